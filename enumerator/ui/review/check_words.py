"""What stands out in an interview, in words and by how much it matters."""

from PySide6.QtCore import QCoreApplication

from enumerator.review.findings import Finding, Odd
from enumerator.review.reading import Reading
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.interview.wording import kept_reason_words
from enumerator.ui.moments import span_words
from forms.prompts import ProblemKind

translate = QCoreApplication.translate
Check = tuple[str, str]
"""The tone of a note (error, warning, info, ok) and its sentence."""


def checks_of(reading: Reading) -> tuple[Check, ...]:
    """What a supervisor looks at first, in the order of its weight."""
    found: list[Check] = []
    confirmed = reading.confirmed
    if confirmed == 1:
        found.append(("warning", translate("Checks", "1 unusual answer was confirmed")))
    elif confirmed:
        words = translate("Checks", "{count} unusual answers were confirmed")
        found.append(("warning", words.format(count=ltr(confirmed))))
    found += [("warning", _finding_words(finding)) for finding in reading.findings]
    special = sum(bool(row.special) for row in reading.rows)
    if special:
        words = translate("Checks", "Don't know, refused or not applicable: {count}")
        found.append(("info", words.format(count=ltr(special))))
    unanswered = sum(not row.answer and not row.special for row in reading.rows)
    if unanswered:
        words = translate("Checks", "Questions without an answer: {count}")
        found.append(("info", words.format(count=ltr(unanswered))))
    remarks = sum(len(row.comments) for row in reading.rows)
    if remarks:
        words = translate("Checks", "Comments on questions: {count}")
        found.append(("info", words.format(count=ltr(remarks))))
    changed = sum(row.changed_from is not None for row in reading.rows)
    if reading.returned_comment or changed:
        words = translate("Checks", "Answers changed since it was returned: {count}")
        found.append(("info", words.format(count=ltr(changed))))
    if not confirmed:
        found.append(("ok", translate("Checks", "No unusual answers")))
    if reading.seconds:
        words = translate("Checks", "Time in the interview: {time}")
        found.append(("info", words.format(time=span_words(reading.seconds))))
    return tuple(found)


def unmet_words(kind: ProblemKind) -> str:
    """What a question lacked when its interview was finished before its end."""
    match kind:
        case ProblemKind.REQUIRED:
            return translate("Checks", "Not met: it needs an answer")
        case ProblemKind.CONSTRAINT:
            return translate("Checks", "Not met: the answer breaks a rule of the form")
        case ProblemKind.WARNING:
            return translate("Checks", "Not met: unusual, and nobody confirmed it")


def _finding_words(finding: Finding) -> str:
    words = _template(finding.odd)
    return words.format(
        count=ltr(finding.amount),
        household=ltr(finding.household),
        reason=isolate(kept_reason_words(finding.reason)),
    )


def _template(odd: Odd) -> str:
    """What stands out beside the other interviews of the laptop."""
    match odd:
        case Odd.PARTIAL:
            return translate("Checks", "Finished as partial: {reason}. Open or wrong: {count}")
        case Odd.SHORT:
            return translate("Checks", "Very short: {count} min")
        case Odd.LONG:
            return translate("Checks", "Very long: {count} min")
        case Odd.NIGHT:
            return translate("Checks", "Held at night: it began after {count} o'clock")
        case Odd.OVERLAPS:
            return translate("Checks", "Began while the interview of {household} was going on")
        case Odd.SAME_PLACE:
            return translate("Checks", "Exactly the same position as household {household}")
        case Odd.NEAR_PLACE:
            return translate(
                "Checks", "Only {count} m from household {household}, which is in another building"
            )
        case Odd.ALIKE:
            return translate(
                "Checks", "A page of numbers is the same in {count} interviews in a row"
            )
        case Odd.MANY_SPECIAL:
            return translate("Checks", "Not known, refused or not applicable: {count} % of all")
        case Odd.HASTY:
            return translate("Checks", "Answers that came very fast: {count}")
