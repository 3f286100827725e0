"""The register of functions: what each takes and gives, told once beside its body."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Protocol, TypeAlias

from forms.xpath.code import (
    Code,
    Kind,
    Run,
    as_boolean,
    as_nodes,
    as_number,
    as_string,
    join,
)
from forms.xpath.syntax import Call
from forms.xpath.values import Value

Body: TypeAlias = Callable[..., Value]

_KINDS = {
    "s": Kind.STRING,
    "n": Kind.NUMBER,
    "b": Kind.BOOLEAN,
    "N": Kind.NODES,
    "v": Kind.ANY,
}
_READERS: dict[Kind, Callable[[Code], Run]] = {
    Kind.STRING: as_string,
    Kind.NUMBER: as_number,
    Kind.BOOLEAN: as_boolean,
    Kind.NODES: as_nodes,
    Kind.ANY: lambda code: code.run,
}


class Builder(Protocol):
    """Makes the code of one call where the plain way (evaluate arguments, call the body) is not enough."""

    def __call__(self, call: Call, codes: Sequence[Code]) -> Code: ...


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the library."""

    name: str
    takes: tuple[Kind, ...]
    required: int
    rest: Kind | None  # of any further arguments
    build: Builder
    whole: bool = False  # node-set arguments keep all rows

    def fault(self, count: int) -> str:
        """What is wrong with this number of arguments; empty when nothing is."""
        if count < self.required:
            return f"needs at least {self.required} arguments, {count} given"
        if self.rest is None and count > len(self.takes):
            return f"takes at most {len(self.takes)} arguments, {count} given"
        return ""


class Library:
    """Functions by name."""

    def __init__(self) -> None:
        self._functions: dict[str, Function] = {}

    def get(self, name: str) -> Function | None:
        return self._functions.get(name)

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._functions)

    def suggestion(self, name: str) -> str:
        """The known name that is nearest to an unknown one, or empty."""
        near = get_close_matches(name.lower(), sorted(self._functions), n=1, cutoff=0.7)
        return near[0] if near else ""

    def define(
        self,
        names: str,
        takes: str,
        gives: Kind,
        *,
        context: bool = False,
        volatile: bool = False,
        whole: bool = False,
    ) -> Callable[[Body], Body]:
        """Register a body under ``names`` (the first is its own, the others are aliases).

        ``takes`` spells the arguments: s string, n number, b boolean, N node-set, v as it is; with
        ``?`` optional, ``*`` any number, ``+`` one or more. ``context``: the body's first argument is
        the Context, of which it may use all but the node (a special may use that).
        """

        def register(body: Body) -> Body:
            def build(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
                run = _plain(body, entered, codes, context=context)
                return join(run, gives, codes, volatile=volatile)

            entered = self._enter(names, takes, build, whole=whole)
            return body

        return register

    def special(
        self, names: str, takes: str, *, whole: bool = False
    ) -> Callable[[Builder], Builder]:
        """Register a builder: a function that wants the code of its arguments, not their values."""

        def register(builder: Builder) -> Builder:
            self._enter(names, takes, builder, whole=whole)
            return builder

        return register

    def _enter(self, names: str, takes: str, build: Builder, *, whole: bool) -> Function:
        first, *aliases = names.split()
        kinds: list[Kind] = []
        required = 0
        rest: Kind | None = None
        for word in takes.split():
            kind = _KINDS[word[0]]
            if word[1:] in ("*", "+"):
                rest = kind
                required += word.endswith("+")
            else:
                kinds.append(kind)
                required += not word.endswith("?")
        function = Function(first, tuple(kinds), required, rest, build, whole)
        for name in (first, *aliases):
            self._functions[name] = function
        return function


def _plain(body: Body, function: Function, codes: Sequence[Code], *, context: bool) -> Run:
    kinds = [*function.takes[: len(codes)]]
    if function.rest is not None:
        kinds += [function.rest] * (len(codes) - len(kinds))
    readers = [_READERS[kind](code) for kind, code in zip(kinds, codes, strict=True)]
    if context:
        return lambda place: body(place, *[read(place) for read in readers])
    match readers:
        case []:
            return lambda _: body()
        case [one]:
            return lambda place: body(one(place))
        case [one, two]:
            return lambda place: body(one(place), two(place))
        case _:
            return lambda place: body(*[read(place) for read in readers])


ODK = Library()
