"""A laptop's store opened to be read: nobody signs in, nothing is written into its log."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from enumerator.auth.handing import open_recovery
from enumerator.auth.keyrings import Keyring
from enumerator.auth.slots_file import read_slots
from enumerator.cli.asking import Ask
from enumerator.cli.keys_present import accounts_at
from enumerator.cli.speaking import phrase
from enumerator.config import Folders
from enumerator.errors import NobodyKnown
from enumerator.store import Clock, Store, open_store
from enumerator.store.wiping import wipe
from sync.keys import SealingKey


@contextmanager
def open_laptop(
    place: Folders,
    person: str,
    recovery: SealingKey | None,
    *,
    ask: Ask,
    keyring: Callable[[], Keyring | None] | None,
    clock: Clock | None,
    language: str = "en",
) -> Iterator[Store]:
    """With the recovery key where it is present, else with a passphrase. Raises AuthError, StoreError."""
    if recovery is not None:
        key = open_recovery(read_slots(place.slots), recovery)
    else:
        accounts = accounts_at(place, keyring, clock)
        if person not in {one.id for one in accounts.people()}:
            raise NobodyKnown(person)
        key = accounts.check(
            person, ask(phrase("ask_passphrase_there", language, person=person))
        ).keys.store
    try:
        with open_store(place.store, key, clock=clock) as store:
            yield store
    finally:
        wipe(key)
