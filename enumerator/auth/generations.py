"""Which slot of each person is the newest: an older slots file that is put back brings no old passphrase back.

A slot has a number that rises and a random origin, both bound to what it wraps. The encrypted store keeps the newest
pair that somebody came in with. Written after the slots file, always: a laptop that dies in between lets her in with
the new slot, and learns its number then.
"""

from contextlib import suppress

from enumerator.auth.slots_file import Slot
from enumerator.errors import SlotOutdated, StoreError
from enumerator.store import Store
from enumerator.store.settings import SettingStore

_HIGHEST = "slot_generation"


def must_be_newest(store: Store, slot: Slot) -> None:
    """Raise SlotOutdated for a slot that another has taken the place of."""
    generation, origin = _known(store, slot.person)
    older = slot.generation < generation
    another = slot.generation == generation > 0 and slot.origin != origin
    if older or another:
        raise SlotOutdated(slot.person)


def keep_newest(store: Store, slot: Slot) -> None:
    """Remember a slot that came into force; an older one changes nothing."""
    generation, _ = _known(store, slot.person)
    if slot.generation > generation:
        settings = SettingStore(store)
        settings.keep(_name(slot.person), f"{slot.generation} {slot.origin}")
        settings.keep(_HIGHEST, str(max(slot.generation, highest(store))))


def learn_newest(store: Store, slot: Slot) -> None:
    """The store learns of a slot that is in force already; if it cannot now, it does when she comes in."""
    with suppress(StoreError):
        store.write(lambda: keep_newest(store, slot))


def highest(store: Store) -> int:
    """The highest number of any slot that this store has seen."""
    return int(SettingStore(store).text(_HIGHEST) or 0)


def next_generation(newest: int) -> int:
    """The number of the next slot. ``newest`` comes out of the store or an opened slot: the file alone proves none."""
    return newest + 1


def _known(store: Store, person: str) -> tuple[int, str]:
    number, _, origin = SettingStore(store).text(_name(person)).partition(" ")
    return int(number or 0), origin


def _name(person: str) -> str:
    return f"{_HIGHEST}/{person}"
