"""The key card on paper has every key of the tables, in letters that can be read; its page prints and saves it."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from enumerator.errors import CardNotPrinted
from enumerator.ui import slip_printer
from enumerator.ui.bidi import plain
from enumerator.ui.interview.wording import key_table as interview_keys
from enumerator.ui.key_card import Card, key_card
from enumerator.ui.key_card_paper import SMALLEST, Laid, Paper, card_image, card_pdf, lay_out
from enumerator.ui.key_card_view import KeyCardView
from enumerator.ui.key_table import general_keys, home_keys
from enumerator.ui.paper import DOTS
from enumerator.ui.review.review_keys import review_keys
from enumerator.ui.theme import Appearance, Look, Theme
from tests.ui.shell.keyboard import place, press
from tests.ui.test_slip_paper import inked

CHOICES = [("en",), ("ur",), ("ur", "en")]
MARGIN = round(5 / 25.4 * DOTS)  # printers leave this much of the edge white


def words(card: Card) -> set[str]:
    return {
        text
        for groups in card.groups
        for group in groups
        for row in group.rows
        for text in (group.title, *row)
    }


@pytest.mark.parametrize("supervises", [False, True])
def test_every_key_of_the_tables_is_on_it(appearance: Appearance, supervises: bool) -> None:
    card = words(key_card(("en",), supervises=supervises))

    own = review_keys() if supervises else (*home_keys(), *interview_keys())
    everywhere = general_keys()
    general = {row[0] for row in everywhere}
    assert {row[0] for row in (*everywhere, *own)} <= card
    assert {row[1] for row in (*everywhere, *(r for r in own if r[0] not in general))} <= card


def test_in_urdu_no_sentence_is_left_in_english_whatever_the_window_speaks(
    appearance: Appearance,
) -> None:
    for supervises in (False, True):
        card = key_card(("ur",), supervises=supervises)
        said = {row[1] for group in card.groups[0] for row in group.rows}
        said |= {card.title[0], *(group.title for group in card.groups[0])}
        assert [one for one in said if not re.search("[\u0600-\u06ff]", one)] == []


def test_where_nothing_is_sent_no_key_promises_to(appearance: Appearance) -> None:
    card = key_card(("en",), supervises=False, sends=False)

    assert not any("F9" in one for one in words(card))


@pytest.mark.parametrize("codes", CHOICES)
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("supervises", [False, True])
def test_its_letters_can_be_read_and_all_ink_lies_inside_the_page(
    appearance: Appearance, codes: tuple[str, ...], paper: Paper, supervises: bool
) -> None:
    laid = lay_out(key_card(codes, supervises=supervises), paper)

    assert laid.points >= SMALLEST == 9
    if paper is Paper.A4 and (len(codes) == 1 or supervises):
        assert len(laid.sheets) == 1
    for side in range(len(laid.sheets)):
        image = card_image(laid, side)
        inside = image.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        assert inside.contains(inked(image)), (side, inked(image), inside)


@pytest.mark.parametrize("codes", CHOICES)
def test_no_words_lie_over_others(appearance: Appearance, codes: tuple[str, ...]) -> None:
    laid = lay_out(key_card(codes, supervises=False), Paper.A5)

    for sheet in laid.sheets:
        boxes = [
            QRect(round(one.at.x()), round(one.at.y()), round(one.words.width), 1)
            for one in sheet
            if not one.words.rtl
        ]
        for at, one in enumerate(boxes):
            assert not any(one.intersects(other) for other in boxes[at + 1 :])


def test_the_pdf_has_a_page_for_each_side_and_its_fonts(appearance: Appearance) -> None:
    laid = lay_out(key_card(("ur", "en"), supervises=False), Paper.A5)

    data = card_pdf(laid, "keys")

    assert len(re.findall(rb"/Type\s*/Page\b", data)) == len(laid.sheets)
    assert b"FontFile" in data
    assert len(data) < 150_000


def test_the_paper_is_laid_out_alike_in_every_look_and_stays_white(appearance: Appearance) -> None:
    card = key_card(("ur",), supervises=True)
    day = lay_out(card, Paper.A5)
    appearance.set_look(Look(Theme.NIGHT, 150, rtl=True, compact=True))

    night = lay_out(card, Paper.A5)

    assert (night.points, night.rules) == (day.points, day.rules)
    assert [[one.at for one in side] for side in night.sheets] == [
        [one.at for one in side] for side in day.sheets
    ]
    assert card_image(night).pixelColor(5, 5) == Qt.GlobalColor.white


# --- its page ---


@dataclass
class Outlet:
    names: tuple[str, ...] = ("Office",)
    jammed: bool = False
    folder: Path = Path()
    paper: list[tuple[str, Laid]] = field(default_factory=list)

    def printer_names(self) -> tuple[str, ...]:
        return self.names

    def print_card_on(self, name: str, laid: Laid) -> None:
        if self.jammed:
            raise CardNotPrinted(name)
        self.paper.append((name, laid))

    def save_card_in(self, folder: Path, laid: Laid, title: str) -> Path:
        return slip_printer.save_card_in(folder, laid, title)

    def usual_folder(self) -> Path:
        return self.folder


def shown(qtbot: QtBot, appearance: Appearance, outlet: Outlet) -> KeyCardView:
    view = KeyCardView(lambda codes: key_card(codes, supervises=False), outlet, appearance)
    place(qtbot, view)
    return view


def test_one_key_prints_what_was_chosen(qtbot: QtBot, appearance: Appearance) -> None:
    outlet = Outlet()
    view = shown(qtbot, appearance, outlet)

    press("3", "Tab", "2", "Ctrl+P")

    [(name, laid)] = outlet.paper
    assert (name, laid.paper) == ("Office", Paper.A5)
    assert view.languages == ("en",)
    assert plain(view.note) == "Sent to Office."


def test_without_a_printer_printing_is_saving(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    view = shown(qtbot, appearance, Outlet(names=(), folder=tmp_path / "paper"))

    press("Ctrl+P")

    file = tmp_path / "paper" / "keys-a4.pdf"
    assert file.read_bytes().startswith(b"%PDF")
    assert str(file) in plain(view.note)


def test_a_printer_that_takes_nothing_is_told(qtbot: QtBot, appearance: Appearance) -> None:
    view = shown(qtbot, appearance, Outlet(jammed=True))

    press("Ctrl+P")

    assert "Office" in view.note
    assert "could not be printed" in view.note


def test_escape_leaves(qtbot: QtBot, appearance: Appearance) -> None:
    view = shown(qtbot, appearance, Outlet())

    with qtbot.waitSignal(view.left):
        press("Escape")
