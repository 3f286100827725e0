"""The number of a barcode or what a QR code says: typed, shot by a scanner that types, seen by the camera or in a file.

A scanner that types is a keyboard: its letters come fast, and its Enter ends the answer as anybody's does. Numbers of
identity cards are never read by camera or from a picture: no card is photographed (NADRA's advice; personal data).
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from enumerator.fieldwork.media.filetypes import endings_for
from enumerator.fieldwork.media.taking import MediaPolicy, MediaRefused, Refusal, read_file
from enumerator.ui.bidi import label_text, plain
from enumerator.ui.devices.kit import NO_DEVICES, Devices
from enumerator.ui.devices.pictures import decoded
from enumerator.ui.fields import capture_words, typed
from enumerator.ui.fields.camera_panel import CameraPanel
from enumerator.ui.fields.file_panel import FilePanel
from enumerator.ui.fields.lines import LineField
from enumerator.ui.fields.words import Words
from enumerator.ui.icons import icon
from enumerator.ui.parts import say_key
from enumerator.ui.theme import role
from forms.prompts import Kind, Prompt

_PIXELS = 2400  # of a picture that is looked at for a code, along its longer side
_CONTROL = dict.fromkeys(range(32))


class BarcodeField(LineField):
    """The arrow down looks with the camera, else in a picture file; where neither can be, everything is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(typed.digits, ltr=True, width=320, parent=parent)
        self._devices = NO_DEVICES
        self._button = QPushButton(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._button.clicked.connect(self.look)
        self._row.insertWidget(1, self._button)
        self._note = Words(self)
        self._note.setWordWrap(True)
        role(self._note, "small")
        self._note.hide()
        self._column.addWidget(self._note)

    def use(self, devices: Devices) -> None:
        """What this laptop has."""
        self._devices = devices

    def present(self, prompt: Prompt) -> None:
        super().present(prompt)
        self._button.setVisible(self._may_look(prompt))
        self._button.setIcon(icon("barcode", self.palette().windowText().color().name(), 18))
        say_key(self._button, self.tr("Read the code"), "↓")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.look()
        else:
            event.ignore()

    def look(self) -> None:
        """Look for a code with the camera; without one, in a picture that is chosen."""
        if self._prompt is None or self._panel is not None or not self._may_look(self._prompt):
            return
        camera = self._devices.camera() if self._devices.camera is not None else None
        if camera is None:
            self._choose()
            return
        panel = CameraPanel(camera, self, self._devices.read_code)
        panel.read.connect(self._answer)
        panel.dismissed.connect(self.close_panel)
        self.open_panel(panel)
        panel.begin()

    def note(self) -> str:
        return "" if self._note.isHidden() else plain(self._note.text())

    def _may_look(self, prompt: Prompt) -> bool:
        able = self._devices.read_code is not None
        return able and not prompt.read_only and prompt.pii != "1"

    def _choose(self) -> None:
        panel = FilePanel(
            capture_words.choose_words(Kind.IMAGE),
            endings_for(Kind.IMAGE, "image/*"),
            self._devices.desktop,
            self,
        )
        panel.chosen.connect(self._look_in)
        panel.dismissed.connect(self.close_panel)
        self.open_panel(panel)

    def _look_in(self, path: Path) -> None:
        self.close_panel()
        read_code = self._devices.read_code
        try:
            data = read_file(path, MediaPolicy().source_bytes)
            code = read_code(decoded(data, _PIXELS)) if read_code is not None else ""
            if not code:
                raise MediaRefused(Refusal.NO_CODE)
        except MediaRefused as refused:
            self._say(capture_words.refusal_words(refused, Kind.IMAGE))
            return
        self._answer(code)

    def _answer(self, code: str) -> None:
        self.close_panel()
        self._note.hide()
        self._dirty = False
        self._tell(code.translate(_CONTROL).strip())

    def open_panel(self, panel: QWidget) -> None:
        self._note.hide()
        super().open_panel(panel)

    def _say(self, words: str) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._note.setText(label_text(words, rtl=rtl))
        self._note.show()
