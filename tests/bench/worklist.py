"""A store with 15,000 interviews: the list opens, is searched, and an interview is gone on with."""

import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from enumerator.config import POLICY_ZONE
from enumerator.fieldwork.finding import Finding
from enumerator.fieldwork.interviews import Interviews
from enumerator.fieldwork.labels import SectionLabels
from enumerator.fieldwork.shelf import FormShelf, built_in
from enumerator.fieldwork.worklist import Worklist
from enumerator.store import Store, create_store
from enumerator.store.assignments import AssignmentStore, HouseholdKey
from enumerator.store.cases import CaseStore
from enumerator.store.interviews import InterviewStore
from enumerator.store.lookups import LookupStore
from enumerator.store.people import PeopleStore, PersonRole
from enumerator.ui.fields.entry import Entry
from enumerator.ui.theme import Appearance
from enumerator.ui.worklist import WorklistView
from forms.session import FormSession
from forms.synthetic import Chance, PserFamily, answer_all
from tests.bench.measuring import Effort, Machine, Row, milliseconds, within

_HOUSEHOLDS = 15_000
_OPEN = 40  # in progress; all others are finished
_PERSON = "E-7"


def rows(folder: Path, effort: Effort, machine: Machine) -> Sequence[Row]:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    count = effort.of(_HOUSEHOLDS, 200)
    with create_store(folder / "store.db", os.urandom(32)) as store:
        store.act_as(_PERSON, "d1")
        shelf = FormShelf(store)
        shelf.lay_in(built_in())
        _fill(store, shelf, count)
        appearance = Appearance(application)
        with machine.around() as slow:
            opened = [_opened(store, shelf, appearance) for _ in range(effort.of(5, 1))]
            typed = _searched(store, shelf, appearance)
            resumed = [_resumed(store, shelf, number) for number in range(effort.of(7, 1))]
    of = f"{count:,} interviews in the store"
    return [
        within(f"{of}: list read and painted", median(opened), 200, "ms", slow[0]),
        within(f"{of}: a letter typed into the search, slowest", max(typed), 200, "ms", slow[0]),
        within(f"{of}: an interview gone on with", median(resumed), 200, "ms", slow[0]),
    ]


def _fill(store: Store, shelf: FormShelf, count: int) -> None:
    """Finished interviews, and a few in progress in which a whole household of six was answered."""
    PeopleStore(store).add(_PERSON, "Adil", PersonRole.ENUMERATOR)
    assignments, interviews = AssignmentStore(store), InterviewStore(store)
    lookups = LookupStore(store)
    pack = shelf.newest()
    form = shelf.form(pack)
    now = datetime.now(UTC)
    session = FormSession.open(form, clock=lambda: now)
    answer_all(session, PserFamily(Chance(Random(6)), now.date(), size=6))
    facts = session.facts_now()
    with store.transaction():
        for number in range(count):
            key = HouseholdKey("418020417", str(100 + number), "1", "1")
            assignments.add(
                f"A-{number}", key, assignee=_PERSON, address=f"Chak 214 RB, house {100 + number}"
            )
            interviews.open(
                f"i{number}", f"A-{number}", form_id=form.form_id, form_version=form.version,
                pack=pack, facts=facts if number < _OPEN else facts[:4],
            )  # fmt: skip
            for at in range(4):  # names that the search goes through
                lookups.put_name(
                    f"i{number}", f"/data/member[@{at}]/m_name", f"Nasreen {number * 7 + at}"
                )
            if number >= _OPEN:
                interviews.finalize(f"i{number}")


def _view(store: Store, shelf: FormShelf, appearance: Appearance) -> WorklistView:
    labels = SectionLabels(InterviewStore(store), shelf, lambda: "en")
    finding = Finding(LookupStore(store), _PERSON)
    desk = Worklist(CaseStore(store), _PERSON, stopped=labels, finding=finding)
    view = WorklistView(
        desk,
        appearance,
        name="Adil",
        clock=lambda: datetime.now(UTC),
        zone=POLICY_ZONE,
    )
    view.resize(1366, 690)
    view.show()
    QApplication.processEvents()
    return view


def _opened(store: Store, shelf: FormShelf, appearance: Appearance) -> float:
    views: list[WorklistView] = []
    taken = milliseconds(lambda: views.append(_view(store, shelf, appearance)))
    views[0].close()
    return taken


def _searched(store: Store, shelf: FormShelf, appearance: Appearance) -> list[float]:
    view = _view(store, shelf, appearance)
    search = view.findChild(Entry)
    assert isinstance(search, Entry)
    taken = []
    for letter in "house 1421":

        def type_it(letter: str = letter) -> None:
            QTest.keyClicks(search, letter)
            QApplication.processEvents()

        taken.append(milliseconds(type_it))
    view.close()
    return taken


def _resumed(store: Store, shelf: FormShelf, number: int) -> float:
    interviews = Interviews(
        InterviewStore(store),
        AssignmentStore(store),
        shelf,
        clock=lambda: datetime.now(UTC),
        person=_PERSON,
        device="d1",
        finalize=lambda _: None,
        language=lambda: "en",
    )
    return milliseconds(lambda: interviews.open(f"A-{number}"))
