"""The way through a form: which questions are stops, which section a question stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from forms.prompts import Kind, Prompt, Section, SectionKind

FINISH = "finish"  # the outline's last entry
_LONG_NOTE = 200  # letters; a notice to be read aloud, not a remark in passing
_POSITION = re.compile(r"\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question stands: its section, and the row where the section is a roster."""

    section: str
    row: str = ""

    @property
    def page(self) -> str:
        return self.row or self.section


def is_stop(prompt: Prompt) -> bool:
    """Whether the way leads over this question: it can be answered, or has to be read out or seen to."""
    if prompt.kind is Kind.LEGEND:
        return False
    if prompt.kind is Kind.NOTE:
        return prompt.required or len(prompt.label) > _LONG_NOTE
    return not prompt.read_only


def stops(prompts: Sequence[Prompt]) -> tuple[str, ...]:
    """The refs of a page's stops, in order."""
    return tuple(prompt.ref for prompt in prompts if is_stop(prompt))


def beside(refs: Sequence[str], order: Sequence[str], ref: str, by: int) -> str | None:
    """The stop after (or before) ``ref``; ``order`` holds all refs of the page, stops or not."""
    if ref in refs:
        at = refs.index(ref) + by
        return refs[at] if 0 <= at < len(refs) else None
    if ref not in order:
        return None
    place = order.index(ref)
    later = [one for one in refs if order.index(one) > place]
    earlier = [one for one in refs if order.index(one) < place]
    if by > 0:
        return later[0] if later else None
    return earlier[-1] if earlier else None


def place_of(ref: str, sections: Sequence[Section]) -> Place | None:
    """The section, and the roster row, in which the question ``ref`` stands.

    A roster inside of a roster's row is a section of its own: /data/tree[1]/stem.
    """
    holding = [
        section
        for section in sections
        if ref == section.ref or ref.startswith((f"{section.ref}/", f"{section.ref}["))
    ]
    if not holding:
        return None
    section = max(holding, key=lambda one: len(one.ref))
    if section.kind is SectionKind.ROSTER:
        row = re.match(re.escape(section.ref) + r"\[\d+\]", ref)
        return Place(section.ref, row.group(0) if row else "")
    return Place(section.ref)


def row_number(row_ref: str) -> int:
    """The place of a roster row, from 1."""
    found = _POSITION.findall(row_ref)
    return int(found[-1]) if found else 0
