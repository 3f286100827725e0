"""A trial that goes over to a newer form takes its special answers along, as far as they are offered still."""

from enumerator.app.trying.trial import begin, carry_over
from tests.support.scenario import SetClock, form_of

OLD = form_of("""
    | type    | name  | label | bind::pser:special |
    | integer | rooms | Rooms | dont_know refused  |
    | text    | who   | Who   | refused            |
    """)
NEW = form_of("""
    | type    | name  | label | bind::pser:special |
    | integer | rooms | Rooms | refused            |
    | text    | who   | Who   | refused            |
    """)


def test_what_was_refused_stays_refused_where_the_form_still_offers_it() -> None:
    trial = begin(OLD, "old.xlsx", SetClock())
    trial.give_special("/data/rooms", "dont_know")
    trial.give_special("/data/who", "refused")

    carried = carry_over(trial, NEW)

    assert (carried.kept, carried.lost) == (1, 1)
    session = carried.trial.session
    assert [prompt.name for prompt in session.special_answers()] == ["who"]
