"""Questions that a file answers: a picture, sound, a video, a document; shown on the card, kept by the store."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from enumerator.fieldwork.media.filetypes import endings_for
from enumerator.fieldwork.media.taking import (
    MediaPolicy,
    MediaRefused,
    Taken,
    checked,
    new_name,
    read_file,
)
from enumerator.ui.bidi import label_text, ltr, plain
from enumerator.ui.devices.kit import NO_DEVICES, Devices
from enumerator.ui.devices.pictures import encoded, prepared, within
from enumerator.ui.fields import capture_words
from enumerator.ui.fields.camera_panel import CameraPanel
from enumerator.ui.fields.digit_button import ButtonRows, DigitButton, press
from enumerator.ui.fields.field import Field
from enumerator.ui.fields.file_panel import FilePanel
from enumerator.ui.fields.picture import Files, no_files, picture
from enumerator.ui.fields.sound_panel import SoundPanel
from enumerator.ui.fields.words import Words
from enumerator.ui.icons import icon
from enumerator.ui.theme import role
from forms.prompts import Kind, Prompt

_ROOM = QSize(240, 150)  # of what is shown of a picture, in pixels
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class CaptureField(Field):
    """What is taken is told as a whole (``captured``); taking it away tells an empty answer."""

    captured = Signal(object)  # Taken: kept in one transaction with the answer that names it

    def __init__(
        self,
        kind: Kind,
        parent: QWidget | None = None,
        *,
        policy: MediaPolicy = MediaPolicy(),  # noqa: B008 - frozen
    ) -> None:
        super().__init__(parent)
        self._kind, self._policy = kind, policy
        self._prompt: Prompt | None = None
        self._kept: Files = no_files
        self._devices = NO_DEVICES
        self._held: Taken | None = None  # told, and not in the store yet
        self._shown: str | None = None
        self._said = self._told = ""  # to a screen reader
        row = QHBoxLayout()
        row.setSpacing(12)
        self._column.addLayout(row)
        self._view = Words(self)
        self._view.hide()
        row.addWidget(self._view, 0, Qt.AlignmentFlag.AlignTop)
        self._side = QVBoxLayout()
        self._side.setSpacing(6)
        row.addLayout(self._side, 1)
        self._state = Words(self)
        self._state.setWordWrap(True)
        role(self._state, "muted")
        self._side.addWidget(self._state)
        self._grid = ButtonRows()
        self._side.addLayout(self._grid)
        self._message = Words(self)
        self._message.setWordWrap(True)
        role(self._message, "error")
        self._message.hide()
        self._side.addWidget(self._message)
        self._side.addStretch()
        self._buttons: list[DigitButton] = []
        self._says: list[Callable[[], str]] = []
        self._build()
        self._remove = DigitButton(self._key, self)
        self._remove.clicked.connect(self.remove)
        self._room = 800
        self.setFocusProxy(self._buttons[0])

    def use(self, devices: Devices) -> None:
        """What this laptop has; called once, before anything is presented."""
        self._devices = devices
        if self._kind is Kind.IMAGE and devices.camera is not None:
            self._add("camera", capture_words.camera_words, self.open_camera)
        if self._kind is Kind.AUDIO and devices.recorder is not None:
            self._add("microphone", capture_words.record_words, self.record)

    def look_up(self, kept: Files) -> None:
        """Where the bytes of a kept file are found by its name."""
        self._kept = kept

    def present(self, prompt: Prompt) -> None:
        self._prompt, self._value = prompt, prompt.value
        if self._held is not None and prompt.value == self._held.name:
            self._held = None
        for button in self._buttons:
            button.setVisible(not prompt.read_only)
        self._remove.setVisible(prompt.value != "" and not prompt.read_only)
        if self._shown != prompt.value:
            self._shown = prompt.value
            self._message.hide()
            self._show_kept()
        self._say_words()

    def commit(self) -> bool:
        if isinstance(self._panel, SoundPanel):
            self._recorded(self._panel.finish())
        self.put_panel_away()
        if self._held is not None:
            self.captured.emit(self._held)
        return True

    def hold(self) -> None:
        """The file that was told is still here; it is told again with the next Enter."""

    def drop(self) -> None:
        self._held = None
        self._message.hide()
        self.put_panel_away()
        self.refuse(None)

    @property
    def typing(self) -> bool:
        return self._held is not None or self._panel is not None

    def describe(self, words: str) -> None:
        """The question, what is there, and then ``words``: on the button that has the keyboard first."""
        self._told = words
        said = " ".join(part for part in (self._said, words) if part)
        self._buttons[0].setAccessibleDescription(said)

    def set_room(self, width: int) -> None:
        self._room = width
        self._arrange()

    def take(self, data: bytes, name: str = "") -> None:
        """Answer with a file's bytes; what is not taken is told under the buttons."""
        if self._prompt is None:
            return
        try:
            taken = self._prepared(data, name, self._prompt)
        except MediaRefused as refused:
            self.complain(capture_words.refusal_words(refused, self._kind))
            return
        self.tell(taken)

    def tell(self, taken: Taken) -> None:
        """Answer with a file that is ready."""
        self._message.hide()
        self._held = taken
        self.captured.emit(taken)

    def remove(self) -> None:
        """Take the answer away; its bytes are erased with it."""
        if self._prompt is not None and not self._prompt.read_only:
            self._held = None
            if self._remove.hasFocus():
                self.focus_field()
            self._tell("")

    def complain(self, words: str) -> None:
        self._message.setText(words)
        self._message.show()
        self._message.setAccessibleName(words)

    def message(self) -> str:
        """Why the last file was not taken; empty where it was."""
        return "" if self._message.isHidden() else self._message.text()

    def state_words(self) -> str:
        return self._state.text()

    def _build(self) -> None:
        """The ways to answer, the most usual first."""
        self._add("file", lambda: capture_words.choose_words(self._kind), self.choose_file)

    def _add(self, sign: str, say: Callable[[], str], act: Callable[[], object]) -> DigitButton:
        button = DigitButton(self._key, self)
        button.setIcon(icon(sign, self.palette().windowText().color().name(), 18))
        button.clicked.connect(lambda _on=False: act())
        self._buttons.append(button)
        self._says.append(say)
        return button

    def open_camera(self) -> None:
        """Look with the camera; where there is none, say how to go on."""
        camera = self._devices.camera() if self._devices.camera is not None else None
        if camera is None:
            self.complain(capture_words.no_camera_words())
            return
        panel = CameraPanel(camera, self)
        panel.taken.connect(self._photographed)
        panel.dismissed.connect(self.close_panel)
        self.open_panel(panel)
        panel.begin()

    def record(self) -> None:
        """Record with the microphone; where there is none, say how to go on."""
        recorder = self._devices.recorder
        opened = recorder(self._policy.sound_bytes) if recorder is not None else None
        if opened is None:
            self.complain(capture_words.no_microphone_words())
            return
        panel = SoundPanel(opened, self)
        panel.recorded.connect(self._recorded)
        panel.dismissed.connect(self.close_panel)
        self.open_panel(panel)
        panel.begin()

    def _photographed(self, image: QImage) -> None:
        self.close_panel()
        if self._prompt is None:
            return
        longest = self._prompt.more.most_pixels or self._policy.most_pixels
        try:
            made = encoded(within(image, longest), self._policy)
        except MediaRefused as refused:
            self.complain(capture_words.refusal_words(refused, self._kind))
            return
        self.tell(Taken(new_name(self._prompt.name, made.ending), made.media_type, made.data))

    def _recorded(self, data: bytes) -> None:
        self.close_panel()
        if data:
            self.take(data)

    def choose_file(self) -> None:
        """Open the panel in which a file is chosen."""
        accepts = self._prompt.more.accepts if self._prompt is not None else ""
        panel = FilePanel(
            capture_words.choose_words(self._kind),
            endings_for(self._kind, accepts),
            self._devices.desktop,
            self,
        )
        panel.chosen.connect(self._chosen)
        self.open_panel(panel)
        panel.dismissed.connect(self.close_panel)

    def open_panel(self, panel: QWidget) -> None:
        self._message.hide()
        super().open_panel(panel)

    def _chosen(self, path: Path) -> None:
        try:
            data = read_file(path, self._policy.limit(self._kind))
        except MediaRefused as refused:
            self.close_panel()
            self.complain(capture_words.refusal_words(refused, self._kind))
            return
        self.close_panel()
        self.take(data, path.name)

    def _prepared(self, data: bytes, name: str, prompt: Prompt) -> Taken:
        found = checked(data, name, self._kind, prompt.more.accepts, self._policy)
        if self._kind is not Kind.IMAGE:
            return Taken(new_name(prompt.name, found.ending), found.media_type, data)
        made = prepared(data, prompt.more.most_pixels, self._policy)
        return Taken(new_name(prompt.name, made.ending), made.media_type, made.data)

    def _show_kept(self) -> None:
        data = self._kept(self._value) if self._value else None
        shown = picture(data, _ROOM) if self._kind is Kind.IMAGE else None
        self._view.setVisible(shown is not None)
        if shown is not None:
            self._view.setPixmap(shown)
            self._view.setAccessibleName(capture_words.kind_words(self._kind))
        self._size = len(data) if data is not None else 0

    def _say_words(self) -> None:
        for at, (button, say) in enumerate(zip(self._buttons, self._says, strict=True), 1):
            button.say(str(at), say())
        self._remove.say("Del", self.tr("Remove"))
        self._remove.setIcon(icon("trash", self.palette().windowText().color().name(), 18))
        if not self._value:
            why = self.tr("{key} keeps a reason why not").format(key=ltr("Ctrl+Enter"))
            words = f"{self._empty_words()} · {why}"
            if way := self._way_words():
                words = f"{words}\n{way}"
        elif self._size:
            kind = capture_words.kind_words(self._kind)
            words = f"{kind} · {capture_words.size_words(self._size)}"
        else:
            words = self.tr("The file {name} is not on this laptop.").format(name=ltr(self._value))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._state.setText(label_text(words, rtl=rtl))
        self._arrange()
        label = self._prompt.label if self._prompt is not None else ""
        self.setAccessibleName(label)
        self._said = plain(f"{label}. {words}")
        self.describe(self._told)

    def _empty_words(self) -> str:
        return capture_words.empty_words(self._kind)

    def _way_words(self) -> str:
        accepts = self._prompt.more.accepts if self._prompt is not None else ""
        taken = endings_for(self._kind, accepts)
        return capture_words.way_words(self._kind, taken, self._policy.limit(self._kind))

    def _arrange(self) -> None:
        """As many buttons in a row as there is room for beside the picture."""
        beside = 0 if self._view.isHidden() else self._view.sizeHint().width() + 12
        self._grid.fill([*self._buttons, self._remove], self._room - beside)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in _REMOVING and not event.modifiers() and self._value:
            self.remove()
            return True
        return press(self._buttons, event)
