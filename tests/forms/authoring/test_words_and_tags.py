"""Lint reads the words of a form as a person at a door would, and knows what a form that is tagged whole owes."""

import pytest

from forms.authoring.sheets import read_sheets
from forms.errors import FormProblem
from forms.lint import lint_form, words
from tests.forms.authoring.workbooks import compiled

TAGS = "| bind::pser:code | bind::pser:pii | bind::pser:purpose |"


def found(survey: str, choices: str = "") -> list[FormProblem]:
    return list(lint_form(compiled(survey, choices)))


def said(survey: str, choices: str = "") -> list[tuple[str, str, str]]:
    return [(p.code, p.subject, p.place.column) for p in found(survey, choices)]


def one(english: str, urdu: str, column: str = "label") -> str:
    label = "| label::English (en) | label::Urdu (ur) " if column != "label" else ""
    words = "| Age | عمر " if column != "label" else ""
    return f"""
        | type | name {label}| {column}::English (en) | {column}::Urdu (ur) |
        | text | a {words}| {english} | {urdu} |
        | text | b {words or "| Name | نام "}| | |
    """


@pytest.mark.parametrize("column", ["label", "hint", "guidance_hint", "pser:short"])
def test_latin_words_in_urdu_are_named(column: str) -> None:
    assert said(one("Number", "آپ کا number", column)) == [
        ("latin_words", "a", f"{column}::Urdu (ur)")
    ]


@pytest.mark.parametrize(
    "urdu",
    ["114A لکھیں", "name@example.com", "نام ${b}", "<b>نام</b>", "فارم B", "www.example.org"],
)
def test_what_is_no_word_may_be_latin(urdu: str) -> None:
    english = "Say ${b}" if "${" in urdu else "Say"

    assert said(one(english, urdu)) == []


@pytest.mark.parametrize("text", ["Your  name", "Name ", "\N{NO-BREAK SPACE}Name"])
def test_spaces_that_nobody_sees_are_named(text: str) -> None:
    sheets = read_sheets(
        {"survey": [(2, {"type": "text", "name": "a", "hint::English (en)": text})]}
    )

    [problem] = words.spaces(sheets)

    assert (problem.code, problem.place.column) == ("spaces", "hint::English (en)")


@pytest.mark.parametrize(
    ("english", "urdu"), [("How old is ${b}?", "عمر؟"), ("How old?", "${b} کی عمر؟")]
)
def test_an_answer_that_only_one_language_inserts_is_named(english: str, urdu: str) -> None:
    assert said(one(english, urdu)) == [("placeholders", "a", "label::Urdu (ur)")]


def tagged(row: str, head: str = "") -> str:
    return f"""
        | type | name | label::English (en) {TAGS} {head}
        | text | m | Name | A1 | 1 | P1 |
        {row}
    """


LIST = """
    | list_name | name | label::English (en) |
    | yn        | 1    | Yes                 |
    | yn        | 2    | No                  |
    | yn        | 98   | Not known           |
"""


@pytest.mark.parametrize(
    ("row", "head", "finding"),
    [
        ("| text | a | Age | A2 | 3 | P1 | yes |", "required |", ("missing_message", "a", "required")),
        ("| integer | a | Age | A2 | 3 | P1 | . > 1 |", "constraint |", ("missing_message", "a", "constraint")),
        ("| select_one yn | a | Ill? | A2 | 3 | P1 |", "", ("missing_special", "a", "bind::pser:special")),
        ("| text | a | Ill? | A2 | 2 | P1 |", "", ("missing_special", "a", "bind::pser:special")),
        ("| text | a | " + "word " * 31 + "| A2 | 3 | P1 |", "", ("missing_minsec", "a", "bind::pser:minsec")),
        ("| text | a | Age | A2 | | P1 |", "", ("missing_tag", "a", "bind::pser:pii")),
        ("| text | a | Age | A2 | 3 | |", "", ("missing_tag", "a", "bind::pser:purpose")),
    ],
)  # fmt: skip
def test_a_form_that_is_tagged_whole_owes(
    row: str, head: str, finding: tuple[str, str, str]
) -> None:
    assert said(tagged(row, head), LIST if "yn" in row else "") == [finding]


@pytest.mark.parametrize(
    ("row", "head"),
    [
        ("| text | a | Age | A2 | 3 | P1 | yes | Write it. |", "required | required_message::English (en) |"),
        ("| select_one yn | a | Ill? | A2 | 3 | P1 | dont_know |", "bind::pser:special |"),
        ("| text | a | Ill? | A2 | 2 | P1 | refused |", "bind::pser:special |"),
        ("| calculate | a | | A2 | 2 | P1 | 1 |", "calculation |"),
        ("| text | a | " + "word " * 31 + "| A2 | 3 | P1 | 5 |", "bind::pser:minsec |"),
    ],
)  # fmt: skip
def test_and_owes_nothing_once_it_is_given(row: str, head: str) -> None:
    assert said(tagged(row, head), LIST if "yn" in row else "") == []


def test_a_form_without_our_tags_owes_none_of_it() -> None:
    assert said("| type | name | label | required |\n| text | a | Age | yes |") == []


def test_advice_that_the_author_accepts_is_not_repeated() -> None:
    row = "| text | a | Age | A2 | 3 | P1 | yes | missing_message |"

    assert said(tagged(row, "required | bind::pser:accept |")) == []


def test_an_error_cannot_be_accepted() -> None:
    row = "| text | a | Age | A2 | | P1 | missing_tag |"

    codes = [code for code, *_ in said(tagged(row, "bind::pser:accept |"))]

    assert codes == ["missing_tag", "nothing_accepted"]


def test_what_is_accepted_and_not_found_any_more_is_named() -> None:
    row = "| text | a | Age | A2 | 3 | P1 | latin_words |"

    assert said(tagged(row, "bind::pser:accept |")) == [
        ("nothing_accepted", "a", "bind::pser:accept")
    ]
