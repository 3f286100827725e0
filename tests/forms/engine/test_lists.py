"""Lists: written into the control, into the form, or standing in a file beside it."""

# ruff: noqa: E501  # tables are wide

import pytest

from forms.definition.reader import read_form
from forms.errors import FormInvalid
from tests.support.scenario import Scenario

HEAD = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>T</h:title><model>"""


def select(lists: str, nodeset: str, *, media: dict[str, bytes] | None = None) -> Scenario:
    """A form with one question, which offers ``nodeset``."""
    xform = f"""{HEAD}<instance><data id="f"><a/><q/></data></instance>{lists}</model></h:head><h:body>
      <input ref="/data/a"/><select1 ref="/data/q"><itemset nodeset="{nodeset}"><value ref="name"/><label ref="label"/>
      </itemset></select1></h:body></h:html>"""
    return Scenario(read_form(xform.encode(), media=media or {}))


def offered(form: Scenario) -> list[tuple[str, str]]:
    return [(choice.value, choice.label) for choice in form.offered("q")]


ITEMS = """<instance id="l"><root>
  <item><name>1</name><label>One</label><odd>yes</odd></item>
  <item><name>2</name><label>Two</label></item>
  <item><name>3</name><label>Three</label><odd>yes</odd></item></root></instance>"""


def test_a_cell_may_be_absent() -> None:
    assert offered(select(ITEMS, "instance('l')/root/item[odd = 'yes']")) == [
        ("1", "One"),
        ("3", "Three"),
    ]
    assert offered(select(ITEMS, "instance('l')/root/item[not(odd)]")) == [("2", "Two")]


def test_further_conditions_narrow_what_the_index_finds() -> None:
    form = select(ITEMS, "instance('l')/root/item[odd = 'yes' and name &gt; /data/a]")
    form.answer("a", "2")

    assert offered(form) == [("3", "Three")]


def test_a_list_with_attributes_is_walked_as_a_tree() -> None:
    tree = """<instance id="l"><root><item kind="x"><name>1</name><label>One</label></item>
      <item kind="y"><name>2</name><label><b>T</b>wo</label></item></root></instance>"""

    assert offered(select(tree, "instance('l')/root/item[@kind = 'y']")) == [("2", "Two")]


def test_lists_in_other_formats() -> None:
    places = '<instance id="l" src="jr://file/{}"/>'
    xml = b"<root><item><name>1</name><label>One</label></item></root>"
    assert offered(
        select(places.format("l.xml"), "instance('l')/root/item", media={"l.xml": xml})
    ) == [("1", "One")]

    semicolons = 'name;label\r\n1;"One; first"\r\n\r\n2\r\n'.encode("utf-8-sig")
    form = select(places.format("l.csv"), "instance('l')/root/item", media={"l.csv": semicolons})
    assert offered(form) == [("1", "One; first"), ("2", "")]

    geojson = b"""{"type": "FeatureCollection", "features": [
      {"type": "Feature", "geometry": {"type": "Point", "coordinates": [74.3, 31.5]}, "properties": {"name": "w", "label": "Well"}}]}"""
    form = select(
        places.format("l.geojson"),
        "instance('l')/root/item[geometry = '31.5 74.3 0 0']",
        media={"l.geojson": geojson},
    )
    assert offered(form) == [("w", "Well")]


@pytest.mark.parametrize(
    ("file", "data"), [("l.geojson", b"[1]"), ("l.xml", b"<root"), ("l.csv", b"\xff\xfe\xff")]
)
def test_a_file_that_cannot_be_read_is_told(file: str, data: bytes) -> None:
    with pytest.raises(FormInvalid) as refused:
        select(
            f'<instance id="l" src="jr://file/{file}"/>',
            "instance('l')/root/item",
            media={file: data},
        )

    assert refused.value.problems[0].subject == file


def test_choices_written_into_the_control() -> None:
    xform = f"""{HEAD}<itext><translation lang="ur"><text id="n"><value>نہیں</value></text></translation></itext>
      <instance><data id="f"><q/><r/></data></instance></model></h:head><h:body><select ref="/data/q">
      <item><label>Yes</label><value>y</value></item><item><label ref="jr:itext('n')"/><value>n</value></item></select>
      <input ref="/data/r"><label>You said <output value="jr:choice-name(/data/q, '/data/q')"/></label></input>
      </h:body></h:html>"""
    form = Scenario(read_form(xform.encode()))

    assert offered(form) == [("y", "Yes"), ("n", "نہیں")]
    form.answer("q", "n")
    assert form.prompt("r").label == "You said \u2068نہیں\u2069"


def test_thousands_of_items_are_one_look_up_away() -> None:
    items = "".join(
        f"<item><name>v{i}</name><label>V{i}</label><in>t{i % 100}</in></item>" for i in range(5000)
    )
    form = select(
        f'<instance id="l"><root>{items}</root></instance>', "instance('l')/root/item[in = /data/a]"
    )

    form.answer("a", "t7")

    assert len(form.choices("q")) == 50
    form.answer("q", "v107")
    form.answer("a", "t8")
    form.expect("q", "")
