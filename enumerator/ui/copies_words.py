"""How the copies on cards and sticks stand, in words."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from enumerator.ui.bidi import ltr
from enumerator.ui.moments import when_words

translate = QCoreApplication.translate


class MediumState(Protocol):
    """What is said of one medium (fieldwork.mirror.MediumState)."""

    @property
    def path(self) -> str: ...
    @property
    def here(self) -> bool: ...
    @property
    def waiting(self) -> int: ...
    @property
    def seen_at(self) -> datetime | None: ...


def copies_words(states: Sequence[MediumState], now: datetime, zone: tzinfo) -> str:
    """A line for each medium; empty where none is named."""
    return "\n".join(_line(state, now, zone) for state in states)


def _line(state: MediumState, now: datetime, zone: tzinfo) -> str:
    name = ltr(Path(state.path).name or state.path)
    count = ltr(state.waiting)
    if state.seen_at is None:
        words = translate("Copies", "Copies: {medium} was never seen, {count} waiting")
        return words.format(medium=name, count=count)
    when = when_words(state.seen_at, now, zone)
    if not state.here:
        words = translate("Copies", "Copies: {medium} last seen {when}, {count} waiting")
    elif state.waiting:
        words = translate("Copies", "Copies: {medium} seen {when}, {count} waiting")
    else:
        words = translate("Copies", "Copies: {medium} seen {when}, all is there")
    return words.format(medium=name, when=when, count=count)
