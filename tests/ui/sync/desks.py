"""An outbox with a line that can be cut, slow or crooked."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Event

from enumerator.fieldwork.outbox import BatchRow, BatchState, OutboxState, WaitingItem
from sync.errors import SyncCancelled, SyncError
from sync.ports import SyncProgress, SyncReport
from sync.protocol import BatchId

SINCE = datetime(2026, 11, 23, 12, 5, tzinfo=UTC)
OLD = BatchRow(
    "9f2c41d07a", 6, BatchState.RECEIPTED, 8, 71_000, SINCE, received=7,
    kept=(("0417-11-1-1", "unreadable compression"),),
)  # fmt: skip
WAITING = (
    WaitingItem("interview", "0417-21-1-1", 8_400, SINCE),
    WaitingItem("interview", "0417-20-1-1", 9_100, SINCE),
    WaitingItem("visit", "0417-18-1-1", 900, SINCE),
)
FULL = OutboxState(WAITING, 2, (OLD,), SINCE)


@dataclass
class Line:
    """What ``send`` meets. ``held`` stands between its two halves until the test lets it go on."""

    outbox: OutboxState = FULL
    raises: SyncError | None = None
    stopped: SyncError | None = None
    held: Event | None = None
    seconds_left: float | None = None
    runs: int = 0

    def state(self) -> OutboxState:
        return self.outbox

    def send(
        self, progress: Callable[[SyncProgress], None], cancelled: Callable[[], bool]
    ) -> SyncReport:
        self.runs += 1
        batch = BatchRow("03ab77c1de", 7, BatchState.SEALED, 3, 18_400, SINCE)
        self.outbox = replace(self.outbox, waiting=(), batches=(OLD, batch))
        progress(SyncProgress(0, 1, 9_200, 18_400, self.seconds_left))
        if self.held is not None:
            self.held.wait(10)
        if self.raises is not None:
            raise self.raises
        if cancelled():
            return SyncReport((), (BatchId(batch.id),), (), SyncCancelled(batch.id))
        if self.stopped is not None:
            return SyncReport((), (BatchId(batch.id),), (), self.stopped)
        sent = replace(batch, state=BatchState.SENT)
        self.outbox = replace(self.outbox, batches=(OLD, sent), last_contact=SINCE)
        return SyncReport((), (BatchId(batch.id),))
