"""Lists as people save them: the ways to write a spreadsheet, and what is said of a file that is broken."""

# ruff: noqa: E501  # tables are wide

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.definition.list_csv import list_from_csv, lists_from_itemsets
from forms.definition.list_geojson import list_from_geojson
from forms.definition.list_tables import Table
from forms.definition.lists import ListUnreadable, SecondaryInstance
from forms.definition.reader import read_form
from forms.errors import FormInvalid
from tests.support.scenario import Scenario

HEAD = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>T</h:title><model>"""


def columns(made: SecondaryInstance) -> dict[str, list[str | None]]:
    (table,) = made.root.children
    assert isinstance(table, Table)
    return dict(table.columns)


def csv(data: str | bytes) -> dict[str, list[str | None]]:
    return columns(list_from_csv("l", data.encode() if isinstance(data, str) else data))


def geojson(value: object) -> dict[str, list[str | None]]:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return columns(list_from_geojson("l", data))


def form(file: str, data: bytes, nodeset: str = "instance('l')/root/item") -> Scenario:
    xform = f"""{HEAD}<instance><data id="f"><a/><q/></data></instance><instance id="l" src="jr://file/{file}"/></model>
      </h:head><h:body><input ref="/data/a"/><select1 ref="/data/q"><itemset nodeset="{nodeset}"><value ref="name"/>
      <label ref="label"/></itemset></select1></h:body></h:html>"""
    return Scenario(read_form(xform.encode(), media={file: data}))


PLAIN = {"name": ["1", "2"], "label": ["One", "Two"]}


@pytest.mark.parametrize(
    "data",
    [
        "name,label\n1,One\n2,Two\n",
        "\ufeffname,label\n1,One\n2,Two",
        "name;label\r\n1;One\r\n2;Two\r\n",
        "name\tlabel\r1\tOne\r2\tTwo\r",
        "name|label\n1|One\n2|Two\n",
        '"name","label"\n"1","One"\n"2","Two"\n',
        " name , label \n1,One\n2,Two\n",
        "name,label\n\n1,One,surplus\n,\n2,Two\n\n",
        "name,label,name,\n1,One,second,nameless\n2,Two,second,nameless\n",
    ],
)
def test_a_table_is_read_however_it_was_saved(data: str) -> None:
    assert csv(data) == PLAIN


def test_cells_may_hold_separators_quotation_marks_and_line_breaks() -> None:
    data = 'name,label\n1,"a, ""b"";\nc"\n2,5" pipe\n3\n'

    assert csv(data + '4,6" pipe') == {
        "name": ["1", "2", "3", "4"],
        "label": ['a, "b";\nc', '5" pipe', "", '6" pipe'],
    }
    assert csv(data)["label"] == ['a, "b";\nc', '5" pipe', ""]


def test_heads_alone_are_an_empty_list_and_so_is_an_empty_file() -> None:
    assert csv("name,label\n") == {"name": [], "label": []}
    assert csv("") == {}


def test_an_outline_of_many_points_fits_into_a_cell() -> None:
    outline = "; ".join(["31.5 74.3 0 0"] * 20_000)

    assert csv(f"name,geometry\n1,{outline}\n")["geometry"] == [outline]


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        ("name,label\n1,One\n2,Caf\xe9\n".encode("cp1252"), 3, "0xe9 is not UTF-8"),
        (b"\xef\xbb\xbfname\n\xe9\n", 2, "0xe9 is not UTF-8"),
        ("name,label\n1,One\n".encode("utf-16"), 1, "UTF-16"),
        (b'name,label\n1,One\n2,"Two\n3,Three\n4,Four\n', 3, "never closed"),
        (b'name,"label\n1,One\n', 1, "never closed"),
    ],
)
def test_a_broken_table_is_told_with_its_line(data: bytes, line: int, reason: str) -> None:
    with pytest.raises(FormInvalid) as refused:
        form("l.csv", data)

    (problem,) = refused.value.problems
    assert (problem.code, problem.subject, problem.place.row) == ("unreadable_list", "l.csv", line)
    assert reason in problem.reason


def test_rows_are_read_when_somebody_needs_one_and_not_before() -> None:
    asked = form("l.csv", b"name,label\n1,One\n", "instance('l')/root/item[name = /data/a]")
    (table,) = asked.form.lists["l"].root.children

    assert "columns" not in vars(table)
    asked.answer("a", "1")
    assert [choice.label for choice in asked.offered("q")] == ["One"]
    assert "columns" in vars(table)


def test_the_lists_of_one_file_are_told_apart_by_their_names() -> None:
    list_of = lists_from_itemsets(
        b"list_name,name,label\nfruit,a,Apple\ntown,l,Lahore\nfruit,b,Banana\n"
    )

    assert columns(list_of("fruit")) == {"name": ["a", "b"], "label": ["Apple", "Banana"]}
    assert columns(list_of("town")) == {"name": ["l"], "label": ["Lahore"]}
    assert columns(list_of("none")) == {"name": [], "label": []}


def feature(geometry: object, **more: object) -> dict[str, object]:
    return {"type": "Feature", "geometry": geometry, "properties": {"name": "n"}, **more}


def collection(*features: object) -> dict[str, object]:
    return {"type": "FeatureCollection", "features": list(features)}


@pytest.mark.parametrize(
    ("kind", "coordinates", "written"),
    [
        ("Point", [74.3, 31.5], "31.5 74.3 0 0"),
        ("Point", [74.3, 31.5, 210], "31.5 74.3 0 0"),
        ("LineString", [[1, 2], [3, 4]], "2 1 0 0; 4 3 0 0"),
        ("Polygon", [[[1, 2], [3, 4], [5, 6], [1, 2]]], "2 1 0 0; 4 3 0 0; 6 5 0 0; 2 1 0 0"),
        ("Polygon", [], ""),
        ("MultiPoint", [[1, 2]], ""),
    ],
)
def test_places_are_written_as_odk_writes_them(
    kind: str, coordinates: object, written: str
) -> None:
    found = geojson(collection(feature({"type": kind, "coordinates": coordinates})))

    assert found == {"geometry": [written], "name": ["n"]}


def test_what_a_feature_is_called_and_has_become_its_cells() -> None:
    found = geojson(
        collection(
            {
                "type": "Feature",
                "id": 7,
                "properties": {"name": "w", "open": True, "depth": 2.5, "geometry": "no"},
            },
            {
                "type": "Feature",
                "id": "x",
                "geometry": None,
                "properties": {"name": None, "by": {"a": ["چاہ"]}},
            },
            {"type": "Feature"},
        )
    )

    assert found == {
        "geometry": ["", "", ""],
        "id": ["7", "x", None],
        "name": ["w", "", None],
        "open": ["true", None, None],
        "depth": ["2.5", None, None],
        "by": [None, '{"a": ["چاہ"]}', None],
    }


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (b'{"type":\n "FeatureCollection",\n "features": [,]}', 3, "is not JSON"),
        (b"\xff", 0, "is not JSON"),
        (b"[1]", 0, "no GeoJSON feature collection"),
        (b'{"type": "Feature"}', 0, "no GeoJSON feature collection"),
        (b'{"type": "FeatureCollection", "features": {}}', 0, "no list"),
        (b'{"type": "FeatureCollection", "features": [1]}', 0, "feature 1 is none"),
        (b'{"type": "FeatureCollection", "features": [{"properties": []}]}', 0, "properties of feature 1"),
        (b'{"type": "FeatureCollection", "features": [{"geometry": {"type": "Point", "coordinates": ["x"]}}]}', 0, "feature 1"),
    ],
)  # fmt: skip
def test_a_broken_file_of_places_is_told(data: bytes, line: int, reason: str) -> None:
    with pytest.raises(ListUnreadable) as refused:
        geojson(data)

    assert refused.value.line == line
    assert reason in refused.value.reason


def test_a_list_in_xml_may_hold_items_within_items() -> None:
    data = b"""<root><item><name>lhr</name><label>Lahore</label><towns><town><name>r</name></town></towns></item>
      <item><name>mul</name><label>Multan</label><towns/></item></root>"""

    nested = form("l.xml", data, "instance('l')/root/item[towns/town/name = /data/a]")
    nested.answer("a", "r")

    assert nested.choices("q") == ["lhr"]


def test_a_list_file_that_is_broken_xml_is_told() -> None:
    with pytest.raises(FormInvalid) as refused:
        form("l.xml", b"<root>\n<item>\n</root>")

    assert refused.value.problems[0].code == "not_xml"


ODD_BYTES = st.one_of(
    st.binary(max_size=60),
    st.text(st.sampled_from('ab,;\t|"\n\r \0\ufeffé'), max_size=60).map(str.encode),
    st.tuples(st.sampled_from([b"name,label\n", b'"a";"b"\n', b""]), st.binary(max_size=40)).map(
        b"".join
    ),
)


@given(ODD_BYTES)
def test_whatever_a_table_holds_it_is_read_or_refused_at_once(data: bytes) -> None:
    try:
        made = list_from_csv("l", data)
    except ListUnreadable:
        return

    found = columns(made)
    assert len({len(cells) for cells in found.values()}) <= 1
    assert made.has_rows == any(found.values()) or not found
    lists_from_itemsets(data)("x").root.text()


JSONS = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["type", "features", "geometry", "properties", "coordinates", "id", "x"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(
    st.one_of(st.binary(max_size=40), JSONS, JSONS.map(lambda one: collection(one, feature(one))))
)
def test_whatever_a_file_of_places_holds_it_is_read_or_refused(value: object) -> None:
    with suppress(ListUnreadable):
        geojson(value)
