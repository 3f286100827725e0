"""Tells when a form on disk has changed: editors write a new file beside the old one and put it in its place."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLES_MS = 300  # an editor touches a file several times for one saving


class FileWatch(QObject):
    """Watches one form, the files it names, there or not, and their folders."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._touched)
        self._watcher.directoryChanged.connect(self._touched)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLES_MS)
        self._settling.timeout.connect(self._look)
        self._files: tuple[Path, ...] = ()
        self._seen: tuple[tuple[int, int, int], ...] = ()

    def watch(self, form: Path, media: Iterable[Path] = ()) -> None:
        """From now on these, and no others."""
        old = [*self._watcher.files(), *self._watcher.directories()]
        if old:
            self._watcher.removePaths(old)
        self._files = (form, *media)
        self._seen = self._stamps()
        self._hold()

    def _hold(self) -> None:
        """A file that was put in another's place has to be watched anew."""
        held = {*self._watcher.files(), *self._watcher.directories()}
        for one in dict.fromkeys((*self._files, *(file.parent for file in self._files))):
            if str(one) not in held and one.exists():
                self._watcher.addPath(str(one))

    def _touched(self, _path: str) -> None:
        self._settling.start()

    def _look(self) -> None:
        self._hold()
        now = self._stamps()
        if now != self._seen and self._files[0].exists():
            self._seen = now
            self.changed.emit()

    def _stamps(self) -> tuple[tuple[int, int, int], ...]:
        return tuple(_stamp(one) for one in self._files)


def _stamp(file: Path) -> tuple[int, int, int]:
    try:
        found = file.stat()
    except OSError:
        return 0, 0, 0
    return found.st_mtime_ns, found.st_size, found.st_ino
