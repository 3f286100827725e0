"""Pictures as they are kept: upright, no larger than wished, and without anything but the picture.

What a camera writes beside the pixels (EXIF with the place and the owner, comments, thumbnails, colour profiles) is
not carried over: the pixels are painted anew. All of it happens in memory.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from enumerator.fieldwork.media.taking import MediaPolicy, MediaRefused, Refusal

_FORMATS = frozenset({"png", "jpeg", "gif", "webp", "bmp"})  # nothing that can name other files
_MOST_PIXELS = 50_000_000  # in memory at once: 200 MB
_MOST_OF_A_PHOTO = 250_000_000  # a JPEG is made smaller while it is read
_LEAST = 16  # pixels along the longer side: a form that wishes less means something else
_QUALITIES = (85, 70, 55)  # of JPEG, until it is small enough


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is kept."""

    data: bytes = field(repr=False)
    media_type: str
    ending: str
    width: int
    height: int


def prepared(data: bytes, most_pixels: int, policy: MediaPolicy) -> Picture:
    """The picture in ``data``, its longer side at most ``most_pixels`` (0: as the policy says). Raises MediaRefused."""
    return encoded(decoded(data, most_pixels or policy.most_pixels), policy)


def decoded(data: bytes, most_pixels: int) -> QImage:
    """The picture in ``data``, upright, its longer side at most ``most_pixels``. Raises MediaRefused."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    name, size = bytes(reader.format().data()).decode(), reader.size()
    if name not in _FORMATS or not size.isValid():
        raise MediaRefused(Refusal.DAMAGED)
    if size.width() * size.height() > (_MOST_OF_A_PHOTO if name == "jpeg" else _MOST_PIXELS):
        raise MediaRefused(Refusal.TOO_MANY_PIXELS)
    longest = max(_LEAST, most_pixels)
    if max(size.width(), size.height()) > longest:
        reader.setScaledSize(_within(size, longest))
    image = reader.read()
    if image.isNull():
        raise MediaRefused(Refusal.DAMAGED)
    return image


def within(image: QImage, longest: int) -> QImage:
    """``image``, made smaller where its longer side has more than ``longest`` pixels."""
    if max(image.width(), image.height()) <= longest:
        return image
    mode = Qt.TransformationMode.SmoothTransformation
    return image.scaled(_within(image.size(), longest), mode=mode)


def encoded(image: QImage, policy: MediaPolicy, *, drawn: bool = False) -> Picture:
    """``image`` as it is kept: JPEG, or PNG where it is see-through or was drawn by hand. Raises MediaRefused."""
    see_through = image.hasAlphaChannel()
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    bare = QImage(
        image.size(), QImage.Format.Format_ARGB32 if see_through else QImage.Format.Format_RGB32
    )
    bare.fill(Qt.GlobalColor.transparent if see_through else Qt.GlobalColor.white)
    with QPainter(bare) as painter:  # an image that is copied takes its comments along
        painter.drawImage(0, 0, image)
    for quality in (100,) if see_through or drawn else _QUALITIES:
        made = _saved(bare, "PNG" if see_through or drawn else "JPEG", quality)
        if len(made) <= policy.picture_bytes:
            kind = ("image/png", ".png") if see_through or drawn else ("image/jpeg", ".jpg")
            return Picture(made, *kind, bare.width(), bare.height())
    raise MediaRefused(Refusal.TOO_LARGE, policy.picture_bytes)


def _within(size: QSize, longest: int) -> QSize:
    return size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _saved(image: QImage, name: str, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    compression = -1 if name == "PNG" else quality
    if not image.save(buffer, name, compression):  # type: ignore[call-overload]  # the stub wants bytes
        raise MediaRefused(Refusal.DAMAGED)
    return bytes(buffer.data().data())
