"""Undo and redo across the fields of one interview."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """One answer that was changed, by the stable key of its question."""

    key: str
    before: str
    after: str


class History:
    """The edits of this sitting. A new edit ends what could be redone."""

    def __init__(self) -> None:
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    def done(self, edit: Edit) -> None:
        self._done.append(edit)
        self._undone.clear()

    def undo(self) -> tuple[str, str] | None:
        """Key and value to set to take the last edit back, or None."""
        if not self._done:
            return None
        edit = self._done.pop()
        self._undone.append(edit)
        return edit.key, edit.before

    def redo(self) -> tuple[str, str] | None:
        if not self._undone:
            return None
        edit = self._undone.pop()
        self._done.append(edit)
        return edit.key, edit.after

    def forget(self) -> None:
        """After a row went: its questions cannot be answered back one by one."""
        self._done.clear()
        self._undone.clear()
