"""One sync run."""

from collections.abc import Callable, Container

from sync.errors import AttachmentRefused, BatchRefused, RegistryUnreachable, SyncCancelled
from sync.keys import TrustList
from sync.ports import Attached, Outbox, Receipt, SealedBatch, SyncProgress, SyncReport, Transport
from sync.protocol import AttachmentId, BatchId
from sync.receipts import verify_receipt
from sync.sealing.batchfile import Batch, read_own_batch


def run_sync(
    outbox: Outbox,
    transport: Transport,
    trust: TrustList,
    *,
    progress: Callable[[SyncProgress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> SyncReport:
    """Upload sealed batches in order; stop quietly when the registry is out of reach.

    Uploading a batch twice is harmless: the registry answers with the first receipt. A receipt is
    verified before the outbox hears of it. A batch that the registry refuses stays and lets the next
    ones pass. What is worse than no line rises: RegistryNotTrusted, RegistryAnswersNonsense,
    ReceiptRefused; receipts kept before stay kept. Attachments follow when every text has been sent.
    """
    batches = list(outbox.sealed())
    meter = _Meter(batches, progress, cancelled)
    receipts: list[Receipt] = []
    refused: list[BatchRefused] = []
    stopped: RegistryUnreachable | SyncCancelled | None = None
    for batch in batches:
        try:
            receipt = _deliver(batch, outbox, transport, trust, meter)
        except (RegistryUnreachable, SyncCancelled) as reason:
            stopped = reason.with_traceback(None)  # the report is kept, the line need not be
            break
        except BatchRefused as refusal:
            refused.append(refusal.with_traceback(None))
            continue
        outbox.keep_receipt(receipt)
        receipts.append(receipt)
        meter.batch_done(batch)
    attachments = _Attachments(outbox, transport, trust, meter)
    if stopped is None:
        try:
            attachments.send({receipt.batch for receipt in receipts})
        except (RegistryUnreachable, SyncCancelled) as reason:
            stopped = reason.with_traceback(None)
    done = {receipt.batch for receipt in receipts if receipt.final}
    waiting = tuple(BatchId(batch.id) for batch in batches if batch.id not in done)
    newest = {receipt.batch: receipt for receipt in receipts} | attachments.receipts
    return SyncReport(
        tuple(newest.values()), waiting, tuple(refused), stopped, tuple(attachments.kept)
    )


def _deliver(
    batch: SealedBatch, outbox: Outbox, transport: Transport, trust: TrustList, meter: "_Meter"
) -> Receipt:
    meter.begin(batch)
    own = read_own_batch(batch.data)
    answer = transport.receipt(batch.id) if batch.sent else None
    if answer is None:
        outbox.mark_sent(batch.id)
        answer = transport.upload(batch, sent=meter.sent)
    return verify_receipt(answer, own, trust)


class _Attachments:
    """Sends what the registry has not signed for, when every text has been sent."""

    def __init__(
        self, outbox: Outbox, transport: Transport, trust: TrustList, meter: "_Meter"
    ) -> None:
        self._outbox = outbox
        self._transport = transport
        self._trust = trust
        self._meter = meter
        self.kept: list[AttachmentRefused] = []
        self.receipts: dict[BatchId, Receipt] = {}  # the newest of each batch
        self._supported = True

    def send(self, fresh: Container[BatchId]) -> None:
        """``fresh`` are the batches whose newest receipt has just come; others are asked about first."""
        attached = self._outbox.attached()
        self._meter.expect(sum(one.size for one in attached))
        for one in attached:
            own = read_own_batch(one.batch.data)
            held = frozenset[AttachmentId]() if one.batch.id in fresh else self._held(one, own)
            sent = [f for f in one.files if f not in held and self._send(f, one.batch)]
            held = self._held(one, own) if sent else held
            self.kept += [
                AttachmentRefused(file, one.batch.id, "not_in_receipt")
                for file in sent
                if file not in held
            ]
            if not self._supported:
                return

    def _held(self, one: Attached, own: Batch) -> frozenset[AttachmentId]:
        """What the batch's newest receipt names; the answer to a file may have been lost."""
        answer = self._transport.receipt(one.batch.id)
        if answer is None:
            return frozenset()
        receipt = verify_receipt(answer, own, self._trust)
        held = receipt.attachments.intersection(one.files)
        if held:
            self._outbox.keep_attachments(receipt)
            self.receipts[receipt.batch] = receipt
        return held

    def _send(self, file: AttachmentId, batch: SealedBatch) -> bool:
        if not self._supported:
            return False
        self._meter.begin(batch)
        try:
            data = self._outbox.attachment(file)
            self._transport.attach(batch.id, file, data, sent=self._meter.sent)
        except AttachmentRefused as refusal:
            self.kept.append(refusal.with_traceback(None))
            self._supported = refusal.reason != "not_supported"
            return False
        self._meter.part_done(len(data))
        return True


class _Meter:
    """Counts bytes for the person who watches, and asks whether she wants to stop."""

    def __init__(
        self,
        batches: list[SealedBatch],
        progress: Callable[[SyncProgress], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self._total = sum(len(batch.data) for batch in batches)
        self._batches = len(batches)
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0
        self._bytes_done = 0
        self._batch = BatchId("")

    def begin(self, batch: SealedBatch) -> None:
        self._batch = batch.id
        self.sent(0)

    def sent(self, count: int) -> None:
        """Bytes of the current batch that have left so far."""
        if self._cancelled():
            raise SyncCancelled(self._batch)
        self._tell(self._bytes_done + count)

    def batch_done(self, batch: SealedBatch) -> None:
        self._done += 1
        self._bytes_done += len(batch.data)
        self._tell(self._bytes_done)

    def expect(self, more: int) -> None:
        """Attachments follow, so many bytes."""
        self._total += more

    def part_done(self, size: int) -> None:
        self._bytes_done += size
        self._tell(self._bytes_done)

    def _tell(self, count: int) -> None:
        self._progress(SyncProgress(self._done, self._batches, count, self._total))
