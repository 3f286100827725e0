"""Lint: comparisons that can never come true, and questions that are never asked."""

from collections.abc import Iterator

from forms.authoring import Line, Sheets
from forms.authoring.checks import nearest
from forms.authoring.sheets import BEGIN, MULTIPLE
from forms.errors import FormProblem, XPathSyntaxError
from forms.lint.expressions import Written, expressions, parts
from forms.xpath.syntax import Call, Chain, Expr, Literal, Number, Path

NUMBERS = ("integer", "decimal", "int", "range")
NO_VALUE = (
    "geotrace",
    "geoshape",
    "image",
    "photo",
    "audio",
    "video",
    "file",
    "acknowledge",
    "note",
)
FEW = 1000  # codes among which the nearest is looked for
EQUAL, ORDER = ("=", "!="), ("<", "<=", ">", ">=")


def conflicts(sheets: Sheets) -> Iterator[FormProblem]:
    """An answer compared with a code its list does not have, or with what its type can never be."""
    codes = _codes(sheets)
    for written in expressions(sheets):
        if isinstance(written.tree, XPathSyntaxError):
            continue
        said = set()
        for line, operator, other in _comparisons(written, written.tree, sheets):
            found = _conflict(line, operator, other, codes)
            if found is not None and found not in said:
                said.add(found)
                yield written.complain("type_conflict", *found)


def _comparisons(
    written: Written, tree: Expr, sheets: Sheets
) -> Iterator[tuple[Line, str, Literal | Number]]:
    """Every question that is compared with a constant; ``selected`` where the function does it."""
    for part in parts(tree):
        if isinstance(part, Call) and part.name == "selected" and len(part.arguments) == 2:
            pairs = [("selected", part.arguments[0], part.arguments[1])]
        elif isinstance(part, Chain) and part.operators[0] in (*EQUAL, *ORDER):
            pairs = list(zip(part.operators, part.operands, part.operands[1:], strict=False))
        else:
            continue
        for operator, one, two in pairs:
            for asked, other in ((one, two), (two, one)):
                line = sheets.paths.get(_place(asked, written)) if isinstance(asked, Path) else None
                if line is not None and isinstance(other, Literal | Number):
                    yield line, operator, other


def _place(path: Path, written: Written) -> str:
    """Where a path of plain steps leads; empty for any other."""
    if path.base is not None or (written.column == "choice_filter" and not path.absolute):
        return ""
    steps = [] if path.absolute else written.path.strip("/").split("/")
    for step in path.steps:
        if step.predicates or step.axis not in ("child", "self", "parent"):
            return ""
        if step.axis == "parent":
            steps = steps[:-1]
        elif step.axis == "child":
            steps.append(step.test.name)
    return "/" + "/".join(steps)


def _conflict(
    line: Line, operator: str, other: Literal | Number, codes: dict[str, set[str]]
) -> tuple[str, str] | None:
    """What is wrong with the comparison, and the nearest right code."""
    text = other.text if isinstance(other, Literal) else f"{other.value:g}"
    offered = codes.get(line.list_name, set())
    kind = line.type.split()[0] if line.type else ""
    if not text:
        return None
    if offered and (operator in (*EQUAL, "selected")) and not _is_code(text, offered, line):
        near = nearest(text, offered) if len(offered) < FEW else ""
        return (
            f'compares "{line.name}" with "{text}", which its list "{line.list_name}" does not have',
            near,
        )
    if MULTIPLE.match(line.type) and operator in EQUAL:
        return (
            f'compares all that is chosen in "{line.name}" with one code; selected() asks for one',
            "selected",
        )
    if kind in NUMBERS and operator in EQUAL and not _is_number(text):
        return f'compares the number "{line.name}" with "{text}"', ""
    if (
        operator in ORDER
        and not line["calculation"]
        and (kind in NO_VALUE or MULTIPLE.match(line.type))
    ):
        return f'asks whether "{line.name}", a question of type {kind}, is larger or smaller', ""
    if BEGIN.match(line.type) and operator in (*EQUAL, *ORDER):
        return f'compares the group "{line.name}", which has no answer of its own', ""
    return None


def _is_code(text: str, offered: set[str], line: Line) -> bool:
    same_number = _is_number(text) and any(
        _is_number(c) and float(c) == float(text) for c in offered
    )
    return text in offered or same_number or (text == "other" and "other" in line.type)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _codes(sheets: Sheets) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    searched = {line.list_name for line in sheets.survey if "search(" in line["appearance"].lower()}
    for line in sheets.choices:
        if line["list_name"] not in searched:
            found.setdefault(line["list_name"], set()).add(line.name)
    return found


def unreachable(sheets: Sheets) -> Iterator[FormProblem]:
    """A question or group whose relevance is false whatever is answered."""
    never = {"no", "No", "NO", "false", "False", "FALSE", "false()"}
    for line in sheets.survey:
        if line["relevant"].strip() in never:
            yield Written(line, "relevant", "", "", Literal("")).complain(*_NEVER)
    for written in expressions(sheets):
        tree = written.tree
        if (
            written.column == "relevant"
            and not isinstance(tree, XPathSyntaxError)
            and _is_false(tree)
        ):
            yield written.complain(*_NEVER)


_NEVER = ("unreachable", "its relevance is never true: it is never asked")


def _is_false(tree: Expr) -> bool:
    match tree:
        case Call(name="false") | Number(value=0) | Literal(text=""):
            return True
        case Chain(
            operators=("=",), operands=(Literal() | Number() as one, Literal() | Number() as two)
        ):
            return type(one) is type(two) and one != two
        case Chain(operators=operators, operands=operands) if "and" in operators:
            return any(_is_false(operand) for operand in operands)
        case Chain(operators=operators, operands=operands) if "or" in operators:
            return all(_is_false(operand) for operand in operands)
        case _:
            return False
