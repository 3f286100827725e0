"""Numbers parted while they are typed: identity cards and telephones by dashes, money by commas."""

import re
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from enumerator.ui.bidi import label_text, latin_digits, ltr
from enumerator.ui.fields import typed
from enumerator.ui.fields.identity import parted
from enumerator.ui.fields.lines import LineField
from enumerator.ui.fields.words import Words
from enumerator.ui.theme import role
from forms.definition.digits import Digits
from forms.prompts import Prompt

_BETWEEN = re.compile(r"[\s,-]")


class PartedField(LineField):
    """A line whose digits are parted as they come; the caret stays where it was among the digits."""

    def __init__(
        self,
        part: Callable[[str], str],
        prompt: Prompt,
        *,
        width: int,
        example: str = "",
        steps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._part = part
        super().__init__(
            typed.reader_of(prompt), _shower(prompt), ltr=True, width=width, example=example, steps=steps, parent=parent
        )  # fmt: skip

    def _edited(self, text: str) -> None:
        super()._edited(text)
        text, at = self._edit.text(), self._edit.cursorPosition()
        shown = self._part(text)
        if shown != text:
            before = len(_BETWEEN.sub("", text[:at]))
            self._edit.setText(shown)
            self._edit.setCursorPosition(_after(shown, before))


class DigitsField(PartedField):
    """A number that names something; while it is typed, how many of its digits are there."""

    def __init__(self, prompt: Prompt, parent: QWidget | None = None) -> None:
        self._wanted: Digits | None = prompt.more.digits
        super().__init__(
            self._with_dashes, prompt, width=260, example=_pattern(self._wanted), parent=parent
        )
        self._count = Words(self)
        role(self._count, "muted")
        self._row.insertWidget(1, self._count)
        self._count.hide()

    def present(self, prompt: Prompt) -> None:
        self._wanted = prompt.more.digits
        super().present(prompt)
        self.explain(self._wanted_words())
        self._show_count()

    def _longest(self, _prompt: Prompt) -> int:
        return 32767  # the dashes count for nothing; the form counts the digits

    def set_active(self, active: bool) -> None:
        super().set_active(active)
        self._show_count()

    def drop(self) -> None:
        super().drop()
        self._show_count()

    def _edited(self, text: str) -> None:
        super()._edited(text)
        self._show_count()

    def _with_dashes(self, text: str) -> str:
        bare = _BETWEEN.sub("", text)
        length = self._wanted.longest if self._wanted is not None else 0
        abroad = bare.startswith(("00", "92")) and self._dials()
        return parted(bare, length) if bare.isdigit() and not abroad else text

    def _dials(self) -> bool:
        return self._wanted is not None and self._wanted.begins.startswith("0")

    def _show_count(self) -> None:
        """Only while it is typed: a kept answer is the form's to judge."""
        wanted = self._wanted
        self._count.setVisible(self._active and self._dirty and wanted is not None)
        if wanted is not None and self._dirty:
            there = sum(letter.isdigit() for letter in latin_digits(self._edit.text()))
            words = self.tr("{typed} of {wanted} digits")
            words = words.format(typed=ltr(there), wanted=ltr(_span(wanted)))
            self._count.setText(label_text(words, rtl=self.isRightToLeft()))

    def _wanted_words(self) -> str:
        wanted = self._wanted
        return "" if wanted is None else self.tr("{wanted} digits").format(wanted=_span(wanted))


def _shower(prompt: Prompt) -> Callable[[str], str]:
    return typed.shown_thousands if typed.parts_thousands(prompt.appearance) else str


def _span(wanted: Digits) -> str:
    if wanted.shortest == wanted.longest:
        return str(wanted.longest)
    return f"{wanted.shortest}–{wanted.longest}"


def _pattern(wanted: Digits | None) -> str:
    """How such a number looks: 0300-0000000."""
    if wanted is None:
        return ""
    return parted(wanted.begins.ljust(wanted.shortest, "0"), wanted.longest)


def _after(shown: str, digits: int) -> int:
    """Where in ``shown`` the caret stands behind so many of its digits."""
    at = 0
    while digits > 0 and at < len(shown):
        digits -= not _BETWEEN.match(shown[at])
        at += 1
    return at
