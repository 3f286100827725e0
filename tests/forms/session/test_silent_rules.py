"""A rule that parses and has no value at some answer: nobody is stopped, nothing is lost, and it is named."""

from forms.prompts import Trouble, TroubleKind
from tests.support.scenario import scenario

SLOW = "^(a+)+$"
LONG = "a" * 50_000 + "!"


def told(rule: str) -> Trouble:
    return Trouble(TroubleKind.RULE_DROPPED, rule)


def test_a_constraint_without_a_value_keeps_the_answer_and_is_named() -> None:
    form = scenario(f"""
        | type | name | label | constraint           |
        | text | q    | Q     | regex(., '{SLOW}')   |
        """)

    form.answer("q", LONG)

    assert form.value("q") == LONG
    assert form.prompt("q").more.troubles == (told("constraint"),)
    assert form.prompt("q").problems == ()
    assert form.blocks() == []


def test_the_rule_speaks_again_at_the_next_answer() -> None:
    form = scenario(f"""
        | type | name | label | constraint           |
        | text | q    | Q     | regex(., '{SLOW}')   |
        """)
    form.answer("q", LONG)

    form.answer("q", "b")

    assert form.prompt("q").more.troubles == ()
    assert len(form.problems("q")) == 1


def test_a_calculation_without_a_value_is_empty_and_named() -> None:
    form = scenario("""
        | type      | name | label | calculation                    | read_only |
        | text      | way  | Way   |                                |           |
        | text      | sum  | Sum   | digest('a', ${way}, 'hex')     | yes       |
        """)
    form.answer("way", "MD5")
    assert form.value("sum") == "0cc175b9c0f1b6a831c399e269772661"

    change = form.answer("way", "CRC")

    assert form.ref("sum") in change.changed
    assert form.value("sum") == ""
    assert form.prompt("sum").more.troubles == (told("calculate"),)
    form.answer("way", "MD5")
    assert form.prompt("sum").more.troubles == ()


def test_a_condition_without_a_value_asks_the_question_and_names_it() -> None:
    form = scenario("""
        | type | name | label | relevant                             |
        | text | way  | Way   |                                      |
        | text | q    | Q     | digest('a', ${way}, 'hex') = 'x'     |
        """)

    form.answer("way", "CRC")

    assert form.asks("q")
    assert form.prompt("q").more.troubles == (told("relevant"),)


def test_a_count_without_a_value_takes_no_rows_away() -> None:
    form = scenario("""
        | type         | name | label | repeat_count                                      |
        | text         | way  | Way   |                                                   |
        | begin repeat | r    | R     | if(digest('a', ${way}, 'hex') != '', 2, 0)        |
        | text         | n    | N     |                                                   |
        | end repeat   |      |       |                                                   |
        """)
    form.answer("way", "MD5")
    rows = len(form.rows("r"))

    form.answer("way", "CRC")

    assert rows == 2
    assert len(form.rows("r")) == 2
