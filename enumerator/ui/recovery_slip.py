"""The recovery slip: what to do when the passphrase or the laptop is lost. It holds no secret, and says so.

It lies with the papers of whoever works on the laptop: A6, in one language or in both.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from enumerator.ui import figures
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.fonts import load_fonts
from enumerator.ui.languages import LANGUAGES, saying
from enumerator.ui.paper import DOTS, Paragraph, dots, ended, pdf, points

_A6 = QSizeF(105, 148)  # millimetres
_MARGIN = 8.0
_LARGEST, _SMALLEST, _STEP = 12.0, 6.0, 0.25  # points
_GAP = 0.55  # of the letters' size
_URDU = 1.05  # Nastaliq against Latin letters
_OVERHANG = 0.4  # of the letters' size: how far a Nastaliq gaf reaches over the edge of its line


@dataclass(frozen=True, slots=True)
class RecoverySlip:
    """What stands on it. ``key`` is the short name of IT's recovery key: with it officers find the right one."""

    laptop: str
    name: str
    number: str
    key: str
    registry: str  # where it answers, without https://
    day: date  # of the setting up


def lines(slip: RecoverySlip, translate: Callable[[str, str], str]) -> tuple[str, ...]:
    """Heading and paragraphs in one language."""
    return (
        translate("RecoverySlip", "If the passphrase or the laptop is lost"),
        translate("RecoverySlip", "Laptop {laptop} · {name} ({number}) · set up on {day}").format(
            laptop=ltr(slip.laptop),
            name=isolate(slip.name),
            number=ltr(slip.number),
            day=ltr(figures.day(slip.day)),
        ),
        translate(
            "RecoverySlip",
            "The passphrase does not stand on this paper. Nobody can look it up. Never write it here.",
        ),
        translate(
            "RecoverySlip",
            "Forgotten: your supervisor gives you a new one on this laptop. A supervisor asks another one, or IT.",
        ),
        translate(
            "RecoverySlip",
            "If nobody can sign in: IT opens the laptop with the recovery key {key}. All answers stay.",
        ).format(key=ltr(slip.key)),
        translate(
            "RecoverySlip",
            "Lost or stolen: tell your office the number of the laptop at once. Registry: {registry}",
        ).format(registry=ltr(slip.registry)),
    )


def slip_image(slip: RecoverySlip, languages: Sequence[str]) -> QImage:
    """The slip as a picture at 300 dots an inch."""
    size = QSizeF(dots(_A6.width()), dots(_A6.height())).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        _paint(painter, slip, languages)
    return image


def slip_pdf(slip: RecoverySlip, languages: Sequence[str]) -> bytes:
    """A PDF with its fonts in it."""
    return pdf(slip.laptop, lambda writer: print_slip(writer, slip, languages))


def print_slip(device: QPagedPaintDevice, slip: RecoverySlip, languages: Sequence[str]) -> bool:
    """Print on a printer, or into a PDF; False where the device does not take it."""
    page = QPageSize(QPageSize.PageSizeId.A6)
    device.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter()
    if not painter.begin(device):
        return False
    with ended(painter):
        scale = device.logicalDpiX() / DOTS
        painter.scale(scale, scale)
        _paint(painter, slip, languages)
        return painter.end()


def _paint(painter: QPainter, slip: RecoverySlip, languages: Sequence[str]) -> None:
    load_fonts()
    edge = dots(_MARGIN)
    room = QRectF(0, 0, dots(_A6.width()), dots(_A6.height())).adjusted(edge, edge, -edge, -edge)
    laid: tuple[tuple[Paragraph, QPointF], ...] = ()
    for at in range(int((_LARGEST - _SMALLEST) / _STEP) + 1):
        laid = tuple(_laid(slip, languages, room, _LARGEST - _STEP * at))
        last, place = laid[-1]
        if place.y() + last.height <= room.bottom():
            break
    for words, place in laid:
        words.draw(painter, place)


def _laid(
    slip: RecoverySlip, languages: Sequence[str], room: QRectF, size: float
) -> Iterator[tuple[Paragraph, QPointF]]:
    """Every paragraph with its place, in letters of ``size`` points."""
    y = room.top()
    for language in (one for code in languages for one in LANGUAGES if one.code == code):
        letters = points(size) * (_URDU if language.rtl else 1)
        width = room.width() - (letters * _OVERHANG if language.rtl else 0)
        for number, text in enumerate(lines(slip, saying(language))):
            head = number == 0
            words = Paragraph(
                text, letters * (1.25 if head else 1), width, rtl=language.rtl, bold=head
            )
            yield words, QPointF(room.left(), y)
            y += words.height + points(size) * _GAP
        y += points(size) * _GAP * 2
