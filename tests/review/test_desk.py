"""The supervisor's desk: what she reads, what she may decide, what stands written afterwards."""

import pytest

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.errors import CommentNeeded, NotInThisState, OwnInterview, ReadingDiffers
from enumerator.review.desk import ReviewDesk, Reviewer
from enumerator.review.queue import QueueState
from enumerator.review.reading import AnswerRow, Reading
from enumerator.store.envelopes import DecisionStore, EnvelopeStore
from enumerator.wording import message_for
from sync.errors import CertificateRefused
from sync.keys import read_certificate
from sync.protocol import Verdict
from sync.sealing import read_decision, read_envelope
from tests.support.practice import HEAD, REMARKS, A, PracticeLaptop, hold
from tests.support.registry_simulator import RegistrySimulator
from tests.support.sending import send

UNUSUAL = "/data/member[2]/age_told"


def row(reading: Reading, ref: str) -> AnswerRow:
    return next(row for row in reading.rows if row.ref == ref)


def queued(sitting: Sitting, state: QueueState = QueueState.WAITING) -> list[str]:
    return [item.interview_id for item in sitting.review.items(state)]


def test_an_interview_is_read_in_words_in_either_language(laptop: PracticeLaptop) -> None:
    made = laptop.finalized()

    with laptop.signed_in(SUPERVISOR) as sitting:
        english, urdu = (sitting.review.read(made, code) for code in ("en", "ur"))

    assert [r.ref for r in english.rows] == [r.ref for r in urdu.rows]
    assert len(english.rows) > 100
    assert english.household == "418020417-101-1-1"
    assert english.enumerator == ENUMERATOR.name
    assert row(english, "/data/sec_a/district").answer == "Faisalabad"
    assert row(urdu, "/data/sec_a/district").answer == "فیصل آباد"
    assert row(english, "/data/sec_b/consent").section == "Privacy notice and consent"
    assert row(urdu, "/data/sec_b/consent").section not in {"", "Privacy notice and consent"}
    assert row(english, HEAD).answer == row(urdu, HEAD).answer != ""
    assert {r.row for r in english.rows if r.ref.startswith("/data/member[2]/")} == {
        row(english, "/data/member[2]/m_name").answer
    }


def test_an_identity_number_is_marked_as_personal(laptop: PracticeLaptop) -> None:
    made = laptop.finalized()

    with laptop.signed_in(SUPERVISOR) as sitting:
        reading = sitting.review.read(made)

    assert row(reading, "/data/member[1]/id_number").pii == "1"
    assert row(reading, "/data/sec_b/notice_lang").pii == "0"


def test_confirmed_checks_and_comments_stand_beside_their_question(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview, seed=2)
        interview.comment(UNUSUAL, "the card says so")
        interview.finalize()

    with laptop.signed_in(SUPERVISOR) as sitting:
        [item] = sitting.review.items(QueueState.WAITING)
        key = row(sitting.review.read(interview.id), UNUSUAL).key
        sitting.review.comment(interview.id, key, "ask for the birth form")
        reading = sitting.review.read(interview.id)

    assert (item.flags, reading.confirmed) == (1 + len(reading.findings), 1)
    [(message, reason)] = row(reading, UNUSUAL).warnings
    assert message
    assert reason == "Asked twice, it is so."
    assert row(reading, UNUSUAL).comments == (
        (ENUMERATOR.name, "the card says so"),
        (SUPERVISOR.name, "ask for the birth form"),
    )


def test_the_most_flagged_come_first_then_the_longest_waiting(laptop: PracticeLaptop) -> None:
    made = {}
    for assignment in (
        A,
        "A-002",
        "A-003",
    ):  # of one family each time, so that only the last differs
        with laptop.signed_in(ENUMERATOR) as sitting:
            interview = sitting.interviews.open(assignment)
            hold(interview)
            if assignment == "A-003":
                interview.flag(REMARKS)
            interview.finalize()
            made[assignment] = interview.id
        laptop.time.pass_(3600)

    with laptop.signed_in(SUPERVISOR) as sitting:
        assert queued(sitting) == [made["A-003"], made[A], made["A-002"]]


def test_an_approval_is_signed_over_the_sealed_bytes(laptop: PracticeLaptop) -> None:
    made = laptop.finalized()

    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.approve(made)

        store = sitting.unlocked.store
        [record] = DecisionStore(store).of(made)
        [sealed] = EnvelopeStore(store).of(made)
        decision = read_decision(record.data)
        decision.check_signed_by(read_certificate(sitting.unlocked.certificate))
        assert (decision.id, decision.revision) == (made, 1)
        assert decision.verdict is Verdict.APPROVED
        assert record.envelope == sealed.hash
        assert queued(sitting) == []
        assert queued(sitting, QueueState.APPROVED) == [made]


def test_nobody_decides_on_an_interview_of_her_own(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(SUPERVISOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview)
        interview.finalize()

        assert [item.own for item in sitting.review.items(QueueState.WAITING)] == [True]
        assert sitting.review.read(interview.id).rows
        with pytest.raises(OwnInterview) as caught:
            sitting.review.approve(interview.id)
        with pytest.raises(OwnInterview):
            sitting.review.return_(interview.id, "again, please")

        assert DecisionStore(sitting.unlocked.store).of(interview.id) == ()
        assert "yourself" in message_for(caught.value).what


@pytest.mark.parametrize("comment", ["", "  \n "])
def test_an_interview_goes_back_only_with_a_reason(laptop: PracticeLaptop, comment: str) -> None:
    made = laptop.finalized()

    with laptop.signed_in(SUPERVISOR) as sitting:
        with pytest.raises(CommentNeeded):
            sitting.review.return_(made, comment)

        assert queued(sitting) == [made]


def test_a_correction_shows_what_stood_before_and_only_that(laptop: PracticeLaptop) -> None:
    made = laptop.returned("Ask for the closing remark.")
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        consent = interview.session.value("/data/sec_b/notice_lang")
        other = next(code for code in "123" if code != consent)
        before = sitting_label(sitting, interview.id)
        interview.answer(REMARKS, "the well is dry")
        interview.answer("/data/sec_b/notice_lang", other)
        interview.answer("/data/sec_b/resp_adult", "2")
        interview.undo()
        interview.finalize()

    with laptop.signed_in(SUPERVISOR) as sitting:
        reading = sitting.review.read(made)
        [item] = sitting.review.items(QueueState.WAITING)

    changed = {r.ref: r.changed_from for r in reading.rows if r.changed_from is not None}
    assert changed == {REMARKS: "", "/data/sec_b/notice_lang": before}
    assert (item.revision, reading.revision) == (2, 2)
    assert reading.returned_comment == "Ask for the closing remark."


def sitting_label(sitting: Sitting, interview: str) -> str:
    """The answer about the notice's language, in words."""
    prompt = sitting.interviews.open(A).session.prompt("/data/sec_b/notice_lang")
    return next(c.label for c in prompt.choices if c.value == prompt.value)


def test_the_next_revision_is_bound_to_the_one_that_was_returned(laptop: PracticeLaptop) -> None:
    made = laptop.returned()
    with laptop.signed_in(SUPERVISOR) as sitting:
        assert queued(sitting, QueueState.RETURNED) == [made]
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.answer(REMARKS, "the well is dry")
        interview.finalize()

    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.approve(made)
        store = EnvelopeStore(sitting.unlocked.store)
        first, second = store.of(made)
        header = read_envelope(store.data(second.hash) or b"").header
        decided = [(d.revision, d.verdict) for d in DecisionStore(sitting.unlocked.store).of(made)]

    assert header.previous == first.hash
    assert decided == [(1, "returned"), (2, "approved")]


def test_what_was_changed_inside_the_store_is_not_approved(laptop: PracticeLaptop) -> None:
    made = laptop.finalized()
    with laptop.signed_in(SUPERVISOR) as sitting:
        store = sitting.unlocked.store
        xml = EnvelopeStore(store).xml(EnvelopeStore(store).of(made)[-1].hash) or b""
        forged = xml.replace(b"<consent>1</consent>", b"<consent>2</consent>")
        assert forged != xml
        change = "UPDATE envelope SET xml = ? WHERE subject = ?"
        store.write(lambda: store.run(change, (forged, made)))

        with pytest.raises(ReadingDiffers) as caught:
            sitting.review.approve(made)

        assert DecisionStore(store).of(made) == ()
        assert queued(sitting) == [made]
        assert "Do not approve it" in message_for(caught.value).do


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE answer SET value = 'Somebody Else' WHERE interview = ? AND key = '/data/sec_c/head_name'",
        "DELETE FROM answer WHERE interview = ? AND key = '/data/sec_c/head_name'",
        "UPDATE answer SET value = '2' WHERE interview = ? AND key = '/data/sec_b/consent'",
        "DELETE FROM roster_row WHERE interview = ? AND position = 1",
    ],
)  # fmt: skip
def test_answers_that_differ_from_what_was_sealed_are_not_approved(
    laptop: PracticeLaptop, change: str
) -> None:
    made = laptop.finalized()
    with laptop.signed_in(SUPERVISOR) as sitting:
        store = sitting.unlocked.store
        assert store.write(lambda: store.run(change, (made,)))

        with pytest.raises(ReadingDiffers):
            sitting.review.approve(made)

        assert queued(sitting) == [made]


@pytest.mark.parametrize("seed", range(6))
def test_what_any_family_said_can_be_approved(laptop: PracticeLaptop, seed: int) -> None:
    made = laptop.finalized(seed=seed, size=1 + seed % 5)
    laptop.time.pass_(40 * 86_400)

    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.approve(made)

        assert queued(sitting, QueueState.APPROVED) == [made]


def test_only_what_waits_is_decided(laptop: PracticeLaptop) -> None:
    registry = RegistrySimulator(laptop.realm)
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun = sitting.interviews.open("A-002").id
    [made] = laptop.approved()

    with laptop.signed_in(SUPERVISOR) as sitting:
        for interview in (made, begun):
            with pytest.raises(NotInThisState):
                sitting.review.approve(interview)
        send(sitting, registry)
        for interview in (made, begun):
            with pytest.raises(NotInThisState):
                sitting.review.return_(interview, "too late")
        sitting.retention_over(sitting.unlocked.store).apply()
        with pytest.raises(NotInThisState):
            sitting.review.approve(made)
        with pytest.raises(KeyError):
            sitting.review.read("nobody")


def test_an_approval_can_be_taken_back_before_it_lies_in_a_batch(laptop: PracticeLaptop) -> None:
    [made] = laptop.approved()

    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.return_(made, "One thing more.")

        assert queued(sitting, QueueState.RETURNED) == [made]
        assert sitting.outbox.make_batches() == ()


def test_an_interview_of_somebody_whose_certificate_is_not_here_is_not_approved(
    laptop: PracticeLaptop,
) -> None:
    made = laptop.finalized()

    with laptop.signed_in(SUPERVISOR) as sitting:
        reviewer = Reviewer(
            SUPERVISOR.id,
            sitting.author.certificate,
            sitting.unlocked.signing,
            sitting.unlocked.sealing,
        )
        desk = ReviewDesk(sitting.unlocked.store, sitting.shelf, reviewer, tuple)
        with pytest.raises(CertificateRefused) as refused:
            desk.approve(made)

    assert refused.value.reason == "unknown_certificate"
