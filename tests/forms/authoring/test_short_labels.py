"""Narrow places have words of their own."""

from forms.definition.reader import read_form
from forms.session import FormSession
from tests.forms.authoring.workbooks import compiled
from tests.support.scenario import Scenario

SURVEY = """
| type           | name | label::English (en) | label::Urdu (ur) | pser:short::English (en) | pser:short::Urdu (ur) |
| select_one rel | kin  | Kin of the head     | سربراہ سے رشتہ   | Kin                      | رشتہ                  |
| text           | name | Name                | نام              |                          |                       |
"""
CHOICES = """
    | list_name | name | label::English (en)    | label::Urdu (ur) | pser:short::English (en) | pser:short::Urdu (ur) |
    | rel       | 1    | Head                   | سربراہ           |                          |                       |
    | rel       | 8    | Son-in-law or so        | داماد یا بہو    | In-law                   | داماد/بہو             |
"""


def session(language: str) -> FormSession:
    return Scenario(read_form(compiled(SURVEY, CHOICES).xform), language=language).session


def test_a_question_and_its_choices_have_their_short_words_in_every_language() -> None:
    english, urdu = (session(code).prompt("/data/kin") for code in ("en", "ur"))

    assert (english.label, english.more.short) == ("Kin of the head", "Kin")
    assert (urdu.label, urdu.more.short) == ("سربراہ سے رشتہ", "رشتہ")
    assert [c.short for c in english.choices] == ["", "In-law"]
    assert [c.short for c in urdu.choices] == ["", "داماد/بہو"]


def test_what_has_no_short_words_has_none() -> None:
    assert session("en").prompt("/data/name").more.short == ""
