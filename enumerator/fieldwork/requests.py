"""Requests about data: a family asks to see, correct or erase what is held of it, or that it is not used.

Every request goes to headquarters as an envelope of its own. What has not left this laptop is erased here; of what has
left, this laptop only passes the request on.
"""

import base64
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from uuid import uuid4

from enumerator.errors import (
    AskerNeeded,
    NotInThisState,
    OwnInterview,
    OwnRequest,
    ReasonNeeded,
    RequestWaits,
    SupervisorOnly,
)
from enumerator.fieldwork.author import Author
from enumerator.fieldwork.dispositions import Disposition
from enumerator.fieldwork.requests_xml import request_xml
from enumerator.fieldwork.slips import SlipGoes
from enumerator.store.assignments import AssignmentStore, CaseState
from enumerator.store.connection import Store
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import InterviewRecord, InterviewStore, State
from enumerator.store.lookups import LookupStore
from enumerator.store.purge import Purge
from enumerator.store.requests import RequestRecord, RequestStore
from sync.protocol import Kind
from sync.sealing import seal_envelope

LONGEST_NAME = 120  # characters
LONGEST_REMARKS = 500
_GONE = frozenset({State.WITHDRAWN, State.PURGED})


class RequestKind(StrEnum):
    """What is asked (privacy notice, section on rights)."""

    ACCESS = "access"
    CORRECTION = "correction"
    ERASURE = "erasure"
    OBJECTION = "objection"


class Asker(StrEnum):
    """For whom somebody asks."""

    SELF = "self"
    WARD = "ward"  # a child, or somebody in her care
    AUTHORISED = "authorised"  # with a letter


class IdentitySeen(StrEnum):
    """How it was seen who asks. Nothing of a card is copied (NADRA Ordinance 2000, sections 28 to 30)."""

    ORIGINAL = "original"
    COPY = "copy"
    TOLD = "told"


class RequestState(StrEnum):
    """What becomes of a request on this laptop."""

    WAITING = "waiting"  # somebody here decides whether it is erased
    HEADQUARTERS = "headquarters"  # nothing more to do here: headquarters decides
    ERASED = "erased"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is written down when somebody asks."""

    assignment_id: str
    kind: RequestKind
    asker: Asker
    name: str
    seen: IdentitySeen
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """A request that was recorded here."""

    id: str
    reference: str  # as it stands on the slip: R-7K3M-QX4A
    assignment_id: str
    household: str  # the key as people read it
    kind: RequestKind
    asker: Asker
    name: str  # empty once the registry has the request and it was purged here
    seen: IdentitySeen
    remarks: str
    state: RequestState
    at: datetime
    by: str  # staff id
    by_name: str
    reason: str = ""
    decided_at: datetime | None = None


class Requests:
    """Records requests, and carries out erasures. One per signed-in person."""

    def __init__(self, store: Store, author: Author, *, supervises: bool) -> None:
        self._store = store
        self._author = author
        self._supervises = supervises
        self._log = EventLog(store)
        self._requests = RequestStore(store)
        self._assignments = AssignmentStore(store)
        self._interviews = InterviewStore(store)
        self._envelopes = EnvelopeStore(store)
        self._lookups = LookupStore(store)
        self._purge = Purge(store)

    def record(self, asked: Asked) -> Request:
        """Keep a request and seal it for headquarters.

        An erasure waits for a decision here as long as nothing of the interview has left, and keeps it from leaving.
        Raises AskerNeeded; RequestWaits when an erasure of this household waits already; CertificateAwaited.
        """
        name = _typed(asked.name)[:LONGEST_NAME]
        if not name:
            raise AskerNeeded()
        erases = asked.kind is RequestKind.ERASURE
        here = erases and not self._requests.left(asked.assignment_id) and not self._purged(asked)

        def act() -> Request:
            if erases:
                for before in self._requests.of(asked.assignment_id):
                    if before.state == RequestState.WAITING:
                        raise RequestWaits(before.reference)
            id_ = str(uuid4())
            state = RequestState.WAITING if here else RequestState.HEADQUARTERS
            record = RequestRecord(
                id=id_,
                reference=reference_of(id_),
                assignment=asked.assignment_id,
                kind=asked.kind.value,
                asker=asked.asker.value,
                name=name,
                seen=asked.seen.value,
                remarks=_typed(asked.remarks)[:LONGEST_REMARKS],
                state=state.value,
                at=self._store.now(),
                actor=self._author.person,
            )
            return self._seal(self._requests.record(record))

        return self._store.write(act)

    def erase(self, request_id: str, reason: str) -> Request:
        """Erase all that this laptop holds of the household, for good, and tell headquarters that it was done.

        Raises what ``check`` raises, ReasonNeeded, StoreError, and then nothing has changed.
        """
        record = self.check(request_id)
        if not (why := _typed(reason)):
            raise ReasonNeeded()

        def act() -> Request:
            decided = self._requests.decide(record.id, RequestState.ERASED.value, why)
            self._erase(record.assignment)
            return self._seal(decided)

        done = self._store.write(act)
        self._purge.leave_no_trace()
        return done

    def decline(self, request_id: str, reason: str) -> Request:
        """Nothing is erased here; headquarters reads why. Raises what ``check`` raises, ReasonNeeded."""
        record = self.check(request_id)
        if not (why := _typed(reason)):
            raise ReasonNeeded()

        def act() -> Request:
            declined = RequestState.DECLINED.value
            return self._seal(self._requests.decide(record.id, declined, why))

        return self._store.write(act)

    def check(self, request_id: str) -> RequestRecord:
        """Whether this person may decide on a request now.

        What was finalized once is erased by a supervisor who neither held the interview nor took the request: one
        person alone never makes an interview vanish that others rely on. A begun one, by who may also withdraw it.
        Raises NotInThisState, SupervisorOnly, OwnInterview, OwnRequest.
        """
        record = self._requests.one(request_id)
        if record.state != RequestState.WAITING:
            raise NotInThisState(request_id, record.state, RequestState.ERASED.value)
        interview = self._interviews.of_assignment(record.assignment)
        if self._requests.left(record.assignment):
            raise NotInThisState(request_id, State.BATCHED.value, RequestState.ERASED.value)
        if interview is not None and self._requests.sealed(interview.id):
            self._check_apart(record, interview)
        elif not self._supervises:
            self._check_own(record, interview)
        return record

    def of(self, assignment_id: str) -> tuple[Request, ...]:
        """Newest first."""
        return tuple(self._shown(one) for one in reversed(self._requests.of(assignment_id)))

    def waiting(self) -> tuple[Request, ...]:
        """Erasures to be decided on by this person's hand or another's, oldest first; of an enumerator her own."""
        mine = self._requests.households("" if self._supervises else self._author.person)
        found = self._requests.in_state(RequestState.WAITING.value)
        return tuple(self._shown(one) for one in found if one.assignment in mine)

    def printed(self, request_id: str, goes: SlipGoes, languages: tuple[str, ...]) -> None:
        """Keep that its slip was printed, and where it went."""
        said = {"to": goes.value, "languages": list(languages)}
        self._store.write(lambda: self._log.append(EventKind.SLIP_PRINTED, request_id, said))

    def _check_apart(self, record: RequestRecord, interview: InterviewRecord) -> None:
        person = self._author.person
        if not self._supervises:
            raise SupervisorOnly(person, "erase a finalized interview")
        if interview.author == person:
            raise OwnInterview(interview.id)
        if record.actor == person:
            raise OwnRequest(record.reference)

    def _check_own(self, record: RequestRecord, interview: InterviewRecord | None) -> None:
        """An enumerator erases what she holds herself, and nothing that waits for her supervisor: no household
        escapes a contact, or a sighting, by an erasure.
        """
        assignment = self._assignments.one(record.assignment)
        person = self._author.person
        if person != (interview.author if interview is not None else assignment.assignee):
            raise SupervisorOnly(person, "erase the household of somebody else")
        if assignment.closed:
            raise SupervisorOnly(person, "erase a household that waits for the supervisor")

    def _purged(self, asked: Asked) -> bool:
        interview = self._interviews.of_assignment(asked.assignment_id)
        return interview is not None and interview.state in _GONE

    def _erase(self, assignment: str) -> None:
        """All that is here of the household, in the caller's transaction. Its number stays: nobody goes there again."""
        interview = self._interviews.of_assignment(assignment)
        if interview is not None:
            self._interviews.withdraw(interview.id, "erasure")
        for held in self._requests.interviews(assignment):  # withdrawn before, too
            self._lookups.forget(held.id)
        if interview is not None:
            self._purge.erase_withdrawn(interview.id, "erasure")
        self._requests.erase_unsent_visits(assignment)
        if self._supervises and self._assignments.one(assignment).state is not CaseState.CLOSED:
            self._assignments.close(assignment, Disposition.REFUSED.value, "erasure")
        elif not self._supervises:  # as after a refusal, the supervisor gets in touch
            self._assignments.refuse(assignment, Disposition.REFUSED.value, "")
        self._purge.purge_household(assignment, "erasure")

    def _seal(self, record: RequestRecord) -> Request:
        known = self._envelopes.of(record.id)
        revision, previous = (known[-1].revision + 1, known[-1].hash) if known else (1, "")
        key = self._assignments.one(record.assignment).key
        xml = request_xml(record, key)
        counter = self._envelopes.next_counter()
        envelope = seal_envelope(
            xml,
            kind=Kind.REQUEST,
            id=record.id,
            revision=revision,
            counter=counter,
            author=self._author.certificate,
            key=self._author.key,
            recipients=self._author.recipients,
            previous=previous,
        )
        self._envelopes.keep(
            envelope.hash,
            kind=Kind.REQUEST.value,
            subject=record.id,
            revision=revision,
            counter=counter,
            data=envelope.data,
            xml=xml,
            household=str(key),
        )
        return self._shown(record)

    def _shown(self, record: RequestRecord) -> Request:
        return Request(
            id=record.id,
            reference=record.reference,
            assignment_id=record.assignment,
            household=str(self._assignments.one(record.assignment).key),
            kind=RequestKind(record.kind),
            asker=Asker(record.asker),
            name=record.name,
            seen=IdentitySeen(record.seen),
            remarks=record.remarks,
            state=RequestState(record.state),
            at=record.at,
            by=record.actor,
            by_name=record.actor_name,
            reason=record.reason,
            decided_at=record.decided_at,
        )


def _typed(words: str) -> str:
    """Words in one line, without control characters, which XML 1.0 cannot hold (section 2.2)."""
    kept = (" " if unicodedata.category(one) in {"Cc", "Cs"} else one for one in words)
    return " ".join("".join(kept).replace("\ufffe", "").replace("\uffff", "").split())


def reference_of(request_id: str) -> str:
    """The number on the slip: 40 bits of the request's id, in letters that are not mistaken for each other.

    Base32 without 0, 1, 8 and 9 (RFC 4648): R-7K3M-QX4A.
    """
    letters = base64.b32encode(sha256(request_id.encode()).digest()[:5]).decode()
    return f"R-{letters[:4]}-{letters[4:]}"
