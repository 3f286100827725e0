"""Where a check is not met by its own question, the answers behind it are changed."""

from datetime import UTC, date, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.definition.reader import read_form
from forms.session import FormSession
from forms.synthetic import AnyRespondent, Chance, answer_all
from forms.synthetic.patterns import matching
from forms.synthetic.stand_ins import properties_for
from tests.support.scenario import xform_of

NOW = datetime(2026, 11, 24, 6, 30, tzinfo=UTC)
TODAY = date(2026, 11, 24)
CHOICES = """
    | list_name | name  | label | town |
    | yesno     | yes   | Yes   |      |
    | yesno     | no    | No    |      |
    | kin       | head  | Head  |      |
    | kin       | child | Child |      |
    | shop      | a1    | A 1   | a    |
    | shop      | b1    | B 1   | b    |
"""
STOPS = {
    "a stop sign that an earlier answer raised": """
        | type             | name    | label   | required | relevant         | readonly |
        | select_one yesno | consent | Consent | yes      |                  |          |
        | note             | stop    | Stop    | yes      | ${consent} = 'no' |          |
        | text             | name    | Name    | yes      | ${consent} = 'yes' |        |
    """,
    "exactly one head of the household": """
        | type           | name  | label | required | relevant      | calculation |
        | begin_repeat   | m     | M     |          |               |             |
        | select_one kin | kin   | Kin   | yes      |               |             |
        | calculate      | one   |       |          |               | if(${kin} = 'head', 1, 0) |
        | end_repeat     |       |       |          |               |             |
        | calculate      | heads |       |          |               | sum(${one}) |
        | note           | stop  | Stop  | yes      | ${heads} != 1 |             |
    """,
    "the same word twice": """
        | type | name  | label | required | constraint    |
        | text | first | First | yes      |               |
        | text | again | Again | yes      | . = ${first}  |
    """,
    "an age that follows from a day of birth": """
        | type      | name | label | required | calculation                         | relevant |
        | date      | born | Born  | yes      |                                     |   |
        | calculate | age  |       |          | int((today() - ${born}) div 365.25) |   |
        | note      | stop | Stop  | yes      |                                     | ${age} < 15 or ${age} > 19 |
    """,
    "nothing is offered until another answer fits": """
        | type            | name | label | required | choice_filter |
        | text            | town | Town  | yes      |               |
        | select_one shop | shop | Shop  | yes      | town = ${town} |
    """,
    "a pattern, a length, a number of choices": """
        | type                  | name | label | required | constraint                         |
        | text                  | code | Code  | yes      | regex(., '^[A-Z]{2}-[0-9]{3}(a\\|b)$') |
        | text                  | long | Long  | yes      | string-length(.) = 37              |
        | select_multiple shop  | both | Both  | yes      | count-selected(.) = 2              |
        | integer               | year | Year  | yes      | . >= 1987 and . <= 1988            |
    """,
    "one row only": """
        | type         | name | label | required | relevant             |
        | begin_repeat | r    | R     |          |                      |
        | text         | a    | A     | yes      |                      |
        | end_repeat   |      |       |          |                      |
        | note         | stop | Stop  | yes      | count(${r}) != 1     |
    """,
}


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("stop", STOPS)
def test_the_way_is_found(stop: str, seed: int) -> None:
    survey = STOPS[stop].replace("\\|", "¦")
    xform = xform_of(survey, CHOICES).replace("¦".encode(), b"|")
    session = FormSession.open(read_form(xform), clock=lambda: NOW)

    answer_all(session, AnyRespondent(Chance(Random(seed)), TODAY))

    assert session.finalize().xml


def test_the_laptop_belongs_to_whom_the_form_expects() -> None:
    form = read_form(
        xform_of("""
        | type     | name     | label | required | relevant               |
        | username | username |       |          |                        |
        | note     | stop     | Stop  | yes      | ${username} != 'amina' |
    """)
    )

    assert properties_for(form)["username"] == "amina"


def test_the_number_of_rows_stays_small() -> None:
    form = read_form(
        xform_of("""
        | type         | name | label | required | repeat_count |
        | integer      | n    | N     | yes      |              |
        | begin_repeat | r    | R     |          | ${n}         |
        | text         | a    | A     |          |              |
        | end_repeat   |      |       |          |              |
    """)
    )

    for seed in range(10):
        session = FormSession.open(form, clock=lambda: NOW)
        answer_all(session, AnyRespondent(Chance(Random(seed)), TODAY))
        assert len(session.rows("/data/r")) <= 20


PIECES = st.sampled_from(
    [
        "a",
        "[0-9]",
        "[^a-z]",
        "\\d{3}",
        "(b|cd)",
        "x?",
        "y+",
        "z*",
        ".",
        "(?:q){2,4}",
        "\\.",
        "[A-F_-]",
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=6).map("".join), st.integers(0, 99))
def test_what_is_drawn_for_a_pattern_matches_it(pattern: str, seed: int) -> None:
    import re

    made = matching(f"^{pattern}$", Chance(Random(seed)))

    assert made is not None
    assert re.fullmatch(pattern, made)


@pytest.mark.parametrize("pattern", ["(", "[", "a{", "(?", "\\", "[z-a]", ")", "(?P<n", "*"])
def test_a_pattern_that_is_none_draws_nothing_or_something_but_never_breaks(pattern: str) -> None:
    made = matching(pattern, Chance(Random(1)))

    assert made is None or isinstance(made, str)
