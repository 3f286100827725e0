"""Whatever stands in the cells: a form, or problems that are the form's and not ours."""

import csv
import io
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms.authoring import NotCompiled, form_of
from forms.authoring.worker import convert
from forms.errors import FormProblem
from forms.lint import lint_form

TYPES = (
    """
text; Integer; select_one a; select_multiple a; select one: a b; begin group; end group; begin_repeat; end repeat x
calculate; caseid; hidden int; note; audit; rank a; range; begin_kobomatrix; end_kobomatrix; begin_score; score__row
end_score; select_one_external a; select_one_from_file a.csv; begin loop over a; osm; csv-external; image; zzz; ${x}
form_id; background-geopoint
""".replace("\n", "; ")
    .strip("; ")
    .split("; ")
)
WORDS = (
    """
x | y | data | meta | 1 | a b | ${x} | ${ y } | ${x | $ {x} | ‘x’ = „y“ | . > 1 | x( | yes | no | => | ;; | Ä | عمر
a=b | start=1 end=2 | field-list | ../meta/x | false() | ${x} = 'q' | ]]> | <b>
""".replace("\n", " | ")
    .strip("| ")
    .split(" | ")
)
HEADINGS = (
    """
label::English, label::English::Urdu, label:English, hint, relevant, relevance, calculation, calculate, constraint
required, default, appearance, choice_filter, repeat_count, trigger, parameters, image, media::image, instance::tag
bind::a b, bind::q:r, bind, media, disabled, bind::pser:warn, pser:warn_message::English, name, tag, label::
kobo--matrix_list, kobo--score-choices, ::, :
""".replace("\n", ", ")
    .strip(", ")
    .split(", ")
)
OF_CHOICES = ["label", "value", "instance::x", "1a", "a::b", "image", "media::image", "x y"]
OF_SETTINGS = [
    "form_id",
    "name",
    "form_title::x",
    "namespaces",
    "instance_name",
    "version",
    "children",
]
NAMES = ["", "x", "y", "z", "meta", "data", "a b"]


def sheet(
    name: str, fixed: list[str], headings: list[str], first: list[str]
) -> st.SearchStrategy[str]:
    """A sheet as CSV: some headings, some rows, any word in any cell."""

    def written(drawn: tuple[list[str], list[list[str]]]) -> str:
        more, rows = drawn
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow([name, *fixed, *more])
        writer.writerows(["", *row[: len(fixed) + len(more)]] for row in rows)
        return text.getvalue()

    cells = st.lists(
        st.one_of(st.just(""), st.sampled_from([*WORDS, "\x0b"])), min_size=5, max_size=5
    )
    row = st.tuples(st.sampled_from(first), st.sampled_from(NAMES), cells)
    return st.tuples(
        st.lists(st.sampled_from(headings), max_size=4, unique=True),
        st.lists(
            row.map(lambda drawn: [drawn[0], drawn[1], "L", *drawn[2]]), min_size=1, max_size=6
        ),
    ).map(written)


workbooks = st.tuples(
    sheet("survey", ["type", "name", "label"], HEADINGS, TYPES),
    sheet("choices", ["list_name", "name"], OF_CHOICES, ["a", "a b"]),
    sheet("settings", ["form_title"], OF_SETTINGS, ["q"]),
).map("".join)


def problems_of(answer: dict[str, Any]) -> list[FormProblem]:
    """What is wrong, or what lint says of the form."""
    try:
        return list(lint_form(form_of(answer)))
    except NotCompiled as error:
        return list(error.problems) or [FormProblem("none")]


@pytest.mark.parametrize("repair", [False, True])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=workbooks)
def test_an_answer_comes_and_no_fault_of_ours(repair: bool, text: str) -> None:
    found = problems_of(convert(text.encode("utf-8"), "a.csv", repair=repair))

    assert not [problem for problem in found if problem.code in ("import_failed", "none")]
    assert all(problem.reason for problem in found)
