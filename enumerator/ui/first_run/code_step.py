"""The invitation: typed from paper, read from a QR code with the camera or in a picture, or from a file on a stick."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from enumerator.errors import KeyringRequired
from enumerator.fieldwork.media.filetypes import endings_for
from enumerator.fieldwork.media.taking import MediaPolicy, MediaRefused, Refusal, read_file
from enumerator.ui.bidi import ltr, plain
from enumerator.ui.devices.kit import Devices
from enumerator.ui.devices.pictures import decoded
from enumerator.ui.fields.camera_panel import CameraPanel
from enumerator.ui.fields.capture_words import refusal_words
from enumerator.ui.fields.entry import OwnEntry
from enumerator.ui.fields.file_panel import FilePanel
from enumerator.ui.first_run.desk import Desk, Invited
from enumerator.ui.first_run.step import Step
from enumerator.ui.parts import KeyButton, Keys, Note, label, put
from enumerator.ui.theme import Appearance
from forms.prompts import Kind
from sync.errors import InvitationInvalid

SIGNS = 52  # of a code that lets a laptop in
_NAMING = 36  # of one that only names a registry
_GROUP = 4
_PIXELS = 2400  # of a picture that is looked at for a code, along its longer side
_TEXT_FILES = frozenset({".txt", ".pser"})
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CodeStep(Step):
    """What is typed is put into groups as it stands on paper; a mistyped sign is told as soon as it can be known."""

    def __init__(self, appearance: Appearance, desk: Desk, devices: Devices) -> None:
        super().__init__(appearance)
        self._desk, self._devices = desk, devices
        self._invited: Invited | None = None
        self._panel: QWidget | None = None
        self._asks_code, self._asks_address = label("fact"), label("fact")
        self._count = label("small")
        self._code, self._address = OwnEntry(), OwnEntry()
        for line in (self._code, self._address):
            line.setProperty("ltr", "true")
        self._code.textEdited.connect(self._typed)
        self._address.textEdited.connect(lambda _text: self._read_typed())
        self._file, self._camera = KeyButton(), KeyButton()
        self._file.clicked.connect(self.choose_file)
        self._camera.clicked.connect(self.look)
        self._camera.setVisible(devices.camera is not None and devices.read_code is not None)
        keys = Keys(self)
        keys.on("Ctrl+O", self.choose_file)
        if not self._camera.isHidden():
            keys.on("Alt+C", self.look)
        self._found = Note("ok", appearance)
        self._found.hide()
        self._lay_out()

    @property
    def invited(self) -> Invited | None:
        """The invitation, where one was read."""
        return self._invited

    @property
    def found(self) -> str:
        """What was read, in words; empty before anything was."""
        return "" if self._found.isHidden() else self._found.words

    @property
    def counted(self) -> str:
        """How many signs were typed."""
        return plain(self._count.text())

    def first(self) -> QWidget:
        return self._panel or self._code

    def propose(self, address: str) -> None:
        """Where the registry is, as it was said another time; what is typed stays."""
        if not self._address.text():
            self._address.setText(address)

    def check(self) -> bool:
        if self._invited is not None:
            return True
        try:
            self._take(self._desk.invited(plain(self._code.text()), plain(self._address.text())))
        except InvitationInvalid as error:
            self._refuse(error)
            return False
        except KeyringRequired as error:
            self.tell(error, self._code)
            return False
        return True

    def put_away(self) -> bool:
        if self._panel is None:
            return False
        self._close_panel()
        return True

    # --- reading ---

    def choose_file(self) -> None:
        """A file of an office, or a picture with a QR code in it; nothing opens over the page."""
        self._close_panel()
        pictures = endings_for(Kind.IMAGE, "image/*") if self._devices.read_code else frozenset()
        self._open_panel(
            panel := FilePanel(
                self.tr("Choose the invitation"),
                frozenset(pictures) | _TEXT_FILES,
                self._devices.desktop,
                self,
            )
        )
        panel.chosen.connect(self._read_in)
        panel.dismissed.connect(self._close_panel)

    def look(self) -> None:
        """Look for a QR code with the camera; without one, in a file."""
        camera = self._devices.camera() if self._devices.camera is not None else None
        if camera is None:
            self.choose_file()
            return
        self._close_panel()
        panel = CameraPanel(camera, self, self._devices.read_code)
        panel.read.connect(self._read)
        panel.dismissed.connect(self._close_panel)
        self._open_panel(panel)
        panel.begin()

    def _read_in(self, path: Path) -> None:
        self._close_panel()
        read_code = self._devices.read_code
        try:
            data = read_file(path, MediaPolicy().source_bytes)
            if path.suffix.lower() in _TEXT_FILES or read_code is None:
                self._read(data)
                return
            said = read_code(decoded(data, _PIXELS))
            if not said:
                raise MediaRefused(Refusal.NO_CODE)
        except MediaRefused as refused:
            told = refused
            self.complain(lambda: refusal_words(told, Kind.IMAGE), self._code)
            return
        self._read(said)

    def _read(self, given: str | bytes) -> None:
        """Something that is no typing: it stands on the lines afterwards, for people to see."""
        self._close_panel()
        try:
            invited = self._desk.invited(given)
        except InvitationInvalid:
            self.complain(
                lambda: self.tr(
                    "That is no invitation. Choose the file or the picture that the office gave for this laptop."
                ),
                self._code,
            )
            return
        except KeyringRequired as error:
            self.tell(error, self._code)
            return
        self._code.setText(invited.code)
        self._address.setText(invited.address or plain(self._address.text()))
        self._take(invited)
        self._code.setFocus()

    def _typed(self, text: str) -> None:
        if self._code.cursorPosition() == len(text) and not set(text) & set(":/#"):
            signs = "".join(sign for sign in plain(text) if sign.isalnum()).upper()
            grouped = "-".join(signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP))
            if grouped != text:
                self._code.setText(grouped)
        self._read_typed()

    def _read_typed(self) -> None:
        """Read while it is typed; what is not whole yet is no mistake."""
        self._invited = None
        self._found.hide()
        self.calm()
        try:
            self._take(self._desk.invited(plain(self._code.text()), plain(self._address.text())))
        except InvitationInvalid as error:
            if error.reason == "sign" or (error.reason != "length" and self._signs() >= SIGNS):
                self._refuse(error, stay=True)
            elif self._signs() > SIGNS:
                self._refuse(InvitationInvalid("length"), stay=True)
        except KeyringRequired as error:
            self.tell(error)
        self._say_count()

    def _take(self, invited: Invited) -> None:
        self.calm()
        self._invited = invited
        self.propose(invited.address)
        self._say_found()
        self._say_count()
        QTimer.singleShot(0, self, lambda: self.complained.emit(self._found))

    def _refuse(self, error: InvitationInvalid, *, stay: bool = False) -> None:
        place = self._address if error.reason == "address" else self._code
        self.complain(lambda: self._why(error.reason), None if stay else place)

    def _why(self, reason: str) -> str:
        signs = self._signs()
        if not signs:
            return self.tr("Type the code of the invitation, or choose its file or picture.")
        match reason:
            case "sign":
                return self.tr(
                    "The code has a sign that no code has. It is made of digits and capital letters without U."
                )
            case "length" if signs < SIGNS:
                return self.tr("The code is not whole: {count} of {all} signs.").format(
                    count=ltr(signs), all=ltr(SIGNS)
                )
            case "length":
                return self.tr("The code has {count} signs; it should have {all}.").format(
                    count=ltr(signs), all=ltr(SIGNS)
                )
            case "address":
                return self.tr("The address of the registry is like https://pser.example.pk")
            case "version":
                return self.tr("The invitation is of a newer program. Ask IT for an update.")
            case _:
                return self.tr(
                    "One sign is mistyped. Compare the groups with the paper, one after the other."
                )

    def _signs(self) -> int:
        return sum(sign.isalnum() for sign in plain(self._code.text()))

    # --- words ---

    def say_words(self) -> None:
        self.say_head(
            self.tr("The invitation for this laptop"),
            self.tr(
                "Your office gave a paper, a picture or a file for this laptop. Type its code, or let it be read."
            ),
        )
        look = self.appearance
        code, address = self.tr("Code"), self.tr("Address of the registry")
        put(self._asks_code, code, look)
        put(self._asks_address, address, look)
        self._code.setAccessibleName(plain(code))
        self._address.setAccessibleName(plain(address))
        self._file.say(self.tr("From a file or picture"), "Ctrl+O")
        self._file.draw("folder", look.tokens.text)
        self._camera.say(self.tr("With the camera"), "Alt+C")
        self._camera.draw("camera", look.tokens.text)
        self._say_count()
        self._say_found()
        if isinstance(self._panel, FilePanel):  # its words are said once, as it opens
            self.choose_file()

    def _say_count(self) -> None:
        signs = self._signs()
        words = self.tr("{count} of {all} signs").format(count=ltr(signs), all=ltr(SIGNS))
        put(self._count, words if signs and self._invited is None else "", self.appearance)

    def _say_found(self) -> None:
        invited = self._invited
        self._found.setVisible(invited is not None)
        if invited is None:
            return
        parts = [self.tr("The code is whole.")]
        if invited.practice:
            parts.append(self.tr("It is for practice only."))
        if not invited.by_line:
            parts.append(
                self.tr(
                    "It names the registry only: a supervisor's laptop lets this one in, by file."
                )
            )
        elif not invited.address:
            parts.append(self.tr("Without the address this laptop can only be let in by file."))
        if invited.last_day is not None:
            day = ltr(f"{invited.last_day:%d/%m/%Y}")
            parts.append(
                self.tr(
                    "Its last day was {day}. Ask for a new one, or set this laptop's clock."
                ).format(day=day)
                if invited.over
                else self.tr("Its last day is {day}.").format(day=day)
            )
        self._found.say(" ".join(parts), "warning" if invited.over else "ok")

    # --- own ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            needs = self._invited is not None and self._invited.by_line and not self._address.text()
            if self._code.hasFocus() and needs:
                self._address.setFocus()
            else:
                self.gone_on.emit()
        else:
            super().keyPressEvent(event)

    def _open_panel(self, panel: QWidget) -> None:
        self.calm()
        self._panel = panel
        self._place.addWidget(panel)
        panel.show()
        panel.setFocus()

    def _close_panel(self) -> None:
        if self._panel is not None:
            panel, self._panel = self._panel, None
            panel.hide()
            panel.deleteLater()
            self._code.setFocus()

    def _lay_out(self) -> None:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._asks_code)
        row.addStretch(1)
        row.addWidget(self._count)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._file)
        buttons.addWidget(self._camera)
        buttons.addStretch(1)
        self._place = QVBoxLayout()
        for widget in (
            top,
            self._code,
            self._asks_address,
            self._address,
            self._found,
            self._problem,
        ):
            self.column.addWidget(widget)
        self.column.addLayout(buttons)
        self.column.addLayout(self._place)
