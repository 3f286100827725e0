"""A store that cannot keep an answer: the session stands as before, and everything works when the disk does again."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import ENUMERATOR
from enumerator.errors import DiskFault, DiskFull, StoreError
from enumerator.fieldwork.interview import Interview
from enumerator.fieldwork.visits import Disposition
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.rebuild import verify_rebuild
from enumerator.wording import message_for
from forms.prompts import Fact
from forms.session import FormSession
from tests.support.mounts import SmallDisk, small_disk
from tests.support.practice import ADULT, NOTICE, REMARKS, A, PracticeLaptop, hold, line

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX systems")

MEMBER = "/data/member"
AGE = "/data/member[2]/age_told"


def unusual(interview: Interview) -> int:
    """Which soft check of the age was confirmed."""
    return next(p.rule for p in interview.problems if p.ref == AGE)


ACTS: dict[str, Callable[[Interview], object]] = {
    "answer": lambda i: i.answer(REMARKS, "the well is dry"),
    "answer that undoes a confirmation": lambda i: i.answer(AGE, "31"),
    "answer that closes half the form": lambda i: i.answer("/data/sec_b/consent", "2"),
    "add a row": lambda i: i.add_row(MEMBER),
    "remove a row": lambda i: i.remove_row("/data/member[2]", "listed twice"),
    "confirm": lambda i: i.confirm(AGE, unusual(i), "another reason"),
    "undo": lambda i: i.undo(),
    "language": lambda i: i.set_language("Urdu (ur)"),
    "place": lambda i: i.enter("/data/sec_c", "/data/sec_c/head_name"),
    "comment": lambda i: i.comment(REMARKS, "said at the gate"),
    "finalize": lambda i: i.finalize(),
}


@contextmanager
def no_file_may_grow() -> Iterator[None]:
    """Every write beyond a file's end fails, as on a disk that goes wrong."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def told(interview: Interview) -> tuple[object, ...]:
    """Everything that an interview shows."""
    session = interview.session
    return (
        session.facts_now(),
        session.check(),
        session.sections(),
        session.language,
        interview.place,
        interview.comments(),
        interview.saved_at,
    )


def kept(sitting: Sitting, interview: Interview) -> tuple[Fact, ...]:
    """What a restart would show."""
    facts = InterviewStore(sitting.unlocked.store).facts_of(interview.id)
    form = interview.session.form
    return FormSession.restore(form, facts, clock=sitting.unlocked.store.now).facts_now()


def go_on(interview: Interview) -> None:
    """Answers and remarks until something stops it."""
    for number in range(4000):
        interview.answer(ADULT, "12"[number % 2])
        interview.comment("", "a long remark " * 40)


@pytest.mark.parametrize("name", ACTS)
def test_after_a_disk_fault_nothing_has_happened_and_it_can_be_done_again(
    laptop: PracticeLaptop, name: str
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview, seed=2)
        before = told(interview)
        log = EventLog(sitting.unlocked.store)
        head = log.head()

        with no_file_may_grow(), pytest.raises(DiskFault) as caught:
            ACTS[name](interview)

        assert told(interview) == before
        assert log.head() == head
        assert "All answers before it are saved." in str(message_for(caught.value))
        ACTS[name](interview)
        if name != "finalize":
            assert told(interview) != before
            assert kept(sitting, interview) == interview.session.facts_now()
        assert verify_rebuild(sitting.unlocked.store, interview.id) == ()
        assert log.verify_chain() == ()


def test_an_undo_that_failed_is_not_forgotten(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.answer(NOTICE, "1")
        interview.answer(NOTICE, "2")

        with no_file_may_grow(), pytest.raises(StoreError):
            interview.undo()
        undone = interview.undo()
        assert undone is not None
        assert undone.ref == NOTICE
        assert interview.session.value(NOTICE) == "1"

        with no_file_may_grow(), pytest.raises(StoreError):
            interview.redo()
        redone = interview.redo()
        assert redone is not None
        assert redone.ref == NOTICE
        assert interview.session.value(NOTICE) == "2"


def test_a_visit_that_could_not_be_kept_has_not_been_made(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        with no_file_may_grow(), pytest.raises(DiskFault):
            sitting.visits.record(A, Disposition.REFUSED, "behind the gate")

        assert sitting.visits.of(A) == ()
        assert line(sitting).state is WorkState.ASSIGNED
        assert sitting.outbox.state().waiting == ()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", megabytes=24) as disk:
        yield disk


def test_on_a_full_disk_the_reserve_lets_the_interview_go_on_and_then_the_answer_is_refused(
    disk: SmallDisk,
) -> None:
    laptop = PracticeLaptop(disk.folder / "home")
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.answer(NOTICE, "1")
        disk.fill()

        with pytest.raises(DiskFull) as caught:
            go_on(interview)
        assert len(interview.comments()) > 100, "the reserve was there for the open interview"
        assert sitting.unlocked.store.disk_low
        assert kept(sitting, interview) == interview.session.facts_now()
        before = told(interview)
        with pytest.raises(DiskFull):
            interview.comment("", "a long remark " * 400)
        assert told(interview) == before
        message = message_for(caught.value)
        assert (message.code, bool(message.safe), bool(message.do)) == ("disk_full", True, True)

        disk.make_room()
        interview.answer(ADULT, "1")
    with laptop.signed_in(ENUMERATOR) as sitting:
        again = sitting.interviews.open(A)
        assert again.session.value(ADULT) == "1"
        assert verify_rebuild(sitting.unlocked.store, again.id) == ()


def test_a_disk_that_is_full_when_a_batch_is_made_says_so_and_loses_nothing(
    disk: SmallDisk,
) -> None:
    laptop = PracticeLaptop(disk.folder / "home")
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, Disposition.REFUSED)
        disk.fill()
        with pytest.raises(DiskFull):
            sitting.outbox.make_batches()
        assert sitting.outbox.state().batches == ()
        disk.make_room()

        assert len(sitting.outbox.make_batches()) == 1
        assert len(sitting.outbox.sealed()) == 1


def test_an_interview_finished_on_a_failing_disk_is_sealed_once(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview)
        with no_file_may_grow(), pytest.raises(StoreError):
            interview.finalize()
        assert EnvelopeStore(sitting.unlocked.store).of(interview.id) == ()

        interview.finalize()

        [sealed] = EnvelopeStore(sitting.unlocked.store).of(interview.id)
        assert (sealed.revision, sealed.counter) == (1, 1)
