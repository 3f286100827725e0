"""A small calendar under a date: the days of one month, or the months of one year, held by keys."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from enumerator.ui.bidi import key_hints
from enumerator.ui.fields.words import Words
from enumerator.ui.fonts import LATIN
from enumerator.ui.icons import icon
from enumerator.ui.theme import role

_Index = QModelIndex | QPersistentModelIndex
_Key = Qt.Key
_PICKING: Final = (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Space)
_FIRST, _LAST = date(1, 1, 1), date(9999, 12, 31)
_CELL, _URDU_CELL, _ROW = 44, 60, 32  # pixels
_WEEKS, _DAYS = 6, 7
_MONTH_ROWS, _MONTH_COLUMNS = 4, 3


def months_on(day: date, by: int) -> date:
    """The same day so many months later (or earlier), or the last of that month; never beyond the calendar."""
    at = min(max(day.year * 12 + day.month - 1 + by, 12), 9999 * 12 + 11)
    year, month = divmod(at, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class _Days(QAbstractTableModel):
    """The weeks of the month of ``day``; of the months beside it what fills them."""

    def __init__(self, locale: QLocale, parent: QWidget) -> None:
        super().__init__(parent)
        self.locale = locale
        self.day = date(2000, 1, 1)

    def go(self, day: date) -> None:
        self.beginResetModel()
        self.day = day
        self.endResetModel()

    def at(self, row: int, column: int) -> date | None:
        try:
            return self._begin() + timedelta(days=row * _DAYS + column)
        except OverflowError:
            return None

    def place(self, day: date) -> tuple[int, int]:
        return divmod((day - self._begin()).days, _DAYS)

    def step(self, down: int, on: int) -> date:
        days = down * _DAYS + on
        room = (_LAST - self.day).days if days > 0 else (self.day - _FIRST).days
        return self.day + timedelta(days=days) if abs(days) <= room else self.day

    def title(self) -> str:
        month = self.locale.standaloneMonthName(self.day.month)
        return f"{month} {self.day.year}"

    def spoken(self, day: date) -> str:
        names = self.locale.dayName(day.isoweekday()), self.locale.monthName(day.month)
        comma = "،" if self.locale.textDirection() == Qt.LayoutDirection.RightToLeft else ","
        return f"{names[0]}{comma} {day.day} {names[1]} {day.year}"

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else _WEEKS

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else _DAYS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        weekday = (self._monday_is() + section) % _DAYS or _DAYS
        if role == Qt.ItemDataRole.DisplayRole:
            return self.locale.standaloneDayName(weekday, QLocale.FormatType.ShortFormat)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.locale.standaloneDayName(weekday)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.at(index.row(), index.column())
        if day is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day) if day.month == self.day.month else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(day)
        return _looks(role)

    def _begin(self) -> date:
        first = self.day.replace(day=1)
        before = (first.isoweekday() - self._monday_is()) % _DAYS
        return first - timedelta(days=min(before, (first - _FIRST).days))

    def _monday_is(self) -> int:
        return self.locale.firstDayOfWeek().value


class _Months(_Days):
    """The months of the year of ``day``."""

    def at(self, row: int, column: int) -> date | None:
        return date(self.day.year, row * _MONTH_COLUMNS + column + 1, 1)

    def place(self, day: date) -> tuple[int, int]:
        return divmod(day.month - 1, _MONTH_COLUMNS)

    def step(self, down: int, on: int) -> date:
        return months_on(self.day, down * _MONTH_COLUMNS + on)

    def title(self) -> str:
        return str(self.day.year)

    def spoken(self, day: date) -> str:
        return f"{self.locale.monthName(day.month)} {day.year}"

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else _MONTH_ROWS

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else _MONTH_COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.at(index.row(), index.column())
        assert day is not None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.locale.standaloneMonthName(day.month)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(day)
        return Qt.AlignmentFlag.AlignCenter if role == Qt.ItemDataRole.TextAlignmentRole else None


def _looks(role: int) -> Any:
    """Numbers of days: in the middle, and in letters that Nastaliq does not widen."""
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return Qt.AlignmentFlag.AlignCenter
    return QFont(LATIN) if role == Qt.ItemDataRole.FontRole else None


class _Grid(QTableView):
    """The cells; every key that a calendar knows is the picker's, all others are the window's."""

    def __init__(self, picker: "MonthPicker") -> None:
        super().__init__(picker)
        self._picker = picker

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._picker.key(event):
            event.ignore()


class MonthPicker(QFrame):
    """Arrows move by days and weeks, PgUp and PgDn by months, with Ctrl by years; Enter picks and Esc closes."""

    picked = Signal(object)  # a date
    closed = Signal()

    def __init__(self, parent: QWidget, *, months: bool = False) -> None:
        """``months``: only months are picked, each by its first day."""
        super().__init__(parent)
        role(self, "card")
        urdu = QLocale(QLocale.Language.Urdu, QLocale.Country.Pakistan)
        english = QLocale(QLocale.Language.English, QLocale.Country.Pakistan)
        locale = urdu if self.isRightToLeft() else english
        self._months = months
        self._model = _Months(locale, self) if months else _Days(locale, self)
        beside = QHBoxLayout(self)
        beside.setContentsMargins(8, 4, 12, 8)
        beside.setSpacing(12)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        self._title = Words(self)
        role(self._title, "subheading")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head.addWidget(self._turner("chevron-left", self.tr("back"), -1))
        head.addWidget(self._title, 1)
        head.addWidget(self._turner("chevron-right", self.tr("on"), 1))
        column.addLayout(head)
        self._grid = _Grid(self)
        self._lay_out()
        column.addWidget(self._grid)
        left.setFixedWidth(self._grid.width())
        beside.addWidget(left)
        beside.addLayout(self._hints())
        beside.addStretch()
        self.setFocusProxy(self._grid)

    @property
    def day(self) -> date:
        """What is highlighted."""
        return self._model.day

    def go(self, day: date) -> None:
        """Highlight ``day`` in its month."""
        day = day.replace(day=1) if self._months else day
        self._model.go(day)
        title = self._model.title()
        self._title.setText(title)
        self._grid.setAccessibleName(self.tr("Calendar: {month}").format(month=title))
        index = self._model.index(*self._model.place(day))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._grid.selectionModel().setCurrentIndex(index, flag)

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key means here; False where it means nothing."""
        key = event.key()
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        onwards = -1 if self.isRightToLeft() else 1
        steps = {
            int(_Key.Key_Right): (0, onwards), int(_Key.Key_Left): (0, -onwards),
            int(_Key.Key_Down): (1, 0), int(_Key.Key_Up): (-1, 0),
        }  # fmt: skip
        if key == _Key.Key_Escape:
            self.closed.emit()
        elif key in (_Key.Key_PageDown, _Key.Key_PageUp):
            self.turn(1 if key == _Key.Key_PageDown else -1, years=ctrl)
        elif ctrl:
            return False
        elif key in _PICKING:
            self.picked.emit(self.day)
        elif key in steps:
            self.go(self._model.step(*steps[key]))
        elif key in (_Key.Key_Home, _Key.Key_End):
            self.go(self._edge(last=key == _Key.Key_End))
        else:
            return False
        return True

    def turn(self, by: int, *, years: bool = False) -> None:
        """The next or previous month, or year."""
        self.go(months_on(self.day, by * (12 if years or self._months else 1)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.closed.emit()  # it opens again in the other language

    def _edge(self, *, last: bool) -> date:
        day = self.day
        if self._months:
            return day.replace(month=12 if last else 1)
        return day.replace(day=monthrange(day.year, day.month)[1] if last else 1)

    def _hints(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch()
        turns = [("PgUp PgDn", self.tr("month")), ("Ctrl+PgUp PgDn", self.tr("year"))]
        if self._months:
            turns = [("PgUp PgDn", self.tr("year"))]
        for hint in (*turns, ("Enter", self.tr("pick")), ("Esc", self.tr("close"))):
            words = Words(self, key_hints((hint,), rtl=self.isRightToLeft()))
            role(words, "small")
            column.addWidget(words)
        return column

    def _turner(self, sign: str, words: str, by: int) -> QPushButton:
        mirrored = {"chevron-left": "chevron-right", "chevron-right": "chevron-left"}
        button = QPushButton(self)
        role(button, "quiet")
        shown = mirrored[sign] if self.isRightToLeft() else sign
        button.setIcon(icon(shown, self.palette().windowText().color().name()))
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.turn(by))
        return button

    def _lay_out(self) -> None:
        grid = self._grid
        grid.setModel(self._model)
        grid.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        grid.setShowGrid(False)
        grid.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        for bar in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
            header = (
                grid.horizontalHeader()
                if bar == Qt.Orientation.Horizontal
                else grid.verticalHeader()
            )
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setMinimumSectionSize(24)
        grid.verticalHeader().hide()
        grid.horizontalHeader().setVisible(not self._months)
        grid.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        grid.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self._model.rowCount()
        head = 0 if self._months else grid.horizontalHeader().sizeHint().height()
        grid.setFixedHeight(rows * (_ROW + 12 * self._months) + head + 6)
        grid.setFixedWidth((_URDU_CELL if self.isRightToLeft() else _CELL) * _DAYS + 6)
        grid.clicked.connect(self._clicked)

    def _clicked(self, index: QModelIndex) -> None:
        day = self._model.at(index.row(), index.column())
        if day is not None:
            self.picked.emit(day)
