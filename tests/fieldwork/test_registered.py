"""What identifies people is found again on this laptop, and can be read nowhere."""

import pytest

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.fieldwork.hints import HintKind
from enumerator.fieldwork.new_household import FoundReason
from enumerator.fieldwork.registered import number_of
from enumerator.store.assignments import AssignmentStore
from enumerator.store.lookups import Number
from enumerator.store.purge import Purge
from tests.support.practice import HEAD, A, PracticeLaptop, hold, line

ID = "3520212345671"
FIRST_ID = "/data/member[1]/id_number"


def begun(sitting: Sitting, assignment: str, identity: str, head: str = "Nasreen Bibi") -> str:
    """An interview in which a family answered everything, a head's name and an identity number among it."""
    interview = sitting.interviews.open(assignment)
    hold(interview, seed=int(assignment[-1]))
    interview.answer(HEAD, head)
    interview.answer("/data/member[1]/m_name", head)
    interview.answer("/data/member[1]/id_type", "1")
    interview.answer(FIRST_ID, identity)
    return interview.id


def test_the_same_identity_number_in_two_interviews_is_noticed(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        first = begun(sitting, A, ID)
        second = begun(sitting, "A-002", ID)
        third = begun(sitting, "A-003", "3520212345673")

        assert [(m.number, m.interview) for m in sitting.lookups.met(second)] == [
            (Number.IDENTITY, first)
        ]
        assert sitting.lookups.met(third) == ()


def test_an_answer_that_is_changed_is_not_found_any_more(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun(sitting, A, ID)
        second = begun(sitting, "A-002", ID)
        interview = sitting.interviews.open("A-002")
        interview.answer(FIRST_ID, "3520299999991")
        assert sitting.lookups.met(second) == ()

        interview.undo()
        assert len(sitting.lookups.met(second)) == 1
        interview.remove_row("/data/member[1]", "counted twice")
        assert sitting.lookups.met(second) == ()


def test_ones_own_households_are_found_by_name_and_last_four_digits(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun(sitting, A, ID, "Nasreen Bibi")
        begun(sitting, "A-002", "3520212349999", "گل محمد")

        assert sitting.worklist.find("breen") == frozenset()
        assert sitting.worklist.find("bibi nasr") == {A}
        assert sitting.worklist.find("محمد") == {"A-002"}
        assert sitting.worklist.find("5671") == {A}
        assert sitting.worklist.find("n") == frozenset()
    with laptop.signed_in(SUPERVISOR) as sitting:  # not hers
        assert sitting.worklist.find("nasreen") == sitting.worklist.find("5671") == frozenset()


def test_nothing_can_be_read_from_a_look_up(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun(sitting, A, ID)
        rows = sitting.unlocked.store.rows("SELECT kind, hash FROM lookup")

    assert {kind for kind, _ in rows} >= {"identity", "last_four"}
    assert all(len(hashed) == 32 and ID.encode() not in hashed for _, hashed in rows)


def test_hashes_outlive_the_purge_for_a_while_and_names_do_not(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview)
        store = sitting.unlocked.store
        count = "SELECT count(*) FROM lookup"
        before = store.row(count)
        assert before is not None
        assert before[0] > 0
        with store.transaction():
            store.run("UPDATE interview SET state = 'receipted'")
        Purge(store).purge(interview.id, "receipted")
        assert store.row("SELECT count(*) FROM spoken_name") == (0,)
        assert store.row(count) == before

        retention = sitting.retention_over(store)
        retention.apply()
        assert store.row(count) == before
        laptop.time.pass_(181 * 86_400)
        retention.apply()
        assert store.row(count) == (0,)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        (ID, Number.IDENTITY),
        ("03001234567", Number.MOBILE),
        ("0421234567", None),
        ("12345678901234", None),
        ("Nasreen", None),
        ("", None),
    ],
)
def test_the_shape_of_an_answer_says_what_number_it_is(said: str, number: Number | None) -> None:
    assert number_of(said) is number


# --- hints ---


def test_a_hint_names_ones_own_households_and_only_counts_those_of_others(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun(sitting, A, ID)
        AssignmentStore(sitting.unlocked.store).reassign("A-002", SUPERVISOR.id)
    with laptop.signed_in(SUPERVISOR) as sitting:
        begun(sitting, "A-002", ID)
        [hint] = [
            h for h in sitting.worklist.hints(line(sitting, "A-002")) if h.kind is HintKind.IDENTITY
        ]
        assert (hint.households, hint.others) == ((), 1)
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun(sitting, "A-003", ID)
        [hint] = [
            h for h in sitting.worklist.hints(line(sitting, "A-003")) if h.kind is HintKind.IDENTITY
        ]
        assert (hint.households, hint.others) == (("418020417-101-1-1",), 1)


def test_a_mobile_number_is_worth_a_question_only_when_many_gave_it(laptop: PracticeLaptop) -> None:
    seen = []
    with laptop.signed_in(ENUMERATOR) as sitting:
        for number in range(1, 5):
            name = f"A-00{number}"
            begun(sitting, name, f"352021234567{number}")
            interview = sitting.interviews.open(name)
            interview.answer("/data/sec_c/mobile", "03001234567")
            kinds = {hint.kind for hint in sitting.hints.of(interview.id)}
            seen.append(HintKind.MOBILE in kinds)

    assert seen == [False, False, False, True]


def test_a_similar_name_in_the_same_building_is_hinted_at(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun(sitting, A, ID, "Nasreen Bibi")
        found = sitting.new_households
        added = found.add(found.split(A), address="", reason=FoundReason.SPLIT)
        interview = sitting.interviews.open(added)
        hold(interview, seed=9)
        interview.answer("/data/member[1]/m_name", "Nasrin Bibi")
        kinds = {hint.kind: hint.households for hint in sitting.hints.of(interview.id)}
        assert kinds[HintKind.NAME] == ("418020417-101-1-1",)

        interview.answer("/data/member[1]/m_name", "Ghulam Rasool")
        assert HintKind.NAME not in {hint.kind for hint in sitting.hints.of(interview.id)}


def test_what_the_family_says_of_an_earlier_registration_is_a_hint(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview)
        interview.answer("/data/sec_c/prior_pser", "1")
        assert HintKind.SAID_REGISTERED in {hint.kind for hint in sitting.hints.of(interview.id)}
        interview.answer("/data/sec_c/prior_pser", "2")
        assert HintKind.SAID_REGISTERED not in {
            hint.kind for hint in sitting.hints.of(interview.id)
        }
