"""Chance: random numbers, identifiers, and shuffles that a seed repeats exactly."""

import hashlib
import math
import string
from collections.abc import Callable, Sequence
from dataclasses import replace

from forms.xpath.code import Code, Kind, as_nodes, contents, join, unique
from forms.xpath.context import Context
from forms.xpath.library import ODK
from forms.xpath.nodes import Node
from forms.xpath.syntax import Call
from forms.xpath.values import to_number, to_string

_MODULUS = 2_147_483_647
_FACTOR = 16_807
_LONGEST_ID = 10_000
_LETTERS = string.ascii_letters + string.digits


class ParkMiller:
    """The "minimal standard" generator that ODK clients share."""

    def __init__(self, seed: int) -> None:
        start = int(math.fmod(seed, _MODULUS)) if abs(seed) < 2**53 else _java_remainder(seed)
        self.state = start if start > 0 else start + _MODULUS - 1

    def __call__(self) -> float:
        self.state = self.state * _FACTOR % _MODULUS
        return (self.state - 1) / (_MODULUS - 1)


def _java_remainder(seed: int) -> int:
    """The remainder with the sign of the dividend."""
    return int(math.copysign(abs(seed) % _MODULUS, seed))


def seed_of(value: float, text: str) -> int:
    """The whole number a seed means: Java's conversion of doubles, a hash for words."""
    if math.isnan(value):
        if text in ("", "NaN"):
            return 0
        digest = hashlib.sha256(text.encode()).digest()
        return int.from_bytes(digest[:8], "big", signed=True)
    if math.isinf(value):
        return 2**63 - 1 if value > 0 else -(2**63)
    return math.trunc(value)


def shuffled(nodes: Sequence[Node], chance: Callable[[], float]) -> list[Node]:
    """Fisher-Yates, "inside out" as the XForms specification has it."""
    result: list[Node] = []
    for index, node in enumerate(nodes):
        other = math.floor(chance() * (index + 1))
        result.append(node)
        result[index], result[other] = result[other], node
    return result


@ODK.special("randomize", "N v?", whole=True)
def _randomize(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    nodes = as_nodes(codes[0])
    seed = codes[1].run if len(codes) == 2 else None

    def run(context: Context) -> Sequence[Node]:
        if seed is None:
            return shuffled(nodes(context), context.env.chance)
        value = seed(context)
        number = to_number(value, context.env.zone)
        return shuffled(nodes(context), ParkMiller(seed_of(number, to_string(value))))

    code = join(run, Kind.NODES, codes, volatile=seed is None)
    extra = contents(codes[1]) if len(codes) == 2 else ()
    return replace(code, reads=unique((*code.reads, *extra)), targets=codes[0].targets)


@ODK.define("random", "", Kind.NUMBER, context=True, volatile=True)
def random_number(context: Context) -> float:
    return context.env.chance()


@ODK.define("uuid", "n?", Kind.STRING, context=True, volatile=True)
def uuid(context: Context, length: float | None = None) -> str:
    if length is None:
        return context.env.new_uuid()
    size = 0 if math.isnan(length) else int(max(0, min(length, _LONGEST_ID)))
    chance = context.env.chance
    return "".join(_LETTERS[int(chance() * len(_LETTERS))] for _ in range(size))
