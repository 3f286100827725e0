"""XPath text becomes a tree, or the place of the mistake."""

import re

import pytest

from forms.errors import XPathSyntaxError
from forms.xpath.parser import parse
from forms.xpath.syntax import Call, Chain, Filter, Literal, Negation, NodeTest, Number, Path, Step


def name(text: str) -> Path:
    return Path((Step("child", NodeTest(text)),))


def test_multiplication_binds_tighter_than_addition() -> None:
    assert parse("1 + 2 * 3") == Chain(("+",), (Number(1), Chain(("*",), (Number(2), Number(3)))))


def test_operators_of_one_precedence_are_one_flat_chain() -> None:
    tree = parse("a - b + c - d")

    assert tree == Chain(("-", "+", "-"), (name("a"), name("b"), name("c"), name("d")))


def test_brackets_keep_their_grouping() -> None:
    assert parse("a - (b - c)") == Chain(("-",), (name("a"), Chain(("-",), (name("b"), name("c")))))


def test_minus_binds_looser_than_union_and_tighter_than_times() -> None:
    assert parse("--a|b") == Negation(Chain(("|",), (name("a"), name("b"))), 2)
    assert parse("-a * b") == Chain(("*",), (Negation(name("a")), name("b")))


@pytest.mark.parametrize("text", ["div div div", "and and and", "* * *", "mod mod mod"])
def test_words_are_operators_only_after_an_operand(text: str) -> None:
    first, operator, second = text.split()

    assert parse(text) == Chain((operator,), (name(first), name(second)))


def test_a_hyphen_belongs_to_the_name_it_touches() -> None:
    assert parse("a-b") == name("a-b")
    assert parse("a -b") == Chain(("-",), (name("a"), name("b")))


def test_a_missing_space_around_a_word_is_forgiven_where_nothing_else_can_be_meant() -> None:
    assert parse("1and 2") == Chain(("and",), (Number(1), Number(2)))
    assert parse("1 or2") == Chain(("or",), (Number(1), Number(2)))


def test_steps_know_axis_test_and_predicates() -> None:
    tree = parse("//a[1]/@b/ancestor::text()")

    assert isinstance(tree, Path)
    assert tree.absolute
    assert [(step.axis, step.test) for step in tree.steps] == [
        ("descendant-or-self", NodeTest(type="node")),
        ("child", NodeTest("a")),
        ("attribute", NodeTest("b")),
        ("ancestor", NodeTest(type="text")),
    ]
    assert tree.steps[1].predicates == (Number(1),)


def test_a_path_may_go_on_from_a_call_or_a_filter() -> None:
    assert parse("instance('x')/root") == Path(
        (Step("child", NodeTest("root")),), base=Call("instance", (Literal("x"),))
    )
    assert parse("(a)[1][2]") == Filter(name("a"), (Number(1), Number(2)))


def test_every_part_knows_where_it_was_written() -> None:
    text = "count( /data/member ) > 3"
    tree = parse(text)

    assert isinstance(tree, Chain)
    call, three = tree.operands
    assert text[call.start : call.end] == "count( /data/member )"
    assert text[three.start : three.end] == "3"


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("1 +", 3),
        ("a b", 2),
        ("(1", 2),
        ("a[1", 3),
        ("f(1,)", 4),
        ("1)", 1),
        ("nowhere::b", 0),
        ("a/", 2),
        ("a = 'open", 4),
        ("a, b", 1),
        ("${age}", 0),
        ("a &gt; 1", 2),
    ],
)
def test_a_mistake_is_reported_at_its_place(text: str, position: int) -> None:
    with pytest.raises(XPathSyntaxError) as wrong:
        parse(text)

    assert wrong.value.position == position
    assert wrong.value.expression == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a = 'open", "not closed"),
        ("a = ‘1’", "quotation mark"),
        ("${age} > 1", "spreadsheet"),
        ("a = ", "ends too early"),
        ("(a", "expected ')'"),
        ("a[1", "expected ']'"),
        ("f(1", "expected ',' or ')'"),
    ],
)
def test_a_mistake_is_told_in_words(text: str, reason: str) -> None:
    with pytest.raises(XPathSyntaxError, match=re.escape(reason)):
        parse(text)


def test_a_mistake_in_a_long_expression_shows_what_stands_around_it() -> None:
    text = " or ".join(["selected(/data/assets, 'thing')"] * 500) + " or ]"

    with pytest.raises(XPathSyntaxError) as wrong:
        parse(text)

    assert "'thing') or ]" in str(wrong.value)
    assert len(str(wrong.value)) < 200


def test_thousands_of_nested_calls_and_brackets_parse_without_recursion() -> None:
    nested = "1"
    for number in range(3_000):
        nested = f"if(a = {number}, ({nested}), 0)"

    assert isinstance(parse(nested), Call)


def test_an_urdu_name_is_a_name() -> None:
    assert parse("عمر") == name("عمر")
