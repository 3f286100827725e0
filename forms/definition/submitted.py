"""An earlier submission, read back as what a form starts with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from forms.definition.binds import SPECIAL
from forms.definition.model import Bind, Element, FormDefinition, Graph, Seed
from forms.definition.xml import XFORMS, parse_xml, text_of
from forms.errors import FormInvalid, FormProblem

_NOTHING = Seed()
_DEPRECATED = "deprecatedID"


@dataclass(frozen=True, slots=True, eq=False)
class Submitted:
    """What a submission holds, as far as the form has places for it; where it is silent the form's own values stand."""

    seed: Seed
    instance_id: str
    dropped: tuple[str, ...]  # refs of what the form has no place for, in order


def seed_of(form: FormDefinition, xml: bytes) -> Seed:
    """Raises FormInvalid where ``xml`` is no submission of this form."""
    return read_submission(form, xml).seed


def read_submission(form: FormDefinition, xml: bytes, *, same_id: bool = False) -> Submitted:
    """Raises FormInvalid where ``xml`` is no submission of this form, or an encrypted one.

    The versions may differ. ``same_id``: a submission that says it belongs to a form of another id is refused.
    """
    first = parse_xml(xml, "submission")
    if first.get("encrypted") == "yes":
        reason = "the submission is encrypted; only the holder of the form's key can read it"
        raise FormInvalid([FormProblem("encrypted_submission", reason=reason)])
    space = etree.QName(first).namespace or ""
    said = first.get("id")
    if _name(first, space) != form.elements[0].name or (
        same_id and said not in (None, form.form_id)
    ):
        reason = f"a submission of this form begins with {form.elements[0].written}"
        subject = str(said or first.tag) if same_id else str(first.tag)
        raise FormInvalid([FormProblem("another_form", subject=subject, reason=reason)])
    seeding = _Seeding(form, space)
    seed = seeding.seed(0, first, form.seed)
    identity = _identity(form)
    return Submitted(seed, seed.values.get(identity.number, "").strip(), tuple(seeding.dropped))


def revisable(form: FormDefinition) -> FormDefinition:
    """The form with a place for the identity of the submission that is replaced (OpenRosa metadata, deprecatedID)."""
    identity = _identity(form)
    meta = form.elements[identity.parent]
    name, written = (
        text.removesuffix("instanceID") + _DEPRECATED for text in (identity.name, identity.written)
    )
    if any(form.elements[child].name == name for child in meta.children):
        return form
    number = len(form.elements)
    made = Element(
        number=number,
        parent=meta.number,
        path=(*meta.path, name),
        ref=f"{meta.ref}/{written}",
        name=name,
        written=written,
        attributes=(),
        children=(),
        bind=Bind(),
        question=None,
        repeat=None,
        home=0,
        slot=len(form.homes[0]),
    )
    elements = list(form.elements)
    elements[meta.number] = replace(meta, children=(*meta.children, number))
    graph = form.graph
    return replace(
        form,
        elements=(*elements, made),
        homes={**form.homes, 0: (*form.homes[0], number)},
        by_ref={**form.by_ref, made.ref: number},
        graph=Graph(graph.units, (*graph.own, ()), (*graph.readers, ()), graph.rows),
    )


def new_identity(form: FormDefinition, before: Submitted, uuid: str) -> dict[int, str]:
    """What a revision of ``before`` says of itself, by element of a ``revisable`` form."""
    identity = _identity(form)
    meta = form.elements[identity.parent]
    replaced = (n for n in meta.children if _plain(form.elements[n].name) == _DEPRECATED)
    return {identity.number: f"uuid:{uuid}", **dict.fromkeys(replaced, before.instance_id)}


def names_deprecated(form: FormDefinition, key: str) -> bool:
    """Whether a fact's key is that of the place that ``revisable`` makes."""
    identity = _identity(form)
    return key == identity.ref.removesuffix("instanceID") + _DEPRECATED


def _identity(form: FormDefinition) -> Element:
    return next(
        element
        for element in reversed(form.elements)
        if len(element.path) == 3 and _plain(element.name) == "instanceID"
    )


class _Seeding:
    def __init__(self, form: FormDefinition, space: str) -> None:
        self._form = form
        self._elements = form.elements
        self._space = space
        self.dropped: list[str] = []

    def seed(self, number: int, element: etree._Element, own: Seed) -> Seed:
        """``own``: what the form would start with here."""
        values = dict(own.values)
        rows = dict(own.rows)
        specials: dict[int, str] = {}
        self._gather(number, element, values, rows, specials)
        return Seed(values, rows, specials)

    def _gather(
        self,
        number: int,
        element: etree._Element,
        values: dict[int, str],
        rows: dict[int, tuple[Seed, ...]],
        specials: dict[int, str],
    ) -> None:
        place = self._elements[number]
        self._attributes(place, element, values)
        if not place.is_group:
            values[number] = text_of(element)
            self._special(place, element, values, specials)
            return
        found: dict[str, list[etree._Element]] = {}
        for child in element:
            found.setdefault(self._meant(place, _name(child, self._space)), []).append(child)
        for child_number in place.children:
            child_place = self._elements[child_number]
            written = found.get(child_place.name, [])
            if child_place.repeat is not None:
                rows[child_number] = self._rows(child_place, written, rows.get(child_number, ()))
            elif written:
                self._gather(child_number, written.pop(0), values, rows, specials)
        left = (child for children in found.values() for child in children)
        self.dropped.extend(
            f"{place.ref}/{etree.QName(child).localname}"
            for child in left
            if etree.QName(child).localname != _DEPRECATED
        )

    def _rows(
        self, place: Element, written: list[etree._Element], own: Sequence[Seed]
    ) -> tuple[Seed, ...]:
        """Takes what it uses from ``written``."""
        assert place.repeat is not None
        template = place.repeat.template
        fixed = place.repeat.fixed and place.repeat.count is None
        taken = written[: len(own)] if fixed else written[:]
        del written[: len(taken)]
        made = tuple(
            self.seed(place.number, one, own[n] if n < len(own) else template)
            for n, one in enumerate(taken)
        )
        return (*made, *own[len(made) :]) if fixed else made

    def _attributes(self, place: Element, element: etree._Element, values: dict[int, str]) -> None:
        for name, slot in place.bound.items():
            text = element.get(name)
            if text is not None:
                values[self._form.homes[place.home][slot]] = text

    def _special(
        self,
        place: Element,
        element: etree._Element,
        values: Mapping[int, str],
        specials: dict[int, str],
    ) -> None:
        """A special answer stands for itself, where the form still offers it and nothing else is answered."""
        which = element.get(SPECIAL)
        if which is None or place.question is None:
            return
        if which in place.bind.special and not values[place.number]:
            specials[place.number] = which
        else:
            self.dropped.append(f"{place.ref}/@pser:special")

    def _meant(self, place: Element, name: str) -> str:
        """Metadata stands in either of its namespaces, whichever the submission has."""
        if (_plain(name) == "meta" and place.parent < 0) or _plain(place.name) == "meta":
            names = (self._elements[child].name for child in place.children)
            return next((one for one in names if _plain(one) == _plain(name)), name)
        return name


def _plain(name: str) -> str:
    return name.rpartition("}")[2]


def _name(element: etree._Element, space: str) -> str:
    name = etree.QName(element)
    if name.namespace in (None, "", space, XFORMS):
        return name.localname
    return f"{{{name.namespace}}}{name.localname}"
