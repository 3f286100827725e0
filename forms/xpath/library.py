"""The register of functions: what each takes and gives, told once beside its body."""

from collections.abc import Callable, Mapping, Sequence
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
_WORDS = {"s": "text", "n": "number", "b": "boolean", "N": "nodes", "v": "value"}
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
    pairs: bool = False  # the further arguments come in twos
    signature: str = ""  # of the arguments, as people read it: text, number?

    def fault(self, count: int) -> str:
        """What is wrong with this number of arguments; empty when nothing is."""
        most = None if self.rest is not None else len(self.takes)
        if self.required <= count and (most is None or count <= most):
            odd = self.pairs and (count - len(self.takes)) % 2
            return "takes its further arguments in pairs" if odd else ""
        if most is None:
            wanted = f"at least {_so_many(self.required)}"
        elif most == self.required:
            wanted = _so_many(most) if most else "no arguments"
        else:
            wanted = f"{self.required} to {_so_many(most)}"
        return f"takes {wanted}, {count or 'none'} given"


def _so_many(count: int) -> str:
    return "1 argument" if count == 1 else f"{count} arguments"


class Library:
    """Functions by name, and the names of functions that other programs have and this one has not."""

    def __init__(self) -> None:
        self._functions: dict[str, Function] = {}
        self._missing: dict[str, str] = {}

    def get(self, name: str) -> Function | None:
        return self._functions.get(name)

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._functions)

    @property
    def missing(self) -> Mapping[str, str]:
        """Why each function of another program is not here, by name."""
        return self._missing

    def refuse(self, names: str, reason: str) -> None:
        """Name functions that would be computed wrongly rather than rightly."""
        self._missing.update(dict.fromkeys(names.split(), reason))

    def suggestion(self, name: str) -> str:
        """The known name that is nearest to an unknown one, or empty."""
        if name in self._missing:
            return ""
        known = {other.lower(): other for other in self._functions}
        near = get_close_matches(name.lower(), sorted(known), n=1, cutoff=0.7)
        return known[near[0]] if near else ""

    def define(
        self,
        names: str,
        takes: str,
        gives: Kind,
        *,
        context: bool = False,
        volatile: bool = False,
        whole: bool = False,
        pairs: bool = False,
    ) -> Callable[[Body], Body]:
        """Register a body under ``names`` (the first is its own, the others are aliases).

        ``takes`` spells the arguments: s string, n number, b boolean, N node-set, v as it is; with
        ``?`` optional, ``*`` any number, ``+`` one or more, and these ``pairs`` in twos. ``context``: the
        body's first argument is the Context, of which it may use all but the node (a special may use that).
        """

        def register(body: Body) -> Body:
            def build(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
                run = _plain(body, entered, codes, context=context)
                return join(run, gives, codes, volatile=volatile)

            entered = self._enter(names, takes, build, whole=whole, pairs=pairs)
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

    def _enter(
        self, names: str, takes: str, build: Builder, *, whole: bool, pairs: bool = False
    ) -> Function:
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
        signature = ", ".join(_WORDS[word[0]] + word[1:] for word in takes.split())
        function = Function(first, tuple(kinds), required, rest, build, whole, pairs, signature)
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
