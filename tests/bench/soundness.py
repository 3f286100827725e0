"""A store of 2,000 interviews: the tables built again from the log are equal, and a doctor's look is soon over."""

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from enumerator.config import Folders
from enumerator.fieldwork.doctor_inside import look_at_tables, look_inside
from enumerator.fieldwork.shelf import FormShelf, built_in
from enumerator.store import Store, create_store
from enumerator.store.assignments import AssignmentStore, HouseholdKey
from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.people import PeopleStore, PersonRole
from forms.session import FormSession
from forms.synthetic import Chance, PserFamily, answer_all
from tests.bench.measuring import Effort, Machine, Row, milliseconds, within

_INTERVIEWS = 2_000
_FAMILIES = 20  # different ones, told again and again
_PERSON = "E-7"


def rows(folder: Path, effort: Effort, machine: Machine) -> Sequence[Row]:
    count = effort.of(_INTERVIEWS, 20)
    place = Folders(folder).made()
    with create_store(place.store, os.urandom(32)) as store:
        store.act_as(_PERSON, "d1")
        _fill(store, count, effort.of(_FAMILIES, 2))
        log, differing, faults = EventLog(store), list[str](), list[object]()
        with machine.around() as slow:
            rebuilt = milliseconds(lambda: differing.extend(look_at_tables(store).differing))
            chained = milliseconds(lambda: faults.extend(log.verify_chain()))
            whole = milliseconds(lambda: list(look_inside(store, place, None, now=store.now())))
        head = log.head()
        answers = store.row("SELECT count(*) FROM answer")
    assert head is not None
    assert answers is not None
    assert not faults, "a log that nobody touched holds"
    of = f"{count:,} interviews, {answers[0]:,} answers"
    return [
        within(f"{of}: interviews whose tables differ from the log", len(differing), 0.5, ""),
        within(f"{of}: tables built again and compared", rebuilt / 1000, 120, "s", slow[0]),
        within(
            f"{head.seq:,} entries of the log: chain verified", chained / 1000, 30, "s", slow[0]
        ),
        within(f"{of}: the doctor looks at all of it", whole / 1000, 240, "s", slow[0]),
    ]


def _fill(store: Store, count: int, families: int) -> None:
    """Whole households of two to nine; each answer its own entry, as typed, but in larger transactions."""
    PeopleStore(store).add(_PERSON, "Adil", PersonRole.ENUMERATOR)
    shelf = FormShelf(store)
    shelf.lay_in(built_in())
    pack = shelf.newest()
    form = shelf.form(pack)
    now = datetime.now(UTC)
    said = []
    for seed in range(families):
        session = FormSession.open(form, clock=lambda: now)
        answer_all(session, PserFamily(Chance(Random(seed)), now.date(), size=2 + seed % 8))
        said.append(session.facts_now())
    assignments, interviews = AssignmentStore(store), InterviewStore(store)
    for number in range(count):
        facts = said[number % families]
        with store.transaction():
            key = HouseholdKey("418020417", str(100 + number), "1", "1")
            assignments.add(f"A-{number}", key, assignee=_PERSON)
            interviews.open(
                f"i{number}", f"A-{number}", form_id=form.form_id, form_version=form.version,
                pack=pack, facts=(),
            )  # fmt: skip
            for fact in facts:
                interviews.apply(f"i{number}", (fact,), (fact.key, fact.key))
