"""A form that asks for its log, from the laptop to the registry's own process: nothing answered is ever lost."""

import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import SUPERVISOR
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.attachments import AttachmentStore
from enumerator.ui.outbox_words import report_words
from sync.errors import BatchDamaged
from sync.ports import SyncReport
from sync.registry.folder import RegistryFolder
from sync.run import run_sync
from sync.sealing import seal_attachment
from sync.sealing.batchfile import read_own_batch
from sync.transport import HttpsTransport
from tests.fieldwork.test_audit_log import House, ask
from tests.support.practice import PracticeLaptop, state
from tests.support.registry_process import Running, running

pytestmark = pytest.mark.end2end


@pytest.fixture(scope="module")
def new_laptop(tmp_path_factory: pytest.TempPathFactory) -> PracticeLaptop:
    laptop = PracticeLaptop(tmp_path_factory.mktemp("new") / "home")
    laptop.set(keep_days=0)
    return laptop


@pytest.fixture
def laptop(tmp_path: Path, new_laptop: PracticeLaptop) -> PracticeLaptop:
    return PracticeLaptop(tmp_path / "home", like=new_laptop)


@pytest.fixture
def house(laptop: PracticeLaptop) -> House:
    """One interview with its log, finished and approved."""
    house = House(laptop, "track-changes=true")
    with house.opened() as interview:
        ask(house, interview)
        interview.finalize()
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.approve(house.interview)
    return house


def sync(
    sitting: Sitting, registry: Running, cancelled: Callable[[], bool] = lambda: False
) -> SyncReport:
    """Send what waits and erase what may go, as the sync page does."""
    with sitting.worker_store() as store, HttpsTransport(registry.url, registry.ca) as transport:
        outbox = sitting.outbox_over(store)
        outbox.make_batches()
        report = run_sync(outbox, transport, sitting.trust, cancelled=cancelled)
        sitting.retention_over(store).apply()
    return report


def here(sitting: Sitting, house: House) -> bytes | None:
    return AttachmentStore(sitting.unlocked.store).data(house.interview, "audit.csv")


def there(house: House) -> list[tuple[str, bytes]]:
    """Names and bytes that the registry holds."""
    db = sqlite3.connect(RegistryFolder(house.laptop.practice.registry).opened)
    try:
        return [(str(n), bytes(c)) for n, c in db.execute("SELECT name, content FROM attachment")]
    finally:
        db.close()


def received(house: House) -> bool:
    """True when the registry has the text."""
    db = sqlite3.connect(RegistryFolder(house.laptop.practice.registry).opened)
    try:
        return bool(db.execute("SELECT 1 FROM submission").fetchall())
    finally:
        db.close()


def fall() -> bool:
    os.kill(os.getpid(), signal.SIGKILL)
    return True


def in_outbox(house: House, ending: str) -> list[Path]:
    return sorted(house.laptop.practice.folders.outbox.glob(f"*{ending}"))


def test_the_log_arrives_byte_for_byte_and_then_the_interview_may_go(house: House) -> None:
    log = house.log().encode()

    with (
        running(house.laptop.practice.registry) as registry,
        house.laptop.signed_in(SUPERVISOR) as sitting,
    ):
        report = sync(sitting, registry)

        assert (len(report.receipted), report.kept, report.stopped) == (1, (), None)
        assert there(house) == [("audit.csv", log)]
        assert here(sitting, house) is None
        assert sync(sitting, registry).receipts == ()
    assert state(house.laptop) is WorkState.RECEIVED
    assert list(house.laptop.practice.folders.outbox.iterdir()) == []


def test_a_registry_without_attachments_gets_the_text_and_nothing_is_erased(house: House) -> None:
    log = house.log().encode()
    place = house.laptop.practice.registry

    with house.laptop.signed_in(SUPERVISOR) as sitting:
        with running(place, "--faults", '{"no_attachments": 2}') as registry:
            sync(sitting, registry)
            report = sync(sitting, registry)
        assert [r.reason for r in report.kept] == ["not_supported"]
        assert here(sitting, house) == log
        [row] = sitting.outbox.state().batches
        assert (row.received, row.attachments) == (1, 1)
        tone, words = report_words(report, sitting.outbox.state())
        assert tone == "warning"
        assert "kept on this laptop" in words
        house.laptop.time.pass_(400 * 86_400)
        assert sitting.retention_over(sitting.unlocked.store).apply() == 0
        assert len(in_outbox(house, ".pserb")) == len(in_outbox(house, ".psera")) == 1

        with running(place) as registry:  # it has learned it
            report = sync(sitting, registry)
        assert report_words(report, sitting.outbox.state())[0] == "ok"
        assert len(report.receipts) == 1
        assert there(house) == [("audit.csv", log)]
        assert here(sitting, house) is None


def test_after_a_lost_answer_the_log_is_there_once_and_the_interview_goes(house: House) -> None:
    log = house.log().encode()

    with (
        running(
            house.laptop.practice.registry, "--faults", '{"lose_attachment_answer": 1}'
        ) as registry,
        house.laptop.signed_in(SUPERVISOR) as sitting,
    ):
        assert sync(sitting, registry).stopped is not None
        assert here(sitting, house) == log, "nobody has signed for it here"

        assert sync(sitting, registry).stopped is None
        assert there(house) == [("audit.csv", log)]
        assert here(sitting, house) is None


def test_a_registry_killed_between_text_and_attachment_gets_it_later(house: House) -> None:
    log = house.log().encode()
    place = house.laptop.practice.registry

    with running(place, "--faults", '{"no_attachments": 1}') as registry:
        with house.laptop.signed_in(SUPERVISOR) as sitting:
            sync(sitting, registry)
        registry.process.kill()
        registry.process.wait(20)

    with house.laptop.signed_in(SUPERVISOR) as sitting, running(place) as registry:
        assert (here(sitting, house), there(house)) == (log, [])
        sync(sitting, registry)
        assert (here(sitting, house), there(house)) == (None, [("audit.csv", log)])


@pytest.mark.skipif(sys.platform == "win32", reason="a child that shares the keyring in memory")
def test_a_laptop_killed_between_text_and_attachment_sends_it_later(house: House) -> None:
    log = house.log().encode()

    with running(house.laptop.practice.registry) as registry:
        child = os.fork()
        if not child:  # the program, until it is killed
            with house.laptop.signed_in(SUPERVISOR) as sitting:
                sync(sitting, registry, lambda: received(house) and fall())
            os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL

        with house.laptop.signed_in(SUPERVISOR) as sitting:
            assert (here(sitting, house), there(house)) == (log, [])
            sync(sitting, registry)
            assert (here(sitting, house), there(house)) == (None, [("audit.csv", log)])


@pytest.mark.parametrize("deed", ["taken away", "changed"])
def test_a_file_that_was_spoilt_in_the_outbox_is_sent_as_it_was_sealed(
    house: House, deed: str
) -> None:
    log = house.log().encode()
    with (
        running(house.laptop.practice.registry) as registry,
        house.laptop.signed_in(SUPERVISOR) as sitting,
    ):
        sitting.outbox.make_batches()
        [file] = in_outbox(house, ".psera")
        assert log not in file.read_bytes()
        if deed == "changed":
            file.write_bytes(b"PSA1" + bytes(400))
        else:
            file.unlink()

        assert sync(sitting, registry).kept == ()
        assert there(house) == [("audit.csv", log)]


def test_a_log_that_is_lost_in_the_store_is_told_and_its_interview_never_erased(
    house: House,
) -> None:
    with (
        running(house.laptop.practice.registry) as registry,
        house.laptop.signed_in(SUPERVISOR) as sitting,
    ):
        sitting.outbox.make_batches()
        [file] = in_outbox(house, ".psera")
        file.unlink()
        store = sitting.unlocked.store
        store.write(lambda: store.run("UPDATE sealed_attachment SET data = x'00'"))

        report = sync(sitting, registry)

        assert [r.reason for r in report.kept] == ["missing"]
        assert report_words(report, sitting.outbox.state())[0] == "warning"
        assert here(sitting, house) is not None
        assert there(house) == []


def test_without_the_file_of_its_batch_nothing_can_be_signed_for_and_nothing_is_erased(
    house: House,
) -> None:
    with (
        running(house.laptop.practice.registry, "--faults", '{"no_attachments": 1}') as registry,
        house.laptop.signed_in(SUPERVISOR) as sitting,
    ):
        sync(sitting, registry)
        [batch] = in_outbox(house, ".pserb")
        whole = batch.read_bytes()
        batch.unlink()
        report = sync(sitting, registry)
        assert [str(f) for f in report.set_aside] == [str(BatchDamaged(batch.stem, "missing"))]
        assert sitting.retention_over(sitting.unlocked.store).apply() == 0
        assert here(sitting, house) is not None

        batch.write_bytes(whole)
        assert sync(sitting, registry).stopped is None
        assert here(sitting, house) is None


def test_a_file_under_a_name_that_the_interview_does_not_say_is_refused(house: House) -> None:
    log = house.log().encode()
    place = house.laptop.practice.registry
    with (
        running(place, "--faults", '{"no_attachments": 1}') as registry,
        house.laptop.signed_in(SUPERVISOR) as sitting,
    ):
        sync(sitting, registry)
        [batch] = in_outbox(house, ".pserb")
        [envelope] = read_own_batch(batch.read_bytes()).envelopes
        renamed = seal_attachment(
            log,
            name="autorun.inf",
            place=0,
            envelope=envelope,
            recipients=sitting.author.recipients,
        )
        store = sitting.unlocked.store
        row = (renamed.id, renamed.data)
        store.write(lambda: store.run("UPDATE sealed_attachment SET file = ?, data = ?", row))
        report = sync(sitting, registry)

        assert [r.reason for r in report.kept] == ["name"]
        assert here(sitting, house) == log
        assert there(house) == []


def test_the_built_in_form_sends_no_attachment(laptop: PracticeLaptop) -> None:
    laptop.approved()
    with running(laptop.practice.registry) as registry, laptop.signed_in(SUPERVISOR) as sitting:
        sitting.outbox.make_batches()
        files = sorted(p.suffix for p in laptop.practice.folders.outbox.iterdir())
        report = sync(sitting, registry)

    assert files == [".pserb"]
    assert b"attachments" not in report.receipts[0].data
    assert state(laptop) is WorkState.RECEIVED
