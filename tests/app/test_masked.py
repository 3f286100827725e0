"""Identity numbers and telephones of a whole household, in every room: nobody reads them over a shoulder."""

import re

import pytest
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from enumerator.auth.session import Person
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.ui.worklist import WorklistView
from tests.app.reading_windows import said
from tests.app.working import front, working
from tests.support.practice import A, PracticeLaptop, hold
from tests.ui.shell.keyboard import press

WHOLE = re.compile(r"(?<![\d*])(\d{5}-?\d{7}-?\d|03\d\d-?\d{7})(?!\d)")
"""A CNIC (5-7-1) or a mobile number (4-7) of which nothing is hidden."""

ROOMS: list[tuple[Person, str, tuple[str, ...]]] = [
    (ENUMERATOR, "home", ()),
    (ENUMERATOR, "home, all of it", ("Ctrl+Down",)),
    (ENUMERATOR, "an interview's outline", ("F2",)),
    (ENUMERATOR, "an interview's finish", ("PgDown",) * 20),
    (SUPERVISOR, "review", ()),
    (SUPERVISOR, "review, further down", ("Tab", "PgDown")),
    (SUPERVISOR, "households closed or refused", ("Alt+3",)),
]


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory, new_laptop: PracticeLaptop) -> PracticeLaptop:
    """One household is finished, and given to the supervisor."""
    laptop = PracticeLaptop(tmp_path_factory.mktemp("held") / "home", like=new_laptop)
    laptop.finalized()
    return laptop


@pytest.mark.parametrize(("person", "room", "keys"), ROOMS, ids=[room for _, room, _ in ROOMS])
def test_no_identity_number_and_no_telephone_is_shown_whole(
    qtbot: QtBot,
    laptop: PracticeLaptop,
    held: PracticeLaptop,
    person: Person,
    room: str,
    keys: tuple[str, ...],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    if room.startswith("an interview"):
        used = laptop
        with laptop.signed_in(ENUMERATOR) as sitting:
            hold(sitting.interviews.open(A))
    else:
        used = PracticeLaptop(tmp_path_factory.mktemp("room") / "home", like=held)
    with working(qtbot, used, person) as program:
        if room.startswith("an interview"):
            home = front(program)
            assert isinstance(home, WorklistView)
            home.opened.emit(A)
        press(*keys)
        QApplication.processEvents()
        words = "\n".join(said(program.shell))

    assert WHOLE.findall(words) == []
    if room.startswith("review"):
        assert "***" in words, "the numbers are there, and hidden"
