"""Keeps None, True and False alive under Qt for Python 6.12.0 on Python 3.10 and 3.11.

That release hands them back from every call without counting the reference (as is right from Python 3.12 on, where
they are immortal). Under an older Python each such call takes one reference too many, and after some thousand calls
the interpreter aborts with "deallocating None". So we make them as good as immortal ourselves. 6.11.3 counts right;
measured with tests/ui/test_singletons.py.
"""

import ctypes
import sys

_FOR_EVER = 1 << 40


def keep_alive() -> bool:
    """Make the singletons outlive any number of uncounted references; True where it was needed and done."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return False
    for singleton in (None, True, False, NotImplemented):
        if sys.getrefcount(singleton) < _FOR_EVER // 2:
            # In these versions an object begins with its count.
            ctypes.c_ssize_t.from_address(id(singleton)).value += _FOR_EVER
    return True
