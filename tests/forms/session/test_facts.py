"""Facts are what an interview is made of: replayed, they give the same interview."""

# ruff: noqa: E501  # tables are wide

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from forms.errors import AnswerNotAccepted, NotFinished
from forms.prompts import Fact, FactKind, Kind
from tests.support.scenario import NOON, Scenario, form_of

FORM = form_of(
    """
    | type             | name    | label   | relevant         | calculation     | default | constraint | choice_filter | repeat_count | trigger | bind::pser:row-ref | bind::pser:warn |
    | start            | began   |         |                  |                 |         |            |               |              |         |                    |                 |
    | end              | ended   |         |                  |                 |         |            |               |              |         |                    |                 |
    | select_one yn    | agreed  | Agreed  |                  |                 | yes     |            |               |              |         |                    |                 |
    | calculate        | when    |         |                  | once(if(${agreed} = '', '', now())) | |            |               |              |         |                    |                 |
    | begin_group      | home    | Home    | ${agreed} = 'yes' |                |         |            |               |              |         |                    |                 |
    | select_one dist  | dist    | District |                 |                 |         |            |               |              |         |                    |                 |
    | select_one teh   | teh     | Tehsil  |                  |                 |         |            | in = ${dist}  |              |         |                    |                 |
    | integer          | rooms   | Rooms   | ${teh} != ''     |                 | 2       | . < 4      |               |              |         |                    | . < 3 => Many rooms |
    | text             | noted   | Noted   |                  | ${rooms} * 2    |         |            |               |              |         |                    |                 |
    | text             | dated   | Dated   |                  | now()           |         |            |               |              | ${rooms} |                   |                 |
    | calculate        | lot     |         |                  | if(${rooms} > 2, random(), '') |  |            |               |              |         |                    |                 |
    | end_group        |         |         |                  |                 |         |            |               |              |         |                    |                 |
    | begin_repeat     | member  | Member  | ${agreed} = 'yes' |                |         |            |               |              |         |                    |                 |
    | text             | called  | Name    |                  |                 | Anon    |            |               |              |         |                    |                 |
    | integer          | age     | Age     |                  |                 |         | . < 5      |               |              |         |                    | . < 3 => Old ;; sum(${age}) < 6 => Too much age |
    | integer          | spouse  | Spouse  | ${age} > 1       |                 |         |            |               |              |         | /data/member       | . != 1 => The first |
    | date             | since   | Since   | ${spouse} != ''  |                 | today() |            |               |              |         |                    |                 |
    | begin_repeat     | card    | Card    |                  |                 |         |            |               | ${age}       |         |                    |                 |
    | integer          | number  | Number  |                  |                 | 7       |            |               |              |         |                    |                 |
    | end_repeat       |         |         |                  |                 |         |            |               |              |         |                    |                 |
    | end_repeat       |         |         |                  |                 |         |            |               |              |         |                    |                 |
    | calculate        | total   |         |                  | sum(${age})     |         |            |               |              |         |                    |                 |
    """,
    """
    | list_name | name | label  | in |
    | yn        | yes  | Yes    |    |
    | yn        | no   | No     |    |
    | dist      | a    | A      |    |
    | dist      | b    | B      |    |
    | teh       | x    | X      | a  |
    | teh       | y    | Y      | a  |
    | teh       | z    | Z      | b  |
    """,
)  # fmt: skip

acts = st.lists(
    st.tuples(
        st.sampled_from(["answer", "answer", "answer", "answer", "add", "remove", "confirm"]),
        st.integers(0, 40),
        st.integers(0, 6),
    ),
    max_size=25,
)


def play(interview: Scenario, chosen: list[tuple[str, int, int]]) -> list[Fact]:
    """Do what is chosen as far as it can be done; everything that was said about it."""
    session = interview.session
    said = list(session.opening.facts)
    for act, where, what in chosen:
        interview.clock.now += timedelta(minutes=1)
        rows = session.rows("/data/member")
        match act:
            case "add" if session.can_add("/data/member") and len(rows) < 5:
                said += session.add_row("/data/member").facts
            case "remove" if rows and session.can_remove(rows[where % len(rows)].ref):
                said += session.remove_row(rows[where % len(rows)].ref).facts
            case "confirm":
                for problem in session.check():
                    if problem.kind == "warning" and where % 2:
                        said += session.confirm(problem.ref, problem.rule, f"seen {what}").facts
            case "answer":
                pages = ["/data/home", "/data", *(row.ref for row in rows)]
                prompts = [p for ref in pages for p in session.prompts(ref) if not p.read_only]
                prompt = prompts[where % len(prompts)]
                values = [c.value for c in prompt.choices] or ["1", "2", "3", "2026-01-01"]
                value = ["", *values][what % (len(values) + 1)]
                try:
                    said += session.answer(prompt.ref, value).facts
                except AnswerNotAccepted as refused:
                    no_choices = prompt.kind is Kind.SELECT_ONE and not prompt.choices
                    assert refused.reason == ("choice" if no_choices else "type")  # noqa: PT017
            case _:
                pass
    return said


def seen(interview: Scenario) -> object:
    """Everything a person, an expression or the registry can see of an interview."""
    session = interview.session
    interview.clock.now = NOON + timedelta(hours=9)
    refs = [row.ref for row in session.rows("/data/member")]
    cards = [session.rows(f"{ref}/card") for ref in refs]
    prompts = [session.prompts(ref) for ref in ("/data/home", "/data", *refs)]
    hidden = [interview.value(name) for name in ("began", "when", "lot", "total", "noted")]
    facts, problems = session.facts_now(), session.check()
    try:
        xml = session.finalize().xml
    except NotFinished as error:
        xml = str(error).encode()
    return prompts, hidden, cards, session.sections(), problems, facts, xml, session.instance_id


@settings(deadline=None, max_examples=150)
@given(acts)
def test_replaying_the_log_gives_the_same_interview(chosen: list[tuple[str, int, int]]) -> None:
    interview = Scenario(FORM)

    said = play(interview, chosen)

    assert seen(interview.again(said)) == seen(interview)


@settings(deadline=None, max_examples=150)
@given(acts)
def test_the_present_state_gives_the_same_interview(chosen: list[tuple[str, int, int]]) -> None:
    interview = Scenario(FORM)
    play(interview, chosen)

    again = interview.again()

    assert again.session.opening.facts == ()
    assert seen(again) == seen(interview)


@settings(deadline=None, max_examples=100)
@given(acts, acts)
def test_a_restored_interview_goes_on_alike(
    before: list[tuple[str, int, int]], after: list[tuple[str, int, int]]
) -> None:
    interview = Scenario(FORM, chance=lambda: 0.25)
    play(interview, before)
    again = interview.again(chance=lambda: 0.25)

    play(again, after)
    play(interview, after)

    assert seen(again) == seen(interview)


def test_what_the_form_cannot_compute_again_is_a_fact() -> None:
    interview = Scenario(FORM)
    said = {fact.key: fact for fact in interview.session.opening.facts}

    assert said["/data/began"].kind is FactKind.DERIVED
    assert said["/data/began"].value == "2026-03-01T12:00:00.000+05:00"
    assert said["/data/when"].value.startswith("2026-03-01T12:00:00")
    assert said["/data/agreed"].value == "yes"
    assert said["/data/meta/instanceID"].value == interview.session.instance_id
    assert "/data/total" not in said


def test_the_answer_a_person_gives_is_told_from_what_follows() -> None:
    interview = Scenario(FORM)

    change = interview.answer("dist", "a")

    assert change.facts == (Fact(FactKind.ANSWERED, "/data/home/dist", "a"),)
    assert interview.answer("dist", "a").facts == ()


def test_taking_back_means_becoming_what_the_facts_say() -> None:
    interview = Scenario(FORM)
    before = interview.session.facts_now()
    interview.add_row("member")
    interview.answer("member[2]/called", "Nadia")

    interview.session.reset(before)

    assert interview.session.facts_now() == before
    assert interview.rows("member") == ["Anon"]


def test_once_stays_what_it_was() -> None:
    interview = Scenario(FORM)
    first = interview.value("when")

    interview.clock.now += timedelta(days=3)
    interview.answer("agreed", "no")
    interview.expect("when", first)
    again = interview.again()
    again.answer("agreed", "yes")

    again.expect("when", first)
