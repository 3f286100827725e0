"""The small pieces that every page is made of: buttons that name their key, notes, the foot of a page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from enumerator.ui.bidi import label_text, ltr, plain
from enumerator.ui.icons import icon, pixmap
from enumerator.ui.theme import Appearance, role

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def label(name: str = "", *, wraps: bool = False) -> QLabel:
    """An empty label for the role ``name`` of the style sheet."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if name:
        role(made, name)
    return made


def put(shown: QLabel, words: str, appearance: Appearance) -> None:
    """Write ``words`` on a label so that they start at the side where reading starts."""
    shown.setText(label_text(words, rtl=appearance.rtl))
    shown.setAccessibleName(plain(words))


class KeyButton(QPushButton):
    """A button that names its key, and that Enter presses as well as Space."""

    def __init__(self, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if kind:
            role(self, kind)

    def say(self, words: str, keys: str = "") -> None:
        shown = words.replace("&", "&&")
        self.setText(f"{shown}   {ltr(keys)}" if keys else shown)
        self.setAccessibleName(plain(words))
        self.setAccessibleDescription(keys)

    def draw(self, name: str, colour: str, size: int = 18) -> None:
        self.setIcon(icon(name, colour, size))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.click()
        else:
            super().keyPressEvent(event)


class Keys:
    """The shortcuts of one page. They count while the focus is somewhere in the page."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._made: list[QShortcut] = []

    def on(self, keys: str | Sequence[str], act: Callable[[], object]) -> None:
        """Let any of ``keys`` do ``act``."""
        for one in (keys,) if isinstance(keys, str) else keys:
            shortcut = QShortcut(
                QKeySequence(one), self._page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)
            self._made.append(shortcut)

    def enable(self, on: bool) -> None:
        for shortcut in self._made:
            shortcut.setEnabled(on)


class IconLabel(QLabel):
    """An icon that stands for nothing the words beside it do not say."""

    def __init__(self, name: str = "", colour: str = "muted", size: int = 18) -> None:
        super().__init__()
        role(self, "code")  # no padding, whatever the language
        self._name, self._colour, self._size = name, colour, size

    def draw(self, appearance: Appearance, name: str = "", colour: str = "") -> None:
        self._name, self._colour = name or self._name, colour or self._colour
        if self._name:
            self.setPixmap(pixmap(self._name, getattr(appearance.tokens, self._colour), self._size))


_TONES = {
    "error": ("alert-circle", "err"),
    "warning": ("alert-triangle", "warn"),
    "ok": ("circle-check", "ok"),
    "info": ("info-circle", "info"),
}


class Note(QFrame):
    """A sentence in a coloured frame, with the icon of its tone: error, warning, ok or info."""

    def __init__(self, tone: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._tone = tone
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 5)
        row.setSpacing(8)
        self._icon = IconLabel(size=20)
        self._words = label(wraps=True)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.say("", tone)

    @property
    def words(self) -> str:
        return plain(self._words.text())

    @property
    def tone(self) -> str:
        return self._tone

    def say(self, words: str, tone: str = "") -> None:
        """Show ``words``; without any, the note is hidden by whoever holds it."""
        self._tone = tone or self._tone
        role(self, self._tone)
        role(self._words, self._tone)
        put(self._words, words, self._appearance)
        self.redraw()

    def redraw(self) -> None:
        name, token = _TONES[self._tone]
        self._icon.draw(self._appearance, name, token)


class Foot(QFrame):
    """The foot of a page: what is saved or what just happened at the start, keys, and buttons at the end."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        role(self, "foot")
        self._icon = IconLabel("lock")
        self._notice = label("small")
        self._hints = label("small")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 16, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._notice)
        self._row.addSpacing(16)
        self._row.addStretch(1)
        self._row.addWidget(self._hints)

    @property
    def notice(self) -> str:
        return plain(self._notice.text())

    def add(self, button: QPushButton) -> None:
        """One more button, at the end side."""
        self._row.addWidget(button)

    def say(self, words: str, icon_name: str = "lock", colour: str = "muted") -> None:
        self._icon.draw(self._appearance, icon_name, colour)
        put(self._notice, words, self._appearance)

    def hint(self, hints: Sequence[tuple[str, str]]) -> None:
        """Name the keys that do something here: (key, what it does)."""
        put(
            self._hints,
            "     ".join(f"{ltr(keys)} {words}" for keys, words in hints),
            self._appearance,
        )

    def redraw(self) -> None:
        self._icon.draw(self._appearance)
        self.setMinimumHeight(self._appearance.look.control + 16)


class RowTable(QTableView):
    """A table read line by line: arrows move, Enter opens; other keys go on to the page."""

    _OWN = frozenset(
        {
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
        }
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain_key = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in _ENTER and plain_key and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        elif event.key() in self._OWN and plain_key:
            super().keyPressEvent(event)
        else:
            event.ignore()


class Page(QWidget):
    """A page of the window. It says its words again when the language or the look changes.

    Whoever makes a page fills ``body`` and ``foot``, and says every word in ``say_words``.
    """

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.foot = Foot(appearance)
        self.body = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.body, 1)
        column.addWidget(self.foot)
        appearance.changed.connect(self.redraw)

    def redraw(self) -> None:
        """Everything that depends on language, theme, text size or direction."""
        self.foot.redraw()
        self.say_words()

    def say_words(self) -> None:
        raise NotImplementedError

    def refresh(self) -> None:
        """Read again what is shown; called when the page comes to the front."""

    def key_table(self) -> tuple[tuple[str, str], ...]:
        """The keys of this page, for the key card: (keys, what they do)."""
        return ()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.redraw()
