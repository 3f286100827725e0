"""The doorstep slip as ink on paper: A6, or four of them on A4, in English, Urdu or both.

Everything is laid out in dots of 1/300 inch, whatever it is painted on, so that a picture of the slip and its PDF are
the same slip. The letters are as large as the paper allows: in one language larger than in two.

The QR code holds the reference number and nothing else: no address that a phone would open (a forged slip could lead
anywhere), nothing about the family. Whoever photographs a lost slip learns what is printed on it, no more.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
)

from enumerator.fieldwork.notices import SlipWords, slip_words
from enumerator.fieldwork.slips import Slip
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.fonts import lettering, load_fonts
from enumerator.ui.paper import DOTS, Paragraph, dots, ended, pdf

_A6 = QSizeF(105, 148)  # millimetres
_MARGIN = 7.0
_QR = 28.0  # with its quiet zone of four modules
_LARGEST, _SMALLEST, _STEP = 1.4, 0.66, 0.03
_PER_SHEET = 4


@dataclass(frozen=True, slots=True)
class Printing:
    """One household's slip as it is to be printed. Without a day the line is left open for a pen."""

    slip: Slip
    languages: tuple[str, ...]  # "en", "ur", or both in the order they are to stand
    day: date | None = None


def slip_image(printing: Printing) -> QImage:
    """The slip as a picture at 300 dots an inch."""
    size = QSizeF(dots(_A6.width()), dots(_A6.height())).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        _paint_slip(painter, printing)
    return image


def slip_pdf(printings: Sequence[Printing], *, sheet: bool = False) -> bytes:
    """A PDF with its fonts in it: a page of A6 for each slip, or with ``sheet`` pages of A4 with four each."""
    title = " ".join(one.slip.reference for one in printings[:_PER_SHEET])
    return pdf(title, lambda writer: print_slips(writer, printings, sheet=sheet))


def print_slips(
    device: QPagedPaintDevice, printings: Sequence[Printing], *, sheet: bool = False
) -> bool:
    """Print on a printer, or into a PDF; False where the device does not take it.

    A printer that has no A6 paper prints the slip in the corner of what it has, in its true size.
    """
    page = QPageSize(QPageSize.PageSizeId.A4 if sheet else QPageSize.PageSizeId.A6)
    device.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = device.logicalDpiX() / DOTS
    with ended(painter):
        for at, printing in enumerate(printings):
            place = at % _PER_SHEET if sheet else 0
            if at and place == 0:
                device.newPage()
            painter.save()
            painter.scale(scale, scale)
            if sheet and place == 0:
                _paint_cuts(painter)
            painter.translate(
                QPointF(dots(_A6.width()) * (place % 2), dots(_A6.height()) * (place // 2))
            )
            _paint_slip(painter, printing)
            painter.restore()
        return painter.end()


# --- one slip ---


@dataclass(slots=True)
class _Placed:
    words: Paragraph
    at: QPointF


def _paint_slip(painter: QPainter, printing: Printing) -> None:
    load_fonts()
    room = QRectF(0, 0, dots(_A6.width()), dots(_A6.height())).adjusted(
        dots(_MARGIN), dots(_MARGIN), -dots(_MARGIN), -dots(_MARGIN)
    )
    if printing.slip.practice:
        _paint_watermark(painter, room)
    sheet = _fitted(printing, room)
    for one in sheet.placed:
        one.words.draw(painter, one.at)
    painter.setPen(QPen(QColor("#000000"), dots(0.3)))
    for y in sheet.rules:
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
    rtl = printing.languages[0] == "ur"
    _paint_qr(painter, printing.slip.reference, QPointF(_qr_left(room, rtl=rtl), room.top()))


def _fitted(printing: Printing, room: QRectF) -> "_Sheet":
    """The largest letters that the paper has room for, and what is left over shared out between the paragraphs."""
    fitting, too_large = _SMALLEST, _LARGEST
    while too_large - fitting > _STEP:
        middle = (fitting + too_large) / 2
        if _lay_out(printing, room, middle).y > room.bottom():
            too_large = middle
        else:
            fitting = middle
    sheet = _lay_out(printing, room, fitting)
    return _lay_out(printing, room, fitting, max(0, room.bottom() - sheet.y) / sheet.gaps)


class _Sheet:
    """Paragraphs put one below the other, at one size of letters and with one gap between them."""

    def __init__(self, room: QRectF, scale: float, gap: float) -> None:
        self.room, self.y = room, room.top()
        self.gaps = 0
        self.placed: list[_Placed] = []
        self.rules: list[float] = []
        self._scale, self._gap = scale, gap

    def put(self, text: str, size: float, within: QRectF, *, rtl: bool, bold: bool = False) -> None:
        self.y += self.beside(text, size, within, rtl=rtl, bold=bold)

    def beside(
        self, text: str, size: float, within: QRectF, *, rtl: bool, bold: bool = False
    ) -> float:
        """Put a paragraph where the next one begins too; its height."""
        made = Paragraph(text, size * self._scale, within.width(), rtl=rtl, bold=bold)
        self.placed.append(_Placed(made, QPointF(within.left(), self.y)))
        return made.height

    def leave(self, millimetres: float) -> None:
        """Leave a gap: at least so much, and this one's share of what the paper has left over."""
        self.y += dots(millimetres) * self._scale + self._gap
        self.gaps += 1

    def rule(self) -> None:
        self.rules.append(self.y)


def _lay_out(printing: Printing, room: QRectF, scale: float, gap: float = 0) -> _Sheet:
    sheet = _Sheet(room, scale, gap)
    words = [(one == "ur", _filled(printing, one)) for one in printing.languages]
    first_rtl = words[0][0]
    head = QRectF(room)  # beside the code: what this is, and the number
    head.setWidth(room.width() - dots(_QR) - dots(1))
    if first_rtl:
        head.moveRight(room.right())
    for rtl, said in words:
        sheet.put(said.title, 46 if rtl else 42, head, rtl=rtl, bold=True)
        sheet.y += dots(1.2 if rtl else 0) * scale
    sheet.y += dots(1) * scale
    heights = [
        sheet.beside(said.reference, 34 if rtl else 30, head, rtl=rtl) for rtl, said in words
    ]
    sheet.y += max(heights)
    sheet.put(ltr(printing.slip.reference), 56, head, rtl=first_rtl, bold=True)
    sheet.y = max(sheet.y, room.top() + dots(_QR))
    for rtl, said in words:
        sheet.leave(0.8)
        sheet.rule()
        for text in (said.rights, said.helpline, said.contact, said.free):
            sheet.leave(0.1 if rtl else 0.9)
            sheet.put(text, 38 if rtl else 34, room, rtl=rtl)
        if rtl:
            sheet.y += dots(1.8) * scale  # Nastaliq hangs below its closed lines
    sheet.leave(0.8)
    sheet.rule()
    sheet.leave(0.4)
    for rtl, said in words:
        sheet.put(said.keep, 34 if rtl else 30, room, rtl=rtl, bold=True)
        for text in (said.visited, said.dated):
            sheet.put(text, 34 if rtl else 30, room, rtl=rtl)
        sheet.leave(0.3)
    return sheet


def _filled(printing: Printing, language: str) -> SlipWords:
    slip = printing.slip
    given = {
        "contact": isolate(slip.contact),
        "enumerator": isolate(slip.enumerator),
        "staff": ltr(slip.staff),
        "date": ltr(f"{printing.day:%d/%m/%Y}" if printing.day else "____ /____ /________"),
        "version": ltr(slip.notice),
    }
    said = slip_words(language)
    return SlipWords(*(getattr(said, one.name).format_map(given) for one in fields(said)))


def _qr_left(room: QRectF, *, rtl: bool) -> float:
    return room.left() if rtl else room.right() - dots(_QR)


def _paint_qr(painter: QPainter, reference: str, at: QPointF) -> None:
    """The code with a module of whole dots; its quiet zone lies inside the given square."""
    import segno  # when a slip is made, not when the program starts

    matrix = segno.make_qr(reference, error="m").matrix
    module = int(dots(_QR) // (len(matrix) + 8))
    rest = (dots(_QR) - module * len(matrix)) / 2
    left, top = round(at.x() + rest), round(at.y() + rest)
    for row, line in enumerate(matrix):
        for column, dark in enumerate(line):
            if dark:
                painter.fillRect(
                    left + column * module, top + row * module, module, module, QColor("#000000")
                )


def _paint_watermark(painter: QPainter, room: QRectF) -> None:
    """Both languages across the slip, pale enough to read through and impossible to overlook."""
    painter.save()
    painter.translate(room.center())
    painter.rotate(-54)
    painter.setPen(QColor("#D8D8D8"))
    font = lettering(rtl=False)
    font.setPixelSize(150)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    across = QRectF(-700, -190, 1400, 380)
    painter.drawText(across, Qt.AlignmentFlag.AlignCenter, "PRACTICE · مشق")
    painter.restore()


def _paint_cuts(painter: QPainter) -> None:
    """Where the four slips of a sheet are cut apart."""
    painter.setPen(QPen(QColor("#808080"), dots(0.2), Qt.PenStyle.DashLine))
    wide, tall = dots(_A6.width()), dots(_A6.height())
    painter.drawLine(QPointF(wide, 0), QPointF(wide, 2 * tall))
    painter.drawLine(QPointF(0, tall), QPointF(2 * wide, tall))
