"""What screen readers are told at once, wherever the keyboard is: faults, a save that failed, good news."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget

from enumerator.ui.bidi import plain

_ears: list[Callable[[str], object]] = []


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say ``words``, without marks of direction; nothing is said for nothing."""
    said = plain(words)
    if not said:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, said))
    for ear in tuple(_ears):
        ear(said)


@contextmanager
def listening(ear: Callable[[str], object]) -> Iterator[None]:
    """Let ``ear`` hear what is announced; Qt tells only the system's screen reader."""
    _ears.append(ear)
    try:
        yield
    finally:
        _ears.remove(ear)
