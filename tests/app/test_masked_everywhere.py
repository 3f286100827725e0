"""The built-in form with every identifying answer given: no screen shows one whole but the line that is asked."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)
from pytestqt.qtbot import QtBot

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.fieldwork.interview import Interview
from enumerator.ui.bidi import plain
from enumerator.ui.fields.identity import masked
from enumerator.ui.worklist import WorklistView
from forms.prompts import Kind, Prompt
from tests.app.reading_windows import said
from tests.app.working import front, working
from tests.support.practice import A, PracticeLaptop, hold
from tests.ui.shell.keyboard import press

GIVEN = {
    "mobile": "03217654983",
    "mobile_alt": "04235671984",
    "email": "zz.needle@example.pk",
    "elec_ref": "98765432101234",
    "id_other": "QX7654321",
    "landmark": "next to 03331234987",
}


def identifying(interview: Interview) -> Iterator[Prompt]:
    """Every question of class 1 that is asked of this household."""
    session = interview.session
    for section in session.sections():
        places = [row.ref for row in session.rows(section.ref)] if section.rows else [section.ref]
        for place in places:
            yield from (one for one in session.prompts(place) if one.pii == "1")


def filled(interview: Interview) -> set[str]:
    """Whole answers that must not be read anywhere, one of each kind that the household is asked for."""
    hold(interview)
    for prompt in list(identifying(interview)):
        if prompt.name in GIVEN and not prompt.read_only:
            interview.answer(prompt.ref, GIVEN[prompt.name])
    values = {one.value for one in identifying(interview) if one.kind is Kind.TEXT}
    return {value for value in values if masked(value) != value}


def hits(window: QWidget, whole: set[str]) -> list[str]:
    """Whole answers that can be read, however their signs are parted."""
    words = [_bare(plain(one)) for one in said(window) if one]
    return sorted(value for value in whole if any(_bare(value) in one for one in words))


def _bare(words: str) -> str:
    return re.sub(r"[\s\-]", "", words)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_no_page_of_an_interview_shows_an_identifying_answer_whole(
    qtbot: QtBot, laptop: PracticeLaptop, language: str
) -> None:
    laptop.set(language=language)
    with laptop.signed_in(ENUMERATOR) as sitting:
        whole = filled(sitting.interviews.open(A))
    assert len(whole) >= 5

    with working(qtbot, laptop, ENUMERATOR) as program:
        home = front(program)
        assert isinstance(home, WorklistView)
        assert hits(program.shell, whole) == []
        home.opened.emit(A)
        hidden: set[str] = set()
        press(*["PgUp"] * 20)
        for _ in range(20):
            assert hits(program.shell, whole) == []
            words = "\n".join(said(program.shell))
            hidden |= {value for value in whole if masked(value) in plain(words)}
            press("PgDown")
        for keys in (
            "F2",
            "Esc",
            "F3",
            "Esc",
            "F6",
            "Esc",
            "Ctrl+K",
            "Esc",
            "F1",
            "Esc",
            "F10",
            "Ctrl+W",
        ):
            press(keys)
            QApplication.processEvents()
            assert hits(program.shell, whole) == [], keys
    assert len(hidden) >= 4, "the numbers are there, and hidden"


def test_no_room_of_a_supervisor_shows_an_identifying_answer_whole(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        whole = filled(interview)
        interview.finalize()

    with working(qtbot, laptop, SUPERVISOR) as program:
        seen = ""
        for keys in ("Tab", "PgDown", "Alt+1", "Alt+2", "Tab", "Alt+3", "Alt+4", "Ctrl+K", "Esc"):
            press(keys)
            QApplication.processEvents()
            assert hits(program.shell, whole) == [], keys
            seen += "\n".join(said(program.shell))
        assert "***" in seen, "the numbers are there, and hidden"
