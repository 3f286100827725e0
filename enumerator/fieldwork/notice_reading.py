"""The notice as it is read to a family, and what they said to it.

The form is the one source: the words that are read are those of its question ``notice``, and what is said goes into
its questions, so that consent stands in the submission and nowhere else (docs/adr/0008). What the form cannot hold is
kept in the log: which words were read (their hash), in which language, and how long it took.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from enumerator.fieldwork.consent import CONSENT, LATER, NOTICE, REASON, REFUSED
from enumerator.fieldwork.interview import Interview
from enumerator.fieldwork.visits import Visits
from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.lookups import LookupStore
from enumerator.store.purge import Purge
from forms.prompts import Choice, SectionKind
from forms.session import FormSession

_TEXT, _READ, _ADULT, _VERSION = "notice", "notice_read", "resp_adult", "notice_version"
_YES, _ACKNOWLEDGED = "1", "OK"
_LANGUAGE_CODES: Mapping[str, str] = {"ur": "1", "pa": "2", "en": "8"}
"""Codes of the form's list ``lang``, by the language of the words that were read."""

Keep = Callable[[Mapping[str, object]], object]


@dataclass(frozen=True, slots=True)
class Wording:
    """The notice in one language of the form."""

    language: str  # as the form names it: "Urdu (ur)"
    paragraphs: tuple[str, ...]

    @property
    def hash(self) -> str:
        return sha256("\n\n".join(self.paragraphs).encode()).hexdigest()


class NoticeReading:
    """One interview's notice. Every call that writes has committed when it returns, or raises StoreError."""

    def __init__(
        self, interview: Interview, keep: Keep, come_back: Callable[[datetime], object]
    ) -> None:
        """``keep`` puts what was read into the log; ``come_back`` records that they want another time."""
        self._interview = interview
        self._keep = keep
        self._come_back = come_back
        self._refs = _refs(interview.session)

    @property
    def wanted(self) -> bool:
        """Whether this form has a notice that is to be read, and nobody has answered yet whether they agree.

        Who wanted another time has not: when that has come, it is read again.
        """
        refs, session = self._refs, self._interview.session
        return {_TEXT, _READ, CONSENT} <= set(refs) and session.value(refs[CONSENT]) in ("", LATER)

    @property
    def section(self) -> str:
        """Ref of the section in which the notice stands; empty where the form has none."""
        return self._refs.get(_TEXT, "").rpartition("/")[0]

    @property
    def asks_for_adult(self) -> bool:
        """Whether it is still to be said that the respondent is an adult of the household."""
        ref = self._refs.get(_ADULT, "")
        return bool(ref) and self._interview.session.value(ref) != _YES

    @property
    def version(self) -> str:
        ref = self._refs.get(_VERSION, "")
        return self._interview.session.value(ref) if ref else ""

    @property
    def wordings(self) -> tuple[Wording, ...]:
        session = self._interview.session
        texts = session.labels(self._refs[_TEXT]) if _TEXT in self._refs else ()
        return tuple(
            Wording(language, tuple(part.strip() for part in text.split("\n\n") if part.strip()))
            for language, text in zip(session.languages, texts, strict=False)
        )

    def question(self, name: str, language: str) -> str:
        """The words of the question about the adult (``adult``) or the consent (``consent``) in a language."""
        ref = self._refs[_ADULT if name == "adult" else CONSENT]
        session = self._interview.session
        return dict(zip(session.languages, session.labels(ref), strict=False)).get(language, "")

    @property
    def reasons(self) -> tuple[Choice, ...]:
        """Why people refuse, as the form offers it."""
        ref = self._refs.get(REASON, "")
        return self._interview.session.prompt(ref).choices if ref else ()

    def read(self, wording: Wording, seconds: int) -> None:
        """The whole notice was read aloud. A language that was entered before (a spoken one) stays."""
        self._keep(
            {
                "version": self.version,
                "hash": wording.hash,
                "language": wording.language,
                "seconds": seconds,
            }
        )
        code = next((c for key, c in _LANGUAGE_CODES.items() if f"({key}" in wording.language), "")
        spoken = self._refs.get(NOTICE, "")
        if spoken and code and not self._interview.session.value(spoken):
            self._interview.answer(spoken, code)
        self._interview.answer(self._refs[_READ], _ACKNOWLEDGED)

    def is_adult(self) -> None:
        self._interview.answer(self._refs[_ADULT], _YES)

    def agreed(self) -> None:
        self._interview.answer(self._refs[CONSENT], _YES)

    def refused(self, reason: str) -> None:
        """They did not agree. The interview ends with it: what becomes of it is the finishing's business."""
        self._interview.answer(self._refs[CONSENT], REFUSED)
        if reason and REASON in self._refs:
            self._interview.answer(self._refs[REASON], reason)
        self._interview.finalize()

    def call_back(self, at: datetime) -> None:
        """They want another time: a visit says so, and the interview waits as it is."""
        self._come_back(at)


def keeper(store: Store, interview: str) -> Keep:
    """Puts what was read into the log of ``store``."""
    log = EventLog(store)
    return lambda said: store.write(lambda: log.append(EventKind.NOTICE_READ, interview, said))


@dataclass(frozen=True, slots=True)
class Erased:
    """What goes when a family withdraws, in numbers."""

    answers: int
    members: int
    comments: int


class Withdrawing:
    """A family that takes its consent back before anything was sent: all that was said is erased.

    A tombstone stays in the log (that it was withdrawn, when, by whom entered), and a visit tells the registry that
    they do not take part, as after a refusal.
    """

    def __init__(self, store: Store, visits: Visits) -> None:
        self._store = store
        self._visits = visits
        self._interviews = InterviewStore(store)
        self._lookups = LookupStore(store)
        self._purge = Purge(store)

    def would_erase(self, interview: Interview) -> Erased:
        session = interview.session
        rosters = [one.ref for one in session.sections() if one.kind is SectionKind.ROSTER]
        return Erased(
            sum(1 for fact in session.facts_now() if fact.value and fact.key),
            sum(len(session.rows(ref)) for ref in rosters),
            len(interview.comments()),
        )

    def withdraw(self, interview: Interview) -> None:
        """Raises NotInThisState, StoreError, and then nothing has changed."""
        record = self._interviews.record(interview.id)
        notice = _refs(interview.session).get(NOTICE, "")
        spoken = interview.session.value(notice) if notice else ""

        def act() -> None:
            self._interviews.withdraw(interview.id, "withdrawn")
            self._lookups.forget(interview.id)
            self._visits.refused_in_consent(record.assignment, "", spoken)

        self._store.write(act)
        self._purge.erase_withdrawn(interview.id, "withdrawn")


def _refs(session: FormSession) -> dict[str, str]:
    """Where the questions of the notice stand in this form, by their names; outside of rosters."""
    wanted = {_TEXT, _READ, _ADULT, _VERSION, NOTICE, CONSENT, REASON}
    return {
        element.written: element.ref
        for element in session.form.elements
        if element.written in wanted and not element.home
    }
