"""A store with many interviews, ways to damage it, and what it held before."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random

from enumerator.store import Store
from enumerator.store.assignments import AssignmentStore, HouseholdKey
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.mending import Mended, SalvagedInterview, mend
from enumerator.store.rebuild import verify_rebuild
from enumerator.store.salvage import Reading, salvage_rows
from enumerator.store.visits import VisitStore
from forms.prompts import Fact
from tests.support.stores import (
    KEY,
    NOWHERE,
    Time,
    answered,
    confirmed,
    new_store,
    people,
    reopened,
    row,
)

PAGE = 4096
Held = dict[str, tuple[str, tuple[Fact, ...]]]
"""By interview: its state, and all that was said."""


@dataclass(frozen=True)
class File:
    """What a taken file is to the store."""

    name: str
    media_type: str
    data: bytes


def fill(store: Store, count: int, *, seed: int = 1, photos: int = 5) -> None:
    """Interviews in every state, with rosters, remarks, visits, photos and envelopes."""
    chance = Random(seed)
    people(store)
    assignments, interviews, visits = (
        AssignmentStore(store),
        InterviewStore(store),
        VisitStore(store),
    )
    for number in range(count):
        with store.transaction():
            place, id_ = f"a{number:03}", f"i{number:03}"
            assignments.add(
                place, HouseholdKey("0417", str(number), "1", "1"), assignee="E-7", address="Near the well"
            )  # fmt: skip
            visits.record(f"v{number:03}", place, "no_one_home", note="came at noon")
            interviews.open(
                id_, place, form_id="pser", form_version="3", pack="ab" * 32, facts=[row("/data/member", "r0", 0)]
            )  # fmt: skip
            for at in range(1, 5):
                interviews.apply(id_, [row("/data/member", f"r{at}", at)], ("s", f"m{at}"))
            for question in range(40):
                key = f"/data/member[@r{question % 5}]/q{question}"
                value = "".join(chance.choices("abcdef ghij", k=chance.randint(1, 120)))
                interviews.apply(id_, [answered(key, value)], ("s", key))
            interviews.apply(id_, [confirmed("/data/member[@r1]/q1", 0, "yes")], NOWHERE)
            interviews.comment(id_, "/data/member[@r1]/q1", "as she said")
            if number < photos:
                name = f"photo-{number}.jpg"
                photo = File(name, "image/jpeg", chance.randbytes(9_000))
                interviews.apply(id_, [answered("/data/photo", name)], NOWHERE, files=[photo])
            if number % 3 == 0:
                sealed = chance.randbytes(chance.randint(500, 6000))
                EnvelopeStore(store).keep(
                    hashlib.sha256(sealed).hexdigest(), kind="interview", subject=id_, revision=1,
                    counter=EnvelopeStore(store).next_counter(), data=sealed, xml=b"<data/>",
                )  # fmt: skip
                interviews.finalize(id_)


def made(folder: Path, count: int, *, photos: int = 5) -> Held:
    """A closed store in a folder, and what it holds."""
    with new_store(folder, time=Time()) as store:
        fill(store, count, photos=photos)
        return held(store)


def held(store: Store) -> Held:
    interviews = InterviewStore(store)
    ids = [found[0] for found in store.rows("SELECT id FROM interview")]
    return {one: (interviews.record(one).state.value, interviews.facts_of(one)) for one in ids}


@dataclass
class Salvaged:
    """A new store beside the damaged one."""

    reading: Reading
    mended: Mended
    held: Held
    faults: tuple[str, ...]  # of the new file and its tables
    chain: int  # entries that do not hold in the new log

    def of(self, interview: str) -> SalvagedInterview:
        return next(one for one in self.mended.interviews if one.id == interview)


def salvaged(damaged: Path, to: Path) -> Salvaged:
    time = Time()
    reading = salvage_rows(damaged / "store.db", KEY, to / "store.db", at=time.now)
    with reopened(to, time=time) as store:
        mended = mend(store, reading)

        faults = store.check_file() + tuple(
            f"{one}: {fault}" for one in held(store) for fault in verify_rebuild(store, one)
        )
        return Salvaged(reading, mended, held(store), faults, len(EventLog(store).verify_chain()))


def copy_of(folder: Path, to: Path) -> Path:
    return Path(shutil.copytree(folder, to))


def flip(store: Path, bit: int) -> None:
    """Turn one bit of a file round."""
    with store.open("r+b") as file:
        file.seek(bit // 8)
        (byte,) = file.read(1)
        file.seek(bit // 8)
        file.write(bytes([byte ^ 1 << bit % 8]))
