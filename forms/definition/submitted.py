"""An earlier submission, read back as what a form starts with. What the form does not know is left out."""

from lxml import etree

from forms.definition.model import FormDefinition, Seed
from forms.definition.xml import XFORMS, parse_xml, text_of
from forms.errors import FormInvalid, FormProblem


def seed_of(form: FormDefinition, xml: bytes) -> Seed:
    """Raises FormInvalid where ``xml`` is no submission of this form."""
    first = parse_xml(xml, "submission")
    space = etree.QName(first).namespace or ""
    if _name(first, space) != form.elements[0].name:
        reason = f"a submission of this form begins with {form.elements[0].written}"
        raise FormInvalid([FormProblem("another_form", subject=str(first.tag), reason=reason)])
    return _Seeding(form, space).seed(0, first)


class _Seeding:
    def __init__(self, form: FormDefinition, space: str) -> None:
        self._elements = form.elements
        self._space = space

    def seed(self, number: int, element: etree._Element) -> Seed:
        values: dict[int, str] = {}
        rows: dict[int, tuple[Seed, ...]] = {}
        self._gather(number, element, values, rows)
        return Seed(values, rows)

    def _gather(
        self,
        number: int,
        element: etree._Element,
        values: dict[int, str],
        rows: dict[int, tuple[Seed, ...]],
    ) -> None:
        place = self._elements[number]
        if not place.is_group:
            values[number] = text_of(element)
            return
        found: dict[str, list[etree._Element]] = {}
        for child in element:
            found.setdefault(_name(child, self._space), []).append(child)
        for child_number in place.children:
            child_place = self._elements[child_number]
            written = found.get(child_place.name, [])
            if child_place.repeat is not None:
                rows[child_number] = tuple(self.seed(child_number, one) for one in written)
            elif written:
                self._gather(child_number, written.pop(0), values, rows)


def _name(element: etree._Element, space: str) -> str:
    name = etree.QName(element)
    if name.namespace in (None, "", space, XFORMS):
        return name.localname
    return f"{{{name.namespace}}}{name.localname}"
