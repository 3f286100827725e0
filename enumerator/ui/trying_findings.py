"""What lint found in a form, as its author reads it beside the window: where, which question, what is wrong."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from enumerator.ui.bidi import isolate, ltr
from forms.errors import FormProblem

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem or advice. ``ref`` is the path of its question without rows, where it is known."""

    problem: FormProblem
    advice: bool
    ref: str = ""

    @property
    def question(self) -> str:
        """The name of the question, or nothing."""
        return self.ref.rpartition("/")[2]


def place_words(finding: Finding) -> str:
    """Sheet, row, column and question, as far as they are known."""
    place = finding.problem.place
    parts = [ltr(place.sheet)] if place.sheet else []
    if place.row:
        parts.append(translate("Trial", "row {number}").format(number=ltr(place.row)))
    column = place.column or finding.problem.rule
    if column:
        parts.append(translate("Trial", "column {name}").format(name=isolate(column)))
    if finding.question:
        parts.append(ltr(finding.question))
    return " · ".join(parts)


def reason_words(finding: Finding) -> str:
    """What is wrong; form problems speak English, as XLSForm does."""
    problem = finding.problem
    words = (problem.reason or problem.code).rstrip(".")
    words = words.replace("(--repair: ", "(repair: ")  # what the command calls its option
    if problem.subject and problem.subject not in words:
        words = f"{problem.subject}: {words}"
    words = ltr(f"{words}.")
    if problem.suggestion:
        meant = translate("Trial", "Did you mean {name}?").format(name=ltr(problem.suggestion))
        words = f"{words} {meant}"
    return words


def counted(errors: int, advice: int) -> str:
    """How many errors and how many pieces of advice there are; empty where there is nothing."""
    parts = []
    if errors == 1:
        parts.append(translate("Trial", "1 error"))
    elif errors:
        parts.append(translate("Trial", "{count} errors").format(count=ltr(errors)))
    if advice == 1:
        parts.append(translate("Trial", "1 piece of advice"))
    elif advice:
        parts.append(translate("Trial", "{count} pieces of advice").format(count=ltr(advice)))
    return " · ".join(isolate(part) for part in parts)
