"""The pages of one interview: it is opened, left, finished; its slip is printed."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from enumerator.app.notice_room import NoticeRoom
from enumerator.config import POLICY_ZONE, Folders, SettingsFile
from enumerator.errors import EnumeratorError, StoreError
from enumerator.fieldwork.conditions import free_on, must_have_room
from enumerator.ui.languages import Languages
from enumerator.ui.shell import Shell
from enumerator.ui.theme import Appearance
from forms.errors import FormError

if TYPE_CHECKING:
    from enumerator.app.field_room import FieldRoom
    from enumerator.app.preferences import Preferences
    from enumerator.app.sitting import Sitting
    from enumerator.fieldwork.interview import Interview
    from enumerator.ui.drafts import Drafts
    from enumerator.ui.interview.window import InterviewWindow


class InterviewRoom(QObject):
    """Lives as long as its sitting. What lies over an interview, as the card of keys, is the program's business."""

    ended = Signal()  # an interview was finished
    key_card_wanted = Signal()

    def __init__(
        self,
        sitting: "Sitting",
        shell: Shell,
        appearance: Appearance,
        languages: Languages,
        *,
        field: "FieldRoom",
        file: SettingsFile,
        folders: Folders,
        preferences: "Preferences",
        drafts: "Drafts",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._sitting, self._shell, self._appearance = sitting, shell, appearance
        self._languages, self._field, self._file = languages, field, file
        self._folders, self._preferences, self._drafts = folders, preferences, drafts
        self._clock = clock
        self.interview: Interview | None = None  # the one opened last
        self.assignment = ""  # the household it is about
        self._pause: int | None = None  # milliseconds of idling before the lock that comes now

    @property
    def notices(self) -> NoticeRoom:
        return NoticeRoom(self._shell, self._appearance, self._sitting, self._drafts)

    def open(self, assignment: str) -> None:
        """Open the interview of a household; what stands in its way is told."""
        from enumerator.ui.devices.kit import devices_here
        from enumerator.ui.interview.window import InterviewWindow

        try:
            self._must_have_room(assignment)
            if self._sitting.is_new(assignment) and self.notices.news_due():
                self.notices.show_news(partial(self.open, assignment))
                return
            interview = self._sitting.interviews.open(assignment)
        except (EnumeratorError, FormError) as error:
            self._shell.show_problem(error)
            return
        self.interview, self.assignment = interview, assignment
        window = InterviewWindow(
            interview,
            self._appearance,
            zone=POLICY_ZONE,
            devices=devices_here(self._file.now.position_device),
            drafts=self._drafts,
        )
        window.left.connect(partial(self._left, interview))
        window.finished.connect(partial(self._finished, assignment))
        window.language_changed.connect(self._follow_form)
        window.hear_hints(partial(self._field.hints_of, interview.id))
        self._languages.changed.connect(window.follow_window)
        window.slip_wanted.connect(partial(self.open_slip, assignment))
        window.offer_slip()
        window.key_card_wanted.connect(self.key_card_wanted)
        window.offer_key_card()
        if comment := self._sitting.worklist.comment(interview.id):
            window.say_returned(comment)
        self.notices.attend(interview, assignment, window)
        window.problems_counted.connect(partial(self._shell.set_subject, interview.household))
        self._shell.open_page(window)
        self._shell.set_subject(interview.household, 0)
        window.take_focus()

    def break_off(self, window: "InterviewWindow", idle_ms: int) -> None:
        """The laptop locks, after nobody touched a key for so long: that time is none of the interview's."""
        self._pause = idle_ms
        if not window.leave():  # what nobody could read waits as it was typed; the answers are kept
            window.keep_typed()
            if self.interview is not None:
                self._turn_away(self.interview)
        self._pause = None

    def open_slip(self, assignment: str) -> None:
        from enumerator.ui import slip_printer
        from enumerator.ui.slip_view import LastTime, SlipView

        view = SlipView(
            self._sitting.slips,
            slip_printer,
            assignment,
            self._appearance,
            today=lambda: self._clock().astimezone(POLICY_ZONE).date(),
            last_time=LastTime(self._file.now.printer, self._file.now.slip_folder),
        )
        view.left.connect(self._shell.close_page)
        view.went.connect(self._preferences.keep_outlet)
        self._shell.open_page(view)

    def _must_have_room(self, assignment: str) -> None:
        """The last of the disk belongs to the interviews that were begun. Raises DiskTooLow."""
        if self._sitting.is_new(assignment):
            must_have_room(free_on(self._folders.home))

    def _follow_form(self, language: str) -> None:
        """The window speaks the language that the form was switched to."""
        self._languages.use_that_of(language)

    def _finished(self, assignment: str) -> None:
        self._shell.close_page()
        self._field.home.say_finished(assignment)
        self.ended.emit()

    def _left(self, interview: "Interview") -> None:
        self._turn_away(interview)
        self._shell.close_page()

    def _turn_away(self, interview: "Interview") -> None:
        with suppress(StoreError):  # only the hour is not kept; the answers are
            self._sitting.leave(interview, self._pause)
