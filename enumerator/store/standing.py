"""How an interview stood when it was left, for lists that do not open it."""

from enumerator.store.connection import Store

_KEEP = """INSERT INTO standing VALUES (?, ?)
    ON CONFLICT DO UPDATE SET errors = excluded.errors WHERE errors <> excluded.errors"""


class StandingStore:
    """Counts, and nothing that was said."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, interview: str, *, errors: int) -> None:
        """``errors`` answers break a check."""
        self._store.write(lambda: self._store.run(_KEEP, (interview, errors)))
