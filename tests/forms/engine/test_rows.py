"""Rows: they come, go and move up, and what is reckoned over them follows."""

# ruff: noqa: E501  # tables are wide

import pytest

from forms.definition.reader import read_form
from forms.engine.recalculation import MOST_ROWS
from forms.errors import NoSuchPlace, RowsFixed
from tests.support.scenario import Scenario, scenario

ROSTER = """
| type         | name   | label  | calculation        | bind::pser:row-ref |
| begin_repeat | member | Member |                    |                    |
| calculate    | line   |        | position(..)       |                    |
| text         | called | Name   |                    |                    |
| integer      | income | Income |                    |                    |
| integer      | spouse | Spouse |                    | /data/member       |
| calculate    | back   |        | indexed-repeat(${spouse}, ${member}, ${spouse}) | |
| end_repeat   |        |        |                    |                    |
| calculate    | total  |        | sum(${income})     |                    |
| calculate    | size   |        | count(${member})   |                    |
| integer      | asked  | Who    |                    | /data/member       |
"""


def household(*names: str) -> Scenario:
    form = scenario(ROSTER)
    for place, name in enumerate(names, 1):
        if place > 1:
            form.add_row("member")
        form.answer(f"member[{place}]/called", name)
        form.answer(f"member[{place}]/income", 100 * place)
    return form


def test_sums_and_counts_follow_every_row() -> None:
    home = household("Amna", "Bano", "Chand")
    home.expect("total", 600)
    home.expect("size", 3)

    home.answer("member[2]/income", 1000)
    home.expect("total", 1400)

    home.remove_row("member[1]")
    home.expect("total", 1300)
    home.expect("size", 2)
    assert home.rows("member") == ["Bano", "Chand"]
    home.expect("member[2]/line", 2)


def test_a_new_row_tells_where_it_is() -> None:
    home = household("Amna")

    change = home.add_row("member")

    assert change.ref == "/data/member[2]"
    assert change.rows_changed
    assert [row.ref for row in home.session.rows("/data/member")] == [
        "/data/member[1]",
        "/data/member[2]",
    ]


def test_answers_that_name_a_row_follow_it_when_rows_before_it_go() -> None:
    home = household("Amna", "Bano", "Chand", "Dara")
    home.answer("member[1]/spouse", 4)
    home.answer("member[4]/spouse", 1)
    home.answer("member[2]/spouse", 3)
    home.answer("asked", 99)
    home.expect("member[4]/back", 4)

    named = home.session.rows_naming("/data/member[3]")
    assert [prompt.ref for prompt in named] == ["/data/member[2]/spouse"]
    change = home.remove_row("member[3]")

    home.expect("member[1]/spouse", 3)
    home.expect("member[3]/spouse", 1)
    home.expect("member[2]/spouse", "")
    home.expect("member[1]/back", 1)
    home.expect("asked", 99)
    assert {"/data/member[1]/spouse", "/data/member[2]/spouse"} <= change.changed


def test_a_key_stays_with_its_row() -> None:
    home = household("Amna", "Bano")
    key = home.prompt("member[2]/called").key

    home.remove_row("member[1]")
    assert home.session.ref_of(key) == "/data/member[1]/called"

    home.remove_row("member[1]")
    assert home.session.ref_of(key) is None
    with pytest.raises(NoSuchPlace):
        home.session.prompts("/data/member[1]")


def test_rows_within_rows() -> None:
    farm = scenario("""
        | type         | name  | label | calculation |
        | begin_repeat | plot  | Plot  |             |
        | text         | place | Place |             |
        | begin_repeat | crop  | Crop  |             |
        | text         | kind  | Kind  |             |
        | integer      | bags  | Bags  |             |
        | end_repeat   |       |       |             |
        | calculate    | sum_p |       | sum(${bags}) |
        | end_repeat   |       |       |             |
        | calculate    | sum_f |       | sum(${bags}) |
        """)
    farm.add_row("plot")
    farm.answer("plot[2]/place", "Canal side")
    farm.session.add_row("/data/plot[2]/crop")
    farm.session.add_row("/data/plot[2]/crop")
    farm.answer("plot[1]/crop[1]/bags", 3)
    farm.answer("plot[2]/crop[1]/bags", 10)
    farm.answer("plot[2]/crop[2]/bags", 20)

    farm.expect("plot[1]/sum_p", 3)
    farm.expect("plot[2]/sum_p", 30)
    farm.expect("sum_f", 33)
    labels = [section.label for section in farm.session.sections()]
    assert labels == ["Plot", "Crop", "Canal side · Crop"]

    farm.remove_row("plot[1]")
    farm.expect("plot[1]/sum_p", 30)
    farm.expect("sum_f", 30)


def test_a_count_decides_how_many_rows_there_are() -> None:
    house = scenario("""
        | type         | name  | label | repeat_count |
        | integer      | rooms | Rooms |              |
        | begin_repeat | room  | Room  | ${rooms}     |
        | text         | use   | Use   |              |
        | end_repeat   |       |       |              |
        """)
    assert house.rows("room") == []
    assert not house.session.can_add("/data/room")

    change = house.answer("rooms", 2)
    house.answer("room[2]/use", "Kitchen")

    assert change.rows_changed
    assert house.rows("room") == ["", "Kitchen"]
    house.answer("rooms", 1)
    assert house.rows("room") == [""]
    with pytest.raises(RowsFixed):
        house.add_row("room")


def test_a_slip_of_the_finger_makes_no_more_rows_than_a_laptop_bears() -> None:
    farm = scenario("""
        | type         | name  | label | repeat_count |
        | integer      | plots | Plots |              |
        | begin_repeat | plot  | Plot  | ${plots}     |
        | integer      | trees | Trees |              |
        | begin_repeat | tree  | Tree  | ${trees}     |
        | text         | sort  | Sort  |              |
        | end_repeat   |       |       |              |
        | end_repeat   |       |       |              |
        """)
    farm.answer("plots", 2_000)
    farm.answer("plot[1]/trees", 2_000_000_000)
    farm.answer("plot[2]/trees", 2_000_000_000)

    assert len(farm.session.rows("/data/plot")) == 2_000
    assert len(farm.session.rows("/data/plot[1]/tree")) == MOST_ROWS - 2_000
    assert farm.session.rows("/data/plot[2]/tree") == ()

    farm.answer("plot[1]/trees", 2)
    farm.answer("plot[2]/trees", 3)
    assert len(farm.session.rows("/data/plot[1]/tree")) == 2
    assert len(farm.session.rows("/data/plot[2]/tree")) == 3


def test_a_row_may_build_on_the_row_before_it() -> None:
    ledger = scenario("""
        | type         | name   | label | calculation |
        | begin_repeat | entry  | Entry |             |
        | integer      | amount | Amount |            |
        | calculate    | balance |      | ${amount} + coalesce(indexed-repeat(${balance}, ${entry}, position(..) - 1), 0) |
        | end_repeat   |        |       |             |
        """)
    for place in range(1, 5):
        if place > 1:
            ledger.add_row("entry")
        ledger.answer(f"entry[{place}]/amount", place)
    ledger.expect("entry[4]/balance", 10)

    ledger.answer("entry[1]/amount", 11)
    ledger.expect("entry[4]/balance", 20)


def test_rows_found_by_an_answer_are_found_again_after_rows_have_gone() -> None:
    home = scenario("""
        | type         | name   | label | calculation                                |
        | begin_repeat | member | Member |                                           |
        | text         | role   | Role   |                                           |
        | end_repeat   |        |       |                                            |
        | calculate    | heads  |       | count(${member}[role = 'head'])            |
        """)
    for place in range(2, 8):
        home.add_row("member")
        home.answer(f"member[{place}]/role", "head")
    home.expect("heads", 6)

    home.remove_row("member[3]")
    home.expect("heads", 5)

    home.add_row("member")
    home.answer("member[7]/role", "head")
    home.expect("heads", 6)


def test_what_was_confirmed_of_a_named_row_stays_confirmed_when_it_moves() -> None:
    home = scenario("""
        | type         | name   | label  | bind::pser:row-ref | bind::pser:warn       |
        | begin_repeat | member | Member |                    |                       |
        | text         | called | Name   |                    |                       |
        | end_repeat   |        |        |                    |                       |
        | integer      | asked  | Who    | /data/member       | . < 2 => Not the head |
        """)
    home.add_row("member")
    home.add_row("member")
    home.answer("asked", 3)
    home.confirm("asked", 0, "the head is away")

    home.remove_row("member[1]")

    home.expect("asked", 2)
    assert home.blocks() == []
    assert [problem.confirmed for problem in home.again().session.check()] == ["the head is away"]


ROWS = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title/><model><instance><data id="f"><n>1</n>{rows}</data></instance>
  </model></h:head><h:body><input ref="/data/n"/><group ref="/data/row"><repeat nodeset="/data/row" {count}>
  <input ref="/data/row/a"/></repeat></group></h:body></h:html>"""


def written(rows: str, count: str = "") -> Scenario:
    return Scenario(read_form(ROWS.format(rows=rows, count=count).encode()))


def test_a_new_row_has_the_values_of_the_template_and_none_of_a_written_row() -> None:
    first, template = "<row><a>first</a></row>", '<row jr:template=""><a>usual</a></row>'
    for rows, wanted in ((first, ""), (template + first, "usual")):
        form = written(rows)

        form.session.add_row("/data/row")

        assert form.session.value("/data/row[1]/a") == "first"
        assert form.session.value("/data/row[2]/a") == wanted


def test_counted_rows_start_as_they_are_written_whenever_they_come() -> None:
    template, rows = '<row jr:template=""><a>t</a></row>', "<row><a>x</a></row><row><a>y</a></row>"
    form = written(template + rows, 'jr:count="/data/n"')
    assert form.session.value("/data/row[1]/a") == "x"

    form.session.answer("/data/n", "3")

    assert [form.session.value(f"/data/row[{n}]/a") for n in (1, 2, 3)] == ["x", "y", "t"]


def test_a_count_that_is_taken_away_takes_no_rows_away() -> None:
    form = written("<row><a/></row>", 'jr:count="/data/n"')
    form.session.answer("/data/n", "2")

    form.session.answer("/data/n", "")
    assert len(form.session.rows("/data/row")) == 2

    form.session.answer("/data/n", "0")
    assert len(form.session.rows("/data/row")) == 0
