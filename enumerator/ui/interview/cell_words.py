"""What is said over the table of members of the cell one is on."""

from PySide6.QtCore import QCoreApplication

from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.fields.codes import codes
from enumerator.ui.interview import wording
from enumerator.ui.interview.roster_table import Search
from forms.prompts import Kind, ProblemKind, Prompt

translate = QCoreApplication.translate
_MOST_SHOWN = 9  # choices over the table


def what_is_wrong(prompt: Prompt) -> tuple[str, str]:
    """The problem of an answer, and whether it is an "error" or a "warning"; no words where there is none."""
    waiting = [one for one in prompt.problems if one.blocks] if prompt.answered else []
    if not waiting:
        return "", "info"
    words = f"{prompt.label}: {wording.problem_words(waiting[0])}"
    if waiting[0].kind is not ProblemKind.WARNING:
        return words, "error"
    confirm = translate("QuestionCard", "Confirm")
    return f"{words}   {ltr('Ctrl+Enter')} {isolate(confirm)}", "warning"


def what_to_type(prompt: Prompt, typed: str, search: Search) -> str:
    """The question in full; of a choice, the codes and names that what is typed can mean."""
    if prompt.kind is not Kind.SELECT_ONE:
        return prompt.label
    found = search(prompt.ref, typed, _MOST_SHOWN)
    known = dict(zip((one.value for one in prompt.choices), codes(prompt.choices), strict=True))
    shown = (
        f"{ltr(known.get(one.value, one.value))} {isolate(one.short or one.label)}" for one in found
    )
    return f"{prompt.label}:   {'   '.join(shown)}"
