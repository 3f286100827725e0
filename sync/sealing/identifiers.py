"""Ids on the wire: a UUID takes sixteen bytes, and comes back as it was written."""

import uuid
from collections.abc import Callable

from sync.protocol.codec import Reader, Writer

# How the sixteen bytes are written as text. The first form is any other text.
_FORMS: tuple[Callable[[uuid.UUID], str], ...] = (
    lambda _: "",
    str,
    lambda u: f"uuid:{u}",
    lambda u: u.hex,
)


def pack_id(text: str) -> tuple[int, bytes]:
    """The form's number, below four, and the bytes."""
    try:
        found = uuid.UUID(text)
    except ValueError:
        found = None
    if found is not None:
        for number, write in enumerate(_FORMS):
            if number and write(found) == text:
                return number, found.bytes
    return 0, Writer().text(text).done()


def read_id(reader: Reader, form: int) -> str:
    return _FORMS[form](uuid.UUID(bytes=reader.raw(16))) if form else reader.text()
