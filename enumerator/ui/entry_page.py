"""A page on which something is entered and kept: what stands in the way is said below it and scrolled into sight."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from enumerator.errors import EnumeratorError
from enumerator.ui.code_chooser import CodeChooser
from enumerator.ui.drafts import DraftAt, Drafts
from enumerator.ui.fields.entry import Entry
from enumerator.ui.messages import message_for
from enumerator.ui.parts import Note, Page, label
from enumerator.ui.theme import Appearance

_SIDES = 60  # pixels beside a row of choices


class EntryPage(Page):
    """Heading and a word beside it, questions with their choices and lines, and the complaint.

    What is typed on its lines and not kept waits for the page to be opened again for the same thing.
    """

    def __init__(
        self,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        drafts: Drafts | None = None,
        about: tuple[str, ...],
    ) -> None:
        """``drafts``: where words wait over a lock; the person's own. ``about``: what is entered, and of what."""
        super().__init__(appearance, parent)
        self._drafts, self._about = drafts or Drafts(), about
        self._goes_on = False  # with what was typed before
        self._heading, self._sub = label("heading"), label("muted")
        self._problem = Note("error", appearance)
        self._problem.hide()

    def draft(self, name: str) -> DraftAt:
        """Where the words of one line wait."""
        return self._drafts.at(*self._about, name)

    def keep_words(self, lines: Mapping[str, Entry]) -> None:
        """Show what was typed on the lines before, by their names, and keep what is typed from now on."""
        for name, line in lines.items():
            self.draft(name).follow(line)
            self._goes_on = self._goes_on or bool(line.text())

    def say_foot(self) -> None:
        """What stands at the foot: that words of another time are here, or what is always so."""
        if self._goes_on:
            self.foot.say(
                self.tr("What you typed here before is still here. It is not saved yet."),
                "info-circle",
                "info",
            )
        else:
            self.foot.say(self.tr("All answers are encrypted on this laptop"))

    def kept(self) -> None:
        """What was typed is in the store now."""
        self._drafts.forget(*self._about)

    @property
    def problem(self) -> str:
        """Why it was not kept, or what to look at before it is; empty when nothing is wrong."""
        return "" if self._problem.isHidden() else self._problem.words

    def complain(self, words: str, place: QWidget, tone: str = "error") -> None:
        """Say what is wrong, and put the keyboard where it is mended."""
        self._problem.say(words, tone)
        self._problem.show()
        place.setFocus()
        QTimer.singleShot(0, self, self._show_problem)

    def tell(self, error: EnumeratorError, place: QWidget) -> None:
        """Say what the world has against it."""
        message = message_for(error)
        words = (message.what, message.safe, message.do)
        self.complain(" ".join(part for part in words if part), place)

    def begin(self) -> QVBoxLayout:
        """The page's column, with its heading."""
        column = self.body
        column.setContentsMargins(24, 10, 24, 10)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self._sub)
        column.addLayout(top)
        return column

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for chooser in self.findChildren(CodeChooser):
            chooser.set_room(self.width() - _SIDES)

    def _show_problem(self) -> None:
        if self._scroll is not None:
            self._scroll.ensureWidgetVisible(self._problem, 0, 8)


def side_by_side(pairs: Iterable[tuple[QLabel, Entry, int]]) -> QHBoxLayout:
    """Lines with their words above them, in one row; each takes its share of the width."""
    row = QHBoxLayout()
    row.setSpacing(16)
    for words, entry, stretch in pairs:
        pair = QVBoxLayout()
        pair.setSpacing(2)
        pair.addWidget(words)
        pair.addWidget(entry)
        pair.addStretch(1)
        row.addLayout(pair, stretch)
    return row
