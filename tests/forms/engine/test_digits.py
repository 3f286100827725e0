"""A form's own constraint says how many digits a number has."""

import pytest

from forms.definition.digits import Digits, digits_of
from tests.support.scenario import scenario


@pytest.mark.parametrize(
    ("constraint", "digits"),
    [
        ("regex(., '^03[0-9]{9}$')", Digits(11, 11, "03")),
        ("regex(., '^[1-9][0-9]{12}$') and . != /data/other", Digits(13, 13)),
        (". != '' and regex( . , \"^0[0-9]{9,10}$\")", Digits(10, 11, "0")),
        (r"regex(., '\d{4}')", Digits(4, 4)),
        ("regex(., '^4?[0-9]{3}$')", Digits(3, 4)),
        ("regex(., '^[0-9]{9}$') or . = 'none'", None),
        ("regex(., '^[0-9]{1,4}[A-Z]?$')", None),
        ("regex(., '^[0-9]+$')", None),
        ("regex(/data/other, '^[0-9]{9}$')", None),
        ("not(regex(., '^[0-9]{9}$'))", None),
        ("regex(., '^[0-9]{9}$'", None),
        (". > 3", None),
        ("", None),
    ],
)
def test_a_pattern_of_digits_is_read(constraint: str, digits: Digits | None) -> None:
    assert digits_of(constraint) == digits


def test_the_window_is_told() -> None:
    form = scenario("""
        | type | name | label | constraint               |
        | text | tel  | T     | regex(., '^03[0-9]{9}$') |
        | text | who  | W     |                          |
        """)

    assert form.prompt("tel").more.digits == Digits(11, 11, "03")
    assert form.prompt("who").more.digits is None
