"""Threads of a test beside the windows of another: what holds itself is collected where windows may be deleted."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collected_here() -> Iterator[None]:
    """While a test's own thread runs Python collects no cycles; afterwards it does, on the thread that waited.

    Widgets that an earlier test left behind may be among them, and Qt deletes those on the interface thread only.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
