"""What an interview takes over from the one before it: the answers that its form names, and no others."""

from forms.definition.model import FormDefinition
from forms.engine.remembering import remembered
from tests.support.scenario import Scenario, form_of

SAVED = b"""<data id="a_test" version="1"><village>Chak 12</village><name>Somebody</name>
  <member><age>40</age><name>Another</name></member></data>"""


def village_form() -> FormDefinition:
    return form_of("""
        | type      | name    | label   | default                | calculation                |
        | text      | village | Village | ${last-saved#village}  |                            |
        | text      | name    | Name    |                        |                            |
        | calculate | before  |         |                        | concat('was ', ${last-saved#village}) |
        """)  # fmt: skip


def test_a_question_begins_with_the_answer_of_the_last_interview() -> None:
    form = Scenario(village_form(), last_saved=SAVED)

    form.expect("village", "Chak 12")
    form.expect("before", "was Chak 12")
    form.answer("village", "Chak 13")
    form.expect("before", "was Chak 12")


def test_only_what_the_form_names_is_taken_from_the_last_family() -> None:
    form = village_form()

    kept = remembered(form, SAVED)

    assert kept["__last-saved"].text() == "Chak 12"
    assert form.last_saved == {"__last-saved": frozenset({("data", "village")})}


def test_the_first_interview_has_nothing_to_take_over() -> None:
    form = Scenario(village_form())

    form.expect("village", "")
    form.expect("before", "was ")


def test_what_was_taken_over_stays_when_the_interview_is_opened_again() -> None:
    """Another interview may have been saved in between, and facts are facts."""
    form = Scenario(village_form(), last_saved=SAVED)

    again = form.again(last_saved=SAVED.replace(b"Chak 12", b"Chak 99"))

    again.expect("village", "Chak 12")
    again.expect("before", "was Chak 12")


def test_a_submission_of_another_form_is_not_taken_over() -> None:
    for other in (
        SAVED.replace(b"a_test", b"b_test"),
        b"<data",
        b'<data id="a_test" encrypted="yes"/>',
    ):
        Scenario(village_form(), last_saved=other).expect("village", "")
