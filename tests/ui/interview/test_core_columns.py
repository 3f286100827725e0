"""The columns of a roster tell its rows apart."""

from dataclasses import replace

from enumerator.ui.interview.core_columns import core_columns
from forms.prompts import Choice, Kind, Prompt

YES_NO = (Choice("1", "Yes"), Choice("2", "No"))
THREE = (Choice("1", "a"), Choice("2", "b"), Choice("3", "c"))


def q(name: str, kind: Kind = Kind.TEXT, **more: object) -> Prompt:
    ref = f"/data/member[1]/{name}"
    return replace(Prompt(ref, ref, name, "", kind, name.title()), **more)  # type: ignore[arg-type]


NAME, FATHER = q("name"), q("father")
RELATION = q("relation", Kind.SELECT_ONE, choices=THREE)
KNOWN = q("dob_known", Kind.SELECT_ONE, choices=YES_NO)
BORN, TOLD = q("dob", Kind.DATE), q("age_told", Kind.INTEGER)
SPOUSE = q("spouse", Kind.INTEGER, row_ref="/data/member")
MARITAL = q("marital", Kind.SELECT_ONE, choices=THREE)
NUMBER = q("id_number", appearance=frozenset({"numbers"}), pii="1")
OTHERS = tuple(q(f"more{at}", Kind.SELECT_ONE, choices=THREE) for at in range(4))


def names(*rows: tuple[Prompt, ...]) -> list[tuple[str, ...]]:
    return [column.names for column in core_columns(rows)]


def test_yes_and_no_and_numbers_of_other_rows_are_no_columns() -> None:
    assert names((NAME, KNOWN, BORN, SPOUSE)) == [("name",), ("dob",)]


def test_the_identity_number_has_its_place_before_more_words() -> None:
    row = (NAME, FATHER, RELATION, BORN, MARITAL, *OTHERS, NUMBER)

    assert names(row) == [
        ("name",), ("relation",), ("dob",), ("marital",), ("more0",), ("id_number",),
    ]  # fmt: skip


def test_date_of_birth_and_age_are_one_column_under_the_name_of_the_age() -> None:
    columns = core_columns(((NAME, KNOWN, BORN), (NAME, KNOWN, TOLD)))

    assert [column.names for column in columns] == [("name",), ("dob", "age_told")]
    assert columns[1].title == "Age_Told"


def test_a_short_form_shows_all_its_words() -> None:
    assert names((NAME, FATHER)) == [("name",), ("father",)]
    assert names() == []
