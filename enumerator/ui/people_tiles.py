"""The people at the gate: a tile for each, and where they are many a line on which a name is looked for."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from enumerator.ui.bidi import latin_digits
from enumerator.ui.fields.entry import Entry, QuietScroll
from enumerator.ui.person_tile import PersonTile
from enumerator.ui.theme import Appearance, role

MANY = 9  # people; where there are more, one looks for a name
_COLUMNS = 3
_ROWS, _LOW_ROWS = 2, 1  # in sight at once, where there are many
_SPACE = 10
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Person(Protocol):
    """Somebody who works on this laptop, as the gate shows them (auth.accounts)."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def role(self) -> str: ...


class PeopleTiles(QWidget):
    """Arrows go from tile to tile. Letters typed on a tile look for a name; Enter takes the first that is found."""

    chosen = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._low = False
        self._tiles: list[PersonTile] = []
        self._rows = 0  # in sight at once
        self.line = Entry()
        self.line.setProperty("urdu", "true")
        self.line.textChanged.connect(lambda _text: self._find())
        self._sheet = QWidget()
        role(self._sheet, "page")
        self._sheet.installEventFilter(self)
        self._grid = QGridLayout(self._sheet)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_SPACE)
        self._scroll = QuietScroll()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self._scroll)

    @property
    def many(self) -> bool:
        return len(self._tiles) > MANY

    @property
    def found(self) -> tuple[str, ...]:
        """Who is shown: staff ids, in their order."""
        return tuple(tile.person for tile in self._shown)

    def __len__(self) -> int:
        return len(self._tiles)

    def show_people(self, people: Sequence[Person]) -> None:
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        look = self._appearance
        self._tiles = [PersonTile(one.id, one.name, one.role, look, self._sheet) for one in people]
        for tile in self._tiles:
            tile.chosen.connect(self.chosen)
            tile.beside.connect(self._go_beside)
        self.line.clear()
        self._find()

    def mark(self, person: str) -> None:
        """Whose passphrase is asked."""
        for tile in self._tiles:
            tile.setChecked(tile.person == person)
            if tile.person == person and not tile.isHidden():
                self._scroll.ensureWidgetVisible(tile, 0, 0)

    def name_of(self, person: str) -> str:
        return next((tile.name for tile in self._tiles if tile.person == person), "")

    def enable(self, *, on: bool) -> None:
        for tile in self._tiles:
            tile.setEnabled(on)

    def set_low(self, *, low: bool) -> None:
        """Whether there is little height for them."""
        if low is not self._low:
            self._low = low
            self._lay()

    def say_words(self) -> None:
        self.line.setPlaceholderText(self.tr("Find your name, or type your staff number"))
        self.line.setAccessibleName(self.tr("Find your name"))
        for tile in self._tiles:
            tile.say_words()
        self._lay()

    @property
    def _shown(self) -> list[PersonTile]:
        return [tile for tile in self._tiles if not tile.isHidden()]

    def _find(self) -> None:
        """Show whose name or number has what is typed in it."""
        wanted = latin_digits(self.line.text()).strip().casefold()
        for tile in self._tiles:
            tile.setVisible(wanted in f"{tile.name} {tile.person}".casefold())
        self._lay()

    def _lay(self) -> None:
        """Three beside each other, or two where the letters are large; what does not fit is scrolled to."""
        self.line.setVisible(self.many)
        columns = _COLUMNS if self._appearance.look.percent == 100 else _COLUMNS - 1
        shown = self._shown
        for tile in self._tiles:
            self._grid.removeWidget(tile)
        for at, tile in enumerate(shown):
            self._grid.addWidget(tile, at // columns, at % columns)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1 if self.many and column < columns else 0)
        self._rows = -(-len(shown) // columns)
        if self.many:
            self._rows = min(max(self._rows, 1), _LOW_ROWS if self._low else _ROWS)
        self._scroll.setVisible(bool(self._tiles))
        self._fit()

    def _fit(self) -> None:
        """As high as the rows that are in sight."""
        high = max((tile.sizeHint().height() for tile in self._tiles), default=0)
        self._scroll.setFixedHeight(max(0, self._rows * (high + _SPACE) - _SPACE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # letters of another height
            self._fit()
        return super().eventFilter(watched, event)

    def _go_beside(self, person: str, by: int) -> None:
        shown = self._shown
        at = self.found.index(person) + by
        if at < 0 and self.many:
            self.line.setFocus()
        elif 0 <= at < len(shown):
            shown[at].setFocus()
            self._scroll.ensureWidgetVisible(shown[at], 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown, on_line = self._shown, self.line.hasFocus()
        if on_line and event.key() in _ENTER:
            if shown and self.line.text().strip():
                self.chosen.emit(shown[0].person)
        elif on_line and event.key() == Qt.Key.Key_Down and shown:
            shown[0].setFocus()
        elif on_line and event.key() == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
        elif not on_line and self.many and event.text().strip() and event.text().isprintable():
            self.line.setFocus()
            self.line.write(event.text())
        else:
            super().keyPressEvent(event)
