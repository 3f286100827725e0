"""What a laptop and its owner would tell a form, made up so that the form's own checks of them hold."""

from typing import Final

from forms.definition.model import Aspect, Element, FormDefinition
from forms.definition.preloads import named_property
from forms.synthetic.guesses import Hints

_USUAL: Final = {
    "deviceid": "laptop:1",
    "username": "enumerator",
    "email": "enumerator@example.org",
    "phonenumber": "03001234567",
    "subscriberid": "410010123456789",
    "simserial": "8992010123456789012",
}
_CHECKS: Final = (Aspect.RELEVANT, Aspect.CONSTRAINT)
_A_DAY: Final = "2015-06-01"  # is a text as good as any, and compares as a date too
_TOLD: Final = {
    "int": "1",
    "decimal": "1.0",
    "time": "08:00:00.000+05:00",
    "dateTime": "2015-06-01T08:00:00.000+05:00",
    "boolean": "true",
}
HERE: Final = "31.5204000 74.3587000 217.0 5.0"


def properties_for(form: FormDefinition) -> dict[str, str]:
    """Properties of the session: one that the form compares with a text is that text."""
    found = dict(_USUAL)
    units = form.graph.units
    for element in form.elements:
        kind, params = element.bind.preload or ("", "")
        if kind != "property":
            continue
        hints = Hints()
        for edge in form.graph.readers[element.number]:
            unit = units[edge.unit]
            if unit.aspect in _CHECKS and unit.expression is not None:
                hints.read(unit.expression.text)
        wanted = next((text for text in hints.texts if text.strip()), None)
        if wanted is not None:
            found[named_property(params)[0]] = wanted
    return found


def prefill_for(form: FormDefinition) -> dict[str, str]:
    """Values, by the name of their place, that a form expects of whoever opens it.

    Field programs such as OpenHDS open a form with identities and dates filled in that nobody can type; its own
    checks then speak of them. These are the places that nothing in the form ever fills.
    """
    filled = {action.target for action in form.actions} | {
        number for number, value in form.seed.values.items() if value
    }
    return {
        element.name: _TOLD.get(element.bind.type, _A_DAY)
        for element in form.elements
        if element.number not in filled and _expected(element)
    }


def _expected(element: Element) -> bool:
    bind = element.bind
    if element.home or element.is_group or bind.calculate is not None or bind.preload is not None:
        return False
    asked = element.question is not None and bind.readonly is not True
    return not asked
