"""What the command palette offers: a question, a household, a page, a setting, an act; and how one finds it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import zip_longest
from typing import Protocol, runtime_checkable

from enumerator.ui.bidi import plain

MOST = 50  # lines that are shown; who sees more types on
MOST_RECENT = 8


class Sort(Enum):
    """What kind of thing is offered; the value is the name of its icon."""

    QUESTION = "pencil"
    SECTION = "list"
    HOUSEHOLD = "home"
    PAGE = "layout-dashboard"
    SETTING = "settings"
    ACT = "keyboard"


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the palette. ``id`` is the same whenever the same thing is offered."""

    id: str
    sort: Sort
    words: str
    act: Callable[[], object]
    also: tuple[str, ...] = ()  # what it is called in other languages
    code: str = ""  # the number of a question or a household
    keys: str = ""
    place: str = ""  # where it stands: a section, a member, an address


@runtime_checkable
class Offering(Protocol):
    """A page that has something of its own to offer."""

    def palette_offers(self) -> Sequence[Offer]: ...


@runtime_checkable
class Acting(Protocol):
    """A page whose keys do something that counts only while it is in front."""

    def palette_acts(self) -> Sequence[Offer]: ...


class PaletteSearch:
    """Finds offers by their number, by beginnings of their words, by parts of them, in either script."""

    def __init__(self, offers: Sequence[Offer], recent: Sequence[str] = ()) -> None:
        """``recent`` names what was chosen before, the last first; it stands first where nothing is typed."""
        from forms.engine.finding import ChoiceIndex  # not before somebody asks for it

        ranks = {one: rank for rank, one in enumerate(recent)}
        self._offers = sorted(offers, key=lambda one: ranks.get(one.id, len(ranks)))
        self._index = ChoiceIndex(
            [one.code for one in self._offers],
            [f"{one.words} {one.place}" for one in self._offers],
            lambda: list(zip_longest(*(one.also for one in self._offers), fillvalue="")),
        )

    def find(self, typed: str) -> list[Offer]:
        """The best first; among equals what was chosen before."""
        return [self._offers[at] for at in self._index.find(plain(typed).strip(), MOST)]


def remembered(recent: Sequence[str], chosen: str) -> tuple[str, ...]:
    """``recent`` with ``chosen`` first."""
    return (chosen, *(one for one in recent if one != chosen))[:MOST_RECENT]
