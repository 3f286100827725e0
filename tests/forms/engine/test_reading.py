"""What cannot be run right is refused when it is read, with every place at once."""

import pytest

from forms.definition.reader import read_form
from forms.errors import FormInvalid
from tests.support.scenario import Scenario, form_of, scenario, xform_of


def refused(xform: bytes) -> list[tuple[str, str]]:
    with pytest.raises(FormInvalid) as error:
        read_form(xform)
    return [
        (problem.code, problem.place.ref or problem.subject) for problem in error.value.problems
    ]


def bound(binds: str, instance: str = "<a/><b/><c/>") -> bytes:
    return f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
      xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>T</h:title><model>
      <instance><data id="f">{instance}</data></instance>{binds}</model></h:head>
      <h:body><input ref="/data/a"/></h:body></h:html>""".encode()


def test_all_faults_are_told_at_once() -> None:
    faults = refused(
        bound("""
          <bind nodeset="/data/a" calculate="/data/d + 1"/>
          <bind nodeset="/data/b" relevant="1 +"/>
          <bind nodeset="/data/c" constraint="todya() &gt; ."/>
          <bind nodeset="/data/x" type="int"/>
        """)
    )

    assert sorted(faults) == [
        ("syntax", "/data/b"),
        ("unknown_function", "/data/c"),
        ("unknown_node", "/data/x"),
        ("unknown_path", "/data/a"),
    ]


def test_a_cycle_is_refused_by_the_names_of_those_in_it() -> None:
    xform = bound("""
      <bind nodeset="/data/a" calculate="/data/b + 1"/>
      <bind nodeset="/data/b" calculate="/data/c"/>
      <bind nodeset="/data/c" calculate="/data/a * 2"/>
    """)

    with pytest.raises(FormInvalid) as error:
        read_form(xform)

    [problem] = error.value.problems
    assert problem.code == "cycle"
    assert {"/data/a", "/data/b", "/data/c"} <= set(problem.reason.split(" "))


@pytest.mark.parametrize(
    "rule",
    ['calculate=". + 1"', 'relevant=". = 1"'],
)
def test_what_depends_on_itself_is_refused(rule: str) -> None:
    assert refused(bound(f'<bind nodeset="/data/a" {rule}/>')) == [("cycle", "/data/a")]


def test_a_group_may_look_at_what_stands_in_it() -> None:
    form = scenario("""
        | type        | name | label | relevant   | default |
        | begin_group | g    | G     | ${a} = 'x' |         |
        | text        | a    | A     |            | x       |
        | text        | b    | B     |            |         |
        | end_group   |      |       |            |         |
        """)
    assert form.asks("b")

    form.answer("a", "y")

    assert not form.asks("b")


def test_a_form_at_fault_can_be_read_as_far_as_it_goes() -> None:
    xform = bound("""
      <bind nodeset="/data/a" relevant="nonsense(" constraint="/data/nowhere = 1"/>
      <bind nodeset="/data/b" calculate="/data/c + 1"/>
      <bind nodeset="/data/c" calculate="/data/b"/>
    """)

    form = read_form(xform, strict=False)

    assert [problem.code for problem in form.problems] == ["syntax", "unknown_path", "cycle"]
    interview = Scenario(form)
    interview.answer("a", "1")
    assert interview.asks("a")


def test_a_constraint_speaks_of_its_own_answer() -> None:
    read_form(bound('<bind nodeset="/data/a" constraint=". &gt; 1" required=". = \'\'"/>'))


def test_a_cycle_through_a_row_is_refused() -> None:
    xform = xform_of("""
        | type         | name  | label | calculation           |
        | begin_repeat | row   | Row   |                       |
        | text         | a     | A     | ${total} + 1          |
        | end_repeat   |       |       |                       |
        | calculate    | total |       | sum(${a})             |
        """)

    assert [code for code, _ in refused(xform)] == ["cycle"]


@pytest.mark.parametrize(
    ("xform", "code"),
    [
        (b"<h:html", "not_xml"),
        (b"<a/>", "no_instance"),
        (b"<a><model><instance><d/></instance></model></a>", "no_body"),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "not_xml"),
        (b"<a>" * 300 + b"</a>" * 300, "too_deep"),
    ],
)
def test_what_is_no_form_is_refused(xform: bytes, code: str) -> None:
    assert refused(xform)[0][0] == code
    with pytest.raises(FormInvalid):
        read_form(xform, strict=False)


def test_a_list_that_is_not_there_is_told() -> None:
    assert refused(
        bound("""<bind nodeset="/data/a" calculate="instance('towns')/root/item[1]/name"/>""")
    ) == [("unknown_list", "/data/a")]


def test_sections_follow_the_form() -> None:
    form = form_of("""
        | type         | name   | label  |
        | text         | first  | First  |
        | begin_group  | one    | One    |
        | text         | a      | A      |
        | begin_group  | inner  | Inner  |
        | text         | b      | B      |
        | end_group    |        |        |
        | begin_repeat | row    | Row    |
        | text         | c      | C      |
        | end_repeat   |        |        |
        | end_group    |        |        |
        | text         | last   | Last   |
        """)

    pages = [
        (
            form.elements[page.element].ref,
            [form.elements[n].name for n in page.questions],
            bool(page.roster),
        )
        for page in form.pages
    ]
    assert pages == [
        ("/data", ["first", "last"], False),
        ("/data/one", ["a", "b"], False),
        ("/data/one/row", ["c"], True),
    ]


def test_a_media_type_that_is_none_leaves_the_form_in_use() -> None:
    xform = b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title/>
      <model><instance><data id="f"><q/></data></instance></model></h:head>
      <h:body><upload ref="/data/q" mediatype=".jpg"/></h:body></h:html>"""

    form = read_form(xform)

    assert [(p.code, p.place.ref) for p in form.problems] == [("unknown_media_type", "/data/q")]


def test_a_range_without_numbers_and_another_way_of_sending_are_refused() -> None:
    xform = b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title/>
      <model><instance><data id="f"><q/></data></instance><submission method="carrier-pigeon"/></model></h:head>
      <h:body><range ref="/data/q" start="-2.0.1" end="2" step="1"/></h:body></h:html>"""

    with pytest.raises(FormInvalid) as refusal:
        read_form(xform)

    assert {(p.code, p.subject) for p in refusal.value.problems} == {
        ("not_a_number", "-2.0.1"),
        ("unknown_submission", "carrier-pigeon"),
    }


def test_metadata_is_bound_in_either_of_its_namespaces() -> None:
    xform = b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
        xmlns:orx="http://openrosa.org/xforms"><h:head><h:title/>
      <model><instance><data id="f"><q/><orx:meta><orx:instanceName/></orx:meta></data></instance>
      <bind nodeset="/data/meta/instanceName" calculate="'a name'"/></model></h:head>
      <h:body><input ref="/data/q"/></h:body></h:html>"""

    interview = Scenario(read_form(xform))

    assert interview.session.value("/data/orx:meta/orx:instanceName") == "a name"
