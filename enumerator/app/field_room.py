"""An enumerator's room: home, and the pages that one opens from there before there is an interview."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from enumerator.app.reminders import Reminders
from enumerator.app.sitting import Sitting
from enumerator.config import POLICY_ZONE
from enumerator.ui.drafts import Drafts
from enumerator.ui.hint_words import hint_words
from enumerator.ui.shell import Shell
from enumerator.ui.theme import Appearance
from enumerator.ui.top_bar import Tab
from enumerator.ui.worklist import WorklistView


class FieldRoom(QObject):
    """Lives as long as its sitting. What else home wants (an interview, a slip) is the program's business."""

    interview_wanted = Signal(str)  # assignment

    def __init__(
        self,
        sitting: Sitting,
        shell: Shell,
        appearance: Appearance,
        *,
        clock: Callable[[], datetime],
        drafts: Drafts,
    ) -> None:
        super().__init__()
        self._sitting, self._shell, self._appearance = sitting, shell, appearance
        self._clock, self._drafts = clock, drafts
        self.home = WorklistView(
            sitting.worklist,
            appearance,
            name=sitting.person.name,
            clock=clock,
            zone=POLICY_ZONE,
            sends=sitting.sends,
        )
        self.home.keep_search(drafts.at("home", "search"))
        self.home.opened.connect(self.interview_wanted)
        self.home.visit_wanted.connect(self._open_visits)
        self.home.new_wanted.connect(self._open_new)
        self.reminders = Reminders(self.home, shell, appearance, clock=clock, zone=POLICY_ZONE)
        self.reminders.wanted.connect(self._show_household)

    def stop(self) -> None:
        """Nobody works here any more."""
        self.reminders.stop()

    def hints_of(self, interview: str) -> list[str]:
        """Why the household may be registered already, for who holds the interview."""
        return [hint_words(one) for one in self._sitting.hints.of(interview)]

    def _show_household(self, assignment: str) -> None:
        if self._shell.open_tab(Tab.HOME):
            self.home.show_household(assignment)

    def _open_visits(self, assignment: str) -> None:
        from enumerator.ui.visits_view import VisitView

        item = next(one for one in self.home.items if one.assignment_id == assignment)
        visits = self._sitting.visits
        view = VisitView(
            visits,
            item,
            self._appearance,
            clock=self._clock,
            zone=POLICY_ZONE,
            drafts=self._drafts,
        )
        view.recorded.connect(self._visited)
        view.left.connect(self._shell.close_page)
        self._shell.open_page(view)

    def _visited(self, assignment: str) -> None:
        self._shell.close_page()
        self.home.say_visited(assignment)

    def _open_new(self, beside: str) -> None:
        from enumerator.ui.new_household_view import NewHouseholdView

        household = str(self._sitting.household(beside)) if beside else ""
        found = self._sitting.new_households
        view = NewHouseholdView(
            found, self._appearance, beside=beside, household=household, drafts=self._drafts
        )
        view.added.connect(self._open_added)
        view.left.connect(self._shell.close_page)
        self._shell.open_page(view)

    def _open_added(self, assignment: str) -> None:
        self._shell.close_page()
        self.interview_wanted.emit(assignment)
