"""What people are told when something went wrong, in the window's language.

The English stands in ``enumerator.wording``, by code; here it is put into the language of the window. Translators find
its sentences in the context ``Errors`` (``sources`` lists them for the tool that collects what is to be translated).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from enumerator.ui.bidi import isolate

if TYPE_CHECKING:
    from enumerator.wording import Wording

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
    from enumerator.wording import CATALOGUE, code_of, fields_of  # not before something is wrong

    code = code_of(error)
    parts = spoken(CATALOGUE[code], fields_of(error))
    return Message(code, *parts, f"{code} · {type(error).__name__}")


def spoken(wording: "Wording", fields: Mapping[str, object]) -> tuple[str, str, str]:
    """The three sentences of ``wording`` in the window's language, with ``fields`` in their places."""
    isolated = _Isolated(fields)
    what, safe, do = (
        translate(CONTEXT, part).format_map(isolated) if part else ""
        for part in (wording.what, wording.safe, wording.do)
    )
    return what, safe, do


def sources() -> tuple[str, ...]:
    """Every sentence of the catalogues, once, in their order."""
    from enumerator import command_words, recovery_words
    from enumerator.fieldwork import doctor_words, readiness_words, salvage_words
    from enumerator.wording import CATALOGUE

    parts = (
        part for wording in CATALOGUE.values() for part in (wording.what, wording.safe, wording.do)
    )
    others = (
        *readiness_words.sentences(),
        *doctor_words.sentences(),
        *recovery_words.sentences(),
        *command_words.sentences(),
        *salvage_words.sentences(),
    )
    return tuple(dict.fromkeys((*(part for part in parts if part), *others)))


class _Isolated(dict[str, object]):
    """The fields of an error, each keeping its own reading direction; one that is missing shows as nothing."""

    def __init__(self, fields: Mapping[str, object]) -> None:
        super().__init__({name: isolate(value) for name, value in fields.items()})

    def __missing__(self, key: str) -> str:
        return ""
