"""What finalizing writes down of an interview, and what the supervisor is told of it."""

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.review.findings import Odd
from enumerator.review.queue import QueueState
from enumerator.store.events import EventLog
from enumerator.store.sketches import SketchStore
from tests.support.practice import A, PracticeLaptop


def test_an_interview_made_in_a_minute_is_told_to_the_supervisor(laptop: PracticeLaptop) -> None:
    made = laptop.finalized()  # the clock stands still while it is answered

    with laptop.signed_in(SUPERVISOR) as sitting:
        reading = sitting.review.read(made)
        [item] = sitting.review.items(QueueState.WAITING)

    assert Odd.SHORT in {finding.odd for finding in reading.findings}
    assert item.flags >= len(reading.findings) > 0


def test_what_was_written_down_goes_with_the_contents(laptop: PracticeLaptop) -> None:
    made = laptop.finalized()

    with laptop.signed_in(SUPERVISOR) as sitting:
        store = sitting.unlocked.store
        [record] = SketchStore(store).newest()
        assert record.interview == made
        assert record.said["asked"] > 100

        EventLog(store).erase(made, 10**9, 10**6)

        assert SketchStore(store).newest() == ()


def test_three_households_with_the_same_goods_in_a_row_stand_out(laptop: PracticeLaptop) -> None:
    made = [laptop.finalized(name, seed=1) for name in (A, "A-002", "A-003")]

    with laptop.signed_in(SUPERVISOR) as sitting:
        found = [sitting.review.read(one).findings for one in made]

    assert all(Odd.ALIKE in {finding.odd for finding in one} for one in found)


def test_what_is_compared_is_no_name_and_no_number(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR):
        pass
    laptop.finalized()

    with laptop.signed_in(SUPERVISOR) as sitting:
        [record] = SketchStore(sitting.unlocked.store).newest()

    known = {"seconds", "asked", "special", "hasty", "place", "counts", "partial", "unmet"}
    assert set(record.said) <= known
