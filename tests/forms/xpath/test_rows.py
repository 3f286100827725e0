"""Repeats: which row an absolute path means, and values from rows that are named by number."""

import pytest

from forms.xpath.compiler import compile_expression
from forms.xpath.references import Origin, Read
from tests.forms.xpath.trees import MEMBERS, Asking

NESTED = """
<data>
  <house><member><age>1</age></member><member><age>2</age></member><total/></house>
  <house><member><age>30</age></member><member><age>40</age></member><total/></house>
</data>
"""
HOUSES = (("data", "house"), ("data", "house", "member"))


def member(row: int) -> Asking:
    return Asking(at=f"/data/member[{row}]/spouse_line", repeats=MEMBERS)


def test_an_absolute_path_inside_a_row_means_this_row() -> None:
    assert member(2).string("/data/member/age") == "47"
    assert member(3).texts("/data/member/name") == ["Imran"]


def test_taken_literally_it_means_every_row() -> None:
    asking = Asking(at="/data/member[2]/age")

    assert asking.texts("/data/member/age") == ["51", "47", "12"]


def test_outside_of_the_repeat_it_means_every_row() -> None:
    asking = Asking(at="/data/size", repeats=MEMBERS)

    assert asking.texts("/data/member/age") == ["51", "47", "12"]


@pytest.mark.parametrize("row", [1, 2, 3])
def test_the_argument_of_an_aggregate_stays_the_whole_node_set(row: int) -> None:
    asking = member(row)

    assert asking.number("count(/data/member)") == 3
    assert asking.number("sum(/data/member/age)") == 110
    assert asking.number("max(/data/member/age)") == 51
    assert asking.string("join(' ', /data/member/name)") == "Bashir Nasreen Imran"


def test_a_predicate_frees_the_step_that_carries_it() -> None:
    assert member(3).number("count(/data/member[relation='1'])") == 1
    assert member(3).string("/data/member[2]/name") == "Nasreen"


def test_the_duplicate_number_rule_compares_with_every_row() -> None:
    rule = "count(/data/member[id = current()/.]) <= 1"
    asking = Asking(repeats=MEMBERS)

    assert not asking.at("/data/member[1]/id").true(rule)
    assert asking.at("/data/member[2]/id").true(rule)
    assert not asking.at("/data/member[3]/id").true(rule)


def test_inside_a_predicate_over_a_list_the_row_is_that_of_the_question() -> None:
    asking = Asking(
        at="/data/member[2]/name",
        repeats=MEMBERS,
        lists={"ages": "<root><item><n>47</n><l>old</l></item><item><n>51</n></item></root>"},
    )

    assert asking.string("instance('ages')/root/item[n = /data/member/age]/l") == "old"


def test_nested_repeats_take_the_row_at_each_level() -> None:
    asking = Asking(NESTED, "/data/house[2]/total", repeats=HOUSES)

    assert asking.texts("/data/house/member/age") == ["30", "40"]
    assert asking.number("sum(/data/house/member/age)") == 70
    assert asking.at("/data/house[2]/member[1]/age").texts("/data/house/member/age") == ["30"]
    assert asking.number("sum(/data/house/member/age)") == 70
    assert asking.number("count(/data/house)") == 2
    assert asking.number("count(/data/house/member[age > 30])") == 1
    assert asking.texts("/data/house/member[age > 0]/age") == ["30", "40"]


def test_indexed_repeat_takes_the_value_from_the_row_with_that_number() -> None:
    assert member(1).string("indexed-repeat(/data/member/age, /data/member, 3)") == "12"


def test_a_relative_first_argument_is_taken_from_the_indexed_row() -> None:
    back = "indexed-repeat(../spouse_line, /data/member, ../spouse_line)"

    assert member(1).string(back) == "1"
    assert member(2).string(back) == "2"
    assert member(3).string(back) == ""


@pytest.mark.parametrize("index", ["0", "4", "'x'", "-1", "''"])
def test_an_index_without_a_row_gives_nothing(index: str) -> None:
    assert member(1).string(f"indexed-repeat(/data/member/age, /data/member, {index})") == ""


def test_indexed_repeat_goes_through_nested_repeats() -> None:
    asking = Asking(NESTED, "/data", repeats=HOUSES)

    nested = "indexed-repeat(/data/house/member/age, /data/house, 2, /data/house/member, 1)"
    assert asking.string(nested) == "30"
    relative = "indexed-repeat(./house/member/age, ./house, 1, ./house/member, 2)"
    assert asking.string(relative) == "2"


def test_position_of_a_row_is_its_number() -> None:
    assert member(3).number("position(..)") == 3
    assert member(2).number("index()") == 2


def reads(text: str) -> set[Read]:
    return set(compile_expression(text, repeats=MEMBERS).reads)


def test_reads_tell_own_row_from_all_rows() -> None:
    names = ("data", "member", "age")

    assert reads("/data/member/age > 3") == {Read(Origin.ROOT, names, frozenset({1}))}
    assert reads("sum(/data/member/age)") == {Read(Origin.ROOT, names)}


def test_counting_rows_reads_their_presence_and_what_the_predicate_asks() -> None:
    assert reads("count(/data/member[relation = '1'])") == {
        Read(Origin.ROOT, ("data", "member"), value=False),
        Read(Origin.ROOT, ("data", "member", "relation")),
    }


def test_current_inside_of_a_predicate_is_a_read_from_the_context() -> None:
    assert reads("count(/data/member[id = current()/../id])") == {
        Read(Origin.ROOT, ("data", "member"), value=False),
        Read(Origin.ROOT, ("data", "member", "id")),
        Read(Origin.CONTEXT, ("..", "id")),
    }


def test_the_first_argument_of_indexed_repeat_is_read_in_all_rows() -> None:
    assert reads("indexed-repeat(../spouse_line, /data/member, ../wife)") == {
        Read(Origin.ROOT, ("data", "member"), value=False),
        Read(Origin.CONTEXT, ("..", "wife")),
        Read(Origin.CONTEXT, ("..", "spouse_line"), all_rows=True),
    }


def test_choice_name_reads_the_question_named_in_quotes() -> None:
    assert Read(Origin.ROOT, ("data", "consent")) in reads(
        "jr:choice-name(/data/consent, '/data/consent')"
    )


def test_list_reads_name_their_list() -> None:
    found = reads("instance('towns')/root/item[tehsil = /data/tehsil]/label")

    assert found == {
        Read(Origin.INSTANCE, ("root", "item", "tehsil"), instance="towns"),
        Read(Origin.INSTANCE, ("root", "item", "label"), instance="towns"),
        Read(Origin.ROOT, ("data", "tehsil")),
    }


@pytest.mark.parametrize("text", ["now()", "today()", "random()", "uuid()", "once(random())"])
def test_clock_and_chance_make_an_expression_volatile(text: str) -> None:
    assert compile_expression(f"concat('x', {text})").volatile


def test_an_expression_over_answers_is_not_volatile() -> None:
    assert not compile_expression("if(/data/a > 3, 'x', date('2026-01-01'))").volatile
