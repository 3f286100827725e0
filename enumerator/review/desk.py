"""The supervisor's desk: the queue, one interview read, and the decision about it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Protocol

from enumerator.config import POLICY_ZONE
from enumerator.errors import (
    CertificateAwaited,
    CommentNeeded,
    NotInThisState,
    OwnInterview,
    ReadingDiffers,
)
from enumerator.review.across import Across, Held
from enumerator.review.beside import Beside, facts_until_sealed, lay_beside, read_before
from enumerator.review.lacking import Lacking, read_lacking
from enumerator.review.paradata import changed_since_return
from enumerator.review.queue import QueueItem, QueueState
from enumerator.review.reading import Reading, read_answers
from enumerator.review.sameness import shows_the_sealed_files, shows_what_was_sealed
from enumerator.review.sketches import Sketch
from enumerator.store.assignments import AssignmentStore, Line
from enumerator.store.connection import Store
from enumerator.store.envelopes import DecisionStore, EnvelopeRecord, EnvelopeStore
from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewRecord, InterviewStore, State
from enumerator.store.sketches import SketchStore
from enumerator.store.time_spent import seconds_spent
from forms.definition.model import FormDefinition
from forms.packs import Pack
from forms.session import FormSession
from sync.errors import CertificateRefused
from sync.keys import Certificate, SealingKey, SigningKey, read_certificate
from sync.protocol import Verdict
from sync.sealing import Envelope, Opened, open_envelope, read_envelope, sign_decision

_SHOWN = {
    QueueState.WAITING: (State.FINALIZED,),
    QueueState.RETURNED: (State.RETURNED, State.IN_PROGRESS),
    QueueState.APPROVED: (State.APPROVED, State.BATCHED),
}

_SEALED = (State.FINALIZED, State.APPROVED, State.BATCHED)
_DECIDED_FROM = {
    Verdict.APPROVED: {State.FINALIZED},
    Verdict.RETURNED: {State.FINALIZED, State.APPROVED},  # not once it lies in a batch
}


class Packs(Protocol):
    def pack(self, hash: str) -> Pack: ...
    def form(self, hash: str, at: datetime | None = None) -> FormDefinition: ...


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A supervisor with the keys that are open now."""

    person: str  # staff id
    certified: Certificate | None  # None while her keys wait for one
    key: SigningKey = field(repr=False)
    sealing: SealingKey = field(repr=False)  # interviews of the team are sealed to it

    @property
    def certificate(self) -> Certificate:
        """What her decisions name. Raises CertificateAwaited: until then she reads, and decides nothing."""
        if self.certified is None:
            raise CertificateAwaited(self.person)
        return self.certified


class ReviewDesk:
    """Everything a supervisor does with interviews. Nobody decides on an interview of their own."""

    def __init__(
        self,
        store: Store,
        packs: Packs,
        reviewer: Reviewer,
        certificates: Callable[[], tuple[bytes, ...]],
    ) -> None:
        self._store = store
        self._packs = packs
        self._reviewer = reviewer
        self._certificates = certificates
        self._assignments = AssignmentStore(store)
        self._interviews = InterviewStore(store)
        self._envelopes = EnvelopeStore(store)
        self._decisions = DecisionStore(store)

    def items(self, state: QueueState) -> tuple[QueueItem, ...]:
        """The queue: most flags first, then longest waiting. What stands out beside other interviews is a flag."""
        across = self._across()
        found = [
            self._item(line, state, len(across.findings(line.interview)))
            for among in _SHOWN[state]
            for line in self._assignments.lines_in(among)
            if among is not State.IN_PROGRESS or line.verdict == Verdict.RETURNED
        ]
        return tuple(sorted(found, key=lambda item: (-item.flags, item.finalized_at)))

    def read(self, interview_id: str, language: str = "en") -> Reading:
        """An interview in words. Raises KeyError for one that is not there."""
        record = self._interviews.record(interview_id)
        assignment = self._assignments.one(record.assignment)
        session = self._session(record, language)
        comments = self._interviews.comments(interview_id)
        events = tuple(EventLog(self._store).of(interview_id))
        decisions = self._decisions.of(interview_id)
        returned = [d.comment for d in decisions if d.verdict == Verdict.RETURNED]
        author = next((line for line in self._lines(interview_id)), None)
        lacking = self._lacking(record, session.form)
        return Reading(
            interview_id=interview_id,
            household=str(assignment.key),
            enumerator=author.author_name if author else record.author,
            revision=record.revision,
            rows=read_answers(
                session,
                comments,
                changed_since_return(events),
                self._interviews.flags(interview_id),
                lacking.unmet,
            ),
            seconds=seconds_spent(events),
            findings=self._across().findings(interview_id),
            returned_comment=returned[-1] if returned else "",
            partial=lacking.partial,
        )

    def beside(self, reading: Reading, language: str = "en") -> Beside | None:
        """The revision before the one that was read, as it was sealed; None where there is none."""
        record = self._interviews.record(reading.interview_id)
        earlier = [e for e in self._envelopes.of(record.id) if e.revision < record.revision]
        if not earlier:
            return None
        sealed = earlier[-1]
        xml = self._envelopes.xml(sealed.hash)
        if xml is None:
            return Beside(sealed.revision, sealed.created_at, ())
        form = self._packs.form(record.pack, record.opened_at)
        spoken = _language(form, language)
        then = FormSession.edit(form, xml, clock=lambda: sealed.created_at, language=spoken)
        facts = facts_until_sealed(EventLog(self._store).of(record.id), sealed.hash)
        told = (
            FormSession.restore(form, facts, clock=lambda: sealed.created_at, language=spoken)
            if facts
            else None
        )
        lines = lay_beside(reading.rows, read_before(then, told, reading.rows))
        return Beside(sealed.revision, sealed.created_at, lines)

    def file(self, interview_id: str, name: str) -> bytes | None:
        """A picture, sound or paper that an answer names; None where it is not here."""
        return self._interviews.file(interview_id, name)

    def comment(self, interview_id: str, key: str, text: str) -> None:
        """Remark on one question (by its stable key), or with an empty key on the whole interview."""
        self._interviews.comment(interview_id, key, text)

    def approve(self, interview_id: str) -> None:
        """Raises OwnInterview, NotInThisState, ReadingDiffers, CertificateRefused."""
        self._decide(interview_id, Verdict.APPROVED, "")

    def return_(self, interview_id: str, comment: str) -> None:
        """Give it back with what is to be corrected. Raises CommentNeeded and what ``approve`` raises."""
        if not comment.strip():
            raise CommentNeeded(interview_id)
        self._decide(interview_id, Verdict.RETURNED, comment.strip())

    def _decide(self, interview_id: str, verdict: Verdict, comment: str) -> None:
        record = self._interviews.record(interview_id)
        if record.author == self._reviewer.person:
            raise OwnInterview(interview_id)
        if record.state not in _DECIDED_FROM[verdict]:
            raise NotInThisState(interview_id, record.state.value, verdict.value)
        sealed = self._envelopes.of(interview_id)[-1]
        envelope, opened = self._open(sealed, record.pack)
        same = opened.xml == self._envelopes.xml(sealed.hash)
        session = self._session(record)
        if not same or not shows_what_was_sealed(session, opened.xml):
            raise ReadingDiffers(interview_id)
        if not shows_the_sealed_files(
            session, opened.attachments, partial(self.file, interview_id)
        ):
            raise ReadingDiffers(interview_id)
        decision = sign_decision(
            envelope,
            opened,
            verdict,
            signer=self._reviewer.certificate,
            key=self._reviewer.key,
            at=self._store.now(),
            comments=comment.encode(),
        )

        def act() -> None:
            self._decisions.keep(
                interview_id,
                revision=record.revision,
                envelope=sealed.hash,
                verdict=verdict.value,
                comment=comment,
                data=decision.data,
            )
            move = (
                self._interviews.approve
                if verdict is Verdict.APPROVED
                else self._interviews.give_back
            )
            move(interview_id, {"envelope": sealed.hash, "comment": comment})

        self._store.write(act)

    def _lacking(self, record: InterviewRecord, form: FormDefinition) -> Lacking:
        """What the sealed submission says; nothing while somebody goes on with it, or where it is no longer here."""
        sealed = self._envelopes.of(record.id) if record.state in _SEALED else ()
        xml = self._envelopes.xml(sealed[-1].hash) if sealed else None
        return read_lacking(form, xml) if xml is not None else Lacking()

    def _session(self, record: InterviewRecord, language: str = "en") -> FormSession:
        """The interview as the store tells it."""
        form = self._packs.form(record.pack, record.opened_at)
        return FormSession.restore(
            form,
            self._interviews.facts_of(record.id),
            clock=lambda: record.finalized_at or record.updated_at,
            language=_language(form, language),
        )

    def _open(self, sealed: EnvelopeRecord, pack: str) -> tuple[Envelope, Opened]:
        data = self._envelopes.data(sealed.hash)
        assert data is not None, "what waits for a decision has its bytes"
        envelope = read_envelope(data)
        named = {c.id: c for c in map(read_certificate, self._certificates())}
        author = named.get(envelope.header.context.author)
        if author is None:
            raise CertificateRefused(envelope.header.context.author, "", "unknown_certificate")
        opened = open_envelope(
            envelope,
            self._reviewer.sealing,
            author=author,
            dictionary=self._packs.pack(pack).dictionary,
        )
        return envelope, opened

    def _lines(self, interview_id: str) -> tuple[Line, ...]:
        state = self._interviews.record(interview_id).state
        lines = self._assignments.lines_in(state)
        return tuple(line for line in lines if line.interview == interview_id)

    def _across(self) -> Across:
        """All finished interviews of this laptop whose contents are still here, side by side."""
        return Across(
            (
                Held(
                    record.interview,
                    str(record.key),
                    f"{record.key.segment} {record.key.structure}",
                    record.author,
                    record.began,
                    record.finalized,
                    Sketch.from_json(record.said),
                )
                for record in SketchStore(self._store).newest()
                if record.said
            ),
            POLICY_ZONE,
        )

    def _item(self, line: Line, state: QueueState, odd: int) -> QueueItem:
        return QueueItem(
            interview_id=line.interview,
            household=str(line.key),
            enumerator=line.author_name,
            finalized_at=line.finalized_at or line.updated_at or self._store.now(),
            revision=line.revision,
            flags=line.confirmations + len(self._interviews.flags(line.interview)) + odd,
            state=state,
            own=line.author == self._reviewer.person,
        )


def _language(form: FormDefinition, code: str) -> str | None:
    """The form's language with this code; None where it has none, and the form's own is read."""
    return next((name for name in form.languages if name.endswith(f"({code})")), None)
