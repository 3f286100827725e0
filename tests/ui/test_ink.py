"""The whole of an Urdu word is seen, in everything that can show one; and English within Urdu is in its own letters."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRect, QSize, QStringListModel, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QStandardItem,
    QStandardItemModel,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip
from pytestqt.qtbot import QtBot

from enumerator.ui.fields.entry import Entry
from enumerator.ui.fields.words import Words
from enumerator.ui.fonts import LATIN, NASKH, URDU, lettering, load_fonts, semibold
from enumerator.ui.row_table import RowTable
from enumerator.ui.theme import Appearance, Look, role
from tests.ui.eyesight import settle

WORDS = ("گھرانے کی تفصیل", "گرفتہ چیزیں", "دستخط", "پیشکش")
STACKED = "ایکسیسبیلٹی"  # no word of the program or of the form stands as high
Set = Callable[[str], object]
Made = tuple[QWidget, Set]


def _button(kind: str) -> Callable[[], Made]:
    def make() -> Made:
        button = QPushButton()
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if kind:
            role(button, kind)
        return button, button.setText

    return make


def _label(kind: str) -> Callable[[], Made]:
    def make() -> Made:
        made = Words()
        role(made, kind)
        return made, made.setText

    return make


def _toast() -> Made:
    frame, words = QFrame(), Words()
    role(frame, "toast")
    row = QHBoxLayout(frame)
    row.setContentsMargins(12, 2, 12, 2)
    row.addWidget(words)
    return frame, words.setText


def _option(kind: type[QRadioButton] | type[QCheckBox]) -> Callable[[], Made]:
    def make() -> Made:
        option = kind()
        option.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return option, option.setText

    return make


def _line() -> Made:
    line = Entry()
    line.setProperty("urdu", "true")
    line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return line, line.setText


def _cell() -> Made:
    table, model = RowTable(), QStandardItemModel(1, 2)
    item = QStandardItem()
    model.setItem(0, 1, item)
    table.setModel(model)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    table.setColumnWidth(1, 240)
    compact = NASKH in QApplication.font().families()
    table.verticalHeader().setDefaultSectionSize(44 if compact else 52)  # a row that holds Urdu
    table.setMinimumSize(400, 160)
    return table, item.setText


def _head() -> Made:
    table, model = RowTable(), QStandardItemModel(1, 1)
    table.setModel(model)
    table.setColumnWidth(0, 240)
    table.setMinimumSize(400, 160)
    return table, lambda words: model.setHorizontalHeaderLabels([words])


def _list() -> Made:
    view, model = QListView(), QStringListModel(["", ""])
    view.setModel(model)
    view.setMinimumSize(300, 200)
    view.setUniformItemSizes(False)
    return view, lambda words: model.setStringList(["", words])


IN_URDU: dict[str, Callable[[], Made]] = {
    **{f"label {kind}": _label(kind) for kind in ("plain", "question", "muted", "small", "heading", "fact")},
    **{f"button {kind}": _button(kind) for kind in ("", "primary", "quiet", "tab", "chip-error", "danger")},
    "radio": _option(QRadioButton), "check": _option(QCheckBox), "toast": _toast, "line": _line,
    "cell": _cell, "head": _head, "list": _list,
}  # fmt: skip
IN_ENGLISH = (
    "label plain",
    "label question",
    "label muted",
    "line",
    "cell",
    "toast",
    "list",
    "radio",
)


@pytest.mark.parametrize("kind", IN_URDU)
def test_in_an_urdu_window_nothing_of_a_word_is_lost(
    qtbot: QtBot, appearance: Appearance, kind: str
) -> None:
    appearance.set_rtl(True)

    assert _lost(qtbot, IN_URDU[kind], WORDS) == {}
    assert _lost(qtbot, IN_URDU[kind], (STACKED,), most=0.25) == {}


@pytest.mark.parametrize("kind", IN_ENGLISH)
def test_in_an_english_window_nothing_of_an_urdu_word_is_lost(
    qtbot: QtBot, appearance: Appearance, kind: str
) -> None:
    assert _lost(qtbot, IN_URDU[kind], WORDS) == {}


@pytest.mark.parametrize("kind", IN_URDU)
def test_in_compact_urdu_nothing_of_a_word_is_lost_on_lower_lines(
    qtbot: QtBot, appearance: Appearance, kind: str
) -> None:
    appearance.set_look(Look(rtl=True, compact=True))

    assert _lost(qtbot, IN_URDU[kind], (*WORDS, STACKED)) == {}


@pytest.mark.parametrize("kind", IN_ENGLISH)
def test_in_an_english_window_nothing_of_a_compact_urdu_word_is_lost(
    qtbot: QtBot, appearance: Appearance, kind: str
) -> None:
    appearance.set_look(Look(compact=True))

    assert _lost(qtbot, IN_URDU[kind], (*WORDS, STACKED)) == {}


def test_controls_follow_the_lines_of_the_urdu_letters(
    qtbot: QtBot, appearance: Appearance
) -> None:
    made = {"button": QPushButton("گھرانے"), "line": Entry()}
    made["line"].setProperty("urdu", "true")
    for widget in made.values():
        qtbot.addWidget(widget)

    heights = {}
    for compact in (False, True):
        appearance.set_look(Look(rtl=True, compact=compact))
        heights[compact] = {name: one.sizeHint().height() for name, one in made.items()}

    assert heights == {False: {"button": 52, "line": 52}, True: {"button": 44, "line": 44}}


@pytest.mark.parametrize("percent", [100, 130, 150])
def test_nor_with_larger_letters(qtbot: QtBot, appearance: Appearance, percent: int) -> None:
    appearance.set_look(Look(percent=percent, rtl=True))
    for kind in ("button ", "button tab", "line", "radio", "label small"):
        assert _lost(qtbot, IN_URDU[kind], WORDS) == {}, kind


def _lost(
    qtbot: QtBot, make: Callable[[], Made], words: tuple[str, ...], most: float = 0
) -> dict[str, QSize]:
    """The words of which more than two pixels (and ``most`` of the height) are not seen, and how much of each."""
    settle()
    sheet = QWidget()
    role(sheet, "page")
    column = QVBoxLayout(sheet)
    widget, write = make()
    column.addWidget(widget)
    qtbot.addWidget(sheet)
    lost = {}
    for word in words:
        write(word)
        sheet.resize(sheet.sizeHint().expandedTo(QSize(500, 60)))
        sheet.show()
        settle()
        seen = _ink(widget, write, word)
        whole = _whole(_font_of(widget), word)
        less = whole.size() - seen.size()
        if less.height() > max(2, whole.height() * most) or less.width() > 3:
            lost[word] = less
    return lost


def _font_of(widget: QWidget) -> QFont:
    inner = widget.findChild(QLabel) if isinstance(widget, QFrame) else None
    if isinstance(widget, RowTable):
        shown = widget.model().index(0, 1).data()
        if shown:
            return widget.font()
        head = semibold(QApplication.font())  # as the style sheet has it
        head.setPixelSize(16)
        return head
    return (inner or widget).font() if not isinstance(widget, QListView) else widget.font()


def _ink(widget: QWidget, write: Set, word: str) -> QRect:
    """Where the word changes the picture of the widget."""
    sheet = widget.window()
    full = sheet.grab().toImage()
    least = widget.minimumSize()
    widget.setFixedSize(widget.size())
    write("")
    settle()
    empty = sheet.grab().toImage()
    widget.setMinimumSize(least)
    widget.setMaximumSize(16_777_215, 16_777_215)
    write(word)
    return _changed(full, empty)


def _whole(font: QFont, word: str) -> QRect:
    """The same with room all round."""
    empty = QImage(600, 260, QImage.Format.Format_RGB32)
    empty.fill(QColor("white"))
    full = QImage(empty)
    painter = QPainter(full)
    _laid(word, font).draw(painter, QPointF(100, 90))
    painter.end()
    return _changed(full, empty)


def _changed(one: QImage, other: QImage) -> QRect:
    """The least rectangle that holds every pixel in which two pictures differ clearly."""
    wide, tall = min(one.width(), other.width()), min(one.height(), other.height())
    images = [
        image.convertToFormat(QImage.Format.Format_Grayscale8).copy(0, 0, wide, tall)
        for image in (one, other)
    ]
    step = images[0].bytesPerLine()
    first, second = (bytes(image.constBits()) for image in images)
    rows = [
        at for at in range(tall) if first[at * step : at * step + wide] != second[at * step : at * step + wide]
    ]  # fmt: skip
    found = QRect()
    for at in rows:
        here = [x for x in range(wide) if abs(first[at * step + x] - second[at * step + x]) > 48]
        if here:
            found = found.united(QRect(here[0], at, here[-1] - here[0] + 1, 1))
    return found


# --- English within Urdu ---


@pytest.mark.parametrize("rtl", [False, True], ids=["english window", "urdu window"])
def test_each_script_has_its_own_letters_and_spaces(qapp: QApplication, rtl: bool) -> None:
    load_fonts()
    font = lettering(rtl=rtl)
    font.setPixelSize(17)

    assert _faces("Gali 3, by the school", font) == {LATIN}
    assert _faces("گھرانے کی تفصیل", font) == {URDU}
    assert _faces("سوال C04: Which one?", font) == {LATIN, URDU}


def test_a_line_of_urdu_is_as_high_in_an_english_window(qapp: QApplication) -> None:
    load_fonts()
    heights = []
    for rtl in (False, True):
        font = lettering(rtl=rtl)
        font.setPixelSize(17)
        heights.append(_laid("گھرانے کی تفصیل", font).boundingRect().height())

    assert abs(heights[0] - heights[1]) <= 1
    assert heights[0] > 40


def test_the_letters_of_the_window_are_merged_by_context_on_every_widget(
    qtbot: QtBot, appearance: Appearance
) -> None:
    appearance.set_rtl(True)
    for kind, make in IN_URDU.items():
        widget, _write = make()
        qtbot.addWidget(widget)
        widget.ensurePolished()
        assert widget.font().styleStrategy() & QFont.StyleStrategy.ContextFontMerging, kind


def _laid(words: str, font: QFont) -> QTextLayout:
    layout = QTextLayout(words, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def _faces(words: str, font: QFont) -> set[str]:
    return {run.rawFont().familyName() for run in _laid(words, font).glyphRuns()}
