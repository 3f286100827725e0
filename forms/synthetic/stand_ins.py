"""What a laptop and its owner would tell a form, made up so that the form's own checks of them hold."""

from typing import Final

from forms.definition.model import Aspect, FormDefinition
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
