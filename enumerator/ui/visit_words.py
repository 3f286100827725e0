"""What is said of visits made: each in a line, and what the rule of three visits still wants."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from enumerator.fieldwork.dispositions import Outlook, RefusalReason
from enumerator.fieldwork.visit_book import Visit
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.disposition_words import disposition_words
from enumerator.ui.moments import when_words

translate = QCoreApplication.translate


def visit_words(visit: Visit, now: datetime, zone: tzinfo) -> str:
    """One visit: when, what came of it, who was there, and what was noted."""
    parts = [when_words(visit.at, now, zone), disposition_words(visit.disposition)]
    if visit.reason:
        parts.append(reason_words(RefusalReason(visit.reason)))
    if visit.by_name:
        parts.append(isolate(visit.by_name))
    if visit.call_back_at is not None:
        when = when_words(visit.call_back_at, now, zone)
        parts.append(translate("Visits", "to come back {when}").format(when=when))
    if visit.note:
        parts.append(isolate(visit.note))
    words = " · ".join(parts)
    return translate("Visits", "Taken back: {visit}").format(visit=words) if visit.undone else words


def history_words(visits: Sequence[Visit], now: datetime, zone: tzinfo) -> str:
    """Every visit in a line of its own, the last one first."""
    return "\n".join(visit_words(visit, now, zone) for visit in reversed(visits))


def outlook_words(outlook: Outlook) -> str:
    """What is still wanted before nobody has to go there again; empty before the first visit."""
    if not outlook.visits:
        return ""
    made = (
        translate("Visits", "1 visit so far.")
        if outlook.visits == 1
        else translate("Visits", "{count} visits so far.").format(count=ltr(outlook.visits))
    )
    wanted = []
    if outlook.visits_missing:
        wanted.append(translate("Visits", "{count} more").format(count=ltr(outlook.visits_missing)))
    if outlook.other_day:
        wanted.append(translate("Visits", "one on another day"))
    if outlook.other_time:
        wanted.append(translate("Visits", "one at another time of the day"))
    if not wanted:
        return made
    rest = translate("Visits", "Still wanted if nobody is met: {visits}.").format(
        visits=" · ".join(wanted)
    )
    return f"{made} {rest}"


def reason_words(reason: RefusalReason) -> str:
    """Why they refused, as the enumerator chooses it."""
    match reason:
        case RefusalReason.NO_TIME:
            return translate("Visits", "No time")
        case RefusalReason.MISTRUST:
            return translate("Visits", "Privacy, or they do not trust it")
        case RefusalReason.NO_BENEFIT:
            return translate("Visits", "They expect nothing from it")
        case RefusalReason.NOT_PERMITTED:
            return translate("Visits", "The head or an elder is away or does not allow it")
        case RefusalReason.ASKED_BEFORE:
            return translate("Visits", "They were asked before")
        case RefusalReason.FEAR:
            return translate("Visits", "Fear of tax, or of losing help")
        case RefusalReason.OTHER:
            return translate("Visits", "Another reason")
