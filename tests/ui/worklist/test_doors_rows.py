"""What a supervisor has to do at a household, and until when, is read whole in every language and width."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from enumerator.ui.doors_view import DoorsView
from enumerator.ui.languages import Languages
from enumerator.ui.theme import Appearance, Look
from tests.ui.eyesight import settle
from tests.ui.worklist.desks import ZONE, Refused, Reported, now


def cut_off(table: QTableView) -> list[str]:
    """The cells whose words have neither width nor height enough."""
    model, found = table.model(), []
    for row in range(model.rowCount()):
        for column in range(1, model.columnCount()):
            index = model.index(row, column)
            room = table.visualRect(index)
            icon = 28 if index.data(Qt.ItemDataRole.DecorationRole) else 0
            wanted = table.fontMetrics().boundingRect(
                0, 0, room.width() - icon, 0, Qt.TextFlag.TextWordWrap, index.data()
            )
            if wanted.height() > room.height() or wanted.width() > room.width() - icon:
                found.append(str(index.data()))
    return found


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("percent", [100, 130])
def test_until_when_is_read_whole(
    qtbot: QtBot, appearance: Appearance, language: str, percent: int
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    languages = Languages(application, appearance)
    languages.use(language)
    appearance.set_look(Look(percent=percent, rtl=languages.current.rtl))
    view = DoorsView(Refused(), Reported(), appearance, clock=now, zone=ZONE)
    qtbot.addWidget(view)
    view.resize(1024, 430)
    view.show()
    view.refresh()
    settle()
    [table] = view.findChildren(QTableView)
    try:
        assert cut_off(table) == []
    finally:
        languages.use("en")
