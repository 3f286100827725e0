"""Sketches: the little of a finalized interview that is compared with the others of the laptop."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from itertools import pairwise
from typing import Any

from enumerator.review.reading import prompts_asked
from enumerator.store.answers import facts_from_json
from enumerator.store.events import Event
from enumerator.store.time_spent import seconds_spent
from forms.prompts import FactKind, Kind, Prompt, SectionKind, SectionState
from forms.session import FormSession

COUNTS_NEEDED = 10  # numbers on a page, for its answers to be compared as a whole
NOT_ZERO = 3  # of them; a household that has nothing resembles every other that has nothing
LIST_CODES = frozenset({"98", "99"})
"""Codes by which a list of choices says that nobody knew, or refused (tags ``pser:special``)."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What was written down of an interview when it was finalized. It goes when the interview's contents go."""

    seconds: int = 0  # spent, without pauses
    asked: int = 0  # questions
    special: int = 0  # of them: don't know, refused, not applicable
    hasty: int = 0  # answers that came faster than the form thinks possible
    place: tuple[float, float] | None = None  # degrees north and east, of the first position given
    counts: Mapping[str, str] = field(default_factory=dict)  # page -> hash of all its numbers
    partial: str = ""  # why it was finished before its end: "code" or "code: words"
    unmet: int = 0  # questions that were open or wrong then

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_json(said: Mapping[str, Any]) -> "Sketch":
        """Of a log's entry; what it does not say is not known."""
        place = said.get("place")
        return Sketch(
            seconds=int(said.get("seconds", 0)),
            asked=int(said.get("asked", 0)),
            special=int(said.get("special", 0)),
            hasty=int(said.get("hasty", 0)),
            place=(float(place[0]), float(place[1])) if place else None,
            counts=dict(said.get("counts", {})),
            partial=str(said.get("partial", "")),
            unmet=int(said.get("unmet", 0)),
        )


def sketch_of(session: FormSession, events: Sequence[Event]) -> Sketch:
    """The sketch of an interview as it stands, with the log of how it was held."""
    asked = tuple(prompts_asked(session))
    least = {prompt.key: prompt.more.min_seconds for prompt in asked if prompt.more.min_seconds}
    return Sketch(
        seconds=seconds_spent(events),
        asked=len(asked),
        special=sum(is_special(prompt) for prompt in asked),
        hasty=too_fast(events, least),
        place=next(_places(asked), None),
        counts=dict(_counts(session)),
    )


def is_special(prompt: Prompt) -> bool:
    """Whether something was said in place of an answer, as data of its own or by a code of the list."""
    by_code = bool(prompt.special) and prompt.kind is Kind.SELECT_ONE
    return bool(prompt.special_answer) or (by_code and prompt.value in LIST_CODES)


def too_fast(events: Sequence[Event], least: Mapping[str, float]) -> int:
    """How many answers came sooner after what was done before than ``least`` says (key -> seconds)."""
    found = 0
    for before, after in pairwise(events):
        passed = (after.mono_ms - before.mono_ms) / 1000
        facts = facts_from_json((after.content or {}).get("facts", ()))
        found += sum(
            fact.kind is FactKind.ANSWERED and 0 <= passed < least.get(fact.key, 0.0)
            for fact in facts
        )
    return found


def _places(asked: Iterable[Prompt]) -> Iterator[tuple[float, float]]:
    for prompt in asked:
        if prompt.kind is Kind.GEOPOINT and prompt.value:
            north, east, *_ = prompt.value.split()
            yield float(north), float(east)


def _counts(session: FormSession) -> Iterator[tuple[str, str]]:
    for section in session.sections():
        if section.kind is SectionKind.ROSTER or section.state is SectionState.NOT_NEEDED:
            continue
        numbers = [p.value for p in session.prompts(section.ref) if p.kind is Kind.INTEGER]
        if len(numbers) >= COUNTS_NEEDED and sum(n not in ("", "0") for n in numbers) >= NOT_ZERO:
            yield section.ref, sha256(" ".join(n or "-" for n in numbers).encode()).hexdigest()
