"""Lint: profiles that nobody declared, and rules that look at what their profile never asks."""

from collections.abc import Iterator

from forms.authoring import Line, Sheets
from forms.authoring.checks import nearest, problem
from forms.authoring.profiles import PROFILE_COLUMN, SWITCH, asked_in, declared
from forms.errors import FormProblem, XPathSyntaxError
from forms.lint.expressions import Written, absolute, expressions
from forms.xpath.compiler import compile_expression
from forms.xpath.syntax import Call, Chain, Expr, Negation

TAKE_NOTHING = frozenset({"coalesce", "if", "count", "sum", "selected", "count-selected"})
"""Functions whose value is still one where a question was not asked."""


def unknown_profiles(sheets: Sheets) -> Iterator[FormProblem]:
    known = declared(sheets)
    for line in sheets.survey:
        for name in line[PROFILE_COLUMN].split():
            if name not in known:
                reason = f'"{name}" is no profile that the row "{SWITCH}" lists'
                near = nearest(name, known)
                yield problem(
                    line, PROFILE_COLUMN, "unknown_profile", line.name, reason, suggestion=near
                )


def by_hand(sheets: Sheets) -> Iterator[FormProblem]:
    """A profile that is compared in an expression is a second place that says who is asked what."""
    if not declared(sheets):
        return
    for line in sheets.survey:
        for column, name in line.references():
            if name == SWITCH and column in ("relevant", "required"):
                reason = f'names the profile itself; {PROFILE_COLUMN} does that for "{line.name}"'
                yield problem(line, column, "profile_by_hand", line.name, reason)


def other_profiles(sheets: Sheets) -> Iterator[FormProblem]:
    """A question whose relevance or calculation needs one that is not asked in all of its profiles."""
    if not declared(sheets):
        return
    asked = asked_in(sheets)
    for written in expressions(sheets):
        if written.column not in ("relevant", "calculation"):
            continue
        if isinstance(written.tree, XPathSyntaxError):
            continue
        for path in dict.fromkeys(_needed(written, written.tree)):
            lacking = asked[written.path] - asked.get(path, asked[written.path])
            if lacking:
                yield written.complain("other_profile", _why(sheets.paths[path], lacking))


def _why(line: Line, lacking: frozenset[str]) -> str:
    return f'looks at "{line.name}", which is not asked in {", ".join(sorted(lacking))}'


def _needed(written: Written, tree: Expr) -> Iterator[str]:
    """The paths without whose answer the expression has no value."""
    match tree:
        case Call(name=name) if name in TAKE_NOTHING:
            return
        case Call(arguments=arguments):
            for argument in arguments:
                yield from _needed(written, argument)
        case Chain(operators=operators) if "or" in operators:
            return
        case Chain(operands=operands):
            for operand in operands:
                yield from _needed(written, operand)
        case Negation(operand=operand):
            yield from _needed(written, operand)
        case _:
            for read in compile_expression(tree, strict=False, text=written.text).reads:
                path = absolute(read, written.path)
                if path:
                    yield path
