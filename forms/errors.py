"""What can be wrong with a form or an answer, and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a form something stands; empty fields are not known."""

    sheet: str = ""
    row: int = 0  # 1-based, as the spreadsheet shows it; 0 = not known
    column: str = ""
    ref: str = ""  # path of the node, such as /data/member/age


@dataclass(frozen=True, slots=True)
class FormProblem:
    """One thing wrong with a form: what kind, where, and the nearest right thing if one is near."""

    code: str  # such as unknown_node, unknown_function, syntax, cycle, not_xml, missing_translation
    place: Place = Place()
    subject: str = ""  # what the problem is about: a name, a function, an expression
    reason: str = ""  # English, for logs and form authors
    suggestion: str = ""
    rule: str = ""  # which rule of the place: calculate, relevant, constraint, choices, label …

    def __str__(self) -> str:
        """The problem in one English line, as lint and compile print it."""
        sheet = f"sheet {self.place.sheet}" if self.place.sheet else ""
        row = f"row {self.place.row}" if self.place.row else ""
        column = f"column {self.place.column}" if self.place.column else ""
        where = ", ".join(part for part in (sheet, row, column) if part)
        where = where or ", ".join(part for part in (self.place.ref, self.rule) if part)
        about = (
            f'"{self.subject}": ' if self.subject and f'"{self.subject}"' not in self.reason else ""
        )
        near = f' Did you mean "{self.suggestion}"?' if self.suggestion else ""
        said = f"{about}{(self.reason or self.code).rstrip('.')}.{near}"
        return f"{where}: {said}" if where else said


class FormError(Exception):
    """Something is wrong with a form or with an answer to it."""


class FormInvalid(FormError):
    """The form cannot be run right; all that is wrong with it, at once."""

    def __init__(self, problems: Iterable[FormProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(str(problem) for problem in self.problems))


class XPathSyntaxError(FormError):
    """The expression is not XPath; ``position`` is the offset of the first character in the way."""

    def __init__(self, expression: str, position: int, reason: str) -> None:
        super().__init__(
            f"{reason} at character {position + 1} of {excerpt(expression, position)!r}"
        )
        self.expression = expression
        self.position = position
        self.reason = reason


def excerpt(expression: str, position: int, around: int = 60) -> str:
    """An expression as a message shows it: of a long one, what stands around ``position``."""
    start, end = max(0, position - around), position + around
    before = "…" if start else ""
    after = "…" if end < len(expression) else ""
    return f"{before}{expression[start:end]}{after}"


class UnknownFunction(FormError):
    """The expression calls a function that nobody has; ``suggestion`` is the nearest known name or empty.

    ``reason`` says of a function of another program why it is not here.
    """

    def __init__(
        self,
        expression: str,
        position: int,
        name: str,
        suggestion: str = "",
        *,
        reason: str = "",
    ) -> None:
        hint = f", did you mean {suggestion}()?" if suggestion else ""
        what = f"{name}() is not supported ({reason})" if reason else f"unknown function {name}()"
        super().__init__(f"{what} at character {position + 1}{hint}")
        self.expression = expression
        self.position = position
        self.name = name
        self.suggestion = suggestion
        self.reason = reason


class WrongArguments(FormError):
    """A function is called with arguments that it cannot take."""

    def __init__(self, expression: str, position: int, name: str, reason: str) -> None:
        super().__init__(f"{name}() {reason} at character {position + 1}")
        self.expression = expression
        self.position = position
        self.name = name
        self.reason = reason


class EvaluationFailed(FormError):
    """An expression that parses has no value here, such as an operation on values of the wrong kind."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class AnswerNotAccepted(FormError):
    """The form cannot hold this answer: ``reason`` is one of type, choice, characters (that XML
    cannot hold), special (that the question does not offer), read_only, not_asked, not_a_question."""

    def __init__(self, ref: str, reason: str) -> None:
        super().__init__(f"no such answer at {ref}: {reason}")
        self.ref = ref
        self.reason = reason


class NoSuchPlace(FormError):
    """No question, row or section stands at this ref now."""

    def __init__(self, ref: str) -> None:
        super().__init__(f"nothing stands at {ref}")
        self.ref = ref


class SeveralTargets(FormError):
    """An action names one place, and several rows have it."""

    def __init__(self, ref: str) -> None:
        super().__init__(f"an action sets {ref}, which stands in several rows")
        self.ref = ref


class RowsFixed(FormError):
    """Rows of this repeat cannot be added or removed by hand."""

    def __init__(self, ref: str) -> None:
        super().__init__(f"the rows of {ref} are fixed")
        self.ref = ref


class NotFinished(FormError):
    """Something blocks finalizing; ``problems`` are the blocking ones (forms.prompts.Problem), in document order."""

    def __init__(self, problems: Iterable[Any]) -> None:
        self.problems: tuple[Any, ...] = tuple(problems)
        super().__init__(f"{len(self.problems)} problems block finalizing")
