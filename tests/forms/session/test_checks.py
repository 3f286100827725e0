"""Hard and soft checks, and what keeps an interview from being finished."""

# ruff: noqa: E501  # tables are wide

import pytest

from forms.errors import AnswerNotAccepted, NotFinished
from forms.prompts import FactKind, ProblemKind, SectionState
from tests.support.scenario import Scenario, scenario

FORM = """
| type        | name  | label | required | required_message | constraint | constraint_message | bind::pser:warn | relevant |
| begin_group | sec   | Part  |          |                  |            |                    |                 |          |
| text        | name  | Name  | yes      | Ask the name     |            |                    |                 |          |
| integer     | rooms | Rooms |          |                  | . > 0      | At least one       | . < 20 => Many rooms ;; not(contains(${name}, ';; =>')) or . = 1 => That isn't usual | |
| text        | other | Other | yes      |                  |            |                    |                 | ${rooms} = 1 |
| end_group   |       |       |          |                  |            |                    |                 |          |
"""


def test_nothing_is_said_of_a_question_nobody_has_touched() -> None:
    form = scenario(FORM)

    assert form.problems("name") == []
    assert [(p.kind, p.message) for p in form.session.check()] == [
        (ProblemKind.REQUIRED, "Ask the name")
    ]
    assert form.session.sections()[0].state is SectionState.NOT_STARTED


def test_an_answer_that_breaks_its_constraint_says_so_at_once() -> None:
    form = scenario(FORM)

    change = form.answer("rooms", 0)

    assert form.problems("rooms") == ["At least one"]
    assert "/data/sec/rooms" in change.changed
    [section] = form.session.sections()
    assert (section.state, section.problems, section.answered, section.asked) == (
        SectionState.ERROR,
        1,
        1,
        2,
    )
    assert form.blocks() == ["name", "rooms"]


def test_separators_of_soft_checks_may_stand_inside_literals() -> None:
    form = scenario(FORM)
    form.answer("name", "x;; =>y")

    form.answer("rooms", 30)

    assert form.problems("rooms") == ["Many rooms", "That isn't usual"]
    form.answer("name", "x")
    assert form.problems("rooms") == ["Many rooms"]


def test_a_soft_check_blocks_until_it_is_confirmed() -> None:
    form = scenario(FORM)
    form.answer("name", "Nusrat")
    form.answer("rooms", 30)
    assert form.blocks() == ["rooms"]

    change = form.confirm("rooms", 0, "an old haveli")

    assert [(f.kind, f.value, f.position) for f in change.facts] == [
        (FactKind.CONFIRMED, "an old haveli", 0)
    ]
    assert form.blocks() == []
    assert form.session.sections()[0].state is SectionState.WARNED
    [problem] = form.session.check()
    assert problem.confirmed == "an old haveli"
    assert "<rooms>30</rooms>" in form.xml()


def test_a_confirmation_belongs_to_the_value_that_was_confirmed() -> None:
    form = scenario(FORM)
    form.answer("name", "Nusrat")
    form.answer("rooms", 30)
    form.confirm("rooms")

    change = form.answer("rooms", 31)

    assert form.blocks() == ["rooms"]
    assert [(f.kind, f.value) for f in change.facts] == [
        (FactKind.ANSWERED, "31"),
        (FactKind.CONFIRMED, ""),
    ]
    assert form.again().blocks() == ["rooms"]


def test_only_what_fails_can_be_confirmed() -> None:
    form = scenario(FORM)
    form.answer("rooms", 3)

    with pytest.raises(AnswerNotAccepted):
        form.confirm("rooms", 0)


def test_finishing_names_all_that_is_in_the_way() -> None:
    form = scenario(FORM)
    form.answer("rooms", 1)

    with pytest.raises(NotFinished) as refused:
        form.session.finalize()

    assert [problem.ref for problem in refused.value.problems] == [
        "/data/sec/name",
        "/data/sec/other",
    ]


@pytest.mark.parametrize(
    ("kind", "good", "written", "bad"),
    [
        ("integer", "007", "7", "3.5"),
        ("integer", "-4", "-4", "four"),
        ("decimal", "2.50", "2.50", "2,5"),
        ("date", "2024-02-29", "2024-02-29", "2023-02-29"),
        ("time", "09:30", "09:30", "24:61"),
        ("dateTime", "2026-01-01T10:00:00.000+05:00", "2026-01-01T10:00:00.000+05:00", "yesterday"),
        ("geopoint", "31.5 74.3 0 5", "31.5 74.3 0 5", "95 200"),
        ("acknowledge", "true", "OK", None),
    ],
)
def test_answers_are_taken_by_type(kind: str, good: str, written: str, bad: str | None) -> None:
    form = scenario(f"""
        | type   | name | label |
        | {kind} | q    | Q     |
        """)

    form.answer("q", good)
    form.expect("q", written)

    if bad is not None:
        with pytest.raises(AnswerNotAccepted) as refused:
            form.answer("q", bad)
        assert refused.value.reason == "type"
    form.expect("q", written)
    form.answer("q", "")
    form.expect("q", "")


def test_what_is_not_asked_or_read_only_takes_no_answer() -> None:
    form = scenario("""
        | type    | name  | label | relevant  | readonly |
        | text    | shut  | Shut  | false()   |          |
        | integer | fixed | Fixed |           | yes      |
        | text    | key   | Key   |           |          |
        """, prefill={"key": "0417-12-1"})  # fmt: skip

    reasons = []
    for name in ("shut", "fixed", "key"):
        with pytest.raises(AnswerNotAccepted) as refused:
            form.answer(name, "1")
        reasons.append(refused.value.reason)

    assert reasons == ["not_asked", "read_only", "read_only"]
    form.expect("key", "0417-12-1")
    assert form.session.opening.facts[-1].kind is FactKind.PREFILLED


def answered(form: Scenario) -> int:
    return sum(section.answered for section in form.session.sections())


def test_the_outline_keeps_count() -> None:
    form = scenario(FORM)
    assert answered(form) == 0
    form.answer("name", "Nusrat")
    assert answered(form) == 1
    form.answer("rooms", 1)
    assert form.session.sections()[0].state is SectionState.IN_PROGRESS
    form.answer("other", "x")
    assert form.session.sections()[0].state is SectionState.COMPLETE
    form.answer("name", "")
    assert answered(form) == 2
