"""The settings page by keys: a choice holds at once, is taken back, and what could not be kept is told."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from enumerator.errors import EnumeratorError, ReportNotSaved, SettingsNotKept
from enumerator.fieldwork.diagnostics import Diagnosis
from enumerator.ui.languages import offered
from enumerator.ui.parts import KeyButton
from enumerator.ui.settings_about import HELPLINE, AboutPage, Facts
from enumerator.ui.settings_model import Chosen
from enumerator.ui.settings_report import ReportPage
from enumerator.ui.settings_view import SettingsView
from enumerator.ui.theme import Appearance
from tests.ui.shell.keyboard import focused, place, press

FACTS = Facts("0.1.0", "PSER household questionnaire", "2026112401", "2026112401", "d-1", "")
FOUND = Diagnosis({"counts": {"households": 12}}, ('{"level": "error", "event": "store_failed"}',))


@dataclass
class Desk:
    chosen: Chosen = field(default_factory=Chosen)
    fails: EnumeratorError | None = None
    put_in_turn: list[Chosen] = field(default_factory=list)
    idle_choices: tuple[int, ...] = (2, 5, 10, 15)

    def now(self) -> Chosen:
        return self.chosen

    def put(self, wanted: Chosen) -> None:
        self.chosen = wanted
        self.put_in_turn.append(wanted)
        if self.fails is not None:
            raise self.fails


def shown(qtbot: QtBot, appearance: Appearance, desk: Desk, *printers: str) -> SettingsView:
    view = SettingsView(desk, appearance, languages=offered(), printers=lambda: printers)
    place(qtbot, view)
    return view


def test_digits_choose_and_the_choice_holds_at_once(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Desk()
    shown(qtbot, appearance, desk)

    press("3", "Tab", "2", "Tab", "Tab", "2", "Tab", "4")

    assert desk.chosen == Chosen(percent=130, theme="night", idle_minutes=15, compact_urdu=True)
    assert len(desk.put_in_turn) == 4


def test_arrows_choose_too(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Desk()
    shown(qtbot, appearance, desk)

    press("Right")

    assert desk.chosen.percent == 115


def test_choices_are_taken_back_one_by_one(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Desk()
    view = shown(qtbot, appearance, desk)

    press("3", "Tab", "3", "Ctrl+Z")
    assert desk.chosen == Chosen(percent=130)
    press("Ctrl+Z", "Ctrl+Z")

    assert desk.chosen == Chosen()
    assert view.note == "Taken back."


def test_usual_settings_leave_language_and_printer_and_can_be_taken_back(
    qtbot: QtBot, appearance: Appearance
) -> None:
    mine = Chosen("ur", "contrast", 150, 15, review_letters=False, printer="Office")
    desk = Desk(mine)
    shown(qtbot, appearance, desk)

    press("Ctrl+U")
    assert desk.chosen == Chosen(language="ur", printer="Office")
    press("Ctrl+Z")

    assert desk.chosen == mine


def test_the_same_choice_again_is_no_change(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Desk()
    shown(qtbot, appearance, desk)

    press("1")

    assert desk.put_in_turn == []


def test_what_could_not_be_kept_holds_and_is_told(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    desk = Desk(fails=SettingsNotKept(tmp_path / "settings.json"))
    view = shown(qtbot, appearance, desk)

    press("2")

    assert desk.chosen.percent == 115
    assert "could not be kept" in view.note
    assert "until the program is closed" in view.note


def test_a_test_slip_goes_to_the_chosen_printer(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Desk(replace(Chosen(), printer="Hall"))
    view = shown(qtbot, appearance, desk, "Office", "Hall")

    with qtbot.waitSignal(view.test_page_wanted) as wanted:
        press("Ctrl+P")

    assert wanted.args == ["Hall"]


@pytest.mark.parametrize(
    ("key", "signal"), [("Ctrl+D", "report_wanted"), ("Ctrl+I", "about_wanted"), ("Escape", "left")]
)
def test_each_way_on_has_its_key(
    qtbot: QtBot, appearance: Appearance, key: str, signal: str
) -> None:
    view = shown(qtbot, appearance, Desk())

    with qtbot.waitSignal(getattr(view, signal)):
        press(key)


def test_focus_stays_on_the_line_when_the_words_are_said_again(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = shown(qtbot, appearance, Desk())
    press("Tab")
    before = focused()

    view.redraw()

    assert focused() is before


def test_about_tells_what_is_collected_and_whom_to_ask(
    qtbot: QtBot, appearance: Appearance
) -> None:
    page = AboutPage(FACTS, appearance)
    place(qtbot, page)

    for words in ("one position at the door", HELPLINE, "has not been entered", "2026112401"):
        assert words in page.words()


def test_the_report_is_seen_before_it_is_saved(qtbot: QtBot, appearance: Appearance) -> None:
    saved: list[Path] = []

    def save() -> Path:
        saved.append(Path("/media/stick/pser-report.zip"))
        return saved[-1]

    page = ReportPage(FOUND, save, appearance)
    place(qtbot, page)
    assert "households: 12" in page.words()
    assert "store_failed" in page.words()

    press("Ctrl+S")

    assert len(saved) == 1
    assert "/media/stick/pser-report.zip" in page.foot.notice


def test_a_report_that_could_not_be_saved_is_told(qtbot: QtBot, appearance: Appearance) -> None:
    def full() -> Path:
        raise ReportNotSaved("/media/stick/pser-report.zip")

    page = ReportPage(FOUND, full, appearance)
    place(qtbot, page)

    press("Ctrl+S")

    assert "could not be saved" in page.foot.notice


@pytest.mark.parametrize("supervises", [False, True])
def test_what_a_key_does_a_button_does_too(
    qtbot: QtBot, appearance: Appearance, supervises: bool
) -> None:
    view = SettingsView(
        Desk(), appearance, languages=offered(), printers=lambda: (), supervises=supervises
    )
    place(qtbot, view)

    buttons = view.findChildren(KeyButton)
    seen = {one.accessibleDescription() for one in buttons if one.isVisible()}
    offered_keys = {key for key, _ in view.key_table() if key.startswith("Ctrl+")}
    assert offered_keys <= seen
    assert ("Ctrl+M" in seen) is supervises
