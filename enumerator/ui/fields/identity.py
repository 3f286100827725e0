"""Numbers that name a person or a telephone: parted by their dashes, and hidden once they are entered.

Which questions take one is the form's business (pser:pii, appearance numbers, the digits of its constraint); how such
numbers are parted is that of NADRA's cards (5-7-1) and of Pakistan's mobile telephones (4-7).
"""

import re
from typing import Final

from forms.prompts import Kind

CNIC_LENGTH: Final = 13
_MOBILE_LENGTH: Final = 11
_DASHES: Final = {CNIC_LENGTH: (5, 12), _MOBILE_LENGTH: (4,)}  # by length: after so many digits

IDENTIFYING: Final = "1"  # the class of personal data that names a person
_WRITTEN: Final = frozenset({Kind.TEXT, Kind.INTEGER, Kind.DECIMAL, Kind.BARCODE})
_SHORTEST: Final = 4  # digits of a number that stands alone
_PARTS: Final = r"[\s\-\u2010-\u2015/.()]"
_NUMBER: Final = re.compile(
    rf"[+(]?(?:[^\W\d_]{{0,4}}{_PARTS}*\d|\d)(?:{_PARTS}*\d)*(?:{_PARTS}?[^\W\d_]{{1,2}}\d*)?"
)
"""A passport, a permit, a telephone: up to four letters, digits however parted, perhaps a letter at the end."""
_AMONG_WORDS: Final = re.compile(rf"\+?[^\W\d_]{{0,3}}\d(?:{_PARTS}{{0,2}}\d){{6,}}")
_MAIL: Final = re.compile(r"([^\s@])[^\s@]*(@[^\s@]+)")


def grouped(value: str) -> str:
    """A whole number with the dashes that it is written with."""
    if not value.isdigit() or (len(value) == _MOBILE_LENGTH and not value.startswith("03")):
        return value
    return parted(value, len(value))


def parted(digits: str, length: int) -> str:
    """The first digits of a number that will have ``length`` of them, with the dashes that come between."""
    dashes = (0, *_DASHES.get(length, ()))
    ends = (*dashes[1:], None)
    pieces = (digits[begin:end] for begin, end in zip(dashes, ends, strict=True))
    return "-".join(piece for piece in pieces if piece)


def masked(value: str) -> str:
    """``value`` for a screen that anybody may look at: 35202-*****67-1, 0300****567, i***@example.pk, AB*****67.

    A number of a card or a telephone shows at most 8 of its 13 or 7 of its 11 digits, any other number half of its
    signs. Of an e-mail address the first letter and the domain stay. Words stay as they are; a number of seven digits
    or more that stands among them is hidden too.
    """
    value = _MAIL.sub(r"\1***\2", value)
    if _NUMBER.fullmatch(value.strip()) and sum(sign.isdecimal() for sign in value) >= _SHORTEST:
        return _hidden(value.strip())
    return _AMONG_WORDS.sub(lambda found: _hidden(found[0]), value)


def at_a_glance(value: str, kind: Kind, pii: str) -> str:
    """An answer where it is only read, by the form's mark ``pii`` (pser:pii): the one law of what is hidden.

    Class 1 names a person. Of it numbers and e-mail addresses are hidden, whether the form asks for them as words, as a
    whole number or as a scanned code. Names, addresses, places and days stay: by them the household is found at its
    door and its members are told apart. Other classes stay whole.
    """
    return masked(value) if pii == IDENTIFYING and kind in _WRITTEN else value


def _hidden(number: str) -> str:
    """Stars for the signs in the middle; what parts the number stays, but for cards and mobile telephones."""
    signs = [at for at, sign in enumerate(number) if sign.isalnum()]
    digits = "".join(number[at] for at in signs)
    if digits.isdecimal() and len(digits) == CNIC_LENGTH:
        return f"{digits[:5]}-*****{digits[10:12]}-{digits[12:]}"
    if digits.isdecimal() and len(digits) == _MOBILE_LENGTH:
        return f"{digits[:4]}****{digits[8:]}"
    kept = min(3, len(signs) // 4)
    secret = set(signs[kept : len(signs) - kept])
    return "".join("*" if at in secret else sign for at, sign in enumerate(number))
