"""A field team for tests: a laptop, an enumerator, a supervisor, and what they seal and sign."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sync.batches import Batch, build_batch
from sync.keys import Certificate, SealingKey, SigningKey
from sync.ports import Attached, Receipt, SealedBatch, WaitingBatch
from sync.protocol import AttachmentId, BatchId, Kind, Realm, Role, Verdict
from sync.protocol.codec import sha256
from sync.protocol.messages import Void, Withdrawal
from sync.registry.practice import PracticeRealm, make_practice_realm
from sync.sealing import (
    Decision,
    Envelope,
    FormRef,
    Opened,
    SealedAttachment,
    open_envelope,
    seal_attachment,
    seal_envelope,
    sign_decision,
)

NOW = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)
PACK = "ab" * 32
FORM = FormRef("pser_household", "2026030100", PACK)


@dataclass(frozen=True)
class Holder:
    """A device or a person with her keys and certificate."""

    signing: SigningKey
    sealing: SealingKey
    certificate: Certificate


def enrol(
    realm: PracticeRealm, role: Role, subject: str, device: str = "laptop-1", epoch: int = 0
) -> Holder:
    signing, sealing = SigningKey.generate(), SealingKey.generate()
    certificate = realm.issue(
        role, subject, device, signing.public, sealing.public, epoch=epoch, now=NOW
    )
    return Holder(signing, sealing, certificate)


def xml_of(household: int = 1, note: str = "") -> bytes:
    return (
        f'<data xmlns:orx="http://openrosa.org/xforms" id="pser_household" version="2026030100">'
        f"<place><block_code>041700123</block_code><structure_no>{household}</structure_no>"
        f"<hh_serial>1</hh_serial><family_serial>1</family_serial></place>"
        f"<note>{note}</note></data>"
    ).encode()


@dataclass
class Team:
    """Everybody on one laptop."""

    realm: PracticeRealm
    dictionary: bytes = b""
    counter: int = 0
    sequence: int = 0
    previous: BatchId | None = None
    device: Holder = field(init=False)
    enumerator: Holder = field(init=False)
    supervisor: Holder = field(init=False)

    def __post_init__(self) -> None:
        self.device = enrol(self.realm, Role.DEVICE, "laptop-1")
        self.enumerator = enrol(self.realm, Role.ENUMERATOR, "E-101")
        self.supervisor = enrol(self.realm, Role.SUPERVISOR, "S-7")

    @property
    def certificates(self) -> list[Certificate]:
        return [h.certificate for h in (self.device, self.enumerator, self.supervisor)]

    def seal(
        self,
        xml: bytes = b"",
        *,
        kind: Kind = Kind.INTERVIEW,
        id: str = "",
        revision: int = 1,
        previous: str = "",
        author: Holder | None = None,
        form: FormRef = FORM,
        attachments: Sequence[bytes] = (),
    ) -> Envelope:
        self.counter += 1
        who = author or self.enumerator
        return seal_envelope(
            xml or xml_of(self.counter),
            kind=kind,
            id=id or f"uuid:{uuid.uuid4()}",
            revision=revision,
            previous=previous,
            counter=self.counter,
            author=who.certificate,
            key=who.signing,
            recipients=self.realm.trust().recipients(self.supervisor.sealing.public),
            form=form if kind is Kind.INTERVIEW else FormRef(),
            dictionary=self.dictionary,
            attachments=[sha256(content) for content in attachments],
        )

    def attach(
        self, envelope: Envelope, content: bytes, name: str = "audit.csv", *, place: int = 0
    ) -> SealedAttachment:
        """A file of an envelope, sealed as its author seals it."""
        recipients = self.realm.trust().recipients(self.supervisor.sealing.public)
        return seal_attachment(
            content, name=name, place=place, envelope=envelope, recipients=recipients
        )

    def open(self, envelope: Envelope, *, author: Holder | None = None) -> Opened:
        """What the supervisor reads."""
        return open_envelope(
            envelope,
            self.supervisor.sealing,
            author=(author or self.enumerator).certificate,
            dictionary=self.dictionary,
        )

    def decide(
        self,
        envelope: Envelope,
        verdict: Verdict = Verdict.APPROVED,
        *,
        signer: Holder | None = None,
        author: Holder | None = None,
        comments: bytes = b"",
    ) -> Decision:
        who = signer or self.supervisor
        opened = self.open(envelope, author=author)
        return sign_decision(
            envelope,
            opened,
            verdict,
            signer=who.certificate,
            key=who.signing,
            at=NOW,
            comments=comments,
        )

    def batch(
        self,
        envelopes: Sequence[Envelope],
        decisions: Sequence[Decision] | None = None,
        *,
        certificates: Sequence[Certificate] = (),
        withdrawals: Sequence[Withdrawal] = (),
        voids: Sequence[Void] = (),
    ) -> Batch:
        if decisions is None:
            decisions = [self.decide(e) for e in envelopes if e.header.kind is Kind.INTERVIEW]
        self.sequence += 1
        batch = build_batch(
            envelopes,
            decisions,
            device=self.device.certificate,
            key=self.device.signing,
            certificates=[*self.certificates, *certificates],
            sequence=self.sequence,
            previous=self.previous,
            created_at=NOW,
            trust_list=self.realm.trust().version,
            withdrawals=withdrawals,
            voids=voids,
        )
        self.previous = batch.id
        return batch

    def interviews(self, count: int = 1) -> Batch:
        """A batch of as many approved interviews."""
        return self.batch([self.seal() for _ in range(count)])


def make_team(folder: Path, realm_name: Realm = Realm.PRACTICE) -> Team:
    realm = make_practice_realm(folder, realm=realm_name, now=NOW)
    realm.add_form(FORM.form_id, FORM.version, FORM.pack_hash)
    return Team(realm)


class OutboxInMemory:
    """An outbox that remembers what it was told."""

    def __init__(self, *batches: Batch) -> None:
        self._batches = {batch.id: batch for batch in batches}
        self._sent: set[BatchId] = set()
        self.receipts: list[Receipt] = []
        self.files: dict[AttachmentId, tuple[BatchId, bytes]] = {}  # attachments, sealed
        self.confirmed: set[AttachmentId] = set()

    def add(self, batch: Batch) -> None:
        self._batches[batch.id] = batch

    def sealed(self) -> list[SealedBatch]:
        final = {receipt.batch for receipt in self.receipts if receipt.final}
        return [
            SealedBatch(batch.id, batch.data, batch.id in self._sent)
            for batch in self._batches.values()
            if batch.id not in final
        ]

    def waiting(self) -> list[WaitingBatch]:
        return [WaitingBatch(b.id, len(b.data), b.sent) for b in self.sealed()]

    def load(self, batch: BatchId) -> bytes:
        return self._batches[batch].data

    def mark_sent(self, batch: BatchId) -> None:
        self._sent.add(batch)

    def keep_receipt(self, receipt: Receipt) -> None:
        self.receipts.append(receipt)

    def attached(self) -> list[Attached]:
        final = {receipt.batch for receipt in self.receipts if receipt.final}
        found = []
        for batch in self._batches.values():
            files = [f for f, (of, _) in self.files.items() if of == batch.id]
            waiting = tuple(f for f in files if f not in self.confirmed)
            if batch.id in final and waiting:
                size = sum(len(self.files[f][1]) for f in waiting)
                found.append(Attached(batch.id, waiting, size))
        return found

    def attachment(self, file: AttachmentId) -> bytes:
        return self.files[file][1]

    def keep_attachments(self, receipt: Receipt) -> None:
        self.receipts.append(receipt)
        self.confirmed |= receipt.attachments
