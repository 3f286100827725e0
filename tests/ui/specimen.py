"""A sheet of everything that pages are made of, as a printer's specimen: what changes here changes everywhere.

``python -m tests.ui.specimen`` draws the kept pictures of this system anew, after a change that is meant.
"""

import os
import sys
from pathlib import Path
from typing import Final

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from enumerator.ui.bidi import ltr
from enumerator.ui.fields.entry import Entry
from enumerator.ui.parts import KeyButton, Note, label, put
from enumerator.ui.row_table import RowTable, row_icon
from enumerator.ui.theme import Appearance, Look, Theme, role
from tests.ui.eyesight import settle

KEPT: Final = Path(__file__).parent / "baselines" / sys.platform
SHEETS: Final = {
    "english-day": Look(),
    "urdu-day": Look(rtl=True),
    "english-night": Look(Theme.NIGHT),
    "urdu-contrast": Look(Theme.CONTRAST, rtl=True),
    "english-large": Look(percent=150),
}
_SMALLER: Final = 4
_WORDS = {
    False: ("Household members", "How many rooms are used for sleeping?", "Read the list aloud.", "Next", "Yes", "No"),
    True: ("گھرانے کے افراد", "سونے کے لیے کتنے کمرے استعمال ہوتے ہیں؟", "فہرست پڑھ کر سنائیں۔", "اگلا", "ہاں", "نہیں"),
}  # fmt: skip


def drawn(look: Look, appearance: Appearance) -> QImage:
    """The sheet in ``look``, at a fixed size."""
    appearance.set_look(look)
    sheet = _sheet(appearance)
    sheet.resize(860, 760)
    sheet.show()
    settle()
    picture = sheet.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    sheet.hide()
    sheet.deleteLater()
    settle()
    return picture


def _sheet(appearance: Appearance) -> QWidget:
    heading, question, hint, on, yes, no = _WORDS[appearance.rtl]
    sheet = QWidget()
    role(sheet, "page")
    column = QVBoxLayout(sheet)
    for kind, words in (
        ("heading", heading),
        ("question", question),
        ("muted", hint),
        ("small", hint),
    ):
        line = label(kind)
        put(line, words, appearance)
        column.addWidget(line)
    row = QHBoxLayout()
    for kind in ("primary", "", "danger", "quiet"):
        button = KeyButton(kind)
        button.say(on, "PgDn")
        button.draw(
            "arrow-right",
            appearance.tokens.on_primary if kind == "primary" else appearance.tokens.text,
        )
        row.addWidget(button)
    off = QPushButton(on)
    off.setEnabled(False)
    row.addWidget(off)
    column.addLayout(row)
    grid = QGridLayout()
    for at, (state, words) in enumerate((("", "Nasreen Bibi"), ("err", "گل محمد"), ("warn", "14"))):
        entry = Entry()
        entry.setProperty("urdu", "true")
        entry.setProperty("state", state)
        entry.setText(words)
        grid.addWidget(entry, 0, at)
    for at, option in enumerate((QRadioButton(yes), QRadioButton(no), QCheckBox(yes))):
        option.setChecked(at != 1)
        option.setAutoExclusive(False)
        grid.addWidget(option, 1, at)
    column.addLayout(grid)
    for tone in ("error", "warning", "ok", "info"):
        note = Note(tone, appearance)
        note.say(f"{question} {ltr('0417-12-1')}", tone)
        column.addWidget(note)
    column.addWidget(_table(appearance, heading, hint), 1)
    return sheet


def _table(appearance: Appearance, heading: str, hint: str) -> RowTable:
    table, model = RowTable(), QStandardItemModel(2, 2)
    model.setHorizontalHeaderLabels([heading, hint])
    for at, name in enumerate(("alert-circle", "circle-check")):
        model.setItem(at, 0, QStandardItem(row_icon(name, "err", appearance.tokens), heading))
        model.setItem(at, 1, QStandardItem(ltr("0300-4567812")))
    table.setModel(model)
    table.setColumnWidth(0, 380)
    table.verticalHeader().setDefaultSectionSize(appearance.look.row)
    table.go_to(0)
    return table


def from_afar(picture: QImage) -> QImage:
    """A quarter of the size: how a letter's edge is smoothed is the system's business, where it stands is ours."""
    size = picture.size() / _SMALLER
    smooth = Qt.TransformationMode.SmoothTransformation
    aspect = Qt.AspectRatioMode.IgnoreAspectRatio
    return picture.scaled(size, aspect, smooth).convertToFormat(QImage.Format.Format_RGB32)


def unlike(one: QImage, other: QImage) -> float:
    """Which part of two pictures of the same kind differs clearly, from 0 to 1."""
    if one.size() != other.size():
        return 1.0
    if one == other:
        return 0.0
    first, second = (bytes(picture.constBits()) for picture in (one, other))
    return sum(abs(a - b) > 24 for a, b in zip(first, second, strict=True)) / len(first)


def main() -> None:
    appearance = Appearance(QApplication([]))
    KEPT.mkdir(parents=True, exist_ok=True)
    for name, look in SHEETS.items():
        from_afar(drawn(look, appearance)).save(str(KEPT / f"{name}.png"))


if __name__ == "__main__":
    main()
