"""An answer touches what follows from it, and nothing else."""

# ruff: noqa: E501  # tables are wide

# tables are wide

import pytest

from forms.prompts import Kind
from tests.support.scenario import scenario

HOME = """
| type         | name   | label  | calculation  | relevant     | constraint                          | repeat_count |
| text         | title  | Title  |              |              |                                     |              |
| begin_repeat | member | Member |              |              |                                     |              |
| text         | called | Name   |              |              |                                     |              |
| integer      | age    | Age    |              |              | . <= 120                            |              |
| text         | job    | Job    |              | ${age} >= 10 |                                     |              |
| text         | number | Number |              |              | count(${member}[number = current()/.]) <= 1 |      |
| end_repeat   |        |        |              |              |                                     |              |
| note         | oldest | Oldest ${top} |       |              |                                     |              |
| calculate    | top    |        | count(${member}[age > 25]) |              |                                     |              |
"""


def test_only_prompts_that_may_look_different_are_named() -> None:
    home = scenario(HOME)
    for _ in range(4):
        home.add_row("member")

    assert home.answer("title", "x").changed == {"/data/title"}
    assert home.answer("member[3]/called", "Farid").changed == {"/data/member[3]/called"}
    change = home.answer("member[3]/age", 30)
    assert change.changed == {"/data/member[3]/age", "/data/member[3]/job", "/data/oldest"}
    assert change.opened == ("/data/member[3]/job",)
    assert home.answer("member[4]/age", 20).changed == {
        "/data/member[4]/age",
        "/data/member[4]/job",
    }


def test_a_rule_over_all_rows_reaches_the_row_it_breaks_in() -> None:
    home = scenario(HOME)
    for _ in range(5):
        home.add_row("member")
    home.answer("member[2]/number", "77")

    change = home.answer("member[6]/number", "77")

    assert change.changed == {"/data/member[2]/number", "/data/member[6]/number"}


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("text", Kind.TEXT),
        ("integer", Kind.INTEGER),
        ("decimal", Kind.DECIMAL),
        ("date", Kind.DATE),
        ("time", Kind.TIME),
        ("dateTime", Kind.DATETIME),
        ("select_one c", Kind.SELECT_ONE),
        ("select_multiple c", Kind.SELECT_MANY),
        ("rank c", Kind.RANK),
        ("range", Kind.RANGE),
        ("acknowledge", Kind.ACKNOWLEDGE),
        ("note", Kind.NOTE),
        ("geopoint", Kind.GEOPOINT),
        ("geotrace", Kind.GEOTRACE),
        ("geoshape", Kind.GEOSHAPE),
        ("image", Kind.IMAGE),
        ("audio", Kind.AUDIO),
        ("video", Kind.VIDEO),
        ("file", Kind.FILE),
        ("barcode", Kind.BARCODE),
    ],
)
def test_every_question_type_of_xlsform_has_its_kind(kind: str, expected: Kind) -> None:
    form = scenario(
        f"""
        | type   | name | label |
        | {kind} | q    | Q     |
        """,
        """
        | list_name | name | label |
        | c         | 1    | One   |
        """,
    )

    assert form.prompt("q").kind is expected
