"""Files of this sitting, in memory only: what was taken away by mistake comes back with undo, as long as it is open.

The store erases a file with the answer that named it; nobody finds it there again, and after this sitting nowhere.
"""

import re

from enumerator.fieldwork.media.taking import MIB, Taken
from forms.definition.model import Control, FormDefinition
from forms.prompts import Fact, FactKind

_ROW = re.compile(r"\[[^\]]*\]")
_MOST = 16 * MIB


class RecentFiles:
    """The files taken last, as many as fit."""

    def __init__(self, most_bytes: int = _MOST) -> None:
        self._most = most_bytes
        self._files: dict[str, Taken] = {}

    def put(self, taken: Taken) -> None:
        self._files.pop(taken.name, None)
        self._files[taken.name] = taken
        while self._size() > self._most:
            del self._files[next(iter(self._files))]

    def get(self, name: str) -> Taken | None:
        return self._files.get(name)

    def __contains__(self, name: str) -> bool:
        return name in self._files

    def _size(self) -> int:
        return sum(len(one.data) for one in self._files.values())


def names_file(form: FormDefinition, fact: Fact) -> bool:
    """Whether a fact answers a question whose answer is the name of a file."""
    return fact.kind is FactKind.ANSWERED and asks_for_file(form, fact.key)


def asks_for_file(form: FormDefinition, place: str) -> bool:
    """The same of a question, by its ref or its key."""
    element = form.element(_ROW.sub("", place))
    question = element.question if element is not None else None
    return question is not None and question.control is Control.UPLOAD
