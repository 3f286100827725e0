"""The visit book: each attempt at the door is kept, and sealed as an envelope of its own."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4
from xml.etree import ElementTree

from enumerator.fieldwork.author import Author
from enumerator.fieldwork.dispositions import Disposition
from enumerator.store.assignments import AssignmentRecord, AssignmentStore
from enumerator.store.connection import Store
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.visits import VisitRecord, VisitStore
from sync.protocol import Kind
from sync.sealing import seal_envelope


@dataclass(frozen=True, slots=True)
class Visit:
    """One attempt at the door."""

    id: str
    assignment_id: str
    number: int  # 1, 2, 3 … of its household, those undone counted too
    disposition: Disposition
    at: datetime
    note: str = ""
    reason: str = ""  # a RefusalReason
    call_back_at: datetime | None = None
    by: str = ""  # staff id
    by_name: str = ""
    undone: bool = False  # recorded by mistake: it does not count


class VisitBook:
    """Keeps visits inside the transaction of whoever decides what they come to."""

    def __init__(self, store: Store, author: Author) -> None:
        self._author = author
        self._assignments = AssignmentStore(store)
        self._visits = VisitStore(store)
        self._envelopes = EnvelopeStore(store)

    def keep(
        self,
        assignment_id: str,
        disposition: Disposition,
        *,
        note: str = "",
        reason: str = "",
        call_back_at: datetime | None = None,
        where: str = "door",
        notice: str = "",
    ) -> Visit:
        """``where`` it came to its end: at the ``door``, in the ``consent`` of an interview, or at a ``sighting``.

        ``notice`` is the code of the language in which the notice was read.
        """
        record = self._visits.record(
            str(uuid4()),
            assignment_id,
            disposition.value,
            note=note,
            reason=reason,
            call_back_at=call_back_at,
        )
        assignment = self._assignments.one(assignment_id)
        self._seal(record, visit_xml(record, assignment, where=where, notice=notice), 1)
        return _visit(record)

    def undo(self, visit_id: str, why: str) -> Visit:
        """It was a mistake. What was sealed stays as it is; its next revision says that it does not count."""
        self._visits.undo(visit_id, why)
        record = self._visits.one(visit_id)
        assignment = self._assignments.one(record.assignment)
        last = self._envelopes.of(visit_id)[-1]
        self._seal(record, visit_xml(record, assignment, why=why), last.revision + 1, last.hash)
        return _visit(record)

    def one(self, visit_id: str) -> Visit:
        return _visit(self._visits.one(visit_id))

    def of(self, assignment_id: str) -> tuple[Visit, ...]:
        """Oldest first, those undone too."""
        return tuple(_visit(record) for record in self._visits.of(assignment_id))

    def _seal(self, visit: VisitRecord, xml: bytes, revision: int, previous: str = "") -> None:
        counter = self._envelopes.next_counter()
        envelope = seal_envelope(
            xml,
            kind=Kind.VISIT,
            id=visit.id,
            revision=revision,
            counter=counter,
            author=self._author.certificate,
            key=self._author.key,
            recipients=self._author.recipients,
            previous=previous,
        )
        self._envelopes.keep(
            envelope.hash,
            kind=Kind.VISIT.value,
            subject=visit.id,
            revision=revision,
            counter=counter,
            data=envelope.data,
            xml=xml,
            household=str(self._assignments.one(visit.assignment).key),
        )


def visit_xml(
    visit: VisitRecord,
    assignment: AssignmentRecord,
    *,
    where: str = "door",
    notice: str = "",
    why: str = "",
) -> bytes:
    """A visit as it travels; the household's key stands in the same elements as in an interview.

    ``undone`` is empty, or says why the visit does not count.
    """
    root = ElementTree.Element("visit", {"id": visit.id, "version": "1"})
    key = assignment.key
    for name, value in (
        ("block_code", key.segment),
        ("structure_no", key.structure),
        ("hh_serial", key.household),
        ("family_serial", key.family),
        ("number", str(visit.number)),
        ("disposition", visit.disposition),
        ("reason", visit.reason),
        ("where", where),
        ("notice", notice),
        ("at", visit.at.isoformat()),
        ("call_back_at", visit.call_back_at.isoformat() if visit.call_back_at else ""),
        ("note", visit.note),
        ("undone", why),
    ):
        ElementTree.SubElement(root, name).text = value
    data: bytes = ElementTree.tostring(root, encoding="utf-8")
    return data


def _visit(record: VisitRecord) -> Visit:
    return Visit(
        id=record.id,
        assignment_id=record.assignment,
        number=record.number,
        disposition=Disposition(record.disposition),
        at=record.at,
        note=record.note,
        reason=record.reason,
        call_back_at=record.call_back_at,
        by=record.actor,
        by_name=record.actor_name,
        undone=record.undone_at is not None,
    )
