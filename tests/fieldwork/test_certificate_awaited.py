"""Somebody whose keys were made anew works on; only what would be signed in her name waits for a certificate."""

import pytest

from enumerator.auth.session import PublicKeys
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.errors import CertificateAwaited
from enumerator.fieldwork.visits import Disposition
from enumerator.fieldwork.worklist import WorkState
from enumerator.review.desk import ReviewDesk, Reviewer
from enumerator.review.queue import QueueState
from enumerator.store.people import PeopleStore
from tests.support.practice import A, PracticeLaptop, hold, state


def reset(laptop: PracticeLaptop) -> PublicKeys:
    """The enumerator's keys are made anew; nobody who may certify is there."""
    with laptop.signed_in(SUPERVISOR) as sitting:
        return laptop.practice.accounts.reset_passphrase(
            sitting.unlocked, ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id]
        )


def test_she_interviews_and_finishes_when_the_certificate_has_come(laptop: PracticeLaptop) -> None:
    keys = reset(laptop)
    with laptop.signed_in(ENUMERATOR) as sitting:
        assert sitting.author.certified is None
        interview = sitting.interviews.open(A)
        hold(interview)
        with pytest.raises(CertificateAwaited):
            interview.finalize()
    assert state(laptop) is WorkState.IN_PROGRESS

    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.unlocked.certify(
            laptop.realm.issue(
                keys.role, keys.subject, keys.device, keys.sign_public, keys.seal_public
            )
        )
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A).finalize()

    assert state(laptop) is WorkState.FINALIZED


def test_a_visit_is_not_half_kept(laptop: PracticeLaptop) -> None:
    reset(laptop)

    with laptop.signed_in(ENUMERATOR) as sitting:
        with pytest.raises(CertificateAwaited):
            sitting.visits.record(A, Disposition.LOCKED)

        assert sitting.visits.outlook(A).visits == 0


def test_a_supervisor_reads_and_decides_nothing(laptop: PracticeLaptop) -> None:
    made = laptop.finalized()

    with laptop.signed_in(SUPERVISOR) as sitting:
        who = sitting.unlocked
        reviewer = Reviewer(SUPERVISOR.id, None, who.signing, who.sealing)
        known = PeopleStore(who.store).certificates
        desk = ReviewDesk(who.store, sitting.shelf, reviewer, known)

        assert [item.interview_id for item in desk.items(QueueState.WAITING)] == [made]
        with pytest.raises(CertificateAwaited):
            desk.approve(made)
