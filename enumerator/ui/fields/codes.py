"""Answer codes: every choice has a number that is seen beside it and typed for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from forms.prompts import Choice


@dataclass(frozen=True, slots=True)
class Typed:
    """What the digits typed so far mean: the choice they name, and whether a longer code may still come."""

    index: int | None
    more: bool


def codes(choices: Sequence[Choice]) -> tuple[str, ...]:
    """The number of each choice: its own code where all codes are numbers, else its place in the list."""
    own = tuple(choice.value for choice in choices)
    if all(value.isdigit() for value in own):
        return own
    return tuple(str(number) for number in range(1, len(own) + 1))


def read(typed: str, known: Sequence[str]) -> Typed:
    """Find ``typed`` among the ``known`` codes. Leading zeros may be left out."""
    for wanted in (typed, typed.zfill(2)):
        if wanted in known:
            longer = any(code != wanted and code.startswith(typed) for code in known)
            return Typed(list(known).index(wanted), longer)
    return Typed(None, any(code.startswith(typed) for code in known))
