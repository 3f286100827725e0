"""What a comparison with another engine taught: each of these once came out differently here, and was wrong."""

import pytest

from forms.bridge.desk import Desk
from forms.definition.reader import read_form
from forms.engine.casting import handed
from forms.session import FormSession
from tests.support.scenario import LAHORE, NOON

FORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>F</h:title><model>
  <itext><translation lang="English">
    <text id="first"><value>No. <output value="/data/number"/></value></text>
    <text id="second"><value>Two</value></text>
    <text id="too-small"><value>Too small, <output value="../called"/></value></text>
  </translation></itext>
  <instance><data id="f"><number/><called/><which/><count/></data></instance>
  <instance id="things"><root><item><name>a</name><itextId>first</itextId></item>
    <item><name>b</name><itextId>second</itextId></item></root></instance>
  <bind nodeset="/data/count" type="int" constraint=". &gt; 5" jr:constraintMsg="jr:itext(concat('too', '-small'))"/>
  </model></h:head><h:body>
  <input ref="/data/number"><label>Number</label></input>
  <input ref="/data/called"><label>Name</label></input>
  <select1 ref="/data/which"><label>Which</label><itemset nodeset="instance('things')/root/item{}">
    <value ref="name"/><label ref="jr:itext(itextId)"/></itemset></select1>
  <input ref="/data/count"><label>Count</label></input>
  </h:body></h:html>"""


def opened(condition: str = "") -> FormSession:
    return FormSession.open(read_form(FORM.format(condition).encode()), clock=lambda: NOON)


@pytest.mark.parametrize("condition", ["", "[/data/called != 'x']"])
def test_a_choice_whose_name_has_an_answer_inserted_follows_the_answer(condition: str) -> None:
    session = opened(condition)
    assert [choice.label for choice in session.prompt("/data/which").choices] == ["No.", "Two"]

    session.answer("/data/number", "7")

    labels = [choice.label for choice in session.prompt("/data/which").choices]
    assert ["7" in label for label in labels] == [True, False]


def test_a_message_may_be_the_text_that_an_expression_names() -> None:
    session = opened()
    session.answer("/data/called", "Amna")
    session.answer("/data/count", "3")

    (problem,) = session.check()

    assert problem.message.startswith("Too small, ")
    assert "Amna" in problem.message


def test_another_program_reads_such_a_message_as_the_window_does() -> None:
    desk = Desk(zone=LAHORE)
    desk.answer({"cmd": "load", "xml": FORM.format("")})
    desk.answer({"cmd": "set", "ref": "/data/called", "value": "Amna"})

    shown = desk.answer({"cmd": "set", "ref": "/data/count", "value": 3})

    assert shown["violation"]["message"] == "Too small, Amna"


@pytest.mark.parametrize("point", ["0 0 0 0", "0.0 0.0 0.0 0.0", "0 0"])
def test_a_point_of_zeros_was_never_taken(point: str) -> None:
    assert handed(point, "geopoint") == ""
    assert handed("0 0 0 5", "geopoint") == "0 0 0 5"
