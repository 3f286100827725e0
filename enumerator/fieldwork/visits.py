"""Visits: attempts at the door, each with its outcome."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import uuid4
from xml.etree import ElementTree

from enumerator.errors import NotInThisState
from enumerator.fieldwork.author import Author
from enumerator.store.assignments import AssignmentRecord, AssignmentStore
from enumerator.store.connection import Store
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.interviews import InterviewStore
from enumerator.store.visits import VisitRecord, VisitStore
from sync.protocol import Kind
from sync.sealing import seal_envelope


class Disposition(StrEnum):
    """Visit outcomes; the registry's codes."""

    INTERVIEW = "1"
    NO_ADULT = "2"
    LOCKED = "3"
    CALL_BACK = "4"
    REFUSED = "5"
    VACANT = "6"
    NOT_A_DWELLING = "7"
    NOT_FOUND = "8"
    MOVED = "9"
    ALREADY_ENUMERATED = "10"
    ACCESS = "11"
    LANGUAGE = "12"


OPEN_DISPOSITIONS = frozenset(
    {Disposition.NO_ADULT, Disposition.LOCKED, Disposition.CALL_BACK, Disposition.LANGUAGE}
)
"""Outcomes after which the household is visited again."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One attempt at the door."""

    assignment_id: str
    number: int
    disposition: Disposition
    at: datetime
    note: str = ""
    call_back_at: datetime | None = None


MOST_VISITS = 3
"""After this many attempts an open household is closed, as the statistics bureau does."""


class Visits:
    """Records attempts at the door; each leaves the laptop as an envelope of its own."""

    def __init__(self, store: Store, author: Author) -> None:
        self._store = store
        self._author = author
        self._assignments = AssignmentStore(store)
        self._visits = VisitStore(store)
        self._envelopes = EnvelopeStore(store)
        self._interviews = InterviewStore(store)

    def record(
        self,
        assignment_id: str,
        disposition: Disposition,
        note: str = "",
        call_back_at: datetime | None = None,
    ) -> Visit:
        """Keep a visit without interview. A final outcome, or the third attempt, closes the household,
        unless an interview was begun there.

        Raises NotInThisState for a household that is closed.
        """
        assignment = self._assignments.one(assignment_id)
        if assignment.closed:
            raise NotInThisState(assignment_id, "closed", "visited")

        def act() -> VisitRecord:
            visit = self._visits.record(
                str(uuid4()), assignment_id, disposition.value, note=note, call_back_at=call_back_at
            )
            self._seal(visit, assignment)
            final = disposition not in OPEN_DISPOSITIONS or visit.number >= MOST_VISITS
            if final and self._interviews.of_assignment(assignment_id) is None:
                self._assignments.close(assignment_id, disposition.value)
            return visit

        return _visit(self._store.write(act))

    def of(self, assignment_id: str) -> tuple[Visit, ...]:
        return tuple(_visit(record) for record in self._visits.of(assignment_id))

    def _seal(self, visit: VisitRecord, assignment: AssignmentRecord) -> None:
        xml = visit_xml(visit, assignment)
        counter = self._envelopes.next_counter()
        envelope = seal_envelope(
            xml,
            kind=Kind.VISIT,
            id=visit.id,
            revision=1,
            counter=counter,
            author=self._author.certificate,
            key=self._author.key,
            recipients=self._author.recipients,
        )
        self._envelopes.keep(
            envelope.hash,
            kind=Kind.VISIT.value,
            subject=visit.id,
            revision=1,
            counter=counter,
            data=envelope.data,
            xml=xml,
            household=str(assignment.key),
        )


def visit_xml(visit: VisitRecord, assignment: AssignmentRecord) -> bytes:
    """A visit as it travels; the household's key stands in the same elements as in an interview."""
    root = ElementTree.Element("visit", {"id": visit.id, "version": "1"})
    key = assignment.key
    for name, value in (
        ("block_code", key.segment),
        ("structure_no", key.structure),
        ("hh_serial", key.household),
        ("family_serial", key.family),
        ("number", str(visit.number)),
        ("disposition", visit.disposition),
        ("at", visit.at.isoformat()),
        ("call_back_at", visit.call_back_at.isoformat() if visit.call_back_at else ""),
        ("note", visit.note),
    ):
        ElementTree.SubElement(root, name).text = value
    data: bytes = ElementTree.tostring(root, encoding="utf-8")
    return data


def _visit(record: VisitRecord) -> Visit:
    return Visit(
        record.assignment,
        record.number,
        Disposition(record.disposition),
        record.at,
        record.note,
        record.call_back_at,
    )
