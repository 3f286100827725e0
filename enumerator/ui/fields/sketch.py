"""Pictures that a hand makes: a signature, a drawing (kept as PNG), marks on a photo (kept as a photo)."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from enumerator.fieldwork.media.taking import MediaRefused, Taken, new_name
from enumerator.ui.devices.pictures import encoded
from enumerator.ui.fields import capture_words
from enumerator.ui.fields.capture import CaptureField
from enumerator.ui.fields.drawing_panel import DRAWING, SIGNATURE, DrawingPanel
from forms.prompts import Kind, Prompt

SIGNATURE_WAY, DRAWING_WAY, MARKING_WAY = "signature", "draw", "annotate"
"""XLSForm's appearances of an image."""
_PIXELS = {SIGNATURE_WAY: 800, DRAWING_WAY: 1280}  # of what is kept, along its longer side
WAYS = (SIGNATURE_WAY, DRAWING_WAY, MARKING_WAY)


class SketchField(CaptureField):
    """A picture question that is answered by hand; a picture of what stands on paper does too."""

    def __init__(self, way: str, parent: QWidget | None = None) -> None:
        self._way = way
        super().__init__(Kind.IMAGE, parent)

    def present(self, prompt: Prompt) -> None:
        super().present(prompt)
        if self._way == MARKING_WAY:
            self._draw.setVisible(prompt.value != "" and not prompt.read_only)

    def commit(self) -> bool:
        """What was drawn and not kept yet is kept: nobody loses a signature by going on."""
        if isinstance(self._panel, DrawingPanel) and len(self._panel.strokes):
            self._drawn(self._panel.picture())
        return super().commit()

    def draw(self) -> None:
        """Open the sheet."""
        if self._prompt is None:
            return
        ground = self._kept_image() if self._way == MARKING_WAY else None
        if self._way == MARKING_WAY and ground is None:
            return
        wished = self._prompt.more.most_pixels or self._policy.most_pixels
        longest = max(ground.width(), ground.height()) if ground else _PIXELS[self._way]
        size = SIGNATURE if self._way == SIGNATURE_WAY else DRAWING
        words = capture_words.draw_words(self._way)
        panel = DrawingPanel(words, size, min(longest, wished), self, ground)
        panel.drawn.connect(self._drawn)
        panel.dismissed.connect(self.close_panel)
        self.open_panel(panel)

    def _build(self) -> None:
        if self._way == MARKING_WAY:
            super()._build()
        self._draw = self._add("pencil", lambda: capture_words.draw_words(self._way), self.draw)
        if self._way != MARKING_WAY:
            super()._build()

    def _empty_words(self) -> str:
        return capture_words.undrawn_words(self._way) or super()._empty_words()

    def _drawn(self, image: QImage) -> None:
        prompt = self._prompt
        self.close_panel()
        if prompt is None:
            return
        try:
            made = encoded(image, self._policy, drawn=self._way != MARKING_WAY)
        except MediaRefused as refused:
            self.complain(capture_words.refusal_words(refused, Kind.IMAGE))
            return
        self.tell(Taken(new_name(prompt.name, made.ending), made.media_type, made.data))

    def _kept_image(self) -> QImage | None:
        data = self._kept(self._value) if self._value else None
        image = QImage.fromData(data) if data else QImage()
        return None if image.isNull() else image
