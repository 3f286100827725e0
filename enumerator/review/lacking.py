"""What a sealed interview says of itself that it lacks: why it was finished before its end, and what is unmet where."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree

from enumerator.review.sameness import local_name, questions_below
from forms.definition.model import FormDefinition
from forms.definition.xml import PSER
from forms.prompts import ProblemKind

_PARTIAL, _UNMET = f"{{{PSER}}}partial", f"{{{PSER}}}unmet"
_KINDS = frozenset(kind.value for kind in ProblemKind)


@dataclass(frozen=True, slots=True)
class Lacking:
    """``partial`` is "code" or "code: words", empty for a whole interview; ``unmet`` is by ref."""

    partial: str = ""
    unmet: Mapping[str, tuple[ProblemKind, ...]] = field(default_factory=dict)


def read_lacking(form: FormDefinition, xml: bytes) -> Lacking:
    """From the submission that was sealed (docs/adr/0010-partial-interviews.md)."""
    root = ElementTree.fromstring(xml)  # noqa: S314  what this laptop sealed, out of its own store
    name = f"/{local_name(root.tag)}"
    unmet = {
        ref: tuple(ProblemKind(kind) for kind in node.get(_UNMET, "").split() if kind in _KINDS)
        for ref, node in questions_below(form, root, name, name)
        if node.get(_UNMET)
    }
    return Lacking(root.get(_PARTIAL, ""), unmet)
