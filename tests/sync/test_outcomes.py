"""The registry's outcomes: what it stores, parks, and will not take."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace

import pytest

from sync.batches import Batch
from sync.errors import BatchRefused
from sync.protocol import Kind, Outcome, Role, Verdict
from sync.protocol.messages import ReceiptContent, Void, Withdrawal
from sync.receipts import verify_receipt
from sync.registry.folder import RegistryFolder
from sync.registry.household import NotXml, household_key
from sync.registry.server import Registry
from sync.sealing import FormRef, sign_decision
from tests.sync.team import FORM, NOW, Team, enrol, xml_of


@pytest.fixture
def registry(team: Team) -> Iterator[Registry]:
    found = Registry(RegistryFolder(team.realm.path), clock=lambda: NOW)
    yield found
    found.close()


def deliver(registry: Registry, team: Team, batch: Batch) -> ReceiptContent:
    data = registry.receive(batch.id, batch.data)
    return verify_receipt(data, batch, team.realm.trust()).content


def outcomes(registry: Registry, team: Team, batch: Batch) -> list[tuple[str, str]]:
    return [(i.outcome.value, i.reason) for i in deliver(registry, team, batch).items]


def rows(team: Team, query: str) -> list[tuple[object, ...]]:
    db = sqlite3.connect(RegistryFolder(team.realm.path).opened)
    try:
        return db.execute(query).fetchall()
    finally:
        db.close()


def test_an_approved_interview_is_stored_byte_for_byte(registry: Registry, team: Team) -> None:
    xml = xml_of(12, "ایک جملہ")
    envelope = team.seal(xml)

    assert outcomes(registry, team, team.batch([envelope])) == [("stored", "")]
    assert rows(
        team,
        "SELECT id, revision, form_id, xml, household, device, author, supervisor FROM interview",
    ) == [
        (
            envelope.header.id,
            1,
            "pser_household",
            xml,
            "041700123-12-1-1",
            "laptop-1",
            "E-101",
            "S-7",
        )
    ]


def test_a_visit_needs_no_approval(registry: Registry, team: Team) -> None:
    visit = team.seal(b"<visit><disposition>refused</disposition></visit>", kind=Kind.VISIT)

    assert outcomes(registry, team, team.batch([visit])) == [("stored", "")]
    assert rows(team, "SELECT id FROM visit") == [(visit.header.id,)]


def test_requests_and_paradata_are_kept_too(registry: Registry, team: Team) -> None:
    sealed = [team.seal(b"<r/>", kind=k) for k in (Kind.REQUEST, Kind.PARADATA)]

    assert outcomes(registry, team, team.batch(sealed)) == [("stored", "")] * 2


def test_an_interview_nobody_approved_is_refused(registry: Registry, team: Team) -> None:
    plain, returned = team.seal(), team.seal()
    decisions = [team.decide(returned, Verdict.RETURNED, comments=b"Ask again.")]

    batch = team.batch([plain, returned], decisions)
    assert outcomes(registry, team, batch) == [("refused", "not_approved")] * 2
    assert rows(team, "SELECT count(*) FROM interview") == [(0,)]
    assert rows(team, "SELECT verdict FROM decision") == [("returned",)]


def test_nobody_approves_her_own_interview(registry: Registry, team: Team) -> None:
    interviewer = enrol(team.realm, Role.ENUMERATOR, "S-7")
    for author in (team.supervisor, interviewer):
        envelope = team.seal(author=author)
        decision = team.decide(envelope, author=author)

        batch = team.batch([envelope], [decision], certificates=[author.certificate])
        assert outcomes(registry, team, batch) == [("refused", "own_interview")]


def test_an_approval_of_other_content_is_refused(registry: Registry, team: Team) -> None:
    envelope = team.seal()
    opened = replace(team.open(envelope), binding=bytes(32))
    decision = sign_decision(
        envelope,
        opened,
        Verdict.APPROVED,
        signer=team.supervisor.certificate,
        key=team.supervisor.signing,
        at=NOW,
    )

    batch = team.batch([envelope], [decision])
    assert outcomes(registry, team, batch) == [("refused", "other_content_approved")]


def test_the_same_batch_again_gets_the_same_receipt(registry: Registry, team: Team) -> None:
    batch = team.interviews(2)

    first = registry.receive(batch.id, batch.data)
    assert registry.receive(batch.id, batch.data) == first
    assert rows(team, "SELECT count(*) FROM interview") == [(2,)]


def test_the_same_envelope_in_another_batch_is_a_duplicate(registry: Registry, team: Team) -> None:
    envelope = team.seal()

    assert outcomes(registry, team, team.batch([envelope])) == [("stored", "")]
    assert outcomes(registry, team, team.batch([envelope])) == [("duplicate", "")]


def test_other_bytes_under_the_same_id_and_revision_are_a_conflict(
    registry: Registry, team: Team
) -> None:
    one, other = (team.seal(xml_of(n), id="i-1") for n in (1, 2))

    assert outcomes(registry, team, team.batch([one])) == [("stored", "")]
    assert outcomes(registry, team, team.batch([other])) == [("conflict", "other_bytes")]
    assert rows(team, "SELECT envelope FROM interview") == [(one.hash,)]


def test_a_corrected_revision_follows_the_one_before(registry: Registry, team: Team) -> None:
    first = team.seal(xml_of(1), id="i-1")
    second = team.seal(xml_of(1, "corrected"), id="i-1", revision=2, previous=first.hash)

    assert outcomes(registry, team, team.batch([first])) == [("stored", "")]
    assert outcomes(registry, team, team.batch([second])) == [("stored", "")]
    stray = team.seal(xml_of(1), id="i-1", revision=3, previous=first.hash)
    assert outcomes(registry, team, team.batch([stray])) == [("conflict", "other_history")]


def test_a_correction_may_come_without_the_revision_that_was_returned(
    registry: Registry, team: Team
) -> None:
    returned = team.seal(xml_of(1), id="i-1")
    corrected = team.seal(xml_of(1, "yes"), id="i-1", revision=2, previous=returned.hash)
    void = Void(counter=returned.header.counter, id="i-1", revision=1, reason="superseded")
    history = [team.decide(returned, Verdict.RETURNED, comments=b"Ask."), team.decide(corrected)]

    batch = team.batch([corrected], history, voids=[void])
    assert outcomes(registry, team, batch) == [("stored", "")]
    assert rows(team, "SELECT counter, reason FROM void") == [(1, "superseded")]
    assert rows(team, "SELECT verdict FROM decision ORDER BY revision") == [
        ("returned",),
        ("approved",),
    ]


def test_a_second_interview_of_a_household_is_parked(registry: Registry, team: Team) -> None:
    one, other = (team.seal(xml_of(5)) for _ in range(2))

    assert outcomes(registry, team, team.batch([one, other])) == [
        ("stored", ""),
        ("parked", "household_duplicate"),
    ]
    assert rows(team, "SELECT id, household FROM parked") == [(other.header.id, "041700123-5-1-1")]


def test_a_withdrawn_interview_makes_room_for_another(registry: Registry, team: Team) -> None:
    one = team.seal(xml_of(5))
    gone = Withdrawal(id=one.header.id, revision=1, envelope=one.hash, reason="consent_withdrawn")

    outcomes(registry, team, team.batch([one]))
    assert deliver(registry, team, team.batch([], withdrawals=[gone])).withdrawals == (gone.id,)
    assert outcomes(registry, team, team.batch([team.seal(xml_of(5))])) == [("stored", "")]


def test_an_unknown_form_version_is_parked(registry: Registry, team: Team) -> None:
    envelope = team.seal(form=FormRef("pser_household", "2031", "cd" * 32))

    assert outcomes(registry, team, team.batch([envelope])) == [("parked", "form_unknown")]


def test_an_unknown_dictionary_is_unreadable_until_it_is_there(team: Team) -> None:
    team.dictionary = xml_of(9) * 4
    envelope = team.seal()

    folder = RegistryFolder(team.realm.path)
    before = Registry(folder, clock=lambda: NOW)
    assert outcomes(before, team, team.batch([envelope])) == [("unreadable", "dictionary_unknown")]
    before.close()

    team.realm.add_form(FORM.form_id, FORM.version, FORM.pack_hash, team.dictionary)
    after = Registry(folder, clock=lambda: NOW)
    assert outcomes(after, team, team.batch([envelope])) == [("stored", "")]
    after.close()


def test_what_is_not_xml_is_unreadable(registry: Registry, team: Team) -> None:
    bomb = b'<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>'
    envelopes = [team.seal(b"no xml", id="i-1"), team.seal(bomb, id="i-2")]

    assert outcomes(registry, team, team.batch(envelopes)) == [("unreadable", "xml")] * 2


def test_a_revoked_author_counts_until_her_counter(team: Team) -> None:
    before, after = team.seal(), team.seal()
    team.realm.revoke(team.enumerator.certificate, from_counter=after.header.counter)

    registry = Registry(RegistryFolder(team.realm.path), clock=lambda: NOW)
    assert outcomes(registry, team, team.batch([before, after])) == [
        ("stored", ""),
        ("refused", "revoked"),
    ]
    registry.close()


def test_one_bad_envelope_does_not_hold_up_the_others(registry: Registry, team: Team) -> None:
    good, bad, also_good = team.seal(), team.seal(b"no xml"), team.seal()

    assert [o for o, _ in outcomes(registry, team, team.batch([good, bad, also_good]))] == [
        "stored",
        "unreadable",
        "stored",
    ]


def test_a_reused_sequence_number_is_parked_and_said(registry: Registry, team: Team) -> None:
    first = team.interviews()
    team.sequence, team.previous = 0, None  # an old image of the laptop
    again = team.interviews()

    assert not deliver(registry, team, first).forked
    receipt = deliver(registry, team, again)
    assert receipt.forked
    assert [i.reason for i in receipt.items] == ["sequence_reused"]


def test_a_broken_chain_of_batches_is_a_fork(registry: Registry, team: Team) -> None:
    deliver(registry, team, team.interviews())
    team.previous = team.batch([]).id  # never sent; the next one claims number 2 after it
    team.sequence = 1

    assert deliver(registry, team, team.interviews()).forked


def test_batches_may_come_out_of_order_and_gaps_are_known(registry: Registry, team: Team) -> None:
    first, second, third = (team.interviews() for _ in range(3))

    assert not deliver(registry, team, first).forked
    assert not deliver(registry, team, third).forked
    assert not deliver(registry, team, second).forked


def test_receipts_form_a_chain(registry: Registry, team: Team) -> None:
    receipts = [deliver(registry, team, team.interviews()) for _ in range(3)]

    assert [r.number for r in receipts] == [2, 4, 6]  # each after its receipt of acceptance
    assert len({r.previous for r in receipts}) == 3


def refusal(registry: Registry, name: str, data: bytes) -> str:
    with pytest.raises(BatchRefused) as refused:
        registry.receive(name, data)
    assert registry.receipt(name) is None
    return refused.value.reason


def test_a_batch_of_the_other_realm_is_refused(registry: Registry, second_team: Team) -> None:
    batch = second_team.interviews()

    assert refusal(registry, batch.id, batch.data) == "realm"


def test_a_batch_under_another_name_or_damaged_is_refused(registry: Registry, team: Team) -> None:
    batch = team.interviews()

    assert refusal(registry, "0" * 64, batch.data) == "other_id"
    assert refusal(registry, batch.id, batch.data[:-1]) == "malformed"
    changed = batch.data.replace(b'"sequence":1', b'"sequence":2')
    assert refusal(registry, batch.id, changed) == "signature"


def test_a_batch_of_a_revoked_laptop_is_refused(team: Team) -> None:
    batch = team.interviews()
    team.realm.revoke(team.device.certificate)

    registry = Registry(RegistryFolder(team.realm.path), clock=lambda: NOW)
    assert refusal(registry, batch.id, batch.data) == "revoked"
    registry.close()


def test_the_accept_stage_opens_nothing_and_needs_no_sealing_key(team: Team) -> None:
    folder = RegistryFolder(team.realm.path)
    key = folder.path / "registry-sealing.key"
    secret = key.read_bytes()
    key.unlink()
    batch = team.batch([team.seal(xml_of(3, "Canary Begum"))])

    outside = Registry(folder, accept_only=True, clock=lambda: NOW)
    assert outcomes(outside, team, batch) == [("accepted", "")]
    outside.close()
    assert not folder.opened.exists()
    for file in sorted(p for p in folder.path.rglob("*") if p.is_file()):
        assert b"Canary" not in file.read_bytes()

    key.write_bytes(secret)
    inside = Registry(folder, clock=lambda: NOW)
    assert outcomes(inside, team, batch) == [("stored", "")]
    inside.close()


def test_a_fall_between_the_two_databases_changes_no_outcome(
    registry: Registry, team: Team
) -> None:
    batch = team.interviews(2)
    first = deliver(registry, team, batch)
    db = sqlite3.connect(RegistryFolder(team.realm.path).accepted)
    with db:
        db.execute("DELETE FROM receipt WHERE stage = 'processed'")
        db.execute("UPDATE batch SET processed = 0")
    db.close()

    again = Registry(RegistryFolder(team.realm.path), clock=lambda: NOW)
    assert deliver(again, team, batch).items == first.items
    again.close()


def test_the_household_key_is_read_by_local_names() -> None:
    xml = b'<d xmlns="urn:x"><g><block_code> 1 </block_code><structure_no>2A</structure_no></g></d>'

    assert household_key(xml, ("block_code", "structure_no")) == "1-2A"
    assert household_key(xml) == ""
    with pytest.raises(NotXml):
        household_key(b"<!DOCTYPE d><d/>")
    with pytest.raises(NotXml):
        household_key(b"<d>")


def test_known_forms_are_plain_json(team: Team) -> None:
    forms = json.loads((team.realm.path / "forms.json").read_text("utf-8"))

    assert forms == [
        {"form_id": FORM.form_id, "version": FORM.version, "pack_hash": FORM.pack_hash}
    ]
    assert {o.value for o in Outcome if o.purgeable} == {"stored", "duplicate", "parked"}
