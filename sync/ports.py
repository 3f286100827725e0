"""What a sync run asks of the store and of the line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sync.errors import AttachmentRefused, BatchRefused, SyncError
from sync.protocol import AttachmentId, BatchId, EnvelopeHash
from sync.protocol.messages import Item, ReceiptContent, Stage


@dataclass(frozen=True, slots=True)
class WaitingBatch:
    """A batch without a final receipt, before its file was read."""

    id: BatchId
    size: int  # bytes
    sent: bool = False  # a byte of it may have left before: its receipt is asked for first


@dataclass(frozen=True, slots=True)
class SealedBatch:
    """A batch of the outbox that has no final receipt yet."""

    id: BatchId
    data: bytes = field(repr=False)
    sent: bool = False  # a byte of it may have left before: its receipt is asked for first


@dataclass(frozen=True, slots=True)
class Attached:
    """A receipted batch of which the registry has not yet signed for every attachment."""

    batch: BatchId
    files: tuple[AttachmentId, ...]
    size: int  # bytes of the files


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt that was verified against its batch. Only such a one reaches an outbox."""

    content: ReceiptContent
    data: bytes = field(repr=False)

    @property
    def batch(self) -> BatchId:
        return BatchId(self.content.batch)

    @property
    def final(self) -> bool:
        """True when every envelope was opened, or refused, by the registry."""
        return self.content.stage is Stage.PROCESSED

    @property
    def items(self) -> tuple[Item, ...]:
        return self.content.items

    @property
    def purgeable(self) -> frozenset[EnvelopeHash]:
        """Envelopes whose content the registry holds opened: their copy here may go."""
        return frozenset(EnvelopeHash(i.envelope) for i in self.items if i.outcome.purgeable)

    @property
    def attachments(self) -> frozenset[AttachmentId]:
        """Sealed attachments that the registry holds opened."""
        return frozenset(AttachmentId(file) for i in self.items for file in i.attachments)


class Outbox(Protocol):
    """What a sync run needs from the store, and nothing more."""

    def waiting(self) -> Sequence[WaitingBatch]:
        """Batches without a final receipt, oldest first."""
        ...

    def load(self, batch: BatchId) -> bytes:
        """The sealed file of a batch. Raises BatchDamaged; what is read may still have been changed."""
        ...

    def mark_sent(self, batch: BatchId) -> None:
        """Remember, before the first byte leaves, that the registry may come to know the batch."""
        ...

    def keep_receipt(self, receipt: Receipt) -> None:
        """Keep a verified receipt. Called again for the same batch when a final one follows."""
        ...

    def attached(self) -> Sequence[Attached]:
        """Attachments without a receipt, of interviews that the registry has; oldest batch first."""
        ...

    def attachment(self, file: AttachmentId) -> bytes:
        """The sealed file. Raises AttachmentRefused when it is not what was sealed."""
        ...

    def keep_attachments(self, receipt: Receipt) -> None:
        """Keep a verified later receipt of a receipted batch, for what it says of attachments."""
        ...


class Transport(Protocol):
    """The line to the registry. Both answers are a receipt's bytes, not yet verified."""

    def upload(self, batch: SealedBatch, *, sent: Callable[[int], None]) -> bytes:
        """Send a batch; sending it twice is harmless. ``sent`` hears of every byte, and may raise.

        Raises RegistryUnreachable, RegistryNotTrusted, RegistryAnswersNonsense or BatchRefused.
        """
        ...

    def attach(
        self, batch: BatchId, file: AttachmentId, data: bytes, *, sent: Callable[[int], None]
    ) -> None:
        """Send a sealed attachment of a receipted batch. Only that batch's next receipt says that it is held.

        Raises as ``upload`` does, with AttachmentRefused in place of BatchRefused.
        """
        ...

    def held(self, files: Sequence[AttachmentId]) -> frozenset[AttachmentId] | None:
        """Which of these sealed files the registry has; None where it cannot be asked.

        It saves the way of a file, and proves nothing: a receipt does. Raises as ``upload`` does.
        """
        ...

    def receipt(self, batch: BatchId) -> bytes | None:
        """The latest receipt for a batch, or None when the registry does not know it."""
        ...


@dataclass(frozen=True, slots=True)
class SyncProgress:
    """How far a run has come, in bytes of all batches that waited."""

    batches_done: int
    batches: int
    bytes_sent: int
    bytes: int
    seconds_left: float | None = None  # at the rate of this run; None until there is one


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a run did. ``stopped`` says why batches still wait, when something stopped it."""

    receipts: tuple[Receipt, ...]
    waiting: tuple[BatchId, ...]
    refused: tuple[BatchRefused, ...] = ()
    stopped: SyncError | None = None
    kept: tuple[AttachmentRefused, ...] = ()  # attachments the registry does not sign for
    set_aside: tuple[SyncError, ...] = ()  # faults of single batches: BatchDamaged, ReceiptRefused

    @property
    def receipted(self) -> tuple[BatchId, ...]:
        return tuple(receipt.batch for receipt in self.receipts if receipt.final)
