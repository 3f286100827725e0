"""The clock of an interview stands still while nobody is at it, and it says what was answered last."""

from datetime import timedelta

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import ENUMERATOR
from enumerator.fieldwork.interview import Interview
from enumerator.store.events import EventKind, EventLog
from tests.support.practice import ADULT, NOTICE, A, PracticeLaptop

MINUTE = 60


def answer_slowly(laptop: PracticeLaptop, interview: Interview) -> None:
    for ref in (NOTICE, ADULT):
        laptop.time.pass_(2 * MINUTE)
        interview.answer(ref, "1")


def opened_again(sitting: Sitting) -> Interview:
    return sitting.interviews.open(A)


def test_time_is_counted_while_somebody_asks(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = opened_again(sitting)
        answer_slowly(laptop, interview)

        assert interview.seconds == 4 * MINUTE


def test_a_lock_stops_the_clock_and_the_idle_time_before_it_is_none(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = opened_again(sitting)
        answer_slowly(laptop, interview)
        laptop.time.pass_(5 * MINUTE)
        interview.pause(idle_ms=5 * MINUTE * 1000)
        laptop.time.pass_(4 * MINUTE)

        again = opened_again(sitting)
        laptop.time.pass_(MINUTE)
        again.answer(NOTICE, "2")

        assert again.seconds == 5 * MINUTE
        kinds = [event.kind for event in EventLog(sitting.unlocked.store).of(again.id)]
        assert EventKind.PAUSED in kinds
        assert kinds[kinds.index(EventKind.PAUSED) + 1] == EventKind.RESUMED


def test_what_passes_after_it_was_left_is_not_counted(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = opened_again(sitting)
        answer_slowly(laptop, interview)
        interview.leave()
        laptop.time.pass_(3 * MINUTE)

        assert opened_again(sitting).seconds == 4 * MINUTE


def test_what_was_answered_last_is_known_in_the_next_sitting(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        assert opened_again(sitting).last_answered is None
        answer_slowly(laptop, opened_again(sitting))
    laptop.time.pass_(12 * MINUTE)

    with laptop.signed_in(ENUMERATOR) as sitting:
        last = opened_again(sitting).last_answered

    assert last is not None
    assert last.ref == ADULT
    assert timedelta(minutes=12) <= last.now - last.at < timedelta(minutes=13)
