"""indexed-repeat(): a value from a row that is named by its number."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from forms.xpath.code import Code, Kind, as_nodes, as_number, contents, existence, join, unique
from forms.xpath.context import Context
from forms.xpath.library import ODK
from forms.xpath.nodes import Node
from forms.xpath.references import Origin, Read
from forms.xpath.syntax import Call, Expr, Path
from forms.xpath.walks import descend


@dataclass(frozen=True, slots=True)
class _Repeat:
    rows: Callable[[Context], Sequence[Node]]
    index: Callable[[Context], float]
    names: tuple[str, ...]  # of a plain absolute path, else empty
    below: tuple[str, ...]  # from the repeat before it, where both are plain


@ODK.special("indexed-repeat", "N N n N? n? N? n?", whole=True)
def _indexed_repeat(call: Call, codes: Sequence[Code]) -> Code:
    """JavaRosa's rule for the first argument: its path, walked again from the indexed row."""
    target = as_nodes(codes[0])
    names = _plain(call.arguments[0], codes[0])
    repeats: list[_Repeat] = []
    for at in range(1, len(codes) - 1, 2):
        own = _plain(call.arguments[at], codes[at])
        above = repeats[-1].names if repeats else ()
        below = own[len(above) :] if above and own[: len(above)] == above else ()
        repeats.append(_Repeat(as_nodes(codes[at]), as_number(codes[at + 1]), own, below))
    last = repeats[-1].names
    rest = names[len(last) :] if last and names[: len(last)] == last else None

    def run(context: Context) -> Sequence[Node]:
        row = _row(context, repeats)
        if row is None:
            return ()
        if rest is not None:
            return descend(row, rest)
        return _again(row, target(context))

    code = join(run, Kind.NODES, codes)
    ends = tuple(_everywhere(read) for read in codes[0].targets)
    reads = (
        *codes[0].reads,
        *(read for rows in codes[1::2] for read in existence(rows)),
        *(read for index in codes[2::2] for read in contents(index)),
    )
    return replace(code, reads=unique(reads), targets=ends)


def _everywhere(read: Read) -> Read:
    return replace(read, all_rows=True) if read.origin is Origin.CONTEXT else read


def _plain(expression: Expr, code: Code) -> tuple[str, ...]:
    """The names of an absolute path without predicates."""
    if not isinstance(expression, Path) or not expression.absolute or len(code.targets) != 1:
        return ()
    if any(step.predicates or step.axis != "child" for step in expression.steps):
        return ()
    steps = code.targets[0].steps
    return () if "*" in steps else steps


def _row(context: Context, repeats: Sequence[_Repeat]) -> Node | None:
    row: Node | None = None
    for repeat in repeats:
        if row is None:
            rows = repeat.rows(context)
        elif repeat.below:
            rows = descend(row, repeat.below)
        else:
            rows = [other for other in repeat.rows(context) if _inside(other, row)]
        index = repeat.index(context)
        if not 1 <= index < len(rows) + 1:
            return None
        row = rows[int(index) - 1]
    return row


def _inside(node: Node, row: Node) -> bool:
    place: Node | None = node
    while place is not None and place is not row:
        place = place.parent
    return place is row


def _again(row: Node, found: Sequence[Node]) -> Sequence[Node]:
    """What the target path reaches in ``row``: as it stands there, or walked again by the same names."""
    inside = [node for node in found if _inside(node, row)]
    if inside or not found:
        return inside
    line = _line(row)
    path = _line(found[0])
    if [node.name for node in path[: len(line)]] != [node.name for node in line]:
        return ()
    return descend(row, [node.name for node in path[len(line) :]])


def _line(node: Node) -> list[Node]:
    line = [node]
    parent = node.parent
    while parent is not None:
        line.append(parent)
        parent = parent.parent
    return line[::-1]
