"""A registry in memory that can misbehave, and passes the same tests as the real one."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from sync.errors import (
    AttachmentRefused,
    BatchRefused,
    RegistryAnswersNonsense,
    RegistryUnreachable,
    SyncError,
)
from sync.keys import SigningKey
from sync.ports import SealedBatch
from sync.protocol import AttachmentId, BatchId, Outcome
from sync.protocol.messages import Item, ReceiptContent, Stage
from sync.registry.practice import PracticeRealm
from sync.sealing import read_attachment
from sync.sealing.batchfile import Batch, read_batch
from sync.sealing.receipts import read_receipt, sign_receipt

NOON = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)


class RegistrySimulator:
    """A Transport that ends in memory. It stores every envelope and attachment without opening it."""

    url = "memory://registry"

    def __init__(self, realm: PracticeRealm) -> None:
        self._realm = realm
        self._trust = realm.trust()
        self._receipts: dict[BatchId, bytes] = {}
        self.accepted: list[BatchId] = []
        self.outcomes: dict[str, Outcome] = {}  # by interview id; stored when not named
        self.lose_answer = 0
        self.lose_attachment_answer = 0
        self.no_attachments = 0
        self.server_error = 0
        self.html = 0
        self.wrong_key = 0
        self.one_short = 0
        self.accept_only = False

    def upload(self, batch: SealedBatch, *, sent: Callable[[int], None]) -> bytes:
        self._fail_before()
        sent(0)
        sent(len(batch.data))
        if batch.id not in self._receipts:
            self._take_in(batch)
        if self._take("html"):
            raise RegistryAnswersNonsense(self.url, 200, "a login page")
        if self._take("lose_answer"):
            raise RegistryUnreachable(self.url, "answer_lost")
        return self._answer(batch.id)

    def held(self, files: Sequence[AttachmentId]) -> frozenset[AttachmentId] | None:
        """It is as an older registry, which cannot be asked."""
        return None

    def attach(
        self, batch: BatchId, file: AttachmentId, data: bytes, *, sent: Callable[[int], None]
    ) -> None:
        self._fail_before()
        sent(0)
        sent(len(data))
        if self._take("no_attachments"):
            raise AttachmentRefused(file, batch, "not_supported")
        if batch not in self._receipts:
            raise AttachmentRefused(file, batch, "unknown_batch")
        try:
            sealed = read_attachment(data)
        except SyncError:
            raise AttachmentRefused(file, batch, "malformed") from None
        if sealed.id != file:
            raise AttachmentRefused(file, batch, "other_id")
        self._hold(batch, sealed.envelope, file)
        if self._take("lose_attachment_answer"):
            raise RegistryUnreachable(self.url, "answer_lost")

    def receipt(self, batch: BatchId) -> bytes | None:
        self._fail_before()
        return self._answer(batch) if batch in self._receipts else None

    def process(self) -> None:
        """Open what was only accepted."""
        for batch, data in list(self._receipts.items()):
            content = read_receipt(data, self._trust)
            items = tuple(i.model_copy(update={"outcome": Outcome.STORED}) for i in content.items)
            self._receipts[batch] = self._sign(
                content.model_copy(update={"stage": Stage.PROCESSED, "items": items})
            )

    def _hold(self, batch: BatchId, envelope: str, file: AttachmentId) -> None:
        content = read_receipt(self._receipts[batch], self._trust)
        if not any(i.envelope == envelope for i in content.items):
            raise AttachmentRefused(file, batch, "unknown_envelope")
        items = tuple(
            i.model_copy(update={"attachments": (*i.attachments, file)})
            if i.envelope == envelope and file not in i.attachments
            else i
            for i in content.items
        )
        if items != content.items:
            self._receipts[batch] = self._sign(content.model_copy(update={"items": items}))

    def _take_in(self, batch: SealedBatch) -> None:
        try:
            found = read_batch(batch.data, self._trust)
        except SyncError:
            raise BatchRefused(batch.id, "malformed") from None
        self.accepted.append(batch.id)
        self._receipts[batch.id] = self._sign(self._say(found))

    def _say(self, batch: Batch) -> ReceiptContent:
        manifest = batch.manifest
        return ReceiptContent(
            realm=manifest.realm,
            registry="simulator",
            device=manifest.device,
            epoch=manifest.epoch,
            sequence=manifest.sequence,
            batch=batch.id,
            stage=Stage.ACCEPTED if self.accept_only else Stage.PROCESSED,
            items=tuple(
                Item(
                    id=e.header.id,
                    revision=e.header.revision,
                    envelope=e.hash,
                    outcome=self._outcome(e.header.id),
                )
                for e in batch.envelopes
            ),
            withdrawals=tuple(w.id for w in manifest.withdrawals),
            number=len(self._receipts) + 1,
            previous="",
            at=NOON,
        )

    def _outcome(self, interview: str) -> Outcome:
        if self.accept_only:
            return Outcome.ACCEPTED
        return self.outcomes.get(interview, Outcome.STORED)

    def _answer(self, batch: BatchId) -> bytes:
        content = read_receipt(self._receipts[batch], self._trust)
        if self._take("wrong_key"):
            return sign_receipt(content, SigningKey.generate())
        if self._take("one_short"):
            return self._sign(content.model_copy(update={"items": content.items[:-1]}))
        return self._receipts[batch]

    def _sign(self, content: ReceiptContent) -> bytes:
        return sign_receipt(content, self._realm.registry_key)

    def _fail_before(self) -> None:
        if self._take("server_error"):
            raise RegistryUnreachable(self.url, "busy", 30)

    def _take(self, fault: str) -> bool:
        left: int = getattr(self, fault)
        if left:
            setattr(self, fault, left - 1)
        return left > 0
