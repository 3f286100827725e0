"""A window that shows black on a screenshot and to whoever shares the screen, where the system knows of such a thing.

SetWindowDisplayAffinity with WDA_EXCLUDEFROMCAPTURE, Windows 10 of 2020 on. Written after Microsoft's documentation;
no Windows machine has run it yet. A telephone's camera sees the screen all the same.
"""

import sys

from PySide6.QtWidgets import QWidget

_WDA_EXCLUDEFROMCAPTURE = 0x11


def keep_off_captures(window: QWidget, platform: str = sys.platform) -> bool:
    """Whether the system agreed to show ``window`` to nobody but who sits before it."""
    if platform != "win32":
        return False
    import ctypes
    from ctypes import wintypes

    windll = getattr(ctypes, "windll", None)
    if windll is None:
        return False
    handle = wintypes.HWND(window.winId())
    return bool(windll.user32.SetWindowDisplayAffinity(handle, _WDA_EXCLUDEFROMCAPTURE))
