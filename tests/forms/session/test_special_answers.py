"""Don't know, refused, not applicable: said in place of an answer, on every kind of question."""

# ruff: noqa: E501  # forms are wide

from collections.abc import Sequence
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from forms.definition.binds import SPECIAL
from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.definition.xml import PSER
from forms.errors import AnswerNotAccepted, FormError
from forms.prompts import Fact, FactKind, SectionState
from forms.session import FormSession
from tests.forms.session.test_editing import edited
from tests.support.scenario import Scenario, SetClock, form_of, scenario, xform_of

CHOICES = "| list_name | name | label |\n| yn | 1 | Yes |\n| yn | 2 | No |"
OFFERED = "dont_know refused not_applicable"


def every_kind() -> FormDefinition:
    kinds = (
        "text", "integer", "decimal", "date", "time", "dateTime", "select_one yn", "select_multiple yn", "rank yn",
        "range", "acknowledge", "geopoint", "geotrace", "geoshape", "image", "audio", "video", "file", "barcode",
    )  # fmt: skip
    rows = "".join(
        f"| {kind} | q{at} | Q | yes | {OFFERED} | {'start=0 end=9 step=1' if kind == 'range' else ''} |\n"
        for at, kind in enumerate(kinds)
    )
    head = "| type | name | label | required | bind::pser:special | parameters |\n"
    return form_of(head + rows, CHOICES)


@cache
def one() -> FormDefinition:
    return form_of(
        """
        | type         | name   | label | required | relevant      | constraint | calculation           | bind::pser:special | bind::pser:warn |
        | integer      | age    | Age   | yes      |               | . < 120    |                       | dont_know refused  | . < 90 => Old   |
        | text         | why    | Why   |          | ${age} = ''   |            |                       | refused            |                 |
        | calculate    | twice  |       |          |               |            | coalesce(${age}, 7)*2 |                    |                 |
        | begin_repeat | member | M     |          |               |            |                       |                    |                 |
        | text         | name   | N     |          |               |            |                       | refused            |                 |
        | integer      | years  | Y     | yes      | ${name} != 'x' |           |                       | dont_know          | . < 90 => Old   |
        | text         | mother | Mo    |          |               |            |                       | dont_know          |                 |
        | end_repeat   |        |       |          |               |            |                       |                    |                 |
        """
    )  # fmt: skip


def test_every_kind_of_question_takes_one_and_needs_no_answer_then() -> None:
    form = Scenario(every_kind())
    refs = [prompt.ref for prompt in form.session.prompts(form.session.sections()[0].ref)]
    assert len(refs) == 19

    for ref in refs:
        form.session.give_special(ref, "refused")

    assert form.session.check() == ()
    assert {form.session.prompt(ref).special_answer for ref in refs} == {"refused"}
    assert {form.session.value(ref) for ref in refs} == {""}
    [section] = form.session.sections()
    assert (section.state, section.answered) == (SectionState.COMPLETE, 19)
    root = etree.fromstring(form.xml().encode())
    assert [e.get(SPECIAL) for e in root if e.tag.startswith("q")] == ["refused"] * 19


def test_expressions_read_nothing_and_no_check_speaks_of_it() -> None:
    form = Scenario(one())
    form.answer("age", 95)
    form.confirm("age")
    form.expect("twice", 190)

    change = form.session.give_special("/data/age", "dont_know")

    form.expect("age", "")
    form.expect("twice", 14)
    assert change.opened == ("/data/why",)
    assert form.problems("age") == []
    assert change.facts[0] == Fact(FactKind.SPECIAL, "/data/age", "dont_know")
    assert Fact(FactKind.CONFIRMED, "/data/age") in change.facts


def test_an_answer_replaces_it_and_deleting_takes_it_back() -> None:
    form = Scenario(one())
    form.session.give_special("/data/age", "refused")

    form.session.give_special("/data/age", "dont_know")
    assert form.prompt("age").special_answer == "dont_know"
    assert form.session.give_special("/data/age", "dont_know").facts == ()

    form.answer("age", 30)
    assert (form.prompt("age").special_answer, form.value("age")) == ("", "30")

    form.session.give_special("/data/age", "refused")
    change = form.answer("age", "")
    assert change.facts == (Fact(FactKind.ANSWERED, "/data/age", ""),)
    assert "/data/age" in change.changed
    assert form.prompt("age").answered is False
    assert form.blocks()[0] == "age"


def test_it_goes_and_comes_back_with_its_question() -> None:
    form = Scenario(one())
    form.session.give_special("/data/member[1]/years", "dont_know")

    form.answer("member[1]/name", "x")
    assert form.prompt("member[1]/years").special_answer == ""
    assert "pser" not in form.session.xml().decode()
    assert form.again().session.facts_now() == form.session.facts_now()

    form.answer("member[1]/name", "y")
    assert form.prompt("member[1]/years").special_answer == "dont_know"
    assert [p.ref for p in form.session.special_answers()] == ["/data/member[1]/years"]


@pytest.mark.parametrize(
    ("ref", "which", "reason"),
    [
        ("/data/age", "not_applicable", "special"),
        ("/data/age", "", "special"),
        ("/data/twice", "refused", "not_a_question"),
    ],
)
def test_what_is_not_offered_is_not_taken(ref: str, which: str, reason: str) -> None:
    with pytest.raises(AnswerNotAccepted) as refused:
        Scenario(one()).session.give_special(ref, which)

    assert refused.value.reason == reason


def test_what_nobody_may_answer_nobody_may_refuse() -> None:
    form = scenario(f"""
        | type | name | label | relevant | read_only | bind::pser:special |
        | text | a    | A     |          |           | {OFFERED}          |
        | text | b    | B     | ${{a}} != '' |       | {OFFERED}          |
        | text | c    | C     |          | yes       | {OFFERED}          |
        """)  # fmt: skip
    for ref, reason in (("/data/b", "not_asked"), ("/data/c", "read_only")):
        with pytest.raises(AnswerNotAccepted) as refused:
            form.session.give_special(ref, "refused")
        assert refused.value.reason == reason


def test_a_form_that_empties_a_question_takes_it_back_too() -> None:
    form = read_form(
        xform_of("| type | name | label | bind::pser:special |\n| text | a | A | |\n| text | b | B | refused |").replace(
            b"</input>", b'<setvalue event="xforms-value-changed" ref="/data/b"/></input>', 1
        )
    )  # fmt: skip
    interview = Scenario(form)
    interview.session.give_special("/data/b", "refused")

    change = interview.answer("a", "x")

    assert Fact(FactKind.DERIVED, "/data/b", "") in change.facts
    assert interview.again().prompt("b").special_answer == ""


def test_a_revision_says_it_again_where_its_form_still_offers_it() -> None:
    interview = Scenario(one())
    interview.session.give_special("/data/age", "refused")
    interview.session.give_special("/data/member[1]/years", "dont_know")

    again = edited(interview.xml(), one())
    assert again.prompt("age").special_answer == "refused"
    assert again.prompt("member[1]/years").special_answer == "dont_know"
    assert again.session.dropped == ()
    restored = FormSession.restore(one(), again.session.opening.facts, clock=SetClock())
    assert restored.xml() == again.session.xml()

    silent = form_of("| type | name | label |\n| integer | age | Age |")
    newer = edited(interview.xml(), silent)
    assert newer.prompt("age").special_answer == ""
    assert "/data/age/@pser:special" in newer.session.dropped


@pytest.mark.parametrize(
    "declared", ["", ' xmlns:pser="urn:of-somebody-else"', f' xmlns:ours="{PSER}"']
)
def test_our_namespace_is_declared_where_there_is_one_whatever_the_form_declares(declared: str) -> None:  # fmt: skip
    form = read_form(
        f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:s="{PSER}">
        <h:head><h:title/><model><instance><data xmlns="" id="f"{declared}><q/><pser:x xmlns:pser="urn:of-somebody-else"/>
        </data></instance><bind nodeset="/data/q" s:special="refused"/></model></h:head>
        <h:body><input ref="/data/q"/></h:body></h:html>""".encode()
    )  # fmt: skip
    session = FormSession.open(form, clock=SetClock())
    without = session.xml()

    session.give_special("/data/q", "refused")

    assert etree.fromstring(session.xml()).find("q").get(SPECIAL) == "refused"  # type: ignore[union-attr]
    session.answer("/data/q", "")
    assert session.xml() == without


acts = st.lists(
    st.tuples(
        st.sampled_from(["answer", "special", "confirm", "add", "remove"]),
        st.integers(0, 5),
        st.sampled_from(["", "3", "99", "x", "refused", "dont_know"]),
    ),
    max_size=16,
)


def wander(form: Scenario, chosen: Sequence[tuple[str, int, str]]) -> list[Fact]:
    said = list(form.session.opening.facts)
    for act, where, what in chosen:
        rows = form.session.rows("/data/member")
        row = rows[where % len(rows)].ref if rows else "/data/none"
        ref = ("/data/age", "/data/why", f"{row}/name", f"{row}/years", f"{row}/mother")[where % 5]
        session = form.session
        try:
            match act:
                case "answer":
                    said += session.answer(ref, what).facts
                case "special":
                    said += session.give_special(ref, what).facts
                case "confirm":
                    said += session.confirm(ref, 0, "seen").facts
                case "add":
                    said += session.add_row("/data/member").facts
                case _:
                    said += session.remove_row(row).facts
        except FormError:
            pass  # what is not taken leaves no trace
    return said


@settings(deadline=None, max_examples=150)
@given(acts)
def test_however_it_went_the_facts_say_it_and_so_does_the_revision(
    chosen: list[tuple[str, int, str]],
) -> None:
    form = Scenario(one())

    said = wander(form, chosen)

    for facts in (said, form.session.facts_now()):
        again = form.again(facts)
        assert again.session.facts_now() == form.session.facts_now()
        assert again.session.xml() == form.session.xml()
        assert again.session.check() == form.session.check()
        assert again.session.sections() == form.session.sections()
    revision = edited(form.session.xml(), one())
    assert [(p.ref, p.special_answer) for p in revision.session.special_answers()] == [
        (p.ref, p.special_answer) for p in form.session.special_answers()
    ]
