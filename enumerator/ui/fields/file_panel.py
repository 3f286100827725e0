"""A panel inside a card in which a file is chosen by keyboard, in the window's language; nothing opens over the page.

Qt's own dialog speaks no Urdu, and the system's shows names of other families' files and remembers them.
"""

from collections.abc import Container
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, QStorageInfo, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from enumerator.fieldwork.media.folders import Lying, lying_in
from enumerator.fieldwork.media.taking import MediaRefused
from enumerator.ui.bidi import isolate, key_hints, ltr, plain
from enumerator.ui.devices.kit import Desktop
from enumerator.ui.fields.capture_words import size_words
from enumerator.ui.fields.emptying_line import EmptyingLine
from enumerator.ui.fields.entry import QuietList
from enumerator.ui.fields.words import Words
from enumerator.ui.icons import icon
from enumerator.ui.theme import role

_PATH = int(Qt.ItemDataRole.UserRole)
_ROWS = 5
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SYSTEM = ("/boot", "/proc", "/sys", "/dev", "/run/lock", "/run/user", "/snap", "/var", "/etc")


def places() -> tuple[Path, ...]:
    """Where files are looked for first: pictures, downloads, home; then cards, sticks and other disks."""
    found: dict[Path, None] = {}
    for where in (
        QStandardPaths.StandardLocation.PicturesLocation,
        QStandardPaths.StandardLocation.DownloadLocation,
        QStandardPaths.StandardLocation.DocumentsLocation,
        QStandardPaths.StandardLocation.HomeLocation,
    ):
        path = Path(QStandardPaths.writableLocation(where))
        if path.is_dir():
            found[path] = None
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if volume.isReady() and root != "/" and not root.startswith(_SYSTEM):
            found[Path(root)] = None
    return tuple(path for path in found if path.is_dir())


class FilePanel(QFrame):
    """Folders and the files that would be taken; the newest file first, because it was just made."""

    chosen = Signal(Path)
    dismissed = Signal()

    def __init__(
        self, heading: str, endings: Container[str], desktop: Desktop, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desktop = desktop
        role(self, "panel")
        self._endings = endings
        self._folder: Path | None = None
        self._lying: tuple[Lying, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        top = QHBoxLayout()
        self._heading = Words(self, heading)
        top.addWidget(self._heading)
        self._where = Words(self)
        role(self._where, "small")
        top.addWidget(self._where, 1)
        column.addLayout(top)
        self._line = EmptyingLine(self)
        self._line.setProperty("urdu", "true")
        self._line.setAccessibleName(heading)
        self._line.setPlaceholderText(self.tr("Type part of the name"))
        self._line.textEdited.connect(lambda _text: self._fill())
        self._line.emptied_more.connect(self._go_above)
        column.addWidget(self._line)
        self._model = QStandardItemModel(self)
        self._list = QuietList(self)
        self._list.setModel(self._model)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setIconSize(QSize(20, 20))
        self._list.clicked.connect(lambda index: self._take(index.data(_PATH)))
        self._list.setAccessibleName(heading)
        column.addWidget(self._list)
        self._hints = Words(self)
        role(self._hints, "small")
        self._hints.setWordWrap(True)
        column.addWidget(self._hints)
        self.setFocusProxy(self._line)
        self._say_hints()
        self._open(desktop.folder)

    def names(self) -> tuple[str, ...]:
        """What the list shows, line by line."""
        return tuple(plain(self._model.item(row).text()) for row in range(self._model.rowCount()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {
            int(Qt.Key.Key_Down): 1,
            int(Qt.Key.Key_Up): -1,
            int(Qt.Key.Key_PageDown): _ROWS,
            int(Qt.Key.Key_PageUp): -_ROWS,
        }
        if key in _ENTER:
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif key in steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._move(steps[key])
        else:
            event.ignore()

    def _open(self, folder: Path | None) -> None:
        """Show a folder; None shows the places to begin at."""
        try:
            self._lying = lying_in(folder, self._endings) if folder else ()
        except MediaRefused:
            folder = None
        if folder is None:
            self._lying = tuple(Lying(place, is_folder=True) for place in places())
        self._folder = folder
        self._where.setText(ltr(_short(folder)) if folder else self.tr("This computer"))
        self._line.clear()
        self._fill()

    def _fill(self) -> None:
        typed = plain(self._line.text()).strip().casefold()
        self._model.clear()
        tokens = self.palette()
        for one in self._lying:
            name = one.name if self._folder else str(one.path)
            if typed not in name.casefold():
                continue
            words = isolate(_short_name(name))
            if not one.is_folder:
                words = f"{words}   {size_words(one.size)}"
            item = QStandardItem(words)
            item.setEditable(False)
            item.setData(one.path, _PATH)
            item.setIcon(self._icon(one, tokens.windowText().color().name()))
            item.setAccessibleText(plain(words))
            self._model.appendRow(item)
        if not self._model.rowCount():
            item = QStandardItem(self.tr("Nothing here that would be taken"))
            item.setEnabled(False)
            self._model.appendRow(item)
        self._list.setCurrentIndex(self._model.index(0, 0))
        height = self._list.sizeHintForRow(0)
        self._list.setFixedHeight(height * min(_ROWS, self._model.rowCount()) + 6)

    @staticmethod
    def _icon(one: Lying, colour: str) -> QIcon:
        return icon("folder" if one.is_folder else "file", colour)

    def _move(self, by: int) -> None:
        rows = self._model.rowCount()
        row = max(0, min(rows - 1, self._list.currentIndex().row() + by))
        self._list.setCurrentIndex(self._model.index(row, 0))

    def _enter(self) -> None:
        typed = plain(self._line.text()).strip().strip('"')
        whole = Path(typed) if typed else None
        if whole is not None and whole.is_absolute() and whole.exists():
            self._take(whole)
        else:
            self._take(self._list.currentIndex().data(_PATH))

    def _take(self, path: object) -> None:
        if not isinstance(path, Path):
            return
        if path.is_dir():
            self._open(path)
            return
        self._desktop.folder = path.parent
        self.chosen.emit(path)

    def _go_above(self) -> None:
        folder = self._folder
        if folder is not None:
            beginning = folder in places() or folder.parent == folder
            self._open(None if beginning else folder.parent)

    def _say_hints(self) -> None:
        hints = (
            ("↑ ↓ Enter", self.tr("choose")),
            ("Backspace", self.tr("folder above")),
            ("Esc", self.tr("close")),
        )
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._hints.setText(key_hints(hints, rtl=rtl))


def _short(folder: Path) -> str:
    text = str(folder)
    return text if len(text) <= 60 else f"…{text[-59:]}"


def _short_name(name: str) -> str:
    return name if len(name) <= 60 else f"{name[:40]}…{name[-19:]}"
