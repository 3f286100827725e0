"""Consent: where a family did not agree to take part, nothing is kept but that, why, and where it was.

What the program has to know of a questionnaire for this, it knows by the names of its questions.
"""

from collections.abc import Callable
from dataclasses import dataclass

from enumerator.fieldwork.interview import Interview
from enumerator.fieldwork.visits import Visits
from enumerator.store.connection import Store
from enumerator.store.interviews import InterviewStore
from enumerator.store.lookups import LookupStore
from enumerator.store.purge import Purge
from forms.session import FormSession

CONSENT, REFUSED = "consent", "2"
LATER = "3"  # they want another time; nothing is decided
REASON = "refusal_reason"
NOTICE = "notice_lang"


@dataclass(frozen=True, slots=True)
class Refused:
    """They did not agree: why (a RefusalReason, or empty), and the language the notice was read in (a code)."""

    reason: str
    notice: str


def refusal_in(session: FormSession) -> Refused | None:
    """None where they agreed, were not asked yet, or the questionnaire does not ask."""
    if _said(session, CONSENT) != REFUSED:
        return None
    return Refused(_said(session, REASON), _said(session, NOTICE))


def _said(session: FormSession, name: str) -> str:
    """The answer to the question of a name, outside of rosters; empty where there is none."""
    found = (
        element.ref
        for element in session.form.elements
        if element.written == name and not element.home and element.question is not None
    )
    ref = next(found, None)
    return session.value(ref) if ref else ""


class Finishing:
    """Ends an interview: it is finalized, or after a refusal erased, with a visit that tells of it.

    Only an interview that never left the enumerator's hands is erased. After a return, the supervisor sees the next
    revision, in which the questionnaire itself leaves out what may not be kept.
    """

    def __init__(self, store: Store, visits: Visits, finalize: Callable[[Interview], None]) -> None:
        self._store = store
        self._visits = visits
        self._finalize = finalize
        self._interviews = InterviewStore(store)
        self._lookups = LookupStore(store)
        self._purge = Purge(store)

    def __call__(self, interview: Interview) -> None:
        """Raises NotFinished, NotInThisState, StoreError, and then nothing has changed."""
        refused = refusal_in(interview.session)
        record = self._interviews.record(interview.id)
        if refused is None or record.revision > 1:
            self._finalize(interview)
            return

        def act() -> None:
            self._interviews.withdraw(interview.id, "refused")
            self._lookups.forget(interview.id)
            self._visits.refused_in_consent(record.assignment, refused.reason, refused.notice)
            self._purge.erase_withdrawn(interview.id, "refused")

        self._store.write(act)
