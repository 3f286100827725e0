"""Ink on paper: paragraphs in both scripts, laid out in dots of 1/300 inch whatever they are painted on."""

import html
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from enumerator.ui.bidi import ltr
from enumerator.ui.fonts import LATIN, lettering

DOTS = 300  # an inch
_NASTALIQ_LINE = 82  # percent of the font's own line box, which leaves room for stacked words that we do not print
_LATIN_RUN = re.compile(
    r"[A-Za-z0-9_][A-Za-z0-9_@.,/&;+()-]*(?: +[A-Za-z0-9_(][A-Za-z0-9_@.,/&;+()-]*)*"
)
_ARROWS = re.compile("[\u2190-\u21ff]+")


def dots(millimetres: float) -> float:
    return millimetres * DOTS / 25.4


def points(size: float) -> float:
    """``size`` points of letters (1/72 inch) in dots."""
    return size * DOTS / 72


@contextmanager
def ended(painter: QPainter) -> Iterator[None]:
    """A painter that began is ended in the end: one that is left to an error holds on to a device that is no more."""
    try:
        yield
    finally:
        if painter.isActive():
            painter.end()


def pdf(title: str, write: Callable[[QPdfWriter], object]) -> bytes:
    """A PDF with its fonts in it, of what ``write`` paints on the pages."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setTitle(title)
    writer.setCreator("PSER Enumerator")
    write(writer)
    buffer.close()
    return bytes(kept.data())


class Paragraph:
    """Words set in lines of one width: Urdu in Nastaliq, closer than on the screen, or English in Noto Sans."""

    def __init__(
        self, text: str, size: float, width: float, *, rtl: bool, bold: bool = False
    ) -> None:
        """``size`` of the letters and ``width`` in dots."""
        self.rtl = rtl
        self._document = document = QTextDocument()
        document.setDocumentMargin(0)
        font = lettering(rtl=rtl)
        font.setPixelSize(round(size))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        document.setDefaultFont(font)
        option = QTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        document.setDefaultTextOption(option)
        document.setTextWidth(width)
        document.setHtml(rich_text(text, rtl=rtl))
        if rtl:
            self._close_lines()
        self.height = document.size().height()

    @property
    def width(self) -> float:
        """How wide its longest line is."""
        return self._document.idealWidth()

    @property
    def baseline(self) -> float:
        """How far below its top the letters of its first line stand."""
        block = self._document.firstBlock()
        line = block.layout().lineAt(0)
        top = self._document.documentLayout().blockBoundingRect(block).top()
        return top + line.y() + line.ascent()

    def _close_lines(self) -> None:
        cursor = QTextCursor(self._document)
        cursor.select(QTextCursor.SelectionType.Document)
        closer = QTextBlockFormat()
        closer.setLineHeight(
            _NASTALIQ_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor.mergeBlockFormat(closer)

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Black on the paper, whatever colours the window has."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(Qt.GlobalColor.black))
        painter.save()
        painter.translate(at)
        self._document.documentLayout().draw(painter, context)
        painter.restore()


def rich_text(text: str, *, rtl: bool) -> str:
    """``**bold**`` as bold; in Urdu, numbers and Latin words in the Latin typeface, numbers in their own order."""
    parts = []
    for at, piece in enumerate(text.split("**")):
        words = html.escape(piece, quote=False)
        if rtl:
            words = _LATIN_RUN.sub(_latin_span, words)
        words = _ARROWS.sub(r"<span>\g<0></span>", words)  # of another typeface; the rest stays
        parts.append(f'<span style="font-weight:600">{words}</span>' if at % 2 else words)
    return "".join(parts)


def _latin_span(found: re.Match[str]) -> str:
    return f"<span style=\"font-family:'{LATIN}'\">{ltr(found.group())}</span>"
