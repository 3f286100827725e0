"""Sending on bad days: the right fault is told, nothing is erased, and the next time everything counts once."""

import socket
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from enumerator.app.sync_desk import SyncDesk
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.errors import RegistryNotSet
from enumerator.fieldwork.outbox import BatchState
from enumerator.fieldwork.visits import Disposition
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.envelopes import EnvelopeStore
from sync.errors import (
    NetworkAsksToSignIn,
    ReceiptRefused,
    RegistryNotTrusted,
    RegistryUnreachable,
    SyncCancelled,
)
from sync.ports import SyncProgress, SyncReport
from sync.registry.practice import make_practice_realm
from tests.support.practice import PracticeLaptop, state
from tests.support.telling import told_of
from tests.sync.served import Served, served_registry


@pytest.fixture(scope="module")
def approved(
    tmp_path_factory: pytest.TempPathFactory, new_laptop: PracticeLaptop
) -> tuple[PracticeLaptop, str]:
    """An approved interview waits on the laptop; received ones would be erased at once."""
    laptop = PracticeLaptop(tmp_path_factory.mktemp("approved") / "home", like=new_laptop)
    laptop.set(keep_days=0)
    [made] = laptop.approved()
    return laptop, made


@pytest.fixture
def laptop(tmp_path: Path, approved: tuple[PracticeLaptop, str]) -> PracticeLaptop:
    return PracticeLaptop(tmp_path / "home", like=approved[0])


@pytest.fixture
def made(approved: tuple[PracticeLaptop, str]) -> str:
    return approved[1]


@pytest.fixture
def registry(laptop: PracticeLaptop, made: str) -> Iterator[Served]:
    with served_registry(laptop.practice.registry) as served:
        laptop.set(registry_url=served.url)
        yield served


def send(laptop: PracticeLaptop, *, cancelled: bool = False) -> SyncReport:
    with laptop.signed_in(SUPERVISOR) as sitting:
        return SyncDesk(sitting).send(lambda _: None, lambda: cancelled)


def kept(laptop: PracticeLaptop, interview: str) -> bool:
    """The laptop still has everything: sealed bytes, plain submission, answers."""
    with laptop.signed_in(SUPERVISOR) as sitting:
        envelopes = EnvelopeStore(sitting.unlocked.store)
        last = envelopes.of(interview)[-1].hash
        answers = sitting.review.read(interview).rows
        return bool(envelopes.data(last) and envelopes.xml(last) and len(answers) > 100)


def opened(laptop: PracticeLaptop) -> list[tuple[str, int]]:
    """Interviews in the registry's tables, with how often they stand there."""
    db = sqlite3.connect(laptop.practice.registry / "opened.sqlite3")
    try:
        return db.execute("SELECT id, count(*) FROM interview GROUP BY id").fetchall()
    finally:
        db.close()


def arrives_once(laptop: PracticeLaptop, interview: str) -> None:
    report = send(laptop)

    assert len(report.receipted) == 1
    assert report.stopped is None
    assert opened(laptop) == [(interview, 1)]
    assert state(laptop) is WorkState.RECEIVED
    assert not kept(laptop, interview)


def test_a_registry_that_is_away_leaves_everything_for_the_next_time(
    laptop: PracticeLaptop, made: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    laptop.set(registry_url=f"https://127.0.0.1:{port}")

    report = send(laptop)

    assert isinstance(report.stopped, RegistryUnreachable)
    assert len(report.waiting) == 1
    assert told_of(report.stopped).what == "There is no connection to the registry."
    assert kept(laptop, made)
    with served_registry(laptop.practice.registry) as served:
        laptop.set(registry_url=served.url)
        arrives_once(laptop, made)


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ("wrong_key", "does not come from the registry"),
        ("one_short", "does not fit"),
    ],
)
def test_a_receipt_that_is_not_the_registrys_erases_nothing(
    laptop: PracticeLaptop, made: str, registry: Served, fault: str, sentence: str
) -> None:
    setattr(registry.faults, fault, 1)

    report = send(laptop)

    assert [type(f) for f in report.set_aside] == [ReceiptRefused]
    assert sentence in told_of(report.set_aside[0]).what
    assert kept(laptop, made)
    assert state(laptop) is WorkState.SENT
    arrives_once(laptop, made)


@pytest.mark.parametrize(
    ("fault", "error", "sentence"), [("html", NetworkAsksToSignIn, "wants you to sign in")]
)
def test_an_answer_that_is_not_the_registrys_erases_nothing(
    laptop: PracticeLaptop,
    made: str,
    registry: Served,
    fault: str,
    error: type[Exception],
    sentence: str,
) -> None:
    setattr(registry.faults, fault, 1)

    with pytest.raises(error) as caught:
        send(laptop)

    assert sentence in told_of(caught.value).what
    assert kept(laptop, made)
    assert state(laptop) is WorkState.SENT
    arrives_once(laptop, made)


def test_a_registry_that_has_no_time_is_no_fault_and_the_batch_counts_once(
    laptop: PracticeLaptop, made: str, registry: Served
) -> None:
    registry.faults.server_error = 1

    report = send(laptop)

    assert isinstance(report.stopped, RegistryUnreachable)
    assert report.stopped.reason == "busy"
    assert told_of(report.stopped)
    assert kept(laptop, made)
    arrives_once(laptop, made)


def test_an_answer_that_was_lost_is_asked_for_again_at_once_and_the_batch_counts_once(
    laptop: PracticeLaptop, made: str, registry: Served
) -> None:
    registry.faults.lose_answer = 1

    arrives_once(laptop, made)
    assert registry.faults.lose_answer == 0


def test_somebody_else_at_the_registrys_address_gets_no_byte(
    laptop: PracticeLaptop, made: str, tmp_path: Path
) -> None:
    other = make_practice_realm(tmp_path / "other")
    with served_registry(other.path) as served:
        laptop.set(registry_url=served.url)
        with pytest.raises(RegistryNotTrusted) as caught:
            send(laptop)

    assert told_of(caught.value).safe == "Nothing was sent."
    assert kept(laptop, made)
    with served_registry(laptop.practice.registry) as served:
        laptop.set(registry_url=served.url)
        arrives_once(laptop, made)


def test_a_laptop_that_knows_no_registry_says_so(laptop: PracticeLaptop, made: str) -> None:
    with pytest.raises(RegistryNotSet) as caught:
        send(laptop)

    assert told_of(caught.value)
    assert kept(laptop, made)


def test_sending_can_be_stopped_and_goes_on_later(
    laptop: PracticeLaptop, made: str, registry: Served
) -> None:
    report = send(laptop, cancelled=True)

    assert isinstance(report.stopped, SyncCancelled)
    assert told_of(report.stopped)
    assert kept(laptop, made)
    arrives_once(laptop, made)


def test_whoever_watches_sees_the_bytes_go(
    laptop: PracticeLaptop, made: str, registry: Served
) -> None:
    seen: list[SyncProgress] = []
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record("A-002", Disposition.REFUSED, "behind the gate")
        desk = SyncDesk(sitting)
        desk.send(seen.append, lambda: False)
        state = desk.state()

    assert seen[0].bytes_sent == 0
    assert seen[-1].bytes_sent == seen[-1].bytes == state.batches[0].size
    assert [p.bytes_sent for p in seen] == sorted(p.bytes_sent for p in seen)
    assert (state.batches[0].state, state.batches[0].received) == (BatchState.RECEIPTED, 2)
    assert state.waiting == ()


def test_the_registry_parks_a_household_that_somebody_else_has_interviewed(
    laptop: PracticeLaptop, made: str, registry: Served
) -> None:
    """A second interview of the same household: received, and shown with its reason."""
    send(laptop)
    with laptop.signed_in(SUPERVISOR) as sitting:
        store = sitting.unlocked.store
        same_house = """UPDATE assignment SET prefill =
            json_set(prefill, '$.structure_no', '101', '$.hh_serial', '1') WHERE id = 'A-002'"""
        assert store.write(lambda: store.run(same_house)) == 1
    [second] = laptop.approved("A-002")

    send(laptop)

    with laptop.signed_in(SUPERVISOR) as sitting:
        row = sitting.outbox.state().batches[-1]
    assert (row.received, row.kept) == (1, ())
    assert opened(laptop) == [(made, 1)]
    assert state(laptop, "A-002") is WorkState.RECEIVED
    assert second != made
