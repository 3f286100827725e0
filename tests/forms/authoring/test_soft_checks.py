"""Soft checks travel from their columns into the bind and the itext."""

import pytest
from lxml import etree

from forms.authoring import CompiledForm
from forms.authoring.soft_checks import split_rules
from forms.errors import FormInvalid
from tests.forms.authoring.workbooks import compiled

WARN = "{https://pser.example/xforms}warn"


def bind(form: CompiledForm, nodeset: str) -> etree._Element:
    [found] = etree.fromstring(form.xform).findall(f".//{{*}}bind[@nodeset='{nodeset}']")
    return found


def texts(form: CompiledForm, entry: str) -> dict[str, str]:
    return {
        str(translation.get("lang")): "".join(map(str, value.itertext()))
        for translation in etree.fromstring(form.xform).iter("{*}translation")
        for text in translation.iter("{*}text")
        if text.get("id") == entry
        for value in text.iter("{*}value")
    }


def test_each_message_becomes_an_itext_entry_named_in_the_bind() -> None:
    survey = [
        "type | name | label::English (en) | label::Urdu (ur) | bind::pser:warn"
        " | pser:warn_message::English (en) | pser:warn_message::Urdu (ur)",
        "integer | age | Age | عمر | . < 100 ;; (. mod 5) != 0"
        " | Very old ;; Ends in 0 or 5 | بہت زیادہ ;; صفر یا پانچ",
    ]
    form = compiled("\n".join(survey))

    first, second = "/data/age:pser:warn-1", "/data/age:pser:warn-2"
    assert bind(form, "/data/age").get(WARN) == f". < 100 => {first} ;; (. mod 5) != 0 => {second}"
    assert texts(form, first) == {"English (en)": "Very old", "Urdu (ur)": "بہت زیادہ"}
    assert texts(form, second) == {"English (en)": "Ends in 0 or 5", "Urdu (ur)": "صفر یا پانچ"}


def test_a_message_may_show_an_answer() -> None:
    form = compiled("""
        | type    | name | label::English (en) | bind::pser:warn | pser:warn_message::English (en) |
        | integer | size | Size                |                 |                                 |
        | integer | told | Told                | . = ${size}     | The list has ${size}, not more  |
    """)

    [output] = etree.fromstring(form.xform).iter("{*}output")
    assert (output.get("value"), output.tail) == ("/data/size", ", not more")


def test_a_message_beside_its_rule_stays_as_it_is() -> None:
    form = compiled("""
        | type    | name | label::English (en) | bind::pser:warn     |
        | integer | age  | Age                 | . < 100 => Very old |
    """)

    assert bind(form, "/data/age").get(WARN) == ". < 100 => Very old"


def test_a_rule_without_its_message_is_refused_with_row_and_column() -> None:
    with pytest.raises(FormInvalid) as caught:
        compiled("""
            | type    | name | label::English (en) | bind::pser:warn  | pser:warn_message::English (en) |
            | integer | age  | Age                 | . < 100 ;; . > 0 | Very old                        |
        """)

    [problem] = caught.value.problems
    assert (problem.code, problem.place.row) == ("soft_check_messages", 2)
    assert problem.place.column == "pser:warn_message::English (en)"


def test_a_row_reference_names_the_repeat_and_the_bind_gets_its_path() -> None:
    form = compiled("""
        | type         | name   | label::English (en) | bind::pser:row-ref |
        | begin_repeat | member | Member              |                    |
        | text         | name   | Name                |                    |
        | end_repeat   |        |                     |                    |
        | integer      | who    | Who answers?        | member             |
    """)

    assert bind(form, "/data/who").get("{https://pser.example/xforms}row-ref") == "/data/member"


@pytest.mark.parametrize(
    ("cell", "rules"),
    [
        ("", []),
        (". > 1", [(". > 1", "")]),
        (". > 1 => Much", [(". > 1", "Much")]),
        (". > 1 => Don't;; . > 2 => It's", [(". > 1", "Don't"), (". > 2", "It's")]),
        (". = ';;' ;; . = '=>'", [(". = ';;'", ""), (". = '=>'", "")]),
        (". = '=>' => An arrow", [(". = '=>'", "An arrow")]),
        (". > 1 ;; . > 2 => More", [(". > 1", ""), (". > 2", "More")]),
    ],
)
def test_rules_are_split_outside_of_literals(cell: str, rules: list[tuple[str, str]]) -> None:
    assert split_rules(cell) == rules
