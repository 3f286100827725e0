"""Secrets leave memory when they are no longer needed.

What can be changed is overwritten. A text cannot be changed, so it is overwritten behind Python's back: only ever one
that was just made here, that nobody else refers to, and that is thrown away right after.
"""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager


def wipe(secret: bytearray) -> None:
    """Overwrite a secret with zeros."""
    secret[:] = bytes(len(secret))


def overwrite_text(text: str) -> None:
    """Overwrite a text of our own making. Does nothing where Python keeps texts in another way.

    A single letter is left alone: those Python shares. ASCII stands behind a shorter head than all else (PEP 393).
    """
    if sys.implementation.name != "cpython" or len(text) < 2:
        return
    if text.isascii():
        ctypes.memset(id(text) + sys.getsizeof(text) - len(text) - 1, 0, len(text))
        return
    widest = ord(max(text))
    width = 1 if widest < 0x100 else 2 if widest < 0x10000 else 4
    head = sys.getsizeof(chr(0x627)) - 2 * 2  # one letter of two bytes, and the zero behind it
    ctypes.memset(id(text) + head, 0, len(text) * width)


def overwrite_bytes(secret: bytes) -> None:
    """The same for bytes; of one byte there is only one everywhere, so it is left alone."""
    if sys.implementation.name == "cpython" and len(secret) > 1:
        ctypes.memset(id(secret) + sys.getsizeof(secret) - len(secret) - 1, 0, len(secret))


@contextmanager
def used_up(text: str) -> Iterator[str]:
    """A text of our own making that is wanted here for the last time."""
    try:
        yield text
    finally:
        overwrite_text(text)
