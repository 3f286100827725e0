"""The trust list in force on a laptop: it never goes back, and its root never changes."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from enumerator.auth.keyrings import Keyring
from enumerator.errors import NoKeyring
from enumerator.store import Store
from enumerator.store.settings import (
    RECOVERY_KEY,
    REGISTRY_LINE,
    TRUST_LIST,
    TRUST_ROOT,
    SettingStore,
)
from sync.enrolment.introduction import Introduction, RegistryLine, read_line, said_in
from sync.errors import SyncError, TrustListRefused
from sync.keys import NamedKey, TrustList, TrustRoot, read_trust_list
from sync.published import read_verified

_DIGITS = 10  # of a list's number; a longer entry is none of ours


@dataclass(frozen=True, slots=True)
class TrustFacts:
    """What there is to say about the trust of a laptop."""

    realm: str
    registry: str
    version: int
    issued_at: datetime
    expires_at: datetime
    expired: bool  # new enrolments wait for a newer list; interviews do not
    older_than_known: bool  # the key ring has seen a newer one: the store is an older copy
    watched: bool  # the key ring answers: an older copy would be noticed


class TrustKept:
    """Root and list as the store has them; the root was written once, when the laptop was enrolled.

    The key ring, where there is one, remembers the newest version, so that an older copy of the store is noticed.
    """

    def __init__(
        self,
        store: Store,
        *,
        keyring: Keyring | None = None,
        name: str = "",
    ) -> None:
        """``name`` is the store's id in the slots file; needed with a key ring only."""
        self._kept = SettingStore(store)
        self._now = store.now
        self._keyring = keyring
        self._entry = f"{name}/trust"
        self._read: TrustList | None = None

    @property
    def root(self) -> TrustRoot:
        """Raises Malformed on a laptop that was never enrolled."""
        return TrustRoot.from_bytes(self._kept.data(TRUST_ROOT) or b"")

    def list(self) -> TrustList:
        """The list in force. An expired one stays in force for everything but enrolment.

        Raises TrustListRefused (older) where the key ring has seen a newer one: the store is an older copy, and who
        was struck off since would be trusted again. ``take`` brings the newer one. A ring that does not answer just
        now stops nobody: who has come in through it had it open.
        """
        found = self.kept()
        if found.version < (self._seen() or 0):
            raise TrustListRefused("older", found.version)
        return found

    def kept(self) -> TrustList:
        """The list as the store has it, which may be an older one than the key ring has seen.

        Interviews, review and sending go by it, as they do by an expired one: no family waits for a list. Who lets
        others in asks for ``list``. Asked again, it is what the store has then: checked once, while it stays the same.
        """
        data = self._data
        if self._read is None or self._read.data != data:
            self._read = read_trust_list(data, self.root)
        return self._read

    @property
    def other_recovery(self) -> NamedKey | None:
        """The recovery key that the list names, where this laptop opens to another one; else None.

        None too where the list is an older one: its recovery key may be given up by now.
        """
        if self.newer_known():
            return None
        found = self.kept()
        here, named = self._kept.data(RECOVERY_KEY), found.recovery
        return named if here and here != named.public_bytes else None

    def newer_known(self) -> int:
        """The number of the newer list that the key ring has seen; 0 where the store has the newest that is known."""
        seen = self._seen() or 0
        return seen if seen > self.kept().version else 0

    def introduction(self) -> Introduction:
        """What another laptop has to know of the registry, as this one keeps it."""
        return Introduction(
            self._kept.data(TRUST_ROOT) or b"",
            self._kept.data(TRUST_LIST) or b"",
            self._kept.data(REGISTRY_LINE) or b"",
        )

    def line(self) -> RegistryLine | None:
        """Where the registry answers, as it said when this laptop was enrolled or later."""
        data = self._kept.data(REGISTRY_LINE)
        return said_in(read_verified(data)) if data else None

    def facts(self) -> TrustFacts:
        found = self.kept()
        content, version, seen = found.content, found.version, self._seen()
        return TrustFacts(
            content.realm.value,
            content.registry,
            version,
            content.issued_at,
            content.expires_at,
            self._now() > content.expires_at,
            version < (seen or 0),
            seen is not None,
        )

    def remember(self) -> None:
        """Let the key ring know the number of the list that the store has, however it came there.

        Where there is no list, or no ring that answers, nothing is remembered, and nobody is stopped.
        """
        if self._keyring is None:
            return
        with suppress(SyncError):  # a list that cannot be read is told where it is asked for
            self._remember(self.kept().version)

    def take(self, data: bytes) -> TrustList:
        """Put a newer list in force; the same again changes nothing.

        Over an older copy of the store only one as new as the key ring has seen is newer. A ring that does not answer
        holds up no newer list: what it does not learn now it is told at the next sign-in.
        Raises TrustListRefused (signature, older, other_content, expired), WrongRealm, Malformed, TooLarge.
        """
        known = self.kept()
        found = read_trust_list(data, self.root, at_least=max(known.version, self._seen() or 0))
        if found.version == known.version and found.data != known.data:
            raise TrustListRefused("other_content", found.version)
        if found.expired(self._now()) and not known.expired(self._now()):
            raise TrustListRefused("expired", found.version)
        if found.data != known.data:
            self._kept.keep(TRUST_LIST, data)
        self._remember(found.version)
        return found

    def take_line(self, data: bytes) -> RegistryLine:
        """Keep a newer edition of the registry's address and authority; the one in force then.

        It is checked by ``list``: over an older copy of the store the newer list comes first. Raises TrustListRefused
        (older), PublishedRefused, Malformed.
        """
        line = read_line(data, self.list())
        before = self._kept.data(REGISTRY_LINE)
        if before and read_verified(data).edition <= read_verified(before).edition:
            return said_in(read_verified(before))
        self._kept.keep(REGISTRY_LINE, data)
        return line

    @property
    def _data(self) -> bytes:
        return self._kept.data(TRUST_LIST) or b""

    def _seen(self) -> int | None:
        """The newest number that the key ring remembers, 0 before the first; None where no ring answers."""
        if self._keyring is None:
            return None
        try:
            kept = self._keyring.get(self._entry)
        except NoKeyring:
            return None
        return int(kept) if kept and kept.isdecimal() and len(kept) <= _DIGITS else 0

    def _remember(self, version: int) -> None:
        seen = self._seen()
        if self._keyring is not None and seen is not None and version > seen:
            with suppress(NoKeyring):
                self._keyring.put(self._entry, str(version))
