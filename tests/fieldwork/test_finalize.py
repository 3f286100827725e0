"""Finishing an interview: its bytes are rendered once, signed, sealed and stored."""

import pytest

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.errors import NotInThisState
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.people import PeopleStore
from enumerator.wording import message_for
from sync.errors import CannotOpen
from sync.keys import SealingKey, read_certificate
from sync.protocol import Kind
from sync.sealing import Envelope, Opened, open_envelope, read_envelope
from tests.support.practice import REMARKS, A, PracticeLaptop, hold


def envelopes(sitting: Sitting, interview: str) -> list[tuple[Envelope, bytes]]:
    """The revisions of an interview, sealed and plain."""
    store = EnvelopeStore(sitting.unlocked.store)
    return [
        (read_envelope(store.data(e.hash) or b""), store.xml(e.hash) or b"")
        for e in store.of(interview)
    ]


def opened(sitting: Sitting, envelope: Envelope, key: SealingKey) -> Opened:
    certificate = read_certificate(sitting.unlocked.certificate)
    dictionary = sitting.shelf.pack(envelope.header.context.form.pack_hash).dictionary
    return open_envelope(envelope, key, author=certificate, dictionary=dictionary)


def test_registry_supervisor_and_recovery_open_exactly_the_stored_bytes(
    laptop: PracticeLaptop,
) -> None:
    made = laptop.finalized()
    with laptop.signed_in(SUPERVISOR) as sitting:
        review = SealingKey(
            bytes(bytearray(sitting.unlocked.sealing.private))
        )  # locking overwrites it

    with laptop.signed_in(ENUMERATOR) as sitting:
        [(envelope, xml)] = envelopes(sitting, made)

        for key in (laptop.realm.registry_sealing, laptop.realm.recovery, review):
            assert opened(sitting, envelope, key).xml == xml
        with pytest.raises(CannotOpen):
            opened(sitting, envelope, sitting.unlocked.sealing)
    assert (envelope.header.kind, envelope.header.id) == (Kind.INTERVIEW, made)
    assert (envelope.header.revision, envelope.header.counter) == (1, 1)
    assert envelope.header.previous == ""
    assert b"<block_code>418020417</block_code>" in xml
    assert xml not in envelope.data


def test_finishing_twice_is_refused_and_changes_nothing(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview)
        interview.finalize()
        before = envelopes(sitting, interview.id)

        with pytest.raises(NotInThisState) as caught:
            interview.finalize()

        assert envelopes(sitting, interview.id) == before
        assert "moved on" in message_for(caught.value).what


def test_a_finished_interview_takes_no_more_answers_and_does_not_open(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview)
        interview.finalize()
        remark = interview.session.value(REMARKS)

        with pytest.raises(NotInThisState):
            interview.answer(REMARKS, "one thing more")
        with pytest.raises(NotInThisState):
            interview.set_language("Urdu (ur)")
        with pytest.raises(NotInThisState):
            sitting.interviews.open(A)

        assert interview.session.value(REMARKS) == remark
        assert interview.session.language == "English (en)"


def test_each_laptops_counter_rises_by_one_with_every_envelope(laptop: PracticeLaptop) -> None:
    made = [laptop.finalized(f"A-00{n}", seed=n) for n in (1, 2, 3)]

    with laptop.signed_in(ENUMERATOR) as sitting:
        headers = [envelopes(sitting, name)[0][0].header for name in made]
        author = PeopleStore(sitting.unlocked.store).one(ENUMERATOR.id)

    assert [header.counter for header in headers] == [1, 2, 3]
    assert author is not None
    assert {h.context.author for h in headers} == {read_certificate(author.certificate).id}


def test_a_corrected_interview_names_the_bytes_it_replaces(laptop: PracticeLaptop) -> None:
    made = laptop.returned()

    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.answer(REMARKS, "the well is dry")
        interview.finalize()
        [(first, before), (second, after)] = envelopes(sitting, made)

    assert second.header.revision == 2
    assert second.header.previous == first.hash
    assert b"the well is dry" in after
    assert b"the well is dry" not in before
