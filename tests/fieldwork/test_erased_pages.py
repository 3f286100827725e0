"""What was erased stands nowhere any more: in no page of the store, used or freed, in no log, and on no card."""

from datetime import timedelta
from pathlib import Path

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.store.interviews import InterviewStore
from enumerator.store.purge import Purge
from tests.support.mirroring import bring_up_to_date, names_on
from tests.support.pages import holds
from tests.support.practice import REMARKS, A, PracticeLaptop, hold
from tests.support.registry_simulator import RegistrySimulator
from tests.support.sending import send

WORD = "canary-in-the-well"
DAYS = timedelta(days=8)


def test_the_pages_show_a_word_as_long_as_it_is_kept(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        hold(interview := sitting.interviews.open(A))
        interview.answer(REMARKS, WORD)
        store = sitting.unlocked.store

        assert holds(store.path, bytes(store.key()), WORD.encode())


def test_a_purged_interview_is_in_no_page_freed_or_used_and_in_no_log(
    laptop: PracticeLaptop, tmp_path: Path
) -> None:
    card = tmp_path / "card"
    card.mkdir()
    with laptop.signed_in(ENUMERATOR) as sitting:
        hold(interview := sitting.interviews.open(A))
        interview.answer(REMARKS, WORD)
        interview.comment(REMARKS, WORD)
        interview.finalize()
        bring_up_to_date(sitting, card)
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.approve(interview.id)
        send(sitting, RegistrySimulator(laptop.realm))
    laptop.time.pass_(DAYS.total_seconds())
    with laptop.signed_in(ENUMERATOR) as sitting:
        store = sitting.unlocked.store
        assert sitting.retention_over(store).apply() == 1

        assert not holds(store.path, bytes(store.key()), WORD.encode())
        (state,) = bring_up_to_date(sitting, card)
        assert (state.waiting, state.erasing) == (0, 0)
        assert names_on(card) == []


def test_a_withdrawn_interview_is_in_no_page_once_the_log_is_emptied(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        hold(interview := sitting.interviews.open(A))
        interview.answer(REMARKS, WORD)
        store = sitting.unlocked.store
        InterviewStore(store).withdraw(interview.id, "refused")
        purge = Purge(store)
        purge.erase_withdrawn(interview.id, "refused")
        purge.leave_no_trace()

        assert not holds(store.path, bytes(store.key()), WORD.encode())


def test_nothing_is_kept_in_a_file_of_its_own_while_the_store_sorts(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        options = {row[0] for row in sitting.unlocked.store.rows("PRAGMA compile_options")}

    assert options & {"TEMP_STORE=2", "TEMP_STORE=3"}, "temporary tables stay in memory"
