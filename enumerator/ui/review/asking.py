"""What a supervisor is asked for in words: a comment on an answer, or why an interview goes back."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from enumerator.review.reading import AnswerRow
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.drafts import DraftAt, Drafts
from enumerator.ui.review.comment_panel import CommentPanel
from enumerator.ui.theme import Appearance

translate = QCoreApplication.translate
RETURN, COMMENT = "return", "comment"  # what is written about an interview
_ROOM = "review"


class Asking:
    """One panel at a time, at the foot of ``place``. What is written in it is kept until it is given."""

    def __init__(
        self,
        place: QVBoxLayout,
        appearance: Appearance,
        drafts: Drafts,
        lend: Callable[[QWidget | None], QWidget],
    ) -> None:
        """``lend`` is told to whom the page's keyboard belongs: to the panel that is written in, or to none."""
        self._place, self._appearance = place, appearance
        self._drafts, self._lend = drafts, lend
        self._panel: CommentPanel | None = None
        self._draft: DraftAt | None = None
        self._remarked: dict[str, dict[str, None]] = {}  # codes of questions, by interview

    @property
    def is_open(self) -> bool:
        return self._panel is not None

    @property
    def is_written(self) -> bool:
        """Whether the panel has the keyboard: then the keys are its own."""
        return self._panel is not None and _holds_focus(self._panel)

    @property
    def problem(self) -> str:
        """Why the words were not taken; empty when nothing is wrong."""
        return self._panel.problem if self._panel is not None else ""

    def ask_return(
        self, interview: str, given: Callable[[str], object], *, at_once: bool = True
    ) -> None:
        """Why does an interview go back? The questions on which she commented are named to begin with."""
        codes = ", ".join(ltr(code) for code in self._remarked.get(interview, {}))
        see = translate("ReviewView", "See the comments on {questions}.").format(questions=codes)
        self._ask(
            (interview, RETURN),
            translate("ReviewView", "What should the enumerator correct?"),
            translate("ReviewView", "Return"),
            given,
            words=see if codes else "",
            at_once=at_once,
        )

    def ask_comment(
        self,
        interview: str,
        answer: AnswerRow,
        given: Callable[[str], object],
        *,
        at_once: bool = True,
    ) -> None:
        name = isolate(answer.code or answer.label)
        self._ask(
            (interview, COMMENT, answer.key),
            translate("ReviewView", "Comment on {question}").format(question=name),
            translate("ReviewView", "Keep"),
            given,
            at_once=at_once,
        )

    def _ask(
        self,
        what: tuple[str, ...],
        question: str,
        button: str,
        given: Callable[[str], object],
        *,
        at_once: bool,
        words: str = "",
    ) -> None:
        """Open the panel for ``what``; where not ``at_once``, without the keyboard."""
        self.close()
        refusal = translate("ReviewView", "Write what the enumerator should do; then press Enter.")
        self._draft = self._drafts.at(_ROOM, *what)
        panel = self._panel = CommentPanel(
            question, button, refusal, self._appearance, words=words, draft=self._draft
        )
        panel.given.connect(given)
        panel.dismissed.connect(self.put_away)
        self._place.addWidget(panel)
        if at_once:
            self._lend(panel)
            panel.setFocus()

    def put_away(self) -> None:
        """Escape: the words wait until the panel is opened again."""
        if self._draft is not None:
            self._draft.put_away()
        self.close()

    def close(self) -> None:
        """The panel goes; what is written in it waits for her to come back."""
        if self._panel is None:
            return
        panel, self._panel, self._draft = self._panel, None, None
        focused = _holds_focus(panel)
        home = self._lend(None)
        self._place.removeWidget(panel)
        panel.hide()
        panel.deleteLater()
        if focused:
            home.setFocus()

    def waiting(self, *interview: str) -> tuple[str, ...]:
        """What was being written last (of an ``interview``): interview, kind, question; or nothing."""
        found = self._drafts.under(_ROOM, *interview)
        return found[-1][1:] if found else ()

    def commented(self, interview: str, answer: AnswerRow) -> None:
        """The comment is kept."""
        self._drafts.forget(_ROOM, interview, COMMENT, answer.key)
        self._remarked.setdefault(interview, {})[answer.code or answer.label] = None
        self.close()

    def decided(self, interview: str) -> None:
        """Nothing that was written about an interview waits any longer."""
        self._drafts.forget(_ROOM, interview)
        self._remarked.pop(interview, None)


def _holds_focus(panel: QWidget) -> bool:
    focused = panel.window().focusWidget()
    return focused is not None and panel.isAncestorOf(focused)
