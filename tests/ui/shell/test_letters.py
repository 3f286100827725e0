"""The key of the Urdu letters works in every room, and presses no button on the way."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit

from enumerator.ui.fields.urdu_hand import hand
from enumerator.ui.top_bar import Tab
from tests.ui.shell.keyboard import focused, press, write
from tests.ui.shell.test_shell import House, house

__all__ = ["house"]


@pytest.fixture(autouse=True)
def latin(house: House) -> Iterator[None]:
    yield
    hand().set_on(False)


def test_the_letters_are_turned_in_the_search_of_the_worklist(house: House) -> None:
    house.rooms(Tab.HOME)

    press("Ctrl+F", "Ctrl+Space")
    write("mndro")

    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.text() == "مندرہ"


def test_the_key_presses_no_button(house: House) -> None:
    rooms = house.rooms(Tab.HOME, Tab.SYNC)
    house.shell.open_tab(Tab.SYNC)

    press("Ctrl+Space")

    assert hand().on
    assert house.shell.page is rooms[Tab.SYNC]
