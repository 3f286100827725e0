"""setvalue: where it sets a value, and where it does not."""

from forms.definition.reader import read_form
from tests.support.scenario import Scenario

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
