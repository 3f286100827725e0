"""The built-in questionnaire in the window, on the real engine: both languages, the notice, a family of two."""

from datetime import UTC, datetime
from functools import cache
from importlib import resources

import pytest
from pytestqt.qtbot import QtBot

from enumerator.fieldwork.interview import Comment, Interview, Place
from enumerator.fieldwork.media.taking import Taken
from enumerator.ui.fields.codes import codes
from enumerator.ui.interview.card import QuestionCard
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.theme import Appearance
from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.packs import read_pack
from forms.prompts import Fact, Kind, Prompt
from forms.said import Deed, Turn
from forms.session import FormSession
from tests.ui.hands import ENTER, Key, ctrl, press

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
ANSWERS = {
    "case_id": "0417-0012-1", "uc_name": "UC 12", "mauza": "Chak 214", "block_code": "041700120", "structure_no": "12",
    "head_name": "غلام محی الدین", "m_name": "غلام", "m_father": "کریم", "mobile": "03001234567", "email": "",
    "mobile_alt": "", "address": "House 12, Street 4", "age_told": "44", "dob_known": "2", "father_line": "98",
    "mother_line": "98", "id_type": "5", "notice_lang": "1", "n_stated": "2",
}  # fmt: skip


class MemoryJournal:
    """A store that forgets everything; the window only needs its word that it was kept."""

    def __init__(self) -> None:
        self._deeds: list[Deed] = []
        self._files: dict[str, bytes] = {}

    def record(
        self,
        facts: tuple[Fact, ...],
        place: Place,
        remark: str = "",
        turn: Turn = Turn.ACT,
        files: tuple[Taken, ...] = (),
    ) -> datetime:
        self._deeds.append(Deed(facts, turn))
        self._files.update((file.name, file.data) for file in files)
        return NOW

    def file(self, name: str) -> bytes | None:
        return self._files.get(name)

    def deeds(self) -> tuple[Deed, ...]:
        return tuple(self._deeds)

    def facts(self) -> tuple[Fact, ...]:
        return ()

    def remember(self, place: Place) -> None: ...

    def remark(self, key: str, text: str) -> Comment:
        return Comment("", "Amina", text, NOW)

    def remarks(self) -> tuple[tuple[str, Comment], ...]:
        return ()

    def flag(self, key: str, *, on: bool) -> None: ...

    def flags(self) -> frozenset[str]:
        return frozenset()

    def language(self, name: str) -> None: ...

    def leave(self) -> None: ...

    def pause(self, idle_ms: int) -> None: ...

    def seconds(self) -> int:
        return 0

    def last_answer(self) -> tuple[str, datetime, datetime] | None:
        return None


@cache
def built_in() -> FormDefinition:
    pack = read_pack((resources.files("resources") / "forms" / "pser_household.pack").read_bytes())
    return read_form(pack.xform, media=pack.media)


def finish(interview: Interview) -> None:
    interview.session.finalize()


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance) -> InterviewWindow:
    session = FormSession.open(built_in(), clock=lambda: NOW)
    interview = Interview("i1", "0417-12-1", session, MemoryJournal(), finalize=finish)
    window = InterviewWindow(interview, appearance)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return window


def typed_for(prompt: Prompt) -> str:
    """What a person would type to answer ``prompt`` with the first thing that fits."""
    if prompt.kind in (Kind.NOTE, Kind.IMAGE, Kind.GEOPOINT):
        return ""
    if prompt.kind in (Kind.SELECT_ONE, Kind.SELECT_MANY):
        values = [choice.value for choice in prompt.choices]
        wanted = ANSWERS.get(prompt.name, "")
        return codes(prompt.choices)[values.index(wanted) if wanted in values else 0]
    if prompt.kind is Kind.DATE:
        return "01/01/1980"
    return ANSWERS.get(prompt.name, "1" if prompt.kind is not Kind.TEXT else "ا ب ج")


def answer(window: InterviewWindow, prompt: Prompt) -> None:
    """Type an answer, and Enter where that alone has not led on."""
    press(window, typed_for(prompt))
    active = window.active_prompt()
    if active is not None and active.key == prompt.key:
        press(window, ENTER)


def answer_on(window: InterviewWindow, until: str) -> None:
    """Answer one question after the other until the section ``until`` is shown."""
    for _ in range(300):
        if window.section_ref() == until:
            return
        prompt = window.active_prompt()
        if prompt is None:
            press(window, Key.Key_PageDown)
        elif prompt.answered:
            press(window, ENTER)
        else:
            answer(window, prompt)
    pytest.fail(f"never came to {until}; stands at {window.active_prompt()}")


@pytest.mark.parametrize("urdu", [False, True], ids=["english", "urdu"])
def test_one_types_from_the_door_to_the_list_of_members(
    window: InterviewWindow, urdu: bool
) -> None:
    if urdu:
        press(window, ctrl(Key.Key_L))
    answer_on(window, "/data/sec_b")
    answer_on(window, "/data/member[1]")
    prompt = window.active_prompt()

    assert prompt is not None
    assert prompt.name == "m_name"
    assert prompt.label == ("نام" if urdu else "Name")


def test_a_second_member_follows_the_first_and_the_household_the_members(
    window: InterviewWindow,
) -> None:
    answer_on(window, "/data/member")
    press(window, ENTER)
    assert window.section_ref() == "/data/member[2]"

    answer_on(window, "/data/sec_x")
    assert window.section_ref() == "/data/sec_x"


def test_refusing_closes_everything_that_consent_had_opened(window: InterviewWindow) -> None:
    answer_on(window, "/data/sec_b")
    while (prompt := window.active_prompt()) is not None and prompt.name != "consent":
        answer(window, prompt)
    opened = len(window.outline().refs())

    press(window, "2")
    answer_on(window, "/data/sec_z")

    assert len(window.outline().refs()) == opened
    assert window.section_ref() == "/data/sec_z"


def test_no_card_is_squeezed_while_the_rest_of_the_page_is_still_made(
    window: InterviewWindow,
) -> None:
    answer_on(window, "/data/member[1]")
    while (prompt := window.active_prompt()) is not None and prompt.name != "sex":
        answer(window, prompt)
    press(window, Key.Key_Escape, Key.Key_F5)  # the page is made anew

    page = window.page()
    assert isinstance(page, QuestionPage)
    cards = [card for card in page.findChildren(QuestionCard) if card.isVisible()]
    assert cards
    assert [
        c.height() - c.heightForWidth(c.width())
        for c in cards
        if c.height() < c.heightForWidth(c.width())
    ] == []
