"""What is said of requests about data, and of what a laptop holds."""

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from enumerator.fieldwork.requests import Asker, IdentitySeen, Request, RequestKind, RequestState
from enumerator.fieldwork.requests_held import Held, InterviewHeld, SectionHeld
from enumerator.store.interviews import State
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.key_table import Say
from enumerator.ui.moments import date_words, when_words

translate: Say = QCoreApplication.translate
MASK = "••••"


def kind_words(kind: RequestKind, translate: Say = translate) -> str:
    match kind:
        case RequestKind.ACCESS:
            return translate("Requests", "See what is held")
        case RequestKind.CORRECTION:
            return translate("Requests", "Correct it")
        case RequestKind.ERASURE:
            return translate("Requests", "Erase it")
        case RequestKind.OBJECTION:
            return translate("Requests", "Object to its use")


def asker_words(asker: Asker) -> str:
    match asker:
        case Asker.SELF:
            return translate("Requests", "A member of the household")
        case Asker.WARD:
            return translate("Requests", "For a child, or somebody in her care")
        case Asker.AUTHORISED:
            return translate("Requests", "On behalf, with a letter")


def seen_words(seen: IdentitySeen) -> str:
    match seen:
        case IdentitySeen.ORIGINAL:
            return translate("Requests", "Original card seen")
        case IdentitySeen.COPY:
            return translate("Requests", "A copy was shown")
        case IdentitySeen.TOLD:
            return translate("Requests", "Told only; no card seen")


def state_words(state: RequestState) -> str:
    match state:
        case RequestState.WAITING:
            return translate("Requests", "Waits for a decision here")
        case RequestState.HEADQUARTERS:
            return translate("Requests", "Headquarters decides")
        case RequestState.ERASED:
            return translate("Requests", "Erased on this laptop")
        case RequestState.DECLINED:
            return translate("Requests", "Not erased here; headquarters is told why")


def interview_words(state: str) -> str:
    """How an interview stands; an empty ``state`` is a household without one."""
    if not state:
        return translate("Requests", "No interview")
    match State(state):
        case State.IN_PROGRESS:
            return translate("Requests", "Interview in progress")
        case State.RETURNED:
            return translate("Requests", "Interview returned")
        case State.FINALIZED:
            return translate("Requests", "Interview finished, with the supervisor")
        case State.APPROVED:
            return translate("Requests", "Interview approved, not sent")
        case State.BATCHED:
            return translate("Requests", "Interview on its way to headquarters")
        case State.RECEIPTED:
            return translate("Requests", "Headquarters has the interview")
        case State.PURGED:
            return translate("Requests", "Headquarters has the interview; erased here")
        case State.WITHDRAWN:
            return translate("Requests", "Withdrawn, and erased here")


def request_words(request: Request, now: datetime, zone: tzinfo) -> str:
    """One request in a line."""
    parts = [
        ltr(request.reference),
        kind_words(request.kind),
        state_words(request.state),
        when_words(request.at, now, zone),
        isolate(request.by_name),
    ]
    return " · ".join(parts)


def household_lines(held: Held) -> Iterator[str]:
    """What is here of the household beside its interviews."""
    if held.address:
        yield translate("Requests", "Address and what the list brought: held, not shown")
    else:
        yield translate("Requests", "Address: nothing is held")
    if held.visits:
        yield translate("Requests", "Visits: {count}; with a note: {notes}").format(
            count=ltr(held.visits), notes=ltr(held.notes)
        )
    if held.media:
        yield translate("Requests", "Encrypted copies may lie on {count} cards or sticks").format(
            count=ltr(held.media)
        )


def interview_lines(one: InterviewHeld, zone: tzinfo) -> Iterator[str]:
    """What is here of one interview: dates and numbers."""
    dates = translate("Requests", "Begun {begun}, last touched {touched}").format(
        begun=date_words(one.opened_at, zone), touched=date_words(one.updated_at, zone)
    )
    yield dates
    yield from section_lines(one.sections)
    beside = (
        (one.files, translate("Requests", "Pictures and files: {count}")),
        (one.comments, translate("Requests", "Comments: {count}")),
        (one.lookups, translate("Requests", "Hashes of numbers, which nobody can read: {count}")),
        (one.sealed, translate("Requests", "Sealed for headquarters: {count}")),
    )
    for count, words in beside:
        if count:
            yield words.format(count=ltr(count))


def section_lines(sections: Sequence[SectionHeld]) -> Iterator[str]:
    """A line for each section; the answers themselves are never shown."""
    for section in sections:
        unnamed = translate("Requests", "About the interview itself")
        yield translate("Requests", "{section}: {count} answers {mask}").format(
            section=isolate(section.label or unnamed), count=ltr(section.answers), mask=ltr(MASK)
        )
