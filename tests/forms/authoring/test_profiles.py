"""One form holds a long and a short questionnaire, and says of each row once in which it is asked."""

import pytest

from forms.definition.reader import read_form
from forms.lint import lint_form
from tests.forms.authoring.workbooks import compiled
from tests.support.scenario import Scenario

SURVEY = """
    | type         | name         | label::English (en) | relevant    | calculation | default | bind::pser:profile |
    | hidden       | form_profile |                     |             |             | long    | short long         |
    | integer      | age          | Age                 |             |             |         |                    |
    | text         | trade        | Trade               | ${age} > 15 |             |         | long               |
    | begin_group  | food         | Food                |             |             |         | long               |
    | integer      | meals        | Meals               |             |             |         |                    |
    | end_group    |              |                     |             |             |         |                    |
    | begin_repeat | member       | Member              |             |             |         |                    |
    | text         | school       | School              |             |             |         | long               |
    | text         | name         | Name                |             |             |         |                    |
    | end_repeat   |              |                     |             |             |         |                    |
"""


def asked(profile: str) -> set[str]:
    given = {"form_profile": profile} if profile else {}
    interview = Scenario(read_form(compiled(SURVEY).xform), prefill=given)
    interview.answer("age", 30)
    pages = ["/data", "/data/food", "/data/member[1]"]
    return {p.name for page in pages for p in interview.session.prompts(page)}


def test_the_long_questionnaire_asks_all_and_the_short_one_what_is_not_tagged() -> None:
    assert asked("long") >= {"age", "trade", "school", "name"}
    assert asked("short") & {"trade", "meals", "school"} == set()
    assert asked("short") >= {"age", "name"}


def test_where_nobody_fills_the_profile_in_the_row_s_default_stands() -> None:
    assert asked("") == asked("long")


def test_a_profile_that_the_form_does_not_have_asks_what_all_ask() -> None:
    assert asked("other") == asked("short")


def test_the_author_s_own_relevance_holds_as_well() -> None:
    interview = Scenario(read_form(compiled(SURVEY).xform))
    interview.answer("age", 9)

    assert not interview.asks("trade")


def test_a_form_without_tags_is_compiled_as_it_stands() -> None:
    plain = """
        | type    | name         | label::English (en) | relevant              |
        | text    | form_profile | Your profile        |                       |
        | integer | age          | Age                 | ${form_profile} != '' |
    """
    session = Scenario(read_form(compiled(plain).xform)).session

    assert [p.name for p in session.prompts("/data")] == ["form_profile"]


@pytest.mark.parametrize(
    ("row", "code", "reason"),
    [
        ("| text | b | B | | | | lang |", "unknown_profile", '"lang" is no profile'),
        ("| text | b | B | ${trade} = 'x' | | | |", "other_profile", '"trade", which is not asked in short'),
        ("| calculate | b | | | ${meals} * 2 | | |", "other_profile", '"meals", which is not asked in short'),
        ("| calculate | b | | | 12 + ${meals} | | |", "other_profile", '"meals"'),
        ("| text | b | B | ${form_profile} = 'long' | | | |", "profile_by_hand", "names the profile itself"),
    ],
)  # fmt: skip
def test_lint_names(row: str, code: str, reason: str) -> None:
    [found] = [p for p in lint_form(compiled(SURVEY + row)) if p.subject == "b"]

    assert found.code == code
    assert reason in found.reason
    assert found.place.row == 12


@pytest.mark.parametrize(
    "row",
    [
        "| text | b | B | ${trade} = 'x' | | | long |",
        "| text | b | B | ${trade} = 'x' or ${age} > 3 | | | |",
        "| calculate | b | | | coalesce(${meals}, 0) + 1 | | |",
        "| calculate | b | | | ${age} + 1 | | |",
    ],
)
def test_lint_is_silent_where_the_value_is_there_or_not_needed(row: str) -> None:
    assert [p.code for p in lint_form(compiled(SURVEY + row)) if p.subject == "b"] == []
