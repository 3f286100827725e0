"""The submission, and what a form fills in by itself."""

# ruff: noqa: E501  # forms are wide

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from forms.definition.reader import read_form
from forms.definition.sending import Sending
from forms.engine.attachments import split_attachments
from forms.errors import AnswerNotAccepted
from tests.support.scenario import Scenario, scenario


def test_the_submission_is_written_exactly() -> None:
    form = scenario("""
        | type        | name  | label | relevant    | default |
        | start       | began |       |             |         |
        | end         | ended |       |             |         |
        | today       | day   |       |             |         |
        | deviceid    | dev   |       |             |         |
        | begin_group | g     | G     |             |         |
        | text        | a     | A     |             | x < y   |
        | text        | b     | B     | ${a} = 'z'  |         |
        | text        | c     | C     |             |         |
        | end_group   |       |       |             |         |
        """, properties={"deviceid": "dev:1"})  # fmt: skip
    form.answer("c", 'علی & "Sons"')
    form.clock.now = datetime(2026, 3, 1, 7, 30, 5, tzinfo=UTC)

    done = form.session.finalize()

    assert done.instance_id == form.session.instance_id == "uuid:id1"
    assert done.xml.decode() == (
        '<data id="a_test" version="1">'
        "<began>2026-03-01T12:00:00.000+05:00</began><ended>2026-03-01T12:30:05.000+05:00</ended>"
        "<day>2026-03-01</day><dev>dev:1</dev>"
        '<g><a>x &lt; y</a><c>علی &amp; "Sons"</c></g>'
        "<meta><instanceID>uuid:id1</instanceID></meta></data>"
    )


def test_a_hexadecimal_identity_is_written_as_a_uuid() -> None:
    form = scenario("""
        | type | name | label |
        | text | a    | A     |
        """, new_id=lambda: "0123456789abcdef0123456789abcdef")  # fmt: skip

    assert form.session.instance_id == "uuid:01234567-89ab-cdef-0123-456789abcdef"


def test_namespaces_and_attributes_of_the_form_stay() -> None:
    xform = b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
        xmlns:orx="http://openrosa.org/xforms" xmlns:ex="http://example.org/ex" xmlns:jr="http://openrosa.org/javarosa">
      <h:head><h:title>T</h:title><model>
        <instance><data xmlns="http://example.org/form" id="f" orx:version="3" ex:kind="a&amp;b"><ex:q unit="m">5</ex:q>
          <orx:meta><orx:instanceID/></orx:meta></data></instance>
        <bind nodeset="/data/ex:q" type="int" constraint=". &lt; 10"/>
        <bind nodeset="/data/orx:meta/orx:instanceID" jr:preload="uid" type="string"/>
      </model></h:head><h:body><input ref="/data/ex:q"><label>Q</label></input></h:body></h:html>"""
    form = Scenario(read_form(xform))
    form.session.answer("/data/ex:q", "6")

    xml = form.session.finalize().xml

    root = etree.fromstring(xml)
    assert root.nsmap[None] == "http://example.org/form"
    assert root.get("{http://openrosa.org/xforms}version") == "3"
    assert (
        b'<ex:q unit="m">6</ex:q><orx:meta><orx:instanceID>uuid:id1</orx:instanceID></orx:meta>'
        in xml
    )
    assert root.get("{http://example.org/ex}kind") == "a&b"


def test_a_form_without_an_identity_is_given_one() -> None:
    xform = b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title/>
      <model><instance><data id="f"><q/></data></instance></model></h:head>
      <h:body><input ref="/data/q"/></h:body></h:html>"""

    xml = Scenario(read_form(xform)).session.finalize().xml.decode()

    assert xml == ('<data id="f"><q/><meta><instanceID>uuid:id1</instanceID></meta></data>')


def test_an_identity_stands_in_the_namespace_of_openrosa_where_the_form_has_a_prefix_for_it() -> (
    None
):
    xform = b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
        xmlns:orx="http://openrosa.org/xforms"><h:head><h:title/>
      <model><instance><data id="f"><q/></data></instance></model></h:head>
      <h:body><input ref="/data/q"/></h:body></h:html>"""

    xml = Scenario(read_form(xform)).session.finalize().xml.decode()

    assert xml == (
        '<data xmlns:orx="http://openrosa.org/xforms" id="f"><q/>'
        "<orx:meta><orx:instanceID>uuid:id1</orx:instanceID></orx:meta></data>"
    )


def test_pictures_are_named_beside_the_submission() -> None:
    form = scenario("""
        | type  | name | label |
        | image | mark | Mark  |
        | audio | note | Note  |
        """)
    form.answer("mark", "mark-1.png")

    assert form.session.finalize().attachments == ("mark-1.png",)


def test_a_value_that_follows_another_follows_only_its_changes() -> None:
    form = scenario("""
        | type    | name  | label | calculation | trigger  | default    |
        | integer | a     | A     |             |          |            |
        | text    | twice | Twice | ${a} * 2    | ${a}     |            |
        | date    | day   | Day   |             |          | today()    |
        """)
    form.expect("day", "2026-03-01")

    change = form.answer("a", 4)
    form.expect("twice", 8)
    assert [fact.value for fact in change.facts] == ["4", "8"]

    form.answer("twice", "my own")
    again = form.again()
    again.expect("twice", "my own")
    again.answer("a", 5)
    again.expect("twice", 10)


def test_a_new_row_gets_its_own_first_values() -> None:
    form = scenario("""
        | type         | name  | label | default            |
        | begin_repeat | visit | Visit |                    |
        | integer      | place | Place | position(..) * 10  |
        | text         | kind  | Kind  | first              |
        | end_repeat   |       |       |                    |
        """)
    form.expect("visit[1]/place", 10)

    change = form.add_row("visit")

    form.expect("visit[2]/place", 20)
    form.expect("visit[2]/kind", "first")
    assert [fact.kind.value for fact in change.facts] == ["row_added", "derived", "derived"]
    form.answer("visit[1]/place", 5)
    assert form.again().value("visit[1]/place") == "5"


# ---------------------------------------------------------------- what a form fills in by itself

PRELOADS = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title/><model><instance><data id="f">{places}</data></instance>
  {binds}</model></h:head><h:body/></h:html>"""


def preloading(*preloads: tuple[str, str], **given: Any) -> Scenario:
    """A form whose places p0, p1 … are preloaded so."""
    places = "".join(f"<p{n}/>" for n in range(len(preloads)))
    binds = "".join(
        f'<bind nodeset="/data/p{n}" jr:preload="{kind}" jr:preloadParams="{params}"/>'
        for n, (kind, params) in enumerate(preloads)
    )
    return Scenario(read_form(PRELOADS.format(places=places, binds=binds).encode()), **given)


KNOWN = {
    "deviceid": "dev:1",
    "username": "sk-17",
    "email": "a@example.org",
    "phonenumber": "0300",
    "subscriberid": "410",
    "simserial": "89",
}


@pytest.mark.parametrize(
    ("params", "value"),
    [
        ("deviceid", "dev:1"),
        ("username", "sk-17"),
        ("email", "a@example.org"),
        ("phonenumber", "0300"),
        ("phone number", "0300"),
        ("subscriberid", "410"),
        ("simserial", "89"),
        ("uri:deviceid", "dev:1"),
        ("uri:username", "username:sk-17"),
        ("uri:email", "mailto:a@example.org"),
        ("uri:phonenumber", "tel:0300"),
        ("uri:subscriberid", "imsi:410"),
        ("uri:simserial", "simserial:89"),
    ],
)
def test_what_the_program_knows_of_person_and_device_is_filled_in(params: str, value: str) -> None:
    interview = preloading(("property", params), properties=KNOWN)

    assert interview.value("/data/p0") == value
    assert interview.session.unmet == ()


def test_what_the_program_does_not_tell_is_named_and_stays_empty() -> None:
    interview = preloading(
        ("property", "simserial"), ("property", "username"), properties={"username": "a"}
    )

    assert interview.value("/data/p0") == ""
    (problem,) = interview.session.unmet
    assert (problem.code, problem.place.ref, problem.subject) == (
        "no_property",
        "/data/p0",
        "simserial",
    )


def test_preloads_that_nobody_knows_are_named_and_change_nothing() -> None:
    interview = preloading(
        ("context", "UserID"), ("patient", "id"), ("date", "prevperiod-week-mon-head"), ("property", "shoe_size"),
        properties={"shoe_size": "43"},
    )  # fmt: skip

    assert [interview.value(f"/data/p{n}") for n in range(3)] == ["", "", ""]
    assert [(p.code, p.place.ref) for p in interview.session.unmet] == [
        ("unknown_preload", f"/data/p{n}") for n in range(4)
    ]


def test_the_hours_of_an_interview_are_those_of_its_zone() -> None:
    interview = preloading(
        ("timestamp", "start"), ("timestamp", "end"), ("date", "today"), ("uid", "")
    )
    assert interview.value("/data/p1") == ""
    interview.clock.now += timedelta(hours=20)

    xml = interview.xml()

    assert "<p0>2026-03-01T12:00:00.000+05:00</p0><p1>2026-03-02T08:00:00.000+05:00</p1>" in xml
    assert "<p2>2026-03-01</p2><p3>uuid:id" in xml


# ---------------------------------------------------------------- how it is sent


def sending(element: str) -> Sending:
    xform = f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
      xmlns:orx="http://openrosa.org/xforms" xmlns:odk="http://www.opendatakit.org/xforms"><h:head><h:title/><model>
      <instance><data id="f"><q/></data></instance>{element}</model></h:head><h:body/></h:html>"""
    return read_form(xform.encode()).submission


def test_a_form_says_where_and_how_it_is_sent() -> None:
    said = sending(
        """<submission action="https://server.example/submission" method="form-data-post" orx:auto-send="true"
        orx:auto-delete="false" odk:client-editable="true" base64RsaPublicKey="MIIB
          IjAN"/>"""
    )

    assert said == Sending(
        "https://server.example/submission", "post", "MIIBIjAN", True, False, True
    )
    assert sending("") == sending("<submission/>") == Sending()


@given(
    st.dictionaries(st.text("abc", min_size=1, max_size=3), st.integers(0, 50)),
    st.integers(1, 100),
    st.integers(0, 40),
)
def test_attachments_are_split_and_none_is_lost(
    sizes: dict[str, int], limit: int, xml: int
) -> None:
    requests = split_attachments(sizes, limit, xml_size=xml)

    assert [name for names in requests for name in names] == list(sizes)
    assert all(
        len(names) == 1 or xml + sum(map(sizes.__getitem__, names)) <= limit
        for names in requests[1:]
    )
    assert requests[0] or not sizes
    for names, following in pairwise(requests):  # nothing travels apart without need
        assert xml + sum(map(sizes.__getitem__, names)) + sizes[following[0]] > limit


# ---------------------------------------------------------------- what it holds


def test_the_name_of_an_interview_is_computed_from_its_answers() -> None:
    form = scenario(
        "| type | name | label |\n| text | who | Who |",
        settings={"instance_name": "concat('Visit of ', ${who})"},
    )
    form.answer("who", "Hina")

    assert "<instanceName>Visit of Hina</instanceName>" in form.xml()


def test_rules_of_the_form_do_not_leak_into_its_submission() -> None:
    form = scenario("""
        | type  | name | label | bind::odk:length | bind::pser:pii | parameters      |
        | text  | a    | A     | 5                | 1              |                 |
        | image | b    | B     |                  |                | max-pixels=640  |
        | audit | audit |      |                  |                | track-changes=true |
        """)  # fmt: skip

    assert form.xml() == (
        '<data id="a_test" version="1"><a/><b/>'
        "<meta><audit/><instanceID>uuid:id1</instanceID></meta></data>"
    )


def test_rows_that_are_not_asked_for_are_left_out_and_a_roster_may_be_empty() -> None:
    form = scenario("""
        | type         | name   | label  | relevant       |
        | begin_repeat | member | Member |                |
        | integer      | age    | Age    |                |
        | begin_group  | work   | Work   | ${age} > 15    |
        | text         | job    | Job    |                |
        | end_group    |        |        |                |
        | end_repeat   |        |        |                |
        | begin_repeat | goat   | Goat   | count(${member}) > 1 |
        | text         | colour | Colour |                |
        | end_repeat   |        |        |                |
        """)  # fmt: skip
    form.answer("member[1]/age", 30)
    assert "<member><age>30</age><work><job/></work></member><meta>" in form.xml()

    form.add_row("member")
    assert "<goat><colour/></goat>" in form.xml()

    form.remove_row("member[1]")
    form.remove_row("member[1]")
    assert form.xml().startswith('<data id="a_test" version="1"><meta>')


def test_comments_and_marked_sections_of_the_form_are_only_their_text() -> None:
    xform = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title/>
      <model><instance><data id="f"><!-- not this --><q>a<!-- nor this --><![CDATA[ <b> & ]]></q></data></instance></model>
      </h:head><h:body><input ref="/data/q"/></h:body></h:html>"""

    xml = Scenario(read_form(xform.encode())).xml()

    assert '<data id="f"><q>a &lt;b&gt; &amp; </q>' in xml


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe"])
def test_characters_that_xml_cannot_hold_are_refused_when_they_are_typed(character: str) -> None:
    form = scenario("| type | name | label |\n| text | a | A |")
    form.answer("a", "before")

    with pytest.raises(AnswerNotAccepted) as refused:
        form.answer("a", f"one{character}two")

    assert (refused.value.ref, refused.value.reason) == ("/data/a", "characters")
    form.expect("a", "before")
    assert form.session.finalize().xml


def test_characters_that_xml_cannot_hold_are_dropped_where_a_list_brings_them() -> None:
    form = scenario(
        "| type | name | label | calculation |\n| calculate | a | | pulldata('list', 'label', 'name', 'x') |",
        media={"list.csv": b"name,label\nx,one\x0btwo\n"},
    )

    assert "<a>onetwo</a>" in form.xml()


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_what_is_taken_is_read_back_as_it_was_typed(text: str) -> None:
    form = scenario("| type | name | label |\n| text | a | A |")
    try:
        form.answer("a", text)
    except AnswerNotAccepted:
        return

    assert (etree.fromstring(form.session.finalize().xml).findtext("a") or "") == text


def test_a_very_long_answer_is_an_answer() -> None:
    form = scenario("| type | name | label |\n| text | a | A |")
    form.answer("a", "لمبا جواب\n" * 200_000)

    assert etree.fromstring(form.session.finalize().xml).findtext("a") == "لمبا جواب\n" * 200_000


def test_finishing_twice_gives_the_same_bytes() -> None:
    form = scenario("| type | name | label |\n| end | ended | |\n| text | a | A |")
    form.answer("a", "x")
    first = form.session.finalize()

    assert form.session.finalize() == first
    form.clock.now += timedelta(minutes=5)
    assert form.session.finalize().xml.replace(b"12:05:00", b"12:00:00") == first.xml
