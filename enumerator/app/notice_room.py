"""Notice and consent over an open interview, a family that withdraws, and a newer notice that staff read first."""

from collections.abc import Callable
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING

from enumerator.config import POLICY_ZONE
from enumerator.fieldwork.notice_reading import NoticeReading, Withdrawing, keeper
from enumerator.fieldwork.notices import LANGUAGES, privacy_notice
from enumerator.fieldwork.slips import contact_is_real
from enumerator.fieldwork.visits import Disposition
from enumerator.store.settings import SettingStore
from enumerator.ui.drafts import Drafts
from enumerator.ui.notice_news import NoticeNewsPage
from enumerator.ui.notice_view import NoticeView
from enumerator.ui.notice_withdraw import WithdrawPage
from enumerator.ui.shell import Shell
from enumerator.ui.theme import Appearance

if TYPE_CHECKING:
    from enumerator.app.sitting import Sitting
    from enumerator.fieldwork.interview import Interview
    from enumerator.ui.interview.window import InterviewWindow

_READ_BY = "notice_read_by_"  # a setting for each person: the version she knows


class NoticeRoom:
    """Opens the pages over what is in front, for the person who is signed in."""

    def __init__(
        self, shell: Shell, appearance: Appearance, sitting: "Sitting", drafts: Drafts
    ) -> None:
        self._shell, self._appearance, self._sitting = shell, appearance, sitting
        self._drafts = drafts
        self._store = sitting.unlocked.store

    # --- the family ---

    def attend(self, interview: "Interview", assignment: str, window: "InterviewWindow") -> None:
        """Offer notice and withdrawal in an interview's window."""
        reading = self._reading(interview, assignment)
        window.offer_notice(reading.section if reading.wanted else "")
        window.notice_wanted.connect(lambda: self._read(interview, assignment, window))
        window.withdraw_wanted.connect(lambda: self._withdraw(interview))

    def _reading(self, interview: "Interview", assignment: str) -> NoticeReading:
        def come_back(at: datetime) -> None:
            self._sitting.visits.record(assignment, Disposition.CALL_BACK, call_back_at=at)

        return NoticeReading(interview, keeper(self._store, interview.id), come_back)

    def _read(self, interview: "Interview", assignment: str, window: "InterviewWindow") -> None:
        reading = self._reading(interview, assignment)
        if not reading.wanted:
            window.say_notice_answered()
            return
        view = NoticeView(
            reading,
            self._appearance,
            language=interview.session.language,
            clock=self._store.now,
            zone=POLICY_ZONE,
            monotonic=monotonic,
            draft=self._drafts.at("interview", interview.household, "time to come back"),
        )

        def back() -> None:
            self._shell.close_page()
            window.offer_notice(reading.section if reading.wanted else "")
            window.look_again()

        def ended() -> None:
            self._shell.close_page()
            self._shell.close_page()

        def another_time() -> None:
            self._shell.close_page()
            window.leave()

        view.refused.connect(lambda: self._drafts.forget("interview", interview.household))
        view.left.connect(back)
        view.agreed.connect(back)
        view.refused.connect(ended)
        view.later.connect(another_time)
        self._shell.open_page(view)

    def _withdraw(self, interview: "Interview") -> None:
        withdrawing = Withdrawing(self._store, self._sitting.visits)
        page = WithdrawPage(
            interview.household,
            withdrawing.would_erase(interview),
            lambda: withdrawing.withdraw(interview),
            self._appearance,
        )

        def ended() -> None:
            self._shell.close_page()
            self._shell.close_page()

        page.left.connect(self._shell.close_page)
        page.withdrawn.connect(lambda: self._drafts.forget("interview", interview.household))
        page.withdrawn.connect(ended)
        self._shell.open_page(page)

    # --- the staff ---

    def news_due(self) -> bool:
        """Whether a newer notice came that this person has not read. The first one she meets she was taught."""
        settings, name = SettingStore(self._store), _READ_BY + self._sitting.person.id
        known, newest = settings.text(name), privacy_notice("en").version
        if not known:
            settings.keep(name, newest)
        return bool(known) and known < newest

    def show_news(self, then: Callable[[], object] = lambda: None) -> None:
        """Show it; ``then`` is done when it was read."""
        newest = privacy_notice("en").version
        contact = self._sitting.settings.data_contact
        page = NoticeNewsPage(
            {language: privacy_notice(language).text for language in LANGUAGES},
            newest,
            contact if contact_is_real(contact) else "",
            self._appearance,
        )

        def acknowledged() -> None:
            SettingStore(self._store).keep(_READ_BY + self._sitting.person.id, newest)
            self._shell.close_page()
            then()

        page.left.connect(self._shell.close_page)
        page.acknowledged.connect(acknowledged)
        self._shell.open_page(page)
