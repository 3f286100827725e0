"""Why: what is asked where an answer is unusual, or where one that has to be there was not taken."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from enumerator.ui.fields.capture_words import excusable, reasons_not_taken
from enumerator.ui.interview.wording import confirm_reasons
from forms.prompts import NOT_TAKEN, ProblemKind, Prompt

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Why:
    """A question for a reason: the rule that the reason meets, the words, what may be chosen."""

    rule: int
    words: str
    reasons: tuple[tuple[str, str], ...]


def why(prompt: Prompt) -> Why | None:
    """The reason that a question waits for; None where it waits for none."""
    for one in prompt.problems:
        if one.kind is ProblemKind.WARNING and one.blocks:
            words = translate("QuestionCard", "The answer is unusual. Why is it right?")
            return Why(one.rule, words, confirm_reasons())
    if excusable(prompt):
        words = translate("QuestionCard", "Why can this not be taken?")
        return Why(NOT_TAKEN, words, reasons_not_taken())
    return None
