"""Columns of a table that share its width by weight, under headings as tall as their words need."""

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTableView

from enumerator.ui.fitting import height, on_two_lines
from enumerator.ui.fonts import semibold
from enumerator.ui.interview.roster_table import RosterTable
from enumerator.ui.theme import Appearance


def share_width(table: QTableView, model: RosterTable, appearance: Appearance, font: QFont) -> None:
    """Give each column its part of the width, and the headings the height that their words need."""
    columns = model.columnCount()
    if not columns:
        return
    header = table.horizontalHeader()
    weights = [model.weight(column) for column in range(columns)]
    room = table.viewport().width()
    font = semibold(font)
    font.setPixelSize(appearance.look.px(16 if appearance.rtl else 14))
    metrics = QFontMetrics(font)
    tallest, titles = 0, []
    for at, weight in enumerate(weights):
        width = max(80, int(room * weight / sum(weights)))
        header.resizeSection(at, width)
        titles.append(on_two_lines(model.title(at), metrics, width - 20))
        tallest = max(tallest, height(titles[-1], metrics, width - 20))
    model.shorten(titles)
    header.setFixedHeight(tallest + 14)
