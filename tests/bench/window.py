"""The window: how long a person waits for the next page, and for an answer to be taken and stored."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QApplication

from enumerator.app.program import Program
from enumerator.demo.keyboard import ENTER, Key, Keyboard
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.interview.window import InterviewWindow
from tests.bench.laptop import OF_30, OF_60, laptop
from tests.bench.measuring import Effort, Machine, Row, milliseconds, percentile, within
from tests.bench.sitting import open_interview, signed_in
from tests.bench.until_painted import until_painted

_NAME_OF_MEMBER, _SEX = "m_name", "sex"


def rows(folder: Path, effort: Effort, machine: Machine) -> Sequence[Row]:
    laptop(folder)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    program, keyboard = signed_in(folder, application)
    found: list[Row] = []
    try:
        for assignment, members in ((OF_30, 30), (OF_60, 60)):
            with machine.around() as slow:
                open_interview(program, keyboard, assignment)
                rounds = [
                    _through_the_pages(program, keyboard, effort.of(15, 4))
                    for _ in range(effort.of(7, 1))
                ]
                member = _at_member(program, keyboard, members)
                typed = _answers(program, keyboard, member, effort.of(30, 2))
                keyboard.ctrl(Key.Key_W)
            of = f"with {members} members"
            found += [
                within(
                    f"next page painted, 95th percentile, {of}",
                    median(percentile(pages, 0.95) for pages in rounds),
                    50,
                    "ms",
                    slow[0],
                ),
                replace(
                    within(
                        f"the slowest of all pages, {of}",
                        median(max(pages) for pages in rounds),
                        50,
                        "ms",
                        slow[0],
                    ),
                    told=True,
                ),
                within(
                    f"Enter: answer stored, next question painted, {of}",
                    median(typed),
                    50,
                    "ms",
                    slow[0],
                ),
                within(
                    f"the same, 95th percentile, {of}", percentile(typed, 0.95), 100, "ms", slow[0]
                ),
            ]
    finally:
        program.shell.close()
    return found


def _window(program: Program) -> InterviewWindow:
    page = program.shell.page
    assert isinstance(page, InterviewWindow)
    return page


def _through_the_pages(program: Program, keyboard: Keyboard, members: int) -> list[float]:
    """Every section and the pages of the first members, once."""
    window = _window(program)
    while window.section_ref() != "/data/sec_a":
        keyboard.press(Key.Key_PageUp)
    times: list[float] = []
    while not isinstance(window.page(), FinishPage):
        times.append(until_painted(program.shell, Key.Key_PageDown))
    _to_the_roster(window, keyboard)
    page = window.page()
    assert isinstance(page, RosterPage)
    page.select_row("/data/member[1]")
    page.take_focus()
    times.append(until_painted(program.shell, Key.Key_F5))
    for _ in range(members - 1):
        times.append(until_painted(program.shell, Key.Key_Down, Keyboard.ALT))  # noqa: PERF401
    return times


def _to_the_roster(window: InterviewWindow, keyboard: Keyboard) -> None:
    while not isinstance(window.page(), RosterPage):
        keyboard.press(Key.Key_PageUp)


def _at_member(program: Program, keyboard: Keyboard, number: int) -> str:
    window = _window(program)
    keyboard.press(Key.Key_PageDown)
    _to_the_roster(window, keyboard)
    page = window.page()
    assert isinstance(page, RosterPage)
    ref = f"/data/member[{number}]"
    page.select_row(ref)
    page.take_focus()
    keyboard.press(Key.Key_F5)
    assert window.section_ref() == ref, window.section_ref()
    return ref


def _answers(program: Program, keyboard: Keyboard, member: str, count: int) -> list[float]:
    """The last member's name typed anew, which many labels show, and a choice that opens other questions."""
    interview = program.interview
    assert interview is not None
    times = []
    for number in range(count):
        keyboard.press(Key.Key_F3)
        keyboard.type(_NAME_OF_MEMBER)
        keyboard.press(ENTER)
        keyboard.ctrl(Key.Key_A)
        name = f"Bashir {'ABCDEFGHIJ'[number % 10]}"
        keyboard.type(name)
        times.append(milliseconds(partial(keyboard.press, ENTER)))
        assert interview.session.value(f"{member}/{_NAME_OF_MEMBER}") == name
        keyboard.press(Key.Key_F3)
        keyboard.type(_SEX)
        keyboard.press(ENTER)
        choice = str(2 - number % 2)
        times.append(milliseconds(partial(keyboard.type, choice)))
        assert interview.session.value(f"{member}/{_SEX}") == choice
    return times
