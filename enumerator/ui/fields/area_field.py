"""An area of land: its thousands parted while it is typed, and beside it what it is in acres, kanals and marlas."""

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from enumerator.ui.bidi import label_text, ltr
from enumerator.ui.fields import typed
from enumerator.ui.fields.areas import NotAnArea, area_of, in_parts, is_parted, unit_of, written
from enumerator.ui.fields.parted import PartedField
from enumerator.ui.fields.typed import Fault
from enumerator.ui.fields.words import Words
from enumerator.ui.theme import role
from forms.prompts import Prompt


class AreaField(PartedField):
    """More kanals than make an acre, or marlas than make a kanal, are refused as soon as they are typed."""

    def __init__(self, prompt: Prompt, parent: QWidget | None = None) -> None:
        self._unit = unit_of(prompt.appearance)
        super().__init__(_parted, prompt, width=190, parent=parent)
        self._words = Words(self)
        role(self._words, "muted")
        self._row.insertWidget(1, self._words)
        self._words.hide()

    def present(self, prompt: Prompt) -> None:
        super().present(prompt)
        self._say()

    def set_active(self, active: bool) -> None:
        super().set_active(active)
        self._say()

    def drop(self) -> None:
        super().drop()
        self._say()

    def said(self) -> str:
        """What stands beside the line; empty where nothing does."""
        return self._words.text() if self._words.isVisibleTo(self) else ""

    def _edited(self, text: str) -> None:
        super()._edited(text)
        self._say()

    def _say(self) -> None:
        """What is typed or kept, in the other units; of a fraction or of parts, the number that will be kept."""
        words = ""
        try:
            area = area_of(self._edit.text(), self._unit)
        except NotAnArea as error:
            area = None
            if error.parts and self._dirty:
                self.refuse(Fault.AREA_PARTS)
        if area is not None:
            words = self._said_of(area)
        self._words.setText(label_text(words, rtl=self.isRightToLeft()))
        self._words.setVisible(words != "")

    def _said_of(self, area: Decimal) -> str:
        found = in_parts(area, self._unit) if self._unit is not None else ""
        if is_parted(self._edit.text()):
            number = ltr(typed.shown_thousands(written(area)))
            found = f"{number} · {found}" if found else number
        return f"= {found}" if found else ""


def _parted(text: str) -> str:
    """Commas in a number; what is typed in parts or as a fraction stays as it is typed."""
    return text if is_parted(text) or " " in text.strip() else typed.shown_thousands(text)
