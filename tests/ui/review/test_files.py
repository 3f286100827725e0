"""A supervisor sees the picture that answers a question, and of other files what they are and how large."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from enumerator.review.reading import AnswerRow, Reading, read_answers
from enumerator.ui.bidi import plain
from enumerator.ui.review.answers_view import AnswersView
from enumerator.ui.theme import Appearance
from forms.prompts import NOT_TAKEN, Kind
from tests.support.scenario import scenario
from tests.ui.devices.photos import photo

FILES = {"house.jpg": photo(), "mark.png": photo(300, 100), "talk.wav": bytes(300_000)}


def row(name: str, kind: Kind, file: str, pii: str = "") -> AnswerRow:
    return AnswerRow("Home", f"/data/{name}", f"/data/{name}", "", name, file, kind, pii=pii)


@pytest.fixture
def view(qtbot: QtBot, appearance: Appearance) -> AnswersView:
    view = AnswersView(appearance)
    qtbot.addWidget(view)
    view.look_up(lambda interview, name: FILES.get(name) if interview == "i1" else None)
    view.resize(1200, 600)
    view.show()
    rows = (
        row("photo", Kind.IMAGE, "house.jpg"),
        row("mark", Kind.IMAGE, "mark.png", pii="1"),
        row("sound", Kind.AUDIO, "talk.wav"),
        row("lost", Kind.FILE, "lost.pdf"),
        row("none", Kind.IMAGE, ""),
    )
    view.present(Reading("i1", "0417-12-1", "Adil", 1, rows))
    return view


def pictured(view: AnswersView, line: int) -> bool:
    table = view.findChild(QTableView)
    assert table is not None
    shown = table.model().index(line, 1).data(Qt.ItemDataRole.DecorationRole)
    return isinstance(shown, QPixmap)


def test_files_are_told_by_what_they_are(view: AnswersView) -> None:
    said = view.shown_answers()

    assert said[0].startswith("Picture · ")
    assert said[2:] == ("Sound · 293 KB", "File · not on this laptop", "–")


def test_a_picture_stands_in_its_line_and_a_persons_only_while_it_is_read(
    view: AnswersView,
) -> None:
    table = view.findChild(QTableView)
    assert table is not None
    assert pictured(view, 1)
    assert table.rowHeight(1) > 120
    assert not pictured(view, 2)
    assert not pictured(view, 3)

    view.go(1)

    assert pictured(view, 2)


def test_why_a_picture_was_not_taken_is_read_beside_it_and_gone_to(view: AnswersView) -> None:
    form = scenario("""
        | type  | name | label | required |
        | text  | name | Name  |          |
        | image | mark | Mark  | yes      |
    """)
    form.confirm("mark", NOT_TAKEN, "other: thumb hurt")
    rows = read_answers(form.session)
    assert [(r.not_taken, r.warnings) for r in rows] == [("", ()), ("other: thumb hurt", ())]

    view.present(Reading("i2", "0417-12-1", "Adil", 1, rows))
    view.go_to_flag()

    table = view.findChild(QTableView)
    assert table is not None
    assert plain(table.currentIndex().siblingAtColumn(2).data()) == (
        "Not taken: Another reason: thumb hurt"
    )
