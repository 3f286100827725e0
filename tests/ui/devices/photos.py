"""Photos as telephones make them: EXIF with the place, the owner and how the telephone was held."""

import struct
import zlib

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

OWNER, TELEPHONE = b"Somebody's phone", b"Acme X1"


def painted(width: int, height: int) -> QImage:
    """The left half is red, the right half is blue."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height, QColor("red"))
    painter.end()
    return image


def saved(image: QImage, name: str = "JPEG") -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, name)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def photo(width: int = 400, height: int = 300, orientation: int = 1) -> bytes:
    """A JPEG with EXIF: 31.5204 N 74.3587 E, an owner, a telephone, and how it was held (EXIF 2.3, tag 0x0112)."""
    image = painted(width, height)
    image.setText("Comment", "taken at the door of somebody")
    jpeg = saved(image)
    return jpeg[:2] + _exif(orientation) + jpeg[2:]


def _exif(orientation: int) -> bytes:
    def entry(tag: int, kind: int, count: int, value: bytes) -> bytes:
        return struct.pack("<HHI4s", tag, kind, count, value.ljust(4, b"\0"))

    at = 8 + 2 + 4 * 12 + 4  # where what is too long for an entry begins
    owner, telephone = OWNER + b"\0", TELEPHONE + b"\0"
    gps_at = at + len(owner) + len(telephone)
    whole = struct.pack("<H", 4)
    whole += entry(0x010F, 2, len(telephone), struct.pack("<I", at))
    whole += entry(0x0112, 3, 1, struct.pack("<H", orientation))
    whole += entry(0x013B, 2, len(owner), struct.pack("<I", at + len(telephone)))
    whole += entry(0x8825, 4, 1, struct.pack("<I", gps_at))
    whole += struct.pack("<I", 0) + telephone + owner
    places = (
        struct.pack("<6I", 31, 1, 31, 1, 1344, 100),
        struct.pack("<6I", 74, 1, 21, 1, 3132, 100),
    )
    values_at = gps_at + 2 + 4 * 12 + 4
    gps = struct.pack("<H", 4)
    gps += entry(1, 2, 2, b"N\0") + entry(2, 5, 3, struct.pack("<I", values_at))
    gps += entry(3, 2, 2, b"E\0") + entry(4, 5, 3, struct.pack("<I", values_at + 24))
    gps += struct.pack("<I", 0) + places[0] + places[1]
    tiff = b"II*\0" + struct.pack("<I", 8) + whole + gps
    return b"\xff\xe1" + struct.pack(">H", len(tiff) + 8) + b"Exif\0\0" + tiff


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it has ``width`` times ``height`` pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    begun = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", begun) + chunk(b"IEND", b"")
