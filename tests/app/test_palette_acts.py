"""What keys do is found in the palette by English and by Urdu words, whichever the window speaks, and is done."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.app.program import Program
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.review.showing import Showing
from enumerator.ui.interview.keys import Action
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.key_card_view import KeyCardView
from enumerator.ui.key_table import home_keys
from enumerator.ui.new_household_view import NewHouseholdView
from enumerator.ui.palette import Offer, PaletteSearch
from enumerator.ui.review.review_view import ReviewView
from enumerator.ui.settings_ready import ReadyPage
from enumerator.ui.work_model import Counted
from enumerator.ui.worklist import WorklistView
from tests.app.working import front, working
from tests.support.practice import A, PracticeLaptop
from tests.ui.shell.keyboard import press, write


def offers(program: Program) -> tuple[Offer, ...]:
    return program.shell._offers()


def first(program: Program, typed: str) -> str:
    found = PaletteSearch(offers(program)).find(typed)
    return found[0].id if found else ""


@pytest.mark.parametrize("language", ["en", "ur"])
def test_at_home_every_act_is_found_in_either_language(
    qtbot: QtBot, laptop: PracticeLaptop, language: str
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        program.languages.use(language)

        for typed, wanted in (
            ("print the key card", "act:print_keys"), ("کلیدوں کا کارڈ", "act:print_keys"),
            ("check this laptop", "act:check"), ("لیپ ٹاپ جانچیں", "act:check"),
            ("show only: returned", f"act:count:{Counted.RETURNED.name}"),
            ("household that is not on the list", "act:Ctrl+N"), ("گھرانہ جو فہرست میں نہیں", "act:Ctrl+N"),
            ("print its slip", "act:Ctrl+P"), ("all keys", "act:keys"), ("تمام کلیدیں", "act:keys"),
            ("sync now", "act:sync"), ("lock", "act:lock"), ("naskh", "urdu:naskh"), ("نسخ", "urdu:naskh"),
        ):  # fmt: skip
            assert first(program, typed) == wanted, typed
        program.languages.use("en")


def test_the_keys_of_home_stand_in_the_palette_save_those_that_move_or_open() -> None:
    moving = {"Enter", "↑ ↓", "Ctrl+1 … Ctrl+4", "Ctrl+5"}

    assert {row[0] for row in home_keys()} - moving == {
        "Ctrl+Enter", "Ctrl+R", "Ctrl+N", "Ctrl+P", "Ctrl+F", "Ctrl+B", "Esc",
    }  # fmt: skip


def test_what_is_chosen_at_home_is_done(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        home = front(program)
        assert isinstance(home, WorklistView)

        press("Ctrl+K")
        write("show only: in progress")
        press("Enter")
        assert home.filters.counters[Counted.IN_PROGRESS].isChecked()

        for typed, page in (
            ("print the key card", KeyCardView),
            ("check this laptop", ReadyPage),
            ("household that is not on the list", NewHouseholdView),
        ):
            press("Ctrl+K")
            write(typed)
            press("Enter")
            QApplication.processEvents()
            assert isinstance(front(program), page)
            press("Escape")


@pytest.mark.parametrize("language", ["en", "ur"])
def test_in_the_review_side_by_side_and_filters_are_found(
    qtbot: QtBot, laptop: PracticeLaptop, language: str
) -> None:
    laptop.finalized()
    with working(qtbot, laptop, SUPERVISOR) as program:
        program.languages.use(language)
        for typed, wanted in (
            ("side by side", "act:S · Ctrl+4"),
            ("show: special answers", f"act:show:{Showing.SPECIAL.name}"),
            ("show: with comments", f"act:show:{Showing.COMMENTED.name}"),
            ("return it to the enumerator", "act:R · Ctrl+2"),
        ):
            assert first(program, typed) == wanted, typed
        program.languages.use("en")
        review = front(program)
        assert isinstance(review, ReviewView)

        press("Ctrl+K")
        write("side by side")
        press("Enter")

        assert review.answers.compares


def test_in_an_interview_the_acts_of_its_keys_are_found_in_either_language(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        home = front(program)
        assert isinstance(home, WorklistView)
        home.opened.emit(A)
        window = front(program)
        assert isinstance(window, InterviewWindow)
        for language in ("en", "ur"):
            program.languages.use(language)
            for typed, wanted in (
                ("they don't know", Action.DONT_KNOW), ("معلوم نہیں", Action.DONT_KNOW),
                ("undo", Action.UNDO), ("question by its number", Action.GO_TO_CODE),
                ("نمبر سے سوال پر جائیں", Action.GO_TO_CODE), ("next section", Action.NEXT_SECTION),
            ):  # fmt: skip
                found = PaletteSearch(offers(program)).find(typed)
                assert f"act:{wanted.name}" in [one.id for one in found[:3]], (language, typed)
        program.languages.use("en")


def test_in_practice_nothing_offers_to_practise_or_to_send(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        assert "act:practise" not in {one.id for one in offers(program)}
