"""The outbox: what waits on this laptop, what was sent, what the registry has signed for."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from enumerator import __version__
from enumerator.auth.policy import Protection
from enumerator.config import write_whole
from enumerator.store.assignments import AssignmentStore
from enumerator.store.attachments import SealedAttachmentStore
from enumerator.store.batches import BatchRecord, BatchStage, BatchStore, ItemOutcome
from enumerator.store.connection import Store, disk_error
from enumerator.store.envelopes import DecisionStore, EnvelopeRecord, EnvelopeStore
from enumerator.store.interviews import InterviewStore, State
from enumerator.store.people import PeopleStore
from enumerator.store.requests import RequestStore
from sync.batches import build_batch, group_into_batches
from sync.errors import AttachmentRefused, BatchDamaged
from sync.keys import Certificate, SigningKey, read_certificate
from sync.ports import Attached, Receipt, SealedBatch, WaitingBatch
from sync.protocol import AttachmentId, BatchId, Kind, Outcome
from sync.protocol.messages import Item, Void
from sync.sealing import read_decision, read_envelope
from sync.sealing.envelopes import Envelope


class BatchState(StrEnum):
    SEALED = "sealed"  # built and signed; no byte has left
    SENT = "sent"  # the registry answered, but not yet with outcomes
    RECEIPTED = "receipted"


@dataclass(frozen=True, slots=True)
class Device:
    """This laptop, which signs its batches whoever works at it."""

    certificate: Certificate
    key: SigningKey = field(repr=False)
    trust_list: int  # version in force here
    protection: Protection = Protection.KEYRING  # of the store, as its weakest slot is

    @property
    def program(self) -> str:
        """What its batches say of the program: the version, and that long passphrases alone protect the store."""
        weaker = self.protection is Protection.WORDS
        return f"{__version__} (long passphrases alone)" if weaker else __version__


@dataclass(frozen=True, slots=True)
class WaitingItem:
    """An approved interview, a closed visit or a request that no batch holds yet."""

    kind: str  # interview | visit | request
    household: str
    size: int  # bytes, sealed
    since: datetime


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One batch as the sync screen lists it."""

    id: str
    sequence: int
    state: BatchState
    items: int
    size: int  # bytes
    sealed_at: datetime
    received: int = 0  # items that the registry holds
    kept: tuple[tuple[str, str], ...] = ()  # (household, reason) the registry did not take
    attachments: int = 0  # of received items, for which the registry has not signed


@dataclass(frozen=True, slots=True)
class OutboxState:
    waiting: tuple[WaitingItem, ...]
    not_approved: int  # finalized, but a supervisor has not decided
    batches: tuple[BatchRow, ...]
    last_contact: datetime | None


def attachment_file(file: str) -> str:
    """The name under which a sealed attachment lies in the outbox, beside its batch."""
    return f"{file}.psera"


class Outbox:
    """What waits, and what left. One per connection: the sync worker has its own.

    It also answers sync.ports.Outbox, so that a sync run meets nothing but this.
    """

    def __init__(self, store: Store, folder: Path, device: Device) -> None:
        self._store = store
        self._folder = folder
        self._device = device
        self._batches = BatchStore(store)
        self._envelopes = EnvelopeStore(store)
        self._attachments = SealedAttachmentStore(store)
        self._interviews = InterviewStore(store)
        self._decisions = DecisionStore(store)
        self._people = PeopleStore(store)
        self._requests = RequestStore(store)

    def state(self) -> OutboxState:
        batches = tuple(self._row(record) for record in self._batches.all())
        receipts = [r.at for b in self._batches.all() for r in self._batches.receipts(b.id)]
        assignments = AssignmentStore(self._store)
        return OutboxState(
            waiting=tuple(
                WaitingItem(e.kind, e.household, e.size, e.created_at)
                for e in self._envelopes.waiting()
            ),
            not_approved=len(assignments.lines_in(State.FINALIZED)),
            batches=batches,
            last_contact=max(receipts, default=None),
        )

    def make_batches(self) -> tuple[str, ...]:
        """Seal all that waits into batches, oldest first; their ids. Nothing waits: nothing is made."""
        waiting = [read_envelope(self._data(record)) for record in self._envelopes.waiting()]
        return tuple(self._make(group) for group in group_into_batches(waiting))

    def waiting(self) -> Sequence[WaitingBatch]:
        """Batches without a final receipt, oldest first. No file is read."""
        return [
            WaitingBatch(BatchId(r.id), r.size, sent=r.stage is not BatchStage.SEALED)
            for r in self._batches.waiting()
        ]

    def load(self, batch: BatchId) -> bytes:
        """The sealed file of a batch. Raises BatchDamaged when somebody has taken it out of the outbox."""
        record = self._batches.one(batch)
        assert record is not None, "only batches of this laptop are asked for"
        try:
            return (self._folder / record.file).read_bytes()
        except FileNotFoundError:
            raise BatchDamaged(batch, "missing") from None
        except OSError:
            raise BatchDamaged(batch, "unreadable") from None

    def sealed(self) -> Sequence[SealedBatch]:
        """All that wait, with their bytes: for a hand-over. Raises BatchDamaged."""
        return [SealedBatch(b.id, self.load(b.id), sent=b.sent) for b in self.waiting()]

    def mark_sent(self, batch: BatchId) -> None:
        self._batches.mark_sent(batch)

    def keep_receipt(self, receipt: Receipt) -> None:
        """Keep a verified receipt, and let each interview go where its outcome sends it."""
        outcomes = [ItemOutcome(i.envelope, i.outcome.value, i.reason) for i in receipt.items]

        def act() -> None:
            self._batches.keep_receipt(
                receipt.batch, data=receipt.data, final=receipt.final, outcomes=outcomes
            )
            if receipt.final:
                for item in receipt.items:
                    self._follow(item, receipt.batch)
                self._confirm(receipt)

        self._store.write(act)

    def attached(self) -> Sequence[Attached]:
        """Attachments of received interviews that the registry has not signed for."""
        found: dict[str, list[AttachmentId]] = {}
        sizes: dict[str, int] = {}
        for sealed in self._attachments.waiting():
            found.setdefault(sealed.batch, []).append(AttachmentId(sealed.file))
            sizes[sealed.batch] = sizes.get(sealed.batch, 0) + sealed.size
        return [
            Attached(BatchId(batch), tuple(files), sizes[batch]) for batch, files in found.items()
        ]

    def attachment(self, file: AttachmentId) -> bytes:
        """The sealed file; one that was taken away or has changed is written again, as it was sealed."""
        path = self._folder / attachment_file(file)
        data = path.read_bytes() if path.exists() else b""
        if hashlib.sha256(data).hexdigest() == file:
            return data
        kept = self._attachments.sealed(file)
        if kept is None or hashlib.sha256(kept).hexdigest() != file:
            raise AttachmentRefused(file, "", "missing")
        self._write(path, kept)
        return kept

    def keep_attachments(self, receipt: Receipt) -> None:
        """Keep a verified later receipt: what it says of attachments is new, the interviews stay where they are."""

        def act() -> None:
            named = sorted(receipt.attachments)
            self._batches.add_receipt(receipt.batch, data=receipt.data, attachments=named)
            self._confirm(receipt)

        self._store.write(act)

    def _confirm(self, receipt: Receipt) -> None:
        for item in receipt.items:
            if item.attachments:
                self._attachments.confirm(item.envelope, item.attachments)

    def _follow(self, item: Item, batch: BatchId) -> None:
        envelope = self._envelopes.one(item.envelope)
        if envelope is None or envelope.kind != Kind.INTERVIEW.value:
            return
        if item.outcome.purgeable:
            self._interviews.receipted(item.id, batch, item.outcome.value)
        elif item.outcome in {Outcome.UNREADABLE, Outcome.REFUSED}:
            reason = f"{item.outcome.value} {item.reason}".strip()
            self._interviews.give_back(item.id, {"batch": batch, "reason": reason})
            self._interviews.comment(item.id, "", f"Registry: {reason}")

    def _make(self, group: Sequence[Envelope]) -> str:
        def act() -> str:
            last = self._batches.last()
            sequence = self._batches.next_sequence()
            hashes = [envelope.hash for envelope in group]
            batch = build_batch(
                group,
                [read_decision(record.data) for record in self._decisions.on(hashes)],
                device=self._device.certificate,
                key=self._device.key,
                certificates=[read_certificate(c) for c in self._people.certificates()],
                sequence=sequence,
                previous=BatchId(last.id) if last else None,
                created_at=self._store.now(),
                trust_list=self._device.trust_list,
                program=self._device.program,
                voids=self._voids(group),
            )
            name = f"{batch.id}.pserb"
            self._write(self._folder / name, batch.data)
            self._batches.keep(
                batch.id,
                sequence=sequence,
                previous=last.id if last else "",
                file=name,
                size=batch.size,
                envelopes=hashes,
            )
            self._lay_out(batch.id)
            for envelope in group:
                if envelope.header.kind is Kind.INTERVIEW:
                    self._interviews.put_in_batch(envelope.header.id, batch.id)
            return batch.id

        return self._store.write(act)

    def _lay_out(self, batch: str) -> None:
        """Put the batch's attachments beside it, as a stick takes them."""
        for sealed in self._attachments.of(batch):
            data = self._attachments.sealed(sealed.file)
            if data is not None:
                self._write(self._folder / attachment_file(sealed.file), data)

    @staticmethod
    def _write(path: Path, data: bytes) -> None:
        try:
            write_whole(path, data)
        except OSError as error:
            raise disk_error(path, error) from None

    def _voids(self, group: Sequence[Envelope]) -> tuple[Void, ...]:
        """What will not come (returned earlier, or erased on request), so that no counter is missing unexplained."""
        return tuple(
            Void(counter=e.counter, id=e.subject, revision=e.revision, reason="returned")
            for envelope in group
            for e in self._envelopes.never_sent(envelope.header.id, envelope.header.revision)
            if e.counter > 0  # another laptop's, brought back here, is missing nowhere in ours
        ) + tuple(
            Void(counter=e.counter, id=e.subject, revision=e.revision, reason="erased")
            for envelope in group
            if envelope.header.kind is Kind.REQUEST
            for e in self._requests.taken(envelope.header.id)
        )

    def _data(self, record: EnvelopeRecord) -> bytes:
        data = self._envelopes.data(record.hash)
        assert data is not None, "what waits has its bytes"
        return data

    def _row(self, record: BatchRecord) -> BatchRow:
        items = self._batches.items(record.id)
        held = [i for i in items if i.outcome and Outcome(i.outcome).purgeable]
        kept = [i for i in items if i.outcome and not Outcome(i.outcome).purgeable]
        return BatchRow(
            id=record.id,
            sequence=record.sequence,
            state=BatchState(record.stage.value),
            items=record.items,
            size=record.size,
            sealed_at=record.sealed_at,
            received=len(held),
            kept=tuple((i.household, f"{i.outcome} {i.reason}".strip()) for i in kept),
            attachments=self._attachments.unconfirmed(record.id),
        )
