"""Markdown and a few tags in the form's words: seen as looks, read out without them, never taken from an answer."""

# ruff: noqa: E501  # tables are wide

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.definition.markup import HOLE, Styled, plain_text, styled, template_of
from forms.prompts import Prompt
from tests.support.scenario import scenario

FSI, PDI = "\u2068", "\u2069"


def looks(paragraphs: Styled) -> list[tuple[str, str]]:
    """Each stretch with the names of its looks."""
    names = ("bold", "italic", "underlined", "struck", "even", "colour")
    return [
        (
            span.text,
            " ".join(
                getattr(span.look, name) if name == "colour" else name
                for name in names
                if getattr(span.look, name)
            ),
        )
        for paragraph in paragraphs
        for span in paragraph.spans
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**Never** guess", [("Never", "bold"), (" guess", "")]),
        ("*softly* and _slowly_", [("softly", "italic"), (" and ", ""), ("slowly", "italic")]),
        ("aged ** 3 years **", [("aged ", ""), (" 3 years", "bold")]),
        ("***both***, __bold__", [("both", "bold italic"), (", ", ""), ("bold", "bold")]),
        ("**two\nlines**", [("two", "bold"), ("lines", "bold")]),
        (
            '<span style="color:#f58a1f; font-family: monospace">key</span>s',
            [("key", "even #f58a1f"), ("s", "")],
        ),
        ("<b>bold <i>more</b> less</i>", [("bold ", "bold"), ("more", "bold italic"), (" less", "italic")]),
        ("<font color = 'red'>stop</font> <u>here</u>", [("stop", "#ff0000"), (" ", ""), ("here", "underlined")]),
        ("[the law](https://law.example)", [("the law", "underlined"), (" (https://law.example)", "")]),
    ],
)  # fmt: skip
def test_words_have_the_looks_that_odk_forms_give_them(
    written: str, shown: list[tuple[str, str]]
) -> None:
    assert looks(styled(written)) == shown


@pytest.mark.parametrize(
    "written",
    [
        "Name of the head *",
        "5 * 3 * 2 rooms",
        "2 ** 3",
        "My name is ____________ and",
        "the file snake_case_name.xlsx",
        "<NAME OF CHILD> is < 5 years & > 2",
        "#1 crop",
        "- none -",
        "<script>alert(1)</script>",
        "<img src=x onerror=y>",
        "R&D; AT&T",
        "3. Third question",
    ],
)
def test_what_is_no_mark_stays_as_it_is(written: str) -> None:
    assert plain_text(styled(written)) == written
    assert all(look == "" for _, look in looks(styled(written)))


def test_headings_lists_and_lines_become_paragraphs() -> None:
    text = r"""## Household
Ask about:
- rooms
* doors

<h5 style="text-align:center">Then</h5><br/>&lt;read&gt; \*aloud\*
<ol><li>one</li><li>two</li></ol>"""

    found = styled(text)

    assert plain_text(found).splitlines() == [
        "Household", "Ask about:", "• rooms", "• doors", "", "Then", "", "<read> *aloud*", "1. one", "2. two",
    ]  # fmt: skip
    assert [p.heading for p in found if p.text in ("Household", "Then", "• rooms")] == [2, 0, 5]
    assert [p.text for p in found if p.centred] == ["Then"]


SURVEY = """
| type         | name | label                                                   | hint            | constraint       | constraint_message |
| text         | who  | **Name**                                                | *As* on the card |                 |                    |
| integer      | age  | # Age of **${who}** <span style="color:red">now</span>   |                 | . < 120          | **Too** old, ${who} |
| select_one c | pick | Pick                                                    |                 |                  |                    |
"""
CHOICES = """
| list_name | name | label      |
| c         | a    | **Apple**  |
| c         | b    | Pear       |
"""


def label_of(prompt: Prompt) -> list[tuple[str, str]]:
    return looks(prompt.more.label_styled)


def test_a_prompt_has_its_words_plain_and_as_they_look() -> None:
    form = scenario(SURVEY, CHOICES)

    assert form.prompt("who").label == "Name"
    assert label_of(form.prompt("who")) == [("Name", "bold")]
    assert form.prompt("who").hint == "As on the card"
    assert form.prompt("pick").more.label_styled == ()
    assert [choice.label for choice in form.offered("pick")] == ["Apple", "Pear"]
    assert [looks(choice.styled) for choice in form.offered("pick")] == [[("Apple", "bold")], []]


@pytest.mark.parametrize(
    "answer",
    ["**x**", "<b>x</b>", "[a](b)", "*", "# x", "</span>", "&amp;", r"\*", "a\n- b", "<br>", "__y"],
)
def test_an_answer_is_never_read_as_markdown_or_html(answer: str) -> None:
    form = scenario(SURVEY, CHOICES)

    form.answer("who", answer)
    form.answer("age", 130)

    assert form.prompt("age").label == f"Age of {FSI}{answer}{PDI} now"
    assert label_of(form.prompt("age")) == [
        ("Age of ", ""),
        (f"{FSI}{answer}{PDI}", "bold"),
        (" ", ""),
        ("now", "#ff0000"),
    ]
    assert form.problems("age") == [f"Too old, {FSI}{answer}{PDI}"]


def test_rows_that_are_offered_are_shown_letter_by_letter() -> None:
    form = scenario("""
        | type                | name   | label  |
        | begin_repeat        | member | Member |
        | text                | name   | Name   |
        | end_repeat          |        |        |
        | select_one ${name}  | head   | Head   |
        """)  # fmt: skip
    form.add_row("member")
    form.answer("member[1]/name", "**Ali** <b>Khan</b>")

    [choice] = form.offered("head")

    assert (choice.label, choice.styled) == ("**Ali** <b>Khan</b>", ())


def test_names_of_choices_inserted_in_a_calculation_are_as_the_form_writes_them() -> None:
    form = scenario("""
        | type         | name | label | calculation                          |
        | select_one c | pick | Pick  |                                      |
        | calculate    | said |       | jr:choice-name(${pick}, '${pick}')   |
        | note         | see  | It is ${said} |                              |
        """, CHOICES)  # fmt: skip
    form.answer("pick", "a")

    form.expect("said", "**Apple**")
    assert form.prompt("see").label == f"It is {FSI}**Apple**{PDI}"


MARKS = [
    *"ab *_#<>/&;[]()\\\n-~1.\"'=:",
    "<b>",
    "</b>",
    "کی",
    "<li>",
    '<span style="color:red">',
    "</span>",
    "&lt;",
]
SIGNS = st.lists(st.sampled_from(MARKS), max_size=40).map("".join)
WORDS = st.lists(st.one_of(SIGNS, st.none()), max_size=8)


@given(st.text(max_size=80) | SIGNS)
def test_any_text_can_be_read(text: str) -> None:
    found = styled(text)

    assert HOLE not in plain_text(found)


@given(WORDS, st.data())
def test_no_letter_of_an_inserted_answer_is_lost_and_none_is_added(
    words: list[str | None], data: st.DataObject
) -> None:
    holes = words.count(None)
    answers = data.draw(st.lists(SIGNS, min_size=holes, max_size=holes))
    template = template_of(words)
    without = template.plain([""] * holes)

    plain = template.plain([f"{FSI}{answer}{PDI}" for answer in answers])
    shown = plain_text(template.filled([f"{FSI}{answer}{PDI}" for answer in answers]))

    assert re.findall(f"{FSI}(.*?){PDI}", plain, re.DOTALL) == answers
    assert re.sub(f"{FSI}.*?{PDI}", "", plain, flags=re.DOTALL) == without
    assert not template.styled or shown == plain


def test_a_long_text_of_nothing_but_marks_is_read_in_time() -> None:
    for sign in ("*a ", "_", "<b>", "[", "[a](", "&", "<a ", "\\", "**a*", "<span style='"):
        styled(sign * 4000)
