"""A supervisor lets a new laptop in, by keys, with what the office allowed her."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from enumerator.app.let_in import CountersigningDesk
from enumerator.auth.countersigning import Countersigning
from enumerator.auth.session import Unlocked
from enumerator.ui.devices.kit import Desktop
from enumerator.ui.let_in_view import LetInView
from enumerator.ui.theme import Appearance
from sync.registry.practice import PracticeRealm, make_practice_realm
from tests.support.accounts import ADIL, ADILS, SANA
from tests.support.enrolling import NewLaptop, authorised, invited
from tests.sync.served import served_registry
from tests.sync.team import NOW
from tests.ui.shell.keyboard import place, press
from tests.ui.worklist.desks import ZONE


@pytest.fixture
def realm(tmp_path: Path) -> PracticeRealm:
    return make_practice_realm(tmp_path / "registry", now=NOW)


@pytest.fixture
def sana(realm: PracticeRealm, tmp_path: Path) -> Iterator[Unlocked]:
    """A supervisor who was let in by line."""
    with served_registry(realm.path):
        unlocked = NewLaptop(tmp_path / "hers").online(invited(realm), SANA)
    yield unlocked
    unlocked.lock()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


def opened(qtbot: QtBot, appearance: Appearance, sana: Unlocked, stick: Path) -> LetInView:
    desk = CountersigningDesk(Countersigning(sana))
    view = LetInView(desk, appearance, zone=ZONE, desktop=Desktop(stick))
    place(qtbot, view)
    return view


def test_by_keys_a_request_becomes_an_answer_that_opens_the_new_laptop(
    qtbot: QtBot,
    appearance: Appearance,
    realm: PracticeRealm,
    sana: Unlocked,
    stick: Path,
    tmp_path: Path,
) -> None:
    authorised(realm, sana)
    new, named = NewLaptop(tmp_path / "new"), Countersigning(sana).names()
    request = new.enrolling.request(named, ADIL, ADILS)
    (stick / "adil.pserq").write_bytes(request)
    view = opened(qtbot, appearance, sana, stick)

    press("Ctrl+O", "Enter")
    assert view.asking is not None
    waits = new.enrolling.waiting()
    assert waits is not None
    assert view.asking.mark == waits.short_name
    assert "Adil · E-7 · Enumerator" in view.facts
    press("Ctrl+S")

    assert "Let in." in view.note
    [answer] = stick.glob("*.psera")
    adil = new.enrolling.accounts.enter(new.enrolling.accept(answer.read_bytes(), ADILS))
    assert adil.person == ADIL
    adil.lock()


def test_without_the_offices_permission_nothing_is_signed_and_it_is_told(
    qtbot: QtBot, appearance: Appearance, sana: Unlocked, stick: Path, tmp_path: Path
) -> None:
    named = Countersigning(sana).names()
    request = NewLaptop(tmp_path / "new").enrolling.request(named, ADIL, ADILS)
    (stick / "adil.pserq").write_bytes(request)
    view = opened(qtbot, appearance, sana, stick)

    press("Ctrl+O", "Enter", "Ctrl+S")

    assert view.note
    assert not list(stick.glob("*.psera"))


def test_a_file_that_is_no_request_is_told_and_nothing_can_be_signed(
    qtbot: QtBot, appearance: Appearance, sana: Unlocked, stick: Path
) -> None:
    (stick / "shopping.pserq").write_text("two onions", encoding="utf-8")
    view = opened(qtbot, appearance, sana, stick)

    press("Ctrl+O", "Enter", "Ctrl+S")

    assert view.note
    assert view.asking is None


def test_a_stick_that_was_pulled_out_is_told_before_anything_is_signed(
    qtbot: QtBot,
    appearance: Appearance,
    realm: PracticeRealm,
    sana: Unlocked,
    stick: Path,
    tmp_path: Path,
) -> None:
    authorised(realm, sana)
    desk = Countersigning(sana)
    request = NewLaptop(tmp_path / "new").enrolling.request(desk.names(), ADIL, ADILS)
    (stick / "adil.pserq").write_bytes(request)
    view = opened(qtbot, appearance, sana, stick)
    press("Ctrl+O", "Enter")
    stick.rename(tmp_path / "gone")

    press("Ctrl+S")

    assert "could not be written" in view.note
    assert desk.authority is not None
    assert desk.authority.used == 0
