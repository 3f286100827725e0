"""The interview window's words for problems, states and faults, in the window's language."""

from PySide6.QtCore import QCoreApplication

from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.fields.capture_words import reasons_not_taken
from enumerator.ui.fields.special_answers import SPECIALS, special_words
from enumerator.ui.fields.typed import Fault
from enumerator.ui.key_table import Say
from forms.prompts import NOT_TAKEN, Problem, ProblemKind, SectionState

translate: Say = QCoreApplication.translate
CONSENT_WITHDRAWN = "consent_withdrawn"  # fieldwork.interview
REMOVAL_UNDONE = "removal_undone"  # fieldwork.interview


def problem_words(problem: Problem) -> str:
    """A problem as the card and the finish page say it: the form's own words where it has some."""
    if problem.rule == NOT_TAKEN and not problem.blocks:
        return translate("Interview", "Not taken.")
    if problem.message:
        return problem.message
    if problem.kind is ProblemKind.REQUIRED:
        return translate("Interview", "This question needs an answer.")
    if problem.kind is ProblemKind.CONSTRAINT:
        return translate("Interview", "This answer is not possible here. Ask again and correct it.")
    return translate("Interview", "This answer is unusual. Ask again.")


def fault_words(fault: Fault) -> str:
    """Why what was typed was not taken, and what to type."""
    match fault:
        case Fault.NOT_WHOLE:
            return translate("Interview", "Type a whole number, in digits.")
        case Fault.NOT_A_NUMBER:
            return translate(
                "Interview", "Type a number in digits; a fraction stands behind a point: 3.5."
            )
        case Fault.NOT_A_DATE:
            return translate("Interview", "Type a date as day/month/year, for example 24/11/2026.")
        case Fault.NOT_A_MONTH:
            return translate("Interview", "Type a month as month/year, for example 11/2026.")
        case Fault.NOT_A_YEAR:
            return translate("Interview", "Type a year in four digits, for example 2026.")
        case Fault.NOT_A_TIME:
            return translate("Interview", "Type a time as hours:minutes, for example 14:30.")
        case Fault.NOT_A_MOMENT:
            return translate("Interview", "Type a date and a time, for example 24/11/2026 14:30.")
        case Fault.NOT_A_PLACE:
            return translate(
                "Interview", "Type latitude and longitude, for example 31.5204 74.3587."
            )
        case Fault.NOT_AN_AREA:
            words = translate("Interview", "Type the area as a number, for example {one} or {two}.")
            return words.format(one=ltr("12.5"), two=ltr("2 1/2"))
        case Fault.AREA_PARTS:
            words = translate(
                "Interview",
                "With dashes, kanals go up to 7 and marlas up to 19: {parts} is 3 acres, 4 kanals, 10 marlas.",
            )
            return words.format(parts=ltr("3-4-10"))
        case Fault.TOO_FEW_POINTS:
            return translate(
                "Interview",
                "A line has at least 2 points, a piece of land 3. Add more, or Esc drops them.",
            )
        case Fault.NO_SUCH_CHOICE:
            return translate("Interview", "No choice has this code or name.")
        case Fault.OFF_SCALE:
            return translate("Interview", "This number is not on the scale. Type one that is.")
        case Fault.PART_RANKED:
            return translate(
                "Interview",
                "Give every choice its place, or press Backspace to leave the question without an answer.",
            )
        case Fault.NOT_ACCEPTED:
            return translate("Interview", "The question does not take this answer.")


def state_words(state: SectionState) -> str:
    """A section's state in a word, for those who cannot see the icon."""
    match state:
        case SectionState.NOT_STARTED:
            return translate("Interview", "not started")
        case SectionState.IN_PROGRESS:
            return translate("Interview", "in progress")
        case SectionState.COMPLETE:
            return translate("Interview", "complete")
        case SectionState.WARNED:
            return translate("Interview", "complete, with confirmed checks")
        case SectionState.ERROR:
            return translate("Interview", "has an error")
        case SectionState.NOT_NEEDED:
            return translate("Interview", "not needed")


def flag_words(flags: int) -> str:
    """How many questions are flagged for the supervisor; nothing where none is."""
    return translate("Interview", "flagged: {count}").format(count=ltr(flags)) if flags else ""


def state_icon(state: SectionState) -> tuple[str, str]:
    """The icon of a section's state, and the token of its colour."""
    match state:
        case SectionState.NOT_STARTED:
            return "circle", "muted"
        case SectionState.IN_PROGRESS:
            return "progress", "info"
        case SectionState.COMPLETE:
            return "circle-check", "ok"
        case SectionState.WARNED:
            return "check-note", "warn"
        case SectionState.ERROR:
            return "alert-circle", "err"
        case SectionState.NOT_NEEDED:
            return "circle-minus", "muted"


def remark_words(text: str) -> str:
    """A comment as it is shown; what the program kept as one, in words."""
    if text in SPECIALS:
        return special_words(text)[0]
    if text == REMOVAL_UNDONE:
        return translate("Interview", "The member is on the list again")
    return text


def confirm_reasons() -> tuple[tuple[str, str], ...]:
    """Why an unusual answer stands: the code that is kept, the words that are shown."""
    return (
        ("asked_again", translate("Interview", "Asked again, the answer is right")),
        ("document_seen", translate("Interview", "A document was seen")),
        ("explained", translate("Interview", "The respondent explained it")),
        ("other", translate("Interview", "Another reason")),
    )


def removal_reasons() -> tuple[tuple[str, str], ...]:
    """Why a member is taken off the list."""
    return (
        ("listed_by_mistake", translate("Interview", "Listed by mistake")),
        ("listed_twice", translate("Interview", "Listed twice")),
        ("not_of_this_household", translate("Interview", "Does not belong to this household")),
        ("other", translate("Interview", "Another reason")),
    )


def partial_reasons() -> tuple[tuple[str, str], ...]:
    """Why an interview is finished before its end."""
    return (
        (
            "respondent_stopped",
            translate("Interview", "The respondent stopped, and what was said may be kept"),
        ),
        ("continue_later", translate("Interview", "It has to be gone on with another time")),
        ("other", translate("Interview", "Another reason")),
        (
            CONSENT_WITHDRAWN,
            translate("Interview", "Consent is withdrawn: nothing that was said may be kept"),
        ),
    )


def member_words(number: int, name: str) -> str:
    """A member as a sentence names them: by name, else by the place in the list."""
    if name:
        return isolate(name)
    return translate("Interview", "member {number}").format(number=ltr(number))


def kept_reason_words(reason: str) -> str:
    """A kept reason ("asked_again: two families") in the window's language."""
    code, _, text = reason.partition(": ")
    known = (*confirm_reasons(), *removal_reasons(), *reasons_not_taken(), *partial_reasons())
    words = dict(known).get(code, code)
    return f"{words}: {isolate(text)}" if text else words


def counted_problems(errors: int, to_confirm: int) -> str:
    """How many errors there are and how many checks wait for a confirmation."""
    parts = []
    if errors == 1:
        parts.append(translate("Interview", "1 error"))
    elif errors:
        parts.append(translate("Interview", "{count} errors").format(count=ltr(errors)))
    if to_confirm:
        parts.append(translate("Interview", "{count} to confirm").format(count=ltr(to_confirm)))
    return " · ".join(parts)


def key_table(translate: Say = translate) -> tuple[tuple[str, str], ...]:
    """The key card: keys, and what they do."""
    return (
        (
            "Enter · Shift+Enter",
            translate("Interview", "save and go to the next · previous question"),
        ),
        (
            "1 … 9 · A … Z",
            translate("Interview", "choose the option with this code · look for one by its letter"),
        ),
        (
            "Space · ↑ ↓",
            translate(
                "Interview", "mark an option; in a date: the calendar · look; on a scale: a step"
            ),
        ),
        (
            "PgDn · PgUp",
            translate("Interview", "next · previous section (also Ctrl+Down, Ctrl+Up)"),
        ),
        ("F2 · Ctrl+B", translate("Interview", "outline of the sections")),
        ("F3 · Ctrl+G", translate("Interview", "go to a question by its number")),
        ("F4 · Ctrl+E", translate("Interview", "next problem (with Shift: previous)")),
        ("F5 · Ctrl+O", translate("Interview", "open the member's questions")),
        ("F6 · Ctrl+M", translate("Interview", "comment on this question")),
        ("Ctrl+J", translate("Interview", "flag this question for the supervisor, or no longer")),
        (
            "F11 · Ctrl+U",
            translate("Interview", "guidance for you (with Shift: the picture large)"),
        ),
        ("F7 · Ctrl+7", translate("Interview", "don't know, where the form allows it")),
        ("F8 · Ctrl+8", translate("Interview", "refused, where the form allows it")),
        ("Ctrl+Enter", translate("Interview", "confirm an unusual answer")),
        ("Ctrl+Z · Ctrl+Y", translate("Interview", "undo · do again")),
        ("Ctrl+End", translate("Interview", "first question without an answer")),
        ("Ctrl+Ins · Ctrl+I", translate("Interview", "add a member")),
        ("Ctrl+Del", translate("Interview", "take the member off the list")),
        ("Ctrl+D", translate("Interview", "same as the member above")),
        ("Ctrl+Shift+↑ · ↓", translate("Interview", "move the member up · down the list")),
        ("Alt+↓ · Alt+↑", translate("Interview", "next · previous member; in a ranking: move")),
        ("Ctrl+R", translate("Interview", "read the notice aloud, in large letters")),
        ("Ctrl+P", translate("Interview", "print the family's slip")),
        ("Ctrl+K", translate("Keys", "go to anything: type part of its name")),
        ("Ctrl+Space", translate("Keys", "Urdu letters on Latin keys: on or off")),
        ("Ctrl+L", translate("Interview", "next language")),
        ("Ctrl+= · Ctrl+- · Ctrl+0", translate("Interview", "larger · smaller · usual text")),
        ("Ctrl+Shift+C", translate("Interview", "day, night, high contrast")),
        ("Esc", translate("Interview", "close what is open; go back")),
        ("Ctrl+W", translate("Interview", "back to the worklist; all is saved")),
    )
