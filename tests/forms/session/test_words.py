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
