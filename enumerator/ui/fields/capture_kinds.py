"""Which field suits a question that a file answers."""

from PySide6.QtWidgets import QWidget

from enumerator.ui.fields.capture import CaptureField
from enumerator.ui.fields.sketch import WAYS, SketchField
from forms.prompts import Kind, Prompt


def capture_field(prompt: Prompt, parent: QWidget | None = None) -> CaptureField:
    """A field for a picture, sound, video or file."""
    way = next((way for way in WAYS if way in prompt.appearance), "")
    if prompt.kind is Kind.IMAGE and way:
        return SketchField(way, parent)
    return CaptureField(prompt.kind, parent)
