"""The bar over every page: the product's name, the rooms, the line to the registry, the language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from enumerator.ui.bidi import plain
from enumerator.ui.languages import Languages
from enumerator.ui.moments import when_words
from enumerator.ui.parts import IconLabel, KeyButton, label, put
from enumerator.ui.theme import Appearance, dress, role
from enumerator.ui.tips import tip


class Tab(StrEnum):
    HOME = "home"
    REVIEW = "review"
    SYNC = "sync"
    DOORS = "doors"  # households without interview


_ICONS = {
    Tab.HOME: "layout-dashboard",
    Tab.REVIEW: "user-check",
    Tab.DOORS: "home",
    Tab.SYNC: "cloud-upload",
}


@dataclass(frozen=True, slots=True)
class Contact:
    """What is known of the line to the registry."""

    last: datetime | None = None  # when the registry last answered
    reachable: bool | None = None  # None: not tried since the program began
    sending: bool = False


class TopBar(QFrame):
    """Shows where one is and offers to go elsewhere; it decides nothing."""

    chosen = Signal(str)  # a Tab
    language_wanted = Signal()
    left = Signal()  # Escape: back to the page, past everything between
    settings_wanted = Signal()

    def __init__(
        self,
        appearance: Appearance,
        languages: Languages,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance, self._languages, self._zone = appearance, languages, zone
        self._contact = Contact()
        self._now: datetime | None = None
        self._open: Tab | None = None
        self._offered: tuple[Tab, ...] = ()
        role(self, "bar")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(4)
        self._mark = IconLabel("home-edit", "primary", 26)
        self._name = label("subheading")
        row.addWidget(self._mark)
        row.addWidget(self._name)
        row.addSpacing(16)
        self._tabs = {tab: KeyButton("tab") for tab in Tab}
        for tab, button in self._tabs.items():
            button.clicked.connect(lambda _on=False, tab=tab: self.chosen.emit(tab.value))
            button.hide()
            row.addWidget(button)
        row.addStretch(1)
        self._line_icon = IconLabel("cloud-off")
        self._line = label("small")
        self._language = KeyButton()
        self._language.clicked.connect(self.language_wanted)
        row.addWidget(self._line_icon)
        row.addWidget(self._line)
        row.addSpacing(8)
        row.addWidget(self._language)
        self._settings = KeyButton("quiet")
        self._settings.clicked.connect(self.settings_wanted)
        for hidden in (self._line_icon, self._line, self._settings):
            hidden.hide()
        row.addWidget(self._settings)
        appearance.changed.connect(self.redraw)
        languages.changed.connect(self.redraw)
        self.redraw()

    @property
    def line_words(self) -> str:
        """How the line is, as it is shown."""
        return plain(self._line.text())

    def offer(self, tabs: Sequence[Tab]) -> None:
        """Show these rooms, in their order; none of them while nobody is signed in."""
        if tuple(tabs) == self._offered:
            return
        self._offered = tuple(tabs)
        for tab, button in self._tabs.items():
            button.setVisible(tab in tabs)
        self._line.setVisible(bool(tabs))
        self._line_icon.setVisible(bool(tabs))
        self._settings.setVisible(bool(tabs))
        self.redraw()

    def mark(self, tab: Tab | None) -> None:
        """Show which room is open."""
        if tab is not self._open:
            self._open = tab
            self.redraw()

    def present_contact(self, contact: Contact, now: datetime) -> None:
        self._contact, self._now = contact, now
        self.redraw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.redraw()

    def name_of(self, tab: Tab) -> str:
        """The room as the bar names it."""
        return self._tabs[tab].accessibleName()

    def redraw(self) -> None:
        tokens = self._appearance.tokens
        self._mark.draw(self._appearance)
        put(self._name, self.tr("PSER Enumerator"), self._appearance)
        words = {
            Tab.HOME: self.tr("Home"),
            Tab.REVIEW: self.tr("Review"),
            Tab.DOORS: self.tr("No interview"),
            Tab.SYNC: self.tr("Sync"),
        }
        for tab, button in self._tabs.items():
            opened = tab is self._open
            button.say(words[tab])
            if not button.isHidden():
                button.draw(_ICONS[tab], tokens.primary if opened else tokens.muted)
            dress(button, "on", str(opened).lower())
            button.setAccessibleDescription(self.tr("open now") if opened else "")
        reached = self._contact.reachable or self._contact.sending
        if self._offered:
            self._line_icon.draw(self._appearance, "cloud-check" if reached else "cloud-off")
            self._settings.draw("settings", tokens.text)
        put(self._line, self._words_of_the_line(), self._appearance)
        self._language.say(self._languages.following.own_name)
        self._language.setAccessibleName(
            self.tr("Language: {language}").format(language=self._languages.following.own_name)
        )
        self._language.draw("language", tokens.text)
        self._settings.setAccessibleName(self.tr("Settings"))
        self._settings.setAccessibleDescription("Ctrl+,")
        self._settings.setToolTip(self.tr("Settings"))
        self.setFixedHeight(self._appearance.look.control + 16)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where there is not room for all, the product's name goes first, which the window's title has too.

        Then the words of the line to the registry go, which stay with its icon for the pointer and for screen readers.
        """
        offered = any(not button.isHidden() for button in self._tabs.values())
        words = self._words_of_the_line()
        self._line_icon.setToolTip(tip(words))
        self._line_icon.setAccessibleName(plain(words))
        self._name.show()
        self._line.setVisible(offered)
        for less in (self._name, self._line):
            if self._wanted() <= self.width():
                break
            less.hide()

    def _wanted(self) -> int:
        """How wide the bar would like to be."""
        self._row.invalidate()
        return self._row.sizeHint().width()

    def _words_of_the_line(self) -> str:
        contact = self._contact
        if contact.sending:
            return self.tr("Sending…")
        if contact.last is None or self._now is None:
            return self.tr("Offline · never synced")
        when = when_words(contact.last, self._now, self._zone)
        if contact.reachable:
            return self.tr("In contact · last sync {when}").format(when=when)
        return self.tr("Offline · last sync {when}").format(when=when)
