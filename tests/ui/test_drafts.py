"""What is half-typed is kept by its place, letter by letter, for one person."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from enumerator.ui.drafts import Drafts


def test_what_is_typed_on_a_line_is_on_the_next_line_at_the_same_place(qtbot: QtBot) -> None:
    drafts, before, after = Drafts(), QLineEdit(), QLineEdit()
    qtbot.addWidget(before)
    qtbot.addWidget(after)
    drafts.at("visit", "a24", "note").follow(before)

    qtbot.keyClicks(before, "dog at the gate")
    drafts.at("visit", "a24", "note").follow(after)

    assert after.text() == "dog at the gate"


def test_an_emptied_line_leaves_nothing(qtbot: QtBot) -> None:
    drafts, line = Drafts(), QLineEdit()
    qtbot.addWidget(line)
    drafts.at("visit", "a24", "note").follow(line)

    qtbot.keyClicks(line, "dog")
    line.clear()

    assert drafts.at("visit", "a24", "note").draft is None


def test_a_place_beside_it_has_its_own() -> None:
    drafts = Drafts()
    drafts.at("visit", "a24", "note").put("dog")

    assert drafts.at("visit", "a25", "note").draft is None


def test_the_same_person_finds_it_again_and_another_finds_nothing() -> None:
    drafts = Drafts()
    drafts.come_in("PE-0002")
    drafts.at("visit", "a24", "note").put("dog")

    drafts.come_in("PE-0002")
    assert drafts.at("visit", "a24", "note").draft is not None

    drafts.come_in("SV-0001")
    drafts.come_in("PE-0002")
    assert drafts.at("visit", "a24", "note").draft is None


def test_what_was_put_away_waits_no_longer_but_is_there() -> None:
    drafts = Drafts()
    spot = drafts.at("review", "i1", "return")
    spot.put("ask again")
    assert drafts.under("review") == (("review", "i1", "return"),)

    spot.put_away()

    assert drafts.under("review") == ()
    assert spot.draft is not None
    assert spot.draft.words == "ask again"


def test_what_ended_takes_all_below_it_along() -> None:
    drafts = Drafts()
    drafts.at("interview", "1", "reason", "/data/age").put("born in 1920")
    drafts.at("interview", "2", "reason", "/data/age").put("twins")

    drafts.forget("interview", "1")

    assert drafts.under("interview") == (("interview", "2", "reason", "/data/age"),)


def test_nothing_of_it_is_told_by_its_name() -> None:
    drafts = Drafts()
    drafts.at("visit", "a24", "note").put("Nasreen is ill", "4")

    assert "Nasreen" not in repr(drafts.at("visit", "a24", "note").draft)
