"""One key at a time: a letter, a letter that searches 50,000 names, a member more, the villages of a tehsil."""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from enumerator.app.program import Program
from enumerator.app.trying.trial import Trial
from enumerator.demo.keyboard import CTRL, ENTER, Key, Keyboard
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.theme import Appearance
from forms.definition.reader import read_form
from forms.session import FormSession
from tests.bench import cascade, peer_forms
from tests.bench.laptop import OF_30, laptop
from tests.bench.measuring import Effort, Machine, Row, percentile, within
from tests.bench.sitting import open_interview, signed_in
from tests.bench.until_painted import until_painted

NOW = datetime(2026, 3, 1, 7, 0, tzinfo=UTC)
LETTERS = "ghulam mohiuddin bashir"
SEARCHED = "village 3-4-20"
_PAUSE_MS = 400


def rows(folder: Path, effort: Effort, machine: Machine) -> Sequence[Row]:
    laptop(folder)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    found: list[Row] = []
    with machine.around() as slow:
        program, keyboard = signed_in(folder, application)
        try:
            open_interview(program, keyboard, OF_30)
            letters = _letters(program, keyboard)
            added = [_added(program, keyboard) for _ in range(effort.of(11, 2))]
            keyboard.ctrl(Key.Key_W)
        finally:
            program.shell.close()
        built = _built(application, effort.of(7, 1))
        tehsils, searching = _places(application, effort.of(9, 2))
    for what, value, most in (
        ("a letter in a line of words, painted, with 30 members", median(letters), 16),
        ("the same, 95th percentile", percentile(letters, 0.95), 16),
        ("a member more, its page painted, with 30 members", median(added), 50),
        (
            "30 members built by one number (240 questions, 58 for each member), painted",
            median(built),
            200,
        ),
        ("tehsil chosen among 50,040 villages: its 278 shown and painted", median(tehsils), 50),
        ("a letter that searches 50,040 names, the names found painted", median(searching), 16),
        ("the same, 95th percentile", percentile(searching, 0.95), 16),
    ):
        found.append(within(what, value, most, "ms", slow[0]))
    return found


def _window(program: Program) -> InterviewWindow:
    page = program.shell.page
    assert isinstance(page, InterviewWindow)
    return page


def _letters(program: Program, keyboard: Keyboard) -> list[float]:
    """Typed into the first question that takes words; none of it is kept."""
    keyboard.press(Key.Key_F3)
    keyboard.type("m_name")
    keyboard.press(ENTER)
    QTest.qWait(_PAUSE_MS)  # the rest of the page is made while the question is read out
    times = [until_painted(program.shell, letter) for letter in LETTERS]
    keyboard.press(Key.Key_Escape)
    return times


def _added(program: Program, keyboard: Keyboard) -> float:
    window = _window(program)
    while not isinstance(window.page(), RosterPage):
        keyboard.press(Key.Key_Escape)
    taken = until_painted(program.shell, Key.Key_Insert, CTRL)
    assert "[" in window.section_ref()
    keyboard.ctrl(Key.Key_Z)
    while not isinstance(window.page(), RosterPage):
        keyboard.press(Key.Key_PageDown if "member" not in window.section_ref() else Key.Key_Escape)
    return taken


def _built(application: QApplication, rounds: int) -> list[float]:
    """A household of 30 is told by one number, as the browser programs were measured: Enter, and its rows stand."""
    form = read_form(peer_forms.household().encode())
    times = []
    for _ in range(rounds):
        window, keyboard = _trial(application, FormSession.open(form, clock=lambda: NOW))
        _go_to(keyboard, "hh_size")
        keyboard.type("30")
        times.append(until_painted(window, ENTER))
        window.close()
    return times


def _trial(application: QApplication, session: FormSession) -> tuple[InterviewWindow, Keyboard]:
    window = InterviewWindow(Trial(session, "bench", lambda: NOW), Appearance(application))
    window.resize(1366, 690)
    window.show()
    return window, Keyboard(window)


def _places(application: QApplication, rounds: int) -> tuple[list[float], list[float]]:
    """Of the form with all villages: choosing a tehsil, and searching where all are offered."""
    xml, media = cascade.form("csv")
    session = FormSession.open(read_form(xml, media=media), clock=lambda: NOW)
    window, keyboard = _trial(application, session)
    chosen = []
    for number in range(rounds):
        _go_to(keyboard, "district")
        keyboard.type("district 3")
        keyboard.press(ENTER)
        _go_to(keyboard, "tehsil")
        chosen.append(until_painted(window, str(1 + number % 5)))
        prompt = window.active_prompt()
        assert prompt is not None
        assert len(prompt.choices) == 278
    _go_to(keyboard, "any")
    keyboard.wait_until(lambda: True, "the list")
    searched = [until_painted(window, letter) for letter in SEARCHED * max(1, rounds // 3)]
    window.close()
    return chosen, searched


def _go_to(keyboard: Keyboard, name: str) -> None:
    keyboard.press(Key.Key_F3)
    keyboard.type(name)
    keyboard.press(ENTER)
