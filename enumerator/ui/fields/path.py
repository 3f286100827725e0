"""A line on the ground, or a piece of land: its points typed or taken from a receiver, one after the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from enumerator.ui.bidi import label_text, ltr, plain
from enumerator.ui.devices.fix import Fix
from enumerator.ui.devices.kit import NO_DEVICES, Devices
from enumerator.ui.fields import typed
from enumerator.ui.fields.emptying_line import EmptyingLine
from enumerator.ui.fields.entry import QuietList
from enumerator.ui.fields.field import Field
from enumerator.ui.fields.place_words import count_words, measured
from enumerator.ui.fields.position_panel import PositionPanel
from enumerator.ui.fields.typed import Fault, Unreadable
from enumerator.ui.fields.words import Words
from enumerator.ui.fonts import LATIN, URDU
from enumerator.ui.icons import icon
from enumerator.ui.parts import say_key
from enumerator.ui.theme import role
from forms.definition.positions import in_degrees
from forms.prompts import Kind, Prompt

_LEAST = {Kind.GEOTRACE: 2, Kind.GEOSHAPE: 3}  # points (ODK XForms specification, data types)
_ROWS = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PathField(Field):
    """Every point is told as soon as there are enough of them: nobody walks round a field twice."""

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._least = kind, _LEAST[kind]
        self._devices = NO_DEVICES
        self._prompt: Prompt | None = None
        self._points: list[str] = []
        self._dirty = False
        self._model = QStandardItemModel(self)
        self._list = QuietList(self)
        self._list.setModel(self._model)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._list.setFixedWidth(420)
        self._list.setFont(QFont([LATIN, URDU]))
        self._column.addWidget(self._list, 0, Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout()
        self._line = EmptyingLine(self)
        self._line.emptied_more.connect(self.remove_last)
        self._line.setProperty("ltr", "true")
        self._line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._line.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._line.setPlaceholderText("31.5204 74.3587")
        self._line.setFixedWidth(420)
        self._line.textEdited.connect(lambda _text: self.refuse(None))
        row.addWidget(self._line)
        self._button = QPushButton(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._button.clicked.connect(self.listen)
        row.addWidget(self._button)
        row.addStretch()
        self._column.addLayout(row)
        self._note = Words(self)
        self._note.setWordWrap(True)
        role(self._note, "small")
        self._column.addWidget(self._note)
        self.setFocusProxy(self._line)

    def use(self, devices: Devices) -> None:
        """What this laptop has."""
        self._devices = devices

    def present(self, prompt: Prompt) -> None:
        self._prompt, self._value = prompt, prompt.value
        self._line.setAccessibleName(prompt.label)
        self._list.setAccessibleName(prompt.label)
        self._line.setReadOnly(prompt.read_only)
        self._button.setVisible(not prompt.read_only)
        self._button.setIcon(icon("map-pin", self.palette().windowText().color().name(), 18))
        say_key(self._button, self.tr("Take a point"), "↓")
        if not self._dirty:
            self._points = self._opened(prompt.value)
        self._show()

    def commit(self) -> bool:
        self.put_panel_away()
        if self._line.text().strip() and not self._add_typed():
            return False
        if self._dirty:
            self.refuse(Fault.TOO_FEW_POINTS)
        return self._fault is None

    def drop(self) -> None:
        self.put_panel_away()
        self._line.clear()
        self._dirty = False
        self._points = self._opened(self._value)
        self.refuse(None)
        self._show()

    def hold(self) -> None:
        self._dirty = True

    @property
    def typing(self) -> bool:
        return self._dirty or bool(self._line.text()) or self._panel is not None

    def points(self) -> tuple[str, ...]:
        return tuple(self._points)

    def note(self) -> str:
        return plain(self._note.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Down and not event.modifiers():
            self.listen()
        elif key in _ENTER and not event.modifiers() and self._line.text().strip():
            self._add_typed()
        else:
            event.ignore()

    def listen(self) -> None:
        """Take the next point from the receiver."""
        if self._prompt is None or self._prompt.read_only or self._panel is not None:
            return
        source = self._devices.position()
        if source is None:
            self._say(
                self.tr(
                    "No receiver is connected. Type each point from another device, Enter adds it."
                )
            )
            return
        panel = PositionPanel(source, self._prompt.more.accuracy, self)
        panel.taken.connect(self._taken)
        panel.dismissed.connect(self.close_panel)
        self.open_panel(panel)
        panel.begin()

    def remove_last(self) -> None:
        """Take the last point away."""
        if self._points and self._prompt is not None and not self._prompt.read_only:
            self._points.pop()
            self._tell_points()

    def _taken(self, fix: Fix) -> None:
        self.close_panel()
        self._points.append(fix.value())
        self._tell_points()

    def _add_typed(self) -> bool:
        try:
            point = typed.place(self._line.text())
        except Unreadable as unreadable:
            self.refuse(unreadable.fault)
            return False
        self._line.clear()
        self._points.append(point)
        self._tell_points()
        return True

    def _tell_points(self) -> None:
        enough = len(self._points) >= self._least
        self._dirty = bool(self._points) and not enough
        self._show()
        closing = self._points[:1] if self._kind is Kind.GEOSHAPE else []
        self._tell(";".join([*self._points, *closing]) if enough else "")

    def _opened(self, value: str) -> list[str]:
        """The points of a value; the one that closes a piece of land is its first again."""
        points = [" ".join(point.split()) for point in value.split(";") if point.strip()]
        closed = self._kind is Kind.GEOSHAPE and len(points) > 1 and points[0] == points[-1]
        return points[:-1] if closed else points

    def _show(self) -> None:
        if self._model.rowCount() != len(self._points) or self._dirty:
            self._model.clear()
            for at, point in enumerate(self._points, 1):
                item = QStandardItem(f"{at}   {in_degrees(point)}")
                item.setEditable(False)
                self._model.appendRow(item)
        rows = self._model.rowCount()
        self._list.setVisible(rows > 0)
        self._list.setFixedHeight(self._list.sizeHintForRow(0) * min(rows, _ROWS) + 6)
        self._list.scrollToBottom()
        self._say(self._measured())

    def _measured(self) -> str:
        count = len(self._points)
        words = [count_words(count)]
        if count < self._least:
            words.append(self.tr("at least {count}").format(count=ltr(self._least)))
        else:
            words.append(measured(self._kind, tuple(self._points)))
        if self._points and self._prompt is not None and not self._prompt.read_only:
            words.append(self.tr("{key} takes the last point away").format(key=ltr("Backspace")))
        return " · ".join(words)

    def _say(self, words: str) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._note.setText(label_text(words, rtl=rtl))
