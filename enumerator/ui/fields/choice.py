"""Questions with choices that all fit on the page: digits choose, arrows look around."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from enumerator.ui.bidi import latin_digits, ltr, plain
from enumerator.ui.fields.codes import codes, read
from enumerator.ui.fields.entry import is_erasing
from enumerator.ui.fields.field import Field, sentences
from enumerator.ui.fields.letters import Letters
from enumerator.ui.fields.opening import Opening
from enumerator.ui.fields.options import (
    CheckOption,
    OptionTable,
    RadioOption,
    dress,
    wished_columns,
)
from enumerator.ui.fields.picture import Files, no_files
from enumerator.ui.fields.table_row import in_table
from enumerator.ui.fields.typed import Fault
from enumerator.ui.fields.words import Words
from enumerator.ui.theme import role
from forms.prompts import Choice, Prompt, TroubleKind

Begin = Callable[[str], Sequence[Choice]]
"""The choices whose name begins with what is typed, in whichever language."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OTHERS_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_QUICK = frozenset({"quick", "quickcompact"})  # the choice ends the question
_NO_CHOICES = frozenset({TroubleKind.NO_CHOICES, TroubleKind.LIST_ABSENT})
_LEAST_HEIGHT = 60  # pixels
WAIT_MS = 700  # for a second digit, where one digit is a whole code and the beginning of another


class ChoiceField(Field):
    """What one-of and many-of have in common: the options, the highlight, the typed code."""

    _takes_several = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._codes: tuple[str, ...] = ()
        self._question = ""
        self._options: list[QAbstractButton] = []
        self._typed = ""
        self._letters = Letters(self)
        self._begin: Begin | None = None
        self._looked = self._quick = self._read_only = False
        self._in_table = self._active = False
        self.files: Files = no_files
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._wait.timeout.connect(self._settle_typed)
        self._table = OptionTable(self)
        self._opening: Opening | None = None  # onto the options, where they are more than have room
        self._column.addWidget(self._table)
        self._none = Words(self)
        self._none.setWordWrap(True)
        role(self._none, "muted")
        self._none.hide()
        self._column.addWidget(self._none)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def present(self, prompt: Prompt) -> None:
        self._value, self._read_only = prompt.value, prompt.read_only
        self._quick = bool(prompt.appearance & _QUICK)
        self._in_table = in_table(prompt)
        count = len(prompt.choices)
        self._table.wish(count if self._in_table else wished_columns(prompt.appearance, count))
        self._question = plain(prompt.label)
        if prompt.choices != self._choices:
            self._build(prompt.choices)
        self._show_none(prompt)
        self._show_chosen()

    def seek_with(self, begin: Begin) -> None:
        """Where the form knows more names of the choices than are shown, letters look among those too."""
        self._begin = begin

    def commit(self) -> bool:
        self._settle_typed()
        return self._fault is None

    def drop(self) -> None:
        self._forget_typed()
        self.refuse(None)
        self._show_chosen()

    def set_active(self, active: bool) -> None:
        self._active = active
        if self._in_table and self._options:
            self._name_options()

    def set_room(self, width: int) -> None:
        self._table.set_room(width)

    def describe(self, words: str) -> None:
        """Each option tells the question too: it is an option that has the keyboard, not their table."""
        self._said = words
        for at, option in enumerate(self._options):
            option.setAccessibleDescription(sentences(self._question, self._about(at), words))

    def _about(self, at: int) -> str:
        """What an option tells of itself beside its name and whether it is chosen."""
        del at
        return ""

    def set_height(self, most: int) -> None:
        """More options than have room move below a fixed edge; the one that is highlighted is always seen."""
        needed = self._table.sizeHint().height()
        if self._opening is None and needed > most:
            self._opening = Opening(self._table, self._column, self)
        if self._opening is not None:
            self._table.setMinimumHeight(needed)
            self._opening.setFixedHeight(max(_LEAST_HEIGHT, min(most, needed)))
            if self._options:
                self._opening.look_at(self._options[self._at()])

    def chosen(self) -> list[int]:
        """Places of the chosen options."""
        kept = self._value.split(" ") if self._value else []
        return [at for at, choice in enumerate(self._choices) if choice.value in kept]

    def focus_field(self) -> None:
        self._looked = False
        chosen = self.chosen()
        if self._options:
            self._highlight(chosen[0] if chosen else 0)
        else:
            super().focus_field()

    def _new_option(self) -> QAbstractButton:
        raise NotImplementedError

    def _choose(self, at: int) -> None:
        raise NotImplementedError

    def _build(self, choices: tuple[Choice, ...]) -> None:
        had_focus = any(option.hasFocus() for option in self._options)
        same = len(choices) == len(self._choices)
        self._choices, self._codes = choices, codes(choices)
        if not same:
            for option in self._options:
                option.setParent(None)
                option.deleteLater()
            self._options = [self._new_option() for _ in choices]
            for at, option in enumerate(self._options):
                option.clicked.connect(lambda _on=False, at=at: self._clicked(at))
        for option, choice in zip(self._options, choices, strict=True):
            dress(option, choice, self.files)
        self._name_options()
        if self._options:
            self.setFocusProxy(self._options[0])
        if had_focus and not same:
            self.focus_field()

    def _name_options(self) -> None:
        """Code and name of each; in a table the names stand over it, and on the row that is asked now."""
        names = [
            f"{ltr(code)}   {choice.label}"
            for code, choice in zip(self._codes, self._choices, strict=True)
        ]
        short = self._in_table and not self._active
        texts = [ltr(code) for code in self._codes] if short else names
        self._table.fill(self._options, texts, names)

    def _show_none(self, prompt: Prompt) -> None:
        """An empty list takes the keyboard too, else the digits would go to the question before."""
        empty = not prompt.choices
        self._none.setVisible(empty)
        self._table.setVisible(not empty)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if empty else Qt.FocusPolicy.NoFocus)
        if empty:
            self.setFocusProxy(None)  # type: ignore[arg-type]  # the stub forgets that none is meant
            lasting = any(one.kind in _NO_CHOICES for one in prompt.more.troubles)
            self._none.setText(
                self.tr("There is nothing to choose from.")
                if lasting
                else self.tr("Nothing to choose from: an earlier answer decides this list.")
            )
            self.setAccessibleName(plain(prompt.label))
            self.setAccessibleDescription(self._none.text())

    def _show_chosen(self) -> None:
        chosen = set(self.chosen())
        for at, option in enumerate(self._options):
            if option.isChecked() != (at in chosen):
                if isinstance(option, RadioOption):
                    option.show_chosen(at in chosen)
                else:
                    option.setChecked(at in chosen)
            if option.isEnabled() == self._read_only:
                option.setEnabled(not self._read_only)

    def _clicked(self, at: int) -> None:
        another = self._choices[at].value != self._value
        self._take(at)
        if self._quick and not self._takes_several:
            self.completed.emit(another)

    def _take(self, at: int) -> None:
        self._forget_typed()
        self._highlight(at)
        self._choose(at)
        self._show_chosen()

    def _highlight(self, at: int) -> None:
        if self._options:
            self.setFocusProxy(self._options[at])
            self._options[at].setFocus(Qt.FocusReason.OtherFocusReason)
            if self._opening is not None:
                self._opening.look_at(self._options[at])

    def _at(self) -> int:
        return next((at for at, option in enumerate(self._options) if option.hasFocus()), 0)

    def _key(self, event: QKeyEvent) -> bool:
        """What the options do with a key; False hands it on to the window."""
        key, text = event.key(), latin_digits(event.text())
        if text.isalpha() and not event.modifiers() & _OTHERS_KEYS:
            return self._seek(text)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _ENTER:
            return self._take_looked_at()
        if len(text) == 1 and text.isdigit():
            self._type(text)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Space:
            self._clicked(self._at())
        elif is_erasing(event) and (self._value or self._typed) and not self._read_only:
            self._forget_typed()
            self._tell("")
            self._show_chosen()
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        if self._options:
            self._looked = True
            self._highlight((self._at() + by) % len(self._options))

    def _seek(self, letter: str) -> bool:
        """Highlight the next option whose name begins with the letters typed in a row."""
        places = {choice.value: at for at, choice in reversed(list(enumerate(self._choices)))}

        def beginning(typed: str) -> list[int]:
            if self._begin is not None:
                return sorted(places[c.value] for c in self._begin(typed) if c.value in places)
            names = [choice.label.casefold() for choice in self._choices]
            return [at for at, name in enumerate(names) if name.startswith(typed)]

        at = self._letters.sought(letter.casefold(), beginning, self._at())
        if at is not None:
            self._forget_typed()
            self._looked = True
            self._highlight(at)
        return True

    def _take_looked_at(self) -> bool:
        """Enter takes the option that arrows or letters led to; without them it only goes on."""
        at = self._at()
        if self._takes_several or not self._looked or self._read_only or self._typed:
            return False
        another = self._choices[at].value != self._value
        self._take(at)
        self.completed.emit(another)
        return True

    def _type(self, digit: str) -> None:
        if self._read_only:
            return
        self._wait.stop()
        self._typed += digit
        found = read(self._typed, self._codes)
        if self._takes_several and found.index is None and not found.more and len(self._typed) > 1:
            self._typed = self._typed[:-1]  # that was a code of its own; this digit begins another
            self._settle_typed()
            self._typed = digit
            found = read(self._typed, self._codes)
        if found.index is not None:
            self._highlight(found.index)
        if found.index is not None and not found.more:
            another = self._choices[found.index].value != self._value
            self._settle_typed()
            if not self._takes_several:
                self.completed.emit(another)
        elif found.index is None and not found.more:
            self._typed = ""
            self.refuse(Fault.NO_SUCH_CHOICE)
        else:
            self._wait.start()

    def _settle_typed(self) -> None:
        typed, self._typed = self._typed, ""
        self._wait.stop()
        found = read(typed, self._codes) if typed else None
        if found is not None and found.index is not None:
            self.refuse(None)
            self._choose(found.index)
            self._show_chosen()

    def _forget_typed(self) -> None:
        self._wait.stop()
        self._typed = ""


class OneOfField(ChoiceField):
    """One choice of several; the whole code of one ends the question, the clock only keeps it."""

    _takes_several = False

    def _new_option(self) -> QAbstractButton:
        return RadioOption(self._key, self._table)

    def _choose(self, at: int) -> None:
        self._tell(self._choices[at].value)

    def commit(self) -> bool:
        super().commit()
        return self._fault is None


class ManyOfField(ChoiceField):
    """Several choices; each typed code or Space puts one in or takes it out."""

    def _new_option(self) -> QAbstractButton:
        return CheckOption(self._key, self._table)

    def _choose(self, at: int) -> None:
        kept = self._value.split(" ") if self._value else []
        value = self._choices[at].value
        kept = [one for one in kept if one != value] if value in kept else [*kept, value]
        order = {choice.value: place for place, choice in enumerate(self._choices)}
        kept.sort(key=lambda one: order.get(one, len(order)))
        self._tell(" ".join(kept))


class AcknowledgeField(Field):
    """One box to tick: that something was read out or done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = CheckOption(self._key, self)
        self._box.clicked.connect(self._clicked)
        self._column.addWidget(self._box, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self._box)

    def present(self, prompt: Prompt) -> None:
        self._value = prompt.value
        done = self.tr("Done")
        self._box.setText(f"{ltr('1')}   {done}")
        self._box.setAccessibleName(plain(prompt.label))
        self._box.setChecked(prompt.value != "")
        self._box.setEnabled(not prompt.read_only)

    def _clicked(self) -> None:
        self._tell("" if self._value else "OK")
        self._box.setChecked(self._value != "")

    def _key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_Space:
            self._clicked()
            return True
        if latin_digits(event.text()) == "1":
            another = not self._value
            if another:
                self._clicked()
            self.completed.emit(another)
            return True
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._value:
            self._clicked()
            return True
        return False
