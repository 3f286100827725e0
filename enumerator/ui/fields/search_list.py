"""Long lists of choices: type part of a name in either script, or the code, and Enter takes the first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from enumerator.ui.bidi import latin_digits, ltr, plain
from enumerator.ui.fields.entry import Entry, QuietList, is_erasing
from enumerator.ui.fields.field import Field
from enumerator.ui.fields.search import MOST, ChoiceSearch, Find
from enumerator.ui.fields.typed import Fault
from forms.prompts import Choice, Prompt

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROWS, _LEAST_ROWS = 6, 1
_HUGE = 2000  # choices
_READING_MS = 40  # while the question is read, the list is made ready for the first letter
_EDGES = 6  # pixels of the frame round the rows
_Index = QModelIndex | QPersistentModelIndex


class _Found(QAbstractListModel):
    """The choices that match what is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices: Sequence[Choice] = ()
        self._codes: Sequence[str] = ()
        self._rows: list[int] = []
        self._marked: frozenset[int] | None = None

    def mark(self, places: frozenset[int]) -> None:
        """Each row has a box from now on; those at ``places`` are ticked."""
        self._marked = places
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def show_rows(
        self, choices: Sequence[Choice], shown_codes: Sequence[str], rows: list[int]
    ) -> None:
        self.beginResetModel()
        self._choices, self._codes, self._rows = choices, shown_codes, rows
        self.endResetModel()

    def choice_at(self, row: int) -> int | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            place = self._rows[index.row()]
            return f"{ltr(self._codes[place])}   {self._choices[place].label}"
        if role == Qt.ItemDataRole.CheckStateRole and self._marked is not None:
            there = self._rows[index.row()] in self._marked
            return Qt.CheckState.Checked if there else Qt.CheckState.Unchecked
        return None


class _SearchEntry(Entry):
    """The line of a search list; up and down move in the list below it."""

    def __init__(self, field: "SearchListField") -> None:
        super().__init__(field)
        self._field = field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        field, key = self._field, event.key()
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if bare and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            field.move_in_list(1 if key == Qt.Key.Key_Down else -1)
        elif bare and key in _ENTER:
            if not field.enter():
                event.ignore()
        elif not (
            (bare and key == Qt.Key.Key_Space and field.space())
            or (is_erasing(event) and field.erase())
        ):
            super().keyPressEvent(event)


class SearchListField(Field):
    """A line to type on and the matches below it while the question is active."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._find: Find | None = None
        self._search = ChoiceSearch(())
        self._dirty = self._picked = self._worded = self._read_only = False
        self._most_rows = _ROWS
        self._edit = _SearchEntry(self)
        self._edit.setProperty("urdu", "true")
        self._edit.setMaximumWidth(620)
        self._edit.textEdited.connect(self._edited)
        self._found = _Found(self)
        self._list = QuietList(self)
        self._list.setModel(self._found)
        self._list.setUniformItemSizes(True)
        self._list.setMaximumWidth(620)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._clicked)
        self._list.hide()
        self._column.addWidget(self._edit)
        self._column.addWidget(self._list)
        self.setFocusProxy(self._edit)

    def search_with(self, find: Find) -> None:
        """Search by ``find`` rather than by the names that are shown."""
        self._find = find
        self._search = ChoiceSearch(self._choices, find)

    def knows(self, code: str) -> bool:
        """Whether ``code`` is the whole code of a choice, or its value."""
        return code in self._search.codes or self._search.place(code) is not None

    def present(self, prompt: Prompt) -> None:
        self._value, self._read_only = prompt.value, prompt.read_only
        self._edit.setAccessibleName(plain(prompt.label))
        self._edit.setPlaceholderText(self.tr("Type part of the name, or the code"))
        self._edit.setReadOnly(prompt.read_only)
        if prompt.choices != self._choices:
            self._choices = prompt.choices
            self._search = ChoiceSearch(prompt.choices, self._find)
            self._list.setAccessibleName(plain(prompt.label))
            if self._list.isVisibleTo(self):
                self._filter()
        if not self._dirty:
            self._show()

    def commit(self) -> bool:
        if self._picked and not self._worded:  # looked at, and not taken
            self.drop()
        if not self._dirty:
            return self._fault is None
        if not self._edit.text().strip() and not self._picked:
            return self._settle("")
        at = self._highlighted()
        if at is None:
            self.refuse(Fault.NO_SUCH_CHOICE)
            return False
        return self._settle(self._choices[at].value)

    def enter(self) -> bool:
        """Enter takes what the arrows led to, which ends the question; False hands the key on to the window."""
        at = self._highlighted()
        if not self._picked or at is None:
            return False
        another = self._choices[at].value != self._value
        if self._settle(self._choices[at].value):
            self.completed.emit(another)
        return True

    def space(self) -> bool:
        """Whether Space was not for the line; False where it is written."""
        return False

    def erase(self) -> bool:
        """Whether erasing was not for the line; False where it is."""
        return False

    def _settle(self, value: str) -> bool:
        self._dirty = self._picked = self._worded = False
        self._tell(value)
        if not self._dirty:
            self._show()
            self._filter()
        return self._fault is None

    def _highlighted(self) -> int | None:
        return self._found.choice_at(self._list.currentIndex().row())

    def drop(self) -> None:
        self._dirty = self._picked = self._worded = False
        self.refuse(None)
        self._show()
        self._filter()

    def hold(self) -> None:
        self._dirty = True

    @property
    def typing(self) -> bool:
        return self._dirty

    def set_active(self, active: bool) -> None:
        opened = active and not self._read_only
        if opened:
            self._filter()
            if len(self._choices) > _HUGE:
                QTimer.singleShot(_READING_MS, self, self._search.prepare)
        self._list.setVisible(opened)

    def set_room(self, width: int) -> None:
        self._edit.setMaximumWidth(min(620, width))
        self._list.setMaximumWidth(min(620, width))

    def set_height(self, most: int) -> None:
        row = self._list.sizeHintForRow(0)
        if row > 0:
            around = self._edit.sizeHint().height() + self._column.spacing() + _EDGES
            around += self._height_above(self._edit.width())
            rows = max(_LEAST_ROWS, min(_ROWS, (most - around) // row))
            if rows != self._most_rows:
                self._most_rows = rows
                self._fit_list()

    def _height_above(self, width: int) -> int:
        """How much of the field stands over the line, in pixels."""
        del width
        return 0

    def focus_field(self) -> None:
        super().focus_field()
        self._edit.selectAll()

    def offer_again(self) -> None:
        if not self._dirty:
            self._edit.selectAll()

    def mark(self, state: str) -> None:
        if self._edit.property("state") != state:
            self._edit.setProperty("state", state)
            self._edit.style().unpolish(self._edit)
            self._edit.style().polish(self._edit)

    def move_in_list(self, by: int) -> None:
        """Highlight the next or previous match; it becomes the answer with Enter."""
        rows = self._found.rowCount()
        if rows and not self._read_only:
            row = max(0, min(rows - 1, self._list.currentIndex().row() + by))
            self._list.setCurrentIndex(self._found.index(row))
            self._dirty = self._picked = True

    def _clicked(self, index: QModelIndex) -> None:
        at = self._found.choice_at(index.row())
        if at is not None:
            self._settle(self._choices[at].value)

    def _edited(self, _text: str) -> None:
        self._dirty = self._worded = True
        self._picked = False
        self.refuse(None)
        self._filter()
        if self._is_whole_code():
            self._ended_by_code()

    def _ended_by_code(self) -> None:
        before = self._value
        if self.commit():
            self.completed.emit(self._value != before)

    def _is_whole_code(self) -> bool:
        """Whether what is typed is the code of the one choice that it can mean."""
        typed = latin_digits(plain(self._edit.text())).strip()
        at = self._found.choice_at(0)
        if at is None or self._found.rowCount() != 1:
            return False
        return typed.isdecimal() and self._search.codes[at] == typed

    def _filter(self) -> None:
        wanted = self._edit.text().strip() if self._dirty else ""
        chosen = None if self._dirty else self._chosen()
        if (
            not wanted and len(self._choices) > _HUGE
        ):  # nobody looks through so many; the answer is among those shown
            rows = list(range(MOST)) if chosen is None else [chosen, *range(MOST)]
            chosen = None if chosen is None else 0
        else:
            rows = self._search.find(wanted)
        self._found.show_rows(self._choices, self._search.codes, rows)
        self._fit_list()
        self._list.setCurrentIndex(self._found.index(0 if chosen is None else chosen))

    def _fit_list(self) -> None:
        rows = self._found.rowCount()
        height = self._list.sizeHintForRow(0) if rows else 30
        self._list.setFixedHeight(height * min(self._most_rows, max(1, rows)) + _EDGES)

    def _chosen(self) -> int | None:
        return self._search.place(self._value) if self._value else None

    def _show(self) -> None:
        chosen = self._chosen()
        text = "" if chosen is None else self._choices[chosen].label
        if self._edit.text() != text:
            self._edit.setText(text)
