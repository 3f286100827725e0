"""An opening of fixed height onto what is higher than the screen, so that the card around it is seen whole."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from enumerator.ui.fields.entry import QuietScroll

_EDGE = 8  # pixels seen beyond what is looked at


class Opening(QuietScroll):
    """Shows part of a widget; its keys are the window's."""

    def __init__(self, widget: QWidget, layout: QLayout, parent: QWidget) -> None:
        """Takes the place of ``widget`` in ``layout``; the focus inside of it stays where it is."""
        super().__init__(parent)
        inside = widget.focusWidget()
        focused = inside if inside is not None and inside.hasFocus() else None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.replaceWidget(widget, self)
        self.show()
        if focused is not None:
            self.setFocus()  # held here: Qt would give it to another question while the widget moves
        self.setWidget(widget)
        for shown in (self.viewport(), widget):
            shown.setAutoFillBackground(False)
        widget.show()
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def look_at(self, part: QWidget) -> None:
        self.ensureWidgetVisible(part, 0, _EDGE)

    def look_further(self, by: int) -> bool:
        """Most of a screen down or up; False where the end is seen already."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + by * self.viewport().height() * 4 // 5)
        return bar.value() != before
