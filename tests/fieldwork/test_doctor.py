"""What the doctor finds is judged by one mechanism, and every outcome has words."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from enumerator.config import Folders
from enumerator.fieldwork import doctor_words, readiness_words
from enumerator.fieldwork.doctor import (
    FilesSeen,
    FolderSeen,
    FormsSeen,
    LogSeen,
    NotOpened,
    OutboxSeen,
    PlaceSeen,
    Ring,
    RingSeen,
    SettingsSeen,
    Slots,
    SlotsSeen,
    TablesSeen,
    TrustSeen,
)
from enumerator.fieldwork.doctor_cards import Card, CardSeen
from enumerator.fieldwork.doctor_outside import cloud_service, open_to_others
from enumerator.fieldwork.doctor_words import message_of
from enumerator.fieldwork.readiness import Verdict, judged

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
ROOM = 1 << 30
IDS = tuple(f"i{number}" for number in range(7))


def everything() -> list[object]:
    """A fact of every kind and every end."""
    day = timedelta(days=1)
    return [
        LogSeen(9), LogSeen(9, 2, 4), LogSeen(9, 2, 4, told=2), LogSeen(9, known=12, found=9),
        TablesSeen(3), TablesSeen(9, IDS),
        *(RingSeen(ring, "SecretService", needed) for ring in Ring for needed in (True, False)
          if needed or ring is not Ring.HOLDS if not (needed and ring is Ring.UNUSED)),
        RingSeen(Ring.HOLDS, "SecretService", without=("E-7",)),
        *(SlotsSeen(slots, 2) for slots in Slots), SlotsSeen(Slots.THERE, 2, recovery=False),
        SlotsSeen(Slots.THERE, 2, without_slot=("E-7",)), SlotsSeen(Slots.THERE, 2, unknown=("E-7",)),
        SlotsSeen(Slots.THERE, 2, other=True),
        FormsSeen(2), FormsSeen(2, damaged=("ab12",)), FormsSeen(2, missing=("ab12",)),
        FilesSeen(9), FilesSeen(9, changed=IDS), FilesSeen(9, missing=IDS), FilesSeen(9, strays=("x.pserb",)),
        OutboxSeen(0, None, NOW), OutboxSeen(2, NOW - day, NOW), OutboxSeen(2, NOW - 15 * day, NOW),
        PlaceSeen(""), PlaceSeen("OneDrive"), FolderSeen(), FolderSeen(("slots.json",)),
        TrustSeen(0, None, NOW), TrustSeen(3, NOW, NOW, known=4), TrustSeen(3, NOW + 90 * day, NOW, watched=False),
        TrustSeen(3, NOW + 90 * day, NOW), TrustSeen(3, NOW + day, NOW), TrustSeen(3, NOW, NOW),
        SettingsSeen(True), SettingsSeen(False), NotOpened(True), NotOpened(False),
        *cards(),
    ]  # fmt: skip


def cards() -> list[CardSeen]:
    here = CardSeen(Card.OURS, "/media/CARD", NOW, NOW, files=4, envelopes=2, of=2, free=ROOM)
    return [
        CardSeen(Card.NONE), here, replace(here, card=Card.THERE), replace(here, free=ROOM // 20),
        *(replace(here, card=card, seen=seen) for seen in (NOW, None) for card in (Card.AWAY, Card.FAILING)),
        replace(here, card=Card.STRANGE), replace(here, card=Card.PUT_BACK),
        replace(here, card=Card.BLANK), replace(here, changed=1), replace(here, missing=1),
        replace(here, waiting=1), replace(here, writable=False), replace(here, free=9, need=ROOM),
    ]  # fmt: skip


def test_every_outcome_has_words_without_holes() -> None:
    for fact in everything():
        words = str(message_of(judged(fact)))
        assert words
        assert re.search(r"[{}]|\s\s|\(\s*\)", words) is None, words


def test_no_words_stand_there_that_nobody_says() -> None:
    assert {judged(fact).code for fact in everything()} == set(doctor_words.CATALOGUE)
    assert not doctor_words.CATALOGUE.keys() & readiness_words.CATALOGUE.keys()


def test_whatever_is_bad_says_what_is_safe_and_what_to_do() -> None:
    for fact in everything():
        outcome = judged(fact)
        if outcome.verdict is Verdict.BAD:
            message = message_of(outcome)
            assert message.do, outcome.code
            assert message.safe, outcome.code


def test_a_long_list_is_counted_and_begun() -> None:
    outcome = judged(TablesSeen(9, IDS))

    assert outcome.values["count"] == "7"
    assert outcome.values["named"] == "i0, i1, i2, i3, i4 …"


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/field/.local/share/pser-enumerator", ""),
        ("/home/field/OneDrive/pser", "OneDrive"),
        ("/home/field/OneDrive - Planning Department/pser", "OneDrive"),
        ("/home/field/Dropbox/work/pser", "Dropbox"),
        ("/home/field/Google Drive/pser", "Google Drive"),
        ("/Users/field/Library/CloudStorage/x", "CloudStorage"),
        ("/home/onedriver/pser", ""),
    ],
)
def test_folders_of_cloud_clients_are_known_by_their_names(path: str, service: str) -> None:
    assert cloud_service(Path(path), {}) == service


def test_and_by_what_lies_at_their_top_or_by_what_windows_says(tmp_path: Path) -> None:
    below = tmp_path / "mine" / "pser"
    below.mkdir(parents=True)
    assert cloud_service(below, {}) == ""
    assert cloud_service(below, {"OneDrive": str(tmp_path / "mine")}) == "OneDrive"

    (tmp_path / "mine" / ".stfolder").mkdir()
    assert cloud_service(below, {}) == "Syncthing"


def test_a_folder_that_others_may_read_is_named(tmp_path: Path) -> None:
    folders = Folders(tmp_path / "home").made()
    folders.slots.write_text("{}")
    folders.slots.chmod(0o644)
    assert open_to_others(folders) == (), "the folder itself keeps them out"

    folders.home.chmod(0o755)
    assert open_to_others(folders) == ("home", "slots.json")
