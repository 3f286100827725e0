"""What undo took back, or did again, in the words of the language that is on."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from enumerator.ui.bidi import isolate
from enumerator.ui.interview import lookup, wording
from enumerator.ui.interview.desk import Questionnaire, Turned
from enumerator.ui.interview.route import place_of
from forms.prompts import FactKind, Section

translate = QCoreApplication.translate


def turned_words(
    session: Questionnaire, sections: Sequence[Section], turned: Turned, *, undone: bool
) -> str:
    """Who is on the list again or no longer, or which question was turned."""
    if turned.act is FactKind.ROW_MOVED:
        words = translate("InterviewActs", "Moved: {member}")
        return words.format(member=wording.member_words(turned.number, turned.name))
    if turned.act in (FactKind.ROW_ADDED, FactKind.ROW_REMOVED):
        who = wording.member_words(turned.number, turned.name)
        if (turned.act is FactKind.ROW_REMOVED) is undone:
            words = translate("InterviewActs", "On the list again, with all answers: {member}")
        else:
            words = translate("InterviewActs", "No longer on the list: {member}")
        return words.format(member=who)
    shown = isolate(_label_of(session, sections, turned.key))
    if turned.act is FactKind.CONFIRMED and undone:
        words = translate("InterviewActs", "No longer confirmed: {question}")
    elif turned.act is FactKind.CONFIRMED:
        words = translate("InterviewActs", "Confirmed again: {question}")
    elif undone:
        words = translate("InterviewActs", "Undone: {question}")
    else:
        words = translate("InterviewActs", "Done again: {question}")
    return words.format(question=shown)


def _label_of(session: Questionnaire, sections: Sequence[Section], key: str) -> str:
    """The question's words, with the member where it is about one."""
    ref = session.ref_of(key)
    if ref is None:
        return ""
    label = session.prompt(ref).label
    place = place_of(ref, sections)
    if place is None or not place.row:
        return label
    return f"{label} · {lookup.row_words(session, place)}"
