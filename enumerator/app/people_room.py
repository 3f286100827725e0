"""Passphrases and the people of this laptop: the pages over whatever is in front, and what they are handed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from enumerator.ui.background import Background
from enumerator.ui.passphrase_view import PassphraseView
from enumerator.ui.shell import Shell
from enumerator.ui.theme import Appearance

if TYPE_CHECKING:
    from enumerator.auth.accounts import Accounts, Opened
    from enumerator.auth.new_slots import NewSlot
    from enumerator.auth.session import Unlocked


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
        self, shell: Shell, appearance: Appearance, accounts: "Accounts", work: Background
    ) -> None:
        self._shell, self._appearance = shell, appearance
        self._accounts, self._work = accounts, work

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
