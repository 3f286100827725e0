"""A slip of words alone: a heading and paragraphs on A6, in one language or in both, as large as the paper allows."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from enumerator.ui.fonts import load_fonts
from enumerator.ui.key_table import Say
from enumerator.ui.languages import LANGUAGES, saying
from enumerator.ui.paper import DOTS, Paragraph, dots, ended, points

Lines = Callable[[Say], tuple[str, ...]]
"""Heading and paragraphs in the language that the argument speaks."""

_A6 = QSizeF(105, 148)  # millimetres
_MARGIN = 8.0
_LARGEST, _SMALLEST, _STEP = 12.0, 6.0, 0.25  # points
_GAP = 0.55  # of the letters' size
_URDU = 1.05  # Nastaliq against Latin letters
_OVERHANG = 0.4  # of the letters' size: how far a Nastaliq gaf reaches over the edge of its line


def text_image(lines: Lines, languages: Sequence[str]) -> QImage:
    """The slip as a picture at 300 dots an inch."""
    size = QSizeF(dots(_A6.width()), dots(_A6.height())).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        _paint(painter, lines, languages)
    return image


def print_text(device: QPagedPaintDevice, lines: Lines, languages: Sequence[str]) -> bool:
    """Print on a printer, or into a PDF; False where the device does not take it."""
    page = QPageSize(QPageSize.PageSizeId.A6)
    device.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter()
    if not painter.begin(device):
        return False
    with ended(painter):
        scale = device.logicalDpiX() / DOTS
        painter.scale(scale, scale)
        _paint(painter, lines, languages)
        return painter.end()


def _paint(painter: QPainter, lines: Lines, languages: Sequence[str]) -> None:
    load_fonts()
    edge = dots(_MARGIN)
    room = QRectF(0, 0, dots(_A6.width()), dots(_A6.height())).adjusted(edge, edge, -edge, -edge)
    laid: tuple[tuple[Paragraph, QPointF], ...] = ()
    for at in range(int((_LARGEST - _SMALLEST) / _STEP) + 1):
        laid = tuple(_laid(lines, languages, room, _LARGEST - _STEP * at))
        last, place = laid[-1]
        if place.y() + last.height <= room.bottom():
            break
    for words, place in laid:
        words.draw(painter, place)


def _laid(
    lines: Lines, languages: Sequence[str], room: QRectF, size: float
) -> Iterator[tuple[Paragraph, QPointF]]:
    """Every paragraph with its place, in letters of ``size`` points."""
    y = room.top()
    for language in (one for code in languages for one in LANGUAGES if one.code == code):
        letters = points(size) * (_URDU if language.rtl else 1)
        width = room.width() - (letters * _OVERHANG if language.rtl else 0)
        for number, text in enumerate(lines(saying(language))):
            head = number == 0
            words = Paragraph(
                text, letters * (1.25 if head else 1), width, rtl=language.rtl, bold=head
            )
            yield words, QPointF(room.left(), y)
            y += words.height + points(size) * _GAP
        y += points(size) * _GAP * 2
