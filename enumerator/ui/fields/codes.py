"""Answer codes: every choice has a number that is seen beside it and typed for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from forms.prompts import Choice

_LONGEST_LEARNT = 3  # digits; people know such codes by heart, and type them whole


@dataclass(frozen=True, slots=True)
class Typed:
    """What the digits typed so far mean: the choice they name, and whether a longer code may still come."""

    index: int | None
    more: bool


def codes(choices: Sequence[Choice]) -> tuple[str, ...]:
    """The number of each choice: its own code where all codes are numbers, else its place in the list.

    Codes of places begin with the code of the place around them (062210 is tehsil 10 of district 0622). Where that
    beginning is all the same, what differs is enough.
    """
    own = tuple(choice.value for choice in choices)
    if all(value.isdigit() for value in own):
        shared = _shared(own)
        return tuple(value[shared:] for value in own)
    return tuple(str(number) for number in range(1, len(own) + 1))


def _shared(codes: Sequence[str]) -> int:
    """How many digits at the beginning say nothing: of codes of one length, never more than leave two."""
    length = len(codes[0]) if codes else 0
    if length <= _LONGEST_LEARNT or any(len(code) != length for code in codes):
        return 0
    alike = takewhile(lambda digits: len(set(digits)) == 1, zip(*codes, strict=True))
    return min(sum(1 for _ in alike), length - 2)


def read(typed: str, known: Sequence[str]) -> Typed:
    """Find ``typed`` among the ``known`` codes. Leading zeros may be left out."""
    for wanted in (typed, typed.zfill(2)):
        if wanted in known:
            longer = any(code != wanted and code.startswith(typed) for code in known)
            return Typed(list(known).index(wanted), longer)
    return Typed(None, any(code.startswith(typed) for code in known))
