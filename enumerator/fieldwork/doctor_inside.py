"""What can be looked at with the store open: its pages, its log, its tables, and the files that it names."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from enumerator.auth.slots_file import SlotsFile
from enumerator.auth.trusting import TrustKept
from enumerator.config import Folders
from enumerator.errors import StoreError
from enumerator.fieldwork.doctor import (
    Examined,
    FilesSeen,
    FormsSeen,
    LogSeen,
    OutboxSeen,
    Slots,
    SlotsSeen,
    TablesSeen,
    TrustSeen,
)
from enumerator.fieldwork.outbox import attachment_file
from enumerator.fieldwork.readiness import Check, ClockSeen, Outcome, StoreSeen, judged
from enumerator.store import checking
from enumerator.store.batches import BatchStore
from enumerator.store.connection import Store
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.events import EventLog, Head
from enumerator.store.last_time import last_time
from enumerator.store.packs import PackStore
from enumerator.store.rebuild import verify_rebuild
from enumerator.store.settings import (
    DEVICE_ID,
    REALM,
    RECOVERY_KEY,
    SettingStore,
)
from enumerator.store.soundness import faults_of, is_encrypted
from forms.packs import PackInvalid, read_pack
from sync.errors import SyncError
from sync.sealing import read_envelope

Progress = Callable[[str, int, int], None]
"""Told what is looked at, how much is done, and of how much; 0 of 0 where that is not known."""


def nobody_listens(_what: str, _done: int, _of: int) -> None:
    """For whom progress is of no interest."""


def look_inside(
    store: Store,
    folders: Folders,
    slots: SlotsFile | None,
    *,
    now: datetime,
    known: Head | None = None,
    trust: TrustKept | None = None,
    progress: Progress = nobody_listens,
) -> Iterator[Outcome]:
    """One outcome after the other; nothing is written. ``known``: the end of the log as the key ring remembers it;
    ``trust``: the trust list beside the key ring that remembers its number, or the store's alone.

    A damaged file answers some questions and not others: what cannot be read is told, and the rest goes on.
    """
    looks: tuple[tuple[Check | Examined, Callable[[], Outcome]], ...] = (
        (Check.CLOCK, lambda: judged(ClockSeen(now, last_time(store)))),
        (Check.STORE, lambda: _pages(store)),
        (Examined.LOG, lambda: judged(look_at_log(store, known))),
        (Examined.TABLES, lambda: judged(look_at_tables(store, progress))),
        (Examined.SLOTS, lambda: judged(look_at_slots_of(store, slots))),
        (Examined.FORMS, lambda: judged(look_at_forms(store))),
        (Examined.FILES, lambda: judged(look_at_files(store, folders, progress))),
        (Examined.OUTBOX, lambda: judged(_outbox(store, now))),
        (Examined.TRUST, lambda: judged(_trust(trust or TrustKept(store), now))),
    )
    for name, look in looks:
        progress(name, 0, 0)
        try:
            yield look()
        except StoreError:
            yield replace(judged(StoreSeen(None, readable=False)), check=name)


def _pages(store: Store) -> Outcome:
    encrypted = is_encrypted(store.path)
    faults = len(faults_of(store, lambda: False))
    return judged(StoreSeen(faults, encrypted=encrypted, size=store.path.stat().st_size))


def look_at_log(store: Store, known: Head | None) -> LogSeen:
    """Every entry against the one before it, and the whole against the end that the key ring remembers."""
    log = EventLog(store)
    head = log.head()
    faults = log.verify_chain()
    told = checking.gaps_told(store) if faults else frozenset()
    found = head.seq if head else 0
    seen = LogSeen(
        found,
        len(faults),
        faults[0].seq if faults else 0,
        sum(1 for fault in faults if fault.seq in told or fault.seq - 1 in told),
    )
    if known is not None and not log.holds(known):
        return replace(seen, known=known.seq, found=found)
    return seen


def look_at_tables(store: Store, progress: Progress = nobody_listens) -> TablesSeen:
    """The current answers of every interview against those that its log gives."""
    ids = checking.interview_ids(store)
    differing = []
    for number, interview in enumerate(ids, 1):
        if verify_rebuild(store, interview):
            differing.append(interview)
        progress(Examined.TABLES, number, len(ids))
    return TablesSeen(len(ids), tuple(differing))


def look_at_slots_of(store: Store, file: SlotsFile | None) -> SlotsSeen:
    """The slots file against what the store knows of people, device, realm and recovery."""
    if file is None:
        return SlotsSeen(Slots.DAMAGED)
    people, kept = checking.active_people(store), SettingStore(store)
    recovery = kept.data(RECOVERY_KEY) or b""
    public = bytes.fromhex(file.recovery.public) if file.recovery is not None else b""
    signing_in = {slot.person: slot.role for slot in file.slots}
    return SlotsSeen(
        Slots.THERE,
        len(file.slots),
        recovery=file.recovery is not None,
        without_slot=tuple(sorted(people.keys() - signing_in.keys())),
        unknown=tuple(sorted(one for one in signing_in if people.get(one) != signing_in[one])),
        other=(kept.text(DEVICE_ID), kept.text(REALM)) != (file.device, file.realm.value)
        or recovery != public,
    )


def look_at_forms(store: Store) -> FormsSeen:
    """Every pack against its hash, and every interview against the packs."""
    packs, damaged = PackStore(store), []
    records = packs.all()
    for record in records:
        try:
            whole = read_pack(packs.data(record.hash) or b"").hash == record.hash
        except PackInvalid:
            whole = False
        if not whole:
            damaged.append(record.hash[:12])
    missing = tuple(hash_[:12] for hash_ in checking.packs_missing(store))
    return FormsSeen(len(records), tuple(damaged), missing)


def look_at_files(store: Store, folders: Folders, progress: Progress = nobody_listens) -> FilesSeen:
    """Envelopes and sealed files against their hashes, attachments against the log, the outbox against the store."""
    changed, count = [], 0
    for hash_, data in checking.envelopes(store):
        count += 1
        progress(Examined.FILES, count, 0)
        try:
            whole = read_envelope(data).hash == hash_
        except SyncError:
            whole = False
        if not whole:
            changed.append(hash_[:12])
    changed += [file[:12] for file in checking.sealed_files_changed(store)]
    missing = [f"{name} ({interview})" for interview, name in checking.files_missing(store)]
    names = {path.name for path in folders.outbox.glob("*")}
    batches = checking.batch_files(store)
    for batch in batches:
        if batch.name not in names:
            missing += [batch.name] if batch.needed else []
        elif batch.needed and (folders.outbox / batch.name).stat().st_size != batch.size:
            changed.append(batch.name)
    known = {batch.name for batch in batches} | {
        attachment_file(file) for file in checking.laid_out(store)
    }
    return FilesSeen(
        count + len(names), tuple(changed), tuple(missing), tuple(sorted(names - known))
    )


def _outbox(store: Store, now: datetime) -> OutboxSeen:
    waiting = [one.created_at for one in EnvelopeStore(store).waiting()]
    waiting += [one.sealed_at for one in BatchStore(store).waiting()]
    return OutboxSeen(len(waiting), min(waiting, default=None), now)


def _trust(trust: TrustKept, now: datetime) -> TrustSeen:
    try:
        facts = trust.facts()
        newer = trust.newer_known()
    except SyncError:
        return TrustSeen(0, None, now)
    return TrustSeen(facts.version, facts.expires_at, now, newer, facts.watched)
