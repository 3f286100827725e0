"""What one interview hands to the next: the answers that the form names, of the same person, and no others."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from enumerator.fieldwork.interview import Interview
from enumerator.fieldwork.interviews import Interviews
from enumerator.store import Store
from enumerator.store.assignments import AssignmentStore, HouseholdKey
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.interviews import InterviewStore
from forms.definition.model import FormDefinition
from tests.support.scenario import form_of
from tests.support.stores import household, new_store, people

TAKES_OVER = form_of("""
    | type | name    | label   | default               |
    | text | village | Village | ${last-saved#village} |
    | text | name    | Name    |                       |
    """)  # fmt: skip
STARTS_AFRESH = form_of("""
    | type | name    | label   |
    | text | village | Village |
    | text | name    | Name    |
    """)  # fmt: skip


class Bag:
    """A laptop with three households and one questionnaire."""

    def __init__(self, folder: Path, form: FormDefinition) -> None:
        self._form = form
        self.store: Store = new_store(folder)
        people(self.store)
        for number in "123":
            household(self.store, HouseholdKey("0417", number, "1", "1"), assignment=f"a{number}")

    def newest(self) -> str:
        return "ab" * 32

    def form(self, pack: str, at: datetime | None = None) -> FormDefinition:
        return self._form

    def open(self, assignment: str, person: str = "E-7") -> Interview:
        self.store.act_as(person, "d1")
        return Interviews(
            InterviewStore(self.store),
            AssignmentStore(self.store),
            self,
            clock=lambda: datetime(2026, 3, 5, 9, 30, tzinfo=UTC),
            person=person,
            device="d1",
            finalize=self._finish,
            language=lambda: "en",
        ).open(assignment)

    def _finish(self, interview: Interview) -> None:
        xml = interview.session.finalize().xml
        envelopes = EnvelopeStore(self.store)

        def act() -> None:
            envelopes.keep(
                interview.id,
                kind="interview",
                subject=interview.id,
                revision=1,
                counter=envelopes.next_counter(),
                data=b"sealed",
                xml=xml,
            )
            InterviewStore(self.store).finalize(interview.id)

        self.store.write(act)

    def finished(self, assignment: str, village: str) -> str:
        interview = self.open(assignment)
        interview.answer("/data/village", village)
        interview.answer("/data/name", "Somebody")
        interview.finalize()
        return interview.id


@pytest.fixture
def bag(tmp_path: Path) -> Bag:
    return Bag(tmp_path, TAKES_OVER)


def test_the_next_interview_begins_with_the_last_one_finished(bag: Bag) -> None:
    assert bag.open("a1").session.value("/data/village") == ""
    bag.finished("a1", "Chak 12")
    bag.finished("a2", "Chak 13")

    third = bag.open("a3")

    assert third.session.value("/data/village") == "Chak 13"
    assert third.session.value("/data/name") == ""
    assert bag.open("a3").session.value("/data/village") == "Chak 13"


def test_what_another_person_finished_is_not_handed_on(bag: Bag) -> None:
    bag.finished("a1", "Chak 12")

    assert bag.open("a2", person="S-2").session.value("/data/village") == ""


def test_what_was_withdrawn_is_not_handed_on(bag: Bag) -> None:
    withdrawn = bag.finished("a1", "Chak 12")
    InterviewStore(bag.store).withdraw(withdrawn, "a mistake")

    assert bag.open("a2").session.value("/data/village") == ""


def test_a_form_that_does_not_ask_is_told_nothing(tmp_path: Path) -> None:
    bag = Bag(tmp_path, STARTS_AFRESH)
    bag.finished("a1", "Chak 12")

    assert bag.open("a2").session.value("/data/village") == ""
