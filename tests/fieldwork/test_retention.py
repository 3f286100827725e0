"""Erasure: only against a receipt, after the days that policy asks for, and then wholly."""

from pathlib import Path

import pytest

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.fieldwork.visits import Disposition
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.connection import Store
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewStore
from tests.support.practice import REMARKS, A, PracticeLaptop, hold, state
from tests.support.registry_simulator import RegistrySimulator
from tests.support.sending import send

CANARY = "Canary Begum of the blue door"
DAY = 86_400


def places_of(store: Store, word: str = CANARY) -> set[str]:
    """Tables and columns in which a word can be read by whoever has the key."""
    found = set()
    for (table,) in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'"):
        for _, column, *_ in store.rows(f'PRAGMA table_info("{table}")'):
            query = f'SELECT 1 FROM "{table}" WHERE instr(CAST("{column}" AS BLOB), ?)'
            if store.rows(query, (word.encode(),)):
                found.add(f"{table}.{column}")
    return found


def canary_interview(laptop: PracticeLaptop) -> str:
    """An interview in which the canary stands in an answer, a comment and a return; approved."""
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview)
        interview.answer(REMARKS, CANARY)
        interview.comment(REMARKS, CANARY)
        interview.finalize()
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.return_(interview.id, f"Is it {CANARY}?")
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A).finalize()
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.approve(interview.id)
    return interview.id


@pytest.fixture(scope="module")
def canary(
    tmp_path_factory: pytest.TempPathFactory, new_laptop: PracticeLaptop
) -> tuple[PracticeLaptop, str]:
    laptop = PracticeLaptop(tmp_path_factory.mktemp("canary") / "home", like=new_laptop)
    return laptop, canary_interview(laptop)


@pytest.fixture
def full(tmp_path: Path, canary: tuple[PracticeLaptop, str]) -> PracticeLaptop:
    """A laptop on which the canary's interview waits."""
    return PracticeLaptop(tmp_path / "full", like=canary[0])


@pytest.fixture
def made(canary: tuple[PracticeLaptop, str]) -> str:
    return canary[1]


def apply(sitting: Sitting) -> int:
    return sitting.retention_over(sitting.unlocked.store).apply()


def test_without_a_receipt_nothing_is_ever_erased(full: PracticeLaptop, made: str) -> None:
    full.set(keep_days=0)

    with full.signed_in(SUPERVISOR) as sitting:
        sitting.outbox.make_batches()
        full.time.pass_(400 * DAY)

        assert apply(sitting) == 0
        assert InterviewStore(sitting.unlocked.store).facts_of(made)
        assert {"answer.value", "comment.text", "envelope.xml"} <= places_of(sitting.unlocked.store)
    assert state(full) is WorkState.SENT


def test_what_was_received_stays_for_the_days_of_the_policy_and_then_goes_wholly(
    full: PracticeLaptop, made: str
) -> None:
    full.set(keep_days=30)
    with full.signed_in(SUPERVISOR) as sitting:
        send(sitting, RegistrySimulator(full.realm))

    full.time.pass_(30 * DAY - 60)
    with full.signed_in(SUPERVISOR) as sitting:
        assert apply(sitting) == 0
        assert len(sitting.review.read(made).rows) > 100
    full.time.pass_(60)
    with full.signed_in(SUPERVISOR) as sitting:
        assert apply(sitting) == 1
        assert apply(sitting) == 0

    with full.signed_in(SUPERVISOR) as sitting:
        store = sitting.unlocked.store
        assert places_of(store) == set()
        assert places_of(store, "Chak 214 RB, house 101") == set(), "the address as well"
        assert InterviewStore(store).facts_of(made) == ()
        envelopes = EnvelopeStore(store)
        assert [(envelopes.data(e.hash), envelopes.xml(e.hash)) for e in envelopes.of(made)] == [
            (None, None),
            (None, None),
        ]
        assert list(full.practice.folders.outbox.iterdir()) == []


def test_after_an_erasure_the_log_still_holds_together_and_the_receipt_is_there(
    full: PracticeLaptop, made: str
) -> None:
    full.set(keep_days=0)
    with full.signed_in(SUPERVISOR) as sitting:
        send(sitting, RegistrySimulator(full.realm))
        head = EventLog(sitting.unlocked.store).head()
        apply(sitting)

        log = EventLog(sitting.unlocked.store)
        assert log.verify_chain(head) == ()
        assert sitting.unlocked.store.check_file() == ()
        contents = [e.content for e in log.of(made) if e.seq <= (head.seq if head else 0)]
        assert len(contents) > 100
        assert set(map(bool, contents)) == {False}
        [row] = sitting.outbox.state().batches
        assert row.received == row.items == 1
    assert state(full) is WorkState.RECEIVED


def test_an_interview_that_is_not_sent_is_untouched_by_the_erasure_of_another(
    laptop: PracticeLaptop,
) -> None:
    laptop.set(keep_days=0)
    laptop.approved("A-002")
    with laptop.signed_in(SUPERVISOR) as sitting:
        send(sitting, RegistrySimulator(laptop.realm))
    made = canary_interview(laptop)

    with laptop.signed_in(SUPERVISOR) as sitting:
        before = sitting.review.read(made).rows
        assert apply(sitting) == 1
        assert sitting.review.read(made).rows == before
        assert "answer.value" in places_of(sitting.unlocked.store)


@pytest.mark.parametrize(
    ("code", "closed", "goes"),
    [
        (Disposition.LOCKED, False, False),
        (Disposition.VACANT, False, False),
        (Disposition.VACANT, True, True),
    ],
)
def test_what_was_noted_at_a_door_goes_when_the_household_is_closed_and_received(
    laptop: PracticeLaptop, code: Disposition, *, closed: bool, goes: bool
) -> None:
    laptop.set(keep_days=0)
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, code, CANARY)
        assert places_of(sitting.unlocked.store) >= {"visit.note", "event_content.content"}
    with laptop.signed_in(SUPERVISOR) as sitting:
        if closed:
            sitting.closings.close(A, seen=True)

        send(sitting, RegistrySimulator(laptop.realm))
        apply(sitting)

        assert bool(places_of(sitting.unlocked.store)) is not goes
        assert EventLog(sitting.unlocked.store).verify_chain() == ()
