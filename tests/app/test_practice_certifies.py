"""In practice the supervisor certifies whom she adds; whoever was added interviews, and her work is received."""

import sqlite3
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from enumerator.app.people_room import authority_of
from enumerator.app.practising import ready
from enumerator.app.program import Program
from enumerator.app.sync_desk import SyncDesk
from enumerator.auth.staff import Staff
from enumerator.config import Folders
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SEGMENT, SUPERVISOR
from enumerator.store.assignments import AssignmentStore, HouseholdKey
from enumerator.store.envelopes import EnvelopeStore
from enumerator.ui.people_view import PeopleView
from enumerator.ui.worklist import WorklistView
from sync.errors import WrongRealm
from sync.keys import SigningKey, read_certificate
from sync.protocol import Realm, Role
from sync.registry.practice import make_practice_realm
from tests.app.working import front, working
from tests.support.accounts import CHEAP
from tests.support.practice import PracticeLaptop, hold
from tests.support.stores import Time
from tests.sync.served import served_registry
from tests.ui.shell.keyboard import press, write

ZARA = "PE-0009"
HERS = "A-009-of-zara"
GIVEN = "a field of yellow mustard"
OWN = "three goats and a dog"


@pytest.fixture
def certifying(tmp_path: Path) -> PracticeLaptop:
    """A practice laptop as ``practice`` makes it, whose registry is still there to send to."""
    made = PracticeLaptop(tmp_path / "home", certifies=True)
    made.set(keep_days=30)
    with made.signed_in(SUPERVISOR) as sitting:
        key = HouseholdKey(SEGMENT, "900", "1", "1")
        AssignmentStore(sitting.unlocked.store).add(HERS, key, assignee=ZARA)
    return made


def fill_in(*lines: str) -> None:
    for words in lines:
        write(words)
        press("Enter")


def add_zara(qtbot: QtBot, program: Program) -> PeopleView:
    """By keys, as an enumerator."""
    press("Ctrl+,", "Ctrl+M", "Ctrl+N")
    fill_in(ZARA, "Zara Gul")
    press("1", "Enter")
    fill_in(GIVEN, GIVEN)
    qtbot.waitUntil(lambda: isinstance(front(program), PeopleView))
    page = front(program)
    assert isinstance(page, PeopleView)
    return page


def sign_in(program: Program, laptop: PracticeLaptop, person: str, passphrase: str) -> None:
    program.gate.opened.emit(laptop.practice.accounts.check(person, passphrase))


def test_whom_she_adds_interviews_and_her_work_is_received(
    qtbot: QtBot, certifying: PracticeLaptop
) -> None:
    with working(qtbot, certifying, SUPERVISOR) as program:
        page = add_zara(qtbot, program)
        assert "wait for a certificate" not in page.note
        press("F12")
        sign_in(program, certifying, ZARA, GIVEN)
        fill_in(OWN, OWN)
        qtbot.waitUntil(lambda: isinstance(front(program), WorklistView))
        assert program.shell.banner.message is None
        assert program.sitting is not None
        interview = program.sitting.interviews.open(HERS)
        hold(interview)
        interview.finalize()
        press("F12")
        sign_in(program, certifying, SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id])
        press("Ctrl+1", "F12")

    with certifying.signed_in(SUPERVISOR) as sitting:
        assert len(EnvelopeStore(sitting.unlocked.store).of(interview.id)) == 1
    with served_registry(certifying.practice.registry) as served:
        certifying.set(registry_url=served.url)
        with certifying.signed_in(SUPERVISOR) as sitting:
            report = SyncDesk(sitting).send(lambda _: None, lambda: False)
    assert report.stopped is None
    assert len(report.receipted) == 1
    db = sqlite3.connect(certifying.practice.registry / "opened.sqlite3")
    try:
        assert db.execute("SELECT id FROM interview").fetchall() == [(interview.id,)]
    finally:
        db.close()


def test_keys_that_were_made_anew_are_certified_at_once(
    qtbot: QtBot, certifying: PracticeLaptop
) -> None:
    with working(qtbot, certifying, SUPERVISOR) as program:
        press("Ctrl+,", "Ctrl+M", "Home", "Ctrl+R")
        fill_in(GIVEN, GIVEN)
        qtbot.waitUntil(lambda: isinstance(front(program), PeopleView))
        page = front(program)
        assert isinstance(page, PeopleView)
        again = next(one for one in page._desk.members() if one.id == ENUMERATOR.id)
        assert (again.given, again.certified) == (True, True)


def test_practice_that_is_made_in_a_window_certifies_and_no_root_key_is_left(
    tmp_path: Path,
) -> None:
    folders = Folders(tmp_path / "practice")
    accounts = ready(folders, clock=Time().clock, cost=CHEAP)
    unlocked = accounts.unlock(SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id])
    try:
        people = Staff(accounts, folders.slots, unlocked, authority_of(unlocked))
        assert people.let_in(people.again(ENUMERATOR.id, GIVEN))
    finally:
        unlocked.lock()
    assert not list(folders.home.rglob("*.key"))


def test_no_other_realm_gives_such_an_authority(tmp_path: Path) -> None:
    realm = make_practice_realm(tmp_path / "realm", realm=Realm.PRODUCTION)
    before = realm.trust_list

    with pytest.raises(WrongRealm):
        realm.add_authority(SigningKey.generate().public, SUPERVISOR.id)

    assert realm.trust_list == before


def test_a_certificate_of_practice_counts_nowhere_else(
    tmp_path: Path, certifying: PracticeLaptop
) -> None:
    """Even where the very key that certified it were on the list of another realm."""
    earnest = make_practice_realm(tmp_path / "earnest", realm=Realm.PRODUCTION)
    with certifying.signed_in(SUPERVISOR) as sitting:
        keys = sitting.unlocked
        made = read_certificate(keys.certificate)
        now = keys.store.now()
    assert made.realm is Realm.PRACTICE
    assert made.role is Role.SUPERVISOR
    with pytest.raises(WrongRealm):
        earnest.trust().check_certificate(made, at=now)
