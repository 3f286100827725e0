"""However deep, long or wide an expression is: it has a value, or is refused as ours, in good time."""

import threading
import time

import pytest

from forms.errors import EvaluationFailed, FormError, XPathSyntaxError
from forms.xpath.compiler import compile_expression
from forms.xpath.context import Context
from forms.xpath.parser import parse
from tests.forms.xpath.trees import Asking
from tests.support.collecting import collected_here

MANY = 100_000
FEWER = 20_000
DEEP = 900


def repeated(before: str, middle: str, after: str, times: int) -> str:
    return before * times + middle + after * times


@pytest.mark.parametrize(
    "expression",
    [
        repeated("(", "1", ")", MANY),
        repeated("-", "1", "", MANY),
        " or ".join(["false()"] * MANY),
        " + ".join(["1"] * FEWER),
        " | ".join(["member"] * FEWER),
        "concat(" + ",".join(["1"] * FEWER) + ")",
        '"' + "x" * 1_000_000 + '"',
        "x" * 1_000_000,
        "1" * 100_000,
        " " * 1_000_000 + "1",
        repeated("if(true(),", "1", ",2)", 2_000),
        repeated("if(false(),1,", "2", ")", 2_000),
    ],
    ids=lambda expression: expression[:20],
)
def test_what_is_long_is_computed(expression: str) -> None:
    assert isinstance(Asking().string(expression), str)


@pytest.mark.parametrize(
    "expression",
    [
        repeated("not(", "1", ")", MANY),
        repeated("concat(", "1", ")", FEWER),
        repeated("(1 + ", "1", ")", FEWER),
        repeated("(", "1", " + 1)", FEWER),
        repeated("if(", "1", ",1,2)", FEWER),
        repeated("if(1,", "1", ",2)", FEWER),
        repeated("member[", "1", "]", MANY),
        repeated("member[age = ", "1", "]", MANY),
        "member" + "[1]" * MANY + "[",
        "(member)" + "[1]" * MANY,
        " = ".join(["1"] * FEWER),
        "/".join(["member"] * FEWER),
        "//*" * FEWER,
        "(" * MANY,
        "- " * MANY,
        "1 " * MANY,
    ],
    ids=lambda expression: expression[:20],
)
def test_what_is_too_much_is_refused_with_its_place_and_few_words(expression: str) -> None:
    with pytest.raises(XPathSyntaxError) as wrong:
        compile_expression(expression)

    assert 0 <= wrong.value.position <= len(expression)
    assert len(str(wrong.value)) < 400


SHAPES = {
    "not": ("not(", "true()", ")"),
    "concat": ("concat(", "'x'", ")"),
    "coalesce": ("coalesce('', ", "'x'", ")"),
    "or": ("(false() or ", "true()", ")"),
    "plus": ("(", "1", " + 1)"),
    "comparison": ("(member = ", "1", ")"),
    "if": ("if(", "true()", ", true(), false())"),
    "max": ("max(1, ", "2", ")"),
    "selected": ("selected(", "'a'", ", 'a')"),
    "minus": ("-(", "1", ")"),
    "union": ("(member | ", "size", ")"),
    "date": ("date(", "1", ")"),
    "filter": ("(", "member", ")[true()]"),
    "join": ("join('', ", "'x'", ")"),
    "regex": ("regex(", "'x'", ", 'x')"),
    "indexed-repeat": ("indexed-repeat(", "member", ", member, 1)"),
    "randomize": ("randomize(", "member", ", 1)"),
    "checklist": ("checklist(0, -1, ", "1", ")"),
    "once": ("once(", "1", ")"),
}


def test_nine_hundred_calls_deep_need_no_more_of_the_machine_than_a_small_thread_has() -> None:
    values: dict[str, object] = {}

    def ask() -> None:
        for name, shape in SHAPES.items():
            try:
                values[name] = Asking().value(repeated(*shape, DEEP))
            except BaseException as error:
                values[name] = error

    small = threading.stack_size(256 * 1024)
    try:
        thread = threading.Thread(target=ask)
        with collected_here():
            thread.start()
            thread.join()
    finally:
        threading.stack_size(small)
    assert set(values) == set(SHAPES)
    assert not [name for name, value in values.items() if isinstance(value, BaseException)]


def test_time_to_read_an_expression_grows_with_its_length_and_no_faster() -> None:
    def seconds(terms: int) -> float:
        text = " and ".join(f"selected(/data/member[2]/age, '{n}')" for n in range(terms))
        begun = time.perf_counter()
        parse(text)
        return time.perf_counter() - begun

    short = min(seconds(500) for _ in range(5))
    long = min(seconds(5_000) for _ in range(3))

    assert len(" and ".join(["selected(/data/member[2]/age, '500')"] * 500)) > 18_894
    assert long < 40 * short


def test_lists_within_lists_are_compiled_once_each() -> None:
    nested = repeated("instance('towns')/root/item[name = ", "'x'", "]/name", 99)
    begun = time.monotonic()

    compile_expression(nested)

    assert time.monotonic() - begun < 5


def test_predicates_within_predicates_over_a_wide_tree_end_with_an_error() -> None:
    asking = Asking("<data>" + "<a><b/></a>" * 400 + "</data>")
    context = Context(asking.node, asking.env)
    endless = compile_expression("//*[count(//*[count(//*[. = 'x']) = 1]) = 1]")

    with pytest.raises(EvaluationFailed, match="nodes would have to be looked at"):
        endless.nodes(context)


def test_every_place_below_every_place_is_found_in_a_deep_and_wide_tree() -> None:
    asking = Asking("<data>" + "<a><b><c/><c/></b></a>" * 1_000 + "</data>")

    assert asking.number("count(//*//*//*)") == 3_000
    assert asking.number("count(//*/ancestor::*/descendant::*)") == 4_000


def test_a_document_as_deep_as_a_well_is_walked() -> None:
    asking = Asking(repeated("<a>", "x", "</a>", 5_000), at="/a")

    assert asking.string(".") == "x"
    assert asking.number("count(//a[not(a)]/ancestor::a)") == 4_999


def test_a_text_that_doubles_itself_ends_with_an_error() -> None:
    asking = Asking(f"<data><text>{'x' * 600_000}</text></data>")

    assert asking.number("string-length(concat(text, text))") == 1_200_000
    with pytest.raises(FormError, match="characters"):
        asking.string("concat(text, text, text, text)")
