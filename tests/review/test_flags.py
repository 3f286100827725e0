"""What an enumerator flags reaches the supervisor, is no part of the answers, and goes when the interview is purged."""

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.review.queue import QueueState
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import InterviewStore
from tests.review.test_desk import row
from tests.support.practice import NOTICE, REMARKS, A, PracticeLaptop, hold


def test_a_flag_outlives_the_sitting_and_undo_leaves_it(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.answer(NOTICE, "1")
        assert interview.flag(NOTICE)
        interview.undo()
        assert interview.flags() == {NOTICE}

    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        assert interview.flags() == {NOTICE}
        assert not interview.flag(NOTICE)
        assert interview.flags() == frozenset()


def test_the_queue_counts_flags_and_the_reading_shows_them(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview)
        before = interview.session.xml()
        interview.flag(REMARKS)
        assert interview.session.xml() == before
        interview.finalize()

    with laptop.signed_in(SUPERVISOR) as sitting:
        [item] = sitting.review.items(QueueState.WAITING)
        reading = sitting.review.read(interview.id)

    assert item.flags == reading.confirmed + len(reading.findings) + 1
    assert row(reading, REMARKS).flagged
    assert not row(reading, NOTICE).flagged


def test_a_flag_is_an_event_of_the_log_whose_chain_holds(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.flag(NOTICE)
        log = EventLog(sitting.unlocked.store)

        last = log.of(interview.id)[-1]
        assert (last.kind, last.content) == (EventKind.FLAGGED, {"key": NOTICE})
        assert log.verify_chain() == ()


def test_what_is_erased_is_flagged_no_longer(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.flag(NOTICE)
        store = sitting.unlocked.store
        EventLog(store).erase(interview.id, 10**9, 10**6)

        assert InterviewStore(store).flags(interview.id) == frozenset()
