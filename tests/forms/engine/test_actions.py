"""setvalue: where it sets a value, and where it does not."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from forms.definition.reader import read_form
from forms.prompts import FactKind
from tests.support.scenario import Scenario, scenario

FORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>F</h:title><model>
  <instance><data id="f"><from/><open/><kept/><row><to/></row></data></instance>
  <instance id="last" src="jr://instance/last-saved"/>
  <bind nodeset="/data/kept" relevant="/data/open = 'yes'"/>
  {model}
  </model></h:head><h:body>
  <input ref="/data/from">{control}</input><input ref="/data/open"/><input ref="/data/kept"/>
  <group ref="/data/row"><repeat nodeset="/data/row"><input ref="/data/row/to"/></repeat></group>
  </h:body></h:html>"""


def form(*, control: str = "", model: str = "") -> Scenario:
    return Scenario(read_form(FORM.format(control=control, model=model).encode()))


def changed(ref: str) -> str:
    return f'<setvalue event="xforms-value-changed" ref="{ref}" value="/data/from"/>'


def test_a_path_with_a_predicate_sets_only_what_it_reaches() -> None:
    interview = form(control=changed("/data/row[position()=2]/to"))
    interview.session.add_row("/data/row")
    interview.session.add_row("/data/row")

    interview.session.answer("/data/from", "x")

    assert [interview.session.value(f"/data/row[{n}]/to") for n in (1, 2, 3)] == ["", "x", ""]


def test_a_place_that_several_rows_have_is_not_set_from_outside() -> None:
    interview = form(control=changed("/data/row/to"))
    interview.session.answer("/data/from", "one")
    interview.session.add_row("/data/row")

    interview.session.answer("/data/from", "two")

    assert [interview.session.value(f"/data/row[{n}]/to") for n in (1, 2)] == ["one", ""]


def test_what_is_not_asked_at_the_start_is_not_made_up_for_later() -> None:
    interview = form(
        model='<setvalue event="odk-instance-first-load" ref="/data/kept" value="\'x\'"/>'
    )

    interview.session.answer("/data/open", "yes")

    assert interview.session.value("/data/kept") == ""


def test_an_answer_sets_a_place_that_is_not_asked_yet() -> None:
    interview = form(control=changed("/data/kept"))
    interview.session.answer("/data/from", "x")

    interview.session.answer("/data/open", "yes")

    assert interview.session.value("/data/kept") == "x"


def test_a_form_that_reads_what_was_saved_last_finds_nothing_the_first_time() -> None:
    load = '<setvalue event="odk-instance-first-load" ref="/data/from" value="instance(\'last\')/data/from"/>'
    interview = form(model=load)

    assert interview.session.form.missing_media == ()
    assert interview.session.value("/data/from") == ""


def events(*, model: str = "", body: str = "", instance: str = "", **given: Any) -> Scenario:
    """A form with a place ``to`` and a repeat ``row`` whose actions are the test's own."""
    xform = f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
      xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms"><h:head><h:title>F</h:title>
      <model><instance><data id="f">{instance}<from/><to kind="" other="o"/><g><in/></g>
        <row jr:template=""><to/><cell><to/></cell></row></data></instance>
      <bind id="b" nodeset="/data/to" readonly="true()"/>{model}</model></h:head><h:body>{body}
      <input ref="/data/from"/><input ref="/data/to"/></h:body></h:html>"""
    return Scenario(read_form(xform.encode()), **given)


def repeat(inside: str) -> str:
    cell = '<repeat nodeset="/data/row/cell"><input ref="/data/row/cell/to"/></repeat>'
    return f'<repeat nodeset="/data/row">{inside}<input ref="/data/row/to"/>{cell}</repeat>'


def test_a_value_is_written_as_text_or_computed_and_an_empty_one_empties() -> None:
    interview = events(
        instance="<a/><b/><c>x</c><d>x</d>",
        model="""<setvalue event="odk-instance-first-load" ref="/data/a"> as it is </setvalue>
          <setvalue event="odk-instance-first-load" ref="/data/b" value="1 + 1">not this</setvalue>
          <setvalue event="odk-instance-first-load" ref="/data/c" value=""/>
          <setvalue event="odk-instance-first-load" ref="/data/d"/>""",
    )

    assert [interview.value(f"/data/{name}") for name in "abcd"] == [" as it is ", "2", "", ""]


def test_a_bind_names_the_place_before_a_path_does() -> None:
    interview = events(
        model='<setvalue event="odk-instance-first-load" bind="b" ref="/data/from">x</setvalue>'
    )

    assert interview.value("/data/to") == "x"
    assert interview.value("/data/from") == ""


@pytest.mark.parametrize("event", ["odk-instance-first-load", "xforms-ready", "odk-instance-load"])
def test_what_happens_at_the_start_happens_in_groups_and_controls_too(event: str) -> None:
    interview = events(
        body=f"""<setvalue event="{event}" ref="/data/from">body</setvalue>
          <group ref="/data/g"><setvalue event="{event}" ref="/data/g/in">group</setvalue>
          <input ref="/data/g/in"><setvalue event="{event}" ref="/data/to">control</setvalue></input></group>"""
    )

    found = [interview.value(ref) for ref in ("/data/from", "/data/g/in", "/data/to")]
    assert found == ["body", "group", "control"]


def test_actions_run_in_the_order_of_the_form_the_model_before_the_body() -> None:
    first = "odk-instance-first-load"
    interview = events(
        body=f'<setvalue event="{first}" ref="/data/to" value="concat(., 3)"/>',
        model=f"""<setvalue event="{first}" ref="/data/to" value="concat(., 1)"/>
          <setvalue event="{first}" ref="/data/to" value="concat(., 2)"/>""",
    )

    assert interview.value("/data/to") == "123"


def test_one_action_may_wait_for_several_events() -> None:
    both = "odk-instance-first-load xforms-value-changed"
    interview = events(
        body=f'<input ref="/data/from"><setvalue event="{both}" ref="/data/to" value="concat(., \'+\')"/></input>'
    )
    assert interview.value("/data/to") == "+"

    interview.session.answer("/data/from", "x")

    assert interview.value("/data/to") == "++"


def test_actions_set_off_actions() -> None:
    change = "xforms-value-changed"
    interview = events(
        instance="<c/>",
        body=f"""<input ref="/data/from"><setvalue event="{change}" ref="/data/to" value="/data/from"/></input>
          <input ref="/data/to"><setvalue event="{change}" ref="/data/c" value="concat(/data/to, '!')"/></input>""",
    )

    interview.session.answer("/data/from", "x")

    assert interview.value("/data/c") == "x!"


def test_a_new_row_is_greeted_by_the_actions_of_its_own_repeat_wherever_they_aim() -> None:
    new = "odk-new-repeat"
    interview = events(
        body=repeat(
            f"""<setvalue event="{new}" ref="/data/row/to" value="position(..)"/>
            <setvalue event="{new}" ref="/data/to" value="count(/data/row)"/>"""
        )
    )
    interview.session.add_row("/data/row")

    interview.session.add_row("/data/row")

    assert [interview.value(f"/data/row[{n}]/to") for n in (1, 2)] == ["1", "2"]
    assert interview.value("/data/to") == "2"


def test_an_action_of_the_outer_repeat_does_not_greet_inner_rows() -> None:
    interview = events(
        body=repeat('<setvalue event="odk-new-repeat" ref="/data/row/cell/to">x</setvalue>')
    )
    interview.session.add_row("/data/row")

    interview.session.add_row("/data/row[1]/cell")

    assert [interview.value(f"/data/row[1]/cell[{n}]/to") for n in (1, 2)] == ["x", ""]


def test_unknown_events_are_named_and_the_form_works() -> None:
    interview = events(
        model='<setvalue event="odk-inftance-load odk-instance-first-load" ref="/data/to">x</setvalue>'
    )

    (problem,) = interview.form.problems
    assert (problem.code, problem.subject) == ("unknown_event", "odk-inftance-load")
    assert interview.value("/data/to") == "x"


def test_what_happens_at_the_end_happens_when_the_interview_is_finished() -> None:
    interview = events(model='<setvalue event="xforms-revalidate" ref="/data/to">done</setvalue>')
    assert interview.value("/data/to") == ""

    assert '<to kind="" other="o">done</to>' in interview.xml()


def test_an_interview_that_goes_on_is_not_opened_again() -> None:
    load = "odk-instance-first-load odk-instance-load"
    interview = events(
        model=f'<setvalue event="{load}" ref="/data/to" value="now()"/>',
        body=repeat('<setvalue event="odk-new-repeat" ref="/data/row/to" value="now()"/>'),
    )
    interview.session.add_row("/data/row")
    before = interview.session.facts_now()
    interview.clock.now += timedelta(hours=1)

    again = interview.again()

    assert again.session.facts_now() == before


def test_an_attribute_is_set_read_and_written_like_any_place() -> None:
    interview = events(
        instance="<seen/>",
        model="""<setvalue event="odk-instance-first-load" ref="/data/to/@kind" value="3 + 4"/>
          <bind nodeset="/data/to/@other" calculate="concat(/data/from, '&quot;')"/>
          <bind nodeset="/data/seen" calculate="concat(/data/to/@kind, /data/to/@other, count(/data/to/@*))"/>""",
    )

    interview.session.answer("/data/from", "x")

    assert interview.value("/data/seen") == '7x"2'
    assert '<to kind="7" other="x&quot;"/>' in interview.xml()
    assert interview.again().xml() == interview.xml()


def test_where_the_laptop_is_goes_where_the_form_wants_it() -> None:
    here = '<odk:setgeopoint event="{}" ref="{}" value="ignored"/>'
    interview = events(
        model="<bind nodeset='/data/to' type='geopoint'/>"
        + here.format("odk-instance-first-load", "/data/to"),
        body='<input ref="/data/from">' + here.format("xforms-value-changed", "/data/g/in") + "</input>"
        + repeat(here.format("odk-new-repeat", "/data/row/to")),
        position=lambda: "31.5 74.3 217 4.5",
    )  # fmt: skip
    assert interview.value("/data/to") == "31.5 74.3 217 4.5"

    interview.session.answer("/data/from", "x")
    interview.session.add_row("/data/row")

    assert interview.value("/data/g/in") == "31.5 74.3 217 4.5"
    assert interview.value("/data/row[1]/to") == "31.5 74.3 217 4.5"


@pytest.mark.parametrize("position", [None, lambda: "", lambda: "no fix"])
def test_without_a_position_its_place_stays_empty(position: Callable[[], str] | None) -> None:
    interview = events(
        model="""<bind nodeset="/data/to" type="geopoint"/>
          <odk:setgeopoint event="odk-instance-first-load" ref="/data/to"/>""",
        position=position,
    )

    assert interview.value("/data/to") == ""
    unmet = [(problem.code, problem.place.ref) for problem in interview.session.unmet]
    assert unmet == ([("no_position", "/data/to")] if position is None else [])


def test_sound_that_nobody_records_is_named_and_its_place_stays_empty() -> None:
    interview = events(
        model='<odk:recordaudio event="odk-instance-load" ref="/data/to" odk:quality="voice-only"/>'
    )

    (problem,) = interview.session.unmet
    assert (problem.code, problem.place.ref) == ("no_recording", "/data/to")
    assert '<to kind="" other="o"/>' in interview.xml()


def test_a_dynamic_default_comes_with_every_row_but_not_over_an_answer() -> None:
    interview = scenario("""
        | type         | name   | label  | default                  | trigger | calculation |
        | integer      | base   | Base   | 2 + 3                    |         |             |
        | begin_repeat | row    | Row    |                          |         |             |
        | integer      | own    | Own    | ${base} * position(..)   |         |             |
        | begin_repeat | inner  | Inner  |                          |         |             |
        | integer      | deep   | Deep   | ${own} + 1               |         |             |
        | end_repeat   |        |        |                          |         |             |
        | dateTime     | seen   | Seen   |                          | ${own}  | now()       |
        | end_repeat   |        |        |                          |         |             |
        """)  # fmt: skip
    interview.add_row("row")
    interview.expect("row[2]/own", 10)
    interview.add_row("row[2]/inner")
    interview.expect("row[2]/inner[1]/deep", 11)
    interview.expect("row[2]/seen", "2026-03-01T12:00:00.000+05:00")

    interview.answer("row[2]/own", 7)
    interview.clock.now += timedelta(minutes=1)
    interview.answer("base", 1)

    interview.expect("row[2]/own", 7)
    interview.expect("row[1]/own", 5)
    interview.add_row("row[2]/inner")
    interview.expect("row[2]/inner[2]/deep", 8)


def test_what_a_form_author_calls_start_geopoint_and_background_audio() -> None:
    table = """
        | type             | name  | label | parameters         |
        | start-geopoint   | here  |       |                    |
        | background-audio | sound |       | quality=voice-only |
        | text             | a     | A     |                    |
        """  # fmt: skip
    interview = scenario(table, position=lambda: "31.5 74.3 0 0")
    interview.expect("here", "31.5 74.3 0 0")
    interview.expect("sound", "")
    assert [problem.code for problem in interview.session.unmet] == ["no_recording"]

    nowhere = scenario(table)

    nowhere.expect("here", "")
    assert {problem.code for problem in nowhere.session.unmet} == {"no_recording", "no_position"}


HERE = '<odk:setgeopoint event="{}" ref="{}"/>'
PLACED = "31.5 74.3 217.0 4.5"


def test_a_position_that_comes_later_goes_to_every_place_that_waits_for_it() -> None:
    interview = events(
        model="<bind nodeset='/data/to' type='geopoint'/>"
        "<bind nodeset='/data/seen' calculate='string-length(/data/to)'/>"
        + HERE.format("odk-instance-first-load", "/data/to"),
        instance="<seen/>",
        body='<input ref="/data/from">' + HERE.format("xforms-value-changed", "/data/g/in") + "</input>",
    )  # fmt: skip
    session = interview.session
    assert interview.session.awaits_position
    session.answer("/data/from", "x")

    change = session.locate(PLACED)

    assert interview.value("/data/to") == interview.value("/data/g/in") == PLACED
    assert interview.value("/data/seen") == str(len(PLACED))
    assert {fact.kind for fact in change.facts} == {FactKind.DERIVED}
    assert not session.awaits_position
    assert session.locate(PLACED).facts == ()
    assert interview.again().xml() == interview.xml()


def test_where_nobody_learns_the_position_its_place_stays_empty_and_waits_no_more() -> None:
    interview = events(
        model="<bind nodeset='/data/to' type='geopoint'/>"
        + HERE.format("odk-instance-first-load", "/data/to")
    )

    assert interview.session.locate("").facts == ()
    assert (interview.value("/data/to"), interview.session.awaits_position) == ("", False)


def test_what_was_typed_meanwhile_stays_and_a_row_that_went_waits_for_nothing() -> None:
    interview = events(
        model=HERE.format("odk-instance-first-load", "/data/from"),
        body='<input ref="/data/from"/>' + repeat(HERE.format("odk-new-repeat", "/data/row/to")),
    )
    session = interview.session
    session.add_row("/data/row")
    session.answer("/data/from", "by hand")
    session.remove_row("/data/row[1]")

    session.locate(PLACED)

    assert interview.value("/data/from") == "by hand"
    assert not session.rows("/data/row")


def test_an_interview_that_is_gone_on_with_does_not_ask_again_where_it_began() -> None:
    interview = events(
        model="<bind nodeset='/data/to' type='geopoint'/>"
        + HERE.format("odk-instance-first-load", "/data/to")
    )

    assert not interview.again().session.awaits_position
