"""Somebody who answers a form at random, here and there, and adds and removes rows on the way."""

import re
from random import Random

from forms.errors import AnswerNotAccepted, RowsFixed
from forms.prompts import Fact, Kind, Prompt, Section, SectionKind
from forms.session import FormSession

_WORDS = ("", "x", "Hina", "علی", "a & <b>", "two\nlines", " 12 ", "é…", "03001234567")
_NUMBERS = ("0", "1", "2", "3", "5", "17", "40", "99", "-1")
_VALUES = {
    Kind.INTEGER: _NUMBERS,
    Kind.DECIMAL: (*_NUMBERS, "2.5", ".75", "10.0"),
    Kind.RANGE: _NUMBERS,
    Kind.DATE: ("2026-01-01", "1999-12-31", "2024-02-29"),
    Kind.TIME: ("09:30", "23:59:59.999+05:00"),
    Kind.DATETIME: ("2026-01-01T10:00:00.000+05:00",),
    Kind.GEOPOINT: ("31.5 74.3 0 5", "31.5 74.3"),
    Kind.GEOTRACE: ("31 74 0 0;31.1 74.1 0 0;31.2 74.2 0 0",),
    Kind.GEOSHAPE: ("31 74 0 0;31.1 74.1 0 0;31.2 74.2 0 0;31 74 0 0",),
    Kind.ACKNOWLEDGE: ("OK",),
}


class Wanderer:
    """Keeps what was said on the way, and which rows should stand in each roster."""

    def __init__(self, session: FormSession, seed: int) -> None:
        self.session = session
        self.said: list[Fact] = list(session.opening.facts)
        self._random = Random(seed)

    def wander(self, steps: int) -> None:
        for _ in range(steps):
            sections = [s for s in self.session.sections() if s.state.value != "not_needed"]
            if not sections:
                return
            self._stop_at(self._random.choice(sections))

    def _stop_at(self, section: Section) -> None:
        if section.kind is SectionKind.ROSTER:
            self._in_roster(section.ref)
        else:
            self._answer_on(section.ref)

    def _in_roster(self, ref: str) -> None:
        rows = self.session.rows(ref)
        chance = self._random.random()
        if chance < 0.2 and len(rows) < 6:
            self._add(ref)
        elif chance < 0.3 and rows:
            self._remove(ref, self._random.randrange(len(rows)))
        elif rows:
            row = self._random.choice(rows).ref
            inner = self._rosters_within(row)
            if inner and chance < 0.6:
                self._in_roster(self._random.choice(inner))
            else:
                self._answer_on(row)

    def _rosters_within(self, row: str) -> list[str]:
        elements = self.session.form.elements
        outer = self.session.form.by_ref[_plain(row)]
        return [
            row + element.ref[len(elements[outer].ref) :]
            for element in elements
            if element.repeat is not None and elements[element.parent].home == outer
        ]

    def _ids(self, ref: str) -> list[str]:
        return [row.id for row in self.session.rows(ref)]

    def _add(self, ref: str) -> None:
        before = self._ids(ref)
        try:
            change = self.session.add_row(ref)
        except RowsFixed:
            return
        self.said += change.facts
        assert self._ids(ref)[: len(before)] == before
        assert len(self._ids(ref)) > len(before)

    def _remove(self, ref: str, at: int) -> None:
        before = self._ids(ref)
        try:
            change = self.session.remove_row(f"{ref}[{at + 1}]")
        except RowsFixed:
            return
        self.said += change.facts
        assert self._ids(ref)[: len(before) - 1] == before[:at] + before[at + 1 :]

    def _answer_on(self, ref: str) -> None:
        prompts = [
            prompt
            for prompt in self.session.prompts(ref)
            if prompt.kind is not Kind.NOTE and not prompt.read_only and not self._computed(prompt)
        ]
        if not prompts:
            return
        prompt = self._random.choice(prompts)
        if prompt.special and self._random.random() < 0.2:
            which = self._random.choice(prompt.special)
            self.said += self.session.give_special(prompt.ref, which).facts
            return
        try:
            self.said += self.session.answer(prompt.ref, self._value(prompt)).facts
        except AnswerNotAccepted as refused:
            assert refused.reason in ("type", "choice")  # noqa: PT017

    def _computed(self, prompt: Prompt) -> bool:
        """What the form computes is left to it: opened again, it would compute it again."""
        element = self.session.form.element(_plain(prompt.ref))
        return element is not None and element.bind.calculate is not None

    def _value(self, prompt: Prompt) -> str:
        if self._random.random() < 0.1:
            return ""
        offered = [choice.value for choice in prompt.choices]
        match prompt.kind:
            case Kind.SELECT_ONE:
                return self._random.choice(offered) if offered else ""
            case Kind.SELECT_MANY:
                most = min(len(offered), 3)
                return " ".join(self._random.sample(offered, self._random.randint(0, most)))
            case Kind.RANK:
                return " ".join(self._random.sample(offered, len(offered)))
            case kind:
                return self._random.choice(_VALUES.get(kind, _WORDS))


def _plain(ref: str) -> str:
    """Without positions."""
    return re.sub(r"\[[0-9]+\]", "", ref)
