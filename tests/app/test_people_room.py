"""The supervisor looks after her people by keys, on a real store; enumerators do not see the page."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from enumerator.app.program import Program
from enumerator.auth.session import Unlocked
from enumerator.auth.staff import Member
from enumerator.auth.trusting import TrustKept
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.errors import NobodyKnown
from enumerator.store.events import EventLog
from enumerator.store.people import PersonRole
from enumerator.ui.bidi import plain
from enumerator.ui.doors_answer import DoorsAnswer
from enumerator.ui.passphrase_view import PassphraseView
from enumerator.ui.people_view import PeopleView
from enumerator.ui.people_words import weaker_words
from enumerator.ui.person_page import PersonPage
from enumerator.ui.settings_view import SettingsView
from enumerator.ui.worklist import WorklistView
from sync.keys import Issuer
from sync.keys.trust import sign_trust_list
from sync.protocol import Role
from tests.app.working import front, working
from tests.support.practice import PracticeLaptop
from tests.ui.people_desks import STAFF
from tests.ui.shell.keyboard import press, write

GIVEN = "a field of yellow mustard"
HERS = "three goats and a dog"


@pytest.fixture
def program(qtbot: QtBot, laptop: PracticeLaptop) -> Iterator[Program]:
    with working(qtbot, laptop, SUPERVISOR) as made:
        press("Ctrl+,", "Ctrl+M")
        yield made


def people(program: Program) -> PeopleView:
    page = front(program)
    assert isinstance(page, PeopleView)
    return page


def person(program: Program) -> PersonPage:
    page = front(program)
    assert isinstance(page, PersonPage)
    return page


def line(program: Program, staff_id: str) -> Member:
    return next(one for one in people(program)._desk.members() if one.id == staff_id)


def let_certify(laptop: PracticeLaptop, supervisor: Unlocked) -> None:
    """A newer trust list, which names the supervisor's key among those that may certify."""
    realm = laptop.realm
    content = realm.trust().content
    own = Issuer(
        public=supervisor.signing.public.hex(),
        name=supervisor.person.id,
        not_after=content.expires_at,
        roles=(Role.ENUMERATOR,),
    )
    update = {"version": content.version + 1, "issuers": (*content.issuers, own)}
    newer = sign_trust_list(content.model_copy(update=update), [realm.root_key])
    TrustKept(supervisor.store).take(newer)


def question(page: PeopleView) -> DoorsAnswer:
    """What is asked of a person."""
    assert page.answer is not None
    return page.answer


def fill_in(*lines: str) -> None:
    for words in lines:
        write(words)
        press("Enter")


def test_enumerators_do_not_see_it(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+,", "Ctrl+M")

        assert isinstance(front(program), SettingsView)
        assert "people" not in {offer.id for offer in program.shell.more_offers()}


def test_somebody_new_is_let_in_and_chooses_her_own_passphrase(
    qtbot: QtBot, laptop: PracticeLaptop, program: Program
) -> None:
    press("Ctrl+N")
    fill_in("PE-0009", "Zara Gul")
    press("1", "Enter")
    fill_in(GIVEN, GIVEN)
    qtbot.waitUntil(lambda: isinstance(front(program), PeopleView))

    page = people(program)
    assert "Zara Gul can sign in." in page.note
    assert "wait for a certificate" in page.note
    assert page.current is not None
    assert (page.current.id, page.current.role) == ("PE-0009", PersonRole.ENUMERATOR)

    program.lock()
    program.gate.opened.emit(laptop.practice.accounts.check("PE-0009", GIVEN))
    assert isinstance(front(program), PassphraseView)
    fill_in(HERS, HERS)
    qtbot.waitUntil(lambda: isinstance(front(program), WorklistView))
    told = program.shell.banner.message
    assert told is not None
    assert told.code == "certificate_awaited"


@pytest.mark.parametrize(
    ("lines", "role", "said"),
    [
        (("", ""), "1", "Type the staff number first."),
        (("PE-0009", ""), "1", "Type the name first."),
        (("PE-0009", "Zara"), "", "Choose what this person does."),
        (("PE-0009", "Zara", "six", "six"), "1", "Use at least 8 characters."),
        (("PE-0009", "Zara", GIVEN, HERS), "1", "not typed the same twice"),
        (("PE-0002", "Zara", GIVEN, GIVEN), "1", "on this laptop already"),
    ],
)
def test_what_is_missing_is_said_and_nobody_is_let_in(
    qtbot: QtBot, program: Program, lines: tuple[str, ...], role: str, said: str
) -> None:
    press("Ctrl+N")
    page = person(program)
    fill_in(*lines[:2])
    if role:
        press(role, "Enter")
    fill_in(*lines[2:])
    press("Ctrl+Enter")
    qtbot.waitUntil(lambda: said in page.problem)

    page.escape()
    assert len(people(program)._desk.members()) == 2


def test_number_and_name_wait_over_a_lock_and_a_passphrase_does_not(
    qtbot: QtBot, laptop: PracticeLaptop, program: Program
) -> None:
    press("Ctrl+N")
    fill_in("PE-0009", "Zara Gul")
    press("1", "Enter")
    write(GIVEN)
    program.lock()
    check = laptop.practice.accounts.check(SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id])
    program.gate.opened.emit(check)
    press("Ctrl+,", "Ctrl+M", "Ctrl+N")

    page = person(program)
    assert (page._number.text(), page._name.text()) == ("PE-0009", "Zara Gul")
    assert page._lines.words() == ("", "")


def test_a_new_passphrase_makes_the_keys_anew_and_the_page_says_so(
    qtbot: QtBot, laptop: PracticeLaptop, program: Program
) -> None:
    press("Home", "Ctrl+R")
    page = person(program)
    assert "signing key is made anew" in page._what.words
    fill_in(GIVEN, GIVEN)
    qtbot.waitUntil(lambda: isinstance(front(program), PeopleView))

    again = line(program, ENUMERATOR.id)
    assert (again.given, again.certified) == (True, False)
    assert laptop.practice.accounts.check(ENUMERATOR.id, GIVEN).slot.must_change


def test_a_supervisor_whom_the_root_lets_certifies_by_a_key(
    qtbot: QtBot, laptop: PracticeLaptop, program: Program
) -> None:
    press("Home", "Ctrl+R")
    fill_in(GIVEN, GIVEN)
    qtbot.waitUntil(lambda: isinstance(front(program), PeopleView))
    press("Ctrl+E")  # nobody may, yet
    assert not line(program, ENUMERATOR.id).certified

    assert program.sitting is not None
    let_certify(laptop, program.sitting.unlocked)
    press("Escape", "Ctrl+M", "Home", "Ctrl+E")

    assert "The keys of Ayesha (practice) are certified." in people(program).note
    assert line(program, ENUMERATOR.id).certified
    press("Ctrl+R")
    fill_in(HERS, HERS)
    qtbot.waitUntil(lambda: isinstance(front(program), PeopleView))
    assert line(program, ENUMERATOR.id).certified, "at once, from now on"


def test_nobody_resets_or_removes_herself(qtbot: QtBot, program: Program) -> None:
    press("End")
    page = people(program)
    assert page.current is not None
    assert page.current.own
    press("Ctrl+R", "Ctrl+Del")

    assert front(program) is page
    assert page.answer is None


def test_somebody_is_removed_with_a_reason_and_what_she_has_not_sent_is_named(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    laptop.finalized()
    with working(qtbot, laptop, SUPERVISOR) as program:
        press("Ctrl+,", "Ctrl+M", "Home", "Ctrl+Del")
        page = people(program)
        press("Enter")
        assert question(page).problem == "Choose one first."
        press("Escape")
        assert len(page._desk.members()) == 2

        press("Ctrl+Del")
        said = " ".join(one.text() for one in question(page).findChildren(QLabel))
        assert "Finished, and not sent yet" in said
        press("1", "Enter")

        assert page.answer is None
        assert "works here no more" in page.note
        assert [one.id for one in page._desk.members()] == [SUPERVISOR.id]
        assert program.sitting is not None
        last = EventLog(program.sitting.unlocked.store).of(ENUMERATOR.id)[-1]
        assert (last.kind, last.content) == ("person_removed", {"reason": "left"})
        with pytest.raises(NobodyKnown):
            laptop.practice.accounts.check(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id])


def test_where_long_passphrases_alone_protect_the_answers_the_page_says_so(
    qtbot: QtBot, tmp_path: Path
) -> None:
    bare = PracticeLaptop(tmp_path / "bare", keyring=None)
    with working(qtbot, bare, SUPERVISOR) as program:
        press("Ctrl+,", "Ctrl+M")

        assert "only long passphrases protect the answers" in people(program).weaker


def test_where_the_key_ring_helps_everybody_the_page_says_nothing_of_it(program: Program) -> None:
    assert people(program).weaker == ""


def test_who_still_has_no_help_of_the_key_ring_is_named_until_there_are_too_many(
    qapp: QApplication,
) -> None:
    one, *others = (replace(found, keyring=False) for found in STAFF)
    assert weaker_words(STAFF) == ""
    assert plain(weaker_words((one, *STAFF[1:]))).endswith(f": {one.name}")
    crowd = (*[one] * 9, *STAFF)
    assert weaker_words(crowd).endswith("…")
    assert one.name not in weaker_words((one, *others))
