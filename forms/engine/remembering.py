"""What the next interview may know of the last one: only what its form asks for by name."""

from collections.abc import Collection, Mapping
from typing import Final

from lxml import etree

from forms.definition.lists import list_from_element
from forms.definition.model import FormDefinition
from forms.definition.xml import local, parse_xml
from forms.errors import FormInvalid
from forms.xpath.nodes import Node
from forms.xpath.references import ANY_DEPTH

Path = tuple[str, ...]
_ANY: Final = "*"


def remembered(form: FormDefinition, last_saved: bytes | None) -> Mapping[str, Node]:
    """``jr://instance/last-saved`` by the names the form has for it (ODK XForms specification, "Secondary Instances").

    ``last_saved`` is the submission of one family and is read while another is asked: nothing of it is kept but
    the answers that an expression of the form names. What is no submission of this form is as none.
    """
    if not form.last_saved or last_saved is None:
        return {}
    found: dict[str, Node] = {}
    for name, paths in form.last_saved.items():
        try:
            first = parse_xml(last_saved, "last-saved")
        except FormInvalid:
            return {}
        if first.get("id") != form.form_id or first.get("encrypted") == "yes":
            return {}
        _forget(first, [tuple(map(_plain, path)) for path in paths])
        found[name] = list_from_element(name, first).root
    return found


def _forget(first: etree._Element, paths: Collection[Path]) -> None:
    """Leave the elements on the paths, and text only where one of them ends."""
    waiting: list[tuple[etree._Element, Path]] = [(first, (local(first),))]
    first.attrib.clear()
    while waiting:
        element, here = waiting.pop()
        children = list(element)
        if not children and not any(_ends(path, here) for path in paths):
            element.text = None
        for child in children:
            child.attrib.clear()
            place = (*here, local(child))
            if any(_leads(path, place) for path in paths):
                waiting.append((child, place))
            else:
                element.remove(child)


def _leads(path: Path, place: Path) -> bool:
    """Whether the path goes to the place, or through it."""
    for step, name in zip(path, place, strict=False):
        if step == ANY_DEPTH:
            return True
        if step not in (name, _ANY):
            return False
    return len(place) <= len(path)


def _ends(path: Path, place: Path) -> bool:
    """Whether the path names this place. Everything below something names nothing."""
    if ANY_DEPTH in path:
        return path[-1] == place[-1]
    return len(path) == len(place) and _leads(path, place)


def _plain(step: str) -> str:
    return step.rpartition("}")[2]
