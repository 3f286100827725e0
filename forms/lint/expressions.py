"""Lint: expressions that are not XPath, call what nobody has, or look where nothing stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from forms.authoring import Line, Sheets
from forms.authoring.checks import nearest, problem
from forms.authoring.sheets import REFERENCE
from forms.authoring.soft_checks import RULE_COLUMN, split_rules
from forms.errors import FormProblem, XPathSyntaxError
from forms.xpath.compiler import compile_expression
from forms.xpath.library import ODK
from forms.xpath.parser import parse
from forms.xpath.references import Origin, Read
from forms.xpath.syntax import Call, Chain, Expr, Filter, Negation, Path

COLUMNS = (
    "relevant",
    "constraint",
    "calculation",
    "choice_filter",
    "repeat_count",
    "required",
    "read_only",
)
YES_OR_NO = ("yes", "no", "true", "false", "true()", "false()")
MADE_BY_PYXFORM = ("/meta", "_count", "/instanceID")


@dataclass(frozen=True, slots=True)
class Written:
    """An expression in a cell, with the paths of the questions it mentions."""

    line: Line
    column: str
    path: str  # of the question it belongs to
    text: str
    tree: Expr | XPathSyntaxError

    def complain(self, code: str, reason: str, suggestion: str = "") -> FormProblem:
        return problem(self.line, self.column, code, self.line.name, reason, suggestion=suggestion)


def expressions(sheets: Sheets) -> Iterator[Written]:
    where = {line.name: path for path, line in sheets.paths.items()}
    top = f"/{sheets.root}"
    for path, line in sheets.paths.items():
        cells = [(column, line[column]) for column in COLUMNS]
        cells += [(RULE_COLUMN, rule) for rule, _ in split_rules(line[RULE_COLUMN])]
        for column, cell in cells:
            if not cell or cell.lower() in YES_OR_NO:
                continue
            text = REFERENCE.sub(lambda found: f" {where.get(found[1], top)} ", cell)
            try:
                yield Written(line, column, path, text, parse(text))
            except XPathSyntaxError as error:
                yield Written(line, column, path, text, error)


def calls(expression: Expr) -> Iterator[Call]:
    return (part for part in parts(expression) if isinstance(part, Call))


def parts(expression: Expr) -> Iterator[Expr]:
    """The expression and everything it is made of."""
    waiting: list[Expr] = [expression]
    while waiting:
        part = waiting.pop()
        yield part
        match part:
            case Call(arguments=arguments):
                waiting.extend(arguments)
            case Chain(operands=operands):
                waiting.extend(operands)
            case Negation(operand=operand):
                waiting.append(operand)
            case Path(steps=steps, base=base):
                waiting.extend(p for step in steps for p in step.predicates)
                waiting.extend([base] if base else [])
            case Filter(base=base, predicates=predicates):
                waiting.extend([base, *predicates])
            case _:
                pass


def syntax(sheets: Sheets) -> Iterator[FormProblem]:
    """What is not XPath."""
    for written in expressions(sheets):
        if isinstance(written.tree, XPathSyntaxError):
            near = written.text[
                max(0, written.tree.position - 10) : written.tree.position + 10
            ].strip()
            yield written.complain("syntax", f"{written.tree.reason} near {near!r}")


def functions(sheets: Sheets) -> Iterator[FormProblem]:
    """Functions that nobody has, and functions that cannot take what they are given."""
    for written in expressions(sheets):
        if isinstance(written.tree, XPathSyntaxError):
            continue
        for call in calls(written.tree):
            function = ODK.get(call.name)
            if function is None:
                near = ODK.suggestion(call.name)
                missing = ODK.missing.get(call.name)
                why = f"which is not supported ({missing})" if missing else "which nobody has"
                yield written.complain("unknown_function", f"calls {call.name}(), {why}", near)
            elif fault := function.fault(len(call.arguments)):
                yield written.complain("wrong_arguments", f"{call.name}() {fault}")


def nodes(sheets: Sheets) -> Iterator[FormProblem]:
    """Paths that lead to no question, and list columns that the list does not have."""
    known = {f"/{sheets.root}", *sheets.paths}
    lists = _columns_of_lists(sheets)
    for written in expressions(sheets):
        if isinstance(written.tree, XPathSyntaxError):
            continue
        if written.column == "choice_filter":
            yield from _list_columns(written, lists)
            continue
        compiled = compile_expression(written.tree, strict=False, text=written.text)
        for read in compiled.reads:
            path = absolute(read, written.path)
            if path and path not in known and not any(part in path for part in MADE_BY_PYXFORM):
                name = path.rpartition("/")[2]
                reason = f'looks at {path}, but there is no "{name}" there'
                yield written.complain("unknown_node", reason, _instead(name, path, sheets))


def _instead(name: str, path: str, sheets: Sheets) -> str:
    """What could be meant by a path that leads nowhere."""
    if name.lower() in ("null", "none", "nil"):
        return "''"
    elsewhere = [known for known in sheets.paths if known.rpartition("/")[2] == name]
    return nearest(path, elsewhere) if elsewhere else nearest(name, sheets.names)


def absolute(read: Read, path: str) -> str:
    """Where a read leads, as far as its steps are plain names; empty where that is not known."""
    match read.origin:
        case Origin.ROOT:
            steps: list[str] = []
        case Origin.CONTEXT:
            steps = path.strip("/").split("/")
        case _:
            return ""
    for step in read.steps:
        if step == "..":
            steps = steps[:-1]
        elif step[0] in "*@{":
            break
        else:
            steps.append(step)
    return "/" + "/".join(steps) if steps else ""


def _columns_of_lists(sheets: Sheets) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in sheets.choices:
        found.setdefault(line["list_name"], set()).update(line.cells)
    return found


def _list_columns(written: Written, lists: Mapping[str, set[str]]) -> Iterator[FormProblem]:
    name = written.line.list_name
    columns = lists.get(name, set())
    assert not isinstance(written.tree, XPathSyntaxError)
    for read in compile_expression(written.tree, strict=False, text=written.text).reads:
        plain = (
            read.origin is Origin.CONTEXT and len(read.steps) == 1 and read.steps[0].isidentifier()
        )
        if columns and plain and read.steps[0] not in columns:
            [column] = read.steps
            reason = f'filters by "{column}", which the list "{name}" has no column for'
            yield written.complain("unknown_column", reason, nearest(column, columns))


def one_indexed_repeat(sheets: Sheets) -> Iterator[FormProblem]:
    """pyxform 4.5 writes wrong paths into an expression with two of them."""
    for written in expressions(sheets):
        if isinstance(written.tree, XPathSyntaxError):
            continue
        if sum(call.name == "indexed-repeat" for call in calls(written.tree)) > 1:
            reason = (
                "calls indexed-repeat() more than once, which is compiled wrongly;"
                " put each into a calculate of its own"
            )
            yield written.complain("indexed_repeats", reason)
