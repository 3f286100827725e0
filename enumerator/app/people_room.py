"""Passphrases and the people of this laptop: the pages over whatever is in front, and what they are handed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from enumerator.config import POLICY_ZONE, Folders
from enumerator.ui.background import Background
from enumerator.ui.drafts import Drafts
from enumerator.ui.passphrase_view import PassphraseView
from enumerator.ui.shell import Shell
from enumerator.ui.theme import Appearance

if TYPE_CHECKING:
    from enumerator.auth.accounts import Accounts, Certify, Opened
    from enumerator.auth.new_slots import NewSlot
    from enumerator.auth.session import Unlocked
    from enumerator.auth.staff import Member, Staff
    from enumerator.ui.people_view import PeopleView


@dataclass(frozen=True, slots=True)
class OwnPassphrase:
    """Changes that of whoever is signed in."""

    accounts: "Accounts"
    unlocked: "Unlocked"

    @property
    def least(self) -> int:
        return self.accounts.minimum_length

    def make(self, old: str, new: str) -> "NewSlot":
        return self.accounts.slot_with(self.unlocked, old, new)

    def put(self, made: object) -> None:
        self.accounts.take_over(self.unlocked, cast("NewSlot", made))


@dataclass(frozen=True, slots=True)
class FirstPassphrase:
    """Takes the place of the one that somebody else thought of, before the store is opened."""

    accounts: "Accounts"
    opened: "Opened"

    @property
    def least(self) -> int:
        return self.accounts.minimum_length

    def make(self, _old: str, new: str) -> "Opened":
        return self.accounts.renew(self.opened, new)

    def put(self, made: object) -> None:
        """It is in force already."""


class PeopleRoom:
    """Opens the pages for somebody who is signed in, or about to be."""

    def __init__(
        self,
        shell: Shell,
        appearance: Appearance,
        accounts: "Accounts",
        work: Background,
        folders: Folders,
        *,
        drafts: Drafts,
    ) -> None:
        self._shell, self._appearance = shell, appearance
        self._accounts, self._work = accounts, work
        self._folders, self._drafts = folders, drafts

    def open_passphrase(self, unlocked: "Unlocked") -> None:
        """Change her own."""
        if isinstance(self._shell.page, PassphraseView):
            return
        view = PassphraseView(
            OwnPassphrase(self._accounts, unlocked),
            self._work,
            self._appearance,
            name=unlocked.person.name,
        )
        view.left.connect(self._shell.close_page)
        self._shell.open_page(view)

    def open_people(self, unlocked: "Unlocked") -> None:
        """Look after the people of this laptop. Raises SupervisorOnly."""
        from enumerator.auth.staff import Staff
        from enumerator.ui.people_view import PeopleView

        if isinstance(self._shell.page, PeopleView):
            return
        staff = Staff(self._accounts, self._folders.slots, unlocked, authority_of(unlocked))
        view = PeopleView(staff, self._appearance, clock=unlocked.store.clock.now, zone=POLICY_ZONE)
        view.left.connect(self._shell.close_page)
        view.new_wanted.connect(partial(self._open_person, staff, view, None))
        view.again_wanted.connect(partial(self._open_person, staff, view))
        view.laptop_wanted.connect(partial(self.open_let_in, unlocked))
        self._shell.open_page(view)

    def open_let_in(self, unlocked: "Unlocked") -> None:
        """Let a new laptop in. Raises SupervisorOnly."""
        from enumerator.app.let_in import open_let_in

        open_let_in(unlocked, self._shell, self._appearance)

    def _open_person(self, staff: "Staff", view: "PeopleView", member: "Member | None") -> None:
        from enumerator.ui.person_page import PersonPage

        page = PersonPage(staff, self._work, self._appearance, member=member, drafts=self._drafts)

        def let_in(person: str, name: str, certified: bool) -> None:
            self._shell.close_page()
            view.say_let_in(person, name, certified=certified)

        page.left.connect(self._shell.close_page)
        page.let_in.connect(let_in)
        self._shell.open_page(page)

    def ask_own(self, opened: "Opened", go_on: Callable[["Opened"], object]) -> PassphraseView:
        """At the gate: she chooses her own, then ``go_on``."""
        view = PassphraseView(
            FirstPassphrase(self._accounts, opened),
            self._work,
            self._appearance,
            name=opened.slot.name,
            given=True,
        )
        view.changed.connect(go_on)
        self._shell.show_gate(view)
        view.setFocus()
        return view


def authority_of(unlocked: "Unlocked") -> "Certify | None":
    """Who may certify on this laptop: the supervisor herself, where the trust list says so."""
    from enumerator.auth.countersigning import Countersigning
    from sync.errors import SyncError

    desk = Countersigning(unlocked)
    try:
        return desk.certify if desk.usable else None
    except SyncError:  # a list that cannot be read is told elsewhere
        return None
