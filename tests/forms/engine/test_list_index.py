"""A filter that is answered from an index gives exactly the rows that a look at every row gives."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.definition.list_csv import list_from_csv
from forms.definition.list_geojson import list_from_geojson
from forms.definition.list_tables import Table
from forms.definition.lists import SecondaryInstance, list_from_element
from forms.definition.xml import parse_xml
from forms.xpath.compiler import compile_expression
from forms.xpath.context import Context, Environment
from forms.xpath.nodes import Node

CELLS = st.sampled_from(["", "1", "01", "1.0", " 1", "a", "A", "NaN", "2026-01-01", "x y", "true"])
ROWS = st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=7)


class Lending(Environment):
    """Two lists and the answers, whose look-ups are counted."""

    def __init__(self, places: SecondaryInstance, kinds: SecondaryInstance, data: str) -> None:
        self.lists = {"place": places, "kind": kinds}
        answers = list_from_element("data", parse_xml(data.encode()))
        now = datetime(2026, 3, 1, 7, 0, tzinfo=UTC)
        super().__init__(now=now, zone=UTC, root=answers.root)
        self.looked_up = 0

    def instance(self, name: str) -> Node | None:
        return self.lists[name].root

    def lookup(self, parent: Node, step: str, key: str, value: str) -> Sequence[Node] | None:
        self.looked_up += 1
        return parent.lookup(step, key, value) if isinstance(parent, Table) else None


def inline(rows: Sequence[tuple[str, str, str]]) -> SecondaryInstance:
    """``n`` numbers the rows; the second cell is left out where it says true."""
    items = "".join(
        f"<item><n>{n}</n><a>{a}</a>{'' if b == 'true' else f'<b>{b}</b>'}<c>{c}</c></item>"
        for n, (a, b, c) in enumerate(rows)
    )
    return list_from_element("l", parse_xml(f"<root>{items}</root>".encode()))


def as_csv(rows: Sequence[tuple[str, str, str]]) -> SecondaryInstance:
    lines = "".join(f'{n},"{a}","{b}","{c}"\n' for n, (a, b, c) in enumerate(rows))
    return list_from_csv("l", f"n,a,b,c\n{lines}".encode())


def as_geojson(rows: Sequence[tuple[str, str, str]]) -> SecondaryInstance:
    features = [
        {"type": "Feature", "geometry": None, "properties": {"n": n, "a": a, "b": b, "c": c}}
        for n, (a, b, c) in enumerate(rows)
    ]
    return list_from_geojson(
        "l", json.dumps({"type": "FeatureCollection", "features": features}).encode()
    )


VALUES = [
    "/data/x",
    "/data/x/text()",
    "string(/data/x)",
    "concat(/data/x, '')",
    "/data/many",
    "/data/nothing",
    "'1'",
    "1",
    "number(/data/x)",
    "1 div 0 * 0",
    "true()",
    "date('2026-01-01')",
    "current()/x",
    "instance('kind')/root/item[a = /data/x]/b",
    "instance('kind')/root/item[b = /data/many][1]/c",
    "../item/c",
    "b",
]
REST = ["", " and b = c", " and c = /data/y", " and not(b = /data/y)", " and (a or b)", " and b"]
AFTER = ["", "[1]", "[last()]", "[b = /data/y]", "[position() > 1]"]


@given(
    st.sampled_from([inline, as_csv, as_geojson]),
    ROWS,
    ROWS,
    st.tuples(CELLS, CELLS, CELLS, CELLS),
    st.sampled_from(VALUES),
    st.sampled_from(REST),
    st.sampled_from(AFTER),
    st.booleans(),
)
def test_the_index_gives_the_rows_that_a_look_at_every_row_gives(
    kind: object,
    rows: list[tuple[str, str, str]],
    others: list[tuple[str, str, str]],
    answers: tuple[str, str, str, str],
    value: str,
    rest: str,
    after: str,
    turned: bool,
) -> None:
    assert callable(kind)
    x, y, *many = answers
    more = "".join(f"<many>{one}</many>" for one in many)
    env = Lending(kind(rows), inline(others), f"<data><x>{x}</x><y>{y}</y>{more}</data>")
    test = f"{value} = a" if turned else f"a = {value}"
    start = compile_expression("/data").nodes(Context(env.root or env.lists["place"].root, env))[0]

    def found(condition: str) -> list[str]:
        path = f"instance('place')/root/item[{condition}{rest}]{after}/n"
        nodes = compile_expression(path).nodes(Context(start, env))
        return [node.text() for node in nodes]

    assert found(test) == found(f"boolean({test})")


@pytest.mark.parametrize("value", ["/data/x", "/data/many", "'a'", "instance('kind')/root/item/b"])
def test_such_filters_do_ask_the_index(value: str) -> None:
    rows = [("a", "b", "c")] * 3
    env = Lending(as_csv(rows), inline(rows), "<data><x>a</x><many>a</many><many>b</many></data>")
    path = f"instance('place')/root/item[a = {value}]"

    nodes = compile_expression(path).nodes(Context(env.lists["place"].root, env))

    assert env.looked_up
    assert len(nodes) == (0 if "instance" in value else 3)


def test_a_number_finds_texts_that_are_the_same_number() -> None:
    """XPath 1.0 section 3.4: a number and a text are compared as numbers, two texts as texts."""
    rows = [("01", "", ""), ("1", "", ""), ("1.0", "", ""), ("one", "", "")]
    env = Lending(as_csv(rows), inline([]), "<data><x>1</x></data>")

    def found(condition: str) -> list[str]:
        path = f"instance('place')/root/item[{condition}]/a"
        nodes = compile_expression(path).nodes(Context(env.lists["place"].root, env))
        return [node.text() for node in nodes]

    assert found("a = 1") == ["01", "1", "1.0"]
    assert found("a = '1'") == ["1"]
    assert found("a = /data/x") == ["1"]
    assert found("a = number(/data/x)") == ["01", "1", "1.0"]
