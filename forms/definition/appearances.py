"""What a form says of a question's looks: known words are honoured, all others mean nothing here."""

import re
from typing import Final

_CALL: Final = re.compile(r"([A-Za-z][\w.:-]*)\s*\((?:[^()'\"]|'[^']*'|\"[^\"]*\"|\([^()]*\))*\)?")


def tokens(written: str) -> frozenset[str]:
    """The words of an appearance, in small letters; of ``search('towns')`` or ``ex:app(a=1)`` the name.

    (ODK XForms specification, "Appearances"; compared without regard to case, as clients do.)
    """
    return frozenset(_CALL.sub(r" \1 ", written).lower().split())


def is_area(looks: frozenset[str]) -> bool:
    """Whether a number is an area of land: ``area``, or with the unit that it is asked in, ``area-marla``."""
    return any(look == "area" or look.startswith("area-") for look in looks)
