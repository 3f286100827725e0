from datetime import timedelta

import pytest

from enumerator.errors import HouseholdListedAlready, NotInThisState
from enumerator.store import Store
from enumerator.store.assignments import AssignmentStore, HouseholdKey, Line, Origin
from enumerator.store.events import EventLog
from enumerator.store.interviews import State
from enumerator.store.packs import PackStore
from enumerator.store.people import PeopleStore, PersonRole
from enumerator.store.settings import DEVICE_ID, TRUST_LIST, TRUST_ROOT, SettingStore
from enumerator.store.visits import VisitStore
from tests.support.stores import (
    HOUSEHOLD,
    Time,
    answered,
    confirmed,
    household,
    interview,
)


def test_a_household_is_listed_as_it_was_given(store: Store, time: Time) -> None:
    found = AssignmentStore(store).one("a1")

    assert found.key == HOUSEHOLD
    assert str(found.key) == "0417-12-1-1"
    assert (found.address, found.prefill) == ("Near the old well", {"block": "0417"})
    assert (found.origin, found.closed, found.added_at) == (Origin.ASSIGNED, False, time.now)
    assert AssignmentStore(store).of_segment("0417") == (found,)


def test_the_same_household_is_not_listed_twice(store: Store) -> None:
    with pytest.raises(HouseholdListedAlready) as refused:
        household(store, assignment="a2")

    assert refused.value.household == "0417-12-1-1"
    assert [line.assignment for line in AssignmentStore(store).lines()] == ["a1"]


def test_a_line_tells_all_that_a_list_says_of_a_household(store: Store, time: Time) -> None:
    household(store, HouseholdKey("0417", "13", "1", "1"), assignment="a2")
    interviews = interview(store)
    age = "/data/member[@r1]/age"
    interviews.apply("i1", (answered(age, "99"), confirmed(age, 0, "sure")), ("/data/s", age))
    VisitStore(store).record("v1", "a2", "3", call_back_at=time.now + timedelta(days=1))

    begun, untouched = AssignmentStore(store).lines()

    assert begun.interview == "i1"
    assert (begun.state, begun.revision, begun.author_name) == (State.IN_PROGRESS, 1, "Adil")
    assert (begun.place, begun.updated_at, begun.confirmations) == (
        ("/data/s", age),
        time.now,
        1,
    )
    assert untouched == Line(
        "a2",
        HouseholdKey("0417", "13", "1", "1"),
        "Near the old well",
        "E-7",
        closed=False,
        disposition="3",
        visits=1,
        call_back_at=time.now + timedelta(days=1),
    )


def test_a_list_is_of_one_person_or_of_everybody(store: Store) -> None:
    AssignmentStore(store).add("a2", HouseholdKey("0417", "2", "1", "1"), assignee="E-8")

    assignments = AssignmentStore(store)
    assert [line.assignment for line in assignments.lines("E-7")] == ["a1"]
    assert [line.assignment for line in assignments.lines("E-8")] == ["a2"]
    assert {line.assignment for line in assignments.lines()} == {"a1", "a2"}


def test_a_queue_is_made_of_the_lines_in_one_state(store: Store) -> None:
    interviews = interview(store)
    assert AssignmentStore(store).lines_in(State.FINALIZED) == ()

    interviews.finalize("i1")

    (line,) = AssignmentStore(store).lines_in(State.FINALIZED)
    assert (line.interview, line.author) == ("i1", "E-7")
    assert line.finalized_at is not None


def test_visits_are_counted_and_the_last_outcome_shows(store: Store) -> None:
    visits = VisitStore(store)
    visits.record("v1", "a1", "3", note="A neighbour says evening")
    second = visits.record("v2", "a1", "2")

    assert second.number == 2
    assert [visit.disposition for visit in visits.of("a1")] == ["3", "2"]
    assert visits.of("a1")[0].actor == "E-7"
    assert AssignmentStore(store).one("a1").disposition == "2"
    assert [event.kind for event in EventLog(store).of("a1")] == ["assigned", "visited", "visited"]


def test_a_household_can_be_closed_without_an_interview_and_opened_again(store: Store) -> None:
    assignments = AssignmentStore(store)

    assignments.close("a1", "6")
    assert assignments.one("a1").closed
    assert assignments.one("a1").disposition == "6"

    assignments.reopen("a1")
    assert not assignments.one("a1").closed


def test_people_come_and_go_and_their_certificates_stay_known(store: Store) -> None:
    people = PeopleStore(store)
    people.certify("E-7", "c1", b"first")
    people.certify("E-7", "c2", b"second")
    people.remove("E-7")

    adil = people.one("E-7")
    assert adil is not None
    assert (adil.name, adil.role, adil.active) == ("Adil", PersonRole.ENUMERATOR, False)
    assert adil.certificate == b"second"
    assert people.certificates() == (b"first", b"second")
    people.add("E-7", "Adil", PersonRole.SUPERVISOR)
    assert [(p.name, p.active) for p in people.all()] == [("Adil", True), ("Sana", True)]
    assert people.one("E-9") is None


def test_what_an_enrolment_fixed_is_never_set_to_anything_else(store: Store) -> None:
    settings = SettingStore(store)
    settings.keep(TRUST_ROOT, b"root")
    settings.keep(TRUST_ROOT, b"root")
    settings.keep(TRUST_LIST, b"one")
    settings.keep(TRUST_LIST, b"two")

    with pytest.raises(NotInThisState):
        settings.keep(TRUST_ROOT, b"another root")

    assert settings.data(TRUST_ROOT) == b"root"
    assert settings.data(TRUST_LIST) == b"two"
    assert settings.text(DEVICE_ID) == ""


def test_form_packs_are_kept_by_their_hash(store: Store) -> None:
    packs = PackStore(store)
    for _ in range(2):
        packs.keep("h1", form_id="pser", version="3", title="PSER", data=b"pack")

    assert [(p.hash, p.version) for p in packs.all()] == [("h1", "3")]
    assert packs.data("h1") == b"pack"
    assert packs.data("h2") is None
