"""The key card on paper, from wherever it was asked for; one comes back to where one was."""

from typing import TYPE_CHECKING

from enumerator.app.preferences import Preferences
from enumerator.config import Settings
from enumerator.ui import slip_printer
from enumerator.ui.key_card import Card, key_card
from enumerator.ui.key_card_view import KeyCardView
from enumerator.ui.shell import Shell
from enumerator.ui.theme import Appearance

if TYPE_CHECKING:
    from enumerator.app.sitting import Sitting


def open_key_card(
    sitting: "Sitting",
    settings: Settings,
    shell: Shell,
    appearance: Appearance,
    preferences: Preferences,
) -> None:
    """Open its page over what is in front: the keys of what this person does."""
    if isinstance(shell.page, KeyCardView):
        return

    def make(languages: tuple[str, ...]) -> Card:
        return key_card(languages, supervises=sitting.supervises, sends=sitting.sends)

    view = KeyCardView(
        make, slip_printer, appearance, printer=settings.printer, folder=settings.slip_folder
    )
    view.left.connect(shell.close_page)
    view.went.connect(preferences.keep_outlet)
    shell.open_page(view)
