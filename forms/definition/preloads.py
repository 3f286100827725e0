"""What a form may ask the program to fill in by itself (ODK XForms specification, Preload Attributes)."""

from collections.abc import Iterable, Iterator
from typing import Final

from forms.definition.model import Element
from forms.errors import FormProblem, Place

SCHEMES: Final = {  # by property; how it is written where the form wants it as a URI (OpenRosa metadata)
    "deviceid": "deviceid",
    "username": "username",
    "email": "mailto",
    "phonenumber": "tel",
    "subscriberid": "imsi",
    "simserial": "simserial",
}
_URI: Final = "uri:"


def named_property(params: str) -> tuple[str, bool]:
    """A property's name as the program has it, and whether it is wanted as a URI: ``uri:phone number``."""
    name = "".join(params.split()).lower()
    return name.removeprefix(_URI), name.startswith(_URI)


def unmet_preloads(elements: Iterable[Element]) -> Iterator[FormProblem]:
    """Those that nobody here knows: their places stay as the form has them."""
    for element in elements:
        preload = element.bind.preload
        if preload is not None and not _known(*preload):
            reason = "nobody here knows what should be filled in; the place stays as it is"
            subject = " ".join(filter(None, preload))
            yield FormProblem("unknown_preload", Place(ref=element.ref), subject, reason)


def _known(kind: str, params: str) -> bool:
    match kind:
        case "uid":
            return True
        case "timestamp":
            return params in ("start", "end")
        case "date":
            return params == "today"
        case "property":
            return named_property(params)[0] in SCHEMES
        case _:
            return False
