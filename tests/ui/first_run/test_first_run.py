"""Somebody sets a new laptop up, by keys."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.ui.background import Background
from enumerator.ui.devices.codes import code_in
from enumerator.ui.devices.kit import Desktop, Devices
from enumerator.ui.first_run.code_step import CodeStep
from enumerator.ui.first_run.language_step import LanguageStep
from enumerator.ui.first_run.passphrase_step import PassphraseStep
from enumerator.ui.first_run.person_step import PersonStep
from enumerator.ui.first_run.view import FirstRunView
from enumerator.ui.first_run.waiting_step import WaitingStep
from enumerator.ui.languages import Languages
from enumerator.ui.theme import Appearance
from sync.errors import AnswerForAnother, CodeUsed, OtherPersonInvited, RegistryUnreachable
from tests.ui.first_run.desks import AYESHA, INVITATION, NAMING, WAITING, Office
from tests.ui.shell.keyboard import place, press, strike, write
from tests.ui.worklist.desks import ZONE

WORDS = "four small words"
Opening = Callable[..., FirstRunView]


@pytest.fixture
def background() -> Iterator[Background]:
    worker = Background()
    yield worker
    worker.close()


@pytest.fixture
def languages(appearance: Appearance) -> Iterator[Languages]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = Languages(application, appearance)
    yield made
    made.use("en")


@pytest.fixture
def opening(
    qtbot: QtBot,
    tmp_path: Path,
    appearance: Appearance,
    languages: Languages,
    background: Background,
) -> Opening:
    def open_it(office: Office, devices: Devices | None = None) -> FirstRunView:
        view = FirstRunView(
            office,
            background,
            appearance,
            languages,
            zone=ZONE,
            devices=devices or Devices(read_code=code_in, desktop=Desktop(tmp_path)),
        )
        place(qtbot, view)
        return view

    return open_it


def code(view: FirstRunView) -> CodeStep:
    assert isinstance(view.step, CodeStep)
    return view.step


def passphrase(view: FirstRunView) -> PassphraseStep:
    assert isinstance(view.step, PassphraseStep)
    return view.step


def waits(view: FirstRunView) -> WaitingStep:
    assert isinstance(view.step, WaitingStep)
    return view.step


def go_to_passphrase(view: FirstRunView, typed: str = str(INVITATION)) -> None:
    press("Enter")
    write(typed)
    press("Enter")
    write("Ayesha Khan")
    press("Enter")
    write("PE-0002")
    press("Enter")
    press("1", "Enter")
    assert isinstance(view.step, PassphraseStep), view.problem


def test_four_steps_by_keys_let_somebody_in(qtbot: QtBot, opening: Opening) -> None:
    office = Office()
    view = opening(office)
    go_to_passphrase(view)

    write(WORDS)
    press("Enter")
    write(WORDS)
    with qtbot.waitSignal(view.opened) as opened:
        press("Enter")

    assert opened.args == ["opened for PE-0002", "PE-0002"]
    assert office.asked == [(AYESHA, WORDS)]


def test_where_a_key_ring_is_required_and_lacks_it_is_said_before_anything_else_is_typed(
    opening: Opening,
) -> None:
    office = Office(ring_lacks=True)
    view = opening(office)
    press("Enter")
    write(str(INVITATION))

    assert "has no key ring" in view.problem
    press("Enter")
    assert view.step is code(view)
    assert "has no key ring" in view.problem
    assert office.asked == []


def test_a_code_is_typed_in_groups_and_counted(opening: Opening) -> None:
    view = opening(Office())
    press("Enter")
    plain = INVITATION.typed_code.replace("-", "").lower()

    write(plain[:10])
    assert code(view).counted == "10 of 52 signs"
    assert view.problem == ""

    write(plain[10:])
    assert code(view).found.startswith("The code is whole.")
    assert code(view).invited is not None
    assert code(view).invited.code == INVITATION.typed_code  # type: ignore[union-attr]


def test_a_mistyped_sign_is_told_with_the_last_one(opening: Opening) -> None:
    view = opening(Office())
    press("Enter")
    typed = INVITATION.typed_code.replace("-", "")
    wrong = "2" if typed[7] != "2" else "3"

    write(typed[:7] + wrong + typed[8:])

    assert "One sign is mistyped" in view.problem
    press("Enter")
    assert isinstance(view.step, CodeStep)


def test_a_sign_that_no_code_has_is_told_at_once(opening: Opening) -> None:
    view = opening(Office())
    press("Enter")

    write("12U")

    assert "a sign that no code has" in view.problem


def test_a_code_that_is_not_whole_does_not_go_on(opening: Opening) -> None:
    view = opening(Office())
    press("Enter")
    write("1234")

    press("Enter")

    assert view.problem == "The code is not whole: 4 of 52 signs."


def test_an_invitation_is_read_from_a_file_on_a_stick(opening: Opening, tmp_path: Path) -> None:
    (tmp_path / "laptop-7.txt").write_bytes(INVITATION.to_file())
    view = opening(Office())
    press("Enter", "Ctrl+O")
    write("laptop-7")
    press("Enter")

    assert code(view).invited is not None
    assert code(view).invited.address == "https://pser.example.pk"  # type: ignore[union-attr]


def test_an_invitation_is_read_from_a_picture_of_its_qr_code(
    opening: Opening, tmp_path: Path
) -> None:
    made = zxingcpp.create_barcode(str(INVITATION), zxingcpp.BarcodeFormat.QRCode)
    seen: Any = made.to_image(scale=4)
    picture = QImage(
        memoryview(seen).tobytes(), seen.shape[1], seen.shape[0], seen.shape[1],
        QImage.Format.Format_Grayscale8,
    )  # fmt: skip
    picture.save(str(tmp_path / "paper.png"))
    view = opening(Office())

    press("Enter", "Ctrl+O", "Enter")

    assert code(view).invited is not None, view.problem


def test_a_file_that_is_no_invitation_says_so(opening: Opening, tmp_path: Path) -> None:
    (tmp_path / "shopping.txt").write_text("two onions", encoding="utf-8")
    view = opening(Office())

    press("Enter", "Ctrl+O", "Enter")

    assert "That is no invitation" in view.problem


def test_another_language_in_the_middle_keeps_what_was_typed(
    opening: Opening, languages: Languages
) -> None:
    view = opening(Office())
    press("Enter")
    write(INVITATION.typed_code[:9])
    english = view.step.heading

    languages.use("ur")

    assert view.step.heading != english
    assert "8" in code(view).counted
    write(INVITATION.typed_code[9:])
    assert code(view).invited is not None


def test_the_first_step_changes_the_language_at_once(
    opening: Opening, languages: Languages
) -> None:
    view = opening(Office())

    press("2")
    assert languages.current.code == "ur"
    press("1")
    assert languages.current.code == "en"
    assert isinstance(view.step, LanguageStep)


def test_escape_goes_back_and_nothing_is_lost(opening: Opening) -> None:
    view = opening(Office())
    go_to_passphrase(view)
    write("four")

    press("Esc", "Esc", "Esc", "Esc", "Esc")
    assert isinstance(view.step, LanguageStep)

    press("Enter", "Enter", "Enter")
    assert passphrase(view).passphrase == "four"


def test_a_person_without_number_does_not_go_on(opening: Opening) -> None:
    view = opening(Office())
    press("Enter")
    write(str(INVITATION))
    press("Enter", "Enter", "Enter")
    press("1", "Enter")

    assert isinstance(view.step, PersonStep)
    assert "Type the name" in view.problem


def test_the_rule_of_the_passphrase_is_counted_in_words(opening: Opening) -> None:
    view = opening(Office())
    go_to_passphrase(view)
    assert passphrase(view).rule == "at least 8 characters"

    write("short")
    assert passphrase(view).rule == "5 of at least 8 characters"
    press("Enter", "Enter")
    assert view.problem == "The passphrase needs 8 characters or more."


def test_two_that_differ_are_told_and_can_be_looked_at(qtbot: QtBot, opening: Opening) -> None:
    view = opening(Office())
    go_to_passphrase(view)
    write(WORDS)
    press("Enter")
    write("four small")
    press("Enter")
    assert "The two are not the same" in view.problem

    press("Alt+S")
    write(" words")
    with qtbot.waitSignal(view.opened):
        press("Enter")


def test_a_laptop_without_key_ring_wants_more_and_says_why(qtbot: QtBot, opening: Opening) -> None:
    view = opening(Office(need=12))
    qtbot.waitUntil(lambda: view.waits_for_nothing)
    go_to_passphrase(view)

    assert "weaker" in passphrase(view).weaker
    assert passphrase(view).rule == "at least 12 characters"


def test_capitals_and_the_keyboards_letters_are_told(opening: Opening) -> None:
    view = opening(Office())
    go_to_passphrase(view)

    strike("A", shift=False)
    assert passphrase(view).lines.warns_of_capitals
    assert passphrase(view).lines.keyboard_words == "Keyboard: EN"
    write("ب")
    assert "اردو" in passphrase(view).lines.keyboard_words


def set_up(view: FirstRunView) -> None:
    go_to_passphrase(view)
    write(WORDS)
    press("Enter")
    write(WORDS)
    press("Enter")


def test_a_code_that_was_used_leads_back_to_the_code(qtbot: QtBot, opening: Opening) -> None:
    view = opening(Office(refusals=[CodeUsed("code_used")]))

    set_up(view)
    qtbot.waitUntil(lambda: not view.busy)

    assert isinstance(view.step, CodeStep)
    assert view.problem
    assert code(view).invited is not None


def test_a_code_for_somebody_else_leads_back_to_the_person(qtbot: QtBot, opening: Opening) -> None:
    view = opening(Office(refusals=[OtherPersonInvited("person")]))

    set_up(view)
    qtbot.waitUntil(lambda: not view.busy)

    assert isinstance(view.step, PersonStep)
    assert view.problem


def test_while_the_registry_is_asked_nothing_else_begins(qtbot: QtBot, opening: Opening) -> None:
    office = Office(held=Event())
    view = opening(office)
    set_up(view)
    qtbot.waitUntil(lambda: "store is made" in view.foot.notice)

    press("Enter", "Esc", "Alt+W")
    assert view.busy
    assert office.held is not None
    with qtbot.waitSignal(view.opened):
        office.held.set()
    assert len(office.asked) == 1


def test_without_a_line_the_way_by_file_is_offered_and_goes_on(
    qtbot: QtBot, opening: Opening, tmp_path: Path
) -> None:
    view = opening(Office(refusals=[RegistryUnreachable("https://pser.example.pk", "line")]))
    set_up(view)
    qtbot.waitUntil(lambda: not view.busy)
    assert "Alt+W" in view.problem

    press("Alt+W")
    qtbot.waitUntil(lambda: isinstance(view.step, WaitingStep))
    view.propose(tmp_path)
    press("Ctrl+S")
    assert (tmp_path / f"{WAITING.mark}.pserq").read_bytes() == b"request"
    assert "Saved as" in waits(view).news

    (tmp_path / "answer.psera").write_bytes(b"yes")
    press("Ctrl+O")
    with qtbot.waitSignal(view.opened) as opened:
        press("Enter")
    assert opened.args == ["opened with yes", "PE-0002"]


def test_an_invitation_that_only_names_the_registry_goes_by_file(
    qtbot: QtBot, opening: Opening
) -> None:
    view = opening(Office())
    go_to_passphrase(view, NAMING.typed_code)
    write(WORDS)
    press("Enter")
    write(WORDS)

    press("Enter")

    qtbot.waitUntil(lambda: isinstance(view.step, WaitingStep))


def waiting_view(qtbot: QtBot, opening: Opening, office: Office) -> FirstRunView:
    view = opening(office)
    qtbot.waitUntil(lambda: isinstance(view.step, WaitingStep))
    return view


def test_a_request_that_is_out_waits_over_the_end_of_the_program(
    qtbot: QtBot, opening: Opening, tmp_path: Path
) -> None:
    (tmp_path / "answer.psera").write_bytes(b"yes")
    view = waiting_view(qtbot, opening, Office(waits=WAITING))
    assert waits(view).mark == WAITING.mark

    press("Ctrl+O", "Enter")
    write(WORDS)
    with qtbot.waitSignal(view.opened):
        press("Enter")


def test_a_wrong_passphrase_and_another_laptops_answer_are_told(
    qtbot: QtBot, opening: Opening, tmp_path: Path
) -> None:
    (tmp_path / "answer.psera").write_bytes(b"yes")
    office = Office(waits=WAITING, refusals=[AnswerForAnother("other_request")])
    view = waiting_view(qtbot, opening, office)
    press("Ctrl+O", "Enter")
    write("four small")

    press("Enter")
    qtbot.waitUntil(lambda: not view.busy)
    assert view.problem
    press("Enter", "Enter")
    qtbot.waitUntil(lambda: "The passphrase is not right." in view.problem)


def test_beginning_anew_is_asked_once_in_the_page(qtbot: QtBot, opening: Opening) -> None:
    office = Office(waits=WAITING)
    view = waiting_view(qtbot, opening, office)

    press("Alt+X")
    assert "will not open this laptop any more" in waits(view).warning
    press("Esc")
    assert waits(view).warning == ""
    assert office.forgotten == 0

    press("Alt+X", "Alt+X")
    assert office.forgotten == 1
    assert isinstance(view.step, CodeStep)


def test_what_was_broken_off_by_line_goes_on_with_the_same_code(
    qtbot: QtBot, opening: Opening
) -> None:
    view = opening(Office(waits=replace(WAITING, sent=True, address="https://pser.example.pk")))
    qtbot.waitUntil(lambda: isinstance(view.step, CodeStep))
    assert "goes on where it stopped" in view.problem

    write(INVITATION.typed_code)
    press("Enter", "Enter", "Enter")
    assert isinstance(view.step, PassphraseStep), view.problem


def test_a_full_or_locked_stick_is_told(qtbot: QtBot, opening: Opening, tmp_path: Path) -> None:
    view = waiting_view(qtbot, opening, Office(waits=WAITING))
    view.propose(tmp_path / "gone")

    press("Ctrl+S")

    assert "could not be written" in view.problem


def test_a_store_without_its_keys_is_told_before_anything_is_begun(
    qtbot: QtBot, opening: Opening
) -> None:
    view = opening(Office(old_store=True))

    qtbot.waitUntil(lambda: "stop and ask IT" in view.problem)
