"""The latest time that the store has seen: a clock that shows an earlier one was set back, or lost its battery."""

from datetime import datetime

from enumerator.store.connection import Store
from enumerator.store.times import maybe_from_text

_LATEST = "SELECT max(at) FROM (SELECT at FROM event ORDER BY seq DESC LIMIT 1000)"


def last_time(store: Store) -> datetime | None:
    """None in a store in which nothing has happened. A jump is forgotten after a thousand entries."""
    found = store.row(_LATEST)
    return maybe_from_text(found[0]) if found else None
