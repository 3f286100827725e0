"""Retention: how long what the registry has stays on the laptop, and its erasure after that."""

from datetime import timedelta
from pathlib import Path

from enumerator.fieldwork.outbox import attachment_file
from enumerator.store.attachments import SealedAttachmentStore
from enumerator.store.batches import BatchStage, BatchStore
from enumerator.store.connection import Store
from enumerator.store.lookups import LookupStore
from enumerator.store.purge import Purge
from enumerator.store.times import to_text
from sync.protocol import Outcome


class Retention:
    """Erases what the registry has signed for, ``days`` after its receipt (practice: 0).

    Hashes by which a second registration is noticed stay ``hint_days`` longer than the interview they come from.
    """

    def __init__(self, store: Store, outbox: Path, days: int, *, hint_days: int = 180) -> None:
        self._store = store
        self._outbox = outbox
        self._purge = Purge(store)
        self._batches = BatchStore(store)
        self._attachments = SealedAttachmentStore(store)
        self._lookups = LookupStore(store)
        self._days = timedelta(days=days)
        self._hint_days = timedelta(days=hint_days)

    def apply(self) -> int:
        """Purge what is due; how many households and requests. An interrupted purge is finished first."""
        finished = self._purge.finish()
        until = to_text(self._store.now() - self._days)
        interviews = self._purge.due(until)
        for interview in interviews:
            self._purge.purge(interview, "receipted")
        households = self._purge.households_due(until)
        for assignment in households:
            self._purge.purge_household(assignment, "receipted")
        requests = self._purge.requests_due(until)
        for request in requests:
            self._purge.purge_request(request, "receipted")
        self._lookups.expire(self._store.now() - self._hint_days)
        self._remove_batch_files()
        purged = finished + len(interviews) + len(households) + len(requests)
        if purged:
            self._purge.leave_no_trace()
        return purged

    def _remove_batch_files(self) -> None:
        """The sealed file of a batch goes when the registry has everything that was in it."""
        due = self._store.now() - self._days
        for batch in self._batches.all():
            if batch.stage is not BatchStage.RECEIPTED or (batch.receipted_at or due) > due:
                continue
            if self._attachments.unconfirmed(batch.id):
                continue
            items = self._batches.items(batch.id)
            if all(item.outcome and Outcome(item.outcome).purgeable for item in items):
                (self._outbox / batch.file).unlink(missing_ok=True)
                for sealed in self._attachments.of(batch.id):
                    (self._outbox / attachment_file(sealed.file)).unlink(missing_ok=True)
