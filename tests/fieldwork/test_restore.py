"""Work that comes back from a card: all of it, once, and never in the place of what is here."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.fieldwork.dispositions import Disposition
from enumerator.fieldwork.mirror_content import ENVELOPE, HOUSEHOLD
from enumerator.fieldwork.restore_household import Came
from enumerator.fieldwork.restore_sources import MirrorSource, StoreSource, laptops_on
from enumerator.review.queue import QueueState
from enumerator.store.assignments import AssignmentStore
from enumerator.store.batches import BatchStore
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import InterviewStore, State
from enumerator.store.lookups import LookupStore
from enumerator.store.purge import Purge
from enumerator.store.rebuild import facts_in_log, verify_rebuild
from sync.protocol import Outcome
from sync.sealing import read_envelope
from sync.transport import HttpsTransport
from tests.support.mirroring import another_laptop, bring_up_to_date, folder_of, restored, restorer
from tests.support.mounts import small_disk
from tests.support.practice import NOTICE, REMARKS, A, PracticeLaptop, hold
from tests.support.registry_simulator import RegistrySimulator
from tests.support.sending import send
from tests.sync.served import served_registry

B = "A-002"


@pytest.fixture
def card(tmp_path: Path) -> Path:
    card = tmp_path / "card"
    card.mkdir()
    return card


@pytest.fixture
def other(tmp_path: Path, laptop: PracticeLaptop) -> Iterator[Sitting]:
    """Another laptop of the same registry, with its supervisor signed in."""
    with another_laptop(tmp_path / "other", laptop.realm, laptop.time) as sitting:
        yield sitting


@pytest.fixture
def begun(laptop: PracticeLaptop, card: Path) -> str:
    """An interview that is held nearly to its end, and copied to the card; its id."""
    with laptop.signed_in(ENUMERATOR) as sitting:
        hold(interview := sitting.interviews.open(A))
        interview.answer(REMARKS, "the well is dry")
        interview.comment(REMARKS, "look again")
        interview.enter("/data/sec_z", REMARKS)
        bring_up_to_date(sitting, card)
        return interview.id


def came(sitting: Sitting, card: Path, laptop: PracticeLaptop, **how: object) -> list[Came]:
    report = restored(sitting, card, laptop.realm.recovery, **how)  # type: ignore[arg-type]
    return [line.came for line in report.lines]


def beside(sitting: Sitting) -> list[str]:
    """Interviews of which a copy that tells another story is kept."""
    rows = sitting.unlocked.store.rows("SELECT interview FROM kept_beside ORDER BY at")
    return [row[0] for row in rows]


def test_an_open_interview_comes_back_on_another_laptop_with_all_its_facts_and_its_place(
    laptop: PracticeLaptop, card: Path, begun: str, other: Sitting
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        there = InterviewStore(sitting.unlocked.store)
        facts, log = there.facts_of(begun), facts_in_log(sitting.unlocked.store, begun)
        record, deeds = there.record(begun), there.deeds(begun)
        remarks = there.comments(begun)

    assert came(other, card, laptop) == [Came.ADDED]

    store = other.unlocked.store
    here = InterviewStore(store)
    assert here.facts_of(begun) == facts
    assert facts_in_log(store, begun) == log
    assert here.record(begun) == record
    assert here.deeds(begun) == deeds
    assert [(one.key, one.text, one.at) for one in here.comments(begun)] == [
        (one.key, one.text, one.at) for one in remarks
    ]
    assert verify_rebuild(store, begun) == ()
    assert EventLog(store).verify_chain() == ()
    assert store.check_file() == ()


def test_the_log_says_that_it_was_brought_back_and_from_where(
    laptop: PracticeLaptop, card: Path, begun: str, other: Sitting
) -> None:
    came(other, card, laptop)

    told = EventLog(other.unlocked.store).last(begun, EventKind.RESTORED)
    assert told is not None
    assert told.actor == SUPERVISOR.id
    assert told.content is not None
    assert told.content["device"] == "practice-laptop-1"
    assert told.content["entries"] > 10


def test_a_locked_card_with_a_file_that_was_left_unfinished_is_brought_back_as_it_is(
    laptop: PracticeLaptop, tmp_path: Path, other: Sitting
) -> None:
    with small_disk(tmp_path / "locked", megabytes=4) as disk:
        with laptop.signed_in(ENUMERATOR) as sitting:
            sitting.interviews.open(A)
            bring_up_to_date(sitting, disk.folder)
            left = folder_of(sitting, disk.folder).path / "h-half.new"
        left.write_bytes(b"half of it")
        disk.make_read_only()

        assert came(other, disk.folder, laptop) == [Came.ADDED]
        assert left.exists()


def test_it_is_gone_on_with_and_finished_on_the_other_laptop(
    laptop: PracticeLaptop, card: Path, begun: str, other: Sitting
) -> None:
    came(other, card, laptop, to=SUPERVISOR.id)

    interview = other.interviews.open(A)
    assert interview.id == begun
    assert interview.session.value(REMARKS) == "the well is dry"
    interview.finalize()
    assert InterviewStore(other.unlocked.store).record(begun).state is State.FINALIZED


def test_doing_it_twice_changes_nothing(
    laptop: PracticeLaptop, card: Path, begun: str, other: Sitting
) -> None:
    came(other, card, laptop)
    head = EventLog(other.unlocked.store).head()

    assert came(other, card, laptop) == [Came.HERE]
    assert EventLog(other.unlocked.store).head() == head


def test_only_looking_changes_nothing(
    laptop: PracticeLaptop, card: Path, begun: str, other: Sitting
) -> None:
    head = EventLog(other.unlocked.store).head()

    assert came(other, card, laptop, look=True) == [Came.ADDED]
    assert EventLog(other.unlocked.store).head() == head
    assert came(other, card, laptop) == [Came.ADDED]


def test_a_later_copy_goes_on_where_the_earlier_one_ended(
    laptop: PracticeLaptop, card: Path, begun: str, other: Sitting
) -> None:
    came(other, card, laptop)
    laptop.time.pass_(60)
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.answer(REMARKS, "the well has water")
        bring_up_to_date(sitting, card)
        facts = InterviewStore(sitting.unlocked.store).facts_of(begun)

    assert came(other, card, laptop) == [Came.CONTINUED]
    assert InterviewStore(other.unlocked.store).facts_of(begun) == facts
    assert verify_rebuild(other.unlocked.store, begun) == ()
    assert came(other, card, laptop) == [Came.HERE]


def test_where_two_laptops_went_on_both_are_kept_and_the_one_here_stands(
    laptop: PracticeLaptop, card: Path, begun: str, other: Sitting
) -> None:
    came(other, card, laptop, to=SUPERVISOR.id)
    laptop.time.pass_(60)
    other.interviews.open(A).answer(REMARKS, "said here")
    laptop.time.pass_(60)
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A).answer(REMARKS, "said there")
        bring_up_to_date(sitting, card)

    assert came(other, card, laptop) == [Came.BESIDE]
    assert came(other, card, laptop) == [Came.BESIDE]
    assert other.interviews.open(A).session.value(REMARKS) == "said here"
    assert beside(other) == [begun]


def test_an_older_copy_does_nothing_to_the_newer_interview_of_the_same_laptop(
    laptop: PracticeLaptop, card: Path, begun: str
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A).answer(REMARKS, "newer")
    with laptop.signed_in(SUPERVISOR) as sitting:
        report = restored(sitting, card, sitting.unlocked.sealing)

        assert [line.came for line in report.lines] == [Came.HERE]
        facts = {f.key: f.value for f in InterviewStore(sitting.unlocked.store).facts_of(begun)}
        assert facts[REMARKS] == "newer"


def test_a_finished_interview_comes_back_sealed_as_it_was_and_can_be_approved_and_sent(
    laptop: PracticeLaptop, card: Path, other: Sitting
) -> None:
    made = laptop.finalized()
    with laptop.signed_in(ENUMERATOR) as sitting:
        bring_up_to_date(sitting, card)
        there = EnvelopeStore(sitting.unlocked.store)
        record = there.of(made)[0]
        data, xml = there.data(record.hash), there.xml(record.hash)

    report = restored(other, card, laptop.realm.recovery)

    assert report.envelopes == 1
    assert not report.damage.any
    here = EnvelopeStore(other.unlocked.store)
    assert (here.data(record.hash), here.xml(record.hash)) == (data, xml)
    assert [item.interview_id for item in other.review.items(QueueState.WAITING)] == [made]
    assert InterviewStore(other.unlocked.store).record(made).state is State.FINALIZED
    (waits,) = here.of(made)
    assert data is not None
    assert read_envelope(data).header.counter != waits.counter


def test_a_finished_interview_without_its_envelope_comes_back_open(
    laptop: PracticeLaptop, card: Path, other: Sitting
) -> None:
    made = laptop.finalized()
    with laptop.signed_in(ENUMERATOR) as sitting:
        bring_up_to_date(sitting, card)
        folder = folder_of(sitting, card).path
    for file in folder.glob(f"{ENVELOPE}*"):
        file.unlink()

    report = restored(other, card, laptop.realm.recovery)

    assert report.damage.missing == 1
    assert [line.files_missing for line in report.lines] == [1]
    assert InterviewStore(other.unlocked.store).record(made).state is State.IN_PROGRESS


def test_an_approved_interview_comes_back_approved(
    laptop: PracticeLaptop, card: Path, other: Sitting
) -> None:
    (made,) = laptop.approved()
    with laptop.signed_in(SUPERVISOR) as sitting:
        bring_up_to_date(sitting, card)

    restored(other, card, laptop.realm.recovery)

    assert InterviewStore(other.unlocked.store).record(made).state is State.APPROVED
    report = send(other, RegistrySimulator(laptop.realm))
    assert len(report.receipts) == 1
    assert InterviewStore(other.unlocked.store).record(made).state is State.RECEIPTED


def test_one_that_was_sent_before_the_laptop_was_lost_is_counted_once(
    laptop: PracticeLaptop, card: Path, other: Sitting
) -> None:
    laptop.approved()
    with served_registry(laptop.practice.registry) as served:
        line = HttpsTransport(served.url, served.ca)
        with line, laptop.signed_in(SUPERVISOR) as sitting:
            bring_up_to_date(sitting, card)
            send(sitting, line)
        restored(other, card, laptop.realm.recovery)
        with line:
            send(other, line)

    (row,) = other.outbox.state().batches
    (item,) = BatchStore(other.unlocked.store).items(row.id)
    assert item.outcome == Outcome.DUPLICATE


def test_what_was_erased_here_stays_erased(laptop: PracticeLaptop, card: Path, begun: str) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        store = sitting.unlocked.store
        InterviewStore(store).withdraw(begun, "refused")
        Purge(store).erase_withdrawn(begun, "refused")
    with laptop.signed_in(SUPERVISOR) as sitting:
        report = restored(sitting, card, sitting.unlocked.sealing)

        assert [line.came for line in report.lines] == [Came.ERASED]
        assert InterviewStore(sitting.unlocked.store).facts_of(begun) == ()


def test_a_copy_for_others_is_said_and_not_taken(
    laptop: PracticeLaptop, card: Path, begun: str, other: Sitting
) -> None:
    report = restored(other, card, other.unlocked.sealing)

    assert report.lines == []
    assert report.damage.locked == 1


def test_a_copy_that_was_changed_or_put_in_anothers_place_is_said_and_not_taken(
    laptop: PracticeLaptop, card: Path, begun: str, other: Sitting
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(B).answer(NOTICE, "1")
        bring_up_to_date(sitting, card)
        folder = folder_of(sitting, card).path
    one, two = sorted(folder.glob(f"{HOUSEHOLD}*"))
    (folder / "index.psmi").unlink()  # which would tell it before the signature does
    swapped = one.read_bytes()
    one.write_bytes(two.read_bytes())
    two.write_bytes(swapped[:-1] + bytes([swapped[-1] ^ 1]))

    report = restored(other, card, laptop.realm.recovery)

    assert report.lines == []
    assert (report.damage.no_index, report.damage.changed) == (True, 2)


def test_a_card_of_another_registry_is_not_believed(
    laptop: PracticeLaptop, tmp_path: Path, card: Path, other: Sitting
) -> None:
    stranger = PracticeLaptop(tmp_path / "stranger")
    with stranger.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A)
        bring_up_to_date(sitting, card)

    report = restored(other, card, stranger.realm.recovery)

    assert report.lines == []
    assert (report.damage.no_index, report.damage.unknown) == (True, 1)


def test_a_card_of_a_laptop_that_was_revoked_from_its_start_is_told_apart_from_a_strangers(
    laptop: PracticeLaptop, card: Path, begun: str, other: Sitting
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        lost = sitting.device.certificate
    laptop.realm.revoke(lost)
    trust = laptop.realm.trust()

    (folder,) = laptops_on(card)
    source = MirrorSource(folder, [laptop.realm.recovery], trust)

    assert list(source.copies()) == []
    assert (source.damage.unknown, source.damage.revoked) == (0, 1)


def test_a_revocation_from_a_later_counter_on_leaves_the_copies_of_what_was_begun(
    laptop: PracticeLaptop, card: Path, begun: str
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        laptop.realm.revoke(sitting.device.certificate, from_counter=7)

    (folder,) = laptops_on(card)
    source = MirrorSource(folder, [laptop.realm.recovery], laptop.realm.trust())

    assert len(list(source.copies())) == 1
    assert not source.damage.any


def test_a_visit_comes_back_with_its_envelope(
    laptop: PracticeLaptop, card: Path, other: Sitting
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, Disposition.NO_ADULT)
        bring_up_to_date(sitting, card)

    report = restored(other, card, laptop.realm.recovery)

    assert report.envelopes == 1
    (visit,) = other.visits.of(A)
    assert visit.disposition is Disposition.NO_ADULT
    assert len(other.outbox.state().waiting) == 1
    assert restored(other, card, laptop.realm.recovery).envelopes == 0


def test_a_store_that_is_open_is_a_source_as_well(
    laptop: PracticeLaptop, begun: str, other: Sitting
) -> None:
    with laptop.signed_in(SUPERVISOR) as sitting:
        report = restorer(other, sitting.unlocked.sealing).restore(
            StoreSource(sitting.unlocked.store)
        )
        facts = InterviewStore(sitting.unlocked.store).facts_of(begun)

    assert [line.came for line in report.lines] == [Came.ADDED]
    assert InterviewStore(other.unlocked.store).facts_of(begun) == facts


def test_what_was_kept_beside_goes_when_the_interview_is_erased(
    laptop: PracticeLaptop, card: Path, begun: str, other: Sitting
) -> None:
    came(other, card, laptop, to=SUPERVISOR.id)
    laptop.time.pass_(60)
    other.interviews.open(A).answer(REMARKS, "said here")
    laptop.time.pass_(60)
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A).answer(REMARKS, "said there")
        bring_up_to_date(sitting, card)
    came(other, card, laptop)

    InterviewStore(other.unlocked.store).withdraw(begun, "refused")
    Purge(other.unlocked.store).erase_withdrawn(begun, "refused")

    assert beside(other) == []
    assert came(other, card, laptop) == [Came.ERASED]


def test_names_and_numbers_that_came_back_are_found_on_this_laptop_too(
    laptop: PracticeLaptop, card: Path, begun: str, other: Sitting
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        names = LookupStore(sitting.unlocked.store).names(begun)

    came(other, card, laptop)

    assert LookupStore(other.unlocked.store).names(begun) == names != ()


def test_a_household_that_was_listed_here_under_another_id_is_the_same_household(
    laptop: PracticeLaptop, card: Path, begun: str, other: Sitting
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        key = sitting.household(A)
    AssignmentStore(other.unlocked.store).add("another-id", key, assignee=SUPERVISOR.id)

    assert came(other, card, laptop) == [Came.ADDED]

    record = InterviewStore(other.unlocked.store).record(begun)
    assert record.assignment == "another-id"
    assert other.interviews.open("another-id").session.value(REMARKS) == "the well is dry"


def test_an_interview_of_the_same_household_that_was_begun_here_stands(
    laptop: PracticeLaptop, card: Path, begun: str, other: Sitting
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        key = sitting.household(A)
    AssignmentStore(other.unlocked.store).add(A, key, assignee=SUPERVISOR.id)
    own = other.interviews.open(A).id

    assert came(other, card, laptop) == [Came.BESIDE]

    assert other.interviews.open(A).id == own
    assert len(beside(other)) == 1
