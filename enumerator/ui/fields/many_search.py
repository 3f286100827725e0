"""Long lists of which several choices are taken: each is found like one, and put in or taken out."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from enumerator.ui.bidi import isolate, label_text, plain
from enumerator.ui.fields.search_list import SearchListField
from enumerator.ui.fields.typed import Fault
from enumerator.ui.fields.words import Words
from enumerator.ui.theme import role
from forms.prompts import Prompt


class ManySearchField(SearchListField):
    """A line to type on, below it the matches with their boxes, and what is taken in words.

    Enter puts the first match in, or takes it out, and waits for the next; on an empty line it goes on. Space does
    the same to what the arrows led to. Backspace on an empty line takes the last one out.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = Words(self)
        self._taken.setWordWrap(True)
        role(self._taken, "fact")
        self._column.insertWidget(0, self._taken)

    def present(self, prompt: Prompt) -> None:
        super().present(prompt)
        if not prompt.read_only:
            self._edit.setPlaceholderText(
                self.tr("Type part of a name, or the code; Enter puts it in")
            )
        self._show_taken()

    def commit(self) -> bool:
        if self._picked and not self._worded:  # looked at, and not taken
            self.drop()
        if not self._edit.text().strip():
            self._dirty = self._worded = False
        elif self._dirty and not self._turn(self._highlighted()):
            return False
        return self._fault is None

    def _height_above(self, width: int) -> int:
        taken = self._taken
        return 0 if taken.isHidden() else taken.heightForWidth(width) + self._column.spacing()

    def enter(self) -> bool:
        if not self._dirty or not (self._picked or self._edit.text().strip()):
            return False
        self._turn(self._highlighted())
        return True

    def space(self) -> bool:
        """Whether Space was for the list: it follows an arrow, or nothing is being typed."""
        if self._read_only or (self._worded and not self._picked):
            return False
        return self._turn(self._highlighted(), stays=True)

    def erase(self) -> bool:
        """Take the last one out, where nothing is typed that could be erased; False where there is none."""
        values = self._value.split()
        if self._read_only or self._edit.text() or not values:
            return False
        self._tell_all(values[:-1])
        return True

    def _turn(self, at: int | None, *, stays: bool = False) -> bool:
        """Put a choice in or take it out; ``stays``: the list stays as it is, for the next one in it."""
        if at is None:
            self.refuse(Fault.NO_SUCH_CHOICE)
            return False
        row = self._list.currentIndex().row()
        value = self._choices[at].value
        kept = self._value.split()
        now = [one for one in kept if one != value] if value in kept else [*kept, value]
        if not stays:
            self._edit.clear()
            self._dirty = self._picked = self._worded = False
        self._tell_all(now)
        if stays:
            self._list.setCurrentIndex(self._found.index(row))
        else:
            self._filter()
        return True

    def _tell_all(self, values: list[str]) -> None:
        places = {choice.value: at for at, choice in reversed(list(enumerate(self._choices)))}
        self._tell(" ".join(sorted(values, key=lambda one: places.get(one, len(places)))))
        self._show_taken()

    def _clicked(self, index: QModelIndex) -> None:
        self._list.setCurrentIndex(index)
        self._turn(self._found.choice_at(index.row()), stays=True)
        self._edit.setFocus()

    def _ended_by_code(self) -> None:
        """A whole code puts its choice in; there may be more to come."""
        self._turn(self._highlighted())

    def _chosen(self) -> int | None:
        return None

    def _show(self) -> None:
        if self._edit.text():
            self._edit.clear()

    def _show_taken(self) -> None:
        places = [
            at for value in self._value.split() if (at := self._search.place(value)) is not None
        ]
        self._found.mark(frozenset(places))
        names = [self._choices[at].label for at in places]
        words = " · ".join(map(isolate, names))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._taken.setText(label_text(words, rtl=rtl))
        self._taken.setVisible(bool(names))
        chosen = self.tr("Chosen: {names}").format(names=plain(", ".join(names))) if names else ""
        self._list.setAccessibleDescription(chosen)
        self.explain(chosen)
