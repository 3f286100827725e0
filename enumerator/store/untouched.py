"""Interviews that were opened and left again: nobody said anything in them."""

from enumerator.store.connection import Store
from enumerator.store.events import EventKind

_PASSING = frozenset(
    {
        EventKind.OPENED,
        EventKind.RESUMED,
        EventKind.DERIVED,
        EventKind.ENTERED,
        EventKind.LANGUAGE,
        EventKind.LEFT,
        EventKind.PAUSED,
    }
)
"""What the log says of an interview in which somebody only looked round."""
_SAID = f"""SELECT 1 FROM event_content c JOIN event e ON e.seq = c.seq
    WHERE c.subject = ? AND e.kind NOT IN ({", ".join("?" * len(_PASSING))}) LIMIT 1"""  # noqa: S608  question marks


def is_untouched(store: Store, interview: str) -> bool:
    """Whether nothing was answered, remarked, read aloud or attached, not even what was taken back."""
    kinds = sorted(kind.value for kind in _PASSING)
    return store.row(_SAID, (interview, *kinds)) is None
