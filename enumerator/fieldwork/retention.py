"""Retention: how long a received interview stays on the laptop, and its erasure after that."""

from datetime import timedelta

from enumerator.store.connection import Store
from enumerator.store.purge import Purge
from enumerator.store.times import to_text


class Retention:
    """Erases what the registry has signed for, ``days`` after its receipt (practice: 0)."""

    def __init__(self, store: Store, days: int) -> None:
        self._store = store
        self._purge = Purge(store)
        self._days = days

    def apply(self) -> int:
        """Purge what is due; how many interviews. An interrupted purge is finished first."""
        finished = self._purge.finish()
        until = to_text(self._store.now() - timedelta(days=self._days))
        due = self._purge.due(until)
        for interview in due:
            self._purge.purge(interview, "receipted")
        return finished + len(due)
