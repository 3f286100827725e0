"""Mechanical repairs: offered first, made on request, and never unsaid."""

import pytest
from lxml import etree

from forms.authoring import CompiledForm, NotCompiled, Repair, compile_xlsform
from tests.forms.authoring.workbooks import SETTINGS, workbook

LIST = """
| list_name | name | label |
| yesno     | 1    | Yes   |
| yesno     | 2    | No    |
"""


def mended(survey: str, choices: str = "", settings: str = SETTINGS) -> CompiledForm:
    """The form after its repairs; before them it did not compile, and each was offered."""
    data = workbook(survey, choices, settings)
    with pytest.raises(NotCompiled) as caught:
        compile_xlsform(data, "a_test.xlsx")
    form = compile_xlsform(data, "a_test.xlsx", repair=True)
    assert form.repairs == caught.value.offered
    for problem in caught.value.problems:
        assert problem.place.sheet
        assert problem.place.row
        assert "--repair" in problem.reason
    return form


def changes(form: CompiledForm) -> list[tuple[str, int, str, str, str]]:
    return [(r.kind, r.place.row, r.place.column, r.before, r.after) for r in form.repairs]


def binds(form: CompiledForm) -> dict[str, str]:
    return {
        str(bind.get("nodeset")): str(bind.get("type"))
        for bind in etree.fromstring(form.xform).iter("{*}bind")
    }


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("db:person", "text"),
        ("tel", "text"),
        ("caseid", "hidden"),
        ("text audit", "hidden"),
        ("audio audit", "hidden"),
        ("speed violations count", "hidden"),
        ("sensor_statistic light_level", "hidden"),
        ("sensor_stream movement", "hidden"),
        ("comments", "hidden"),
        ("enumerator", "text"),
        ("hidden string", "hidden"),
        ("hidden geopoint", "hidden"),
        ("calculate_here", "calculate"),
    ],
)
def test_a_type_of_another_program_becomes_what_comes_nearest(written: str, becomes: str) -> None:
    form = mended(f"""
        | type      | name | label | calculation |
        | {written} | x    | X     | now()       |
    """)

    assert changes(form) == [("dialect_type", 2, "type", written, becomes)]
    assert "/data/x" in binds(form)


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("Integer", "integer"),
        ("Date_Time", "dateTime"),
        ("Select One: yesno", "select_one yesno"),
        ("select_multiple yesno or specify other", "select_multiple yesno or_other"),
        ("select-multiple from yesno", "select_multiple yesno"),
    ],
)
def test_another_spelling_of_a_type_is_put_right(written: str, becomes: str) -> None:
    data = f"| type | name | label |\n| {written} | x | X |"
    if written == "select_multiple yesno or specify other":  # pyxform takes this one
        assert not compile_xlsform(workbook(data, LIST), "a.xlsx").offered
        return

    assert changes(mended(data, LIST)) == [("type_spelling", 2, "type", written, becomes)]


def test_groups_may_begin_with_a_capital_and_end_with_their_name() -> None:
    form = mended("""
        | type            | name | label |
        | Begin Group     | home | Home  |
        | text            | x    | X     |
        | End_Group home  |      |       |
    """)

    assert [r.after for r in form.repairs] == ["begin group", "end group"]
    assert "/data/home/x" in binds(form)


def test_a_group_named_meta_is_renamed_with_all_that_points_to_it() -> None:
    form = mended("""
        | type        | name | label | calculation                          |
        | begin group | meta | Meta  |                                      |
        | text        | x    | X     |                                      |
        | end group   | meta |       |                                      |
        | calculate   | y    |       | concat(../meta/x, /data/meta/instanceID) |
    """)

    assert changes(form) == [("reserved_name", 2, "name", "meta", "meta_data")]
    assert b"../meta_data/x, /data/meta/instanceID" in form.xform


def test_two_spellings_of_one_column_become_one_where_no_row_has_both() -> None:
    form = mended("""
        | type | name | label | image | media::image |
        | text | x    | X     | a.png |              |
        | text | y    | Y     |       | b.png        |
    """)

    assert changes(form) == [("alias_column", 1, "media::image", "media::image", "image")]
    assert b"a.png" in form.xform
    assert b"b.png" in form.xform


def test_two_spellings_that_disagree_are_left_to_their_author() -> None:
    with pytest.raises(NotCompiled) as caught:
        compile_xlsform(
            workbook("""
                | type | name | label | relevant | relevance |
                | text | x    | X     | 1 = 1    | 1 = 2     |
            """),
            "a.xlsx",
            repair=True,
        )

    [problem] = caught.value.problems
    assert (problem.place.row, problem.place.column) == (2, "relevance")
    assert '"relevant"' in problem.reason


def test_a_heading_that_stands_there_twice_is_one_column() -> None:
    form = mended("""
        | type | name | label | hint | hint |
        | text | x    | X     | Ask  |      |
    """)

    assert [r.kind for r in form.repairs] == ["repeated_column"]


def test_two_languages_in_one_heading_lose_the_second() -> None:
    form = mended("""
        | type | name | label::English::Urdu |
        | text | x    | X                    |
    """)

    assert form.languages == ("English",)


def test_columns_that_crash_the_compiler_are_left_out() -> None:
    form = mended(
        """
        | type             | name | label | instance::tag | bind::foo:bar | bind::a b |
        | begin group      | g    | G     | t             | 1             | 2         |
        | select_one yesno | x    | X     |               |               |           |
        | end group        |      |       |               |               |           |
        """,
        LIST.replace("label |", "label | instance::code |").replace("Yes   |", "Yes | c |"),
    )

    assert {(r.kind, r.before, r.after) for r in form.repairs} == {
        ("instance_tag", "instance::tag", ""),
        ("custom_column", "bind::foo:bar", ""),
        ("custom_column", "bind::a b", ""),
        ("instance_column", "instance::code", ""),
    }


def test_codes_that_stand_twice_are_allowed_by_the_settings() -> None:
    form = mended(
        "| type | name | label |\n| select_one yesno | x | X |", LIST + "| yesno | 2 | Never |"
    )

    assert changes(form) == [
        ("allow_choice_duplicates", 2, "allow_choice_duplicates", "", "yes"),
    ]


def test_a_question_without_words_shows_its_name() -> None:
    form = mended("""
        | type | name | label::English | label::Urdu |
        | text | town |                |             |
    """)

    assert changes(form) == [("missing_label", 2, "label::English", "", "town")]


def test_a_question_without_words_that_is_not_to_be_seen_is_hidden() -> None:
    form = mended("""
        | type   | name       | label | appearance |
        | string | patient_id |       | hidden     |
    """)

    assert changes(form) == [("hidden_question", 2, "type", "string", "hidden")]


def test_a_repeat_named_like_the_root_gives_the_root_another_name() -> None:
    form = mended("""
        | type         | name | label |
        | begin repeat | data | Data  |
        | text         | x    | X     |
        | end repeat   |      |       |
    """)

    assert [r.kind for r in form.repairs] == ["root_name"]
    assert "/form/data/x" in form.sheets.paths
    assert "/form/data/x" in binds(form)


def test_references_with_spaces_and_triggers_without_signs_are_put_right() -> None:
    form = mended("""
        | type    | name | label | relevant      | trigger | calculation |
        | integer | age  | Age   |               |         |             |
        | text    | job  | Job   | ${ age } > 15 | age     | 'none'      |
    """)

    assert [(r.kind, r.after) for r in form.repairs] == [
        ("reference_spaces", "${age} > 15"),
        ("trigger", "${age}"),
    ]


def test_typographic_quotes_in_logic_are_straightened_and_words_keep_theirs() -> None:
    data = workbook("""
        | type | name | label      | relevant    |
        | text | a    | It’s „here“ |            |
        | text | b    | B          | ${a} = „x“  |
        | text | c    | C          | ${a} = ‘x’  |
    """)

    untouched = compile_xlsform(data, "a.xlsx")
    form = compile_xlsform(data, "a.xlsx", repair=True)

    assert [(r.kind, r.place.row) for r in untouched.offered] == [
        ("quotes", 3),
        ("smart_quotes", 4),
    ]
    assert [(r.place.row, r.after) for r in form.repairs] == [
        (3, '${a} = "x"'),
        (4, "${a} = 'x'"),
    ]
    assert "„here".encode() in form.xform


def test_a_form_without_an_id_takes_the_name_of_its_file_and_says_so() -> None:
    data = workbook("| type | name | label |\n| text | x | X |", "", "| form_title |\n| A test |")

    form = compile_xlsform(data, "My first form.xlsx", repair=True)

    assert form.form_id == "My_first_form"
    assert [(r.kind, r.after) for r in form.repairs] == [("form_id", "My_first_form")]
    assert compile_xlsform(data, "My first form.xlsx").form_id == "My_first_form"


def test_the_questions_of_kobo_become_plain_ones_with_the_names_that_kobo_makes() -> None:
    form = mended(
        """
        | type             | name | label | kobo--score-choices | kobo--rank-items | kobo--matrix_list |
        | begin_score      | s    | Score |  yesno              |                  |                   |
        | score__row       |      | One   |                     |                  |                   |
        | end_score        |      |       |                     |                  |                   |
        | begin_rank       | r    | Rank  |                     | yesno            |                   |
        | rank__level      | r1   | First |                     |                  |                   |
        | rank__level      | r2   | Next  |                     |                  |                   |
        | end_rank         |      |       |                     |                  |                   |
        | begin_kobomatrix | m    | Herd  |                     |                  | yesno             |
        | integer          | n    | Count |                     |                  |                   |
        | end_kobomatrix   |      |       |                     |                  |                   |
        """,
        LIST,
    )

    assert {r.kind for r in form.repairs} == {"kobo"}
    assert {"/data/s/score_3", "/data/r/r2", "/data/m_1/m_1_n", "/data/m_2/m_2_n"} <= set(
        binds(form)
    )
    assert form.sheets.paths["/data/m_2/m_2_n"].number == 10


def test_a_matrix_without_its_list_loses_no_question() -> None:
    data = workbook("""
        | type             | name | label | kobo--matrix_list |
        | begin_kobomatrix | m    | Herd  | nowhere           |
        | integer          | n    | Count |                   |
        | end_kobomatrix   |      |       |                   |
    """)

    with pytest.raises(NotCompiled) as caught:
        compile_xlsform(data, "a.xlsx", repair=True)

    assert caught.value.problems[0].place.row == 2


def test_a_title_above_the_headings_is_not_read_and_rows_keep_their_numbers() -> None:
    data = workbook("""
        | My questionnaire | | |
        | type | name | label |
        | text | x    | X     |
    """)

    form = compile_xlsform(data, "a.xlsx")

    assert form.sheets.paths["/data/x"].number == 3
    assert [(r.kind, r.before) for r in form.offered] == [("heading_row", "My questionnaire")]


def test_our_own_columns_bring_their_namespace() -> None:
    form = mended(
        "| type | name | label | bind::pser:pii |\n| text | x | X | 1 |",
        "",
        "| form_id |\n| a |",
    )

    assert [r.kind for r in form.repairs] == ["namespace"]


def test_a_form_that_compiles_is_not_repaired() -> None:
    data = workbook("| type | name | label |\n| text | x | X |")

    assert compile_xlsform(data, "a.xlsx", repair=True).repairs == ()
    assert (
        compile_xlsform(data, "a.xlsx", repair=True).xform == compile_xlsform(data, "a.xlsx").xform
    )


def test_a_repair_reads_as_one_line_with_its_place() -> None:
    [repair] = mended("| type | name | label |\n| caseid | x | X |").repairs

    assert isinstance(repair, Repair)
    assert str(repair) == (
        'sheet survey, row 2, column type: "caseid" becomes "hidden":'
        " SurveyCTO fills it from its case list; here it stays empty."
    )
