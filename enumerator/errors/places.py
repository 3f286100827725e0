"""Faults of a list of places."""

from dataclasses import dataclass

from enumerator.errors.base import EnumeratorError


@dataclass(frozen=True, slots=True)
class PlaceProblem:
    """One thing wrong in a list of places. ``what`` is a code; wording stands in the catalogue."""

    line: int  # of the file, from 1; 0 where it concerns no line
    column: str
    what: str
    found: str = ""


class GeographyInvalid(EnumeratorError):
    """A list of places cannot be used as it is: everything that is wrong, by line."""

    code = "geography_invalid"

    def __init__(self, problems: tuple[PlaceProblem, ...]) -> None:
        first = problems[0]
        super().__init__(f"list of places, line {first.line}, {first.column}: {first.what}")
        self._problems = problems

    @property
    def problems(self) -> tuple[PlaceProblem, ...]:
        return self._problems
