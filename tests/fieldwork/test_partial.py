"""Finished as partial: nothing that is open is hidden, the supervisor sees it first, and it can be gone on with."""

import pytest

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.errors import StoreError
from enumerator.fieldwork.interview import CONSENT_WITHDRAWN, Interview
from enumerator.review.findings import Odd
from enumerator.review.queue import QueueState
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewStore, State
from tests.fieldwork.test_failing_store import no_file_may_grow
from tests.support.practice import A, PracticeLaptop, hold

AGE = "/data/member[2]/age_told"
STATUS = "/data/sec_z/int_status"


def stopped(interview: Interview) -> Interview:
    """A respondent who stopped while one age was open."""
    hold(interview, seed=2)
    interview.answer(AGE, "")
    assert any(problem.blocks for problem in interview.problems)
    return interview


def test_it_travels_with_its_reason_and_what_it_lacks(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = stopped(sitting.interviews.open(A))

        interview.finalize_partial("respondent_stopped")

        store = sitting.unlocked.store
        xml = EnvelopeStore(store).xml(EnvelopeStore(store).of(interview.id)[-1].hash)
        assert xml is not None
        assert b'pser:partial="respondent_stopped"' in xml
        assert b'<age_told pser:unmet="required"/>' in xml
        assert InterviewStore(store).record(interview.id).state is State.FINALIZED
        assert interview.session.value(STATUS) == "3"


def test_the_supervisor_sees_it_first_and_may_decide(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = stopped(sitting.interviews.open(A))
        interview.finalize_partial("other: the lights went")

    with laptop.signed_in(SUPERVISOR) as sitting:
        first = sitting.review.read(interview.id).findings[0]
        assert (first.odd, first.reason) == (Odd.PARTIAL, "other: the lights went")
        assert first.amount >= 1
        assert sitting.review.items(QueueState.WAITING)[0].flags > 0

        sitting.review.return_(interview.id, "Go there again.")

    with laptop.signed_in(ENUMERATOR) as sitting:
        again = sitting.interviews.open(A)
        again.answer(AGE, "31")
        for problem in again.problems:
            if problem.blocks:
                again.confirm(problem.ref, problem.rule, "asked_again")
        again.finalize()
        store = sitting.unlocked.store
        whole = EnvelopeStore(store).xml(EnvelopeStore(store).of(again.id)[-1].hash)
        assert whole is not None
        assert b"pser:partial" not in whole


def test_where_the_store_cannot_it_stays_open_and_whole(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = stopped(sitting.interviews.open(A))
        interview.answer(STATUS, "3")

        with no_file_may_grow(), pytest.raises(StoreError):
            interview.finalize_partial("respondent_stopped")

        assert interview.partial == ""
        assert (
            InterviewStore(sitting.unlocked.store).record(interview.id).state is State.IN_PROGRESS
        )


def test_where_consent_is_withdrawn_nothing_is_kept(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = stopped(sitting.interviews.open(A))
        name = interview.session.value("/data/member[1]/m_name")
        assert interview.can_withdraw

        interview.finalize_partial(CONSENT_WITHDRAWN)

        store = sitting.unlocked.store
        assert InterviewStore(store).record(interview.id).state is State.WITHDRAWN
        assert InterviewStore(store).facts_of(interview.id) == ()
        assert EnvelopeStore(store).of(interview.id) == ()
        events = EventLog(store).of(interview.id)
        assert name not in "".join(str(event.content) for event in events)
        assert EventLog(store).verify_chain() == ()


def test_where_it_cannot_be_kept_nothing_is_erased(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = stopped(sitting.interviews.open(A))
        interview.answer("/data/sec_b/consent", "2")

        with no_file_may_grow(), pytest.raises(StoreError):
            interview.finalize_partial(CONSENT_WITHDRAWN)

        interview.answer("/data/sec_b/consent", "1")
        assert interview.session.rows("/data/member")
