from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enumerator.errors import NotInThisState
from enumerator.store import Store
from enumerator.store.attachments import AttachmentRecord, AttachmentStore
from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewStore, State
from enumerator.store.rebuild import facts_in_log, verify_rebuild
from forms.prompts import Fact, FactKind
from forms.said import Turn, replay
from tests.support.stores import (
    HOUSEHOLD,
    NOWHERE,
    Time,
    answered,
    confirmed,
    derived,
    household,
    interview,
    reopened,
    row,
    row_moved,
    row_removed,
)


def test_an_interview_begins_with_what_opening_the_form_did(store: Store, time: Time) -> None:
    interviews = interview(store)

    record = interviews.record("i1")
    assert (record.state, record.revision, record.author) == (State.IN_PROGRESS, 1, "E-7")
    assert (record.form_id, record.form_version, record.pack) == ("pser", "3", "ab" * 32)
    assert (record.language, record.place, record.opened_at) == ("English", NOWHERE, time.now)
    assert interviews.facts_of("i1") == (
        row("/data/member", "r1", 0),
        derived("/data/start", "2026-03-05T14:30:00+05:00"),
    )
    assert interviews.of_assignment("a1") == record


def test_answers_and_the_place_are_kept_together(store: Store, time: Time) -> None:
    interviews = interview(store)
    time.pass_(30)

    at = interviews.apply("i1", (answered("/data/rooms", "3"),), ("/data/house", "/data/rooms"))

    record = interviews.record("i1")
    assert at == record.updated_at == time.now
    assert record.place == ("/data/house", "/data/rooms")
    assert answered("/data/rooms", "3") in interviews.facts_of("i1")


def test_the_last_answer_counts_and_a_cleared_one_stays_cleared(store: Store) -> None:
    interviews = interview(store)

    for value in ("3", "4", ""):
        interviews.apply("i1", (answered("/data/rooms", value),), NOWHERE)

    assert [f for f in interviews.facts_of("i1") if f.key == "/data/rooms"] == [
        answered("/data/rooms", "")
    ], "an answer taken back must not become the form's default again"


def test_rows_keep_their_order_and_take_their_answers_with_them(store: Store) -> None:
    interviews = interview(store)
    facts = (
        row("/data/member", "r2", 1),
        row("/data/member", "r3", 1),
        answered("/data/member[@r1]/age", "40"),
        answered("/data/member[@r2]/age", "9"),
        row("/data/member[@r2]/child", "c1", 0),
        answered("/data/member[@r2]/child[@c1]/name", "x"),
        confirmed("/data/member[@r2]/age", 0, "seen the card"),
    )
    interviews.apply("i1", facts, NOWHERE)
    assert rows_of(interviews) == ["r1", "r3", "r2"]

    interviews.apply("i1", (row_removed("/data/member", "r2"),), NOWHERE)

    assert rows_of(interviews) == ["r1", "r3"]
    assert not [f for f in interviews.facts_of("i1") if "@r2" in f.key]
    assert answered("/data/member[@r1]/age", "40") in interviews.facts_of("i1")
    assert verify_rebuild(store, "i1") == ()


def rows_of(interviews: InterviewStore) -> list[str]:
    return [f.row for f in interviews.facts_of("i1") if f.key == "/data/member" and f.row]


def test_outer_rows_are_told_before_what_is_in_them(store: Store) -> None:
    interviews = interview(store)
    interviews.apply(
        "i1",
        (row("/data/member[@r1]/child", "c1", 0), row("/data/member", "a0", 0)),
        NOWHERE,
    )

    assert [f.key for f in interviews.facts_of("i1")][:3] == [
        "/data/member",
        "/data/member",
        "/data/member[@r1]/child",
    ]


def test_a_confirmation_goes_when_its_answer_changes(store: Store) -> None:
    interviews = interview(store)
    age = "/data/member[@r1]/age"
    confirm = confirmed(age, 1, "asked twice")
    interviews.apply("i1", (answered(age, "99"), confirm), NOWHERE)

    interviews.apply("i1", (answered(age, "99"),), NOWHERE)
    assert confirm in interviews.facts_of("i1")

    interviews.apply("i1", (answered(age, "98"),), NOWHERE)
    assert confirm not in interviews.facts_of("i1")


def test_a_confirmation_stays_when_the_form_follows_a_row_that_moved(store: Store) -> None:
    interviews = interview(store)
    spouse = "/data/member[@r1]/spouse"
    confirm = confirmed(spouse, 0, "they live apart")
    interviews.apply("i1", (answered(spouse, "3"), confirm), NOWHERE)

    interviews.apply("i1", (derived(spouse, "2"),), NOWHERE)

    assert confirm in interviews.facts_of("i1")
    assert verify_rebuild(store, "i1") == ()


def test_a_confirmation_can_be_taken_back(store: Store) -> None:
    interviews = interview(store)
    age = "/data/member[@r1]/age"
    interviews.apply("i1", (answered(age, "99"), confirmed(age, 0, "sure")), NOWHERE)

    interviews.apply("i1", (confirmed(age, 0, ""),), NOWHERE)

    found = interviews.facts_of("i1")
    assert answered(age, "99") in found
    assert confirmed(age, 0, "sure") not in found


def test_where_the_enumerator_is_survives_without_an_answer(store: Store) -> None:
    interviews = interview(store)

    interviews.remember("i1", ("/data/house", "/data/rooms"))

    assert interviews.record("i1").place == ("/data/house", "/data/rooms")
    assert EventLog(store).of("i1")[-1].kind == "entered"


def test_the_language_is_remembered(store: Store) -> None:
    interviews = interview(store)

    interviews.switch_language("i1", "اردو")

    assert interviews.record("i1").language == "اردو"


def test_comments_know_their_question_and_their_author(store: Store) -> None:
    interviews = interview(store)
    interviews.comment("i1", "/data/rooms", "One of them is a shop")
    store.act_as("S-2", "d1")
    interviews.comment("i1", "", "Ask again")

    first, second = interviews.comments("i1")
    assert (first.key, first.author_name, first.text) == (
        "/data/rooms",
        "Adil",
        "One of them is a shop",
    )
    assert (second.key, second.author, second.author_name) == ("", "S-2", "Sana")


def test_a_photo_is_kept_under_the_name_that_its_answer_has(store: Store) -> None:
    interview(store)
    attachments = AttachmentStore(store)
    attachments.keep("i1", "card.jpg", "image/jpeg", b"blurred")
    attachments.keep("i1", "card.jpg", "image/jpeg", b"sharp photo")

    assert attachments.of("i1") == (AttachmentRecord("card.jpg", "image/jpeg", 11),)
    assert attachments.data("i1", "card.jpg") == b"sharp photo"
    assert attachments.data("i1", "other.jpg") is None


def test_the_whole_way_of_an_interview(store: Store) -> None:
    interviews = interview(store)
    interviews.finalize("i1", {"envelope": "e1"})
    assert interviews.record("i1").finalized_at is not None
    interviews.give_back("i1", {"comment": "ask the age again"})
    assert interviews.reopen("i1").revision == 2
    interviews.finalize("i1")
    interviews.approve("i1")
    interviews.put_in_batch("i1", "b1")
    interviews.receipted("i1", "b1", "stored")

    assert interviews.record("i1").state is State.RECEIPTED
    kinds = [event.kind for event in EventLog(store).of("i1")]
    assert kinds == [
        "opened", "finalized", "returned", "reopened", "finalized", "approved", "batched", "receipted",
    ]  # fmt: skip


def test_what_the_registry_does_not_take_comes_back(store: Store) -> None:
    interviews = interview(store)
    interviews.finalize("i1")
    interviews.approve("i1")
    interviews.put_in_batch("i1", "b1")

    interviews.give_back("i1", {"outcome": "refused", "reason": "revoked"})

    assert interviews.record("i1").state is State.RETURNED


def test_steps_that_the_way_does_not_have_are_refused(store: Store) -> None:
    interviews = interview(store)
    for step in (
        lambda: interviews.approve("i1"),
        lambda: interviews.give_back("i1"),
        lambda: interviews.reopen("i1"),
        lambda: interviews.put_in_batch("i1", "b1"),
        lambda: interviews.receipted("i1", "b1", "stored"),
    ):
        with pytest.raises(NotInThisState):
            step()

    interviews.finalize("i1")
    for late in (
        lambda: interviews.finalize("i1"),
        lambda: interviews.apply("i1", (answered("/data/rooms", "9"),), NOWHERE),
        lambda: interviews.remember("i1", ("/data", "")),
        lambda: interviews.switch_language("i1", "اردو"),
    ):
        with pytest.raises(NotInThisState) as refused:
            late()
        assert refused.value.state == "finalized"

    assert answered("/data/rooms", "9") not in interviews.facts_of("i1")
    assert [event.kind for event in EventLog(store).of("i1")] == ["opened", "finalized"]


def test_a_household_has_one_interview_unless_it_was_withdrawn(store: Store) -> None:
    interviews = interview(store)
    with pytest.raises(Exception, match="UNIQUE"):
        interview(store, id="i2")

    interviews.withdraw("i1", "consent_withdrawn")
    interview(store, id="i2")

    found = interviews.of_assignment("a1")
    assert found is not None
    assert found.id == "i2"


def test_an_id_that_nobody_has_given_out_is_a_fault_of_ours(store: Store) -> None:
    interviews = InterviewStore(store)

    with pytest.raises(KeyError):
        interviews.record("nowhere")
    assert interviews.of_assignment("a1") is None


ROWS = st.sampled_from(["r1", "r2", "r3", "r4"])
ROSTERS = ["/data/member", *(f"/data/member[@{r}]/child" for r in ("r1", "r2"))]
KEYS = st.sampled_from(
    ["/data/rooms", *(f"{roster}[@{r}]/age" for roster in ROSTERS for r in ("r1", "r2", "r3"))]
)
SAID = [FactKind.ANSWERED, FactKind.SPECIAL, FactKind.DERIVED, FactKind.PREFILLED]
ACTS = st.one_of(
    st.tuples(st.sampled_from(SAID), KEYS, st.sampled_from(["", "1", "refused", "سات"])),
    st.tuples(st.just("confirm"), KEYS, st.sampled_from(["", "sure"])),
    st.tuples(st.just("add"), st.sampled_from(ROSTERS), ROWS),
    st.tuples(st.just("remove"), st.sampled_from(ROSTERS), ROWS),
    st.tuples(st.just("move"), st.sampled_from(ROSTERS), ROWS),
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(ACTS, max_size=25), st.data())
def test_the_tables_say_what_the_log_says(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    from tests.support.stores import new_store

    with new_store(tmp_path_factory.mktemp("law")) as store:
        household(store)
        interviews = interview(store)
        said = replay(facts_in_log(store, "i1"))
        for act, key, what in acts:
            fact = fact_for(act, key, what, said.rows, data)
            if fact is not None:
                interviews.apply("i1", (fact,), NOWHERE)
                said.hear(fact)

        assert verify_rebuild(store, "i1") == ()
        assert replay(interviews.facts_of("i1")) == said


def fact_for(
    act: str, key: str, what: str, rows: dict[str, list[str]], data: st.DataObject
) -> Fact | None:
    """The fact an engine would tell: a row is added once, inside the roster as it is."""
    if act in SAID:
        return Fact(FactKind(act), key, what)
    if act == "confirm":
        return confirmed(key, data.draw(st.integers(0, 1)), what)
    there = rows.get(key, [])
    if act == "remove":
        return row_removed(key, what)
    if act == "move":
        return row_moved(key, what, data.draw(st.integers(0, len(there) - 1))) if there else None
    if what in there:
        return None
    return row(key, what, data.draw(st.integers(0, len(there))))


def test_a_table_that_was_changed_behind_the_log_is_found_out(store: Store) -> None:
    interviews = interview(store)
    interviews.apply("i1", (answered("/data/rooms", "3"), answered("/data/cows", "1")), NOWHERE)

    with store.transaction():
        store.run("UPDATE answer SET value = '30' WHERE key = '/data/rooms'")
        store.run("DELETE FROM roster_row")

    assert verify_rebuild(store, "i1") == ("/data/member", "/data/rooms")


def test_a_row_that_moved_keeps_its_place_and_its_answers(tmp_path: Path, time: Time) -> None:
    from tests.support.stores import new_store

    with new_store(tmp_path, time=time) as store:
        household(store)
        interviews = interview(store)
        more = (row("/data/member", "r2", 1), row("/data/member", "r3", 2))
        interviews.apply("i1", (*more, answered("/data/member[@r3]/age", "9")), NOWHERE)
        interviews.apply("i1", (row_moved("/data/member", "r3", 0),), NOWHERE)
        assert [e.kind for e in EventLog(store).of("i1")][-1] == "row_moved"

    with reopened(tmp_path, time=time) as store:
        facts = InterviewStore(store).facts_of("i1")
        assert [fact.row for fact in facts if fact.kind is FactKind.ROW_ADDED] == ["r3", "r1", "r2"]
        assert answered("/data/member[@r3]/age", "9") in facts
        assert verify_rebuild(store, "i1") == ()


def test_what_the_program_learned_by_itself_is_kept_as_nobodys_act(store: Store) -> None:
    interviews = interview(store)
    interviews.apply("i1", (derived("/data/began", "31 74 0 0"),), NOWHERE, turn=Turn.ASIDE)

    assert interviews.deeds("i1")[-1].turn is Turn.ASIDE
    assert verify_rebuild(store, "i1") == ()


def test_an_interview_goes_on_after_the_program_was_closed(tmp_path: Path, time: Time) -> None:
    from tests.support.stores import new_store

    with new_store(tmp_path, time=time) as store:
        household(store, HOUSEHOLD)
        interviews = interview(store)
        interviews.apply("i1", (answered("/data/rooms", "3"),), ("/data/house", "/data/rooms"))
        before = interviews.facts_of("i1")

    with reopened(tmp_path, time=time) as store:
        interviews = InterviewStore(store)
        interviews.resumed("i1")
        assert interviews.facts_of("i1") == before
        assert interviews.record("i1").place == ("/data/house", "/data/rooms")
        assert verify_rebuild(store, "i1") == ()
