"""Attempts at the door: each leaves as an envelope of its own, and some are the last."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest

from enumerator.demo.practice import ENUMERATOR
from enumerator.errors import NotInThisState
from enumerator.fieldwork.visits import OPEN_DISPOSITIONS, Disposition
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.envelopes import EnvelopeStore
from sync.keys import read_certificate
from sync.protocol import Kind
from sync.sealing import open_envelope, read_envelope
from tests.support.practice import A, PracticeLaptop, line

FINAL = sorted(set(Disposition) - OPEN_DISPOSITIONS - {Disposition.INTERVIEW})


def test_the_third_attempt_closes_a_household(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        seen = []
        for code in (Disposition.LOCKED, Disposition.NO_ADULT, Disposition.LOCKED):
            sitting.visits.record(A, code)
            item = line(sitting)
            seen.append((item.state, item.visits, item.disposition))

    assert seen == [
        (WorkState.ASSIGNED, 1, "3"),
        (WorkState.ASSIGNED, 2, "2"),
        (WorkState.CLOSED, 3, "3"),
    ]


@pytest.mark.parametrize("code", FINAL)
def test_a_final_outcome_closes_a_household_at_once(
    laptop: PracticeLaptop, code: Disposition
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, code, "said at the gate")

        assert (line(sitting).state, line(sitting).disposition) == (WorkState.CLOSED, code)


def test_a_closed_household_is_neither_visited_nor_interviewed(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, Disposition.REFUSED)

        with pytest.raises(NotInThisState):
            sitting.visits.record(A, Disposition.LOCKED)
        with pytest.raises(NotInThisState):
            sitting.interviews.open(A)

        assert len(sitting.visits.of(A)) == 1
        assert len(sitting.outbox.state().waiting) == 1


def test_a_visit_does_not_close_a_household_whose_interview_was_begun(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A)
        sitting.visits.record(A, Disposition.REFUSED, "broke it off")

        assert line(sitting).state is WorkState.IN_PROGRESS
        sitting.interviews.open(A)


def test_a_call_back_is_remembered_until_the_next_visit(laptop: PracticeLaptop) -> None:
    tomorrow = laptop.time.now + timedelta(days=1)

    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, Disposition.CALL_BACK, "after the harvest", tomorrow)
        assert line(sitting).call_back_at == tomorrow
        assert sitting.visits.of(A)[0].note == "after the harvest"

        sitting.visits.record(A, Disposition.LOCKED)
        assert line(sitting).call_back_at is None


def test_the_registry_opens_a_visit_and_finds_the_household_in_it(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, Disposition.REFUSED, "did not want <to> & said so")
        [waiting] = EnvelopeStore(sitting.unlocked.store).waiting()
        data = EnvelopeStore(sitting.unlocked.store).data(waiting.hash)
        author = read_certificate(sitting.unlocked.certificate)

    envelope = read_envelope(data or b"")
    opened = open_envelope(envelope, laptop.realm.registry_sealing, author=author)
    visit = ElementTree.fromstring(opened.xml)
    assert envelope.header.kind is Kind.VISIT
    assert visit.get("id") == envelope.header.id == waiting.subject
    assert {element.tag: element.text or "" for element in visit} == {
        "block_code": "418020417", "structure_no": "101", "hh_serial": "1", "family_serial": "1",
        "number": "1", "disposition": "5", "at": laptop.time.now.isoformat(), "call_back_at": "",
        "note": "did not want <to> & said so",
    }  # fmt: skip


def test_a_visit_that_led_to_an_interview_is_followed_by_it(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, Disposition.LOCKED)
        sitting.interviews.open(A)

        assert line(sitting).state is WorkState.IN_PROGRESS
        assert line(sitting).visits == 1
