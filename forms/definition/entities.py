"""Entities: the lasting things that a form registers or brings up to date, as it declares them.

ODK XForms entities specification; its versions 2024.1 and 2025.1 as pyxform writes and ODK Collect reads them.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from lxml import etree

from forms.definition.model import Element, EntityDeclaration
from forms.definition.xml import ENTITIES
from forms.errors import FormProblem, Place
from forms.xpath.compiler import Compiled

NEWEST: Final = "2025.1"
_KNOWN: Final = frozenset({"2022.1", "2023.1", "2024.1", NEWEST})
_META: Final = ("meta", "entity")


def read_entities(
    model: etree._Element,
    elements: Sequence[Element],
    problems: list[FormProblem],
    unmet: list[FormProblem],
) -> tuple[EntityDeclaration, ...]:
    """What the form declares, in document order. A version that nobody here knows is a problem."""
    places = [element for element in elements if _declares(element)]
    version = model.get(f"{{{ENTITIES}}}entities-version")
    if version is not None and ".".join(version.split(".")[:2]) not in _KNOWN:
        reason = f"the form follows version {version} of the entities specification; {NEWEST} is the newest known here"
        problems.append(FormProblem("entities_version", subject=version, reason=reason))
        return ()
    if version is None and places:
        reason = "the form does not say which version of the entities specification it follows"
        unmet.append(FormProblem("no_entities_version", Place(ref=places[0].ref), reason=reason))
    owners = _owners(elements, places, unmet)
    return tuple(_declared(place, elements, owners.get(place.number, {})) for place in places)


def _declares(element: Element) -> bool:
    """meta/entity at the top of the form, or (from 2025.1 on) of a group or repeat."""
    names = tuple(name.rpartition("}")[2] for name in element.path[-2:])
    return names == _META and len(element.path) > 2 and not element.is_attribute


def _owners(
    elements: Sequence[Element], places: Sequence[Element], unmet: list[FormProblem]
) -> dict[int, dict[str, int]]:
    """By entity: its properties. A place saves to the entity of the nearest group or repeat that has one."""
    by_group: dict[int, Element] = {}
    for place in places:
        by_group.setdefault(elements[place.parent].parent, place)
    found: dict[int, dict[str, int]] = {}
    for element in elements:
        name = element.bind.saveto
        if not name:
            continue
        above = element.parent
        while above >= 0 and above not in by_group:
            above = elements[above].parent
        owner = by_group.get(above)
        if owner is None or owner.home != element.home:
            reason = "saves to an entity that the form does not declare around it"
            unmet.append(FormProblem("unknown_entity", Place(ref=element.ref), name, reason))
        else:
            found.setdefault(owner.number, {})[name] = element.number
    return found


def _declared(
    place: Element, elements: Sequence[Element], saveto: Mapping[str, int]
) -> EntityDeclaration:
    label = next((elements[n] for n in place.children if elements[n].name == "label"), None)
    fixed = {name: value for name, _, value in place.attributes}
    computed = {
        element.name[1:]: element.bind.calculate
        for element in elements
        if element.parent == place.number and element.is_attribute
    }

    def given(name: str) -> Compiled | str:
        return computed.get(name) or fixed.get(name, "")

    return EntityDeclaration(
        element=place.number,
        ref=place.ref,
        dataset=fixed.get("dataset", ""),
        id=given("id"),
        create=given("create"),
        update=given("update"),
        label=(label.bind.calculate or "") if label is not None else "",
        saveto=saveto,
    )
