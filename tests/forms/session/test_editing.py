"""A submission is opened again as its next revision, perhaps with a newer version of its form."""

# ruff: noqa: E501  # forms are wide

from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.errors import FormInvalid
from forms.session import FormSession
from tests.support.scenario import Scenario, SetClock, form_of

SURVEY = """
    | type           | name    | label   | relevant      | calculation  | default | repeat_count |
    | start          | began   |         |               |              |         |              |
    | deviceid       | dev     |         |               |              |         |              |
    | text           | who     | Who     |               |              |         |              |
    | text           | mood    | Mood    |               |              | fine    |              |
    | dateTime       | first   | First   |               |              | now()   |              |
    | begin_group    | g       | G       | ${who} != ''  |              |         |              |
    | select_one yn  | agreed  | Agreed  |               |              |         |              |
    | image          | door    | Door    |               |              |         |              |
    | end_group      |         |         |               |              |         |              |
    | begin_repeat   | member  | Member  |               |              |         |              |
    | text           | called  | Name    |               |              | Anon    |              |
    | integer        | cards   | Cards   |               |              |         |              |
    | begin_repeat   | card    | Card    |               |              |         | ${cards}     |
    | text           | number  | Number  |               |              |         |              |
    | end_repeat     |         |         |               |              |         |              |
    | end_repeat     |         |         |               |              |         |              |
    | calculate      | size    |         |               | count(${member}) |     |              |
    """
CHOICES = "| list_name | name | label |\n| yn | yes | Yes |\n| yn | no | No |"


@cache
def form() -> FormDefinition:
    return form_of(SURVEY, CHOICES)


def edited(xml: bytes | str, of: FormDefinition | None = None, **given: Any) -> Scenario:
    """The revision, an hour later and on another device."""
    scenario = Scenario(of or form())
    scenario.clock.now += timedelta(hours=1)
    scenario.drawn = 1000
    scenario.session = FormSession.edit(
        of or form(),
        xml.encode() if isinstance(xml, str) else xml,
        **{
            "clock": scenario.clock,
            "new_id": scenario._new_id,
            "properties": {"deviceid": "dev:2"},
            **given,
        },
    )
    return scenario


def filled() -> Scenario:
    interview = Scenario(form(), properties={"deviceid": "dev:1"})
    interview.answer("who", "Hina")
    interview.answer("mood", "")
    interview.answer("agreed", "yes")
    interview.answer("door", "door-1.jpg")
    interview.answer("member[1]/called", "Ali")
    interview.answer("member[1]/cards", 2)
    interview.answer("member[1]/card[2]/number", "n2")
    interview.add_row("member")
    return interview


def identities(xml: str) -> tuple[str | None, str | None]:
    root = etree.fromstring(xml)
    return root.findtext("{*}meta/{*}instanceID"), root.findtext("{*}meta/{*}deprecatedID")


def without_identities(xml: str) -> bytes:
    root = etree.fromstring(xml)
    for meta in root.iterfind("{*}meta"):
        for one in list(meta):
            if etree.QName(one).localname in ("instanceID", "deprecatedID"):
                meta.remove(one)
    return etree.tostring(root)


def test_a_revision_has_an_identity_of_its_own_and_names_the_one_it_replaces() -> None:
    first = filled().xml()

    second = edited(first).xml()
    third = edited(second).xml()

    own = identities(first)[0]
    assert own is not None
    assert identities(first) == (own, None)
    assert identities(second) == ("uuid:id1001", own)
    assert identities(third) == ("uuid:id1001", "uuid:id1001")
    assert third.count("deprecatedID>") == 2


def test_the_answers_of_a_submission_are_those_of_its_revision() -> None:
    interview = filled()

    again = edited(interview.xml())

    assert without_identities(again.xml()) == without_identities(interview.xml())
    assert again.session.dropped == ()
    assert again.session.finalize().attachments == ("door-1.jpg",)
    assert [row.label for row in again.session.rows("/data/member")] == ["Ali", "Anon"]


def test_a_file_that_a_phone_recorded_goes_along_with_the_revision() -> None:
    listening = form_of("| type | name | label |\n| background-audio | sound | |\n| text | a | A |")
    assert Scenario(listening).session.finalize().attachments == ()
    recorded = Scenario(listening).xml().replace("<sound/>", "<sound>1700.m4a</sound>")

    assert edited(recorded, listening).session.finalize().attachments == ("1700.m4a",)


def test_nothing_that_happens_once_happens_again() -> None:
    interview = filled()
    before = {name: interview.value(name) for name in ("began", "dev", "first", "mood")}

    again = edited(interview.xml())

    assert {name: again.value(name) for name in before} == before
    assert before["dev"] == "dev:1"
    assert before["mood"] == ""


def test_a_revision_goes_on_like_any_interview_and_its_facts_restore_it() -> None:
    again = edited(filled().xml())
    said = list(again.session.opening.facts)
    said += again.answer("member[2]/cards", 1).facts
    said += again.remove_row("member[1]").facts
    assert again.value("size") == "1"

    for facts in (said, again.session.facts_now()):
        restored = Scenario(form(), facts)
        restored.clock.now = again.clock.now
        assert restored.session.facts_now() == again.session.facts_now()
        assert restored.xml() == again.xml()
        restored.session.reset(facts)
        assert restored.xml() == again.xml()


def test_a_newer_form_drops_what_it_does_not_know_and_says_so_and_fills_what_is_new() -> None:
    newer = form_of(
        SURVEY.replace("| text           | mood    | Mood ", "| text           | humour  | Humour ")
        .replace("| integer        | cards   | Cards ", "| integer        | sheets  | Sheets ")
        .replace("${cards}", "${sheets}"),
        CHOICES,
        {"version": "2"},
    )
    interview = filled()
    interview.answer("mood", "bad")

    again = edited(interview.xml(), newer)

    assert again.session.dropped == ("/data/member/cards", "/data/member/cards", "/data/mood")
    assert again.value("humour") == "fine"
    assert again.value("member[1]/sheets") == ""
    assert 'version="2"' in again.xml()
    assert "Ali" in again.xml()


def test_what_was_not_asked_then_has_the_forms_own_value_when_it_is_asked() -> None:
    plain = form_of("""
        | type        | name | label | relevant    | default |
        | text        | a    | A     |             |         |
        | begin_group | g    | G     | ${a} = 'x'  |         |
        | text        | b    | B     |             | first   |
        | end_group   |      |       |             |         |
        """)  # fmt: skip
    again = edited(Scenario(plain).xml(), plain)

    again.answer("a", "x")

    again.expect("b", "first")


def test_rows_that_nobody_may_add_are_as_many_as_the_form_has() -> None:
    fixed = read_form(b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
      xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title/><model><instance><data id="f"><r><a>1</a></r><r><a>2</a></r>
      </data></instance></model></h:head><h:body><repeat nodeset="/data/r" jr:noAddRemove="true()">
      <input ref="/data/r/a"/></repeat></h:body></h:html>""")

    fewer = edited('<data id="f"><r><a>7</a></r></data>', fixed)
    more = edited("<data id='f'><r><a>7</a></r><r><a>8</a></r><r><a>9</a></r></data>", fixed)

    assert [fewer.value(f"/data/r[{n}]/a") for n in (1, 2)] == ["7", "2"]
    assert [more.value(f"/data/r[{n}]/a") for n in (1, 2)] == ["7", "8"]
    assert more.session.dropped == ("/data/r",)


@pytest.mark.parametrize("meta", ["meta", "orx:meta"])
def test_metadata_are_found_in_either_namespace(meta: str) -> None:
    prefix = meta.removesuffix("meta")
    xml = f"""<data id="a_test" xmlns:orx="http://openrosa.org/xforms"><who>Hina</who>
      <{meta}><{prefix}instanceID>uuid:old</{prefix}instanceID></{meta}></data>"""

    again = edited(xml)

    assert identities(again.xml()) == ("uuid:id1001", "uuid:old")
    assert again.session.dropped == ()


def test_a_submission_without_an_identity_is_given_one_and_replaces_nothing() -> None:
    again = edited("<data id='a_test'><who>Hina</who></data>")

    assert identities(again.xml()) == ("uuid:id1001", None)
    assert again.again().xml() == again.xml()


def test_a_form_that_computes_its_identity_computes_it_again() -> None:
    computing = read_form(b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
      xmlns:orx="http://openrosa.org/xforms"><h:head><h:title/><model><instance><data id="f"><q/>
      <orx:meta><orx:instanceID/></orx:meta></data></instance>
      <bind nodeset="/data/orx:meta/orx:instanceID" calculate="concat('uuid:', uuid())"/></model></h:head>
      <h:body><input ref="/data/q"/></h:body></h:html>""")
    first = Scenario(computing).xml()

    new, old = identities(edited(first, computing).xml())

    assert old == identities(first)[0]
    assert new not in (old, None)


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        ("<data", "not_xml"),
        ("<other id='a_test'/>", "another_form"),
        ("<data id='other'/>", "another_form"),
        ("<data id='a_test' encrypted='yes'/>", "encrypted_submission"),
        ("<!DOCTYPE data [<!ENTITY e 'x'>]><data id='a_test'><who>&e;</who></data>", "not_xml"),
    ],
)
def test_what_is_no_submission_of_the_form_is_refused(xml: str, code: str) -> None:
    with pytest.raises(FormInvalid) as refused:
        FormSession.edit(form(), xml.encode(), clock=SetClock())

    assert [problem.code for problem in refused.value.problems] == [code]


def test_a_load_happens_at_every_opening_and_a_first_load_once() -> None:
    loading = read_form(b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
      <h:title/><model><instance><data id="f"><a/><b/></data></instance>
      <setvalue event="odk-instance-first-load" ref="/data/a" value="concat(., '+')"/>
      <setvalue event="odk-instance-load" ref="/data/b" value="concat(., '+')"/></model></h:head><h:body/></h:html>""")

    again = edited(Scenario(loading).xml(), loading)

    assert (again.value("/data/a"), again.value("/data/b")) == ("+", "++")


def test_what_is_computed_on_the_day_stays_what_it_was_on_the_day() -> None:
    dated = form_of("| type | name | label | calculation |\n| calculate | day | | today() |")
    again = edited(Scenario(dated).xml(), dated)

    later = again.again()
    later.clock.now += timedelta(days=1)
    later.session.reset(again.session.facts_now())

    later.expect("day", "2026-03-01")


acts = st.lists(
    st.tuples(
        st.sampled_from(["add", "remove", "answer", "cards"]),
        st.integers(0, 5),
        st.text("ab é<&\n", max_size=4),
    ),
    max_size=12,
)


@settings(deadline=None, max_examples=60)
@given(acts)
def test_however_an_interview_went_its_revision_says_the_same(
    chosen: list[tuple[str, int, str]],
) -> None:
    interview = filled()
    for act, where, what in chosen:
        rows = interview.session.rows("/data/member")
        row = rows[where % len(rows)].ref if rows else ""
        match act:
            case "add":
                interview.add_row("member")
            case "remove" if rows:
                interview.session.remove_row(row)
            case "cards" if rows:
                interview.session.answer(f"{row}/cards", str(where))
            case "answer" if rows:
                interview.session.answer(f"{row}/called", what)
            case _:
                interview.answer("who", what)

    again = edited(interview.xml())

    assert without_identities(again.xml()) == without_identities(interview.xml())
    assert again.session.dropped == ()
    ids = [row.id for row in again.session.rows("/data/member")]
    assert len(set(ids)) == len(ids)
