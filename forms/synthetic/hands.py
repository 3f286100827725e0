"""Who writes the answers down."""

from typing import Protocol

from forms.prompts import Change


class Hand(Protocol):
    """The session itself, or something that also keeps what it did."""

    def answer(self, ref: str, value: str) -> Change: ...
    def add_row(self, ref: str) -> Change: ...
    def confirm(self, ref: str, rule: int, reason: str) -> Change: ...
