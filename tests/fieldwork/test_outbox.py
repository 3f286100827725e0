"""The outbox: what waits is sealed into batches, and each receipt sends every interview where it belongs."""

from pathlib import Path

import pytest

from enumerator import __version__
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.fieldwork.outbox import BatchState
from enumerator.fieldwork.visits import Disposition
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.envelopes import EnvelopeStore
from sync.errors import BatchDamaged
from sync.protocol import Outcome
from sync.sealing.batchfile import read_batch
from tests.support.practice import REMARKS, A, PracticeLaptop, line, state
from tests.support.registry_simulator import RegistrySimulator
from tests.support.sending import send
from tests.support.telling import told_of


@pytest.fixture
def registry(laptop: PracticeLaptop) -> RegistrySimulator:
    return RegistrySimulator(laptop.realm)


@pytest.fixture(scope="module")
def two_approved(
    tmp_path_factory: pytest.TempPathFactory, new_laptop: PracticeLaptop
) -> tuple[PracticeLaptop, str, str]:
    """Two interviews wait; what is received may be erased at once."""
    laptop = PracticeLaptop(tmp_path_factory.mktemp("approved") / "home", like=new_laptop)
    laptop.set(keep_days=0)
    made, other = laptop.approved(A, "A-002")
    return laptop, made, other


def test_nothing_waits_and_no_batch_is_made(laptop: PracticeLaptop) -> None:
    laptop.finalized()  # not approved

    with laptop.signed_in(SUPERVISOR) as sitting:
        assert sitting.outbox.make_batches() == ()
        state = sitting.outbox.state()

    assert (state.waiting, state.not_approved, state.batches) == ((), 1, ())
    assert state.last_contact is None


def test_approved_interviews_and_visits_wait_and_then_lie_in_a_batch(
    laptop: PracticeLaptop,
) -> None:
    [made] = laptop.approved()
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record("A-002", Disposition.REFUSED)
        before = sitting.outbox.state()
        [name] = sitting.outbox.make_batches()
        after = sitting.outbox.state()
        [sealed] = sitting.outbox.sealed()

    assert [(w.kind, w.household) for w in before.waiting] == [
        ("interview", "418020417-101-1-1"),
        ("visit", "418020417-102-2-1"),
    ]
    assert after.waiting == ()
    [row] = after.batches
    assert (row.id, row.sequence, row.state, row.items) == (name, 1, BatchState.SEALED, 2)
    batch = read_batch(sealed.data, laptop.realm.trust())
    assert made in {envelope.header.id for envelope in batch.envelopes}
    assert [d.id for d in batch.decisions] == [made]
    assert (batch.manifest.sequence, batch.manifest.voids) == (1, ())


def test_each_batch_names_the_one_before(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        for number in (1, 2, 3):
            sitting.visits.record(f"A-00{number}", Disposition.REFUSED)
            sitting.outbox.make_batches()
        batches = [read_batch(b.data, laptop.realm.trust()) for b in sitting.outbox.sealed()]

    assert [b.manifest.sequence for b in batches] == [1, 2, 3]
    assert [b.manifest.previous or "" for b in batches] == ["", batches[0].id, batches[1].id]


def test_a_returned_revision_that_never_left_is_explained(laptop: PracticeLaptop) -> None:
    made = laptop.returned()
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.answer(REMARKS, "the well is dry")
        interview.finalize()
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.approve(made)
        sitting.outbox.make_batches()
        [sealed] = sitting.outbox.sealed()

    batch = read_batch(sealed.data, laptop.realm.trust())
    [void] = batch.manifest.voids
    assert (void.id, void.revision, void.counter, void.reason) == (made, 1, 1, "returned")
    assert [(e.header.revision, e.header.counter) for e in batch.envelopes] == [(2, 2)]


@pytest.mark.parametrize(
    ("outcome", "stands"),
    [
        (Outcome.STORED, WorkState.RECEIVED),
        (Outcome.DUPLICATE, WorkState.RECEIVED),
        (Outcome.PARKED, WorkState.RECEIVED),
        (Outcome.UNREADABLE, WorkState.RETURNED),
        (Outcome.REFUSED, WorkState.RETURNED),
        (Outcome.CONFLICT, WorkState.SENT),
    ],
)
def test_the_registrys_word_decides_where_an_interview_goes(
    two_approved: tuple[PracticeLaptop, str, str],
    tmp_path: Path,
    outcome: Outcome,
    stands: WorkState,
) -> None:
    before, made, other = two_approved
    laptop = PracticeLaptop(tmp_path / "home", like=before)
    registry = RegistrySimulator(laptop.realm)
    registry.outcomes[made] = outcome

    with laptop.signed_in(SUPERVISOR) as sitting:
        report = send(sitting, registry)
        [row] = sitting.outbox.state().batches
        sitting.retention_over(sitting.unlocked.store).apply()
        envelopes = EnvelopeStore(sitting.unlocked.store)
        left = [name for name in (made, other) if envelopes.data(envelopes.of(name)[-1].hash)]
        files = list(laptop.practice.folders.outbox.iterdir())

    assert len(report.receipted) == 1
    assert (state(laptop), state(laptop, "A-002")) == (stands, WorkState.RECEIVED)
    taken = stands is WorkState.RECEIVED
    assert row.received == 1 + taken
    assert [kept[0] for kept in row.kept] == ([] if taken else ["418020417-101-1-1"])
    assert left == ([] if taken else [made]), "what the registry has not taken stays"
    assert len(files) == (0 if taken else 1)


def test_an_interview_that_was_refused_goes_again_as_its_next_revision(
    laptop: PracticeLaptop, registry: RegistrySimulator
) -> None:
    [made] = laptop.approved()
    registry.outcomes[made] = Outcome.REFUSED
    with laptop.signed_in(SUPERVISOR) as sitting:
        send(sitting, registry)

    registry.outcomes.clear()
    with laptop.signed_in(ENUMERATOR) as sitting:
        assert line(sitting).comment.startswith("Registry: refused")
        sitting.interviews.open(A).finalize()
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.approve(made)
        [batch] = sitting.outbox.make_batches()
        sealed = read_batch(sitting.outbox.sealed()[0].data, laptop.realm.trust())
        send(sitting, registry)

    assert batch == sealed.id
    assert sealed.manifest.voids == (), "the first revision did leave"
    assert [e.header.revision for e in sealed.envelopes] == [2]
    assert state(laptop) is WorkState.RECEIVED


def test_a_batch_whose_file_was_taken_away_is_named(laptop: PracticeLaptop) -> None:
    laptop.approved()
    with laptop.signed_in(SUPERVISOR) as sitting:
        [batch] = sitting.outbox.make_batches()
        for file in laptop.practice.folders.outbox.iterdir():
            file.unlink()

        with pytest.raises(BatchDamaged) as missing:
            sitting.outbox.sealed()

    assert missing.value.batch == batch
    told_of(missing.value)


def test_a_batch_that_was_only_accepted_stays_and_is_asked_about_again(
    laptop: PracticeLaptop, registry: RegistrySimulator
) -> None:
    registry.accept_only = True
    laptop.approved()
    with laptop.signed_in(SUPERVISOR) as sitting:
        report = send(sitting, registry)
        assert (report.receipted, len(report.waiting)) == ((), 1)
        assert sitting.outbox.state().batches[0].state is BatchState.SENT
        sitting.retention_over(sitting.unlocked.store).apply()
        assert sitting.outbox.sealed()
    assert state(laptop) is WorkState.SENT

    registry.process()
    with laptop.signed_in(SUPERVISOR) as sitting:
        assert send(sitting, registry).waiting == ()
    assert state(laptop) is WorkState.RECEIVED
    assert len(registry.accepted) == 1


def test_a_lost_answer_is_fetched_and_the_batch_counted_once(
    laptop: PracticeLaptop, registry: RegistrySimulator
) -> None:
    laptop.approved()
    registry.lose_answer = 1
    with laptop.signed_in(SUPERVISOR) as sitting:
        assert len(send(sitting, registry).waiting) == 1
    assert state(laptop) is WorkState.SENT

    with laptop.signed_in(ENUMERATOR) as sitting:  # whoever works here may send
        assert send(sitting, registry).waiting == ()
        assert sitting.outbox.state().last_contact == laptop.time.now
    assert len(registry.accepted) == 1


def test_a_batch_says_where_long_passphrases_alone_protect_the_laptop(
    laptop: PracticeLaptop, tmp_path: Path
) -> None:
    def said(laptop: PracticeLaptop) -> str:
        laptop.approved()
        with laptop.signed_in(SUPERVISOR) as sitting:
            sitting.outbox.make_batches()
            [sealed] = sitting.outbox.sealed()
        return read_batch(sealed.data, laptop.realm.trust()).manifest.program

    assert said(laptop) == __version__
    assert said(PracticeLaptop(tmp_path / "bare", keyring=None)) == (
        f"{__version__} (long passphrases alone)"
    )
