"""The outline: every section with its state, how much of it is asked, and where one is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from enumerator.ui.bidi import isolate, label_text, ltr
from enumerator.ui.fields.words import Words, tip
from enumerator.ui.fitting import height, on_two_lines
from enumerator.ui.fonts import LATIN, semibold
from enumerator.ui.household import split_key
from enumerator.ui.icons import pixmap
from enumerator.ui.interview import wording
from enumerator.ui.interview.outline_list import OutlineList
from enumerator.ui.interview.route import FINISH
from enumerator.ui.theme import Appearance, role
from forms.prompts import Section, SectionKind, SectionState

_Index = QModelIndex | QPersistentModelIndex
_WIDE, _RAIL = 262, 56
_ENTRY = Qt.ItemDataRole.UserRole
_ICON = 18
_SIDE, _GAP, _SCROLL = 12, 8, 17
_FLAG = 14


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the outline."""

    ref: str
    label: str
    count: str
    state: SectionState
    flags: int = 0  # questions in it that are flagged for the supervisor

    @property
    def spoken(self) -> str:
        return ", ".join(
            part
            for part in (
                self.label,
                wording.state_words(self.state),
                self.count,
                wording.flag_words(self.flags),
            )
            if part
        )


class _Entries(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        if len(entries) != len(self.entries):
            self.beginResetModel()
            self.entries = entries
            self.endResetModel()
            return
        changed = [
            at
            for at, (old, new) in enumerate(zip(self.entries, entries, strict=True))
            if old != new
        ]
        self.entries = entries
        for at in changed:
            self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(isolate(entry.label))
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.label
        return entry if role == _ENTRY else None


class _EntryPainter(QStyledItemDelegate):
    """Icon, name over at most two lines (never cut off), and n/m."""

    def __init__(self, appearance: Appearance, outline: "Outline") -> None:
        super().__init__(outline)
        self._appearance, self._outline = appearance, outline

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        look = self._appearance.look
        entry: Entry = index.data(_ENTRY)
        if self._outline.is_rail:
            return QSize(_RAIL, look.px(40))
        least = look.px(44 if look.nastaliq else 33)
        if entry.state is SectionState.NOT_NEEDED:
            least -= look.px(4)
        metrics = QFontMetrics(semibold(self._font(entry)))
        room = self._room(entry)
        words = on_two_lines(entry.label, metrics, room)
        return QSize(room, max(least, height(words, metrics, room) + (0 if look.nastaliq else 3)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(_ENTRY)
        tokens = self._appearance.tokens
        here = entry.ref == self._outline.current_ref
        rect: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        rtl = direction == Qt.LayoutDirection.RightToLeft
        if here:
            painter.fillRect(rect, QColor(tokens.sel))
        if index.row() == self._outline.highlighted_row:
            painter.setPen(QColor(tokens.ring))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        name, colour = wording.state_icon(entry.state)
        quiet = entry.state is SectionState.NOT_NEEDED
        ink = tokens.on_sel if here else tokens.disabled if quiet else tokens.text
        colour = "disabled" if quiet else colour
        drawn = pixmap(
            name, ink if here and tokens.sel == tokens.primary else getattr(tokens, colour), _ICON
        )
        left = 17 if self._outline.is_rail else _SIDE
        at = rect.right() - left - _ICON if rtl else rect.left() + left
        painter.drawPixmap(at, rect.center().y() - _ICON // 2, _ICON, _ICON, drawn)
        if self._outline.is_rail:
            return
        painter.setPen(QColor(ink))
        font = self._font(entry)
        painter.setFont(semibold(font) if here else font)
        begin, end = left + _ICON + _GAP, self._end(entry)
        room = rect.adjusted(end if rtl else begin, 0, -(begin if rtl else end), 0)
        edge = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(direction)
        flags = int(edge | middle | Qt.AlignmentFlag.AlignAbsolute) | int(Qt.TextFlag.TextWordWrap)
        metrics = QFontMetrics(semibold(font))
        painter.drawText(room, flags, on_two_lines(entry.label, metrics, self._room(entry)))
        painter.setFont(self._latin())
        painter.setPen(QColor(ink))
        corner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        other = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        painter.drawText(corner, int(other | middle | Qt.AlignmentFlag.AlignAbsolute), entry.count)
        if entry.flags:
            aside = _SIDE + (self._count_width(entry) + 4 if entry.count else 0)
            at = rect.left() + aside if rtl else rect.right() - aside - _FLAG
            sign = pixmap("flag", ink if here else tokens.info, _FLAG)
            painter.drawPixmap(at, rect.center().y() - _FLAG // 2, _FLAG, _FLAG, sign)

    def _font(self, entry: Entry) -> QFont:
        """Smaller for what is not asked of this household; Nastaliq stays as large as it has to be."""
        font = QFont(self._outline.font())
        small = entry.state is SectionState.NOT_NEEDED
        size = 16 if self._appearance.rtl else 13 if small else 14
        font.setPixelSize(self._appearance.look.px(size))
        return font

    def _latin(self) -> QFont:
        font = QFont(LATIN)
        font.setPixelSize(self._appearance.look.px(13))
        return font

    def _count_width(self, entry: Entry) -> int:
        return QFontMetrics(self._latin()).horizontalAdvance(entry.count)

    def _end(self, entry: Entry) -> int:
        """What is kept free at the end of a line: for the count and the flag, where there are any."""
        count = self._count_width(entry) + _GAP if entry.count else 0
        return _SIDE + count + (_FLAG + 4 if entry.flags else 0)

    def _room(self, entry: Entry) -> int:
        """The width for a section's name, whether or not the list scrolls."""
        return self._outline.width() - _SIDE - _ICON - _GAP - self._end(entry) - _SCROLL


class Outline(QFrame):
    """The sections of the form, and the finish page."""

    chosen = Signal(str)  # section ref, or FINISH

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "side")
        self._appearance = appearance
        self.current_ref = ""
        self._narrow = self._opened = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        self._top = QWidget(self)
        top = QVBoxLayout(self._top)
        top.setContentsMargins(14, 0, 14, 4)
        top.setSpacing(4)
        names = QHBoxLayout()
        names.setSpacing(6)
        self._word = Words(self)
        role(self._word, "muted")
        self._household = Words(self)
        role(self._household, "household")
        self._progress_words = Words(self)
        role(self._progress_words, "count")
        names.addWidget(self._word)
        names.addWidget(self._household, 1)
        names.addWidget(self._progress_words)
        top.addLayout(names)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        top.addWidget(self._bar)
        column.addWidget(self._top)
        self._entries = _Entries(self)
        self._sought = Words(self)  # what is typed to find a section, or how to
        self._sought.setContentsMargins(14, 0, 14, 2)
        self._sought.setWordWrap(True)
        role(self._sought, "small")
        self._sought.hide()
        column.addWidget(self._sought)
        self._list = OutlineList(self)
        role(self._list, "outline")
        self._list.setModel(self._entries)
        self._list.setItemDelegate(_EntryPainter(appearance, self))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(OutlineList.ScrollMode.ScrollPerPixel)
        self._list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._list.chosen.connect(self._choose)
        self._list.filtered.connect(lambda _words: self._say_sought())
        self._list.came.connect(lambda: self._open(opened=True))
        self._list.went.connect(lambda: self._open(opened=False))
        self._list.clicked.connect(lambda index: self._choose(index.row()))
        column.addWidget(self._list, 1)
        self.set_rail(False)

    @property
    def is_rail(self) -> bool:
        """Whether it shows only the icons: in a narrow window, while it has not the keyboard."""
        return self._narrow and not self._opened

    @property
    def highlighted_row(self) -> int:
        return self._list.currentIndex().row() if self._list.hasFocus() else -1

    def refs(self) -> list[str]:
        return [entry.ref for entry in self._entries.entries]

    def present(
        self,
        sections: Sequence[Section],
        current: str,
        household: str,
        flags: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        """Show ``sections``, with ``current`` as the one that is open; ``flags`` counts flagged questions."""
        self._word.setText(self.tr("Household"))
        number = ltr(split_key(household)[1])
        self._household.setText(label_text(number, rtl=self._appearance.rtl))
        self._household.setToolTip(ltr(household))
        self._household.setAccessibleName(household)
        self._list.setAccessibleName(self.tr("Sections"))
        asked = sum(section.asked for section in sections)
        answered = sum(section.answered for section in sections)
        self._bar.setRange(0, max(1, asked))
        self._bar.setValue(answered)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._progress_words.setText(ltr(f"{answered}/{asked}"))
        names = (self._word, self._household, self._progress_words)
        needed = sum(label.sizeHint().width() for label in names) + 40
        self._word.setVisible(needed <= _WIDE)
        entries = [
            Entry(
                section.ref,
                section.label,
                _count(section),
                section.state,
                flags.get(section.ref, 0),
            )
            for section in sections
        ]
        done = all(one.state in _DONE for one in sections)
        finish = SectionState.IN_PROGRESS if done else SectionState.NOT_STARTED
        entries.append(Entry(FINISH, self.tr("Finish"), "", finish))
        self._entries.show_entries(entries)
        if self._list.sought:
            self._list.filter_again()
        if current != self.current_ref:
            self.current_ref = current
            self._list.viewport().update()
        if not self._list.hasFocus() and current in self.refs():
            index = self._entries.index(self.refs().index(current))
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)

    def take_focus(self) -> None:
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list.viewport().update()

    def set_rail(self, rail: bool) -> None:
        """Only the icons, where the window is narrow or the letters are large."""
        self._narrow = rail
        self._fit()

    def _open(self, *, opened: bool) -> None:
        """While it has the keyboard every section has its name, in a narrow window too."""
        self._opened = opened
        self._say_sought()
        self._fit()

    def _fit(self) -> None:
        self._top.setVisible(not self.is_rail)
        self.setFixedWidth(_RAIL if self.is_rail else _WIDE)
        self._list.doItemsLayout()

    def _say_sought(self) -> None:
        sought = self._list.sought
        words = self.tr("Sections with: {letters}").format(letters=isolate(sought))
        words = words if sought else self.tr("Type part of a name")
        self._sought.setText(label_text(words, rtl=self._appearance.rtl))
        self._sought.setVisible(self._opened)

    def relayout(self) -> None:
        self._list.doItemsLayout()

    def focus_widget(self) -> QWidget:
        return self._list

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._entries.entries):
            self.chosen.emit(self._entries.entries[row].ref)


_DONE = frozenset({SectionState.COMPLETE, SectionState.WARNED, SectionState.NOT_NEEDED})


def _count(section: Section) -> str:
    if section.kind is SectionKind.ROSTER:
        return str(section.rows) if section.rows else ""
    if section.state in (SectionState.NOT_NEEDED, SectionState.NOT_STARTED) or not section.asked:
        return ""
    return f"{section.answered}/{section.asked}"
