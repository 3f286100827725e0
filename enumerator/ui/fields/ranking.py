"""Rankings: every choice gets its place, the first first."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from enumerator.ui.bidi import isolate, label_text, ltr
from enumerator.ui.fields.choice import ChoiceField
from enumerator.ui.fields.options import CheckOption
from enumerator.ui.fields.typed import Fault
from enumerator.ui.fields.words import Words
from enumerator.ui.theme import role
from forms.prompts import Prompt

_UP, _DOWN = int(Qt.Key.Key_Up), int(Qt.Key.Key_Down)


class RankField(ChoiceField):
    """A code, Space or a click gives a choice the next place, or takes its place away; Alt+↑ ↓ moves it.

    Only a whole ranking is an answer. When one choice is left, its place is known and it gets it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: list[str] = []
        self._dirty = False
        self._told = Words(self)
        self._told.setWordWrap(True)
        role(self._told, "fact")
        self._how = Words(self)
        self._how.setWordWrap(True)
        role(self._how, "muted")
        self._column.addWidget(self._told)
        self._column.addWidget(self._how)

    def present(self, prompt: Prompt) -> None:
        if not self._dirty:
            self._order = prompt.value.split()
        offered = {choice.value for choice in prompt.choices}
        self._order = [value for value in self._order if value in offered]
        super().present(prompt)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        how = self.tr("Type the codes, the first first. {keys} moves a choice.")
        self._how.setText(label_text(how.format(keys=ltr("Alt+↑ ↓")), rtl=rtl))
        self._how.setVisible(bool(prompt.choices) and not prompt.read_only)

    def commit(self) -> bool:
        super().commit()
        if not self._dirty:
            return self._fault is None
        if self._order and len(self._order) < len(self._choices):
            self.refuse(Fault.PART_RANKED)
            return False
        self._dirty = False
        self._tell(" ".join(self._order))
        return self._fault is None

    def drop(self) -> None:
        self._order, self._dirty = self._value.split(), False
        super().drop()

    def hold(self) -> None:
        self._dirty = True

    @property
    def typing(self) -> bool:
        return self._dirty

    @property
    def order(self) -> tuple[str, ...]:
        """The places given so far, kept or not."""
        return tuple(self._order)

    def go_on_with(self, order: tuple[str, ...]) -> None:
        """Show an order that is not whole yet, to be gone on with."""
        self._order, self._dirty = list(order), " ".join(order) != self._value
        self._show_chosen()

    def chosen(self) -> list[int]:
        places = {choice.value: at for at, choice in enumerate(self._choices)}
        return [places[value] for value in self._order if value in places]

    def _new_option(self) -> QAbstractButton:
        return CheckOption(self._key, self._table)

    def _choose(self, at: int) -> None:
        value = self._choices[at].value
        if value in self._order:
            self._order.remove(value)
        else:
            self._order.append(value)
            left = [c.value for c in self._choices if c.value not in self._order]
            self._order += left if len(left) == 1 else []
        self._changed()

    def _key(self, event: QKeyEvent) -> bool:
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in (_UP, _DOWN):
            self._move_choice(self._at(), -1 if event.key() == _UP else 1)
            return True
        erasing = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
        if erasing and self._order and not event.modifiers() and not self._read_only:
            self._forget_typed()
            self._order, self._dirty = [], False
            self._tell("")
            self._show_chosen()
            return True
        return super()._key(event)

    def _move_choice(self, at: int, by: int) -> None:
        """Let a choice change places with the one before or after it."""
        value = self._choices[at].value
        if self._read_only or value not in self._order:
            return
        place = self._order.index(value)
        if 0 <= place + by < len(self._order):
            self._order[place], self._order[place + by] = self._order[place + by], value
            self._changed()

    def _changed(self) -> None:
        """A whole ranking is told at once; a part of one waits."""
        self._dirty = True
        self.refuse(None)
        if len(self._order) == len(self._choices):
            self.commit()
        self._show_chosen()

    def _about(self, at: int) -> str:
        value = self._choices[at].value
        if value not in self._order:
            return self.tr("no place")
        return self.tr("place {place}").format(place=self._order.index(value) + 1)

    def _show_chosen(self) -> None:
        super()._show_chosen()
        names = {choice.value: choice.short or choice.label for choice in self._choices}
        self.describe(self._said)
        line = " › ".join(isolate(names[value]) for value in self._order)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._told.setText(label_text(line, rtl=rtl))
        self._told.setVisible(bool(line))
