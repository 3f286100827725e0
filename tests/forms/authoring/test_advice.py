"""What lint advises of: the form works, and is not what its author thinks."""

import pytest

from forms.authoring import compile_xlsform
from forms.lint import is_advice, lint_form
from tests.forms.authoring.workbooks import SETTINGS, compiled, workbook

LISTS = """
| list_name | name  | label |
| sex       | m     | Man   |
| sex       | f     | Woman |
| crops     | rice  | Rice  |
| crops     | wheat | Wheat |
"""
Found = list[tuple[str, int, str, str]]


def lint(survey: str, choices: str = "") -> Found:
    found = lint_form(compiled(survey, choices, SETTINGS))
    assert all(is_advice(problem) for problem in found)
    return [(p.code, p.place.row, p.place.column, p.suggestion) for p in found]


def test_a_code_that_is_left_out_is_pointed_at_and_codes_for_refusals_are_not() -> None:
    survey = "| type | name | label |\n| select_one work | x | X |"
    rows = [f"| work | {code} | {code} |" for code in (1, 2, 4, 98, 99)]

    assert lint(survey, "\n".join(["| list_name | name | label |", *rows])) == [
        ("list_gap", 4, "name", "")
    ]


def test_places_have_gaps_by_nature() -> None:
    survey = "| type | name | label |\n| select_one town | x | X |"
    rows = [f"| town | {code} | {code} |" for code in (101, 105, 230, 231)]

    assert lint(survey, "\n".join(["| list_name | name | label |", *rows])) == []


def test_a_code_that_stands_twice_in_a_list_that_is_offered_whole_is_pointed_at() -> None:
    data = workbook(
        """
        | type           | name | label | choice_filter |
        | select_one sex | x    | X     |               |
        """,
        LISTS.partition("| crops")[0] + "| sex | f | Girl |",
    )

    found = lint_form(compile_xlsform(data, "a.xlsx", repair=True))
    assert [(p.code, p.place.row) for p in found] == [("repeated_code", 4)]


@pytest.mark.parametrize(
    ("expression", "near"),
    [
        ("${sex} = 'man'", ""),
        ("${sex} = 'F'", ""),
        ("selected(${crops}, 'ryce')", "rice"),
        ("${crops} = 'rice'", "selected"),
        ("${age} = 'old'", ""),
        ("${crops} > 2", ""),
        ("${photo} < 1", ""),
        ("${home} = 1", ""),
    ],
)
def test_a_comparison_that_can_never_come_true_is_pointed_at(expression: str, near: str) -> None:
    found = lint(
        f"""
        | type                  | name  | label | relevant     |
        | select_one sex        | sex   | Sex   |              |
        | select_multiple crops | crops | Crops |              |
        | integer               | age   | Age   |              |
        | begin group           | home  | Home  |              |
        | image                 | photo | Photo |              |
        | end group             |       |       |              |
        | text                  | x     | X     | {expression} |
        """,
        LISTS,
    )

    assert [one for one in found if one[0] != "degraded"] == [
        ("type_conflict", 8, "relevant", near)
    ]


@pytest.mark.parametrize(
    "expression",
    [
        "${sex} = 'm' or ${sex} != ''",
        "selected(${crops}, 'rice') and ${age} >= 15",
        "${age} = '15'",
        "not(selected(${crops}, 'wheat'))",
    ],
)
def test_a_comparison_that_can_come_true_is_let_be(expression: str) -> None:
    assert (
        lint(
            f"""
            | type                  | name  | label | relevant     |
            | select_one sex        | sex   | Sex   |              |
            | select_multiple crops | crops | Crops |              |
            | integer               | age   | Age   |              |
            | text                  | x     | X     | {expression} |
            """,
            LISTS,
        )
        == []
    )


@pytest.mark.parametrize("relevant", ["no", "false()", "1 = 2", "${age} > 3 and false()"])
def test_a_question_that_is_never_asked_is_pointed_at(relevant: str) -> None:
    found = lint(f"""
        | type    | name | label | relevant   |
        | integer | age  | Age   |            |
        | text    | x    | X     | {relevant} |
    """)

    assert found == [("unreachable", 3, "relevant", "")]


@pytest.mark.parametrize(
    ("kind", "appearance", "column"),
    [
        ("osm", "", "type"),
        ("text", "ex:org.example.app(a=1)", "appearance"),
        ("geopoint", "placement-map", "appearance"),
        ("date", "Ethiopian", "appearance"),
    ],
)
def test_what_no_laptop_can_do_is_named_with_the_question(
    kind: str, appearance: str, column: str
) -> None:
    form = compiled(f"""
        | type   | name | label | appearance   |
        | {kind} | x    | X     | {appearance} |
        | text   | y    | Y     |              |
    """)

    [problem] = lint_form(form)
    assert (problem.code, problem.place.row, problem.place.column) == ("degraded", 2, column)
    assert "degrades: " in problem.reason


@pytest.mark.parametrize("appearance", ["w4 h1", "#ff0000", "likert", "Field-list", "0", "="])
def test_words_that_mean_nothing_here_are_passed_over(appearance: str) -> None:
    assert lint(f"| type | name | label | appearance |\n| text | x | X | {appearance} |") == []


def test_a_file_that_has_to_come_along_is_named_at_the_first_row_that_wants_it() -> None:
    found = lint("""
        | type                            | name | label | calculation                        |
        | select_one_from_file towns.csv  | town | Town  |                                    |
        | calculate                       | code |       | pulldata('codes', 'a', 'b', 'c')   |
    """)

    missing = [one for one in found if one[0] == "missing_file"]
    assert missing == [("missing_file", 2, "type", ""), ("missing_file", 3, "calculation", "")]


def test_every_broken_expression_is_told_not_only_the_first() -> None:
    found = lint_form(
        compiled("""
        | type      | name | label | calculation       | relevant          | default       |
        | integer   | a    | A     |                   | /data/nowhere > 1 |               |
        | calculate | b    |       | nofunction(${a})  |                   |               |
        | calculate | c    |       | ${d} + 1          |                   |               |
        | calculate | d    |       | ${c} + 1          |                   |               |
        | text      | e    | E     |                   | ${a} > 1 )        |               |
    """)
    )

    errors = {(p.code, p.place.row) for p in found if not is_advice(p)}
    assert {("unknown_node", 2), ("unknown_function", 3), ("syntax", 6)} <= errors
    assert ("cycle", 4) in errors or ("cycle", 5) in errors
    assert all(p.place.sheet == "survey" for p in found)


def test_a_fault_in_the_name_of_the_interview_points_at_the_settings() -> None:
    form = compiled(
        "| type | name | label |\n| text | x | X |",
        "",
        "| form_id | instance_name  |\n| a       | concat(${x}, ) |",
    )

    [problem] = lint_form(form)
    assert (problem.place.sheet, problem.place.row) == ("settings", 2)
    assert problem.place.column == "instance_name"
