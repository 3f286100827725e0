"""The notice's page by keys: read paragraph by paragraph, answered by number, in the respondent's language."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from enumerator.errors import EnumeratorError, NotInThisState
from enumerator.fieldwork.notice_reading import Erased, Wording
from enumerator.ui.bidi import plain
from enumerator.ui.notice_news import NoticeNewsPage
from enumerator.ui.notice_view import NoticeView, Step
from enumerator.ui.notice_withdraw import WithdrawPage
from enumerator.ui.theme import Appearance
from forms.prompts import Choice
from tests.ui.shell.keyboard import place, press, write

ENGLISH = Wording("English (en)", ("Assalam-o-Alaikum.", "Your answers are kept.", "May I begin?"))
URDU = Wording(
    "Urdu (ur)",
    ("السلام علیکم۔", "آپ کے جوابات محفوظ رہتے ہیں۔", "کیا میں شروع کروں؟"),
)
NOW = datetime(2026, 11, 24, 5, 45, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Karachi")


@dataclass
class Desk:
    asks_for_adult: bool = False
    version: str = "2026112401"
    wordings: tuple[Wording, ...] = (ENGLISH, URDU)
    reasons: tuple[Choice, ...] = (
        Choice("1", "No time"),
        Choice("9", "Tired"),
        Choice("96", "Other"),
    )
    done: list[tuple[object, ...]] = field(default_factory=list)
    fails: EnumeratorError | None = None

    def question(self, name: str, language: str) -> str:
        return f"{name} in {language}"

    def read(self, wording: Wording, seconds: int) -> None:
        self.done.append(("read", wording.language, seconds))

    def is_adult(self) -> None:
        self.done.append(("adult",))

    def agreed(self) -> None:
        if self.fails is not None:
            raise self.fails
        self.done.append(("agreed",))

    def refused(self, reason: str) -> None:
        self.done.append(("refused", reason))

    def call_back(self, at: datetime) -> None:
        self.done.append(("later", at))


def seconds() -> Callable[[], float]:
    """A clock that goes on by 20 seconds each time it is asked."""
    told = [0.0]

    def tell() -> float:
        told[0] += 20
        return told[0]

    return tell


def shown(
    qtbot: QtBot, appearance: Appearance, desk: Desk, language: str = "English (en)"
) -> NoticeView:
    view = NoticeView(
        desk, appearance, language=language, clock=lambda: NOW, zone=ZONE, monotonic=seconds()
    )
    place(qtbot, view)
    return view


def test_enter_goes_on_paragraph_by_paragraph_and_what_was_read_is_kept(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = Desk()
    view = shown(qtbot, appearance, desk)
    assert view.shown == ENGLISH.paragraphs[0]

    press("Enter", "Enter")
    assert view.shown == ENGLISH.paragraphs[2]
    assert desk.done == []
    press("Enter")

    assert desk.done == [("read", "English (en)", 20)]
    assert view.step is Step.CONSENT
    assert view.shown == "consent in English (en)"


def said(view: NoticeView) -> str:
    return " ".join(plain(one.text()) for one in view.findChildren(QLabel) if one.isVisible())


def test_yes_by_one_digit(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Desk()
    view = shown(qtbot, appearance, desk)

    with qtbot.waitSignal(view.agreed):
        press("PgDown", "PgDown", "PgDown", "1")

    assert desk.done[-1] == ("agreed",)


def test_no_digit_answers_before_the_whole_notice_was_read(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = Desk()
    view = shown(qtbot, appearance, desk)

    press("1", "Enter", "1", "2", "3")

    assert desk.done == []
    assert view.step is Step.READING


def test_one_can_go_back_a_paragraph(qtbot: QtBot, appearance: Appearance) -> None:
    view = shown(qtbot, appearance, Desk())

    press("Enter", "Shift+Enter")

    assert view.shown == ENGLISH.paragraphs[0]


def test_the_respondents_language_is_not_the_windows(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Desk()
    view = shown(qtbot, appearance, desk)

    press("Enter", "Ctrl+2")
    assert view.shown == URDU.paragraphs[1]
    assert not appearance.rtl
    press("Enter", "Enter")

    assert desk.done == [("read", "Urdu (ur)", 20)]
    assert view.shown == "consent in Urdu (ur)"


def test_it_begins_in_the_language_of_the_form(qtbot: QtBot, appearance: Appearance) -> None:
    assert shown(qtbot, appearance, Desk(), "Urdu (ur)").shown == URDU.paragraphs[0]
    assert shown(qtbot, appearance, Desk(), "Sindhi (sd)").shown == ENGLISH.paragraphs[0]


def test_who_is_no_adult_is_not_asked_for_consent(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Desk(asks_for_adult=True)
    view = shown(qtbot, appearance, desk)
    press("Enter", "Enter", "Enter")
    assert view.shown.startswith("adult")

    press("2")
    assert "adult" in view.note
    assert desk.done[-1][0] == "read"
    press("1")

    assert desk.done[-1] == ("adult",)
    assert view.step is Step.CONSENT


@pytest.mark.parametrize(("keys", "reason"), [(("1",), "1"), (("9", "6"), "96"), (("0",), "")])
def test_no_asks_why_and_names_what_is_erased_before_it_ends(
    qtbot: QtBot, appearance: Appearance, keys: tuple[str, ...], reason: str
) -> None:
    desk = Desk(reasons=(Choice("1", "No time"), Choice("96", "Other")))
    view = shown(qtbot, appearance, desk)
    press("Enter", "Enter", "Enter", "2", *keys)
    assert view.step is Step.ENDING
    assert "Everything else is erased" in view.shown
    assert "Silence is not consent" not in said(view)
    assert ("refused", reason) not in desk.done

    with qtbot.waitSignal(view.refused):
        press("1")

    assert desk.done[-1] == ("refused", reason)


def test_a_refusal_can_be_thought_over(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Desk()
    view = shown(qtbot, appearance, desk)

    press("Enter", "Enter", "Enter", "2", "1", "2")
    assert view.step is Step.CONSENT
    press("2", "Escape")

    assert view.step is Step.CONSENT
    assert [one[0] for one in desk.done] == ["read"]


def test_later_asks_when_and_records_it(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Desk()
    view = shown(qtbot, appearance, desk)
    press("Enter", "Enter", "Enter", "3", "Enter")
    assert "for example" in view.note

    write("24/11/2026 16:30")
    with qtbot.waitSignal(view.later):
        press("Enter")

    assert desk.done[-1] == ("later", datetime(2026, 11, 24, 16, 30, tzinfo=ZONE))


def test_a_time_that_has_passed_is_not_taken(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Desk()
    view = shown(qtbot, appearance, desk)
    press("Enter", "Enter", "Enter", "3")

    write("24/11/2026 09:00")
    press("Enter")

    assert view.note
    assert [one[0] for one in desk.done] == ["read"]


def test_what_could_not_be_saved_is_told_and_asked_again(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = Desk(fails=NotInThisState("i-1", "finalized", "in_progress"))
    view = shown(qtbot, appearance, desk)

    press("Enter", "Enter", "Enter", "1")

    assert view.note
    assert view.step is Step.CONSENT


def test_a_paragraph_longer_than_the_screen_is_read_to_its_end_before_the_next_one(
    qtbot: QtBot, appearance: Appearance
) -> None:
    long = Wording("English (en)", ("word " * 600, "The end."))
    view = shown(qtbot, appearance, Desk(wordings=(long,)))

    press("Enter")
    assert view.shown.startswith("word")
    for _ in range(8):
        press("Enter")

    assert view.step is Step.CONSENT


def test_escape_goes_back_to_the_interview(qtbot: QtBot, appearance: Appearance) -> None:
    view = shown(qtbot, appearance, Desk())

    with qtbot.waitSignal(view.left):
        press("Escape")


def test_withdrawing_names_what_is_erased_before_it_is(
    qtbot: QtBot, appearance: Appearance
) -> None:
    erased: list[bool] = []
    page = WithdrawPage(
        "418020417-101-1-1", Erased(212, 7, 3), lambda: erased.append(True), appearance
    )
    place(qtbot, page)
    for words in ("212", "7", "3", "418020417-101-1-1", "for good"):
        assert words in page.words()
    press("Enter")
    assert erased == []

    with qtbot.waitSignal(page.withdrawn):
        press("Ctrl+Enter")

    assert erased == [True]


def test_a_withdrawal_that_was_not_possible_is_told(qtbot: QtBot, appearance: Appearance) -> None:
    def sent() -> None:
        raise NotInThisState("i-1", "batched", "withdrawn")

    page = WithdrawPage("418020417-101-1-1", Erased(1, 1, 0), sent, appearance)
    place(qtbot, page)

    press("Ctrl+Enter")

    assert "moved on" in page.foot.notice


def test_a_newer_notice_is_read_whole_and_acknowledged(
    qtbot: QtBot, appearance: Appearance
) -> None:
    from enumerator.fieldwork.notices import LANGUAGES, privacy_notice

    page = NoticeNewsPage(
        {one: privacy_notice(one).text for one in LANGUAGES},
        "2026112401",
        "DPO, Lahore",
        appearance,
    )
    place(qtbot, page)
    for words in ("Why.", "0800-02345", "DPO, Lahore", "2026112401"):
        assert words in page.words()

    with qtbot.waitSignal(page.acknowledged):
        press("Ctrl+Enter")
