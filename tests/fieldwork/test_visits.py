"""Attempts at the door: each leaves as an envelope of its own, and what they come to is decided with them."""

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import ENUMERATOR
from enumerator.errors import CallBackPassed, NotInThisState
from enumerator.fieldwork.dispositions import SIGHTED_IN_PART, Daytime, outlook
from enumerator.fieldwork.sampling import SEED, Sampling
from enumerator.fieldwork.visits import OPEN_DISPOSITIONS, Disposition, RefusalReason
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.assignments import AssignmentStore, CaseState
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.events import EventKind, EventLog
from enumerator.store.settings import SettingStore
from sync.keys import read_certificate
from sync.protocol import Kind
from sync.sealing import open_envelope, read_envelope
from tests.support.practice import NOTICE, A, PracticeLaptop, line

KARACHI = ZoneInfo("Asia/Karachi")
REPORTED = sorted(
    set(Disposition) - OPEN_DISPOSITIONS - {Disposition.INTERVIEW, Disposition.REFUSED}
)
HOUR = 3600


def opened(laptop: PracticeLaptop, sitting: Sitting, at: int = -1) -> ElementTree.Element:
    """The visit in an envelope that waits, as the registry reads it."""
    envelopes = EnvelopeStore(sitting.unlocked.store)
    data = envelopes.data(envelopes.waiting()[at].hash)
    author = read_certificate(sitting.unlocked.certificate)
    envelope = read_envelope(data or b"")
    assert envelope.header.kind is Kind.VISIT
    read = open_envelope(envelope, laptop.realm.registry_sealing, author=author)
    return ElementTree.fromstring(read.xml)


# --- the rule of three visits ---


def test_three_visits_on_one_morning_are_not_enough() -> None:
    morning = datetime(2026, 3, 5, 9, 0, tzinfo=KARACHI)
    seen = outlook((morning, morning + timedelta(hours=1), morning + timedelta(hours=2)), KARACHI)

    assert (seen.met, seen.visits_missing, seen.other_day, seen.other_time) == (
        False,
        0,
        True,
        True,
    )


@pytest.mark.parametrize(
    ("hours", "met"),
    [
        ((9, 24 + 9, 48 + 9), False),  # three days, always in the morning
        ((9, 13, 18), False),  # three times of one day
        ((9, 13), False),  # two visits
        ((9, 13, 24 + 9), True),
        ((9, 24 + 18, 24 + 19), True),
    ],
)
def test_two_days_and_two_times_of_the_day_are_wanted(hours: tuple[int, ...], met: bool) -> None:
    midnight = datetime(2026, 3, 5, tzinfo=KARACHI)
    assert outlook((midnight + timedelta(hours=hour) for hour in hours), KARACHI).met is met


def test_days_and_times_are_those_of_the_field_whatever_the_laptop_believes() -> None:
    late = datetime(2026, 3, 5, 20, 0, tzinfo=UTC)  # one in the morning of the sixth

    seen = outlook((late,), KARACHI)

    assert [day.day for day in seen.days] == [6]
    assert seen.daytimes == {Daytime.MORNING}


days = st.integers(0, 60 * 24 * 30)
times = days.map(lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes))


@given(st.lists(times, max_size=8), times)
def test_one_more_visit_never_takes_a_household_further_from_the_rule(
    made: list[datetime], more: datetime
) -> None:
    before, after = outlook(made, KARACHI), outlook([*made, more], KARACHI)
    assert after.met >= before.met
    assert after.visits_missing <= before.visits_missing


def test_a_third_attempt_on_the_same_morning_leaves_the_household_open(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        for _ in range(3):
            laptop.time.pass_(600)
            sitting.visits.record(A, Disposition.LOCKED)
        assert (line(sitting).state, line(sitting).visits) == (WorkState.ASSIGNED, 3)
        assert sitting.visits.outlook(A).other_day

        laptop.time.pass_(20 * HOUR)
        sitting.visits.record(A, Disposition.NO_ADULT)
        assert (line(sitting).state, line(sitting).visits) == (WorkState.REPORTED, 4)


def test_a_language_nobody_shares_stays_open_as_a_locked_door_does(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, Disposition.LANGUAGE)
        assert line(sitting).state is WorkState.ASSIGNED


# --- what else a visit comes to ---


@pytest.mark.parametrize("code", REPORTED)
def test_where_there_is_nobody_to_interview_the_supervisor_has_the_last_word(
    laptop: PracticeLaptop, code: Disposition
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, code, "said at the gate")

        assert (line(sitting).state, line(sitting).disposition) == (WorkState.REPORTED, code)


def test_of_a_refusal_nothing_is_kept_but_the_reason(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(
            A, Disposition.REFUSED, "his uncle is a judge", reason=RefusalReason.MISTRUST
        )

        [visit] = sitting.visits.of(A)
        sent = opened(laptop, sitting)
        assert (visit.note, visit.reason) == ("", "2")
        assert (sent.findtext("note"), sent.findtext("reason")) == ("", "2")
        assert line(sitting).state is WorkState.REPORTED


def test_a_household_that_waits_is_neither_visited_nor_interviewed(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, Disposition.REFUSED)

        with pytest.raises(NotInThisState):
            sitting.visits.record(A, Disposition.LOCKED)
        with pytest.raises(NotInThisState):
            sitting.interviews.open(A)

        assert len(sitting.visits.of(A)) == 1
        assert len(sitting.outbox.state().waiting) == 1


def test_a_visit_does_not_close_a_household_whose_interview_was_begun(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A).answer(NOTICE, "1")
        sitting.visits.record(A, Disposition.REFUSED)

        assert line(sitting).state is WorkState.IN_PROGRESS
        assert sitting.interviews.open(A).session.value(NOTICE) == "1"


@pytest.mark.parametrize(
    ("outcome", "state"),
    [(Disposition.REFUSED, CaseState.REFUSED), (Disposition.VACANT, CaseState.REPORTED)],
)
def test_an_interview_that_was_only_opened_keeps_no_household_from_its_way(
    laptop: PracticeLaptop, outcome: Disposition, state: CaseState
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        opened = sitting.interviews.open(A)
        opened.enter("/data/sec_a", "")
        sitting.leave(opened)
        visit = sitting.visits.record(A, outcome, reason="2")

        assert line(sitting).state is WorkState.REPORTED
        assert AssignmentStore(sitting.unlocked.store).one(A).state is state

        sitting.visits.undo(visit.id, "wrong door")
        assert line(sitting).state is WorkState.ASSIGNED
        assert sitting.interviews.open(A).id != opened.id


def test_nobody_met_on_three_visits_counts_though_the_interview_was_once_opened(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.leave(sitting.interviews.open(A))
        for _ in range(3):
            sitting.visits.record(A, Disposition.LOCKED)
            laptop.time.pass_(27 * HOUR)

        assert line(sitting).state is WorkState.REPORTED


def test_what_was_said_and_taken_back_is_not_nothing(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.answer(NOTICE, "1")
        interview.undo()
        sitting.visits.record(A, Disposition.VACANT)

        assert line(sitting).state is WorkState.IN_PROGRESS


def test_a_visit_that_led_to_an_interview_is_followed_by_it_and_counted(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, Disposition.LOCKED)
        interview = sitting.interviews.open(A)

        assert line(sitting).state is WorkState.IN_PROGRESS
        assert line(sitting).visits == 1
        assert interview.session.value("/data/sec_a/visit_no") == "2"


# --- coming back ---


def test_a_call_back_is_remembered_until_the_next_visit(laptop: PracticeLaptop) -> None:
    tomorrow = laptop.time.now + timedelta(days=1)

    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, Disposition.CALL_BACK, "after the harvest", tomorrow)
        assert line(sitting).call_back_at == tomorrow
        assert sitting.visits.of(A)[0].note == "after the harvest"

        sitting.visits.record(A, Disposition.LOCKED)
        assert line(sitting).call_back_at is None


def test_a_time_that_has_passed_is_nobody_asked_to_come_back_at(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        with pytest.raises(CallBackPassed):
            sitting.visits.record(A, Disposition.CALL_BACK, "", laptop.time.now)
        assert sitting.visits.of(A) == ()


def test_a_broken_off_interview_is_gone_on_with_at_the_time_asked_for(
    laptop: PracticeLaptop,
) -> None:
    evening = laptop.time.now + timedelta(hours=6)
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        laptop.time.pass_(120)
        sitting.visits.record(A, Disposition.CALL_BACK, "", evening)
        assert line(sitting).call_back_at == evening

        laptop.time.pass_(7 * HOUR)
        interview.answer("/data/sec_b/notice_lang", "1")
        assert line(sitting).call_back_at is None


# --- mistakes ---


def test_a_mistaken_visit_stays_and_its_next_revision_says_so(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        visit = sitting.visits.record(A, Disposition.VACANT)
        laptop.time.pass_(60)
        sitting.visits.undo(visit.id, "wrong household")

        assert (line(sitting).state, line(sitting).disposition, line(sitting).visits) == (
            WorkState.ASSIGNED, "", 0,
        )  # fmt: skip
        assert [v.undone for v in sitting.visits.of(A)] == [True]
        [first, second] = EnvelopeStore(sitting.unlocked.store).of(visit.id)
        [waiting] = EnvelopeStore(sitting.unlocked.store).waiting()
        assert (first.revision, second.revision, waiting.hash) == (1, 2, second.hash)
        assert opened(laptop, sitting).findtext("undone") == "wrong household"


def test_only_the_last_visit_can_be_undone_and_only_once(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        first = sitting.visits.record(A, Disposition.LOCKED)
        second = sitting.visits.record(A, Disposition.NO_ADULT)
        with pytest.raises(NotInThisState):
            sitting.visits.undo(first.id, "mistake")

        sitting.visits.undo(second.id, "mistake")
        with pytest.raises(NotInThisState):
            sitting.visits.undo(second.id, "mistake")
        assert (line(sitting).disposition, line(sitting).visits) == ("3", 1)


def test_an_undone_visit_counts_for_nothing(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        wrong = sitting.visits.record(A, Disposition.REFUSED)
        sitting.visits.undo(wrong.id, "wrong household")
        laptop.time.pass_(HOUR)
        sitting.visits.record(A, Disposition.REFUSED)

        assert line(sitting).state is WorkState.REPORTED  # a first refusal, not a second
        assert sitting.visits.outlook(A).visits == 1


# --- what the registry sees ---


def test_the_registry_opens_a_visit_and_finds_the_household_in_it(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        visit = sitting.visits.record(A, Disposition.LOCKED, "did not hear <us> & so on")
        sent = opened(laptop, sitting)

    assert sent.get("id") == visit.id
    assert {element.tag: element.text or "" for element in sent} == {
        "block_code": "418020417", "structure_no": "101", "hh_serial": "1", "family_serial": "1",
        "number": "1", "disposition": "3", "reason": "", "where": "door", "notice": "",
        "at": laptop.time.now.isoformat(), "call_back_at": "", "note": "did not hear <us> & so on",
        "undone": "",
    }  # fmt: skip


def test_every_step_of_a_household_is_an_event_with_who_and_when(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        visit = sitting.visits.record(A, Disposition.MOVED)
        sitting.visits.undo(visit.id, "mistake")
        events = EventLog(sitting.unlocked.store).of(A)

    assert [event.kind for event in events] == [
        EventKind.ASSIGNED, EventKind.VISITED, EventKind.REPORTED, EventKind.VISIT_UNDONE, EventKind.REOPENED,
    ]  # fmt: skip
    assert {event.actor for event in events[1:]} == {ENUMERATOR.id}


# --- one in ten is seen ---


def test_about_one_household_in_ten_is_drawn_and_always_the_same_ones(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        SettingStore(sitting.unlocked.store).keep(SEED, b"a seed of a test")
        sampling = Sampling(sitting.unlocked.store)
        names = [f"A-{number}" for number in range(2000)]
        drawn = [name for name in names if sampling.sights(name, Disposition.VACANT)]

        assert 140 < len(drawn) < 260
        assert drawn == [n for n in names if sampling.sights(n, Disposition.MOVED)]
        assert not any(sampling.sights(name, Disposition.LOCKED) for name in names)


def test_a_drawn_household_is_marked_when_it_is_reported(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        assignments = AssignmentStore(sitting.unlocked.store)
        sampling = Sampling(sitting.unlocked.store)
        for number in range(1, 13):
            name = f"A-{number:03d}"
            sitting.visits.record(name, Disposition.VACANT)
            assert assignments.one(name).sighting is sampling.sights(name, Disposition.VACANT)

    assert Disposition.ACCESS not in SIGHTED_IN_PART
