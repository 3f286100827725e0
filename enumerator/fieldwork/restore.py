"""Restoring: what a card or a backup tells is added to this store, and nothing here is written over or destroyed.

Two stores that tell the same story of an interview are one; where one goes on from the other, it is gone on with. Where
they differ, this store's own stands, and the other is kept beside it, sealed as it came. What was erased here stays
erased, and what the registry has is not brought back. Doing it twice changes nothing.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from enumerator.fieldwork.restore_household import Came, Here, HouseholdReturns, Line
from enumerator.fieldwork.restore_sources import Copy, Damage, Source
from enumerator.fieldwork.shelf import FormShelf
from enumerator.store.connection import Store
from sync.keys import SealingKey, TrustList


@dataclass(slots=True)
class Report:
    """What a source held, against what this store had."""

    device: str = ""
    lines: list[Line] = field(default_factory=list)
    damage: Damage = field(default_factory=Damage)

    def count(self, came: Came) -> int:
        return Counter(line.came for line in self.lines)[came]

    @property
    def envelopes(self) -> int:
        return sum(line.envelopes for line in self.lines)


class _OnlyLooked(Exception):
    """What was done is undone: nobody wanted it to stay."""


class Restorer:
    """Adds to one store. ``keys`` open what is sealed: a supervisor's, or the recovery key."""

    def __init__(
        self,
        store: Store,
        shelf: FormShelf,
        trust: TrustList,
        keys: Sequence[SealingKey],
        *,
        assign_to: str = "",
    ) -> None:
        """``assign_to``: the staff id of whoever goes on with what is added; empty: who had it."""
        self._here = Here(store, shelf, trust, keys, assign_to)

    def restore(self, source: Source, *, look: bool = False) -> Report:
        """Add what is missing, one household after the other; with ``look`` only say what would be.

        Interrupted, it has added whole households. Raises OSError, StoreError.
        """
        report = Report(damage=source.damage)
        for copy in source.copies():
            report.lines.append(self._one(source, copy, look=look))
        report.device = source.device
        return report

    def _one(self, source: Source, copy: Copy, *, look: bool) -> Line:
        found: list[Line] = []
        try:
            with self._here.store.transaction():
                found.append(HouseholdReturns(self._here, source, copy).bring())
                if look:
                    raise _OnlyLooked
        except _OnlyLooked:
            pass
        return found[0]
