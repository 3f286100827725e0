"""A passphrase is changed by keys, on a real store."""

import errno
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from enumerator.auth import new_slots
from enumerator.auth.slots_file import SlotsFile
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.errors import WrongPassphrase
from enumerator.store.events import EventLog
from enumerator.ui.passphrase_view import PassphraseView
from enumerator.ui.settings_view import SettingsView
from enumerator.ui.sign_in import SignInView
from enumerator.ui.worklist import WorklistView
from tests.app.working import front, working
from tests.support.practice import PracticeLaptop
from tests.ui.shell.keyboard import press, write

OLD = PASSPHRASES[ENUMERATOR.id]
NEW = "three goats and a dog"


def opens(laptop: PracticeLaptop, passphrase: str) -> bool:
    laptop.time.pass_(600)
    try:
        laptop.practice.accounts.check(ENUMERATOR.id, passphrase)
    except WrongPassphrase:
        return False
    return True


def type_in(*lines: str) -> None:
    for line in lines:
        write(line)
        press("Enter")


def asked(program: object) -> PassphraseView:
    view = front(program)  # type: ignore[arg-type]
    assert isinstance(view, PassphraseView)
    return view


def test_it_is_changed_from_the_settings_and_one_is_told(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+,", "Ctrl+W")
        view = asked(program)
        type_in(OLD, NEW, NEW)
        qtbot.waitUntil(lambda: "The passphrase is changed." in view.news)

        assert program.sitting is not None
        log = EventLog(program.sitting.unlocked.store).of(ENUMERATOR.id)
        assert log[-1].kind == "slot_changed"
        press("Enter")
        assert isinstance(front(program), SettingsView)

    assert opens(laptop, NEW)
    assert not opens(laptop, OLD)


def test_what_is_pasted_counts_as_typed(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+,", "Ctrl+W")
        view = asked(program)
        type_in(OLD)
        QGuiApplication.clipboard().setText(NEW)
        press("Ctrl+V", "Enter", "Ctrl+V", "Ctrl+Enter")
        qtbot.waitUntil(lambda: bool(view.news))

    assert opens(laptop, NEW)


def test_a_wrong_old_one_is_counted_as_at_the_gate_and_then_the_right_one_changes_it(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+,", "Ctrl+W")
        view = asked(program)
        type_in("not this one", NEW, NEW)
        qtbot.waitUntil(lambda: "9 tries are left." in view.problem)
        qtbot.waitUntil(lambda: "Check the keyboard's language" in view.problem)

        laptop.time.pass_(5)
        write(OLD)  # the wrong one is selected
        press("Ctrl+Enter")
        qtbot.waitUntil(lambda: bool(view.news))

    assert opens(laptop, NEW)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ((OLD, "six", "six"), "Use at least 8 characters."),
        ((OLD, "password", "password"), "Everybody would try this passphrase first."),
        ((OLD, NEW, "three goats and a cat"), "The new one was not typed the same twice."),
        ((OLD, OLD, OLD), "This is the passphrase that you have now."),
        (("", NEW, NEW), "Type the passphrase that you have now first."),
    ],
)
def test_what_cannot_be_is_said_in_words_and_nothing_changes(
    qtbot: QtBot, laptop: PracticeLaptop, typed: tuple[str, ...], said: str
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+,", "Ctrl+W")
        view = asked(program)
        type_in(*typed)
        qtbot.waitUntil(lambda: said in view.problem)

    assert opens(laptop, OLD)


def test_esc_leaves_everything_as_it_is_also_while_it_works(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+,", "Ctrl+W")
        view = asked(program)
        for line in (OLD, NEW):
            type_in(line)
        write(NEW)
        view.change()
        assert view.busy
        view.escape()

        assert isinstance(front(program), SettingsView)

    assert opens(laptop, OLD)


def test_the_laptop_locks_over_it_and_everything_is_as_it_was(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+,", "Ctrl+W")
        type_in(OLD, NEW)
        press("F12")

        assert isinstance(front(program), SignInView)

    assert opens(laptop, OLD)


def test_a_full_disk_is_said_and_the_old_one_opens(
    qtbot: QtBot, laptop: PracticeLaptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _slots: SlotsFile) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with working(qtbot, laptop, ENUMERATOR) as program, monkeypatch.context() as disk:
        disk.setattr(new_slots, "write_slots", full)
        press("Ctrl+,", "Ctrl+W")
        view = asked(program)
        type_in(OLD, NEW, NEW)
        qtbot.waitUntil(lambda: "Make room on the disk" in view.problem)

    assert opens(laptop, OLD)


def test_who_was_given_a_passphrase_chooses_her_own_before_she_sees_anything(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    given = "a field of yellow mustard"
    accounts = laptop.practice.accounts
    with laptop.signed_in(SUPERVISOR) as sitting:
        realm = laptop.realm
        made = accounts.slot_again(sitting.unlocked, ENUMERATOR.id, given, must_change=True)
        accounts.let_in(
            sitting.unlocked,
            made,
            certify=lambda of: realm.issue(
                of.role, of.subject, of.device, of.sign_public, of.seal_public
            ),
        )

    with working(qtbot, laptop, SUPERVISOR) as program:
        program.lock()
        program.gate.opened.emit(accounts.check(ENUMERATOR.id, given))
        view = asked(program)
        assert program.sitting is None
        press("Ctrl+K", "Ctrl+,", "Alt+1")  # nothing is open yet
        assert front(program) is view
        press("Escape")
        assert isinstance(front(program), SignInView)
        assert program.gate.person == ENUMERATOR.id

        program.gate.opened.emit(accounts.check(ENUMERATOR.id, given))
        type_in(NEW, NEW)
        qtbot.waitUntil(lambda: isinstance(front(program), WorklistView))

    assert opens(laptop, NEW)
    assert not opens(laptop, given)


def test_left_alone_the_choice_of_her_own_goes_back_to_the_gate(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    given = "a field of yellow mustard"
    accounts = laptop.practice.accounts
    with laptop.signed_in(SUPERVISOR) as sitting:
        made = accounts.slot_again(sitting.unlocked, ENUMERATOR.id, given, must_change=True)
        accounts.let_in(sitting.unlocked, made)

    with working(qtbot, laptop, SUPERVISOR) as program:
        program.lock()
        program.gate.opened.emit(accounts.check(ENUMERATOR.id, given))
        asked(program)
        program.lock(idle=True)

        assert isinstance(front(program), SignInView)
