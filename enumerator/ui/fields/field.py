"""A field: shows one prompt and tells what was answered. It holds no rules; those are the form's business."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from enumerator.ui.fields.typed import Fault
from forms.prompts import Prompt


def sentences(*parts: str) -> str:
    """``parts`` as one text to be heard, each a sentence of its own; empty ones are left out."""
    said = ""
    for part in filter(None, parts):
        end = "" if not said or said[-1] in ".?!:۔؟" else "."
        said = f"{said}{end} {part}" if said else part
    return said


class Field(QWidget):
    """One way in (``present``), one way out (``answered``)."""

    answered = Signal(str)  # the value as it would be submitted; "" clears
    completed = Signal(
        bool
    )  # a whole code was typed, which ends the question; whether it is another answer
    fault_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self._fault: Fault | None = None
        self._own = self._said = ""  # for a screen reader: of the field itself, of the question
        self._panel: QWidget | None = None  # what is open in it for a moment
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def present(self, prompt: Prompt) -> None:
        """Show ``prompt``; what is being typed, the focus and the caret stay."""
        raise NotImplementedError

    def commit(self) -> bool:
        """Tell the answer if it is another one; False when what stands here cannot be an answer."""
        return True

    def drop(self) -> None:
        """Forget what is being typed and show the kept answer again."""

    def hold(self) -> None:
        """The answer just told could not be saved: keep it as typed, to be told again."""

    def set_active(self, active: bool) -> None:
        """Whether this is the question that is being asked; in no other one a panel is open."""
        if not active:
            self.put_panel_away()

    def set_room(self, width: int) -> None:
        """How wide the field may be, in pixels."""

    def set_height(self, most: int) -> None:
        """How high the field may be, in pixels, so that the whole question is seen; it may not be able to."""

    def open_panel(self, panel: QWidget) -> None:
        """Show what opens for a moment at the foot of the field, and give it the keyboard."""
        self.put_panel_away()
        self._panel = panel
        self._column.addWidget(panel)
        panel.show()
        panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Put it away; the keyboard goes back to the field."""
        if self.put_panel_away():
            self.focus_field()

    def put_panel_away(self) -> bool:
        """False where none is open."""
        panel, self._panel = self._panel, None
        if panel is None:
            return False
        self._column.removeWidget(panel)
        panel.hide()
        panel.deleteLater()
        return True

    @property
    def typing(self) -> bool:
        """Whether something stands here that is not kept yet."""
        return False

    @property
    def fault(self) -> Fault | None:
        return self._fault

    def refuse(self, fault: Fault | None) -> None:
        """Mark what stands here as not acceptable, or take the mark away; the text stays."""
        if fault is not self._fault:
            self._fault = fault
            self.fault_changed.emit()

    def focus_field(self) -> None:
        """Put the keyboard on the part of the field that takes the answer."""
        target = self.focusProxy() or self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark(self, state: str) -> None:
        """Show a problem on the field's edge: "err", "warn" or nothing."""

    def offer_again(self) -> None:
        """The answer stays to be read, because something is wrong with it, or could not be read at all."""

    def explain(self, words: str) -> None:
        """What a screen reader tells of the field itself: what it takes, what is chosen in it."""
        self._own = words
        self._show_description()

    def describe(self, words: str) -> None:
        """What a screen reader tells with the field: how to answer, what is wrong with the answer."""
        self._said = words
        self._show_description()

    def _show_description(self) -> None:
        target = self.focusProxy() or self
        target.setAccessibleDescription(sentences(self._own, self._said))

    def _tell(self, value: str) -> None:
        self.refuse(None)
        if value != self._value:
            self.answered.emit(value)
