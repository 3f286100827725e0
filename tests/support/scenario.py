"""Form tests carry their form with them: a table becomes a form, and the form is interviewed."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.prompts import Change, Choice, Fact, Problem, Prompt
from forms.session import FormSession

NOON = datetime(2026, 3, 1, 7, 0, tzinfo=UTC)  # noon in Lahore
LAHORE = ZoneInfo("Asia/Karachi")
Rows = list[dict[str, str]]


def heads(text: str) -> list[str]:
    return [cell.strip() for cell in text.strip().splitlines()[0].strip().strip("|").split("|")]


def table(text: str) -> Rows:
    """The rows of a table written with bars; the first line is the heading."""
    lines = [line.strip().strip("|") for line in text.strip().splitlines() if line.strip()]
    if not lines:
        return []
    rows = [[cell.strip() for cell in line.split("|")] for line in lines[1:]]
    return [{h: c for h, c in zip(heads(text), row, strict=False) if c} for row in rows if any(row)]


def xform_of(survey: str, choices: str = "", settings: Mapping[str, str] = {}) -> bytes:
    """The XForm that pyxform makes of the sheets."""
    from pyxform.xls2xform import convert

    given = {"form_title": "A test", "form_id": "a_test", "version": "1", **settings}
    given.setdefault("namespaces", 'pser="https://pser.example/xforms"')
    sheets: dict[str, Any] = {"settings": [given]}
    for name, text in (("survey", survey), ("choices", choices)):
        if text:
            sheets[name] = table(text)
            sheets[f"{name}_header"] = [dict.fromkeys(heads(text))]
    xform: str = convert(sheets, validate=False).xform
    return xform.encode()


def form_of(
    survey: str,
    choices: str = "",
    settings: Mapping[str, str] = {},
    media: Mapping[str, bytes] = {},
) -> FormDefinition:
    return read_form(xform_of(survey, choices, settings), media=media)


class SetClock:
    """A clock that stands until it is set."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class Scenario:
    """An interview driven by names: ``age``, ``member[2]/age``; the first row where no position is given."""

    def __init__(
        self, form: FormDefinition, facts: Iterable[Fact] | None = None, **given: Any
    ) -> None:
        self.form = form
        self.clock = SetClock()
        self.drawn = 0  # identities so far
        given = {"clock": self.clock, "zone": LAHORE, "new_id": self._new_id, **given}
        if facts is None:
            self.session = FormSession.open(form, **given)
        else:
            self.session = FormSession.restore(form, facts, **given)

    def _new_id(self) -> str:
        self.drawn += 1
        return f"id{self.drawn}"

    def again(self, facts: Iterable[Fact] | None = None, **given: Any) -> "Scenario":
        """The same interview, restored from its present state or from ``facts``."""
        found = Scenario(self.form, self.session.facts_now() if facts is None else facts, **given)
        found.drawn = self.drawn
        found.clock.now = self.clock.now
        found.session.set_language(self.session.language)
        return found

    def ref(self, name: str) -> str:
        plain = re.sub(r"\[[0-9]+\]", "", name)
        element = next(
            (e for e in self.form.elements if e.ref == plain or e.ref.endswith(f"/{plain}")), None
        )
        assert element is not None, f"the form has no {name}"
        given = dict(re.findall(r"([^/\[]+)\[([0-9]+)\]", name))
        written = ""
        number = element.number
        while number >= 0:
            step = self.form.elements[number]
            place = given.get(step.written, "" if step.repeat is None or step is element else "1")
            written = f"/{step.written}{f'[{place}]' if place else ''}{written}"
            number = step.parent
        return written

    # ------------------------------------------------------------ verbs

    def answer(self, name: str, value: object) -> Change:
        return self.session.answer(self.ref(name), str(value))

    def add_row(self, name: str) -> Change:
        return self.session.add_row(self.ref(name))

    def remove_row(self, name: str) -> Change:
        return self.session.remove_row(self.ref(name))

    def confirm(self, name: str, rule: int = 0, reason: str = "seen") -> Change:
        return self.session.confirm(self.ref(name), rule, reason)

    def asks(self, name: str) -> bool:
        """Whether the question is among those shown on its page."""
        ref = self.ref(name)
        return any(prompt.ref == ref for prompt in self._shown(ref))

    def _shown(self, ref: str) -> tuple[Prompt, ...]:
        while ref := ref.rpartition("/")[0]:
            found = self.session.prompts(ref)
            if found:
                return found
        return ()

    # ------------------------------------------------------------ what is seen

    def prompt(self, name: str) -> Prompt:
        return self.session.prompt(self.ref(name))

    def value(self, name: str) -> str:
        return self.session.value(self.ref(name))

    def expect(self, name: str, value: object) -> None:
        assert self.value(name) == str(value), f"{name} is {self.value(name)!r}, not {value!r}"

    def choices(self, name: str) -> list[str]:
        return [choice.value for choice in self.offered(name)]

    def offered(self, name: str) -> tuple[Choice, ...]:
        return self.prompt(name).choices

    def problems(self, name: str) -> list[str]:
        """What is wrong with one answer, in its messages."""
        return [problem.message for problem in self.prompt(name).problems]

    def blocks(self) -> list[str]:
        """Names of the questions that keep the interview from being finished."""
        blocking: list[Problem] = [p for p in self.session.check() if p.blocks]
        return [problem.ref.rpartition("/")[2] for problem in blocking]

    def rows(self, name: str) -> list[str]:
        return [row.label for row in self.session.rows(self.ref(name))]

    def xml(self) -> str:
        return self.session.finalize().xml.decode()


def scenario(
    survey: str,
    choices: str = "",
    *,
    settings: Mapping[str, str] = {},
    media: Mapping[str, bytes] = {},
    **given: Any,
) -> Scenario:
    """Open an interview with the form in the table."""
    return Scenario(form_of(survey, choices, settings, media), **given)
