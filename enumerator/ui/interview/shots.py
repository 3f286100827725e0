"""What a scanner types into a choice chooses nothing: the answer is as it was, and it is said what happened."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from enumerator.ui.bidi import ltr
from enumerator.ui.devices.scanner import ScannerWatch
from enumerator.ui.fields.choice import AcknowledgeField, ChoiceField
from enumerator.ui.fields.field import Field
from enumerator.ui.fields.ranking import RankField
from enumerator.ui.fields.search_list import SearchListField
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.stage import Page

_CHOICES = (ChoiceField, AcknowledgeField, SearchListField)


@dataclass(frozen=True, slots=True)
class _Before:
    """How a question stood before the first key of what may be a shot."""

    ref: str
    kept: tuple[str, str]  # value and special answer
    field: Field
    order: tuple[str, ...]  # of a ranking that is not whole yet


class Shots(QObject):
    """Attends to whichever question has the keyboard, as long as it is one that is answered by choosing."""

    def __init__(
        self,
        parent: QWidget,
        *,
        page: Callable[[], Page | None],
        kept: Callable[[str], tuple[str, str]],
        undo: Callable[[], object],
        go_to: Callable[[str], object],
        say: Callable[[Callable[[], str]], object],
    ) -> None:
        """``kept``: what is kept of a question, its value and its special answer."""
        super().__init__(parent)
        self._page, self._kept, self._undo, self._go_to, self._say = page, kept, undo, go_to, say
        self._before: _Before | None = None
        self._watch = ScannerWatch(self, welcome=self._welcome)
        self._watch.began.connect(self._remember)
        self._watch.shot.connect(self._put_back)

    def attend(self, now: QWidget | None) -> None:
        """The keyboard is on ``now``."""
        field = self._field()
        here = now is not None and field is not None and field.isAncestorOf(now)
        self._watch.attend(now if here and isinstance(field, _CHOICES) else None)

    def _field(self) -> Field | None:
        page = self._page()
        card = page.active_card() if isinstance(page, QuestionPage) else None
        return card.field if card is not None else None

    def _remember(self) -> None:
        field, page = self._field(), self._page()
        self._before = None
        prompt = page.active_prompt() if isinstance(page, QuestionPage) else None
        if field is not None and prompt is not None:
            order = field.order if isinstance(field, RankField) else ()
            kept = (prompt.value, prompt.special_answer)
            self._before = _Before(prompt.ref, kept, field, order)

    def _welcome(self, code: str) -> bool:
        """A list that is searched may be answered by a shot: with the whole code of a choice."""
        field = self._field()
        before = self._before.field if self._before is not None else None
        return isinstance(field, SearchListField) and field is before and field.knows(code)

    def _put_back(self, code: str) -> None:
        before, self._before = self._before, None
        if before is None:
            return
        if isValid(before.field):
            before.field.drop()
        if self._kept(before.ref) != before.kept:
            self._undo()
        self._go_to(before.ref)
        field = self._field()
        if isinstance(field, RankField) and before.order:
            field.go_on_with(before.order)
        self._say(lambda: _words(len(code)))


def _words(length: int) -> str:
    words = QCoreApplication.translate(
        "Interview",
        "A scanner typed a code of {count} signs. It chose nothing here: the answer is as it was. "
        "Codes are for questions that ask for one.",
    )
    return words.format(count=ltr(length))
