"""One sync run."""

from collections.abc import Callable, Container
from functools import partial
from time import monotonic
from typing import TypeVar

from sync.errors import (
    AttachmentRefused,
    BatchDamaged,
    BatchRefused,
    ReceiptRefused,
    RegistryUnreachable,
    SyncCancelled,
    SyncError,
)
from sync.keys import TrustList
from sync.patience import Patience
from sync.ports import (
    Attached,
    Outbox,
    Receipt,
    SealedBatch,
    SyncProgress,
    SyncReport,
    Transport,
    WaitingBatch,
)
from sync.protocol import AttachmentId, BatchId
from sync.receipts import verify_receipt
from sync.sealing.batchfile import Batch, read_own_batch

T = TypeVar("T")

_TELLING_BYTES, _TELLING_SECONDS = 16 * 1024, 3.0  # less says nothing of a line


def run_sync(
    outbox: Outbox,
    transport: Transport,
    trust: TrustList,
    *,
    progress: Callable[[SyncProgress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    patience: Patience | None = None,
    clock: Callable[[], float] = monotonic,
) -> SyncReport:
    """Upload sealed batches in order; stop quietly when the registry is out of reach.

    With ``patience`` a line that carried something and broke is tried again first, from where the
    batch stands.

    Uploading a batch twice is harmless: the registry answers with the first receipt. A receipt is
    verified before the outbox hears of it. What is wrong with one batch (refused, its file gone or
    changed, a receipt that does not fit) lets the next ones pass. What is worse than no line rises:
    RegistryNotTrusted, RegistryAnswersNonsense; receipts kept before stay kept. Attachments follow
    when every text has been tried.
    """
    batches = list(outbox.waiting())
    meter = _Meter(batches, progress, cancelled, patience or Patience(0), clock)
    receipts: list[Receipt] = []
    refused: list[BatchRefused] = []
    aside: list[SyncError] = []
    stopped: RegistryUnreachable | SyncCancelled | None = None
    for batch in batches:
        try:
            receipt = meter.patiently(partial(_deliver, batch, outbox, transport, trust, meter))
        except (RegistryUnreachable, SyncCancelled) as reason:
            stopped = reason.with_traceback(None)  # the report is kept, the line need not be
            break
        except BatchRefused as refusal:
            refused.append(refusal.with_traceback(None))
        except (BatchDamaged, ReceiptRefused) as fault:
            aside.append(fault.with_traceback(None))
        else:
            outbox.keep_receipt(receipt)
            receipts.append(receipt)
            meter.batch_done(batch)
    attachments = _Attachments(outbox, transport, trust, meter, aside)
    if stopped is None:
        try:
            attachments.send({receipt.batch for receipt in receipts})
        except (RegistryUnreachable, SyncCancelled) as reason:
            stopped = reason.with_traceback(None)
    done = {receipt.batch for receipt in receipts if receipt.final}
    waiting = tuple(batch.id for batch in batches if batch.id not in done)
    newest = {receipt.batch: receipt for receipt in receipts} | attachments.receipts
    return SyncReport(
        tuple(newest.values()),
        waiting,
        tuple(refused),
        stopped,
        tuple(attachments.kept),
        tuple(aside),
    )


def _deliver(
    batch: WaitingBatch, outbox: Outbox, transport: Transport, trust: TrustList, meter: "_Meter"
) -> Receipt:
    meter.begin(batch.id)
    data, own = _read(outbox, batch.id)
    sent = batch.sent or meter.tried(batch.id)
    answer = transport.receipt(batch.id) if sent else None
    if answer is None:
        outbox.mark_sent(batch.id)
        meter.try_(batch.id)
        answer = transport.upload(SealedBatch(batch.id, data, sent), sent=meter.sent)
    return verify_receipt(answer, own, trust)


def _read(outbox: Outbox, batch: BatchId) -> tuple[bytes, Batch]:
    """A batch's file and what is in it. Raises BatchDamaged."""
    data = outbox.load(batch)
    try:
        own = read_own_batch(data)
    except SyncError:
        raise BatchDamaged(batch, "changed") from None
    if own.id != batch:
        raise BatchDamaged(batch, "changed")
    return data, own


class _Attachments:
    """Sends what the registry has not signed for, when every text has been sent."""

    def __init__(
        self,
        outbox: Outbox,
        transport: Transport,
        trust: TrustList,
        meter: "_Meter",
        aside: list[SyncError],
    ) -> None:
        self._outbox = outbox
        self._transport = transport
        self._trust = trust
        self._meter = meter
        self._aside = aside
        self.kept: list[AttachmentRefused] = []
        self.receipts: dict[BatchId, Receipt] = {}  # the newest of each batch
        self._supported = True

    def send(self, fresh: Container[BatchId]) -> None:
        """``fresh`` are the batches whose newest receipt has just come; of others it is asked first what is there."""
        attached = self._outbox.attached()
        self._meter.expect(sum(one.size for one in attached))
        older = [file for one in attached if one.batch not in fresh for file in one.files]
        there = self._transport.held(older) if older else None
        for one in attached:
            nothing = there is not None and there.isdisjoint(one.files)
            try:
                self._send_of(one, asked=one.batch in fresh or nothing)
            except (BatchDamaged, ReceiptRefused) as fault:
                self._aside.append(fault.with_traceback(None))
            if not self._supported:
                return

    def _send_of(self, one: Attached, *, asked: bool) -> None:
        _, own = _read(self._outbox, one.batch)
        held = frozenset[AttachmentId]() if asked else self._held(one, own)
        sent = [f for f in one.files if f not in held and self._send(f, one.batch)]
        held = self._held(one, own) if sent else held
        self.kept += [
            AttachmentRefused(file, one.batch, "not_in_receipt")
            for file in sent
            if file not in held
        ]

    def _held(self, one: Attached, own: Batch) -> frozenset[AttachmentId]:
        """What the batch's newest receipt names; the answer to a file may have been lost."""
        answer = self._transport.receipt(one.batch)
        if answer is None:
            return frozenset()
        receipt = verify_receipt(answer, own, self._trust)
        held = receipt.attachments.intersection(one.files)
        if held:
            self._outbox.keep_attachments(receipt)
            self.receipts[receipt.batch] = receipt
        return held

    def _send(self, file: AttachmentId, batch: BatchId) -> bool:
        if not self._supported:
            return False
        self._meter.begin(batch)
        try:
            data = self._outbox.attachment(file)
            self._meter.patiently(
                partial(self._transport.attach, batch, file, data, sent=self._meter.sent)
            )
        except AttachmentRefused as refusal:
            self.kept.append(refusal.with_traceback(None))
            self._supported = refusal.reason != "not_supported"
            return False
        self._meter.part_done(len(data))
        return True


class _Meter:
    """Counts bytes for the person who watches, asks whether she wants to stop, and tries again while it is worth it."""

    def __init__(
        self,
        batches: list[WaitingBatch],
        progress: Callable[[SyncProgress], None],
        cancelled: Callable[[], bool],
        patience: Patience,
        clock: Callable[[], float],
    ) -> None:
        self._patience = patience
        self._clock = clock
        self._begun: tuple[float, int] | None = None  # when bytes began to go, and how many had
        self._farthest = 0
        self._tried: set[BatchId] = set()
        self._total = sum(batch.size for batch in batches)
        self._batches = len(batches)
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0
        self._bytes_done = 0
        self._batch = BatchId("")

    def tried(self, batch: BatchId) -> bool:
        """Whether a byte of it may have left in this run."""
        return batch in self._tried

    def try_(self, batch: BatchId) -> None:
        self._tried.add(batch)

    def patiently(self, act: Callable[[], T]) -> T:
        """Do something over the line, again after a pause when it breaks. Raises what the last try raised."""
        while True:
            before = self._farthest
            try:
                return act()
            except RegistryUnreachable as fault:
                if self._farthest > before:
                    self._patience.moved()
                # where nothing has gone yet there is no line: she hears it at once
                if not self._farthest or not self._patience.again(fault, self._cancelled):
                    raise
                if self._cancelled():
                    raise SyncCancelled(self._batch) from None

    def begin(self, batch: BatchId) -> None:
        self._batch = batch
        self.sent(0)

    def sent(self, count: int) -> None:
        """Bytes of the current batch that have left so far."""
        if self._cancelled():
            raise SyncCancelled(self._batch)
        self._tell(self._bytes_done + count)

    def batch_done(self, batch: WaitingBatch) -> None:
        self._done += 1
        self._bytes_done += batch.size
        self._tell(self._bytes_done)

    def expect(self, more: int) -> None:
        """Attachments follow, so many bytes."""
        self._total += more

    def part_done(self, size: int) -> None:
        self._bytes_done += size
        self._tell(self._bytes_done)

    def _tell(self, count: int) -> None:
        self._farthest = max(self._farthest, count)
        left = self._seconds_left(count)
        self._progress(SyncProgress(self._done, self._batches, count, self._total, left))

    def _seconds_left(self, count: int) -> float | None:
        """At the rate so far; None as long as that says little."""
        now = self._clock()
        if self._begun is None:
            self._begun = (now, count)
        since, before = self._begun
        if count - before < _TELLING_BYTES or now - since < _TELLING_SECONDS:
            return None
        return max(0, self._total - count) * (now - since) / (count - before)
