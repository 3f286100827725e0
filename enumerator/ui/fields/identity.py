"""Numbers that name a person or a telephone: parted by their dashes, and hidden once they are entered.

Which questions take one is the form's business (pser:pii, appearance numbers, the digits of its constraint); how such
numbers are parted is that of NADRA's cards (5-7-1) and of Pakistan's mobile telephones (4-7).
"""

from typing import Final

CNIC_LENGTH: Final = 13
_MOBILE_LENGTH: Final = 11
_DASHES: Final = {CNIC_LENGTH: (5, 12), _MOBILE_LENGTH: (4,)}  # by length: after so many digits


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
    """``value`` for a screen that anybody may look at: 35202-*****67-1, 0300****567; words stay as they are."""
    if not value.isdigit() or len(value) < 9:
        return value
    if len(value) == CNIC_LENGTH:
        return f"{value[:5]}-*****{value[10:12]}-{value[12:]}"
    return f"{value[:4]}{'*' * (len(value) - 7)}{value[-3:]}"
