"""Finding a choice by part of its name, in either script, or by the code that is seen beside it."""

from collections.abc import Callable, Sequence

from enumerator.ui.bidi import latin_digits, plain
from enumerator.ui.fields.codes import codes
from forms.engine.finding import ChoiceIndex
from forms.prompts import Choice

Find = Callable[[str, int], Sequence[Choice]]
"""What is typed and how many are wanted at most: the choices it may mean, best first."""
_IN_NO_NAME = "\uffff"
MOST = 200  # matches that are shown; who sees more types on


class ChoiceSearch:
    """One list of choices as it is shown, with a code beside each.

    ``find`` knows the choices better than their names tell, such as their names in other languages; without it
    the names that are shown are searched.
    """

    def __init__(self, choices: Sequence[Choice], find: Find | None = None) -> None:
        self.codes = codes(choices)
        self._choices = choices
        self._find = find
        self._index: ChoiceIndex | None = None
        self._places: dict[str, int] | None = None

    def prepare(self) -> None:
        """Be ready for what is typed first: a large list takes a moment, once."""
        self.find(_IN_NO_NAME)

    def place(self, value: str) -> int | None:
        """Where in the list the choice of this value stands; the first of several."""
        if self._places is None:
            self._places = {}
            for place, choice in enumerate(self._choices):
                self._places.setdefault(choice.value, place)
        return self._places.get(value)

    def find(self, typed: str) -> list[int]:
        """Places of the matching choices, best first; of all where nothing is typed."""
        wanted = plain(typed).strip()
        if not wanted:
            return list(range(len(self._choices)))
        if self._find is None:
            if self._index is None:
                self._index = ChoiceIndex(self.codes, [choice.label for choice in self._choices])
            return self._index.find(wanted, len(self._choices))
        found = dict.fromkeys(self._numbered(latin_digits(wanted)))
        for choice in self._find(wanted, MOST):
            place = self.place(choice.value)
            if place is not None:
                found[place] = None
        return list(found)

    def _numbered(self, typed: str) -> Sequence[int]:
        """The place whose number in the list is typed, where the numbers are not the values."""
        if not typed.isdecimal() or not 0 < int(typed) <= len(self._choices):
            return ()
        place = int(typed) - 1
        return (place,) if self.codes[place] != self._choices[place].value else ()
