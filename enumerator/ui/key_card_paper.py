"""The key card on paper: A4 or A5, in one language or in two beside each other, in letters as large as one side allows.

Letters are never smaller than nine points; what does not fit on one side then goes on a second. The card lies or
stands, as its columns need.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
)

from enumerator.ui.bidi import ltr
from enumerator.ui.fonts import load_fonts
from enumerator.ui.key_card import Card
from enumerator.ui.paper import DOTS, Paragraph, dots, ended, pdf, points

SMALLEST, _LARGEST, _STEP = 9.0, 13.0, 0.5  # points
_MARGIN = 6.0  # millimetres; printers leave five of them white
_BETWEEN = 5.0  # columns
_TOGETHER = 3  # rows that stand with the head of their group
_OVERHANG = 0.4  # of the letters' size: how far a Nastaliq gaf reaches over the edge of its line
_URDU = 1.1  # Nastaliq against Latin letters, for the same ease of reading


class Paper(StrEnum):
    A4 = "a4"
    A5 = "a5"


_SIZES = {Paper.A4: QSizeF(210, 297), Paper.A5: QSizeF(148, 210)}
_IDS = {Paper.A4: QPageSize.PageSizeId.A4, Paper.A5: QPageSize.PageSizeId.A5}


@dataclass(frozen=True, slots=True)
class Placed:
    words: Paragraph
    at: QPointF


@dataclass(frozen=True, slots=True)
class Laid:
    """A card as it lies on its pages; sizes in dots."""

    paper: Paper
    lies: bool
    points: float  # of the English letters; Urdu ones are a tenth larger
    sheets: tuple[tuple[Placed, ...], ...]
    rules: tuple[tuple[QRectF, ...], ...]


@dataclass(slots=True)
class _Line:
    """One row of a column, or the head of a group: its cells, each with how far down it begins."""

    cells: list[tuple[Paragraph, float, float]]  # words, from the left, from the top
    height: float
    head: bool = False


def lay_out(card: Card, paper: Paper) -> Laid:
    """The largest letters with which the card has the fewest sides."""
    load_fonts()
    sizes = [_LARGEST - _STEP * at for at in range(int((_LARGEST - SMALLEST) / _STEP) + 1)]
    for sides in range(1, 9):
        best: Laid | None = None
        for lies, columns in _ways(card):
            found = _largest(card, paper, lies=lies, columns=columns, sides=sides, sizes=sizes)
            if found is not None and (best is None or found.points > best.points):
                best = found
        if best is not None:
            return best
    raise AssertionError("eight sides of nine points hold every table of keys")


def card_image(laid: Laid, side: int = 0) -> QImage:
    """One side of the card as a picture, at 300 dots an inch."""
    image = QImage(_page(laid.paper, lies=laid.lies).toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        _paint(painter, laid, side)
    return image


def card_pdf(laid: Laid, title: str) -> bytes:
    """A PDF with its fonts in it."""
    return pdf(title, lambda writer: print_card(writer, laid))


def print_card(device: QPagedPaintDevice, laid: Laid) -> bool:
    """Print on a printer, or into a PDF; False where the device does not take it."""
    ways = QPageLayout.Orientation
    way = ways.Landscape if laid.lies else ways.Portrait
    device.setPageLayout(QPageLayout(QPageSize(_IDS[laid.paper]), way, QMarginsF()))
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = device.logicalDpiX() / DOTS
    with ended(painter):
        for side in range(len(laid.sheets)):
            if side:
                device.newPage()
            painter.save()
            painter.scale(scale, scale)
            _paint(painter, laid, side)
            painter.restore()
        return painter.end()


# --- laying out ---


def _ways(card: Card) -> Iterator[tuple[bool, int]]:
    """Whether it lies, and how many columns it has."""
    yield True, 2
    yield False, 1 if len(card.languages) > 1 else 2
    if len(card.languages) == 1:
        yield True, 3


def _page(paper: Paper, *, lies: bool) -> QSizeF:
    size = _SIZES[paper].transposed() if lies else _SIZES[paper]
    return QSizeF(dots(size.width()), dots(size.height()))


def _largest(
    card: Card, paper: Paper, *, lies: bool, columns: int, sides: int, sizes: Sequence[float]
) -> Laid | None:
    """The first of ``sizes``, which fall, at which so many sides are enough."""
    low, high = 0, len(sizes)
    found: Laid | None = None
    while low < high:
        middle = (low + high) // 2
        laid = _laid(card, paper, lies=lies, columns=columns, sides=sides, size=sizes[middle])
        if laid is None:
            low = middle + 1
        else:
            found, high = laid, middle
    return found


def _laid(
    card: Card, paper: Paper, *, lies: bool, columns: int, sides: int, size: float
) -> Laid | None:
    page = _page(paper, lies=lies)
    edge = dots(_MARGIN)
    over = points(size) * _OVERHANG if any(one.rtl for one in card.languages) else 0
    room = QRectF(edge, edge, page.width() - 2 * edge - over, page.height() - 2 * edge)
    wide = (room.width() - dots(_BETWEEN) * (columns - 1)) / columns
    title = _title(card, room.width(), size)
    lines = list(_lines(card, wide, size))
    top = room.top() + title.height + points(size) * 0.6
    parts = _shared_out(lines, columns * sides, room.bottom() - top)
    if parts is None:
        return None
    sheets, rules = [], []
    from_right = card.languages[0].rtl and len(card.languages) == 1
    for side in range(sides):
        placed = [
            Placed(words, QPointF(room.left() + x, room.top() + y)) for words, x, y in title.cells
        ]
        ruled = []
        for column, part in enumerate(parts[side * columns : (side + 1) * columns]):
            at = columns - 1 - column if from_right else column
            left, y = room.left() + at * (wide + dots(_BETWEEN)), top
            for number, line in enumerate(part):
                if line.head and number:
                    y += points(size) * 0.5
                placed += [
                    Placed(words, QPointF(left + x, y + down)) for words, x, down in line.cells
                ]
                y += line.height
                ruled.append(QRectF(left, y, wide, 2 if line.head else 0))
        sheets.append(tuple(placed))
        rules.append(tuple(ruled))
    return Laid(paper, lies, size, tuple(sheets), tuple(rules))


def _title(card: Card, width: float, size: float) -> _Line:
    share = width / len(card.languages)
    return _heads(card, card.title, share, size * 1.35)


def _heads(card: Card, said: Sequence[str], share: float, size: float) -> _Line:
    """One head in each language: at the left, or at the right where that is read from there."""
    return _level(
        [
            (
                _paragraph(words, size, share, rtl=language.rtl, bold=True),
                share * (len(said) - 1) if language.rtl else 0,
            )
            for words, language in zip(said, card.languages, strict=True)
        ]
    )


def _lines(card: Card, wide: float, size: float) -> Iterator[_Line]:
    both, gap = len(card.languages) > 1, points(size) * 0.6
    every = (row[0] for one in card.groups[0] for row in one.rows)
    keys_wide = min(max(_keys(keys, size, wide).width for keys in every), wide * 0.46)
    hangs = any(language.rtl for language in card.languages)  # Nastaliq, below its closed lines
    for groups in zip(*card.groups, strict=True):
        said = [one.title for one in groups]
        head = _heads(card, said, wide / len(said), size * 1.1)
        head.head = True
        head.height += points(size) * (0.3 if hangs else 0)
        yield head
        for rows in zip(*(one.rows for one in groups), strict=True):
            keys = _keys(rows[0][0], size, keys_wide)
            words_wide = (wide - keys_wide - gap * (2 if both else 1)) / len(card.languages)
            words = [
                _paragraph(row[1], size, words_wide, rtl=language.rtl)
                for row, language in zip(rows, card.languages, strict=True)
            ]
            line = _level(_side_by_side(card, keys, words, keys_wide=keys_wide, wide=wide, gap=gap))
            line.height += points(size) * (0.3 if hangs else 0.06)
            yield line


def _side_by_side(
    card: Card,
    keys: Paragraph,
    words: list[Paragraph],
    *,
    keys_wide: float,
    wide: float,
    gap: float,
) -> list[tuple[Paragraph, float]]:
    """Keys where reading begins; between the languages where there are two."""
    if len(words) > 1:
        first = (wide - keys_wide) / 2
        left, right = (words[1], words[0]) if card.languages[0].rtl else (words[0], words[1])
        middle = first + (keys_wide - keys.width) / 2
        return [(left, 0), (keys, middle), (right, first + keys_wide + gap)]
    if card.languages[0].rtl:
        return [(words[0], 0), (keys, wide - keys.width)]
    return [(keys, 0), (words[0], keys_wide + gap)]


def _level(cells: list[tuple[Paragraph, float]]) -> _Line:
    """Cells whose first lines stand on one line."""
    base = max(words.baseline for words, _ in cells)
    down = [(words, x, base - words.baseline) for words, x in cells]
    return _Line(down, max(y + words.height for words, _, y in down))


def _keys(keys: str, size: float, width: float) -> Paragraph:
    return _paragraph(ltr(keys), size, width, rtl=False, bold=True)


def _paragraph(text: str, size: float, width: float, *, rtl: bool, bold: bool = False) -> Paragraph:
    letters = points(size) * (_URDU if rtl else 1)
    return Paragraph(text, letters, width, rtl=rtl, bold=bold)


def _shared_out(lines: Sequence[_Line], columns: int, room: float) -> list[list[_Line]] | None:
    """The lines in so many columns, as equally high as they can be; None where they are higher than ``room``."""
    least, most = max(line.height for line in lines), room
    if _filled(lines, columns, most) is None:
        return None
    while most - least > 1:
        middle = (least + most) / 2
        if _filled(lines, columns, middle) is None:
            least = middle
        else:
            most = middle
    return _filled(lines, columns, most)


def _filled(lines: Sequence[_Line], columns: int, room: float) -> list[list[_Line]] | None:
    """One column after the other; the head of a group never stands last in one."""
    parts: list[list[_Line]] = [[]]
    y = 0.0
    for at, line in enumerate(lines):
        above = line.height * 0.3 if line.head and parts[-1] else 0
        follows = sum(one.height for one in lines[at + 1 : at + 1 + _TOGETHER]) if line.head else 0
        if parts[-1] and y + above + line.height + follows > room:
            if len(parts) == columns:
                return None
            parts.append([])
            y, above = 0.0, 0.0
        parts[-1].append(line)
        y += above + line.height
    return parts if y <= room else None


# --- painting ---


def _paint(painter: QPainter, laid: Laid, side: int) -> None:
    for one in laid.sheets[side]:
        one.words.draw(painter, one.at)
    for rule in laid.rules[side]:
        strong = rule.height() > 0
        painter.setPen(
            QPen(QColor("#000000" if strong else "#C8C8C8"), dots(0.3 if strong else 0.12))
        )
        painter.drawLine(rule.topLeft(), rule.topRight())
