"""Whatever is done in an interview, a restart gives exactly what the window shows."""

# ruff: noqa: E501  # forms are wide

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enumerator.fieldwork.interview import Interview
from enumerator.fieldwork.interviews import Interviews
from enumerator.store import Store
from enumerator.store.assignments import AssignmentStore
from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.rebuild import verify_rebuild
from forms.definition.model import FormDefinition
from forms.errors import FormError
from forms.session import FormSession
from tests.support.scenario import form_of
from tests.support.stores import household, new_store, people

FORM = form_of(
    """
    | type          | name    | label | relevant        | calculation | bind::pser:warn | bind::pser:row-ref | bind::pser:special |
    | select_one yn | agreed  | C     |                 |             |                 |                    |                    |
    | begin_group   | home    | H     | ${agreed} = '1' |             |                 |                    |                    |
    | integer       | rooms   | R     |                 |             | . > 8 => Many   |                    | dont_know          |
    | text          | note    | N     | ${rooms} > 2    |             |                 |                    | refused            |
    | dateTime      | at      | A     |                 | once(now()) |                 |                    |                    |
    | end_group     |         |       |                 |             |                 |                    |                    |
    | begin_repeat  | member  | M     |                 |             |                 |                    |                    |
    | text          | name    | N     |                 |             |                 |                    | refused            |
    | integer       | age     | A     |                 |             | . > 90 => Old   |                    | dont_know refused  |
    | text          | mother  | M     |                 |             |                 | /data/member       | dont_know          |
    | select_one yn | married | M     | ${age} >= 15    |             |                 |                    | refused            |
    | end_repeat    |         |       |                 |             |                 |                    |                    |
    | calculate     | total   |       |                 | sum(${age}) |                 |                    |                    |
    """,
    """
    | list_name | name | label |
    | yn        | 1    | Yes   |
    | yn        | 2    | No    |
    """,
)  # fmt: skip

QUESTIONS = (
    "/data/agreed", "/data/home/rooms", "/data/home/note", "/data/member[1]/name", "/data/member[1]/age",
    "/data/member[2]/age", "/data/member[2]/mother", "/data/member[2]/married", "/data/member[3]/name",
)  # fmt: skip
VALUES = ("", "1", "2", "3", "12", "99", "Bano", "ماں")

Act = Callable[[Interview], object]


def acts() -> st.SearchStrategy[tuple[str, ...]]:
    question = st.sampled_from(QUESTIONS)
    return st.one_of(
        st.tuples(st.just("answer"), question, st.sampled_from(VALUES)),
        st.tuples(st.just("special"), question, st.sampled_from(("dont_know", "refused"))),
        st.tuples(st.just("confirm"), question),
        st.tuples(st.sampled_from(("undo", "redo", "add", "reopen"))),
        st.tuples(st.just("remove"), st.sampled_from(("1", "2", "3"))),
        st.tuples(st.just("hand over"), st.sampled_from(("1", "2")), st.sampled_from(("1", "3"))),
        st.tuples(st.just("enter"), question),
    )


class Forms:
    """One questionnaire."""

    def newest(self) -> str:
        return "ab" * 32

    def form(self, pack: str, at: datetime | None = None) -> FormDefinition:
        return FORM


class Rig:
    """An interview over a real store, to which anything may happen."""

    def __init__(self, folder: Path) -> None:
        self.store: Store = new_store(folder)
        people(self.store)
        household(self.store)
        self.records = InterviewStore(self.store)
        self.interviews = Interviews(
            self.records,
            AssignmentStore(self.store),
            Forms(),
            clock=lambda: datetime(2026, 3, 5, 9, 30, tzinfo=UTC),
            person="E-7",
            device="d1",
            finalize=lambda _: None,
            language=lambda: "en",
        )
        self.now = self.interviews.open("a1")

    def do(self, act: tuple[str, ...]) -> None:
        match act:
            case ("answer", ref, value):
                self.now.answer(ref, value)
            case ("special", ref, which):
                self.now.give_special(ref, which)
            case ("confirm", ref):
                self.now.confirm(ref, 0, "seen")
            case ("undo",):
                self.now.undo()
            case ("redo",):
                self.now.redo()
            case ("add",):
                self.now.add_row("/data/member")
            case ("remove", number):
                self.now.remove_row(f"/data/member[{number}]", "listed twice")
            case ("hand over", number, heir):
                ref, instead = f"/data/member[{number}]", f"/data/member[{heir}]"
                self.now.remove_row(ref, "listed twice", instead)
            case ("enter", ref):
                self.now.enter("/data", ref)
            case _:
                self.now = self.interviews.open("a1")

    def stands(self) -> tuple[object, ...]:
        """What is said now. An answer that is empty, and one that was never given, say the same."""
        session = self.now.session
        facts = frozenset(fact for fact in session.facts_now() if fact.value or fact.row)
        return facts, session.xml(), session.check(), session.sections()

    def restarted(self) -> FormSession:
        facts = self.records.facts_of(self.now.id)
        return FormSession.restore(FORM, facts, clock=lambda: datetime(2026, 3, 6, tzinfo=UTC))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sequence=st.lists(acts(), min_size=1, max_size=25))
def test_at_every_step_a_restart_shows_the_same(sequence: list[tuple[str, ...]]) -> None:
    with TemporaryDirectory() as folder:
        rig = Rig(Path(folder))
        try:
            for act in sequence:
                before = rig.now.session.facts_now()
                try:
                    rig.do(act)
                except FormError:  # not asked, not offered, not there: then nothing has happened
                    assert rig.now.session.facts_now() == before

                again = rig.restarted()
                assert again.facts_now() == rig.now.session.facts_now()
                assert again.check() == rig.now.session.check()
                assert again.sections() == rig.now.session.sections()
                assert rig.records.record(rig.now.id).place == rig.now.place
            assert verify_rebuild(rig.store, rig.now.id) == ()
            assert EventLog(rig.store).verify_chain() == ()
        finally:
            rig.store.close()


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sequence=st.lists(acts(), min_size=1, max_size=25))
def test_all_that_was_done_can_be_undone_and_done_again(sequence: list[tuple[str, ...]]) -> None:
    with TemporaryDirectory() as folder:
        rig = Rig(Path(folder))
        try:
            first = rig.stands()
            for act in sequence:
                with suppress(FormError):
                    rig.do(act)
            while rig.now.redo() is not None:
                pass
            last = rig.stands()

            steps = 0
            while rig.now.undo() is not None:
                steps += 1
                if steps % 3 == 0:
                    rig.do(("reopen",))
                assert rig.restarted().facts_now() == rig.now.session.facts_now()
            assert rig.stands() == first
            rig.do(("reopen",))
            for _ in range(steps):
                assert rig.now.redo() is not None
            assert rig.now.redo() is None
            assert rig.stands() == last
            assert verify_rebuild(rig.store, rig.now.id) == ()
        finally:
            rig.store.close()
