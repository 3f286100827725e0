"""A made-up respondent gets through any form, and through the PSER form as a family would."""

from datetime import UTC, date, datetime
from functools import cache
from importlib import resources
from random import Random

import pytest
from lxml import etree

from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.packs import read_pack
from forms.prompts import Change, Fact
from forms.session import FormSession
from forms.synthetic import AnyRespondent, Chance, CouldNotAnswer, PserFamily, answer_all
from forms.synthetic.population import interview, population
from tests.forms.authoring.workbooks import compiled

NOW = datetime(2026, 11, 24, 6, 30, tzinfo=UTC)
TODAY = date(2026, 11, 24)


@cache
def pser() -> FormDefinition:
    pack = resources.files("resources") / "forms" / "pser_household.pack"
    found = read_pack(pack.read_bytes())
    return read_form(found.xform, media=found.media)


def opened(form: FormDefinition) -> FormSession:
    return FormSession.open(form, clock=lambda: NOW)


def anybody(seed: int = 1) -> AnyRespondent:
    return AnyRespondent(Chance(Random(seed)), TODAY)


def test_every_kind_of_question_gets_an_answer_that_the_form_takes() -> None:
    form = compiled(
        """
        | type                   | name | label::English (en) | label::Urdu (ur) | required | constraint |
        | text                   | a    | A                   | ا                | yes      | regex(., '^03[0-9]{9}$') |
        | integer                | b    | B                   | ا                | yes      | . > 20 and . < 26        |
        | decimal                | c    | C                   | ا                | yes      |                          |
        | date                   | d    | D                   | ا                | yes      | . <= today()             |
        | select_one yesno       | e    | E                   | ا                | yes      |                          |
        | select_multiple yesno  | f    | F                   | ا                | yes      | count-selected(.) = 2    |
        | geopoint               | g    | G                   | ا                | yes      |                          |
        | acknowledge            | h    | H                   | ا                | yes      |                          |
        | time                   | i    | I                   | ا                | yes      |                          |
        | dateTime               | j    | J                   | ا                | yes      |                          |
        """,
        """
        | list_name | name | label::English (en) | label::Urdu (ur) |
        | yesno     | 1    | Yes                 | جی ہاں         |
        | yesno     | 2    | No                  | جی نہیں        |
        """,
    )
    session = opened(read_form(form.xform))

    answer_all(session, anybody())

    answers = [session.value(f"/data/{name}") for name in "abcdefghij"]
    assert all(answers)
    assert 20 < int(answers[1]) < 26
    assert answers[5] == "1 2"
    assert session.finalize().xml


def test_a_form_that_nobody_can_answer_says_which_question() -> None:
    form = compiled("""
        | type    | name | label::English (en) | required | constraint |
        | integer | age  | Age                 | yes      | . > . + 1  |
    """)

    with pytest.raises(CouldNotAnswer) as caught:
        answer_all(opened(read_form(form.xform)), anybody())
    assert [problem.ref for problem in caught.value.problems] == ["/data/age"]


@pytest.mark.parametrize("seed", range(6))
def test_a_family_gets_through_the_pser_form(seed: int) -> None:
    session = opened(pser())
    family = PserFamily(Chance(Random(seed)), TODAY)

    answer_all(session, family)

    assert not [problem for problem in session.check() if problem.blocks]
    assert len(session.rows("/data/member")) == len(family.family.members)
    assert session.value("/data/sec_x/hh_size") == str(len(family.family.members))
    submission = etree.fromstring(session.finalize().xml)
    assert submission.findtext(".//{*}head_name") == family.family.members[0].called


def test_prefilled_answers_stay_as_they_are() -> None:
    session = FormSession.open(
        pser(), clock=lambda: NOW, prefill={"case_id": "OK-0417-12-1", "structure_no": "12"}
    )

    answer_all(session, PserFamily(Chance(Random(3)), TODAY, size=2))

    assert session.value("/data/sec_a/case_id") == "OK-0417-12-1"
    assert session.value("/data/sec_a/structure_no") == "12"


def test_somebody_else_may_hold_the_pen() -> None:
    class Clerk:
        """Keeps every fact, as a store would."""

        def __init__(self, session: FormSession) -> None:
            self.session = session
            self.facts: list[Fact] = list(session.opening.facts)

        def answer(self, ref: str, value: str) -> Change:
            return self._keep(self.session.answer(ref, value))

        def add_row(self, ref: str) -> Change:
            return self._keep(self.session.add_row(ref))

        def confirm(self, ref: str, rule: int, reason: str) -> Change:
            return self._keep(self.session.confirm(ref, rule, reason))

        def _keep(self, change: Change) -> Change:
            self.facts.extend(change.facts)
            return change

    session = opened(pser())
    clerk = Clerk(session)

    answer_all(session, PserFamily(Chance(Random(4)), TODAY, size=3), hand=clerk)

    again = FormSession.restore(pser(), clerk.facts, clock=lambda: NOW)
    assert again.facts_now() == session.facts_now()
    assert again.finalize().xml == session.finalize().xml


def test_the_same_seed_makes_the_same_submission_and_another_seed_another() -> None:
    assert interview(pser(), "a", size=2) == interview(pser(), "a", size=2)
    first, second = population(pser(), "b", 2)

    assert first.instance_id != second.instance_id
    assert first.xml != second.xml


def test_a_made_up_interview_holds_less_than_its_bits_say() -> None:
    made = interview(pser(), "c", size=4)

    assert made.members == 4
    assert 500 < made.bits < 8 * len(made.xml)
