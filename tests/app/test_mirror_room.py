"""While somebody works, her work comes onto the card beside it, at lock too; a fault of the card is told."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.errors import MediumReadOnly
from enumerator.fieldwork.mirror_content import HOUSEHOLD
from enumerator.store.interviews import InterviewStore
from enumerator.ui.bidi import plain
from enumerator.ui.sync_view import SyncView
from enumerator.ui.top_bar import Tab
from tests.app.working import working
from tests.support.mirroring import another_laptop, names_on, restored
from tests.support.mounts import small_disk
from tests.support.practice import NOTICE, A, PracticeLaptop

LONG = 20_000


@pytest.fixture
def card(tmp_path: Path, laptop: PracticeLaptop) -> Path:
    card = tmp_path / "SD card"
    card.mkdir()
    laptop.set(mirrors=(card,))
    return card


def households_on(card: Path) -> list[str]:
    return [name for name in names_on(card) if name.startswith(HOUSEHOLD)]


def test_an_open_interview_comes_onto_the_card_and_the_sync_room_says_so(
    qtbot: QtBot, laptop: PracticeLaptop, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A)

    with working(qtbot, laptop, ENUMERATOR) as program:
        with qtbot.waitSignal(program.copied, timeout=LONG):
            pass
        assert program.shell.open_tab(Tab.SYNC)
        view = program.shell.page
        assert isinstance(view, SyncView)
        assert "Copies: SD card seen 14:30, all is there" in view.words

    assert len(households_on(card)) == 1


def test_what_was_answered_after_the_last_run_is_copied_when_she_locks(
    qtbot: QtBot, laptop: PracticeLaptop, tmp_path: Path, card: Path
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        with qtbot.waitSignal(program.copied, timeout=LONG):
            pass
        assert program.sitting is not None
        interview = program.sitting.interviews.open(A)
        interview.answer(NOTICE, "2")
        interview.leave()
        facts = InterviewStore(program.sitting.unlocked.store).facts_of(interview.id)
        program.lock()
        qtbot.waitUntil(lambda: bool(households_on(card)), timeout=LONG)

    with another_laptop(tmp_path / "other", laptop.realm, laptop.time) as other:
        report = restored(other, card, laptop.realm.recovery)
        assert report.damage.unindexed == 1
        assert InterviewStore(other.unlocked.store).facts_of(interview.id) == facts


def test_a_card_that_is_locked_against_writing_is_told_once(
    qtbot: QtBot, laptop: PracticeLaptop, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "card", megabytes=4) as disk:
        disk.make_read_only()
        laptop.set(mirrors=(disk.folder,))
        with laptop.signed_in(ENUMERATOR) as sitting:
            sitting.interviews.open(A)
        with working(qtbot, laptop, ENUMERATOR) as program:
            with qtbot.waitSignal(program.copied, timeout=LONG):
                pass

            told = program.shell.banner.message
            assert told is not None
            assert told.code == MediumReadOnly.code


def test_where_no_medium_is_named_nothing_is_said(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, SUPERVISOR) as program:
        assert program.shell.open_tab(Tab.SYNC)
        view = program.shell.page
        assert isinstance(view, SyncView)
        assert not [words for words in view.words if "Copies" in plain(words)]
