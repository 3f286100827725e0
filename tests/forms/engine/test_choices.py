"""Choices that depend on earlier answers."""

import pytest

from forms.definition.reader import read_form
from forms.errors import AnswerNotAccepted
from tests.support.scenario import Scenario, scenario

PLACES = """
| list_name | name | label   | in |
| district  | lhr  | Lahore  |    |
| district  | mul  | Multan  |    |
| tehsil    | cant | Cantt   | lhr |
| tehsil    | mod  | Model Town | lhr |
| tehsil    | shuj | Shujabad | mul |
"""


def places() -> Scenario:
    return scenario("""
        | type                    | name  | label | choice_filter      |
        | select_one district     | dist  | District |                 |
        | select_one tehsil       | teh   | Tehsil   | in = ${dist}    |
        | select_multiple tehsil  | seen  | Visited  | in = ${dist}    |
        | note                    | told  | ${teh}   |                 |
        """, PLACES)  # fmt: skip


def test_the_filter_follows_the_answer() -> None:
    form = places()
    assert form.choices("teh") == []

    change = form.answer("dist", "lhr")

    assert form.choices("teh") == ["cant", "mod"]
    assert "/data/teh" in change.changed
    assert form.offered("teh")[1].label == "Model Town"


def test_a_choice_no_longer_offered_reads_empty_and_returns() -> None:
    form = places()
    form.answer("dist", "lhr")
    form.answer("teh", "mod")
    form.answer("seen", "cant mod")

    form.answer("dist", "mul")
    form.expect("teh", "")
    form.expect("seen", "")
    assert "<teh/>" in form.xml()

    form.answer("dist", "lhr")
    form.expect("teh", "mod")
    form.expect("seen", "cant mod")


def test_what_is_not_offered_is_not_accepted() -> None:
    form = places()
    form.answer("dist", "lhr")

    with pytest.raises(AnswerNotAccepted) as refused:
        form.answer("teh", "shuj")
    assert (refused.value.ref, refused.value.reason) == ("/data/teh", "choice")
    form.expect("teh", "")


def test_lists_come_from_a_file_beside_the_form() -> None:
    csv = b"name,label,in\nv1,Village one,mod\nv2,Village two,cant\n"
    form = scenario("""
        | type                                  | name | label | choice_filter |
        | text                                  | teh  | Tehsil |              |
        | select_one_from_file villages.csv     | vil  | Village | in = ${teh} |
        """, media={"villages.csv": csv})  # fmt: skip

    form.answer("teh", "cant")

    assert [(c.value, c.label) for c in form.offered("vil")] == [("v2", "Village two")]


def test_a_missing_file_is_an_empty_list() -> None:
    form = scenario("""
        | type                              | name | label |
        | select_one_from_file villages.csv | vil  | Village |
        """)

    assert form.choices("vil") == []
    assert form.form.missing_media == ("villages.csv",)


def test_members_of_the_household_can_be_chosen() -> None:
    form = scenario("""
        | type              | name   | label | choice_filter      |
        | begin_repeat      | member | Member |                   |
        | text              | called | Name  |                    |
        | integer           | age    | Age   |                    |
        | end_repeat        |        |       |                    |
        | select_one ${called} | head | Head |  ${age} > 17       |
        """)
    form.answer("called", "Aslam")
    form.answer("age", 40)
    form.add_row("member")
    form.answer("member[2]/called", "Bilal")
    form.answer("member[2]/age", 4)

    assert form.choices("head") == ["Aslam"]
    form.answer("head", "Aslam")
    form.answer("called", "Akram")

    assert form.choices("head") == ["Akram"]
    form.expect("head", "")


def test_several_choices_are_written_in_the_order_in_which_they_are_offered() -> None:
    form = places()
    form.answer("dist", "lhr")

    form.answer("seen", "mod cant")

    form.expect("seen", "cant mod")


def test_a_ranking_takes_newly_offered_choices_at_its_end() -> None:
    form = scenario("""
        | type                    | name  | label | choice_filter         |
        | select_multiple tehsil  | seen  | Seen  |                       |
        | rank tehsil             | best  | Best  | selected(${seen}, name) |
        """, PLACES)  # fmt: skip
    form.answer("seen", "cant mod")
    form.answer("best", "mod cant")

    form.answer("seen", "cant shuj")
    form.expect("best", "cant shuj")

    form.answer("seen", "cant mod")
    form.expect("best", "mod cant")


def test_the_name_of_a_choice_follows_the_language() -> None:
    form = scenario("""
        | type               | name  | label::English (en) | label::Urdu (ur) | calculation |
        | select_one yn      | a     | A                   | الف              |             |
        | calculate          | said  |                     |                  | jr:choice-name(${a}, '${a}') |
        """, """
        | list_name | name | label::English (en) | label::Urdu (ur) |
        | yn        | yes  | Yes                 | ہاں              |
        """)  # fmt: skip
    form.answer("a", "yes")
    form.expect("said", "Yes")

    form.session.set_language("ur")

    form.expect("said", "ہاں")


def test_a_list_with_attributes_is_asked_by_attribute() -> None:
    form = Scenario(read_form(b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
      <h:head><h:title/><model><instance><data id="f"><q/><found/></data></instance>
      <instance id="place"><root><item code="a"><value>One</value></item>
        <item code="b"><value>Two</value></item></root></instance>
      <bind nodeset="/data/found" calculate="pulldata('place', 'value', '@code', /data/q)"/></model></h:head>
      <h:body><input ref="/data/q"/></h:body></h:html>"""))  # fmt: skip

    form.session.answer("/data/q", "b")

    assert form.session.value("/data/found") == "Two"


def test_choices_of_one_value_are_all_shown_and_the_first_names_it() -> None:
    """In location lists of the field a value stands once for each place above it (allow_choice_duplicates)."""
    form = scenario("""
        | type            | name  | label | choice_filter | calculation                 |
        | text            | part  | Part  |               |                             |
        | select_one town | all   | All   |               |                             |
        | select_one town | here  | Here  | in = ${part}  |                             |
        | calculate       | said  |       |               | jr:choice-name(${here}, '${here}') |
        """, """
        | list_name | name | label       | in |
        | town      | t1   | Kotli East  | a  |
        | town      | t1   | Kotli West  | b  |
        | town      | t2   | Mirpur      | b  |
        """, settings={"allow_choice_duplicates": "yes"})  # fmt: skip

    assert form.choices("all") == ["t1", "t1", "t2"]
    form.answer("part", "b")
    form.answer("here", "t1")
    form.expect("said", "Kotli West")
    form.answer("part", "a")
    form.expect("here", "t1")
    form.expect("said", "Kotli East")


def test_or_other_offers_another_answer_and_asks_what_it_is() -> None:
    form = scenario("""
        | type                          | name | label |
        | select_one district or_other  | dist | District |
        """, PLACES)  # fmt: skip

    assert form.choices("dist") == ["lhr", "mul", "other"]
    assert not form.asks("dist_other")
    form.answer("dist", "other")
    assert form.asks("dist_other")


def test_a_seed_shuffles_the_same_choices_into_the_same_order() -> None:
    """Park and Miller's numbers, Fisher and Yates' shuffle, as JavaRosa has them."""
    form = scenario("""
        | type              | name | label | parameters               |
        | select_one letter | q    | Q     | randomize=true, seed=42  |
        """, """
        | list_name | name | label |
        | letter    | A    | A     |
        | letter    | B    | B     |
        | letter    | C    | C     |
        | letter    | D    | D     |
        | letter    | E    | E     |
        | letter    | F    | F     |
        """)  # fmt: skip

    shuffled = form.choices("q")

    assert shuffled == ["A", "F", "C", "B", "D", "E"]
    assert form.again().choices("q") == shuffled


def test_a_rosters_choices_follow_each_rows_own_answer() -> None:
    form = scenario("""
        | type                | name  | label    | choice_filter |
        | begin_repeat        | home  | Home     |               |
        | select_one district | dist  | District |               |
        | select_one tehsil   | teh   | Tehsil   | in = ${dist}  |
        | end_repeat          |       |          |               |
        """, PLACES)  # fmt: skip
    form.answer("dist", "lhr")
    form.add_row("home")
    form.answer("home[2]/dist", "mul")

    assert form.choices("teh") == ["cant", "mod"]
    assert form.choices("home[2]/teh") == ["shuj"]
