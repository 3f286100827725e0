"""What people are told when something went wrong, in the window's language.

The English stands in ``enumerator.wording``, by code; here it is put into the language of the window. Translators find
its sentences in the context ``Errors`` (``sources`` lists them for the tool that collects what is to be translated).
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from enumerator.ui.bidi import isolate
from enumerator.wording import CATALOGUE, code_of, fields_of

translate = QCoreApplication.translate
CONTEXT = "Errors"


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, what is safe, what to do; and a line for IT that holds no personal data."""

    code: str
    what: str
    safe: str
    do: str
    details: str = ""


def message_for(error: BaseException) -> Message:
    """Words for ``error``; whatever is not a fault of the world is a fault of ours, and says so."""
    code = code_of(error)
    wording = CATALOGUE[code]
    fields = _Isolated(fields_of(error))
    what, safe, do = (
        translate(CONTEXT, part).format_map(fields) if part else ""
        for part in (wording.what, wording.safe, wording.do)
    )
    return Message(code, what, safe, do, f"{code} · {type(error).__name__}")


def sources() -> tuple[str, ...]:
    """Every sentence of the catalogue, once, in its order."""
    parts = (
        part for wording in CATALOGUE.values() for part in (wording.what, wording.safe, wording.do)
    )
    return tuple(dict.fromkeys(part for part in parts if part))


class _Isolated(dict[str, object]):
    """The fields of an error, each keeping its own reading direction; one that is missing shows as nothing."""

    def __init__(self, fields: dict[str, object]) -> None:
        super().__init__({name: isolate(value) for name, value in fields.items()})

    def __missing__(self, key: str) -> str:
        return ""
