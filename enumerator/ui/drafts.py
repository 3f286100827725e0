"""Drafts: what somebody typed and has not given yet, kept by the place where it was typed until it is given.

They are in memory only, and one person's: see docs/adr/0013.
"""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QLineEdit

Spot = tuple[str, ...]
"""A place where words are typed, from the general to the particular: ("visit", assignment, "note")."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Words, and the code that was chosen beside them."""

    words: str = field(default="", repr=False)
    chosen: str = field(default="", repr=False)
    waits: bool = True  # what asked for them was not put away by the person herself


class Drafts:
    """Everything half-typed of the person who signed in last."""

    def __init__(self) -> None:
        self._person = ""
        self._kept: dict[Spot, Draft] = {}

    def come_in(self, person: str) -> None:
        """Somebody signed in. What another person typed is forgotten."""
        if person != self._person:
            self._kept.clear()
        self._person = person

    def at(self, *spot: str) -> "DraftAt":
        return DraftAt(self._kept, spot)

    def under(self, *above: str) -> tuple[Spot, ...]:
        """The places below ``above`` where something waits, the one typed at last at the end."""
        return tuple(
            spot
            for spot, draft in self._kept.items()
            if spot[: len(above)] == above and draft.waits
        )

    def forget(self, *above: str) -> None:
        """What was typed there has come to its end: it was given, or what it was about is gone."""
        for spot in [spot for spot in self._kept if spot[: len(above)] == above]:
            del self._kept[spot]


class DraftAt:
    """What is typed at one place. It is kept with every letter, so whatever takes the page away loses nothing."""

    def __init__(self, kept: dict[Spot, Draft], spot: Spot) -> None:
        self._kept, self._spot = kept, spot

    @property
    def draft(self) -> Draft | None:
        """What was typed before; None where nothing was."""
        return self._kept.get(self._spot)

    @property
    def waits(self) -> bool:
        """Whether somebody was in the middle of it when the page went."""
        draft = self.draft
        return draft is not None and draft.waits

    def follow(self, line: QLineEdit) -> None:
        """Show on ``line`` what was typed here before, and keep what is typed there from now on."""
        if self.draft is not None:
            line.setText(self.draft.words)
        line.textChanged.connect(
            lambda words: self.put(words)  # noqa: PLW0108  # a method alone would not keep this
        )

    def put(self, words: str, chosen: str = "") -> None:
        """Keep what stands here now; nothing where nothing does."""
        self._kept.pop(self._spot, None)
        if words.strip() or chosen:
            self._kept[self._spot] = Draft(words, chosen)

    def put_away(self) -> None:
        """The person closed what asks for it: it comes back when she opens that again, not by itself."""
        if (draft := self.draft) is not None:
            self._kept[self._spot] = Draft(draft.words, draft.chosen, waits=False)

    def done(self) -> None:
        """The words were given, and are kept where they belong."""
        self._kept.pop(self._spot, None)
