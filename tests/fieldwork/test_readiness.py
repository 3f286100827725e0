"""What a check of the laptop found, judged: thresholds, and words for every outcome."""

import re
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from enumerator.fieldwork.conditions import LOW_ROOM, MEGABYTE, NO_ROOM
from enumerator.fieldwork.readiness import (
    CameraSeen,
    Check,
    ClockSeen,
    DiskSeen,
    Fact,
    Line,
    Paper,
    PositionSeen,
    PrinterSeen,
    Sense,
    SoundHeard,
    Stopped,
    StoreSeen,
    Verdict,
    judged,
)
from enumerator.fieldwork.readiness_words import CATALOGUE, message_of

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def everything() -> list[Fact]:
    """A fact of every kind that a check can end with, or tell on its way."""
    return [
        ClockSeen(NOW, None), ClockSeen(NOW, NOW + timedelta(days=3)), ClockSeen(NOW.replace(year=2009), None),
        DiskSeen(None), DiskSeen(10**10), DiskSeen(LOW_ROOM - 1), DiskSeen(NO_ROOM - 1),
        StoreSeen(None), StoreSeen(0, words=True),
        StoreSeen(0), StoreSeen(3), StoreSeen(0, encrypted=False), StoreSeen(None, readable=False),
        *(PositionSeen(line, "/dev/ttyACM0", 9, heard, 5, accuracy)
          for line, heard, accuracy in product(Line, (0, 7), (0.0, 4.0, 60.0))),
        *(PrinterSeen(paper, "HP 107") for paper in Paper),
        *(CameraSeen(sense, 640, 480, bright) for sense, bright in product(Sense, (0, 120))),
        *(SoundHeard(sense, level) for sense, level in product(Sense, (0, 40))),
        *(Stopped(check) for check in Check),
    ]  # fmt: skip


def test_every_outcome_has_words_without_holes() -> None:
    for fact in everything():
        words = str(message_of(judged(fact)))
        assert words
        assert re.search(r"[{}]|\s\s|\(\s*\)", words) is None, words


def test_no_words_stand_there_that_nobody_says() -> None:
    assert {judged(fact).code for fact in everything()} == set(CATALOGUE)


def test_whatever_is_to_be_mended_says_what_to_do() -> None:
    for fact in everything():
        outcome = judged(fact)
        if outcome.verdict is Verdict.BAD:
            assert message_of(outcome).do, outcome.code


@pytest.mark.parametrize(
    ("free", "code", "verdict"),
    [
        (500 * MEGABYTE, "disk_good", Verdict.GOOD),
        (500 * MEGABYTE - 1, "disk_low", Verdict.CARE),
        (100 * MEGABYTE, "disk_low", Verdict.CARE),
        (100 * MEGABYTE - 1, "disk_none", Verdict.BAD),
        (0, "disk_none", Verdict.BAD),
    ],
)
def test_room_on_the_disk_is_judged_by_the_same_limits_as_in_the_work(
    free: int, code: str, verdict: Verdict
) -> None:
    outcome = judged(DiskSeen(free))

    assert (outcome.code, outcome.verdict) == (code, verdict)
    assert str(free // MEGABYTE) in message_of(outcome).what


@pytest.mark.parametrize(
    ("shown", "known", "code"),
    [
        (NOW, None, "clock_good"),
        (NOW, NOW + timedelta(minutes=4), "clock_good"),  # clocks are set by minutes
        (NOW, NOW + timedelta(minutes=6), "clock_went_back"),
        (NOW.replace(year=2024), None, "clock_nonsense"),
        (NOW.replace(year=2100), NOW, "clock_nonsense"),
    ],
)
def test_a_clock_never_goes_back_behind_what_the_store_has_seen(
    shown: datetime, known: datetime | None, code: str
) -> None:
    assert judged(ClockSeen(shown, known)).code == code


def test_a_position_that_could_be_the_house_beside_is_no_good_one() -> None:
    fix = PositionSeen(Line.FOUND, seconds=31, sentences=60, satellites=4, accuracy=21.0)

    assert judged(fix).verdict is Verdict.CARE
    assert "21 m" in message_of(judged(fix)).what


def test_sentences_without_a_position_are_no_fault_of_the_laptop() -> None:
    told = judged(PositionSeen(Line.NO_FIX, "/dev/ttyACM0", 120, 360, 2))

    assert told.verdict is Verdict.CARE
    assert "360" in message_of(told).what
    assert "open sky" in message_of(told).do
