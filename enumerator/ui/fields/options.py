"""Answer options laid out as a table of buttons, as many columns as the longest of them allows."""

import re
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QGridLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from enumerator.ui.bidi import has_rtl, plain
from enumerator.ui.fields.picture import Files, picture
from forms.prompts import Choice

_PICTURE = QSize(160, 96)  # of a choice, at most
KeyHandler = Callable[[QKeyEvent], bool]
_FRAME = 52  # indicator, spacing, padding and edges beside an option's words
_MOST_COLUMNS = 4
_MOST_WISHED = 10
_IN_ONE_ROW = frozenset({"likert", "horizontal", "horizontal-compact"})
_COLUMNS = re.compile(r"(?:columns|compact|quickcompact)-([1-9]\d?)")


class RadioOption(QRadioButton):
    """One choice of a question that takes one; the field above says what its keys do."""

    def __init__(self, handle: KeyHandler, parent: QWidget) -> None:
        super().__init__(parent)
        self._handle = handle
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._handle(event):
            event.ignore()

    def show_chosen(self, chosen: bool) -> None:
        """Qt keeps one of a group chosen for ever; an answer can be taken back."""
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(True)  # also what makes it a radio button to a screen reader


class CheckOption(QCheckBox):
    """One choice of a question that takes several."""

    def __init__(self, handle: KeyHandler, parent: QWidget) -> None:
        super().__init__(parent)
        self._handle = handle
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._handle(event):
            event.ignore()


class OptionTable(QWidget):
    """The options in reading order, rows first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self._options: list[QAbstractButton] = []
        self._texts: list[str] = []
        self._said: list[str] = []
        self._columns = self._wished = 0
        self._room = 800

    def wish(self, columns: int) -> None:
        """How many columns the form wants; 0 for as many as fit. They are fewer where a word would not fit."""
        if columns != self._wished:
            self._wished = columns
            if self._options:
                self._arrange()

    @property
    def columns(self) -> int:
        return max(1, self._columns)

    def fill(
        self, options: Sequence[QAbstractButton], texts: Sequence[str], names: Sequence[str] = ()
    ) -> None:
        """Show ``options`` with ``texts``; the same options may be given new texts.

        ``names``: what a screen reader says of each, where it is more than its text.
        """
        if list(options) != self._options:
            self._options, self._columns = list(options), 0
        self._texts, self._said = list(texts), list(names or texts)
        self._arrange()

    def set_room(self, width: int) -> None:
        if width != self._room:
            self._room = width
            if self._options:
                self._arrange()

    def _arrange(self) -> None:
        metrics = QFontMetrics(self.font())
        wide = [
            metrics.horizontalAdvance(text) + _picture_width(option)
            for option, text in zip(self._options, self._texts, strict=True)
        ]
        widest = max(wide, default=0) + _FRAME
        columns = self._wished_columns(metrics) if self._wished else self._fitting_columns(widest)
        cell = (self._room + 6) // columns - 6 if self._wished else self._room
        for option, text, said in zip(self._options, self._texts, self._said, strict=True):
            room = cell - _FRAME - _picture_width(option)
            shown = broken(text, metrics, room).replace("&", "&&")
            if option.text() != shown or option.accessibleName() != plain(said):
                option.setText(shown)
                option.setAccessibleName(plain(said))
        tall = QSizePolicy.Policy.Preferred if self._wished else QSizePolicy.Policy.Fixed
        for option in self._options:  # in one row all are as high as the one with most lines
            option.setSizePolicy(QSizePolicy.Policy.Minimum, tall)
        if columns != self._columns:
            self._columns = columns
            for at, option in enumerate(self._options):
                self._grid.addWidget(option, at // columns, at % columns)
            for column in range(max(_MOST_COLUMNS, self._grid.columnCount())):
                self._grid.setColumnStretch(column, 1 if column < columns else 0)
        few = len(self._options) <= columns and not self._wished
        self.setMaximumWidth(columns * max(widest, 150) + 60 if few else self._room)

    def _fitting_columns(self, widest: int) -> int:
        fitting = (self._room + 6) // (widest + 6)
        columns = max(1, min(_MOST_COLUMNS, fitting, len(self._options)))
        return 2 if columns == 3 and len(self._options) == 4 else columns

    def _wished_columns(self, metrics: QFontMetrics) -> int:
        """As many as wished, as long as the longest word has room in one."""
        longest = max(
            (metrics.horizontalAdvance(word) for text in self._texts for word in text.split(" ")),
            default=0,
        )
        pictures = max(map(_picture_width, self._options), default=0)
        fitting = (self._room + 6) // (longest + pictures + _FRAME + 6)
        return max(1, min(self._wished, fitting, len(self._options)))


def wished_columns(looks: Collection[str], count: int) -> int:
    """What an appearance says of the columns of so many choices; 0 where it leaves them to the room there is."""
    if _IN_ONE_ROW.intersection(looks):
        return count
    found = next((one for look in looks if (one := _COLUMNS.fullmatch(look))), None)
    return min(int(found[1]), _MOST_WISHED) if found is not None else 0


def dress(option: QAbstractButton, choice: Choice, files: Files) -> None:
    """Give an option the picture of its choice, and its looks where they are those of the whole name."""
    name = choice.media.image or choice.media.big_image if choice.media is not None else ""
    found = picture(files(name), _PICTURE) if name else None
    option.setIcon(QIcon(found) if found is not None else QIcon())
    if found is not None:
        option.setIconSize(found.size())
    looks = {span.look for paragraph in choice.styled for span in paragraph.spans}
    look = looks.pop() if len(looks) == 1 else None
    font = QFont()  # what is not set here follows the window's letters and their size
    if look is not None and look.bold:
        font.setBold(True)
    if look is not None and look.underlined:
        font.setUnderline(True)
    if look is not None and look.italic and not has_rtl(choice.label):
        font.setItalic(True)
    option.setFont(font)


def _picture_width(option: QAbstractButton) -> int:
    return 0 if option.icon().isNull() else option.iconSize().width() + 8


def broken(text: str, metrics: QFontMetrics, width: int) -> str:
    """``text`` with line breaks where it is wider than ``width``: buttons do not break lines themselves."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)
