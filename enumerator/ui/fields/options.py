"""Answer options laid out as a table of buttons, as many columns as the longest of them allows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QGridLayout, QRadioButton, QWidget

from enumerator.ui.bidi import has_rtl, plain
from enumerator.ui.fields.picture import Files, picture
from forms.prompts import Choice

_PICTURE = QSize(160, 96)  # of a choice, at most
KeyHandler = Callable[[QKeyEvent], bool]
_FRAME = 52  # indicator, spacing, padding and edges beside an option's words
_MOST_COLUMNS = 4


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
        self._columns = 0
        self._room = 800

    @property
    def columns(self) -> int:
        return max(1, self._columns)

    def fill(self, options: Sequence[QAbstractButton], texts: Sequence[str]) -> None:
        """Show ``options`` with ``texts``; the same options may be given new texts."""
        if list(options) != self._options:
            self._options, self._columns = list(options), 0
        self._texts = list(texts)
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
        fitting = (self._room + 6) // (widest + 6)
        columns = max(1, min(_MOST_COLUMNS, fitting, len(self._options)))
        if columns == 3 and len(self._options) == 4:
            columns = 2
        for option, text in zip(self._options, self._texts, strict=True):
            room = self._room - _FRAME - _picture_width(option)
            shown = broken(text, metrics, room).replace("&", "&&")
            if option.text() != shown:
                option.setText(shown)
                option.setAccessibleName(plain(text))
        if columns != self._columns:
            self._columns = columns
            for at, option in enumerate(self._options):
                self._grid.addWidget(option, at // columns, at % columns)
            for column in range(_MOST_COLUMNS):
                self._grid.setColumnStretch(column, 1 if column < columns else 0)
        few = len(self._options) <= columns
        self.setMaximumWidth(columns * max(widest, 150) + 60 if few else self._room)


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
