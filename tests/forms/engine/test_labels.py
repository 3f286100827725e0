"""A question's label in every language of the form, for finding it."""

from tests.support.scenario import scenario

FORM = """
    | type    | name | label::English (en)   | label::Urdu (ur) |
    | text    | name | Name                  | نام              |
    | integer | age  | How old is ${name}?   | ${name} کی عمر؟  |
"""


def test_a_label_is_told_in_each_language_without_the_answers_in_it() -> None:
    session = scenario(FORM).session

    assert session.labels("/data/name") == ("Name", "نام")
    assert session.labels("/data/age") == ("How old is ?", "کی عمر؟")


def test_a_form_of_one_language_has_no_other_names() -> None:
    session = scenario("""
        | type | name | label |
        | text | name | Name  |
    """).session

    assert session.labels("/data/name") == ()
