"""A request about data from the first key to the slip, by an enumerator and by her supervisor; everything by keys."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.app.program import Program
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.fieldwork.requests import (
    Asked,
    Asker,
    IdentitySeen,
    RequestKind,
    RequestState,
)
from enumerator.store.interviews import InterviewStore, State
from enumerator.ui.bidi import plain
from enumerator.ui.requests.ask_view import AskView
from enumerator.ui.requests.decide_view import DecideView
from enumerator.ui.requests.find_view import FindView
from enumerator.ui.requests.held_view import HeldView
from enumerator.ui.requests.slip import RequestSlipView
from tests.app.working import front, working
from tests.support.practice import REMARKS, A, PracticeLaptop, hold
from tests.ui.shell.keyboard import press, write

WORD = "canary-in-the-well"


def interviewed(laptop: PracticeLaptop, *, finalized: bool) -> str:
    """One interview; the household's number as it is typed."""
    with laptop.signed_in(ENUMERATOR) as sitting:
        hold(interview := sitting.interviews.open(A))
        interview.answer(REMARKS, WORD)
        if finalized:
            interview.finalize()
        return str(sitting.household(A))


def record_erasure(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        asked = Asked(A, RequestKind.ERASURE, Asker.SELF, "Made-up Bibi", IdentitySeen.TOLD)
        sitting.requests.record(asked)


def state_of(program: Program) -> State:
    assert program.sitting is not None
    [row] = program.sitting.unlocked.store.rows("SELECT id FROM interview", ())
    return InterviewStore(program.sitting.unlocked.store).record(row[0]).state


def shown(page: HeldView) -> str:
    return plain(page.words())


def test_an_enumerator_records_a_request_and_saves_its_slip(
    qtbot: QtBot, laptop: PracticeLaptop, tmp_path: Path
) -> None:
    household = interviewed(laptop, finalized=False)
    laptop.set(slip_folder=str(tmp_path))
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+Shift+D")
        page = front(program)
        assert isinstance(page, FindView)
        assert "No erasure waits" in page.empty_words
        write(household)
        assert [line.assignment_id for line in page.lines] == [A]
        press("Enter")
        held = front(program)
        assert isinstance(held, HeldView)
        assert WORD not in shown(held)
        assert "answers ••••" in shown(held)

        press("Ctrl+N", "2", "Enter", "1", "Enter")
        write("Made-up Bibi")
        press("Enter", "1", "Enter")
        write("Her name is misspelt")
        asking = front(program)
        assert isinstance(asking, AskView)
        assert "headquarters" in asking.fate
        press("Enter")
        assert front(program) is held
        assert program.sitting is not None
        [request] = program.sitting.requests.of(A)
        assert (request.kind, request.name) == (RequestKind.CORRECTION, "Made-up Bibi")
        assert request.reference in shown(held)

        press("Ctrl+P")
        slip = front(program)
        assert isinstance(slip, RequestSlipView)
        press("Ctrl+S")
        assert (tmp_path / f"request-{request.reference}.pdf").exists(), slip.note
        press("Esc", "Esc", "Esc", "Esc")
        assert not isinstance(front(program), FindView)


def test_a_supervisor_erases_by_typing_the_number(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    household = interviewed(laptop, finalized=True)
    record_erasure(laptop)
    with working(qtbot, laptop, SUPERVISOR) as program:
        press("Ctrl+Shift+D")
        page = front(program)
        assert isinstance(page, FindView)
        assert [line.assignment_id for line in page.lines] == [A]
        press("Enter", "Ctrl+E")
        deciding = front(program)
        assert isinstance(deciding, DecideView)

        press("Ctrl+Enter")
        assert "Write why" in deciding.problem
        write("They came and asked.")
        press("Enter", "Enter")
        assert "Type the household's number" in deciding.problem
        assert state_of(program) is State.FINALIZED
        write(household.partition("-")[2])
        press("Ctrl+Enter")

        held = front(program)
        assert isinstance(held, HeldView)
        assert state_of(program) is State.WITHDRAWN
        assert "Erased on this laptop" in shown(held)
        assert "answers" not in shown(held)
        assert "Nothing more is held" in shown(held)
        press("Esc")
        assert isinstance(front(program), FindView)
        assert page.lines == ()


def test_escape_decides_nothing_and_the_reason_waits(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    interviewed(laptop, finalized=True)
    record_erasure(laptop)
    with working(qtbot, laptop, SUPERVISOR) as program:
        press("Ctrl+Shift+D", "Enter", "Ctrl+E")
        write("They came")
        press("Esc", "Ctrl+E")
        write(" and asked.")
        press("Ctrl+D")

        assert program.sitting is not None
        [request] = program.sitting.requests.of(A)
        assert (request.state, request.reason) == (
            RequestState.DECLINED,
            "They came and asked.",
        )
        assert state_of(program) is State.FINALIZED


def test_an_enumerator_is_told_that_a_supervisor_erases_what_is_finished(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    interviewed(laptop, finalized=True)
    record_erasure(laptop)
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+Shift+D", "Enter", "Ctrl+E")

        assert isinstance(front(program), HeldView)
        assert not program.shell.banner.isHidden()


@pytest.mark.parametrize("language", ["en", "ur"])
def test_an_interview_is_left_before_requests_are_opened(
    qtbot: QtBot, laptop: PracticeLaptop, language: str
) -> None:
    interviewed(laptop, finalized=False)
    with working(qtbot, laptop, ENUMERATOR) as program:
        program.languages.use(language)
        press("Ctrl+Enter")
        assert not isinstance(front(program), FindView)
        press("Ctrl+Shift+D")
        QApplication.processEvents()

        page = front(program)
        assert isinstance(page, FindView)
        press("Esc")
        assert front(program) is program.shell._rooms[program.shell.tab]  # type: ignore[index]
        program.languages.use("en")
