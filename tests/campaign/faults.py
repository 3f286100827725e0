"""Faults of the world, each made to a laptop in whose household somebody sits; what is told, and what is left by it.

Each function takes an empty folder and a seeded chance, and gives what was seen. ``lost`` counts answers that had been
acknowledged, that the fault itself did not take from the disk, and that are not there or are others.
"""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from enumerator.auth.keyrings import Keyring, MemoryKeyring
from enumerator.errors import EnumeratorError, NoKeyring
from enumerator.fieldwork.conditions import clock_warning
from enumerator.store import Store, open_store
from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.rebuild import verify_rebuild
from tests.support.accounts import ADIL, ADILS, Laptop
from tests.support.mounts import small_disk
from tests.support.stores import KEY, Time, answered, household, interview, new_store, reopened

RESERVE = 256 * 1024


@dataclass(frozen=True, slots=True)
class Seen:
    """What one run showed. ``code`` of the message, empty where nothing is told and work simply goes on."""

    code: str
    lost: int
    detail: str = ""  # what did not hold, in words


def torn_log(folder: Path, chance: Random) -> Seen:
    """The power goes: of the log beside the store, only a part that ends anywhere has reached the disk."""
    torn, sizes = folder / "torn", []
    with new_store(folder / "whole") as store:
        household(store)
        interview(store)
    with reopened(folder / "whole") as store:
        log = folder / "whole" / "store.db-wal"
        for number in range(1, 26):
            _answer(store, number)
            sizes.append(log.stat().st_size)
        shutil.copytree(folder / "whole", torn)
    cut = chance.randrange(sizes[-1])
    with (torn / "store.db-wal").open("r+b") as file:
        file.truncate(cut)
    with reopened(torn) as store:
        last, wanted = _last(store), sum(size <= cut for size in sizes)
        wrong = _unsound(store) or (f"answer {last} of {wanted}" if last > wanted else "")
        return Seen("", max(0, wanted - last), wrong)


def flipped_bit(folder: Path, chance: Random) -> Seen:
    """One bit of the store is another."""
    with new_store(folder) as store:
        household(store)
        interview(store)
        for number in range(1, 41):
            _answer(store, number)
    path = folder / "store.db"
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    try:
        with reopened(folder) as store:
            found = bool(store.check_file())
            facts = {f.key: f.value for f in InterviewStore(store).facts_of("i1")}
            others = sum(facts.get(key) not in (None, value) for key, value in _said(40).items())
            return Seen("store_damaged" if found else "", others, "" if found else "not noticed")
    except EnumeratorError as error:
        return Seen(error.code, 0)


def full_disk(folder: Path, chance: Random) -> Seen:
    """Nothing fits any more, the reserve is used up too; later there is room again."""
    with small_disk(folder / "disk", megabytes=4) as disk:
        kept, code = 0, ""
        with reopened_new(disk.folder) as store:
            disk.fill(leave=chance.randrange(RESERVE))
            while not code and kept < 5_000:
                try:
                    _answer(store, kept + 1, "x" * chance.randrange(900))
                except EnumeratorError as error:
                    code = error.code
                else:
                    kept += 1
        disk.make_room()
        with reopened(disk.folder, reserve=RESERVE) as store:
            last = _last(store)
            wrong = _unsound(store)
            _answer(store, last + 1)
            return Seen(code, int(last != kept), wrong)


def read_only_disk(folder: Path, chance: Random) -> Seen:
    """The disk may only be read; later it may be written again."""
    with small_disk(folder / "disk", megabytes=4) as disk:
        kept = chance.randint(1, 30)
        with reopened_new(disk.folder) as store:
            for number in range(1, kept + 1):
                _answer(store, number)
        disk.make_read_only()
        try:
            reopened(disk.folder, reserve=RESERVE).close()
            code = ""
        except EnumeratorError as error:
            code = error.code
        command = ["mount", "-o", "remount,rw", str(disk.folder)]
        subprocess.run(command, check=True)
        with reopened(disk.folder, reserve=RESERVE) as store:
            return Seen(code, int(_last(store) != kept), _unsound(store))


def clock_of(year: int) -> Callable[[Path, Random], Seen]:
    def wrong_clock(folder: Path, chance: Random) -> Seen:
        """The battery of the clock is empty: it jumps, answers are given, and it jumps back."""
        time, kept = Time(), 2 * chance.randint(1, 15)
        with new_store(folder, time=time) as store:
            household(store)
            interview(store)
            right = time.now
            for number in range(1, kept + 1):
                if number == kept // 2:
                    time.now = datetime(year, 1, 1, chance.randrange(24), tzinfo=UTC)
                _answer(store, number)
            warning = clock_warning(time.now, right)
            time.now = right
            _answer(store, kept + 1)
        with reopened(folder, time=time) as store:
            code = "" if warning is None else warning.code
            return Seen(code, int(_last(store) != kept + 1), _unsound(store))

    return wrong_clock


class _Locked:
    """A key ring whose prompt was dismissed."""

    def get(self, name: str) -> str | None:
        raise NoKeyring("locked")

    def put(self, name: str, secret: str) -> None:
        raise NoKeyring("locked")

    def drop(self, name: str) -> None:
        raise NoKeyring("locked")


def key_ring(instead: Callable[[], Keyring | None]) -> Callable[[Path, Random], Seen]:
    def without_its_ring(folder: Path, chance: Random) -> Seen:
        """The key ring is another than it was; later it is there again."""
        laptop, kept = Laptop(folder / "home"), chance.randint(1, 20)
        laptop.with_adil()
        adil = laptop.accounts.unlock(ADIL.id, ADILS)
        household(adil.store)
        interview(adil.store)
        for number in range(1, kept + 1):
            _answer(adil.store, number)
        adil.lock()
        try:
            Laptop(laptop.folder, instead(), laptop.time).accounts.unlock(ADIL.id, ADILS).lock()
            code = ""
        except EnumeratorError as error:
            code = error.code
        laptop.time.pass_(600)
        adil = laptop.accounts.unlock(ADIL.id, ADILS)
        seen = Seen(code, int(_last(adil.store) != kept), _unsound(adil.store))
        adil.lock()
        return seen

    return without_its_ring


@dataclass(frozen=True, slots=True)
class Fault:
    """``told``: codes of the messages that may be shown, one of them each time."""

    run: Callable[[Path, Random], Seen]
    told: frozenset[str]
    what_works: str


FAULTS: Mapping[str, Fault] = {
    "the log beside the store, cut at a random byte": Fault(
        torn_log, frozenset({""}), "everything; answers whose bytes reached the disk are there"
    ),
    "one bit of the store flipped": Fault(
        flipped_bit,
        frozenset({"store_damaged"}),
        "nothing on this store; `enumerator salvage` reads what is whole, copies come back from the card",
    ),
    "a full disk": Fault(
        full_disk,
        frozenset({"disk_full"}),
        "the open interview goes on into the reserve; the answer that did not fit is asked again",
    ),
    "a disk that may only be read": Fault(
        read_only_disk, frozenset({"store_read_only"}), "nothing until it may be written again"
    ),
    "the clock at 1971": Fault(
        clock_of(1971),
        frozenset({"clock_nonsense", "clock_went_back"}),
        "everything; the order of the log does not hang on the clock",
    ),
    "the clock at 2099": Fault(
        clock_of(2099),
        frozenset({"clock_nonsense", "clock_went_back"}),
        "everything; the order of the log does not hang on the clock",
    ),
    "no key ring": Fault(
        key_ring(lambda: None),
        frozenset({"device_secret_missing"}),
        "slots without a key ring; IT's recovery key",
    ),
    "a key ring that stays locked": Fault(
        key_ring(_Locked), frozenset({"no_keyring"}), "the next try, once it is unlocked"
    ),
    "a key ring that was emptied": Fault(
        key_ring(MemoryKeyring),
        frozenset({"device_secret_missing"}),
        "IT's recovery key, which makes a new slot",
    ),
}


def reopened_new(folder: Path) -> Store:
    """A store with an interview, its log taken in."""
    with new_store(folder, reserve=RESERVE) as store:
        household(store)
        interview(store)
    return open_store(folder / "store.db", KEY, reserve=RESERVE)


def _answer(store: Store, number: int, more: str = "") -> None:
    facts = [answered(f"/data/q{number % 40}", f"{number}"), answered("/data/last", f"{number}")]
    if more:
        facts.append(answered("/data/remarks", more))
    InterviewStore(store).apply("i1", tuple(facts), ("/data", "/data/last"))


def _said(last: int) -> dict[str, str]:
    return {f"/data/q{number % 40}": f"{number}" for number in range(1, last + 1)}


def _last(store: Store) -> int:
    """The number of the last answer, where all before it are there too; -1 where they are not."""
    facts = {f.key: f.value for f in InterviewStore(store).facts_of("i1")}
    last = int(facts.get("/data/last", "0"))
    return last if all(facts.get(k) == v for k, v in _said(last).items()) else -1


def _unsound(store: Store) -> str:
    if store.check_file():
        return "the file is damaged"
    if EventLog(store).verify_chain():
        return "the chain of the log is broken"
    return "the tables are not those of the log" if verify_rebuild(store, "i1") else ""
