"""The picture of the keys that write Urdu: what each gives alone, and with Shift."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.fields.urdu_typing import LETTERS, SIGNS
from enumerator.ui.fields.words import Words
from enumerator.ui.fonts import LATIN, URDU
from enumerator.ui.theme import role

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm,.?")
_WIDTH, _HEIGHT, _GAP, _SHIFTED = 58, 50, 4, 22  # pixels; each row begins a little further on
_CARRIER = "ب"  # a mark is shown on a letter, as in a primer

translate = QCoreApplication.translate


def _shown(letter: str) -> str:
    marks = letter and not letter.isalpha() and letter not in SIGNS.values()
    return f"{_CARRIER}{letter}" if marks else letter


class _Keys(QWidget):
    """The three rows of keys, from the left as they lie on the table, whatever the language."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(self.sizeHint())
        spoken = (f"{key} {letter}" for key, letter in (*LETTERS.items(), *SIGNS.items()))
        self.setAccessibleName(translate("Keys", "Urdu letters by their sound"))
        self.setAccessibleDescription(", ".join(spoken))

    def sizeHint(self) -> QSize:
        return QSize(10 * (_WIDTH + _GAP) + 2 * _SHIFTED, 3 * (_HEIGHT + _GAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for row, keys in enumerate(_ROWS):
                for at, key in enumerate(keys):
                    left = row * _SHIFTED + at * (_WIDTH + _GAP)
                    self._paint_key(
                        painter,
                        QRectF(left + 0.5, row * (_HEIGHT + _GAP) + 0.5, _WIDTH, _HEIGHT),
                        key,
                    )

    def _paint_key(self, painter: QPainter, cap: QRectF, key: str) -> None:
        palette = self.palette()
        quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(quiet, 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(cap, 5, 5)
        shifted = LETTERS.get(key.upper(), "") if key.isalpha() else ""
        inner = cap.adjusted(5, 1, -6, 0)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.setFont(_font(LATIN, 12))
        painter.setPen(quiet)
        painter.drawText(inner, left | Qt.AlignmentFlag.AlignAbsolute, key.upper())
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        half = inner.width() / 2
        painter.setFont(_font(URDU, 18))
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        alone = inner.adjusted(0, 8, -half, 0)
        painter.drawText(alone, middle, _shown(LETTERS.get(key) or SIGNS[key]))
        if shifted:
            painter.setFont(_font(URDU, 15))
            painter.setPen(palette.color(QPalette.ColorRole.Link))
            painter.drawText(inner.adjusted(half, -4, 0, -12), middle, _shown(shifted))


def _font(family: str, pixels: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(pixels)
    return font


class UrduPicture(QWidget):
    """The keys, and beside them what takes two presses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 6)
        row.setSpacing(20)
        row.addWidget(_Keys(self), 0, Qt.AlignmentFlag.AlignTop)
        notes = QVBoxLayout()
        notes.setSpacing(0)
        for words in self._notes():
            line = Words(self, words)
            line.setWordWrap(True)
            role(line, "small")
            notes.addWidget(line)
        notes.addStretch()
        row.addLayout(notes, 1)

    @staticmethod
    def _notes() -> tuple[str, ...]:
        pairs = "   ".join(
            f"{ltr(keys)} {isolate(letter)}"
            for keys, letter in (("sh", "ش"), ("zh", "ژ"), ("aa", "آ"), ("bh", "بھ"), ("kh", "کھ"))
        )
        return (
            translate("Keys", "Urdu letters, on or off: {key}").format(key=ltr("Ctrl+Space")),
            translate("Keys", "Upper letters: with {key}").format(key=ltr("Shift")),
            pairs,
            translate("Keys", "{letters}, one for the other: {key} again").format(
                letters=isolate("ہ ھ"), key=ltr("h")
            ),
            translate("Keys", "A break between letters: {key}").format(key=ltr("Shift+Space")),
        )
