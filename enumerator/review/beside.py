"""An interview beside its revision before: what stood at each question, and what came and went."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from enumerator.review.reading import AnswerRow, prompts_asked, read_answers
from enumerator.store.answers import facts_from_json
from enumerator.store.events import Event, EventKind
from forms.prompts import Fact
from forms.session import FormSession


class Change(StrEnum):
    """What became of a question since the revision before."""

    SAME = "same"
    CHANGED = "changed"
    CAME = "came"
    WENT = "went"


@dataclass(frozen=True, slots=True)
class Compared:
    """One question in both revisions; it is in at least one of them."""

    now: AnswerRow | None
    before: AnswerRow | None
    member: bool = False  # it came or went with the whole member that it belongs to

    @property
    def change(self) -> Change:
        """Answers are compared as people read them: a member whose number moved up is the same member."""
        if self.now is None or self.before is None:
            return Change.WENT if self.now is None else Change.CAME
        said = (self.now.answer, self.now.special)
        return Change.SAME if said == (self.before.answer, self.before.special) else Change.CHANGED


@dataclass(frozen=True, slots=True)
class Beside:
    """The revision before, laid beside the present one."""

    revision: int  # the earlier one
    sealed_at: datetime
    lines: tuple[Compared, ...]  # empty where what was sealed is no longer on this laptop


def lay_beside(now: tuple[AnswerRow, ...], before: tuple[AnswerRow, ...]) -> tuple[Compared, ...]:
    """Both revisions in the order of the present one; what went stands after what it stood after.

    Questions are the same where their keys are.
    """
    earlier = {row.key: row for row in before}
    present = {row.key for row in now}
    members, members_before = _members(now), _members(before)
    went: dict[str, list[Compared]] = {}
    after = ""
    for row in before:
        if row.key in present:
            after = row.key
            continue
        member = _member(row.key)
        gone = bool(member) and member not in members
        shown = row if gone else replace(row, row=members.get(member, row.row))
        went.setdefault(after, []).append(Compared(None, shown, gone))
    found = list(went.get("", ()))
    for row in now:
        member = _member(row.key)
        new = bool(member) and member not in members_before
        found.append(Compared(row, earlier.get(row.key), new))
        found += went.get(row.key, ())
    return tuple(found)


def read_before(
    sealed: FormSession, at_sealing: FormSession | None, now: tuple[AnswerRow, ...]
) -> tuple[AnswerRow, ...]:
    """An earlier submission in words, with the keys that its questions have in the interview.

    A submission numbers the members and does not name them; ``at_sealing`` is the interview as the log tells of that
    moment, where the log is still there, and says which member stood in which place.
    """
    keys: Mapping[str, str]
    if at_sealing is not None:
        keys = {prompt.ref: prompt.key for prompt in prompts_asked(at_sealing)}
    else:
        keys = {row.ref: row.key for row in now}
    return tuple(replace(row, key=keys.get(row.ref, row.key)) for row in read_answers(sealed))


def facts_until_sealed(events: Iterable[Event], envelope: str) -> tuple[Fact, ...]:
    """What the log says up to the sealing of ``envelope``, in order; nothing where it was erased."""
    found: list[Fact] = []
    for event in events:
        if event.erased:
            return ()
        content = event.content or {}
        if event.kind == EventKind.SEALED and content.get("envelope") == envelope:
            return tuple(found)
        found += facts_from_json(content.get("facts", ()))
    return ()


def _members(rows: Iterable[AnswerRow]) -> dict[str, str]:
    """The members that questions belong to, with their names."""
    return {_member(row.key): row.row for row in rows if _member(row.key)}


def _member(key: str) -> str:
    """``/data/member[@id]`` of a question's key; empty outside of lists."""
    return key[: key.rfind("]") + 1]
