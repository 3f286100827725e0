"""The frame of the window: bar, practice strip, faults, and one page at a time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from enumerator.ui.banner import Banner
from enumerator.ui.bidi import ltr, plain
from enumerator.ui.curtain import CURTAIN_KEY, CurtainKey
from enumerator.ui.fields.urdu_hand import hand
from enumerator.ui.key_table import general_keys
from enumerator.ui.languages import Languages
from enumerator.ui.palette import Acting, Offer, Offering
from enumerator.ui.palette_key import Palette
from enumerator.ui.palette_offers import (
    always_offers,
    keys_offer,
    language_offers,
    look_offers,
    room_offers,
    settings_offer,
)
from enumerator.ui.parts import Page, let_go
from enumerator.ui.practice_strip import PracticeStrip
from enumerator.ui.theme import Appearance, role
from enumerator.ui.top_bar import Contact, Tab, TopBar

if TYPE_CHECKING:
    from enumerator.ui.interview.panels import KeyCard


@runtime_checkable
class Leaving(Protocol):
    """A page, or a room, that may have something to save before it goes."""

    def leave(self) -> bool:
        """Save, say goodbye, and True; False when it has to stay."""
        ...


class Shell(QMainWindow):
    """Holds the pages and passes wishes on; what they do is the program's business.

    A page stands at the gate (sign-in), in a room (home, review, sync), or over the room it was called from (an
    interview, a visit). Pages that go are really deleted.
    """

    lock_wanted = Signal()  # F12: whoever hears it closes the store and brings the gate
    sync_wanted = Signal()  # F9: the sync room is open already when this is told
    settings_wanted = Signal()
    key_card_wanted = Signal()  # print the table of keys
    requests_wanted = Signal()  # about data; the pages over the room are left already
    tab_opened = Signal(str)
    closing = Signal()

    def __init__(
        self,
        appearance: Appearance,
        languages: Languages,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo,
        practice: bool = False,
    ) -> None:
        super().__init__()
        self._appearance, self._languages, self._clock = appearance, languages, clock
        self._gate: QWidget | None = None
        self._rooms: dict[Tab, QWidget] = {}
        self._over: list[QWidget] = []
        self._tab = Tab.HOME
        self._subject = ("", 0)
        self._card: KeyCard | None = None
        self.more_offers: Callable[[], Sequence[Offer]] = (
            tuple  # what the program has for the palette
        )
        self.bar = TopBar(appearance, languages, zone)
        self.banner = Banner(appearance)
        self._strip = PracticeStrip(appearance)
        self._strip.setVisible(practice)
        self._stack = QStackedWidget()
        middle = QWidget()
        role(middle, "page")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._strip, self.bar, self.banner):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(1024, 560)
        self.bar.chosen.connect(lambda tab: self.open_tab(Tab(tab)))
        self.bar.language_wanted.connect(languages.next)
        self.bar.left.connect(self._give_focus)
        self.bar.settings_wanted.connect(self._want_settings)
        self.banner.closed.connect(self._give_focus)
        languages.changed.connect(self._say_title)
        self.palette_key = Palette(self._stack, appearance, self._offers, self._give_focus)
        self.curtain_key = CurtainKey(self, appearance, self._say_title)
        self._always: list[QShortcut] = []
        self._unless_over: list[QShortcut] = []
        self._make_keys()
        self.bar.offer(())
        self._say_title()

    # --- pages ---

    @property
    def page(self) -> QWidget | None:
        """The page in front."""
        return self._stack.currentWidget()

    @property
    def tab(self) -> Tab | None:
        """The open room; None at the gate."""
        return self._tab if self._rooms else None

    def show_gate(self, page: QWidget) -> None:
        """Show the sign-in page and nothing else; every other page is deleted, and what it showed with it."""
        self._drop_all()
        self._gate = page
        self.bar.offer(())
        self.bar.mark(None)
        self.set_subject("", 0)
        self._bring(page)

    def open_rooms(self, rooms: Mapping[Tab, QWidget], first: Tab = Tab.HOME) -> None:
        """Somebody is signed in: these are the rooms that are open to them."""
        self._drop_all()
        self._rooms = dict(rooms)
        for room in self._rooms.values():
            self._stack.addWidget(room)
        self.bar.offer(tuple(self._rooms))
        self.open_tab(first)

    def open_tab(self, tab: Tab) -> bool:
        """Go to a room. A page over the present one is asked to leave first; False when it stays."""
        if tab not in self._rooms:
            return False
        while self._over:
            page = self._over[-1]
            if isinstance(page, Leaving) and not page.leave():
                return False
            if self._over and self._over[-1] is page:
                self.close_page()
        self._tab = tab
        self.bar.mark(tab)
        room = self._rooms[tab]
        if isinstance(room, Page):
            room.refresh()
        self._bring(room)
        self.tab_opened.emit(tab.value)
        return True

    def open_page(self, page: QWidget) -> None:
        """Put a page over the open room: an interview, a visit."""
        self._over.append(page)
        self._bring(page)

    def close_page(self) -> None:
        """Take the page in front away and delete it; the one below comes back with its focus."""
        if not self._over:
            return
        _delete(self._stack, self._over.pop())
        self.set_subject("", 0)
        below = self._over[-1] if self._over else self._rooms.get(self._tab)
        if below is not None:
            if isinstance(below, Page):
                below.refresh()
            self._bring(below)

    def close_down_to(self, kind: type[QWidget]) -> None:
        """Close the pages over the last one of a ``kind``; where there is none, nothing is closed."""
        if any(isinstance(page, kind) for page in self._over):
            while not isinstance(self._over[-1], kind):
                self.close_page()

    # --- what everybody is told ---

    def show_problem(self, error: BaseException) -> None:
        """Tell of a fault over the page in front."""
        self.banner.tell(error)
        self._away.setEnabled(True)

    def present_contact(self, contact: Contact) -> None:
        """Tell in words how the line to the registry is."""
        self.bar.present_contact(contact, self._clock())

    def set_subject(self, household: str, problems: int) -> None:
        """For the window's title, which screen readers speak: a household's key, never a name."""
        self._subject = (household, problems)
        self._say_title()

    # --- keys ---

    def _make_keys(self) -> None:
        for keys, act in (
            ("Alt+1", lambda: self._choose(0)),
            ("Alt+2", lambda: self._choose(1)),
            ("Alt+3", lambda: self._choose(2)),
            ("Alt+4", lambda: self._choose(3)),
            ("F9", self._want_sync),
            ("Ctrl+Shift+Y", self._want_sync),
            ("F12", self._want_lock),
            ("Ctrl+Shift+L", self._want_lock),
            (CURTAIN_KEY, self._draw_curtain),
            ("Ctrl+Space", hand().turn),
            ("Ctrl+K", self._turn_palette),
            ("Ctrl+,", self._want_settings),
            ("Alt+9", self._want_settings),
            ("Ctrl+Shift+D", self.want_requests),
        ):
            self._always.append(self._shortcut(keys, act))
        appearance = self._appearance
        for keys, act in (
            ("F1", self._turn_key_card),
            ("Ctrl+L", self._languages.next),
            ("Ctrl+Shift+C", appearance.next_theme),
            ("Ctrl+=", appearance.larger),
            ("Ctrl++", appearance.larger),
            ("Ctrl+-", appearance.smaller),
            ("Ctrl+0", appearance.usual_size),
        ):
            self._unless_over.append(self._shortcut(keys, act))
        self._away = self._shortcut("Esc", self.banner.put_away)
        self._away.setEnabled(False)
        self.banner.closed.connect(lambda: self._away.setEnabled(False))

    def _shortcut(self, keys: str, act: Callable[[], object]) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self)
        made.setAutoRepeat(False)
        made.activated.connect(act)
        return made

    def _choose(self, at: int) -> None:
        tabs = [tab for tab in Tab if tab in self._rooms]
        if at < len(tabs):
            self.open_tab(tabs[at])

    def _want_sync(self) -> None:
        if self.open_tab(Tab.SYNC):
            self.sync_wanted.emit()

    def _want_lock(self) -> None:
        if self._rooms:
            self.lock_wanted.emit()

    def _draw_curtain(self) -> None:
        if self._rooms:
            self.curtain_key.draw()

    def _want_settings(self) -> None:
        if self._rooms:
            self.settings_wanted.emit()

    def want_requests(self) -> None:
        """An interview in front is left first, as for another room."""
        if self._rooms and self.open_tab(self._tab):
            self.requests_wanted.emit()

    def _turn_palette(self) -> None:
        self._put_card_away()
        self.palette_key.turn()

    def _offers(self) -> tuple[Offer, ...]:
        """What the page in front offers, then the open rooms, then what is always there; at the gate nothing."""
        if not self._rooms:
            return ()
        front = self.page
        own_keys = bool(self._over) and not isinstance(front, Page)
        own = front.palette_offers() if isinstance(front, Offering) else ()
        acts = front.palette_acts() if isinstance(front, Acting) else ()
        others = [
            replace(offer, act=partial(self._there, tab, offer.act))
            for tab, room in self._rooms.items()
            if room is not front and isinstance(room, Offering)
            for offer in room.palette_offers()
        ]
        names = {tab.value: self.bar.name_of(tab) for tab in Tab if tab in self._rooms}
        sync = self._want_sync if Tab.SYNC in self._rooms else None
        return (
            *acts,
            *own,
            *room_offers(names, lambda room: self.open_tab(Tab(room))),
            *others,
            *always_offers(sync, self._want_lock, hand().turn, self._draw_curtain),
            *(() if own_keys else (keys_offer(self._turn_key_card),)),
            *(() if own_keys else language_offers(self._languages)),
            *self.more_offers(),
            settings_offer(self._want_settings),
            *look_offers(self._appearance),
        )

    def _there(self, tab: Tab, act: Callable[[], object]) -> None:
        """Do what another room offers, once that room is open."""
        if self.open_tab(tab):
            act()

    def _turn_key_card(self) -> None:
        if self._card is not None:
            self._put_card_away()
            return
        page = self.page
        own = page.key_table() if isinstance(page, Page) else ()
        here = page.help_here() if isinstance(page, Page) else None
        from enumerator.ui.interview.panels import KeyCard  # not before somebody asks for it

        self._card = KeyCard(
            [*own, *general_keys(sends=Tab.SYNC in self._rooms)],
            self._stack,
            here,
            prints=bool(self._rooms),
        )
        self._card.closed.connect(self._put_card_away)
        self._card.print_wanted.connect(self.key_card_wanted)
        self._place_card()
        self._card.show()
        self._card.setFocus()

    def _put_card_away(self) -> None:
        if self._card is not None:
            card, self._card = self._card, None
            card.hide()
            card.deleteLater()
            self._give_focus()

    def _place_card(self) -> None:
        if self._card is not None:
            room = self._stack.rect().adjusted(24, 12, -24, -12)
            room.setHeight(min(room.height(), self._card.sizeHint().height()))
            self._card.setGeometry(room)

    # --- Qt ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_card()
        self.palette_key.settle()
        self.curtain_key.settle()

    def closeEvent(self, event: QCloseEvent) -> None:
        while self._over:
            page = self._over[-1]
            if isinstance(page, Leaving) and not page.leave():
                event.ignore()
                return
            if self._over and self._over[-1] is page:
                self.close_page()
        rooms = [room for room in self._rooms.values() if isinstance(room, Leaving)]
        if not all(room.leave() for room in rooms):
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    # --- own ---

    def _bring(self, page: QWidget) -> None:
        self._put_card_away()
        self.palette_key.put_away()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        remembered = (
            page.focusWidget() or page
        )  # the stack would give the focus to the first that can have it
        self._stack.setCurrentWidget(page)
        remembered.setFocus()
        # A page over the rooms (an interview) has these keys itself; those built like the rooms leave them to us.
        own_keys = bool(self._over) and not isinstance(page, Page)
        for shortcut in self._unless_over:
            shortcut.setEnabled(not own_keys)

    def _give_focus(self) -> None:
        page = self.page
        if page is not None:
            (page.focusWidget() or page).setFocus()

    def _drop_all(self) -> None:
        self._put_card_away()
        self.curtain_key.forget()
        self.palette_key.forget()
        self.banner.forget()
        gone = [*self._over, *self._rooms.values()]
        if self._gate is not None:
            gone.append(self._gate)
        self._gate = None
        self._over.clear()
        self._rooms.clear()
        for page in gone:
            _delete(self._stack, page)

    def _say_title(self) -> None:
        household, problems = ("", 0) if self.curtain_key.drawn else self._subject
        parts = [self.tr("PSER Enumerator")]
        if household:
            parts.insert(0, household)
        if problems == 1:
            parts.insert(0, self.tr("1 problem"))
        elif problems:
            parts.insert(0, self.tr("{count} problems").format(count=ltr(problems)))
        self.setWindowTitle(plain(" – ".join(parts)))


def _delete(stack: QStackedWidget, page: QWidget) -> None:
    stack.removeWidget(page)
    let_go(page)
