"""Laws of XPath: what holds of every text, every expression and every date."""

import math
import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.errors import EvaluationFailed, FormError, UnknownFunction, XPathSyntaxError
from forms.xpath.compiler import compile_expression
from forms.xpath.context import Context, Environment
from forms.xpath.dates import EPOCH, days, months_between, months_later, read_moment, write_moment
from forms.xpath.functions.chance import ParkMiller, seed_of
from forms.xpath.library import ODK
from forms.xpath.parser import parse
from forms.xpath.patterns import found
from forms.xpath.syntax import Expr
from forms.xpath.values import number_of_string, string_of_number
from tests.forms.xpath.trees import KARACHI, NOON, Asking
from tests.forms.xpath.writing import written

_WORDS = """
( ) [ ] . .. @ , / // | + - = != < <= > >= * and or div mod : :: $ ' " 1 2.5 .5 'a' "b" age /data member
child:: ancestor-or-self:: attribute:: text() node() comment() processing-instruction( jr:choice-name(
count( if( selected( not( true() today() last() instance( current() $x jr: p:q *:* 1and 2or عمر ${age} &gt;
"""
WORDS = st.sampled_from([*_WORDS.split(), "\u00a0", "\x00"])
SOUP = st.lists(WORDS, max_size=25).map("".join) | st.lists(WORDS, max_size=25).map(" ".join)
ZONES = st.sampled_from(
    ["Asia/Karachi", "UTC", "America/New_York", "Europe/London", "Australia/Lord_Howe"]
).map(ZoneInfo)
MOMENTS = st.integers(-30_000_000_000_000, 250_000_000_000_000).map(  # the years 1020 to 9892
    lambda milliseconds: EPOCH + timedelta(milliseconds=milliseconds)
)

_ATOMS = """
1; 0.5; ''; 'a b'; '2026-03-01'; '2012-02-30'; .; /data/member/age; member; size; assets; nothing; @k; //*
today(); now(); true(); 1 div 0; 0 div 0; -1; '12:30'; '31.5 74.3'; '0 0\\;0 2\\;2 2\\;0 0'; position(); last()
10000000000000000000; '[0-9]+'; '%Y %b %%'; 'SHA-256'; 'hex'; instance('towns')/root/item; current()
"""
ATOMS = st.sampled_from(
    [atom.strip().replace("\\", "") for atom in re.split(r"(?<!\\);|\n", _ATOMS) if atom.strip()]
)
OPERATORS = st.sampled_from(
    ["+", "-", "*", "div", "mod", "=", "!=", "<", "<=", ">", ">=", "and", "or", "|"]
)


@st.composite
def calls(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    function = ODK.get(draw(st.sampled_from(sorted(ODK.names))))
    assert function is not None
    most = len(function.takes) + (2 if function.rest is not None else 0)
    count = draw(st.integers(function.required, max(function.required, most)))
    name = function.name
    return f"{name}({', '.join(draw(inner) for _ in range(count))})"


def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        calls(inner),
        calls(inner),
        st.builds("({} {} {})".format, inner, OPERATORS, inner),
        st.builds("{} {} {}".format, inner, OPERATORS, inner),
        st.builds("-{}".format, inner),
        st.builds("member[{}]/age".format, inner),
        st.builds("({})[{}]".format, inner, inner),
        st.builds("//*[{}]/..".format, inner),
    )


EXPRESSIONS = st.recursive(ATOMS, larger, max_leaves=8)


def parsed(text: str) -> Expr | XPathSyntaxError:
    try:
        return parse(text)
    except XPathSyntaxError as wrong:
        return wrong


@settings(max_examples=600, deadline=None)
@given(st.text(max_size=60) | SOUP | st.from_regex(r"\A[\w/@.:*()'\[\] -]{0,40}\Z"))
def test_whatever_is_written_parses_or_is_refused_with_its_place(text: str) -> None:
    tree = parsed(text)

    if isinstance(tree, XPathSyntaxError):
        assert 0 <= tree.position <= len(text)
        assert tree.reason
        assert tree.expression == text
        assert len(str(tree)) < 400
    else:
        assert 0 <= tree.start <= tree.end <= len(text)


@settings(max_examples=300, deadline=None)
@given(EXPRESSIONS)
def test_what_was_parsed_and_is_written_again_is_the_same(text: str) -> None:
    tree = parsed(text)

    if not isinstance(tree, XPathSyntaxError):
        assert parse(written(tree)) == tree


@settings(max_examples=600, deadline=None)
@given(EXPRESSIONS | SOUP)
def test_whatever_compiles_has_a_value_or_says_that_it_has_none(text: str) -> None:
    asking = Asking(
        at="/data/member[2]", lists={"towns": "<root><item><name>a</name></item></root>"}
    )
    for strict in (True, False):
        try:
            compiled = compile_expression(text, {"p": "urn:p"}, strict=strict)
        except FormError:
            continue
        for read in (compiled.string, compiled.number, compiled.boolean, compiled.nodes):
            try:
                value = read(Context(asking.node, asking.env))
            except FormError:
                continue
            assert isinstance(value, (str, float, bool, list, tuple))


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet="ab*+?(){}[]|\\^$.,-1&d<>:=!kpQE ", max_size=25), st.text("ab1 ", max_size=40)
)
def test_whatever_pattern_a_form_has_is_found_or_not_or_refused(source: str, text: str) -> None:
    try:
        answer: object = found(source, text)
    except EvaluationFailed as wrong:
        answer = wrong
    assert isinstance(answer, bool) or len(str(answer)) < 300


@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=30))
def test_a_quoted_text_is_found_in_itself(text: str) -> None:
    quoted = "".join(rf"\u{{{ord(letter):x}}}" for letter in text)

    assert found(f"^{quoted}$", text)


# ---------------------------------------------------------------- numbers


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_written_and_read_again_is_the_same(value: float) -> None:
    text = string_of_number(value)

    assert re.fullmatch(r"-?\d+(\.\d*[1-9])?", text)
    assert number_of_string(text, KARACHI) == value


@given(st.text(max_size=12) | st.from_regex(r"\A\s?[-+]?\d{0,4}\.?\d{0,4}(e\d)?\s?\Z"))
def test_a_text_is_a_number_when_the_grammar_of_numbers_says_so(text: str) -> None:
    wanted = re.fullmatch(r"[ \t\r\n]*-?([0-9]+(\.[0-9]*)?|\.[0-9]+)[ \t\r\n]*", text)

    found_number = number_of_string(text, KARACHI)

    assert math.isnan(found_number) is (wanted is None)


@given(st.integers(-(2**53), 2**53), st.integers(1, 6))
def test_shuffles_are_those_of_the_minimal_standard_generator(seed: int, size: int) -> None:
    """Park and Miller's multiplier is 7^5; Fisher and Yates' shuffle keeps every node."""
    letters = "abcdef"[:size]
    xml = "<data>" + "".join(f"<x>{letter}</x>" for letter in letters) + "</data>"

    asked = Asking(xml).texts(f"randomize(x, {seed})")

    assert sorted(asked) == list(letters)
    state = int(math.fmod(seed, 2**31 - 1))
    state = state if state > 0 else state + 2**31 - 2
    expected: list[str] = []
    for index, letter in enumerate(letters):
        state = state * 7**5 % (2**31 - 1)
        other = int((state - 1) / (2**31 - 2) * (index + 1))
        expected.append(letter)
        expected[index], expected[other] = expected[other], letter
    assert asked == expected


@given(st.floats())
def test_every_seed_gives_numbers_between_none_and_one(seed: float) -> None:
    chance = ParkMiller(seed_of(seed, ""))

    assert all(0 <= chance() < 1 for _ in range(5))


# ---------------------------------------------------------------- dates


@given(MOMENTS, ZONES)
def test_a_moment_written_and_read_again_is_the_same(utc: datetime, zone: ZoneInfo) -> None:
    moment = utc.astimezone(zone)

    again = read_moment(write_moment(moment), zone)

    offset = moment.utcoffset()
    assert offset is not None
    if offset.total_seconds() % 60 == 0:  # XML has no place for the seconds of local mean time
        assert again == moment


@given(st.dates(date(1, 1, 2), date(9999, 12, 30)), ZONES)
def test_a_day_moved_to_a_number_and_back_is_the_same_day(day: date, zone: ZoneInfo) -> None:
    env = Environment(now=NOON, zone=zone)
    context = Context(Asking().node, env)
    text = day.isoformat()

    assert (
        compile_expression(f"format-date(date(number('{text}')), '%Y-%m-%d')").string(context)
        == text
    )
    assert compile_expression(f"date('{text}')").string(context) == text


@given(st.dates(), st.dates(), ZONES)
def test_dates_compare_as_the_calendar_does(one: date, other: date, zone: ZoneInfo) -> None:
    env = Environment(now=NOON, zone=zone)
    context = Context(Asking().node, env)
    for word, holds in (("<", one < other), (">=", one >= other), ("=", one == other)):
        assert compile_expression(f"date('{one}') {word} date('{other}')").boolean(context) is holds
        assert compile_expression(f"'{one}' {word} '{other}'").boolean(context) is holds


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-600, 600))
def test_months_that_are_added_are_the_months_between(day: date, months: int) -> None:
    moved = months_later(day, months)

    assert abs(months_between(day, moved)) == abs(months)
    assert moved.day <= day.day


@pytest.mark.parametrize("name", sorted(ODK.names))
def test_every_function_refuses_a_wrong_number_of_arguments_and_says_what_it_takes(
    name: str,
) -> None:
    function = ODK.get(name)
    assert function is not None

    if function.required:
        assert "argument" in function.fault(0)
    if function.rest is None:
        assert "argument" in function.fault(len(function.takes) + 1)
    assert not function.fault(function.required + (function.pairs and function.required % 2))


@given(st.sampled_from(sorted(ODK.names)), st.integers(0, 40))
def test_a_letter_too_many_gets_a_suggestion(name: str, place: int) -> None:
    wrong = name[: place % len(name)] + "q" + name[place % len(name) :]

    with pytest.raises(UnknownFunction) as told:
        compile_expression(f"{wrong}()")

    if len(name) > 3:
        assert told.value.suggestion in ODK.names


def test_days_are_counted_from_1970_in_utc() -> None:
    moment = read_moment("1970-01-02T05:00:00.000+05:00", KARACHI)

    assert moment is not None
    assert days(moment) == 1.0
