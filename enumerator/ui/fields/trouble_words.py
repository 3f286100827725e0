"""What is wrong with a question itself, in the window's words, and how to go on."""

from PySide6.QtCore import QCoreApplication

from enumerator.ui.bidi import isolate, ltr
from forms.prompts import Trouble, TroubleKind

translate = QCoreApplication.translate


def trouble_words(trouble: Trouble) -> str:
    """One trouble, what to do about it, and nothing else."""
    kind = trouble.kind.value  # more kinds may come than there are words for
    if kind == TroubleKind.MEDIA_ABSENT.value:
        words = translate(
            "Interview",
            "The form does not bring the file {name}. Go on without it, and tell your supervisor.",
        )
        return words.format(name=isolate(trouble.subject))
    if kind == TroubleKind.UNSUPPORTED.value:
        return f"{_wanted(trouble.subject)} {_how_to_go_on(trouble.subject)}".strip()
    if kind == TroubleKind.LIST_ABSENT.value:
        words = translate(
            "Interview",
            "The form does not bring the list {name}, so choices are missing. Tell your supervisor.",
        )
        return words.format(name=isolate(trouble.subject))
    if kind == TroubleKind.NO_CHOICES.value:
        words = translate("Interview", "The form has no choices for this question.")
        return f"{words} {_how_to_go_on('')}"
    return _without_rule(trouble.subject)


def _without_rule(rule: str) -> str:
    """What is to be heeded where a rule of the question does not work."""
    match rule:
        case "relevant":
            return translate(
                "Interview",
                "The form is at fault: it cannot tell whether this question fits. Ask it where it does.",
            )
        case "constraint" | "warn" | "warning":
            return translate(
                "Interview",
                "The form is at fault: it cannot check this answer. Look at it twice.",
            )
        case "calculate":
            return translate("Interview", "The form is at fault: it cannot work this value out.")
        case _:
            return translate(
                "Interview",
                "Something in this question does not work. Answer it as well as you can, and tell your supervisor.",
            )


def _wanted(subject: str) -> str:
    match subject:
        case "application":
            return translate("Interview", "On a telephone, another program would answer this.")
        case "calendar":
            return translate("Interview", "The form asks for a calendar that is not here yet.")
        case _:
            return translate("Interview", "Something that this question wants is not here yet.")


def _how_to_go_on(subject: str) -> str:
    match subject:
        case "application":
            return translate("Interview", "Type the answer.")
        case "calendar":
            return translate("Interview", "Type the date as day/month/year of the common calendar.")
        case _:
            words = translate("Interview", "Press Enter to go on; {key} keeps a comment.")
            return words.format(key=ltr("F6"))
