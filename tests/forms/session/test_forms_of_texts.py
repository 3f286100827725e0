"""A text in all its forms: short and long, guidance, pictures and sounds, in each language or in the default one."""

# ruff: noqa: E501  # tables are wide

from forms.definition.reader import read_form
from forms.prompts import Media, Trouble, TroubleKind
from tests.support.scenario import Scenario, scenario

SURVEY = """
| type         | name  | label::English (en) | label::Urdu (ur) | hint::English (en) | guidance_hint::English (en) | guidance_hint::Urdu (ur) | media::image::English (en) | media::big-image::English (en) | media::audio::English (en) | media::video::English (en) |
| select_one c | roof  | Roof                | چھت              | Look up            | **Metal** sheets count      | ٹین بھی                   | roof.png                   | roof_large.png                 | roof.mp3                   | roof.mp4                   |
| text         | plain | Plain               |                  |                    |                             |                          |                            |                                |                            |                            |
| text         | bare  |                     |                  |                    |                             |                          | bare.png                   |                                |                            |                            |
"""
CHOICES = """
| list_name | name | label::English (en) | label::Urdu (ur) | media::image::English (en) |
| c         | 1    | Tin                 | ٹین              | tin.png                    |
| c         | 2    | Mud                 | مٹی              |                            |
"""
PACK = {"roof.png": b"picture", "tin.png": b"picture", "roof.mp3": b"sound"}


def test_guidance_and_media_reach_the_window() -> None:
    form = scenario(SURVEY, CHOICES, media=PACK)

    roof = form.prompt("roof")

    assert (roof.hint, roof.more.guidance) == ("Look up", "Metal sheets count")
    assert [span.look.bold for span in roof.more.guidance_styled[0].spans] == [True, False]
    assert roof.more.media == Media("roof.png", "roof_large.png", "roof.mp3", "roof.mp4")
    assert [choice.media for choice in roof.choices] == [Media("tin.png"), None]
    assert form.prompt("bare").more.media == Media("bare.png")
    assert form.prompt("plain").more.media is None
    assert form.session.media("tin.png") == b"picture"


def test_a_file_that_the_pack_lacks_is_named_and_the_question_goes_on() -> None:
    form = scenario(SURVEY, CHOICES, media=PACK)

    absent = [Trouble(TroubleKind.MEDIA_ABSENT, file) for file in ("roof_large.png", "roof.mp4")]

    assert form.prompt("roof").more.troubles == tuple(absent)
    assert form.session.media("roof.mp4") is None
    form.answer("roof", "2")
    form.expect("roof", "2")


def test_what_one_language_lacks_is_that_of_the_default_language() -> None:
    form = scenario(SURVEY, CHOICES, media=PACK, settings={"default_language": "English (en)"})

    form.session.set_language("Urdu (ur)")

    roof = form.prompt("roof")
    assert (roof.label, roof.more.guidance) == ("چھت", "ٹین بھی")
    assert roof.hint == "Look up"
    assert roof.more.media is not None
    assert roof.more.media.image == "roof.png"
    assert form.prompt("plain").label == "Plain"


XFORM = """
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
        xmlns:jr="http://openrosa.org/javarosa">
  <h:head><h:title>Forms</h:title><model>
    <instance><data id="forms"><member jr:template=""><name/></member><age/><kin/><said/></data></instance>
    <itext>
      <translation lang="en" default="true()">
        <text id="member"><value>Everybody who eats here</value><value form="short">People</value></text>
        <text id="age"><value form="long">Age in completed years</value><value form="short">Age</value></text>
        <text id="kin"><value form="short">Kin of <output value="/data/age"/></value></text>
        <text id="word-1"><value>First</value><value form="image">jr://images/first.png</value></text>
      </translation>
      <translation lang="ur">
        <text id="age"><value>عمر</value></text>
        <text id="word-1"><value>**پہلا**</value></text>
      </translation>
    </itext>
    <bind nodeset="/data/age" type="int"/>
    <bind nodeset="/data/said" type="string" calculate="concat('word-', /data/age)"/>
  </model></h:head>
  <h:body>
    <group ref="/data/member"><label ref="jr:itext('member')"/>
      <repeat nodeset="/data/member"><input ref="/data/member/name"><label>Name</label></input></repeat></group>
    <input ref="/data/age"><label ref="jr:itext('age')"/></input>
    <input ref="/data/kin"><label ref="jr:itext('kin')"/></input>
    <input ref="/data/said"><label ref="jr:itext(concat('word-', /data/age))"/></input>
  </h:body>
</h:html>
"""


def test_narrow_places_have_the_short_form_and_all_others_the_long_one() -> None:
    form = Scenario(read_form(XFORM.encode()))

    assert form.prompt("age").label == "Age in completed years"
    assert form.prompt("age").more.short == "Age"
    assert form.session.sections()[0].label == "People"

    form.session.set_language("ur")
    assert (form.prompt("age").label, form.prompt("age").more.short) == ("عمر", "Age")


def test_a_lone_short_form_is_the_text() -> None:
    form = Scenario(read_form(XFORM.encode()))
    form.answer("age", 7)

    assert form.prompt("kin").label == "Kin of \u20687\u2069"


def test_an_entry_that_an_answer_chooses_has_its_looks_and_its_picture_too() -> None:
    form = Scenario(read_form(XFORM.encode(), media={"first.png": b"png"}))
    assert form.prompt("said").label == ""

    form.answer("age", 1)
    form.session.set_language("ur")

    prompt = form.prompt("said")
    assert prompt.label == "پہلا"
    assert prompt.more.label_styled[0].spans[0].look.bold
    assert prompt.more.media == Media("first.png")
    assert prompt.more.troubles == ()


def test_questions_without_a_group_stand_under_the_forms_title() -> None:
    form = scenario("""
        | type | name | label |
        | text | a    | A     |
    """)

    [section] = form.session.sections()

    assert section.label == form.session.title != ""
