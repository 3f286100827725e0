"""Autosave: from a value accepted to its COMMIT returned, against a bare append and fsync on the same disk."""

import os
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from enumerator.store import create_store
from enumerator.store.assignments import AssignmentStore, HouseholdKey
from enumerator.store.interviews import InterviewStore
from enumerator.store.people import PeopleStore, PersonRole
from forms.prompts import Fact, FactKind
from tests.bench.measuring import Effort, Machine, Row

_BLOCK = os.urandom(4096)
_PLACE = ("/data/sec_a", "/data/sec_a/question")


def rows(folder: Path, effort: Effort, machine: Machine) -> Sequence[Row]:
    machine.slowness()
    rounds, answers = effort.of(7, 2), effort.of(200, 20)
    with create_store(folder / "store.db", os.urandom(32)) as store:
        store.act_as("E-7", "d1")
        PeopleStore(store).add("E-7", "Adil", PersonRole.ENUMERATOR)
        AssignmentStore(store).add("a1", HouseholdKey("0417", "12", "1", "1"), assignee="E-7")
        interviews = InterviewStore(store)
        interviews.open("i1", "a1", form_id="f", form_version="1", pack="ab" * 32, facts=())
        interviews.remember("i1", _PLACE)
        bare = os.open(folder / "bare", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            ours, theirs = [], []
            for number in range(rounds):
                saved, synced = _round(interviews, bare, number * answers, answers)
                ours.append(median(saved))
                theirs.append(median(synced))
        finally:
            os.close(bare)
    ratio = median(our / their for our, their in zip(ours, theirs, strict=True))
    return [
        Row(
            "autosave: value accepted to COMMIT returned",
            f"{median(ours) * 1e6:.0f} µs",
            f"4 KiB append and fsync, {median(theirs) * 1e6:.0f} µs",
            ratio,
            1.5,
        )
    ]


def _round(
    interviews: InterviewStore, bare: int, first: int, count: int
) -> tuple[list[float], list[float]]:
    """One answer, one bare write, in turn: both meet the same disk."""
    saved, synced = [], []
    for number in range(first, first + count):
        fact = Fact(FactKind.ANSWERED, f"/data/sec_a/question{number % 300}", str(number))
        begun = perf_counter()
        interviews.apply("i1", (fact,), _PLACE)
        between = perf_counter()
        os.write(bare, _BLOCK)
        os.fsync(bare)
        synced.append(perf_counter() - between)
        saved.append(between - begun)
    return saved, synced
