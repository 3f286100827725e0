"""Who works on this laptop, as a supervisor looks after it: how each of them stands, and what becomes of her work."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from enumerator.auth.accounts import Accounts, Certify
from enumerator.auth.handing import remembered
from enumerator.auth.new_slots import NewSlot
from enumerator.auth.session import Person, PublicKeys, Unlocked, keep_certificate
from enumerator.auth.slots_file import read_slots
from enumerator.auth.tries import MOST_TRIES
from enumerator.errors import CertificateAwaited
from enumerator.store.assignments import AssignmentStore
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import State
from enumerator.store.people import PeopleStore, PersonRole
from enumerator.store.settings import DEVICE_ID, SettingStore
from sync.errors import SyncError
from sync.keys import read_certificate
from sync.protocol import Role

_KEYS = "public_keys_of_"  # a setting for each person: where to sign and to seal, as they are to be certified
_NOT_SENT = frozenset(
    {State.IN_PROGRESS, State.RETURNED, State.FINALIZED, State.APPROVED, State.BATCHED}
)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who works here, and how she stands."""

    id: str  # staff id
    name: str
    role: PersonRole
    own: bool  # it is who asks
    given: bool  # has not yet chosen a passphrase of her own
    closed: bool  # after too many wrong tries
    certified: bool  # her keys have a certificate that has not run out
    signed_in: datetime | None  # when last
    keyring: bool = True  # False: a long passphrase is all that protects her slot


@dataclass(frozen=True, slots=True)
class Unsent:
    """Households of somebody that the registry has not got, as people read their keys."""

    begun: tuple[str, ...] = ()  # nobody but her goes on with them
    finished: tuple[str, ...] = ()  # they wait for a decision or for the line
    listed: int = 0  # on her list, and not begun


class Leaving(StrEnum):
    """Why somebody works here no more."""

    LEFT = "left"  # the work, or to another team
    MISTAKE = "mistake"  # was never to be here
    SUSPECTED = "suspected"  # others may know her passphrase, or have her slot


class Staff:
    """Adds, resets, certifies and removes people, for a supervisor who is signed in.

    What takes a while (``new``, ``again``) may run on any thread; all else works with the store.
    """

    def __init__(
        self, accounts: Accounts, slots: Path, by: Unlocked, certify: Certify | None = None
    ) -> None:
        """``certify``: whoever may certify from here; without, new keys wait for their certificate."""
        by.must_be_supervisor("look after people")
        self._accounts, self._slots, self._by = accounts, slots, by
        self._certify = certify
        self._store, self._kept = by.store, SettingStore(by.store)

    @property
    def least(self) -> int:
        """Characters that a passphrase needs here."""
        return self._accounts.minimum_length

    @property
    def certifies(self) -> bool:
        """Whether keys can be certified on this laptop."""
        return self._certify is not None

    def members(self) -> tuple[Member, ...]:
        """By name. Raises SlotsDamaged."""
        log, now = EventLog(self._store), self._store.now()
        found = []
        for slot in read_slots(self._slots).by_name():
            last = log.last(slot.person, EventKind.UNLOCKED)
            found.append(
                Member(
                    slot.person,
                    slot.name,
                    PersonRole(slot.role),
                    own=slot.person == self._by.person.id,
                    given=slot.must_change,
                    closed=slot.tries >= MOST_TRIES,
                    certified=self._certified(slot.person, now),
                    signed_in=last.at if last else None,
                    keyring=slot.keyring,
                )
            )
        return tuple(found)

    def new(self, person: Person, passphrase: str) -> NewSlot:
        """Make a new person's slot; she chooses a passphrase of her own at the first sign-in. Raises AuthError."""
        return self._accounts.slot_for(self._by, person, passphrase, must_change=True)

    def again(self, person: str, passphrase: str) -> NewSlot:
        """Make somebody a new slot with new keys, as ``new``. Raises AuthError."""
        return self._accounts.slot_again(self._by, person, passphrase, must_change=True)

    def let_in(self, made: NewSlot) -> bool:
        """Put a slot in force; whether its keys have their certificate. Raises EnumeratorError.

        A certificate that is refused keeps nobody from interviewing: it can be asked for again.
        """
        public = self._accounts.let_in(self._by, made)
        self._kept.keep(f"{_KEYS}{public.subject}", public.sign_public + public.seal_public)
        return self.certifies and self._may_certify(public.subject)

    def certify(self, person: str) -> None:
        """Have somebody's keys certified. Raises CertificateAwaited where nobody can, SyncError where it is refused."""
        public = self._public(person)
        if self._certify is None or public is None:
            raise CertificateAwaited(person)
        keep_certificate(self._store, self._certify(public))

    def unsent(self, person: str) -> Unsent:
        """What of somebody's work is on this laptop alone."""
        begun: list[str] = []
        finished: list[str] = []
        listed = 0
        for line in AssignmentStore(self._store).lines(person):
            if line.state is None:
                listed += line.assignee == person and not line.closed
            elif line.author == person and line.state in _NOT_SENT:
                of_hers = line.state in (State.IN_PROGRESS, State.RETURNED)
                (begun if of_hers else finished).append(str(line.key))
        return Unsent(tuple(begun), tuple(finished), listed)

    def remove(self, person: str, why: Leaving) -> None:
        """Take somebody's slot away; what she did stays. Raises OwnSlot, NobodyKnown, StoreError, SlotsNotWritten."""
        suspected = why is Leaving.SUSPECTED
        self._accounts.remove_person(self._by, person, why.value, suspected=suspected)

    def _may_certify(self, person: str) -> bool:
        try:
            self.certify(person)
        except SyncError:
            return False
        return True

    def _certified(self, person: str, now: datetime) -> bool:
        record = PeopleStore(self._store).one(person)
        if record is None or not record.certificate:
            return False
        held = read_certificate(record.certificate)
        return held.seal_public == remembered(self._store, person) and now <= held.not_after

    def _public(self, person: str) -> PublicKeys | None:
        """Her public keys, where they were made here and are still in force."""
        record, kept = PeopleStore(self._store).one(person), self._kept.data(f"{_KEYS}{person}")
        if record is None or not kept or kept[32:] != remembered(self._store, person):
            return None
        role = Role.SUPERVISOR if record.role is PersonRole.SUPERVISOR else Role.ENUMERATOR
        return PublicKeys(person, role, self._kept.text(DEVICE_ID), kept[:32], kept[32:])
