"""Which line suits which question: words, codes, numbers, times and places."""

from PySide6.QtWidgets import QWidget

from enumerator.ui.bidi import has_rtl
from enumerator.ui.fields import typed
from enumerator.ui.fields.area_field import AreaField
from enumerator.ui.fields.field import Field
from enumerator.ui.fields.lines import LineField, SheetField
from enumerator.ui.fields.parted import DigitsField, PartedField
from forms.definition.appearances import is_area
from forms.prompts import Kind, Prompt


def text_field(prompt: Prompt, parent: QWidget | None = None) -> Field:
    """Words: one line or several; digits that name a person or a telephone stay from the left."""
    if "multiline" in prompt.appearance or prompt.more.lines > 1:
        return SheetField(prompt.more.lines, parent)
    if "masked" in prompt.appearance:
        return LineField(masked=True, width=320, parent=parent)
    identity = prompt.pii == "1" and prompt.value.isdigit()
    if typed.is_number_of_digits(prompt) or identity:
        return DigitsField(prompt, parent)
    if prompt.kind is Kind.BARCODE or _code_like(prompt):
        return LineField(ltr=True, width=320, parent=parent)
    return LineField(typed.reader_of(prompt), parent=parent)


def _code_like(prompt: Prompt) -> bool:
    """A read-only code (a case number) is read from the left even where the window is Urdu."""
    return prompt.read_only and prompt.value != "" and not has_rtl(prompt.value)


def number_field(prompt: Prompt, parent: QWidget | None = None) -> LineField:
    """A whole number or one with a fraction; money with its thousands parted, where the form wishes it; land."""
    if is_area(prompt.appearance):
        return AreaField(prompt, parent)
    width = 130 if prompt.kind is Kind.INTEGER else 160
    steps = "counter" in prompt.appearance
    if "thousands-sep" in prompt.appearance:
        return PartedField(
            typed.shown_thousands, prompt, width=width + 30, steps=steps, parent=parent
        )
    return LineField(typed.reader_of(prompt), ltr=True, width=width, steps=steps, parent=parent)


def time_field(offset: str, parent: QWidget | None = None) -> LineField:
    return LineField(
        typed.clock_time(offset),
        typed.shown_time,
        ltr=True,
        width=120,
        example="14:30",
        parent=parent,
    )
