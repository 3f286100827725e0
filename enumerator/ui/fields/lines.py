"""Fields that are one line of typing: words, numbers, times, places; and several lines of words."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from enumerator.ui.bidi import latin_digits, ltr, plain
from enumerator.ui.fields import typed
from enumerator.ui.fields.entry import Entry, Sheet, StepEntry
from enumerator.ui.fields.field import Field
from enumerator.ui.fields.identity import at_a_glance, grouped
from enumerator.ui.fields.typed import Reader, Unreadable
from forms.prompts import Kind, Prompt

_NUMBERS = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.RANGE})
_WHEN = frozenset({Kind.DATE, Kind.TIME, Kind.DATETIME})
Shower = Callable[[str], str]


def _same(value: str) -> str:
    return value


class LineField(Field):
    """One line, read by ``read`` and shown by ``show_value``.

    ``ltr`` is for what is written from the left in every language: numbers, codes, dates. All other lines can hold
    Urdu and are tall enough for it.
    """

    _entry: type[Entry] = Entry

    def __init__(
        self,
        read: Reader = typed.line,
        show_value: Shower = _same,
        *,
        ltr: bool = False,
        width: int = 560,
        example: str = "",
        steps: bool = False,
        masked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``steps``: the arrows make the number one larger or smaller. ``masked``: nobody can read over a shoulder."""
        super().__init__(parent)
        self._read, self._show_value = read, show_value
        self._prompt: Prompt | None = None
        self._ltr, self._width = ltr, width
        self._dirty = self._active = False
        self._edit = StepEntry(self._step, self) if steps else self._entry(self)
        self._example = example
        if masked:
            self._edit.setEchoMode(Entry.EchoMode.Password)
        self._edit.setProperty("ltr" if ltr else "urdu", "true")
        if ltr:
            self._edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self._edit.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._edit.textEdited.connect(self._edited)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._edit)
        self._row.addStretch()
        self._column.addLayout(self._row)
        self.setFocusProxy(self._edit)
        self._fit()

    def present(self, prompt: Prompt) -> None:
        self._prompt, self._value = prompt, prompt.value
        if self._edit.accessibleName() != (name := plain(prompt.label)):
            self._edit.setAccessibleName(name)
        self._edit.setReadOnly(prompt.read_only)
        longest = self._longest(prompt)
        if longest and longest != self._edit.maxLength():  # which would drop the selection
            self._edit.setMaxLength(longest)
        if not self._dirty:
            self._show()

    def _longest(self, prompt: Prompt) -> int:
        """How many signs may stand on the line; 0 where the form does not say."""
        return prompt.more.longest

    def commit(self) -> bool:
        self.put_panel_away()
        if not self._dirty:
            return self._fault is None
        try:
            value = self._read(self._edit.text())
        except Unreadable as unreadable:
            self.refuse(unreadable.fault)
            return False
        self._dirty = False
        self._tell(value)
        if not self._dirty:
            self._show()
        return self._fault is None

    def drop(self) -> None:
        self.put_panel_away()
        self._dirty = False
        self.refuse(None)
        self._show()

    def hold(self) -> None:
        self._dirty = True

    @property
    def typing(self) -> bool:
        return self._dirty

    def set_active(self, active: bool) -> None:
        self._active = active
        if not self._dirty:
            self._show()
        super().set_active(active)

    def set_room(self, width: int) -> None:
        self._room = width
        self._fit()

    def mark(self, state: str) -> None:
        if self._edit.property("state") != state:
            self._edit.setProperty("state", state)
            self._edit.style().unpolish(self._edit)
            self._edit.style().polish(self._edit)

    def focus_field(self) -> None:
        super().focus_field()
        self._edit.selectAll()

    def offer_again(self) -> None:
        """A number, or a day that is kept, is said anew as a whole; of words and long numbers a letter is mended."""
        kind = self._prompt.kind if self._prompt is not None else None
        if kind in _NUMBERS or (kind in _WHEN and not self._dirty):
            self._edit.selectAll()

    def _edited(self, _text: str) -> None:
        self._dirty = True
        self.refuse(None)
        if self._ltr and (text := self._edit.text()) != (latin := latin_digits(text)):
            at = self._edit.cursorPosition()
            self._edit.setText(latin)
            self._edit.setCursorPosition(at)

    def _step(self, by: int) -> None:
        """One more, or one less, than what stands here."""
        if self._edit.isReadOnly():
            return
        try:
            now = self._read(self._edit.text())
        except Unreadable:
            return
        self._edit.setText(self._stepped(now, by))
        self._edited("")

    def _stepped(self, value: str, by: int) -> str:
        return str(Decimal(value or "0") + by)

    def _fit(self) -> None:
        letter = max(9, self.fontMetrics().averageCharWidth())
        wished = self._width * letter // 9
        self._edit.setFixedWidth(min(wished, max(120, getattr(self, "_room", wished))))

    def _show(self) -> None:
        special = self._prompt is not None and self._prompt.special_answer != ""
        self._edit.setPlaceholderText(self._example if self._active and not special else "")
        text = self._show_value(self._value)
        if self._prompt is not None and self._prompt.pii == "1":
            glance = at_a_glance(self._value, self._prompt.kind, self._prompt.pii)
            if not self._active and glance != self._value:
                text = glance
            elif self._value.isdigit() and self._prompt.kind not in _NUMBERS:
                text = grouped(self._value)
        if self._edit.text() != text:
            self._edit.setText(text)
            self._edit.setCursorPosition(len(text) if self._active else 0)


class SheetField(Field):
    """Several lines of words."""

    def __init__(self, lines: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet(self)
        self._sheet.setFixedHeight(120 if not lines else min(max(60, 24 * lines + 24), 320))
        self._dirty = self._active = False
        self._prompt: Prompt | None = None
        self._showing = False
        self._sheet.textChanged.connect(self._edited)
        self._column.addWidget(self._sheet)
        self.setFocusProxy(self._sheet)

    def present(self, prompt: Prompt) -> None:
        self._prompt, self._value = prompt, prompt.value
        self._sheet.setAccessibleName(plain(prompt.label))
        self._sheet.setReadOnly(prompt.read_only)
        self._say_how()
        if not self._dirty:
            self._show()

    def commit(self) -> bool:
        if self._dirty:
            self._dirty = False
            self._tell(plain(self._sheet.toPlainText()).strip())
        return self._fault is None

    def drop(self) -> None:
        self._dirty = False
        self.refuse(None)
        self._show()

    def hold(self) -> None:
        self._dirty = True

    @property
    def typing(self) -> bool:
        return self._dirty

    def set_active(self, active: bool) -> None:
        self._active = active
        self._say_how()
        if not self._dirty:
            self._show()

    def mark(self, state: str) -> None:
        if self._sheet.property("state") != state:
            self._sheet.setProperty("state", state)
            self._sheet.style().unpolish(self._sheet)
            self._sheet.style().polish(self._sheet)

    def _say_how(self) -> None:
        """Enter goes on here as everywhere, so another key begins a line."""
        words = self.tr("{key} begins a new line").format(key=ltr("Alt+Enter"))
        words = "" if self._sheet.isReadOnly() else words
        self._sheet.setPlaceholderText(words if self._active else "")
        self.explain(plain(words))

    def _edited(self) -> None:
        if not self._showing:
            self._dirty = True
            self.refuse(None)

    def _show(self) -> None:
        text = self._value
        if self._prompt is not None and not self._active:
            text = at_a_glance(text, self._prompt.kind, self._prompt.pii)
        if self._sheet.toPlainText() != text:
            self._showing = True
            self._sheet.setPlainText(text)
            self._showing = False
