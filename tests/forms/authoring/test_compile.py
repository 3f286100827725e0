"""A workbook becomes an XForm, or a list of what is wrong with it."""

import pytest

from forms.authoring import Limits, compile_xlsform
from forms.errors import FormInvalid, FormProblem
from tests.forms.authoring.workbooks import compiled, workbook

AGES = """
| type    | name | label::English (en) | label::Urdu (ur) | relevant   |
| integer | age  | Age                 | عمر              |            |
| text    | job  | Work                | کام              | ${age} > 9 |
"""

AMPLE = Limits()


def problems_of(data: bytes, *, limits: Limits = AMPLE) -> tuple[FormProblem, ...]:
    with pytest.raises(FormInvalid) as caught:
        compile_xlsform(data, "a_test.xlsx", limits=limits)
    return caught.value.problems


def test_a_workbook_becomes_an_xform_that_knows_its_name() -> None:
    form = compiled(AGES)

    assert (form.form_id, form.version, form.title) == ("a_test", "1", "A test")
    assert form.languages == ("English (en)", "Urdu (ur)")
    assert b'nodeset="/data/job"' in form.xform


def test_compiling_twice_gives_the_same_bytes() -> None:
    data = workbook(AGES)

    assert compile_xlsform(data, "a.xlsx").xform == compile_xlsform(data, "b.xls").xform


def test_a_question_may_be_called_data_because_the_root_has_its_own_name() -> None:
    form = compiled("""
        | type | name | label::English (en) |
        | text | data | Date                |
    """)

    assert b'nodeset="/data/data"' in form.xform


def test_every_unknown_question_is_named_at_once_with_its_row_and_a_suggestion() -> None:
    found = problems_of(
        workbook("""
        | type    | name      | label::English (en) | relevant        | constraint   |
        | integer | age_years | Age                 |                 |              |
        | text    | job       | Work                | ${age_year} > 9 |              |
        | integer | pay       | Pay                 |                 | . > ${zzzzz} |
    """)
    )

    where = [(p.place.sheet, p.place.row, p.place.column, p.suggestion) for p in found]
    assert where == [
        ("survey", 3, "relevant", "age_years"),
        ("survey", 4, "constraint", ""),
    ]


def test_a_missing_list_is_named_with_the_nearest_one() -> None:
    found = problems_of(
        workbook(
            """
            | type             | name | label::English (en) |
            | select_one yesnp | ok   | Is it right?        |
            """,
            """
            | list_name | name | label::English (en) |
            | yesno     | 1    | Yes                 |
            """,
        )
    )

    assert [(p.code, p.place.row, p.suggestion) for p in found] == [("unknown_list", 2, "yesno")]


def test_every_mistake_of_every_kind_is_told_at_once() -> None:
    found = problems_of(
        workbook(
            """
            | type             | name  | label::English (en) | relevant    | parameters |
            | number           | a     | A                   |             |            |
            | begin repeat     | row   | Row                 |             |            |
            | text             | b b   | B                   | ${a = 1     |            |
            | integer          |       | How old are you?    |             |            |
            | end group        |       |                     |             |            |
            | select_one yesnp | c     | C                   | ${q} = 1    |            |
            | text             | d     | D                   |             | colour=red |
            | text             | d     | D                   |             |            |
            | text             | e     | E                   |             | rows=many  |
            """,
            """
            | list_name | name | label::English (en) |
            | yesno     | 1    | Yes                 |
            | yesno     |      | No                  |
            """,
        )
    )

    assert [(p.code, p.place.row, p.place.column, p.suggestion) for p in found] == [
        ("unknown_type", 2, "type", "integer"),
        ("unmatched_begin", 3, "type", ""),
        ("bad_name", 4, "name", "b_b"),
        ("malformed_reference", 4, "relevant", "${a}"),
        ("missing_name", 5, "name", "how_old_are_you"),
        ("unmatched_end", 6, "type", "end_repeat"),
        ("unknown_question", 7, "relevant", ""),
        ("unknown_list", 7, "type", "yesno"),
        ("repeated_name", 9, "name", "d_2"),
        ("missing_name", 3, "name", "no"),
    ]


def test_a_select_without_a_list_is_told_so_and_not_repaired() -> None:
    table = """
        | type                       | name | label |
        | select_one                 | a    | A     |
        | select_one_from_file towns | b    | B     |
    """
    choices = "| list_name | name | label |\n| yesno | 1 | Yes |"

    with pytest.raises(FormInvalid) as caught:
        compile_xlsform(workbook(table, choices), "a.xlsx", repair=True)

    found = [(p.place.row, p.place.column, p.suggestion) for p in caught.value.problems]
    assert found == [(2, "type", "select_one yesno"), (3, "type", "")]


def test_a_column_without_which_a_sheet_says_nothing_is_named() -> None:
    found = problems_of(
        workbook(
            "| type | name | label |\n| select_one l | a | A |",
            "| listname | code | label |\n| l | 1 | One |",
        )
    )

    missing = [(p.place.sheet, p.place.column) for p in found if p.code == "missing_column"]
    assert missing == [("choices", "list_name"), ("choices", "name")]
    assert '"listname" may be meant' in found[-2].reason


def test_a_name_that_stands_twice_is_told_once_and_not_at_every_mention() -> None:
    found = problems_of(
        workbook("""
        | type | name | label::English (en) | relevant  |
        | text | a    | A                   |           |
        | text | a    | A                   |           |
        | text | b    | B                   | ${a} = '' |
        | text | c    | C                   | ${a} = '' |
    """)
    )

    assert [(p.code, p.place.row) for p in found] == [("repeated_name", 3)]


def test_pyxform_is_asked_again_without_what_it_complained_of() -> None:
    found = problems_of(
        workbook("""
        | type  | name | label::English (en) | parameters    |
        | text  | a    | A                   | colour=red    |
        | range | b    | B                   | start=one     |
        | image | c    | C                   | max-pixels=no |
        | text  | d    | D                   | rows=many     |
    """)
    )

    assert [p.place.row for p in found][:2] == [2, 3]
    assert len(found) >= 2


def test_what_only_pyxform_knows_is_told_with_its_row() -> None:
    found = problems_of(
        workbook("""
        | type     | name | label::English (en) |
        | text     | one  | One                 |
        | intteger | two  | Two                 |
    """)
    )

    assert [(p.place.sheet, p.place.row) for p in found] == [("survey", 3)]
    assert "intteger" in found[0].reason


def test_a_column_that_crashes_pyxform_is_named_instead() -> None:
    found = problems_of(
        workbook(
            """
            | type             | name | label::English (en) |
            | select_one yesno | ok   | Is it right?        |
            """,
            """
            | list_name | name | label::English (en) | instance::x |
            | yesno     | 1    | Yes                 | y           |
            """,
        )
    )

    assert [(p.place.sheet, p.place.row, p.place.column) for p in found] == [
        ("choices", 1, "instance::x")
    ]


def test_codes_that_stand_twice_are_named_with_their_rows() -> None:
    found = problems_of(
        workbook(
            """
            | type             | name | label::English (en) |
            | select_one yesno | ok   | Is it right?        |
            """,
            """
            | list_name | name | label::English (en) |
            | yesno     | 1    | Yes                 |
            | yesno     | 1    | No                  |
            | yesno     | 1    | Perhaps             |
            """,
        )
    )

    [problem] = found
    assert problem.code == "allow_choice_duplicates"
    assert 'sheet choices, rows 3, 4: the list "yesno" has the code "1" again' in problem.reason


def test_a_compiler_that_takes_too_long_is_stopped() -> None:
    assert problems_of(workbook(AGES), limits=Limits(seconds=0.01))[0].code == "too_slow"


def test_a_compiler_that_needs_too_much_memory_fails_alone() -> None:
    assert problems_of(workbook(AGES), limits=Limits(memory=1))
    assert compiled(AGES).xform


def test_a_workbook_above_the_limit_is_not_even_opened() -> None:
    assert problems_of(b"x" * 20, limits=Limits(workbook=10))[0].code == "too_large"


def test_a_problem_reads_as_one_line_with_its_place() -> None:
    [problem] = problems_of(
        workbook("""
        | type | name | label::English (en) | relevant     |
        | text | job  | Work                | ${jobs} != '' |
    """)
    )

    assert str(problem) == (
        'sheet survey, row 2, column relevant: "job": mentions ${jobs},'
        ' but there is no question "jobs". Did you mean "job"?'
    )


def test_headings_are_understood_however_they_are_spelled() -> None:
    form = compiled(
        """
        | Type             | NAME | Label::English (en) | relevance    |
        | select_one Geo   | one  | One                 |              |
        | integer          | two  | Two                 | ${one} = ‘1’ |
        """,
        """
        | list name | Name | label::English (en) | Bureau |
        | Geo       | 1    | Okara               | East   |
        """,
    )

    assert form.sheets.paths["/data/two"]["relevant"] == "${one} = '1'"
    assert form.sheets.choices[0]["list_name"] == "Geo"
    assert form.sheets.choices[0]["Bureau"] == "East"
