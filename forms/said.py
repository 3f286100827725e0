"""What was said in an interview, worked out of its facts alone: the state after some of them, and the course of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from forms.prompts import Fact, FactKind

_SAID = frozenset({FactKind.ANSWERED, FactKind.SPECIAL})
_ANSWERS = _SAID | {FactKind.DERIVED, FactKind.PREFILLED}


class Turn(StrEnum):
    """What an act is in the course of an interview, for undo."""

    GROUND = "ground"  # what stood before anybody answered, or before the interview was returned
    ACT = "act"
    UNDO = "undo"  # takes the last act that stands back
    REDO = "redo"  # does the act again that was taken back last
    ASIDE = "aside"  # nobody's act: the program learned something by itself, and undo leaves it


@dataclass(frozen=True, slots=True)
class Deed:
    """One entry of the log that said something of answers or rows."""

    facts: tuple[Fact, ...]
    turn: Turn = Turn.ACT


@dataclass(slots=True)
class Said:
    """What holds after some facts, worked out without the form."""

    answers: dict[str, tuple[str, str]] = field(default_factory=dict)
    rows: dict[str, list[str]] = field(default_factory=dict)
    confirmed: dict[tuple[str, int], str] = field(default_factory=dict)

    def hear(self, fact: Fact) -> None:
        if fact.kind in _ANSWERS:
            before = self.answers.get(fact.key)
            self.answers[fact.key] = now = (fact.value, fact.kind.value)
            if fact.kind in _SAID and before is not None and _another(before, now):
                self._unconfirm(fact.key)
        elif fact.kind is FactKind.ROW_ADDED:
            self.rows.setdefault(fact.key, []).insert(fact.position, fact.row)
        elif fact.kind is FactKind.ROW_REMOVED:
            self._forget_row(fact.key, fact.row)
        elif fact.kind is FactKind.ROW_MOVED:
            if fact.row in (rows := self.rows.get(fact.key, [])):
                rows.remove(fact.row)
                rows.insert(fact.position, fact.row)
        elif fact.value:
            self.confirmed[fact.key, fact.position] = fact.value
        else:
            self.confirmed.pop((fact.key, fact.position), None)

    def _unconfirm(self, key: str) -> None:
        self.confirmed = {at: reason for at, reason in self.confirmed.items() if at[0] != key}

    def _forget_row(self, roster: str, row: str) -> None:
        if row not in self.rows.get(roster, []):
            return
        self.rows[roster].remove(row)
        inside = f"{roster}[@{row}]/"
        self.answers = {k: v for k, v in self.answers.items() if not k.startswith(inside)}
        self.rows = {k: v for k, v in self.rows.items() if v and not k.startswith(inside)}
        self.confirmed = {k: v for k, v in self.confirmed.items() if not k[0].startswith(inside)}


def _another(before: tuple[str, str], now: tuple[str, str]) -> bool:
    """Whether an answer is another one than before; the text "refused" is not the refusal."""
    special = FactKind.SPECIAL.value
    return before[0] != now[0] or (before[1] == special) != (now[1] == special)


def replay(facts: Iterable[Fact]) -> Said:
    said = Said()
    for fact in facts:
        said.hear(fact)
    return said
