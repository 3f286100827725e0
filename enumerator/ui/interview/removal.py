"""Taking a member off the list: who names them is said by name, what those answers say then, and why they go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from enumerator.ui.bidi import isolate, latin_digits, ltr
from enumerator.ui.drafts import DraftAt
from enumerator.ui.interview import wording
from enumerator.ui.interview.panels import ReasonPanel

_SHOWN = 6  # namings, line by line; of more it is said how many


@dataclass(frozen=True, slots=True)
class Member:
    """One member of the list."""

    ref: str
    number: int  # 1-based
    name: str = ""

    @property
    def words(self) -> str:
        return wording.member_words(self.number, self.name)


@dataclass(frozen=True, slots=True)
class Naming:
    """An answer that names the member: whose it is (or its section's name), and the question."""

    where: str
    question: str


@dataclass(frozen=True, slots=True)
class Leaving:
    """A member who is to go, and what the form has on them."""

    member: Member
    others: tuple[Member, ...]
    namings: tuple[Naming, ...]
    answered: bool  # whether anything is said of them


class RemovalPanel(QWidget):
    """Asks one thing after the other; Escape keeps the member."""

    given = Signal(str, str)  # reason; ref of the member who is named instead, or ""
    dismissed = Signal()

    def __init__(self, leaving: Leaving, parent: QWidget, draft: Callable[[str], DraftAt]) -> None:
        """``draft``: where the words of each question are kept until they are given."""
        super().__init__(parent)
        self._leaving, self._draft = leaving, draft
        self._instead = ""
        self._room = 800
        self._panel: ReasonPanel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        if leaving.namings:
            self._ask_instead()
        else:
            self._ask_reason()

    def set_room(self, width: int) -> None:
        self._room = width
        if self._panel is not None:
            self._panel.set_room(width)

    def _ask_instead(self) -> None:
        leaving = self._leaving
        who = leaving.member.words
        question = self.tr("{member} is named in other answers. What shall they say?").format(
            member=who
        )
        ways = [("empty", self.tr("Nothing: they are asked again"))]
        if leaving.others:
            ways.append(("another", self.tr("Another member, by number or name:")))
        panel = self._show(
            ReasonPanel(
                question,
                ways,
                self,
                lines=self._lines(),
                wants="another",
                beside=self.tr("Number or name of the member"),
                button=self.tr("Go on"),
                draft=self._draft("instead"),
            )
        )
        panel.given.connect(self._take_instead)

    def _lines(self) -> list[str]:
        namings, others = self._leaving.namings, self._leaving.others
        lines = [f"{isolate(one.where)} — {isolate(one.question)}" for one in namings[:_SHOWN]]
        if len(namings) > _SHOWN:
            more = self.tr("and {count} more").format(count=ltr(len(namings) - _SHOWN))
            lines.append(more)
        known = [f"{ltr(one.number)} {isolate(one.name)}" for one in others if one.name]
        if known:
            people = "   ".join(known)
            lines.append(self.tr("Members: {people}").format(people=isolate(people)))
        return lines

    def _take_instead(self, said: str) -> None:
        way, _, words = said.partition(": ")
        if way == "another":
            found = _found(words, self._leaving.others)
            if found is None:
                assert self._panel is not None
                self._panel.complain(self.tr("Nobody else on this list has that number or name."))
                return
            self._instead = found.ref
        self._ask_reason()

    def _ask_reason(self) -> None:
        if not self._leaving.answered:
            self.given.emit("listed_by_mistake", self._instead)
            return
        question = self.tr("Take {member} off the list? Why?").format(
            member=self._leaving.member.words
        )
        undo = self.tr("{key} brings them back with all answers.").format(key=ltr("Ctrl+Z"))
        panel = self._show(
            ReasonPanel(
                question,
                wording.removal_reasons(),
                self,
                lines=[undo],
                draft=self._draft("why"),
            )
        )
        panel.given.connect(lambda reason: self.given.emit(reason, self._instead))

    def _show(self, panel: ReasonPanel) -> ReasonPanel:
        old, self._panel = self._panel, panel
        panel.dismissed.connect(self.dismissed)
        panel.set_room(self._room)
        self._column.addWidget(panel)
        self.setFocusProxy(panel)
        panel.show()
        if old is not None:
            panel.setFocus()
            old.hide()
            old.deleteLater()
        return panel


def _found(words: str, among: Sequence[Member]) -> Member | None:
    """The one meant by a number, or by the beginning of a name that only one has."""
    wanted = latin_digits(words).strip().casefold()
    if wanted.isdecimal():
        return next((one for one in among if one.number == int(wanted)), None)
    named = [one for one in among if one.name.casefold().startswith(wanted)]
    return named[0] if wanted and len(named) == 1 else None


def ask_about(
    leaving: Leaving,
    parent: QWidget,
    take: Callable[[str, str], object],
    draft: Callable[[str], DraftAt],
) -> RemovalPanel | None:
    """The panel that asks about a member; None where nothing was to be asked, and ``take`` was told at once."""
    if not leaving.answered and not leaving.namings:
        take("listed_by_mistake", "")
        return None
    panel = RemovalPanel(leaving, parent, draft)
    panel.given.connect(take)
    return panel
