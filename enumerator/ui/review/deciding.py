"""What can be decided about an interview: the three buttons of the review, or why none of them counts."""

from PySide6.QtCore import QCoreApplication

from enumerator.review.queue import QueueItem, QueueState
from enumerator.ui.parts import KeyButton, Note
from enumerator.ui.theme import Appearance, role

translate = QCoreApplication.translate


class Deciding:
    """The buttons, for the foot of the page, and the note that stands in their stead above it."""

    def __init__(self, appearance: Appearance) -> None:
        self.comment, self.send_back = KeyButton(), KeyButton("danger")
        self.approve = KeyButton("primary")
        self.note = Note("info", appearance)
        self.note.hide()

    @property
    def buttons(self) -> tuple[KeyButton, ...]:
        return (self.comment, self.send_back, self.approve)

    @property
    def why_not(self) -> str:
        """Why this interview cannot be decided here, as it is shown; empty when it can."""
        return "" if self.note.isHidden() else self.note.words

    def say_words(self, *, letters: bool) -> None:
        """``letters``: whether letters alone are keys."""
        self.comment.say(translate("ReviewView", "Comment"), "C" if letters else "Ctrl+3")
        self.send_back.say(translate("ReviewView", "Return"), "R" if letters else "Ctrl+2")
        self.approve.say(translate("ReviewView", "Approve"), "A" if letters else "Ctrl+1")

    def present(self, item: QueueItem | None, *, answer: bool) -> None:
        """The interview that is read; ``answer``: whether one of its answers can be commented on."""
        reason = "" if item is None else _reason(item)
        decidable = may_decide(item)
        self.send_back.setEnabled(decidable)
        self.approve.setEnabled(decidable)
        role(self.send_back, "danger" if decidable else "")  # not red while it is off
        self.comment.setEnabled(decidable and answer)
        self.note.setVisible(bool(reason))
        if reason:
            self.note.say(reason)


def may_decide(item: QueueItem | None) -> bool:
    return item is not None and not _reason(item)


def _reason(item: QueueItem) -> str:
    """Why it is not decided here; empty where it is."""
    if item.state is QueueState.APPROVED:
        return translate("ReviewView", "You approved this interview.")
    if item.state is QueueState.RETURNED:
        return translate("ReviewView", "This interview is with the enumerator.")
    if item.own:
        return translate(
            "ReviewView",
            "You made this interview yourself. Another supervisor has to decide on it.",
        )
    return ""
