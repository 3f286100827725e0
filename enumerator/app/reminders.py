"""Reminders while somebody works: when a household wants to be visited, it is said over whatever page is in front."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from enumerator.app.call_backs import CallBacks
from enumerator.fieldwork.worklist import WorkItem
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.household import split_key
from enumerator.ui.moments import clock_words
from enumerator.ui.reminder import Reminder
from enumerator.ui.shell import Shell
from enumerator.ui.theme import Appearance
from enumerator.ui.worklist import WorklistView

translate = QCoreApplication.translate


class Reminders(QObject):
    """One sitting's. Alt+0 goes to the household; nothing is interrupted without it."""

    wanted = Signal(str)  # assignment

    def __init__(
        self,
        home: WorklistView,
        shell: Shell,
        appearance: Appearance,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo,
    ) -> None:
        super().__init__(shell)
        self._home, self._zone = home, zone
        self._assignment = ""
        middle = shell.centralWidget()
        assert middle is not None
        self.reminder = Reminder(middle, appearance)
        self.reminder.pressed.connect(lambda: self.wanted.emit(self._assignment))
        self._key = QShortcut(QKeySequence("Alt+0"), shell)
        self._key.activated.connect(self.reminder.press)
        self.call_backs = CallBacks(clock, self)
        self.call_backs.due.connect(self._tell)
        self.call_backs.plan(home.items)
        home.listed.connect(self.call_backs.plan)

    def stop(self) -> None:
        """Nobody works here any more: nothing of anybody's households is shown."""
        self.call_backs.stop()
        self._key.setEnabled(False)
        for gone in (self._key, self.reminder, self):
            gone.deleteLater()
        self.reminder.hide()

    def _tell(self, item: WorkItem) -> None:
        assert item.call_back_at is not None
        self._assignment = item.assignment_id
        if self._home.isVisible():
            self._home.refresh()  # what was to come is due now
        household = ltr(split_key(item.household)[1])
        at = clock_words(item.call_back_at, self._zone)
        if item.address:
            words = translate(
                "Reminder", "{time}: household {household} asked you to come back ({address})."
            )
            words = words.format(time=at, household=household, address=isolate(item.address))
        else:
            words = translate("Reminder", "{time}: household {household} asked you to come back.")
            words = words.format(time=at, household=household)
        self.reminder.tell(words, translate("Reminder", "Show it"))
