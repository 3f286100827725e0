"""How long people were at an interview: the time between the entries of its log, without the pauses."""

import itertools
from collections.abc import Sequence

from enumerator.store.events import Event, EventKind

PAUSE_MS = 5 * 60 * 1000
"""A longer silence between two events is a pause, and does not count as interviewing."""

_AWAY = frozenset({EventKind.LEFT, EventKind.PAUSED, EventKind.FINALIZED})
_NOT_ASKING = frozenset({EventKind.APPROVED, EventKind.RETURNED, EventKind.REOPENED})


def seconds_spent(events: Sequence[Event]) -> int:
    """Seconds spent in the interview, by the clock that nobody can set.

    Left out: what passed after somebody turned away or the laptop locked, until they came back; the idle time before
    a lock; silences longer than ``PAUSE_MS``; restarts of the laptop.
    """
    spent = 0
    for before, after in itertools.pairwise(events):
        if before.kind in _AWAY or after.kind in _NOT_ASKING:
            continue
        passed = after.mono_ms - before.mono_ms
        if after.kind == EventKind.PAUSED:
            passed = max(0, passed - int((after.content or {}).get("idle_ms", 0)))
        if 0 <= passed <= PAUSE_MS:
            spent += passed
    return spent // 1000
