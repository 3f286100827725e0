"""Labels, hints and messages, in the language of the interview."""

# ruff: noqa: E501  # tables are wide

from forms.prompts import Kind
from tests.support.scenario import scenario

FORM = """
| type             | name  | label::English (en) | label::Urdu (ur)    | hint::English (en) | hint::Urdu (ur) | constraint | constraint_message::English (en) | constraint_message::Urdu (ur) |
| text             | named | Name                | نام                  | As on the card     | کارڈ کے مطابق   |            |        |       |
| integer          | age   | Age of ${named}     | ${named} کی عمر      |                    |                 | . < 120    | Too old | زیادہ |
| select_one yn    | sure  | Sure?               | یقین؟               |                    |                 |            |         |       |
| calculate        | said  |                     |                     |                    |                 |            |         |       |
| note             | told  | Thank you           | شکریہ               |                    |                 |            |         |       |
"""
CHOICES = """
| list_name | name | label::English (en) | label::Urdu (ur) |
| yn        | 1    | Yes                 | ہاں              |
| yn        | 2    | No                  | نہیں             |
"""
FORM = FORM.replace(
    "| calculate        | said  |                     |                     |                    |                 |            |         |       |\n",
    "",
)


def test_everything_shown_changes_with_the_language() -> None:
    form = scenario(FORM, CHOICES)
    assert form.session.languages == ("English (en)", "Urdu (ur)")
    form.answer("age", 130)
    assert form.problems("age") == ["Too old"]
    assert form.prompt("named").hint == "As on the card"

    form.session.set_language("Urdu (ur)")

    assert form.prompt("named").label == "نام"
    assert form.prompt("named").hint == "کارڈ کے مطابق"
    assert [choice.label for choice in form.offered("sure")] == ["ہاں", "نہیں"]
    assert form.problems("age") == ["زیادہ"]


def test_a_session_may_begin_in_a_language_known_by_its_code() -> None:
    assert scenario(FORM, CHOICES, language="ur").session.language == "Urdu (ur)"
    assert scenario(FORM, CHOICES, language="Punjabi").session.language == "English (en)"


def test_an_answer_inserted_in_a_label_is_isolated_from_the_words_around_it() -> None:
    form = scenario(FORM, CHOICES, language="ur")
    assert form.prompt("age").label == "کی عمر"

    change = form.answer("named", "Bilal")

    assert form.prompt("age").label == "\u2068Bilal\u2069 کی عمر"
    assert "/data/age" in change.changed


def test_isolates_are_never_stored() -> None:
    form = scenario("""
        | type          | name | label         | calculation                                    |
        | text          | who  | Who           |                                                |
        | select_one c  | pick | Pick          |                                                |
        | calculate     | text |               | concat('for ', ${who}, jr:choice-name(${pick}, '${pick}')) |
        | note          | see  | ${text}       |                                                |
        """, """
        | list_name | name | label    |
        | c         | a    | Apple    |
        """)  # fmt: skip
    form.answer("who", "Noor ")
    form.answer("pick", "a")

    form.expect("text", "for Noor Apple")
    assert form.prompt("see").label == "\u2068for Noor Apple\u2069"
    assert "\u2068" not in form.xml()


def test_notes_are_told_from_texts() -> None:
    form = scenario(FORM, CHOICES)

    assert form.prompt("told").kind is Kind.NOTE
    assert form.prompt("named").kind is Kind.TEXT
    assert form.session.sections()[0].asked == 3


def test_tags_of_our_own_reach_the_window() -> None:
    form = scenario("""
        | type | name | label | bind::pser:code | bind::pser:pii | bind::pser:special | appearance      |
        | text | cnic | CNIC  | D17             | 1              | dont_know refused  | numbers minimal |
        """)

    prompt = form.prompt("cnic")

    assert (prompt.code, prompt.pii, prompt.special) == ("D17", "1", ("dont_know", "refused"))
    assert prompt.appearance == {"numbers", "minimal"}


def test_a_date_in_a_sentence_is_said_as_the_fields_show_it() -> None:
    form = scenario("""
        | type     | name  | label                               | appearance | calculation |
        | date     | born  | Born                                |            |             |
        | date     | wed   | Wed                                 | month-year |             |
        | dateTime | came  | Came                                |            |             |
        | time     | woke  | Woke                                |            |             |
        | decimal  | land  | Land                                |            |             |
        | calculate| made  |                                     |            | format-date(${born}, '%Y/%m') |
        | calculate| two   |                                     |            | concat(${born}, '!') |
        | note     | told  | ${born}; ${wed}; ${came}; ${woke}; ${land}; ${made}; ${two} | | |
        """)  # fmt: skip
    form.answer("born", "1984-02-29")
    form.answer("wed", "2009-11-01")
    form.answer("came", "2026-11-24T14:30:00.000+05:00")
    form.answer("woke", "06:05:00.000+05:00")
    form.answer("land", "2.50")

    said = form.prompt("told").label.replace("\u2068", "").replace("\u2069", "")

    assert said == "29/02/1984; 11/2009; 24/11/2026 14:30; 06:05; 2.50; 1984/02; 1984-02-29!"
    assert "<born>1984-02-29</born>" in form.xml()


def test_an_answer_inserted_in_guidance_is_followed() -> None:
    form = scenario("""
        | type    | name | label | hint  | guidance_hint            |
        | text    | who  | Who   |       |                          |
        | integer | age  | Age   | Years | Ask ${who}, not a child  |
        """)  # fmt: skip

    change = form.answer("who", "Noor")

    assert form.prompt("age").more.guidance == "Ask \u2068Noor\u2069, not a child"
    assert "/data/age" in change.changed


def test_the_label_of_a_group_in_a_row_speaks_of_that_row() -> None:
    form = scenario("""
        | type         | name   | label           |
        | begin_repeat | member | Member          |
        | text         | name   | Name            |
        | begin_group  | school | School of ${name} |
        | integer      | grade  | Grade           |
        | end_group    |        |                 |
        | end_repeat   |        |                 |
        """)  # fmt: skip
    for row, name in ((1, "Amna"), (2, "Bilal")):
        form.add_row("member")
        form.answer(f"member[{row}]/name", name)

    groups = [form.prompt(f"member[{row}]/school/grade").more.group for row in (1, 2)]

    assert groups == ["School of \u2068Amna\u2069", "School of \u2068Bilal\u2069"]
