"""A row moves among the rows of its repeat: it stays the same row, whoever names it goes on naming it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enumerator.fieldwork.undoing import step_back, step_on
from forms.errors import NoSuchPlace, RowsFixed
from forms.prompts import Fact, FactKind
from forms.said import Deed, Said, Turn, replay
from tests.support.scenario import Scenario, scenario

SURVEY = """
    | type         | name    | label   | calculation            | bind::pser:row-ref | bind::pser:warn |
    | calculate    | names   |         | join(' ', ${name})     |                    |                 |
    | begin_repeat | member  | Member  |                        |                    |                 |
    | text         | name    | Name    |                        |                    |                 |
    | integer      | spouse  | Spouse  |                        | /data/member       | . != 1 => First? |
    | calculate    | line    |         | position(..)           |                    |                 |
    | calculate    | of      |         | indexed-repeat(${name}, ${member}, ${spouse}) | |             |
    | begin_repeat | job     | Job     |                        |                    |                 |
    | text         | trade   | Trade   |                        |                    |                 |
    | end_repeat   |         |         |                        |                    |                 |
    | end_repeat   |         |         |                        |                    |                 |
    | integer      | head    | Head    |                        | /data/member       |                 |
"""  # fmt: skip


def family(*names: str) -> Scenario:
    interview = scenario(SURVEY)
    for at, name in enumerate(names, 1):
        if at > 1:
            interview.add_row("member")
        interview.answer(f"member[{at}]/name", name)
    return interview


def state(interview: Scenario) -> list[tuple[str, str, str, str]]:
    """Of each member the name, the line, whom they name, and what their trades are."""
    session = interview.session
    return [
        (
            interview.value(f"{row.ref}/name"),
            interview.value(f"{row.ref}/line"),
            interview.value(f"{row.ref}/of"),
            " ".join(interview.value(f"{job.ref}/trade") for job in session.rows(f"{row.ref}/job")),
        )
        for row in session.rows("/data/member")
    ]


def test_a_member_moves_with_all_that_was_said_and_whoever_is_named_stays_named() -> None:
    interview = family("Bano", "Akram", "Zara")
    interview.answer("member[1]/spouse", "2")
    interview.answer("member[2]/spouse", "1")
    interview.add_row("member[3]/job")
    interview.answer("member[3]/job[1]/trade", "tailor")
    interview.answer("head", "2")
    key = interview.session.prompt("/data/member[3]/name").key

    change = interview.session.move_row("/data/member[3]", 1)

    assert state(interview) == [
        ("Zara", "1", "", "tailor"),
        ("Bano", "2", "Akram", ""),
        ("Akram", "3", "Bano", ""),
    ]
    assert interview.value("head") == "3"
    assert interview.value("names") == "Zara Bano Akram"
    assert change.ref == "/data/member[1]"
    assert change.rows_changed
    assert interview.session.ref_of(key) == "/data/member[1]/name"
    assert change.facts[0].kind is FactKind.ROW_MOVED
    assert {fact.kind for fact in change.facts[1:]} == {FactKind.DERIVED}


def test_what_was_confirmed_of_an_answer_that_names_a_row_stays_confirmed() -> None:
    interview = family("Bano", "Akram")
    interview.answer("member[2]/spouse", "1")
    interview.session.confirm("/data/member[2]/spouse", 0, "seen")

    interview.session.move_row("/data/member[1]", 2)

    assert interview.value("member[1]/spouse") == "2"
    assert [fact.value for fact in interview.session.facts_now() if fact.kind == "confirmed"] == [
        "seen"
    ]


def test_the_submission_and_a_restored_interview_have_the_new_order() -> None:
    interview = family("Bano", "Akram", "Zara")

    interview.session.move_row("/data/member[1]", 3)

    assert interview.xml().index("Akram") < interview.xml().index("Zara")
    assert interview.xml().index("Zara") < interview.xml().index("Bano</name>")
    assert interview.again().xml() == interview.xml()


@pytest.mark.parametrize("to", [0, 4, -1])
def test_there_is_no_place_beyond_the_list(to: int) -> None:
    interview = family("Bano", "Akram", "Zara")

    with pytest.raises(NoSuchPlace):
        interview.session.move_row("/data/member[2]", to)
    assert interview.value("names") == "Bano Akram Zara"


def test_where_it_stands_already_nothing_happens() -> None:
    interview = family("Bano", "Akram")

    assert interview.session.move_row("/data/member[2]", 2).facts == ()


def test_rows_that_the_form_counts_have_their_places() -> None:
    interview = scenario("""
        | type         | name | label | repeat_count |
        | begin_repeat | row  | Row   | 3            |
        | text         | a    | A     |              |
        | end_repeat   |      |       |              |
        """)

    with pytest.raises(RowsFixed):
        interview.session.move_row("/data/row[1]", 2)


def test_a_row_within_a_row_moves_among_its_own() -> None:
    interview = family("Bano", "Akram")
    for member in (1, 2):
        while len(interview.session.rows(f"/data/member[{member}]/job")) < 2:
            interview.add_row(f"member[{member}]/job")
        for job in (1, 2):
            interview.answer(f"member[{member}]/job[{job}]/trade", f"{member}{job}")

    interview.session.move_row("/data/member[2]/job[2]", 1)
    interview.session.move_row("/data/member[2]", 1)

    trades = [
        interview.value(f"member[{member}]/job[{job}]/trade") for member in (1, 2) for job in (1, 2)
    ]
    assert trades == ["22", "21", "11", "12"]
    assert interview.again().xml() == interview.xml()


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["move", "move", "add", "remove", "name", "spouse", "undo", "redo"]),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    max_size=14,
)


@settings(max_examples=60, deadline=None)
@given(ACTS)
def test_whatever_is_done_the_log_tells_the_same_state_and_undo_leads_back(
    acts: list[tuple[str, int, int]],
) -> None:
    interview = family("A", "B", "C")
    session = interview.session
    deeds = [Deed(session.facts_now(), Turn.GROUND)]
    before = [session.xml()]

    def done(facts: tuple[Fact, ...], turn: Turn = Turn.ACT) -> None:
        if facts:
            deeds.append(Deed(facts, turn))

    for act, one, other in acts:
        rows = len(session.rows("/data/member"))
        ref = f"/data/member[{one % rows + 1}]" if rows else ""
        if act == "add":
            done(session.add_row("/data/member").facts)
        elif act in ("undo", "redo"):
            step = (step_back if act == "undo" else step_on)(deeds)
            if step is not None:
                done(session.replay(step.facts).facts, Turn(act))
        elif not rows:
            continue
        elif act == "move":
            done(session.move_row(ref, other % rows + 1).facts)
        elif act == "remove":
            done(session.remove_row(ref).facts)
        elif act == "name":
            done(session.answer(f"{ref}/name", f"N{other}").facts)
        else:
            done(session.answer(f"{ref}/spouse", str(other % rows + 1)).facts)
        before.append(session.xml())

    told = [fact for deed in deeds for fact in deed.facts]
    assert interview.again(told).session.xml() == session.xml()
    assert interview.again().session.xml() == session.xml()
    assert _same(replay(told), replay(session.facts_now()))
    while (step := step_back(deeds)) is not None:
        done(session.replay(step.facts).facts, Turn.UNDO)
    assert session.xml() == before[0]


def _same(one: Said, other: Said) -> bool:
    return {k: v for k, v in one.rows.items() if v} == {k: v for k, v in other.rows.items() if v}
