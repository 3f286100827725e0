"""Secrets leave memory when they are no longer needed.

What can be changed is overwritten. A text cannot be changed, so it is overwritten behind Python's back: only ever one
that was just made here, that nobody else refers to, and that is thrown away right after.

SQLCipher could wipe all it frees (cipher_memory_security). Measured: every answer then takes twice as long, also after
it is switched off again; and a scan of the memory finds no key either way (tests/store/test_memory.py).
"""

import ctypes
import sys


def wipe(secret: bytearray) -> None:
    """Overwrite a secret with zeros."""
    secret[:] = bytes(len(secret))


def overwrite_text(text: str) -> None:
    """Overwrite an ASCII text of our own making. Does nothing where Python keeps texts in another way."""
    if sys.implementation.name == "cpython" and text.isascii() and len(text) > 1:
        start = sys.getsizeof(text) - len(text) - 1
        ctypes.memset(id(text) + start, 0, len(text))
