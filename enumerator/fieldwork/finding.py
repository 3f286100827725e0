"""Finding one's own households by what was said there; the search never leaves the store."""

from enumerator.store.lookups import LookupStore, Number

_LEAST = 2  # letters of a name


class Finding:
    """Looks in the interviews of one person, and in nobody else's."""

    def __init__(self, lookups: LookupStore, person: str) -> None:
        self._lookups = lookups
        self._person = person

    def find(self, typed: str) -> frozenset[str]:
        """Assignments: by a name, in part, or by the last four digits of an identity number."""
        words = typed.split()
        if len(words) == 1 and len(words[0]) == 4 and words[0].isdecimal():
            return self._lookups.of_number(Number.LAST_FOUR, words[0], self._person)
        if not words or typed.isdecimal() or max(map(len, words)) < _LEAST:
            return frozenset()
        return self._lookups.of_name(words, self._person)
