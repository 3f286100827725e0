"""The small pieces that every page is made of: buttons that name their key, notes, the foot of a page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from enumerator.ui.announcing import announce
from enumerator.ui.bidi import has_rtl, key_hints, label_text, ltr, plain
from enumerator.ui.fields.entry import QuietScroll
from enumerator.ui.icons import icon, pixmap
from enumerator.ui.key_help import Help
from enumerator.ui.theme import Appearance, role, show_script

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
    """Write ``words`` on a label so that they start at the side where reading starts, whatever their script."""
    if not shown.alignment() & Qt.AlignmentFlag.AlignHCenter:
        side = Qt.AlignmentFlag.AlignRight if appearance.rtl else Qt.AlignmentFlag.AlignLeft
        shown.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    show_script(shown, urdu=has_rtl(words))
    shown.setText(label_text(words, rtl=appearance.rtl))
    shown.setAccessibleName(plain(words))


def say_key(button: QPushButton, words: str, keys: str = "") -> None:
    """Write ``words`` and the key that does the same on ``button``; a screen reader is told them one by one.

    An icon that the button has already gets a little room, which Qt leaves to the words.
    """
    shown = words.replace("&", "&&")
    shown = f"{shown}  {ltr(keys)}" if keys else shown
    button.setText(shown if button.icon().isNull() else f" {shown}")
    button.setAccessibleName(plain(words))
    button.setAccessibleDescription(keys)


class KeyButton(QPushButton):
    """A button that names its key, and that Enter presses as well as Space."""

    def __init__(self, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if kind:
            role(self, kind)
        self._words = self._keys = ""
        self.fills = (
            False  # as wide as its place: where that is narrow, the words stay and the key goes
        )

    def say(self, words: str, keys: str = "") -> None:
        self._words = words.replace("&", "&&")
        self._keys = f"   {ltr(keys)}" if keys else ""
        self._compose()
        self.setAccessibleName(plain(words))
        self.setAccessibleDescription(keys)

    def draw(self, name: str, colour: str, size: int = 18) -> None:
        self.setIcon(icon(name, colour, size))
        self._compose()

    def _compose(self) -> None:
        """A little room between icon and words, which Qt leaves to the words."""
        words = self._words if self.icon().isNull() else f" {self._words}"
        self.setText(f"{words}{self._keys}")
        if self.fills and self.sizeHint().width() > self.width():
            self.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.fills:
            self._compose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():
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
            colour = getattr(appearance.tokens, self._colour)
            self.setPixmap(pixmap(self._name, colour, appearance.look.px(self._size)))


_TONES = {
    "error": ("alert-circle", "err"),
    "warning": ("alert-triangle", "warn"),
    "ok": ("circle-check", "ok"),
    "info": ("info-circle", "info"),
}


class Toned(QWidget):
    """A frame in the colours of a tone: error, warning, ok or info."""

    def __init__(
        self, tone: str, appearance: Appearance, parent: QWidget | None = None, *, radius: int = 6
    ) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self._tone, self._radius = tone, radius

    @property
    def tone(self) -> str:
        return self._tone

    def set_tone(self, tone: str) -> None:
        self._tone = tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, colour = self.appearance.tokens, _TONES[self._tone][1]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(getattr(tokens, colour)), 1))
            painter.setBrush(QColor(getattr(tokens, f"{colour}_bg")))
            inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(inside, self._radius, self._radius)


class Note(Toned):
    """A sentence in a coloured frame, with the icon of its tone."""

    def __init__(self, tone: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(tone, appearance, parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 5)
        row.setSpacing(8)
        self._icon = IconLabel(size=20)
        self._words = label(wraps=True)
        self._told = ""
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.say("", tone)

    @property
    def words(self) -> str:
        return plain(self._words.text())

    def say(self, words: str, tone: str = "") -> None:
        """Show ``words``; whoever holds the note shows and hides it."""
        self.set_tone(tone or self._tone)
        role(self._words, self._tone)
        put(self._words, words, self.appearance)
        self.redraw()
        if self.isVisible():
            self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._told = ""

    def _tell(self) -> None:
        """What went wrong is announced once, as it appears."""
        if self._tone == "error" and self.words != self._told:
            self._told = self.words
            announce(self, self.words)

    def redraw(self) -> None:
        name, colour = _TONES[self._tone]
        self._icon.draw(self.appearance, name, colour)


class Foot(QFrame):
    """The foot of a page: what is saved or what just happened at the start, keys, and buttons at the end."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        role(self, "foot")
        self._icon = IconLabel("lock")
        self._notice = label("small", wraps=True)
        self._hints = label("small")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 16, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._notice, 1)
        self._row.addSpacing(16)
        self._row.addWidget(self._hints)

    @property
    def notice(self) -> str:
        return plain(self._notice.text())

    def add(self, button: QPushButton) -> None:
        """One more button, at the end side."""
        self._row.addWidget(button)

    def say(self, words: str, icon_name: str = "lock", colour: str = "muted") -> None:
        self._icon.draw(self._appearance, icon_name, colour)
        if colour == "ok" and words != self.notice:  # good news; what is always so is not news
            announce(self, words)
        put(self._notice, words, self._appearance)
        self._make_room()

    def hint(self, hints: Sequence[tuple[str, str]]) -> None:
        """Name the keys that do something here: (key, what it does)."""
        put(self._hints, key_hints(hints, rtl=self._appearance.rtl), self._appearance)
        self._make_room()

    def redraw(self) -> None:
        self._icon.draw(self._appearance)
        self.setMinimumHeight(self._appearance.look.control + 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where there is not room for all, what was said and the buttons stay, and the keys go."""
        wanted = 32 + 16
        for at in range(self._row.count()):
            place = self._row.itemAt(at)
            widget = place.widget() if place is not None else None
            if widget is self._notice:
                words = self._notice.fontMetrics().horizontalAdvance(self._notice.text())
                wanted += words + 24 + self._row.spacing()
            elif widget is not None and (widget is self._hints or not widget.isHidden()):
                wanted += widget.sizeHint().width() + self._row.spacing()
        self._hints.setVisible(wanted <= self.width())


_GONE = "gone"


def let_go(page: QWidget) -> None:
    """Take a page away. Until Qt deletes it, it hears of new languages and colours; the store it shows may be shut."""
    page.setProperty(_GONE, True)
    page.hide()
    page.deleteLater()


def is_gone(page: QWidget) -> bool:
    """Whether a page was taken away."""
    return page.property(_GONE) is True


class Page(QWidget):
    """A page of the window. It says its words again when the language or the look changes.

    Whoever makes a page fills ``body`` and ``foot``, and says every word in ``say_words``. On a low screen the body
    scrolls rather than being squeezed, unless its panes scroll themselves; the foot stays.
    """

    def __init__(
        self, appearance: Appearance, parent: QWidget | None = None, *, scrolls: bool = True
    ) -> None:
        super().__init__(parent)
        self.appearance = appearance
        role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.foot = Foot(appearance)
        sheet = QWidget()
        role(sheet, "page")
        self.body = QVBoxLayout(sheet)
        self._scroll: QuietScroll | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if scrolls:
            self._scroll = QuietScroll()
            self._scroll.setWidget(sheet)
            self._scroll.setWidgetResizable(True)
            self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            column.addWidget(self._scroll, 1)
        else:
            column.addWidget(sheet, 1)
        column.addWidget(self.foot)
        appearance.changed.connect(self.redraw)

    def redraw(self) -> None:
        """Everything that depends on language, theme, text size or direction."""
        if is_gone(self):
            return
        self.foot.redraw()
        self.say_words()
        QTimer.singleShot(0, self, self.reveal_focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.reveal_focus)

    def reveal_focus(self) -> None:
        """What has the keyboard is on the screen, also after letters grew or the window shrank."""
        focused = self.focusWidget()
        if self._scroll is not None and focused is not None and self._scroll.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused, 0, 24)

    def say_words(self) -> None:
        raise NotImplementedError

    def refresh(self) -> None:
        """Read again what is shown; called when the page comes to the front."""

    def escape(self) -> None:
        """The Escape key. (Not a shortcut: where a fault is told over the page, the key puts that away first.)"""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.escape()
        else:
            super().keyPressEvent(event)

    def key_table(self) -> tuple[tuple[str, str], ...]:
        """The keys of this page, for the key card: (keys, what they do)."""
        return ()

    def help_here(self) -> Help | None:
        """About the thing on this page that has the keyboard, for the head of the key card."""
        return None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.redraw()
