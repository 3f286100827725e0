"""What is asked, and what a question that is not asked any more is worth."""

from tests.support.scenario import scenario

MARRIAGE = """
| type       | name    | label   | relevant       | calculation              |
| integer    | age     | Age     |                |                          |
| text       | spouse  | Spouse  | ${age} >= 15   |                          |
| calculate  | known   |         |                | if(${spouse} = '', 0, 1) |
| text       | wedding | Wedding | ${spouse} != '' |                         |
"""


def test_marriage_is_asked_of_adults_only() -> None:
    member = scenario(MARRIAGE)

    member.answer("age", 9)
    assert not member.asks("spouse")

    change = member.answer("age", 30)
    assert member.asks("spouse")
    assert change.opened == ("/data/spouse",)


def test_an_answer_not_asked_any_more_reads_empty_and_comes_back() -> None:
    member = scenario(MARRIAGE)
    member.answer("age", 30)
    member.answer("spouse", "Zainab")
    assert member.asks("wedding")

    change = member.answer("age", 3)
    member.expect("spouse", "")
    member.expect("known", 0)
    assert change.closed == ("/data/spouse", "/data/wedding")
    assert "spouse" not in member.xml()

    member.answer("age", 31)
    member.expect("spouse", "Zainab")
    member.expect("known", 1)
    assert "<spouse>Zainab</spouse>" in member.xml()


def test_a_group_takes_its_questions_with_it() -> None:
    house = scenario("""
        | type        | name   | label  | relevant          | readonly        |
        | select_one y | farms | Farms  |                   |                 |
        | begin_group | land   | Land   | ${farms} = 'yes'  | ${farms} = 'yes' |
        | integer     | acres  | Acres  |                   |                 |
        | begin_group | water  | Water  |                   |                 |
        | text        | canal  | Canal  |                   |                 |
        | end_group   |        |        |                   |                 |
        | end_group   |        |        |                   |                 |
        """, """
        | list_name | name | label |
        | y         | yes  | Yes   |
        | y         | no   | No    |
        """)  # fmt: skip

    assert not house.asks("acres")
    house.answer("farms", "yes")

    assert house.asks("acres")
    assert house.asks("canal")
    assert house.prompt("canal").read_only
    house.answer("farms", "no")
    assert "land" not in house.xml()


def test_two_questions_may_exclude_each_other() -> None:
    either = scenario("""
        | type    | name | label | relevant    |
        | integer | a    | A     | ${b} = ''   |
        | integer | b    | B     | ${a} = ''   |
        """)

    either.answer("a", 1)
    assert not either.asks("b")

    either.answer("a", "")
    either.answer("b", 2)
    assert not either.asks("a")


def test_what_a_calculation_cannot_tell_is_empty() -> None:
    sums = scenario("""
        | type      | name | label | calculation    |
        | integer   | a    | A     |                |
        | calculate | twice |      | ${a} * 2       |
        """)

    sums.expect("twice", "")
    sums.answer("a", 4)
    sums.expect("twice", 8)


def test_a_calculation_catches_up_when_it_becomes_relevant() -> None:
    form = scenario("""
        | type      | name  | label | relevant   | calculation |
        | integer   | a     | A     |            |             |
        | integer   | b     | B     |            |             |
        | calculate | twice |       | ${a} = 1   | ${b} * 2    |
        """)
    form.answer("b", 4)
    form.expect("twice", "")

    form.answer("a", 1)
    form.expect("twice", 8)

    form.answer("a", 2)
    form.answer("b", 5)
    form.answer("a", 1)
    form.expect("twice", 10)
