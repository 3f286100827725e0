"""Lint names what loads and is still wrong, with sheet, row and column."""

from forms.lint import lint_form
from tests.forms.authoring.workbooks import compiled

YES = """
| list_name | name | label::English (en) | label::Urdu (ur) |
| yesno     | 1    | Yes                 | جی ہاں           |
"""
Found = list[tuple[str, str, int, str]]


def lint(survey: str, choices: str = "") -> Found:
    found = lint_form(compiled(survey, choices))
    return [(p.code, p.place.sheet, p.place.row, p.place.column) for p in found]


def test_a_good_form_has_no_problems() -> None:
    form = """
        | type             | name | label::English (en) | label::Urdu (ur) | relevant    |
        | integer          | age  | Age                 | عمر              |             |
        | select_one yesno | work | Works?              | کام کرتے ہیں؟    | ${age} > 9  |
    """

    assert lint(form, YES) == []


def test_a_text_that_one_language_lacks_is_found() -> None:
    form = """
        | type    | name | label::English (en) | label::Urdu (ur) | hint::English (en) |
        | integer | age  | Age                 | عمر              | In years           |
    """

    assert lint(form) == [("missing_translation", "survey", 2, "hint::Urdu (ur)")]


def test_a_choice_that_one_language_lacks_is_found() -> None:
    form = """
        | type             | name | label::English (en) | label::Urdu (ur) |
        | select_one yesno | work | Works?              | کام کرتے ہیں؟    |
    """
    choices = YES + "| yesno | 2 | No | |"

    assert lint(form, choices) == [("missing_translation", "choices", 3, "label::Urdu (ur)")]


def test_a_list_that_nothing_offers_is_found_at_its_first_row() -> None:
    form = """
        | type             | name | label::English (en) | label::Urdu (ur) |
        | select_one yesno | work | Works?              | کام کرتے ہیں؟    |
    """
    choices = YES + "| colour | 1 | Red | سرخ |\n| colour | 2 | Blue | نیلا |"

    assert lint(form, choices) == [("unused_list", "choices", 3, "list_name")]


def test_two_indexed_repeats_in_one_expression_are_found_and_one_is_not() -> None:
    form = """
        | type         | name | label::English (en) | label::Urdu (ur) | calculation |
        | begin_repeat | row  | Row                 | سطر              |             |
        | integer      | age  | Age                 | عمر              |             |
        | end_repeat   |      |                     |                  |             |
        | calculate    | one  |                     |                  | indexed-repeat(${age}, ${row}, 1) |
        | calculate    | two  |                     |                  | indexed-repeat(${age}, ${row}, 1) + indexed-repeat(${age}, ${row}, 2) |
    """  # noqa: E501

    assert lint(form) == [("indexed_repeats", "survey", 6, "calculation")]


def test_a_syntax_error_is_found_also_in_a_soft_check() -> None:
    form = """
        | type    | name | label::English (en) | label::Urdu (ur) | constraint | bind::pser:warn  |
        | integer | age  | Age                 | عمر              | . >        | . < 9 ;; . < ) 1 |
    """

    codes = [(code, column) for code, _, _, column in lint(form) if code == "syntax"]
    assert codes == [("syntax", "constraint"), ("syntax", "bind::pser:warn")]


def test_a_form_that_tags_one_question_must_tag_them_all() -> None:
    form = """
        | type    | name | label::English (en) | label::Urdu (ur) | bind::pser:code | bind::pser:pii | bind::pser:purpose |
        | start   | start |                    |                  |                 |                |                    |
        | text    | name | Name                | نام              | A01             | 1              | P1                 |
        | integer | age  | Age                 | عمر              | A02             |                | P1                 |
    """  # noqa: E501

    assert lint(form) == [("missing_tag", "survey", 4, "bind::pser:pii")]


def test_an_unknown_tag_value_column_or_repeat_is_found_with_the_nearest_right_one() -> None:
    found = lint_form(
        compiled("""
        | type | name | label::English (en) | bind::pser:special | bind::pser:row-ref | bind::pser:purpos |
        | begin_repeat | member | Member | | | |
        | text | name | Name | dontknow | membr | P1 |
        | end_repeat | | | | | |
    """)
    )

    assert [(p.code, p.place.row, p.suggestion) for p in found] == [
        ("unknown_column", 1, "bind::pser:purpose"),
        ("unknown_tag", 3, "dont_know"),
        ("unknown_repeat", 3, "member"),
    ]


def test_a_function_that_nobody_has_is_found_with_the_nearest_one() -> None:
    found = lint_form(
        compiled("""
        | type      | name | label::English (en) | calculation      | constraint    |
        | integer   | age  | Age                 |                  | slected(., 1) |
        | calculate | old  |                     | if(${age} > 9)   |               |
    """)
    )

    assert [(p.code, p.place.row, p.place.column, p.suggestion) for p in found] == [
        ("unknown_function", 2, "constraint", "selected"),
        ("wrong_arguments", 3, "calculation", ""),
    ]


def test_a_path_or_a_predicate_that_leads_nowhere_is_found_with_the_nearest_question() -> None:
    found = lint_form(
        compiled("""
        | type         | name   | label::English (en) | calculation                  |
        | begin_repeat | member | Member              |                              |
        | integer      | age    | Age                 |                              |
        | calculate    | place  |                     | position(..) + ../agee       |
        | end_repeat   |        |                     |                              |
        | calculate    | adults |                     | count(${member}[agge >= 18]) |
        | calculate    | kids   |                     | count(${member}[age < 18])   |
        | calculate    | far    |                     | /data/membr/age              |
    """)
    )

    assert [(p.code, p.place.row, p.suggestion) for p in found] == [
        ("unknown_node", 4, "age"),
        ("unknown_node", 6, "age"),
        ("unknown_node", 8, "/data/member/age"),
    ]


def test_a_filter_by_a_column_that_the_list_does_not_have_is_found() -> None:
    form = """
        | type              | name | label::English (en) | label::Urdu (ur) | choice_filter     |
        | select_one yesno  | one  | One                 | ایک              |                   |
        | select_one tehsil | teh  | Tehsil              | تحصیل            | distt = ${one}    |
    """
    choices = """
        | list_name | name | label::English (en) | label::Urdu (ur) | dist |
        | yesno     | 1    | Yes                 | جی ہاں           |      |
        | tehsil    | 11   | Kot Addu            | کوٹ ادو          | 1    |
    """

    assert lint(form, choices) == [("unknown_column", "survey", 3, "choice_filter")]


def test_what_the_engine_refuses_is_told_with_the_row_it_comes_from() -> None:
    found = lint_form(
        compiled("""
        | type      | name | label::English (en) | calculation  |
        | integer   | age  | Age                 |              |
        | calculate | one  |                     | ${two} + 1   |
        | calculate | two  |                     | ${one} + 1   |
    """)
    )

    assert found
    assert {(p.place.sheet, p.place.row) for p in found} <= {("survey", 3), ("survey", 4)}
