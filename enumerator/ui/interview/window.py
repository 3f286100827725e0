"""The interview window: outline, one page of questions at a time, and where it is all saved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from enumerator.ui.interview.desk import InterviewDesk
from enumerator.ui.theme import Appearance
from forms.prompts import Prompt


class InterviewWindow(QWidget):
    """One interview, from its first question to its finish; a page for the shell's stack.

    It handles every key of the interview itself while it has the focus, F1, Ctrl+L, Ctrl+=/-/0 and Ctrl+Shift+C
    among them: the shell claims those only on its other pages.
    """

    finished = Signal()  # finalized: the envelope is made
    left = Signal()  # the person went back to the worklist; all is saved
    language_changed = Signal(str)  # the form language now shown, such as "Urdu (ur)"

    def __init__(
        self, desk: InterviewDesk, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._appearance = appearance

    def active_prompt(self) -> Prompt | None:
        """The question that has the keyboard, as it stands now; None on the grid and on the finish page."""
        raise NotImplementedError

    def section_ref(self) -> str:
        """The section shown; for a member page the row's ref; "finish" on the finish page."""
        raise NotImplementedError

    def focus_target(self) -> QWidget:
        """The widget to which a key press goes now (tests and the headless demo press keys on it)."""
        raise NotImplementedError

    def next_language(self) -> None:
        """Show the form in its next language; the active question stays active."""
        raise NotImplementedError

    def leave(self) -> bool:
        """Save what is typed, remember the place, tell ``left``; False when it could not be saved."""
        raise NotImplementedError
