from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from enumerator.errors import DiskFull, WrongPassphrase
from enumerator.ui.bidi import plain
from enumerator.ui.messages import message_for, sources
from enumerator.ui.moments import ago_words, greeting_words, size_words, span_words, when_words
from enumerator.wording import CATALOGUE
from sync.errors import BatchRefused
from tests.ui.shell.keyboard import PseudoUrdu

ZONE = ZoneInfo("Asia/Karachi")
NOW = datetime(2026, 11, 24, 5, 45, tzinfo=UTC)


def test_a_message_says_what_happened_what_is_safe_and_what_to_do() -> None:
    message = message_for(DiskFull(Path("store.db")))

    assert message.code == "disk_full"
    assert message.what == "The disk is full. The last answer was not saved."
    assert message.safe == "All answers before it are saved."
    assert message.do.startswith("Make room on the disk")


def test_the_fields_of_an_error_keep_their_direction_inside_the_sentence() -> None:
    message = message_for(WrongPassphrase("e1", 7, 8))

    assert message.safe == "\u20687\u2069 tries are left."
    assert plain(message.do).endswith("try again in 8 s.")


def test_what_is_not_a_fault_of_the_world_is_a_fault_of_ours() -> None:
    assert message_for(ZeroDivisionError()).code == "unexpected"


def test_the_line_for_it_holds_no_field_of_the_error() -> None:
    assert message_for(BatchRefused("b1", "signature")).details == "batch_refused · BatchRefused"


def test_translators_are_given_every_sentence_of_the_catalogue() -> None:
    found = set(sources())

    for wording in CATALOGUE.values():
        assert {part for part in (wording.what, wording.safe, wording.do) if part} <= found


def test_a_message_speaks_the_language_of_the_window(qapp: QApplication) -> None:
    urdu = PseudoUrdu()
    qapp.installTranslator(urdu)
    try:
        message = message_for(WrongPassphrase("e1", 7, 8))
    finally:
        qapp.removeTranslator(urdu)

    assert message.safe.startswith("\u20687\u2069 ")
    assert "tries" not in message.safe


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (timedelta(minutes=3), "10:42"),
        (timedelta(hours=17, minutes=40), "yesterday 17:05"),
        (timedelta(days=2), "22/11/2026 10:45"),
        (timedelta(hours=-20), "tomorrow 06:45"),
    ],
)
def test_days_near_today_are_named(before: timedelta, said: str) -> None:
    assert plain(when_words(NOW - before, NOW, ZONE)) == said


def test_the_last_hour_is_told_in_minutes() -> None:
    assert ago_words(NOW - timedelta(seconds=20), NOW, ZONE) == "just now"
    assert plain(ago_words(NOW - timedelta(minutes=12), NOW, ZONE)) == "12 min ago"
    assert plain(ago_words(NOW - timedelta(minutes=72), NOW, ZONE)) == "09:33"


@pytest.mark.parametrize(
    ("seconds", "said"), [(41, "41 s"), (2040, "34 min"), (3900, "1 h 05 min")]
)
def test_spans_are_told_in_their_own_measure(seconds: int, said: str) -> None:
    assert plain(span_words(seconds)) == said


@pytest.mark.parametrize(
    ("size", "said"), [(820, "820 bytes"), (17_400, "17 kB"), (3_440_000, "3.4 MB")]
)
def test_sizes_are_told_in_their_own_measure(size: int, said: str) -> None:
    assert plain(size_words(size)) == said


@pytest.mark.parametrize(
    ("hour", "said"),
    [(3, "Good evening"), (8, "Good morning"), (13, "Good afternoon"), (19, "Good evening")],
)
def test_the_greeting_fits_the_hour_of_the_policy_zone(hour: int, said: str) -> None:
    now = datetime(2026, 11, 24, hour, 30, tzinfo=ZONE)
    assert greeting_words(now, ZONE, "Ayesha") == f"{said}, Ayesha"
