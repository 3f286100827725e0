"""Functions beyond the recorded cases: those of other ODK programs, patterns, dates in words, and their list."""

import base64
import math
import time
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from forms.errors import EvaluationFailed, UnknownFunction, WrongArguments
from forms.xpath.catalogue import ORIGINS, REMARKS, origin_of
from forms.xpath.compiler import compile_expression
from forms.xpath.library import ODK
from tests.forms.xpath.trees import Asking
from tools.functions import DOCUMENT, document

SPECIFICATION = """
    string concat join substr substring-before substring-after translate string-length normalize-space contains
    starts-with ends-with uuid digest pulldata if coalesce once true false boolean boolean-from-string not regex
    checklist weighted-checklist number random int sum max min round pow log log10 abs sin cos tan asin acos atan
    atan2 sqrt exp exp10 pi count count-non-empty position instance current randomize today now format-date
    format-date-time date decimal-date-time decimal-time selected selected-at count-selected jr:choice-name
    jr:itext indexed-repeat area distance base64-decode
"""


def test_every_function_of_the_specification_is_there() -> None:
    assert set(SPECIFICATION.split()) <= ODK.names


def test_the_list_of_functions_is_what_the_library_has() -> None:
    assert all(origin_of(name) in ORIGINS for name in ODK.names)
    assert set(REMARKS) <= ODK.names
    assert not set(ODK.missing) & ODK.names
    assert DOCUMENT.read_text(encoding="utf-8") == document(), "run: python -m tools.functions"


@pytest.mark.parametrize(
    ("expression", "wanted"),
    [
        ("item-at('|', 'a||c', 2)", "c"),
        ("item-at(',', 'a,b', 2)", ""),
        ("item-at(',', 'a,b', -1)", ""),
        ("count-items(',', 'a,b,')", "3"),
        ("count-items(',', '')", "0"),
        ("item-index(' ', assets, 'tractor')", "1"),
        ("item-index(' ', assets, 'car')", "-1"),
        ("item-present(',', 'a,,b', '')", "true"),
        ("de-duplicate(' ', 'a b a c b')", "a b c"),
        ("rank-value(3, '4 2 1 9 3 7')", "4"),
        ("rank-value('x', '4 2')", "999"),
        ("rank-index(2, member/age)", "2"),
        ("rank-index(9, member/age)", "999"),
        ("empty(size)", "true"),
        ("empty(consent)", "false"),
        ("choice-label(consent, '1')", "consent:1"),
        ("concat(lower('ÉA'), upper('b'), linebreak())", "éaB\n"),
        ("trim('  a b ')", "a b"),
        ("is-selected(assets, 'radio')", "true"),
        ("substr('hello', -2)", "lo"),
        ("substr('hello', -1.5)", "o"),
        ("substr('hello', 1.9, 3)", "el"),
        ("substr('hello', 4, 2)", ""),
        ("max()", "NaN"),
        ("max(1, member/age, '7')", "51"),
        ("min(member/age, 3)", "3"),
        ("coalesce(nothing, size, '', member/name)", "Bashir"),
        ("concat('a', member/name, 1)", "aBashirNasreenImran1"),
        ("pow(0 div 0, 0)", "NaN"),
        ("pow(-10, 401)", "-Infinity"),
        ("base64-decode(base64-encode('نام'))", "نام"),
        ("digest('abc', 'MD5', 'hex')", "900150983cd24fb0d6963f7d28e17f72"),
        ("index(member[2]/age)", "2"),
        ("count(member[count(current()/member[age > 40]) = 2])", "3"),
        ("boolean-from-string('TRUE')", "false"),
        ("1000000000000000 + 1", "1000000000000001"),
        ("999999999999999 + 1", "1000000000000000"),
        ("username()", ""),
    ],
)
def test_values(expression: str, wanted: str) -> None:
    assert Asking().string(expression) == wanted


def test_a_signed_message_is_given_only_when_the_signature_is_the_keys() -> None:
    key = Ed25519PrivateKey.from_private_bytes(bytes(32))
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    message = "گھرانہ 7".encode()
    signed = base64.b64encode(key.sign(message) + message).decode()
    forged = base64.b64encode(key.sign(message) + message + b"!").decode()

    assert Asking().string(f"extract-signed('{signed}', '{public}')") == "گھرانہ 7"
    assert Asking().string(f"extract-signed('{forged}', '{public}')") == ""
    assert Asking().string(f"extract-signed('{signed}', 'AAAA')") == ""


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("if(1, 2)", "takes 3 arguments, 2 given"),
        ("today(1)", "takes no arguments, 1 given"),
        ("not()", "takes 1 argument, none given"),
        ("substr('a')", "takes 2 to 3 arguments, 1 given"),
        ("coalesce('a')", "takes at least 2 arguments, 1 given"),
        ("weighted-checklist(1, 2, 3)", "in pairs"),
        ("sum('a')", "wants a node-set"),
    ],
)
def test_a_wrong_call_says_what_the_function_takes(call: str, said: str) -> None:
    with pytest.raises(WrongArguments, match=said) as wrong:
        compile_expression(f"1 + {call}")

    assert wrong.value.position == 4


@pytest.mark.parametrize("name", ["z-score", "cht:extension-lib", "phone-call-log", "count-if"])
def test_a_function_that_would_be_computed_wrongly_is_named_with_the_reason(name: str) -> None:
    with pytest.raises(UnknownFunction, match="is not supported") as wrong:
        compile_expression(f"{name}(1, 2)")

    assert wrong.value.reason == ODK.missing[name]


def test_a_function_is_known_by_its_namespace_under_any_prefix() -> None:
    names = {"rosa": "http://openrosa.org/javarosa", "f": "http://www.w3.org/2002/xforms"}

    assert compile_expression("rosa:itext('a')", names).functions == {"rosa:itext"}
    assert compile_expression("f:selected('a', 'b')", names).functions == {"f:selected"}
    with pytest.raises(UnknownFunction):
        compile_expression("other:itext('a')", names)


# ---------------------------------------------------------------- patterns


@pytest.mark.parametrize(
    ("pattern", "text", "wanted"),
    [
        ("^[0-9]{5}-[0-9]{7}-[0-9]$", "35202-1234567-1", True),
        ("[0-9]{5}", "123456", True),  # found, not matched whole: XForms specification, regex()
        (r"^\d+$", "۱۲", False),
        (r"^\w+$", "é", False),
        (r"^\p{L}[\p{L} .'-]*$", "محمد علی", True),
        (r"^\pL+$", "نام", True),
        (r"^\p{IsArabic}+$", "علی", True),
        ("^a$", "a\n", False),
        ("^a.b$", "a\nb", False),
        ("(?s)^a.b$", "a\nb", True),
        ("(?i)^yes$", "YES", True),
        ("^(?:a|b)++c$", "abac", True),
        ("a++a", "aaa", False),
        (r"^\Qa.b\E$", "a.b", True),
        ("^[a-z&&[^aeiou]]+$", "bcd", True),
        ("^[a-z&&[^aeiou]]+$", "bad", False),
        ("^[- .(]*[-_/.]+$", "(- ._/-", True),
        ("^a{,2}$", "a{,2}", True),
        ("^(?<year>19|20)\\d\\d$", "1999", True),
        (r"^(a)\1$", "aa", True),
        ("^[[:alpha:]]+$", "abc", True),
        ("^(?=.*[0-9])(?!.*x).{3,}$", "ab1", True),
        (r"^[^@\s]+@[^@\s]+\.[^@\s]+$", "a@b.pk", True),
        ("^\\u0627$", "ا", True),
        ("(?:foo){e<=1}", "fo", False),
        ("", "", True),
    ],
)
def test_patterns_mean_what_other_clients_mean(pattern: str, text: str, wanted: bool) -> None:
    asking = Asking(f"<data><text><![CDATA[{text}]]></text></data>")
    quote = '"' if "'" in pattern else "'"

    assert asking.true(f"regex(text, {quote}{pattern}{quote})") is wanted


@pytest.mark.parametrize(
    "pattern", ["(", "[a", "a\\", "*", "(?P<x>a)", "(?R)", "a{2}{3}{", "(" * 200]
)
def test_what_is_no_pattern_says_so_or_is_taken_as_text(pattern: str) -> None:
    try:
        answer: object = Asking().true(f"regex('x', '{pattern}')")
    except EvaluationFailed as wrong:
        answer = wrong.reason
    assert answer is False or "is not a pattern" in str(answer)


def test_a_pattern_that_would_take_for_ever_takes_a_tenth_of_a_second_once() -> None:
    asking = Asking(f"<data><text>{'a' * 50_000}!</text></data>")
    begun = time.monotonic()

    for _ in range(20):
        with pytest.raises(EvaluationFailed, match="takes too long"):
            asking.true("regex(text, '^(a+)+$')")

    assert time.monotonic() - begun < 2


# ---------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("", "Thu 5 Mar"),
        ("English (en)", "Thu 5 Mar"),
        ("Urdu (ur)", "جمعرات 5 مارچ"),
        ("اردو", "جمعرات 5 مارچ"),
        ("ur-PK", "جمعرات 5 مارچ"),
        ("Français (fr)", "jeu. 5 mars"),
        ("العربية (ar)", "الخميس 5 مارس"),
        ("Luganda (lg)", "Thu 5 Mar"),
    ],
)
def test_days_and_months_are_named_in_the_forms_language(language: str, wanted: str) -> None:
    asking = Asking()
    asking.env.language = language

    assert asking.string("format-date('2026-03-05', '%a %e %b')") == wanted


def test_every_mark_of_a_date_is_replaced_and_others_stay() -> None:
    pattern = "%Y|%y|%m|%n|%d|%e|%H|%h|%M|%S|%3|%W|%%Y|%Q|%"

    written = Asking().string(f"format-date-time('2026-03-05T04:07:09.050+05:00', '{pattern}')")

    assert written == "2026|26|03|3|05|5|04|4|07|09|050|10|%Y|%Q|%"


@pytest.mark.parametrize(
    ("expression", "wanted"),
    [
        ("date('2012-02-29')", "2012-02-29"),
        ("date('2012-02-30')", "Invalid Date"),
        ("date('2011-02-29')", "Invalid Date"),
        ("date('0999-12-31')", "0999-12-31"),
        ("date('10000-01-01')", "Invalid Date"),
        ("date(10000000)", "Invalid Date"),
        ("date('2012-1-2')", "2012-01-02"),
        ("date('')", ""),
        ("date-time('2026-03-05T24:00:00')", "Invalid Date"),
        ("date-time('2026-03-05T10:30:00.1234567Z')", "2026-03-05T15:30:00.123+05:00"),
        ("date-time('2026-03-05T10:30:00+14:00')", "2026-03-05T01:30:00.000+05:00"),
        ("date-time('2026-03-05T10:30:00+15:00')", "Invalid Date"),
        ("date(-1)", "1969-12-31T05:00:00.000+05:00"),
        ("date('2026-03-05') + 1 = date('2026-03-06')", "true"),
        ("'2026-03-05' > 20000", "true"),
        ("today() - date('2026-03-20')", "3"),
        ("today() > '2026-03-22'", "true"),
        ("date(today() + 10)", "2026-04-02"),
        ("int((today() - date('2000-03-24')) div 365.25)", "25"),
        ("decimal-time('12:00')", "0.5"),
        ("difference-in-months('2026-01-31', '2026-02-28')", "1"),
        ("difference-in-months('2026-03-15', '2026-01-20')", "-1"),
        ("difference-in-months('2026-03-15', 'x')", "NaN"),
        ("cht:difference-in-days('2026-03-15', '2026-03-01T23:00:00')", "-14"),
        ("cht:difference-in-weeks('2026-03-01', '2026-03-14')", "1"),
        ("cht:difference-in-years('2000-02-29', '2026-02-28')", "26"),
        ("add-date('2026-01-31', 0, 1)", "2026-02-28"),
        ("add-date('2026-01-31', 1, 1, 1)", "2027-03-01"),
        ("add-date('2026-01-31', 0, 0, 0, 1, 30)", "2026-01-31T01:30:00.000+05:00"),
        ("add-date('2026-01-31', 90000)", "Invalid Date"),
        ("parse-timestamp-to-date(1772668800000)", "2026-03-05T05:00:00.000+05:00"),
        ("parse-timestamp-to-date('x')", ""),
    ],
)
def test_dates(expression: str, wanted: str) -> None:
    assert Asking().string(expression) == wanted


def test_the_hour_is_the_one_that_was_handed_in() -> None:
    asking = Asking()

    asking.env.now = datetime(2026, 12, 31, 19, 30, tzinfo=UTC)

    assert asking.string("today()") == "2027-01-01"
    assert asking.string("now()") == "2027-01-01T00:30:00.000+05:00"
    assert math.isclose(asking.number("decimal-date-time(now())"), 20818.8125)
