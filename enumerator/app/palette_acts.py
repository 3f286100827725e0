"""What the program itself has for the palette: the key card on paper, what stands in the settings, practice."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from enumerator.config import Settings
from enumerator.ui.palette import Offer
from enumerator.ui.palette_offers import act_offer

if TYPE_CHECKING:
    from enumerator.app.settings_room import SettingsRoom
    from enumerator.app.sitting import Sitting


def program_offers(
    room: "SettingsRoom",
    sitting: "Sitting",
    settings: Settings,
    *,
    print_keys: Callable[[], object],
    requests: Callable[[], object],
    practise: Callable[[], object] | None,
) -> tuple[Offer, ...]:
    """``practise`` is None where one practises already."""
    offers: tuple[Offer, ...] = (
        act_offer(
            "print_keys", lambda translate: translate("Palette", "Print the key card"), print_keys
        ),
        act_offer(
            "requests",
            lambda translate: translate("Palette", "Requests about data: see, correct, erase"),
            requests,
            "Ctrl+Shift+D",
        ),
        act_offer(
            "passphrase",
            lambda translate: translate("Palette", "Change the passphrase"),
            partial(room.open_passphrase, sitting),
        ),
        act_offer(
            "check",
            lambda translate: translate("Palette", "Check this laptop"),
            partial(room.open_ready, sitting, settings),
        ),
        act_offer(
            "report",
            lambda translate: translate("Palette", "Report for IT"),
            partial(room.open_report, sitting, settings),
        ),
        act_offer(
            "about",
            lambda translate: translate("Palette", "About this program"),
            partial(room.open_about, sitting, settings),
        ),
    )
    if sitting.supervises:
        people = act_offer(
            "people",
            lambda translate: translate("Palette", "People on this laptop"),
            partial(room.open_people, sitting),
        )
        laptop = act_offer(
            "let_in",
            lambda translate: translate("Palette", "Let a laptop in"),
            partial(room.open_let_in, sitting),
        )
        offers = (*offers, people, laptop)
    if practise is None:
        return offers
    words = act_offer(
        "practise",
        lambda translate: translate("Palette", "Practise in a window of its own"),
        practise,
    )
    return (*offers, words)
