"""Requests about data: what is held is told in numbers, what has not left is erased, what has left is passed on."""

from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.errors import (
    AskerNeeded,
    NotInThisState,
    OwnInterview,
    OwnRequest,
    ReasonNeeded,
    RequestWaits,
    SupervisorOnly,
)
from enumerator.fieldwork.dispositions import Disposition
from enumerator.fieldwork.interview import Interview
from enumerator.fieldwork.requests import (
    Asked,
    Asker,
    IdentitySeen,
    Request,
    RequestKind,
    RequestState,
    reference_of,
)
from enumerator.fieldwork.worklist import WorkState
from enumerator.review.queue import QueueState
from enumerator.store.assignments import AssignmentStore
from enumerator.store.connection import Value
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import InterviewStore, State
from enumerator.store.rebuild import verify_rebuild
from enumerator.store.retelling import Entry, request_row
from enumerator.store.times import to_text
from sync.sealing.batchfile import read_own_batch
from tests.fieldwork.test_retention import places_of
from tests.support.mirroring import bring_up_to_date, names_on, restored
from tests.support.pages import holds
from tests.support.practice import REMARKS, A, PracticeLaptop, hold, state
from tests.support.registry_simulator import RegistrySimulator
from tests.support.sending import send

WORD = "canary-in-the-well"
WHY = "They came to the office and asked."


def asked(
    kind: RequestKind = RequestKind.ERASURE, name: str = "Made-up Bibi", assignment: str = A
) -> Asked:
    return Asked(assignment, kind, Asker.SELF, name, IdentitySeen.ORIGINAL, "Answer by telephone.")


def begun(sitting: Sitting) -> Interview:
    hold(interview := sitting.interviews.open(A))
    interview.answer(REMARKS, WORD)
    return interview


def finalized(laptop: PracticeLaptop) -> Request:
    """An interview that waits for the supervisor, and the family's wish that it is erased."""
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun(sitting).finalize()
        return sitting.requests.record(asked())


def xml_of(sitting: Sitting, request: Request) -> list[dict[str, str]]:
    """What headquarters reads, revision by revision."""
    found = sitting.unlocked.store.rows(
        "SELECT xml FROM envelope WHERE kind = 'request' AND subject = ? ORDER BY revision",
        (request.id,),
    )
    return [
        {child.tag: child.text or "" for child in ElementTree.fromstring(row[0])} for row in found
    ]


def test_a_request_goes_to_headquarters_as_an_envelope_of_its_own(laptop: PracticeLaptop) -> None:
    registry = RegistrySimulator(laptop.realm)
    with laptop.signed_in(ENUMERATOR) as sitting:
        request = sitting.requests.record(asked(RequestKind.ACCESS))

        [waiting] = sitting.outbox.state().waiting
        assert (waiting.kind, waiting.household) == ("request", request.household)
        send(sitting, registry)
        assert sitting.outbox.state().waiting == ()
        [batch] = sitting.outbox.state().batches
        assert (batch.items, batch.received) == (1, 1)
        [said] = xml_of(sitting, request)
    assert request.reference == reference_of(request.id) == said["reference"]
    assert (said["kind"], said["name"], said["identity_seen"], said["state"]) == (
        "access",
        "Made-up Bibi",
        "original",
        "headquarters",
    )


def test_a_request_without_a_name_is_not_taken(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting, pytest.raises(AskerNeeded):
        sitting.requests.record(asked(name="  "))


def test_an_erasure_is_asked_for_once(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        first = sitting.requests.record(asked())
        with pytest.raises(RequestWaits) as refused:
            sitting.requests.record(asked())

        assert refused.value.reference == first.reference
        assert len(sitting.requests.of(A)) == 1


def test_what_is_held_is_told_in_numbers(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = begun(sitting)
        sitting.visits.record(A, Disposition.NO_ADULT, WORD)
        held = sitting.holdings.held(A)

        [one] = held.interviews
        assert (one.id, one.state, one.left) == (interview.id, State.IN_PROGRESS, False)
        assert sum(section.answers for section in one.sections) > 20
        assert len(one.sections) > 3
        unnamed = [section for section in one.sections if not section.label]
        assert len(unnamed) <= 1, "what lies in no section is told together"
        assert (held.visits, held.notes, held.address) == (1, 1, True)
        assert WORD not in repr(held)


def test_an_enumerator_finds_her_own_households_and_a_supervisor_all(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun(sitting)
        household = str(sitting.household(A))
        [name] = sitting.lookups.names(sitting.interviews.open(A).id)[:1]
        assert A in {one.assignment_id for one in sitting.holdings.find(household)}
        assert A in {one.assignment_id for one in sitting.holdings.find(name[1])}
        assert sitting.holdings.find("x") == ()
        assert sitting.holdings.find("nobody of this name") == ()
    with laptop.signed_in(SUPERVISOR) as sitting:
        [found] = sitting.holdings.find(household)
        assert (found.assignment_id, found.state) == (A, State.IN_PROGRESS)
        assert A in {one.assignment_id for one in sitting.holdings.find(name[1])}


def test_a_begun_interview_is_erased_by_who_holds_it(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = begun(sitting)
        interview.comment(REMARKS, WORD)
        sitting.visits.record(A, Disposition.NO_ADULT, WORD)
        request = sitting.requests.record(asked())
        with pytest.raises(ReasonNeeded):
            sitting.requests.erase(request.id, " ")
        done = sitting.requests.erase(request.id, WHY)

        store = sitting.unlocked.store
        assert done.state is RequestState.ERASED
        assert not holds(store.path, bytes(store.key()), WORD.encode())
        assert EventLog(store).verify_chain() == ()
        assert InterviewStore(store).of_assignment(A) is None
        held = sitting.holdings.held(A)
        assert (held.address, held.notes) == (False, 0)
        assert [one.sections for one in held.interviews] == [()]
        assert [one.lookups for one in held.interviews] == [0]
        assert sitting.requests.waiting() == ()
        with pytest.raises(NotInThisState):
            sitting.requests.erase(request.id, WHY)
    assert state(laptop) is WorkState.REPORTED, "the supervisor gets in touch, as after a refusal"
    with laptop.signed_in(SUPERVISOR) as sitting:
        assert [one.assignment_id for one in sitting.refusals.waiting()] == [A]


def test_a_finalized_interview_is_erased_by_a_supervisor_only(
    laptop: PracticeLaptop, tmp_path: Path
) -> None:
    request = finalized(laptop)
    card = tmp_path / "card"
    card.mkdir()
    with laptop.signed_in(ENUMERATOR) as sitting:
        bring_up_to_date(sitting, card)
        with pytest.raises(SupervisorOnly):
            sitting.requests.erase(request.id, WHY)
    with laptop.signed_in(SUPERVISOR) as sitting:
        [waiting] = sitting.requests.waiting()
        assert waiting == request
        sitting.requests.erase(request.id, WHY)

        store = sitting.unlocked.store
        assert not holds(store.path, bytes(store.key()), WORD.encode())
        assert sitting.review.items(QueueState.WAITING) == ()
        assert sitting.holdings.held(A).closed
        before, after = xml_of(sitting, request)
        assert (before["state"], after["state"]) == ("waiting", "erased")
        assert (after["decided_by"], after["reason"]) == (SUPERVISOR.id, WHY)
        bring_up_to_date(sitting, card)
        assert [name[0] for name in names_on(card)] == ["e", "e"], "the two words of the request"


def test_the_gap_in_the_counters_is_explained(laptop: PracticeLaptop) -> None:
    request = finalized(laptop)
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.approve(request_interview(sitting))
        sitting.requests.erase(request.id, WHY)
        [batch] = sitting.outbox.make_batches()
        manifest = read_own_batch((laptop.practice.folders.outbox / f"{batch}.pserb").read_bytes())
        counters = {e.header.counter for e in manifest.envelopes}
        voids = {void.counter: void.reason for void in manifest.manifest.voids}

        assert voids == {1: "erased", 2: "returned"}
        assert counters == {3}


def request_interview(sitting: Sitting) -> str:
    [row] = sitting.unlocked.store.rows("SELECT id FROM interview WHERE assignment = ?", (A,))
    return str(row[0])


def test_an_approved_interview_does_not_leave_while_its_erasure_waits(
    laptop: PracticeLaptop,
) -> None:
    request = finalized(laptop)
    registry = RegistrySimulator(laptop.realm)
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.approve(request_interview(sitting))
        assert [one.kind for one in sitting.outbox.state().waiting] == ["request"]
        send(sitting, registry)
        sitting.requests.decline(request.id, "They asked for it to be kept after all.")

        kinds = [one.kind for one in sitting.outbox.state().waiting]
        assert sorted(kinds) == ["interview", "request"]
        send(sitting, registry)
        assert sitting.outbox.state().waiting == ()


def test_who_took_the_request_does_not_erase_what_was_finalized(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun(sitting).finalize()
    with laptop.signed_in(SUPERVISOR) as sitting:
        request = sitting.requests.record(asked())
        with pytest.raises(OwnRequest):
            sitting.requests.erase(request.id, WHY)


def test_who_held_the_interview_does_not_erase_it_once_it_is_finalized(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(SUPERVISOR) as sitting:
        begun(sitting).finalize()
    with laptop.signed_in(ENUMERATOR) as sitting:
        request = sitting.requests.record(asked())
    with laptop.signed_in(SUPERVISOR) as sitting, pytest.raises(OwnInterview):
        sitting.requests.erase(request.id, WHY)


def test_what_has_left_is_a_request_only(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun(sitting).finalize()
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.approve(request_interview(sitting))
        sitting.outbox.make_batches()
    with laptop.signed_in(ENUMERATOR) as sitting:
        assert sitting.holdings.held(A).left
        request = sitting.requests.record(asked())

        assert request.state is RequestState.HEADQUARTERS
        assert sitting.requests.waiting() == ()
    with laptop.signed_in(SUPERVISOR) as sitting, pytest.raises(NotInThisState):
        sitting.requests.erase(request.id, WHY)


def test_an_erasure_that_is_cut_off_has_changed_nothing(
    laptop: PracticeLaptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = begun(sitting)
        request = sitting.requests.record(asked())
        store = sitting.unlocked.store
        before = len(list(EventLog(store).since()))
        whole = store.run

        def full(sql: str, values: Sequence[Value] = ()) -> int:
            if "INSERT INTO envelope" in sql:
                raise OSError("the disk is full")
            return whole(sql, values)

        monkeypatch.setattr(store, "run", full)
        with pytest.raises(OSError, match="full"):
            sitting.requests.erase(request.id, WHY)
        monkeypatch.undo()

        assert len(list(EventLog(store).since())) == before
        assert InterviewStore(store).record(interview.id).state is State.IN_PROGRESS
        assert sitting.requests.erase(request.id, WHY).state is RequestState.ERASED


def test_the_log_tells_who_asked_for_it_and_who_did_it(laptop: PracticeLaptop) -> None:
    request = finalized(laptop)
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.requests.erase(request.id, WHY)
        events = EventLog(sitting.unlocked.store).of(request.id)
        told = [(event.kind, event.actor) for event in events if event.kind != EventKind.SEALED]

    assert told == [
        (EventKind.REQUESTED, ENUMERATOR.id),
        (EventKind.REQUEST_DECIDED, SUPERVISOR.id),
    ]


def test_an_erased_household_leaves_no_word_in_any_table(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = begun(sitting)
        interview.comment(REMARKS, WORD)
        sitting.visits.record(A, Disposition.NO_ADULT, WORD)
        request = sitting.requests.record(asked())
        sitting.requests.erase(request.id, WHY)

        assert places_of(sitting.unlocked.store, WORD) == set()


def test_who_asked_is_forgotten_once_headquarters_has_it_long_enough(
    laptop: PracticeLaptop,
) -> None:
    who = "Canary Bibi of the Blue Door"
    laptop.set(keep_days=7)
    with laptop.signed_in(ENUMERATOR) as sitting:
        request = sitting.requests.record(asked(RequestKind.CORRECTION, who))
        waiting = sitting.requests.record(asked(RequestKind.ERASURE, "Another Bibi"))
        send(sitting, RegistrySimulator(laptop.realm))
        store = sitting.unlocked.store
        assert sitting.retention_over(store).apply() == 0
    laptop.time.pass_(8 * 86_400)
    with laptop.signed_in(ENUMERATOR) as sitting:
        store = sitting.unlocked.store
        assert sitting.retention_over(store).apply() == 1
        assert sitting.retention_over(store).apply() == 0

        assert places_of(store, who) == set()
        assert EventLog(store).verify_chain() == ()
        still, gone = sitting.requests.of(A)
        assert (gone.reference, gone.name) == (request.reference, "")
        assert (still.reference, still.name) == (waiting.reference, "Another Bibi")


def test_another_enumerators_household_is_neither_shown_nor_erased(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(SUPERVISOR) as sitting:
        begun(sitting)
        AssignmentStore(sitting.unlocked.store).reassign(A, SUPERVISOR.id)
        request = sitting.requests.record(asked())
    with laptop.signed_in(ENUMERATOR) as sitting:
        assert sitting.requests.waiting() == ()
        with pytest.raises(KeyError):
            sitting.holdings.held(A)
        with pytest.raises(SupervisorOnly):
            sitting.requests.erase(request.id, WHY)


def test_an_old_copy_on_a_card_does_not_bring_back_what_was_erased(
    laptop: PracticeLaptop, tmp_path: Path
) -> None:
    request = finalized(laptop)
    card = tmp_path / "card"
    card.mkdir()
    with laptop.signed_in(ENUMERATOR) as sitting:
        bring_up_to_date(sitting, card)
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.requests.erase(request.id, WHY)
        restored(sitting, card, laptop.realm.recovery)

        store = sitting.unlocked.store
        assert InterviewStore(store).of_assignment(A) is None
        assert places_of(store, WORD) == set()


def test_a_sent_visit_goes_once_the_registry_has_it_though_another_was_erased_unsent(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, Disposition.NO_ADULT, "first")
        sitting.outbox.make_batches()
        sitting.visits.record(A, Disposition.NO_ADULT, "second")
        request = sitting.requests.record(asked())
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.requests.erase(request.id, WHY)
        send(sitting, RegistrySimulator(laptop.realm))
    laptop.time.pass_(8 * 86_400)
    with laptop.signed_in(ENUMERATOR) as sitting:
        store = sitting.unlocked.store
        sitting.retention_over(store).apply()

        kept = store.rows("SELECT kind FROM envelope WHERE data IS NOT NULL")
        assert kept == []


def test_a_corrected_interview_is_erased_with_every_revision(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun(sitting).finalize()
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.return_(request_interview(sitting), f"Is it {WORD}?")
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A).finalize()
        request = sitting.requests.record(asked())
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.requests.erase(request.id, WHY)
        [batch] = sitting.outbox.make_batches()
        file = laptop.practice.folders.outbox / f"{batch}.pserb"
        voids = read_own_batch(file.read_bytes()).manifest.voids

        assert places_of(sitting.unlocked.store, WORD) == set()
        assert [(v.counter, v.reason) for v in sorted(voids, key=lambda v: v.counter)] == [
            (1, "erased"),
            (2, "erased"),
            (3, "returned"),
        ]


def test_the_doctor_finds_nothing_wrong_after_an_erasure(laptop: PracticeLaptop) -> None:
    request = finalized(laptop)
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.requests.erase(request.id, WHY)
        store = sitting.unlocked.store
        [(interview,)] = store.rows("SELECT id FROM interview")

        assert store.check_file() == ()
        assert EventLog(store).verify_chain() == ()
        assert verify_rebuild(store, interview) == ()


def test_a_lost_row_is_told_again_from_the_log(laptop: PracticeLaptop) -> None:
    request = finalized(laptop)
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.requests.decline(request.id, WHY)
        store = sitting.unlocked.store
        entries = [
            Entry(one.seq, one.kind, to_text(one.at), one.actor, one.content)
            for one in EventLog(store).of(request.id)
        ]
        told = request_row(request.id, entries)
        assert told is not None
        columns = ", ".join(told)

        assert store.row(f"SELECT {columns} FROM request") == tuple(told.values())


def test_no_household_escapes_the_supervisor_by_an_erasure(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, Disposition.VACANT)
        request = sitting.requests.record(asked())
        with pytest.raises(SupervisorOnly):
            sitting.requests.erase(request.id, WHY)


def test_control_characters_do_not_keep_headquarters_from_reading(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        request = sitting.requests.record(asked(RequestKind.ACCESS, "بی\u200cبی \x0b\x00<b>\ud800"))

        [said] = xml_of(sitting, request)
        assert said["name"] == request.name == "بی\u200cبی <b>"


def test_no_visit_is_taken_back_to_open_an_erased_household_again(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        visit = sitting.visits.record(A, Disposition.NO_ADULT)
        sitting.requests.erase(sitting.requests.record(asked()).id, WHY)

        with pytest.raises(NotInThisState):
            sitting.visits.undo(visit.id, "mistake")
        with pytest.raises(NotInThisState):
            sitting.interviews.open(A)
