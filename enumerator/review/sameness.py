"""What is read and what was sealed: a decision is about both, so they must be the same."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from hashlib import sha256
from xml.etree import ElementTree

from enumerator.review.reading import prompts_asked
from forms.definition.binds import SPECIAL
from forms.definition.model import FormDefinition
from forms.prompts import MEDIA
from forms.session import FormSession


def shows_what_was_sealed(session: FormSession, xml: bytes) -> bool:
    """True when the answers that a session shows are exactly those of a submission, none more and none less."""
    root = ElementTree.fromstring(xml)  # noqa: S314  the author's signature over it was verified
    shown = {
        prompt.ref: (prompt.value, prompt.special_answer)
        for prompt in prompts_asked(session)
        if prompt.answered
    }
    name = f"/{local_name(root.tag)}"
    return shown == dict(_sealed(session.form, root, name, name))


def shows_the_sealed_files(
    session: FormSession, sealed: Collection[bytes], file: Callable[[str], bytes | None]
) -> bool:
    """True when every file that an answer names is here, and is one whose hash the author signed.

    ``sealed`` are their SHA-256; ``file`` gives what is here by its name.
    """
    names = [p.value for p in prompts_asked(session) if p.kind in MEDIA and p.value]
    return all(data is not None and sha256(data).digest() in sealed for data in map(file, names))


def _sealed(
    form: FormDefinition, node: ElementTree.Element, plain: str, ref: str
) -> Iterator[tuple[str, tuple[str, str]]]:
    """The answers below a node of a submission, and the special answers in place of some, by ref."""
    for place, child in questions_below(form, node, plain, ref):
        given = (child.text or "", child.get(SPECIAL, ""))
        if any(given):
            yield place, given


def questions_below(
    form: FormDefinition, node: ElementTree.Element, plain: str, ref: str
) -> Iterator[tuple[str, ElementTree.Element]]:
    """The questions below a node of a submission, by ref; ``plain`` is the node's own without positions."""
    seen: Counter[str] = Counter()
    for child in node:
        name = local_name(child.tag)
        seen[name] += 1
        number = form.by_ref.get(f"{plain}/{name}")
        if number is None:
            continue
        element = form.elements[number]
        place = f"{ref}/{name}[{seen[name]}]" if element.repeat else f"{ref}/{name}"
        if element.is_group:
            yield from questions_below(form, child, element.ref, place)
        elif element.question is not None:
            yield place, child


def local_name(tag: str) -> str:
    return tag.rpartition("}")[2]
