"""What is said first on the key card: about the thing that has the keyboard, and the keys that it takes."""

from collections.abc import Sequence
from dataclasses import dataclass

Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Help:
    """About one thing on the page."""

    about: str  # what it is
    words: str  # what one can do with it
    keys: Rows = ()


def some_of(table: Sequence[tuple[str, str]], *keys: str) -> Rows:
    """The rows of a page's table with these keys, in the order of the table."""
    return tuple(row for row in table if row[0] in keys)
