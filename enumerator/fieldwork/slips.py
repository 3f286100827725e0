"""The doorstep slip: what a family keeps of a visit, and how often it was printed for them.

It holds nothing of what they said: a reference number, their rights, and whom to ask. The reference number is the
household's case number, which the assignment brought; the registry finds everything else by it.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from enumerator.errors import SlipContactMissing
from enumerator.fieldwork.notices import privacy_notice
from enumerator.store.assignments import AssignmentRecord, AssignmentStore
from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog

_STAND_IN = re.compile(r"[{}<>\[\]]|example|placeholder|protected|xxx", re.IGNORECASE)
_SHORTEST = 8  # characters of an address that a letter or a message can reach
LONGEST_CONTACT = 120


@dataclass(frozen=True, slots=True)
class Slip:
    """What is printed for one household."""

    reference: str
    contact: str  # the data protection officer's address, as it is printed
    enumerator: str
    staff: str
    notice: str  # version of the privacy notice
    practice: bool = False  # the watermark


class SlipGoes(StrEnum):
    """Where a slip went; the log keeps it."""

    TO_PRINTER = "printer"
    TO_FILE = "file"


class Slips:
    """The slips of one enumerator's households."""

    def __init__(
        self, store: Store, *, name: str, staff: str, contact: str, practice: bool
    ) -> None:
        """``name`` and ``staff`` are hers; ``contact`` is what the settings name (Settings.data_contact)."""
        self._assignments = AssignmentStore(store)
        self._store = store
        self._log = EventLog(store)
        self._name, self._staff = name, staff
        self._contact, self._practice = contact, practice

    def slip(self, assignment_id: str) -> Slip:
        """The slip of a household. Raises SlipContactMissing on a field laptop whose settings name no real address:
        a slip that sends people nowhere is worse than none.
        """
        known = contact_is_real(self._contact)
        if not known and not self._practice:
            raise SlipContactMissing
        return Slip(
            reference_of(self._assignments.one(assignment_id)),
            self._contact if known else "—",
            self._name,
            self._staff,
            privacy_notice("en").version,
            self._practice,
        )

    def next_open(self, assignment_id: str, most: int) -> tuple[str, ...]:
        """A household and those after it on this enumerator's list that are still to be visited."""
        lines = self._assignments.lines(self._staff)
        waiting = [one.assignment for one in lines if not one.closed and one.state is None]
        after = [one for one in _from(waiting, assignment_id) if one != assignment_id]
        return (assignment_id, *after)[:most]

    def printed(self, assignment_id: str, goes: SlipGoes, languages: tuple[str, ...]) -> int:
        """Keep that a slip was printed; how many there are of this household now."""

        def act() -> int:
            copy = self.times_printed(assignment_id) + 1
            said = {"copy": copy, "to": goes.value, "languages": list(languages)}
            self._log.append(EventKind.SLIP_PRINTED, assignment_id, said)
            return copy

        return self._store.write(act)

    def times_printed(self, assignment_id: str) -> int:
        found = self._log.of(assignment_id)
        return sum(1 for event in found if event.kind == EventKind.SLIP_PRINTED)


def reference_of(assignment: AssignmentRecord) -> str:
    """The number a family names when it calls: the case number, else the household's key."""
    return assignment.prefill.get("case_id") or str(assignment.key)


def contact_is_real(contact: str) -> bool:
    """Whether somebody can be reached there: no stand-in, and long enough to be an address."""
    return len(contact.strip()) >= _SHORTEST and _STAND_IN.search(contact) is None


def _from(waiting: list[str], first: str) -> list[str]:
    """The list beginning at ``first``, where it stands in it."""
    return waiting[waiting.index(first) :] if first in waiting else waiting
