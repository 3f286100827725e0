"""What a room asks of the program that opened it: the window, who is signed in, and what all rooms share.

Rooms know these shapes and not the program, which knows the rooms.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance

from enumerator.ui.sign_in import Door

if TYPE_CHECKING:
    from enumerator.app.preferences import Preferences
    from enumerator.app.sitting import Sitting
    from enumerator.auth.accounts import Accounts as WholeAccounts
    from enumerator.auth.accounts import Opened
    from enumerator.auth.session import Unlocked
    from enumerator.config import Folders, SettingsFile
    from enumerator.ui.background import Background
    from enumerator.ui.drafts import Drafts
    from enumerator.ui.languages import Languages
    from enumerator.ui.shell import Shell
    from enumerator.ui.theme import Appearance


class Accounts(Door, Protocol):
    """What the program needs of the people of this laptop (auth.accounts, or auth.entrance until they are there)."""

    @property
    def practises(self) -> bool: ...

    @property
    def whole(self) -> "WholeAccounts": ...

    def enter(self, opened: "Opened") -> "Unlocked":
        """Open the store, on the thread that works with it. Raises EnumeratorError."""
        ...


class Host(Protocol):
    """What lives as long as the window, and is handed on to the rooms in it."""

    shell: "Shell"
    appearance: "Appearance"
    languages: "Languages"
    preferences: "Preferences"
    drafts: "Drafts"
    folders: "Folders"
    file: "SettingsFile"
    clock: Callable[[], datetime]
    sending: "Background"  # the thread that talks to the registry

    @property
    def sitting(self) -> "Sitting | None":
        """Who is signed in, with what she can do; None while locked."""
        ...

    @property
    def copied(self) -> SignalInstance:
        """How the copies on cards and sticks stand: tuple[MediumState, ...]."""
        ...

    @property
    def pausing(self) -> SignalInstance:
        """The store is about to close: who works on it beside the window stops."""
        ...

    def keep_copies(self) -> None:
        """An interview was finished: the key ring learns of it, and cards get it."""
        ...

    def tell_undecided(self, error: Exception) -> None:
        """A decision that could not be made is told where it is seen: at the gate too, when she locks."""
        ...
