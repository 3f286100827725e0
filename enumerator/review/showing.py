"""Which answers of an interview a supervisor looks at: all, or those with something to them."""

from enum import StrEnum

from enumerator.review.beside import Change, Compared
from enumerator.review.reading import AnswerRow


class Showing(StrEnum):
    """In the order of their keys."""

    ALL = "all"
    FLAGGED = "flagged"  # by the enumerator, for the supervisor
    COMMENTED = "commented"
    CONFIRMED = "confirmed"  # a warning, with a reason
    SPECIAL = "special"  # don't know, refused, not applicable
    UNANSWERED = "unanswered"  # or not as it has to be, in an interview finished before its end
    CHANGED = "changed"  # since the return


def shows(showing: Showing, line: Compared, *, beside: bool = False) -> bool:
    """Whether a question belongs to what is looked at; one that went is there as a change only.

    ``beside``: the revision before is laid beside, and tells what changed.
    """
    if showing is Showing.ALL:
        return True
    if showing is Showing.CHANGED and beside:
        return line.change is not Change.SAME
    row = line.now
    return row is not None and _shows(showing, row)


def _shows(showing: Showing, row: AnswerRow) -> bool:
    return {
        Showing.FLAGGED: row.flagged,
        Showing.COMMENTED: bool(row.comments),
        Showing.CONFIRMED: bool(row.warnings),
        Showing.SPECIAL: bool(row.special),
        Showing.UNANSWERED: (not row.answer and not row.special) or bool(row.unmet),
        Showing.CHANGED: row.changed_from is not None,
    }[showing]
