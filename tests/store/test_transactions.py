from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from enumerator.errors import DiskFault, DiskFull
from enumerator.store import Store
from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.rebuild import verify_rebuild
from enumerator.store.settings import SettingStore
from tests.support.mounts import small_disk
from tests.support.stores import answered, household, interview, new_store, reopened


class PowerCut(Exception):
    """Something above the store fails in the middle."""


def test_a_transaction_is_whole_or_not_there(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:

        def act() -> None:
            household(store)
            raise PowerCut

        with pytest.raises(PowerCut):
            store.write(act)

        assert store.row("SELECT count(*) FROM assignment") == (0,)
        assert EventLog(store).head() is None
        household(store)


def test_a_transaction_inside_another_is_part_of_it(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:

        def act() -> None:
            household(store)
            with store.transaction():
                store.run("UPDATE assignment SET address = 'elsewhere'")
            raise PowerCut

        with pytest.raises(PowerCut):
            store.write(act)

        assert store.row("SELECT count(*) FROM assignment") == (0,)


def test_a_counter_goes_back_with_the_transaction_that_asked_for_it(store: Store) -> None:
    settings = SettingStore(store)

    def ask_and_fail() -> None:
        settings.next("envelope")
        raise PowerCut

    with pytest.raises(PowerCut):
        store.write(ask_and_fail)

    assert store.write(lambda: settings.next("envelope")) == 1
    assert store.write(lambda: settings.next("envelope")) == 2
    assert settings.last("envelope") == 2
    assert settings.last("batch") == 0


def test_on_a_full_disk_the_reserve_lets_the_open_interview_finish(tmp_path: Path) -> None:
    reserve = 1024 * 1024
    with small_disk(tmp_path / "disk", megabytes=8) as disk:
        with new_store(disk.folder, reserve=reserve) as store:
            household(store)
            interviews = interview(store)
            assert reserve_is_there(store)
            disk.fill()

            kept = answer_until_full(interviews, most=200)

            assert kept == 200, "a whole interview fits into the reserve"
            assert not reserve_is_there(store)

            kept += answer_until_full(interviews, most=20_000)
            with pytest.raises(DiskFull):
                interviews.apply("i1", (answered("/data/q", "x" * 9_000),), ("", ""))
            assert answered("/data/last", str(kept)) in interviews.facts_of("i1")

        with reopened(disk.folder, reserve=reserve) as store:
            assert nothing_was_lost(store, kept)
            assert not reserve_is_there(store)
            disk.make_room()

        with reopened(disk.folder, reserve=reserve) as store:
            assert reserve_is_there(store)
            assert nothing_was_lost(store, kept)
            InterviewStore(store).apply("i1", (answered("/data/more", "1"),), ("", ""))


def reserve_is_there(store: Store) -> bool:
    return not store.disk_low


def test_a_store_is_not_half_made_on_a_full_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=1) as disk:
        disk.fill()
        with pytest.raises(DiskFull):
            new_store(disk.folder)

        disk.make_room()
        disk.fill(leave=20_000)
        with pytest.raises(DiskFull):
            new_store(disk.folder)


def test_a_store_opens_on_a_disk_that_was_filled_overnight(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=4) as disk:
        with new_store(disk.folder, reserve=512 * 1024) as store:
            household(store)
            interview(store)
        disk.fill()

        with reopened(disk.folder, reserve=512 * 1024) as store:
            assert answer_until_full(InterviewStore(store), most=20) == 20
            assert not reserve_is_there(store)


def test_a_disk_that_fails_is_not_called_full(store: Store) -> None:
    interviews = interview(store)
    interviews.apply("i1", (answered("/data/q", "1"),), ("", ""))

    with files_limited_to(16_384), pytest.raises(DiskFault):
        interviews.apply("i1", (answered("/data/q", "x" * 50_000),), ("", ""))

    assert answered("/data/q", "1") in interviews.facts_of("i1")
    interviews.apply("i1", (answered("/data/q", "2"),), ("", ""))
    assert EventLog(store).verify_chain() == ()


@contextmanager
def files_limited_to(size: int) -> Iterator[None]:
    """As if the disk did not take what lies beyond a place."""
    resource = pytest.importorskip("resource", reason="this system has no limits for files")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def answer_until_full(interviews: InterviewStore, *, most: int) -> int:
    found = {f.key: f.value for f in interviews.facts_of("i1")}
    last = int(found.get("/data/last", "0"))
    for done in range(most):
        number = str(last + done + 1)
        facts = (answered(f"/data/q{done % 50}", number), answered("/data/last", number))
        try:
            interviews.apply("i1", facts, ("/data", "/data/last"))
        except DiskFull:
            return done
    return most


def nothing_was_lost(store: Store, kept: int) -> bool:
    return (
        answered("/data/last", str(kept)) in InterviewStore(store).facts_of("i1")
        and verify_rebuild(store, "i1") == ()
        and EventLog(store).verify_chain() == ()
        and store.check_file() == ()
    )
