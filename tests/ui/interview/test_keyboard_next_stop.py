"""Whatever way an answer is given, the next stop is chosen after it: a question that it opened comes first."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.fieldwork.interview import Interview
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.route import stops
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.theme import Appearance
from forms.definition.reader import read_form
from forms.prompts import Kind, Prompt
from forms.session import FormSession
from tests.ui.hands import ENTER, Key, Press, press
from tests.ui.interview.test_built_in_form import NOW, MemoryJournal, finish

WAYS = (ENTER, Key.Key_Tab)
KINDS = ("int", "string", "one")


@st.composite
def forms(draw: st.DrawFn) -> list[tuple[str, str]]:
    """The kind of each question, and when it is asked: always, or by an answer somewhere above it."""
    count = draw(st.integers(4, 14))
    found: list[tuple[str, str]] = []
    for number in range(count):
        when = ""
        if number and draw(st.booleans()):
            above = draw(st.integers(0, number - 1))
            wanted = draw(st.sampled_from(("1", "2")))
            when = (
                f"/data/q{above} = '{wanted}'"
                if draw(st.booleans())
                else f"/data/q{above} != '{wanted}'"
            )
        found.append((draw(st.sampled_from(KINDS)), when))
    return found


def xform(questions: list[tuple[str, str]]) -> bytes:
    names = "".join(f"<q{number}/>" for number in range(len(questions)))
    binds, body = "", ""
    for number, (kind, when) in enumerate(questions):
        relevant = f' relevant="{when}"' if when else ""
        binds += f'<bind nodeset="/data/q{number}" type="{"string" if kind == "one" else kind}"{relevant}/>'
        label = f"<label>Question {number}</label>"
        items = "".join(
            f"<item><label>Choice {n}</label><value>{n}</value></item>" for n in range(1, 5)
        )
        tag = "select1" if kind == "one" else "input"
        body += f'<{tag} ref="/data/q{number}">{label}{items if kind == "one" else ""}</{tag}>'
    return (
        '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">'
        f'<h:head><h:title>Chance</h:title><model><instance><data id="chance" version="1">{names}</data></instance>'
        f"{binds}</model></h:head><h:body>{body}</h:body></h:html>"
    ).encode()


def opened_window(
    qtbot: QtBot, appearance: Appearance, form: bytes
) -> tuple[InterviewWindow, Interview]:
    session = FormSession.open(read_form(form), clock=lambda: NOW)
    interview = Interview("i1", "0417-12-1", session, MemoryJournal(), finalize=finish)
    window = InterviewWindow(interview, appearance)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.show()
    window.activateWindow()
    return window, interview


@given(
    questions=forms(),
    answers=st.lists(st.sampled_from(("1", "2", "3")), min_size=14, max_size=14),
    ways=st.lists(st.sampled_from(WAYS), min_size=14, max_size=14),
)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_stop_after_an_answer_is_the_first_that_stands_below_it_then(
    qtbot: QtBot,
    appearance: Appearance,
    questions: list[tuple[str, str]],
    answers: list[str],
    ways: list[Qt.Key],
) -> None:
    window, interview = opened_window(qtbot, appearance, xform(questions))

    for answer, way in zip(answers, ways, strict=True):
        prompt = window.active_prompt()
        if prompt is None or isinstance(window.page(), FinishPage):
            break
        press(window, *_given(prompt, answer, way))
        page = window.page()
        now = stops(interview.session.prompts(page.ref)) if isinstance(page, QuestionPage) else ()
        assert interview.session.value(prompt.ref) == answer
        if prompt.ref in now:
            after = now[now.index(prompt.ref) + 1 :]
            active = window.active_prompt()
            assert (active.ref if active is not None else "") == (after[0] if after else "")
    window.hide()


def _given(prompt: Prompt, answer: str, way: Qt.Key) -> tuple[Press, ...]:
    return (answer,) if prompt.kind is Kind.SELECT_ONE else (answer, way)


@pytest.mark.parametrize("way", [*WAYS, None], ids=["enter", "tab", "code"])
def test_a_question_that_opens_is_the_very_next_stop(
    qtbot: QtBot, appearance: Appearance, way: Qt.Key | None
) -> None:
    kind = "one" if way is None else "int"
    form = xform([(kind, ""), ("string", "/data/q0 = '2'"), ("string", "")])
    window, _ = opened_window(qtbot, appearance, form)

    press(window, "2", *(() if way is None else (way,)))

    active = window.active_prompt()
    assert active is not None
    assert active.name == "q1"


def test_a_number_is_kept_when_it_is_left_and_neither_wheel_nor_arrows_change_it(
    qtbot: QtBot, appearance: Appearance
) -> None:
    window, interview = opened_window(qtbot, appearance, xform([("int", ""), ("string", "")]))

    press(window, "3")
    assert interview.session.value("/data/q0") == "", "3 may still become 30"
    press(window, "0", ENTER)
    assert interview.session.value("/data/q0") == "30"
    press(window, (Key.Key_Return, Qt.KeyboardModifier.ShiftModifier), Key.Key_Up, Key.Key_Down)
    _turn_wheel(window)
    press(window, ENTER)
    assert interview.session.value("/data/q0") == "30"


def test_neither_wheel_nor_arrows_choose(qtbot: QtBot, appearance: Appearance) -> None:
    window, interview = opened_window(qtbot, appearance, xform([("one", ""), ("string", "")]))

    press(window, Key.Key_Down, Key.Key_Down, Key.Key_Up)
    _turn_wheel(window)

    assert interview.session.value("/data/q0") == ""
    press(window, "3")
    assert interview.session.value("/data/q0") == "3"


def _turn_wheel(window: InterviewWindow) -> None:
    target = QApplication.focusWidget() or window
    middle = QPointF(target.rect().center())
    wheel = QWheelEvent(
        middle, target.mapToGlobal(middle), QPoint(), QPoint(0, -240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(target, wheel)
    QApplication.processEvents()
