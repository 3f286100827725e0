"""The submission, and what a form fills in by itself."""

from datetime import UTC, datetime

from lxml import etree

from forms.definition.reader import read_form
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
