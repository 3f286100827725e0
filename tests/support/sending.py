"""Sending from a sitting, over any line, as the sync worker does."""

from enumerator.app.sitting import Sitting
from sync.ports import SyncReport, Transport
from sync.run import run_sync


def send(sitting: Sitting, transport: Transport) -> SyncReport:
    """Seal what waits, send it, keep the receipts. Nothing is purged."""
    with sitting.worker_store() as store:
        outbox = sitting.outbox_over(store)
        outbox.make_batches()
        return run_sync(outbox, transport, sitting.trust)
