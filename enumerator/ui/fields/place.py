"""One place: typed in degrees, or taken from a receiver."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from enumerator.ui.bidi import label_text, ltr
from enumerator.ui.devices.fix import Fix
from enumerator.ui.devices.kit import NO_DEVICES, Devices
from enumerator.ui.fields import typed
from enumerator.ui.fields.lines import LineField
from enumerator.ui.fields.place_words import accuracy_words
from enumerator.ui.fields.position_panel import PositionPanel
from enumerator.ui.fields.words import Words
from enumerator.ui.icons import icon
from enumerator.ui.parts import say_key
from enumerator.ui.theme import role
from forms.definition.positions import accuracy, in_degrees
from forms.prompts import Prompt

_MAPS = frozenset({"map", "maps", "placement-map", "quickmap"})


class PlaceField(LineField):
    """The arrow down listens to the receiver, as it opens a list elsewhere: letters and digits are typed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            typed.place, in_degrees, ltr=True, width=360, example="31.5204 74.3587", parent=parent
        )
        self._devices = NO_DEVICES
        self._whole = 800
        self._button = QPushButton(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._button.clicked.connect(self.listen)
        self._row.insertWidget(1, self._button)
        self._note = Words(self)
        self._note.setWordWrap(True)
        role(self._note, "small")
        self._column.addWidget(self._note)

    def use(self, devices: Devices) -> None:
        """What this laptop has."""
        self._devices = devices

    def present(self, prompt: Prompt) -> None:
        super().present(prompt)
        self._button.setVisible(not prompt.read_only)
        self._button.setIcon(icon("map-pin", self.palette().windowText().color().name(), 18))
        say_key(self._button, self.tr("Take the position"), "↓")
        self.set_room(self._whole)
        self._say_note(prompt)

    def set_room(self, width: int) -> None:
        """The line leaves room for the button beside it."""
        self._whole = width
        super().set_room(width - self._button.sizeHint().width() - 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.listen()
        else:
            event.ignore()

    def listen(self) -> None:
        """Wait for the receiver; where there is none, say how to go on."""
        if self._prompt is None or self._prompt.read_only or self._panel is not None:
            return
        source = self._devices.position()
        if source is None:
            self._tell_note(
                self.tr(
                    "No receiver is connected. Type the position from another device, "
                    "or keep with {key} why there is none."
                ).format(key=ltr("Ctrl+Enter"))
            )
            return
        panel = PositionPanel(source, self._prompt.more.accuracy, self)
        panel.taken.connect(self._taken)
        panel.dismissed.connect(self.close_panel)
        self.open_panel(panel)
        panel.begin()

    def note(self) -> str:
        return self._note.text()

    def _taken(self, fix: Fix) -> None:
        self.close_panel()
        self._dirty = False
        self._tell(fix.value())

    def _say_note(self, prompt: Prompt) -> None:
        """How good the kept position is, and that no map is shown where the form wants one."""
        metres = accuracy(prompt.value)
        words = [accuracy_words(metres)] if metres else []
        if prompt.appearance & _MAPS:
            words.append(self.tr("No map is shown here; the position is typed or taken."))
        self._tell_note("  ".join(words))

    def _tell_note(self, words: str) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._note.setText(label_text(words, rtl=rtl))
        self._note.setVisible(words != "")
