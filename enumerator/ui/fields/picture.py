"""Pictures that belong to a question or a choice, from the form's own files."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap

Files = Callable[[str], bytes | None]
"""The file of a name; None where the form's pack lacks it."""

_FORMATS = frozenset(
    {"png", "jpeg", "jpg", "gif", "webp", "bmp"}
)  # nothing that can name other files
_MOST_PIXELS = 40_000_000  # a larger one is no picture for a question, and would fill the memory


def no_files(_name: str) -> bytes | None:
    """For questions without any."""
    return None


def picture(data: bytes | None, room: QSize) -> QPixmap | None:
    """The picture in ``data``, no larger than it is and no larger than ``room``; None where it is none."""
    if not data:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if bytes(reader.format().data()).decode() not in _FORMATS or not size.isValid():
        return None
    if size.width() * size.height() > _MOST_PIXELS:
        return None
    if size.width() > room.width() or size.height() > room.height():
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else QPixmap.fromImage(image)
