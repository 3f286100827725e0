"""The last entry of the log, kept in the key ring: a store that was put back from an older copy is seen.

Whoever copies the disk today and puts the copy back next week takes a week of the log away, and the log itself is
whole. The key ring is not on that copy. A restored backup looks the same and is a good reason: so it is told and
written into the log, and stops nobody. After that the new end of the log counts.
"""

from dataclasses import dataclass

from enumerator.auth.keyrings import Keyring
from enumerator.errors import NoKeyring
from enumerator.logs import Log
from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog, Head

_NAME = "head"
_HASH_BYTES = 32
_log = Log("chain")


@dataclass(frozen=True, slots=True)
class WentBack:
    """The store does not go on from the entry that the key ring remembers."""

    known: int  # number of the last entry that was remembered
    found: int  # number of the last entry that is there


class HeadInRing:
    """The remembered end of one store's log. Without a key ring, nothing is remembered and nothing is told."""

    def __init__(self, keyring: Keyring | None, store: str) -> None:
        """``store``: id of the store, as the slots file has it."""
        self._keyring = keyring
        self._name = f"{store}/{_NAME}"

    def kept(self) -> Head | None:
        """None where nothing is remembered, or what is remembered cannot be read."""
        if self._keyring is None:
            return None
        try:
            seq, _, digest = (self._keyring.get(self._name) or "").partition(":")
            head = Head(int(seq), bytes.fromhex(digest))
        except (ValueError, NoKeyring):
            return None
        return head if len(head.hash) == _HASH_BYTES else None

    def keep(self, head: Head | None) -> bool:
        """Remember an end of the log; False when the ring did not take it, which stops nobody."""
        if self._keyring is None or head is None:
            return False
        try:
            self._keyring.put(self._name, f"{head.seq}:{head.hash.hex()}")
        except NoKeyring:
            return False
        return True

    def compare(self, store: Store) -> WentBack | None:
        """Whether the store goes on from what is remembered; what does not is said in its log. Then remember its end.

        Raises StoreError when the log cannot be written.
        """
        log = EventLog(store)
        kept, head = self.kept(), log.head()
        went_back = None
        if kept is not None and not log.holds(kept):
            went_back = WentBack(kept.seq, head.seq if head else 0)
            said = {"known": went_back.known, "found": went_back.found}
            store.write(lambda: log.append(EventKind.WENT_BACK, store.device, said))
            _log.warning("store_went_back", seq=went_back.known, count=went_back.found)
        self.keep(log.head())
        return went_back
