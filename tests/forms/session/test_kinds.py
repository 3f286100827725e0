"""Every sort of question as the window is shown it, with what it wants and what no laptop can do for it."""

# ruff: noqa: E501  # tables are wide

import re
from decimal import Decimal

import pytest

from forms.definition.appearances import tokens
from forms.definition.reader import read_form
from forms.errors import AnswerNotAccepted
from forms.prompts import NOT_TAKEN, Bounds, Kind, Trouble, TroubleKind
from tests.support.scenario import Scenario, scenario, xform_of


def one(kind: str, appearance: str = "", **columns: str) -> Scenario:
    """A form of one question ``q``."""
    given = {
        "type": kind,
        "name": "q",
        "label": "Q",
        **({"appearance": appearance} if appearance else {}),
        **columns,
    }
    heads, cells = " | ".join(given), " | ".join(given.values())
    return scenario(f"| {heads} |\n| {cells} |", "| list_name | name | label |\n| c | a | A |\n| c | b | B |\n| c | d | D |")  # fmt: skip


@pytest.mark.parametrize(
    ("parameters", "bounds", "good", "bad"),
    [
        ("start=1 end=10 step=3", ("1", "10", "3"), ("1", "4", "10"), ("0", "3", "11", "x")),
        ("start=0.5 end=2 step=0.1", ("0.5", "2", "0.1"), ("0.5", "0.7", "2.0"), ("0.55", "2.1")),
        ("start=10 end=1 step=1", ("10", "1", "1"), ("1", "10"), ("0",)),
    ],
)
def test_a_range_takes_the_numbers_on_its_scale(
    parameters: str, bounds: tuple[str, str, str], good: tuple[str, ...], bad: tuple[str, ...]
) -> None:
    form = one("range", "vertical", parameters=parameters)

    assert form.prompt("q").kind is Kind.RANGE
    assert form.prompt("q").more.bounds == Bounds(*map(Decimal, bounds))
    for value in good:
        form.answer("q", value)
        assert Decimal(form.value("q")) == Decimal(value)
    for value in bad:
        with pytest.raises(AnswerNotAccepted) as refused:
            form.answer("q", value)
        assert refused.value.reason == "type"
    assert Decimal(form.value("q")) == Decimal(good[-1])


def test_a_range_without_a_scale_takes_any_number() -> None:
    table = """
        | type  | name | label | parameters             |
        | range | q    | Q     | start=1 end=5 step=1   |
        """
    for broken in ('step="0"', 'step=""', 'end="1e99"', 'start="x"'):
        name = broken.partition("=")[0]
        xml = re.sub(rf'{name}="[^"]*"', broken, xform_of(table).decode())
        form = Scenario(read_form(xml.encode(), strict=False))

        bounds = form.prompt("q").more.bounds
        assert bounds is None or (broken == 'step=""' and bounds.step == 1)
        form.answer("q", "4" if bounds else "17")


def test_a_ranking_keeps_its_order_and_leaves_nothing_out() -> None:
    form = one("rank c")

    form.answer("q", "d a b")
    form.expect("q", "d a b")

    with pytest.raises(AnswerNotAccepted) as refused:
        form.answer("q", "b a")
    assert refused.value.reason == "choice"
    form.expect("q", "d a b")
    assert "<q>d a b</q>" in form.xml()
    form.answer("q", "")
    form.expect("q", "")


def test_what_a_form_wishes_for_an_answer_reaches_the_window() -> None:
    form = one("text", "Multiline", **{"parameters": "rows=7", "bind::odk:length": "40", "bind::pser:minsec": "2.5"})  # fmt: skip

    prompt = form.prompt("q")

    assert (prompt.more.lines, prompt.more.longest, prompt.more.min_seconds) == (7, 40, 2.5)
    assert prompt.appearance == {"multiline"}


def test_appearances_are_compared_without_regard_to_case_and_junk_is_ignored() -> None:
    junk = "W4 h1 = 0 Thousands-Sep search('towns', 'matches', 'a b', ${x}) blue h5 ex:org.app.READ(a='b c', d=(1)) likert"

    assert tokens(junk) == {
        "w4", "h1", "=", "0", "thousands-sep", "search", "blue", "h5", "ex:org.app.read", "likert",
    }  # fmt: skip
    assert "search" in tokens("search('towns")
    assert tokens("") == frozenset()


@pytest.mark.parametrize(
    ("kind", "appearance", "subjects"),
    [
        ("image", "signature", []),
        ("audio", "", []),
        ("video", "", []),
        ("file", "", []),
        ("geotrace", "placement-map", []),
        ("geoshape", "", []),
        ("integer", "ex:org.example.counter(a=1)", ["application"]),
        ("date", "bikram-sambat", ["calendar"]),
        ("geopoint", "placement-map", []),
        ("barcode", "", []),
        ("date", "no-calendar", []),
        ("text", "0 = purple", []),
    ],
)
def test_what_no_laptop_takes_is_said_of_the_question(
    kind: str, appearance: str, subjects: list[str]
) -> None:
    form = one(kind, appearance)

    assert form.prompt("q").more.troubles == tuple(
        Trouble(TroubleKind.UNSUPPORTED, subject) for subject in subjects
    )


def test_a_required_picture_is_wanted_until_it_is_there() -> None:
    form = one("image", required="yes")

    assert form.prompt("q").required
    assert form.blocks() == ["q"]
    form.answer("q", "house.jpg")
    assert form.blocks() == []
    assert form.session.finalize().attachments == ("house.jpg",)


@pytest.mark.parametrize("kind", ["image", "audio", "video", "file", "geopoint"])
def test_a_reason_stands_for_what_no_device_here_can_take(kind: str) -> None:
    form = one(kind, required="yes")

    form.confirm("q", NOT_TAKEN, "no_device")

    [problem] = form.prompt("q").problems
    assert (problem.kind, problem.blocks, problem.confirmed) == ("required", False, "no_device")
    assert form.session.sections()[0].state == "warned"
    form.session.finalize()


def test_the_reason_goes_when_the_picture_comes() -> None:
    form = one("image", required="yes")
    form.confirm("q", NOT_TAKEN, "no_device")

    change = form.answer("q", "house.jpg")

    assert form.prompt("q").problems == ()
    assert [(fact.kind, fact.value) for fact in change.facts] == [
        ("answered", "house.jpg"),
        ("confirmed", ""),
    ]
    form.answer("q", "")
    assert form.blocks() == ["q"]


@pytest.mark.parametrize(
    ("kind", "required"), [("text", "yes"), ("select_one c", "yes"), ("select_multiple c", "no")]
)
def test_what_can_be_asked_of_anybody_is_not_excused(kind: str, required: str) -> None:
    form = one(kind, required=required)

    with pytest.raises(AnswerNotAccepted):
        form.confirm("q", NOT_TAKEN, "no_device")


def test_why_a_signature_is_not_there_is_kept_though_nobody_has_to_give_one() -> None:
    form = one("image", "signature")

    form.confirm("q", NOT_TAKEN, "not_allowed")

    [problem] = form.session.check()
    assert (problem.kind, problem.blocks, problem.confirmed) == ("warning", False, "not_allowed")
    form.answer("q", "mark.png")
    assert form.session.check() == ()


def test_what_a_form_wishes_of_a_file_is_told() -> None:
    picture = one("image", parameters="max-pixels=640").prompt("q").more
    document = one("file", **{"body::accept": "application/pdf,.doc"}).prompt("q").more
    place = one("geopoint", parameters="capture-accuracy=8.5").prompt("q").more

    assert (picture.accepts, picture.most_pixels) == ("image/*", 640)
    assert document.accepts == "application/pdf,.doc"
    assert place.accuracy == 8.5


def test_the_head_of_a_table_asks_nothing() -> None:
    form = scenario("""
        | type         | name  | label      | appearance   | relevant |
        | begin_group  | table | How often? | table-list   |          |
        | select_one c | tea   | Tea        |              |          |
        | select_one c | milk  | Milk       |              |          |
        | end_group    |       |            |              |          |
        """, """
        | list_name | name | label |
        | c         | 1    | Daily |
        | c         | 2    | Never |
        """)  # fmt: skip

    [section] = form.session.sections()
    title, head, tea, milk = form.session.prompts(section.ref)

    assert (title.kind, title.label) == (Kind.NOTE, "How often?")
    assert head.kind is Kind.LEGEND
    assert [choice.label for choice in head.choices] == ["Daily", "Never"]
    assert (tea.kind, milk.kind) == (Kind.SELECT_ONE, Kind.SELECT_ONE)
    assert tea.appearance == {"list-nolabel"}
    assert section.asked == 2


def test_the_label_of_a_group_within_a_page_comes_with_its_questions() -> None:
    form = scenario("""
        | type        | name   | label          | appearance |
        | begin_group | house  | The house      |            |
        | text        | walls  | Walls          |            |
        | begin_group | water  | **Water** here | field-list |
        | text        | tap    | Tap            |            |
        | begin_group | well   |                |            |
        | text        | depth  | Depth          |            |
        | end_group   |        |                |            |
        | end_group   |        |                |            |
        | begin_repeat| room   | Room           |            |
        | begin_group | beds   | Beds           |            |
        | integer     | many   | How many       |            |
        | end_group   |        |                |            |
        | end_repeat  |        |                |            |
        | end_group   |        |                |            |
        """)  # fmt: skip
    form.add_row("room")

    assert [form.prompt(name).more.group for name in ("walls", "tap", "depth", "many")] == [
        "", "Water here", "Water here", "Beds",
    ]  # fmt: skip
