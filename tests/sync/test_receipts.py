"""Receipts: only the registry's own answer to exactly this batch lets anything go."""

from datetime import timedelta

import pytest

from sync.errors import ReceiptRefused
from sync.keys import SigningKey
from sync.ports import Receipt
from sync.protocol import Outcome, Realm
from sync.protocol.codec import Reader, Writer
from sync.protocol.messages import Item, ReceiptContent, Stage, Withdrawal
from sync.protocol.words import Signed
from sync.receipts import verify_receipt
from sync.sealing import Envelope
from sync.sealing.batchfile import Batch
from sync.sealing.compression import compress
from sync.sealing.receipts import sign_receipt
from tests.sync.team import NOW, Team


def answer(batch: Batch, **changes: object) -> ReceiptContent:
    """What an honest registry says about a batch, with changes."""
    content = ReceiptContent(
        realm=batch.manifest.realm,
        registry="registry",
        device=batch.manifest.device,
        epoch=batch.manifest.epoch,
        sequence=batch.manifest.sequence,
        batch=batch.id,
        stage=Stage.PROCESSED,
        items=tuple(item(e) for e in batch.envelopes),
        withdrawals=tuple(w.id for w in batch.manifest.withdrawals),
        number=1,
        previous="",
        at=NOW,
    )
    return content.model_copy(update=changes)


def item(envelope: Envelope, outcome: Outcome = Outcome.STORED) -> Item:
    head = envelope.header
    return Item(id=head.id, revision=head.revision, envelope=envelope.hash, outcome=outcome)


def check(team: Team, batch: Batch, content: ReceiptContent) -> Receipt:
    return verify_receipt(sign_receipt(content, team.realm.registry_key), batch, team.realm.trust())


def reason(team: Team, batch: Batch, content: ReceiptContent) -> str:
    with pytest.raises(ReceiptRefused) as refused:
        check(team, batch, content)
    assert refused.value.batch == batch.id
    return refused.value.reason


def test_the_registrys_answer_is_believed(team: Team) -> None:
    batch = team.interviews(3)

    receipt = check(team, batch, answer(batch))
    assert receipt.final
    assert receipt.purgeable == {e.hash for e in batch.envelopes}


def test_only_what_the_registry_holds_opened_may_go(team: Team) -> None:
    batch = team.interviews(len(Outcome) - 1)
    outcomes = [o for o in Outcome if o is not Outcome.ACCEPTED]
    items = tuple(item(e, o) for e, o in zip(batch.envelopes, outcomes, strict=True))

    receipt = check(team, batch, answer(batch, items=items))
    kept = {e.hash: o for e, o in zip(batch.envelopes, outcomes, strict=True)}
    assert {kept[h] for h in receipt.purgeable} == {
        Outcome.STORED,
        Outcome.DUPLICATE,
        Outcome.PARKED,
    }


def test_an_accepted_batch_is_kept_whole(team: Team) -> None:
    batch = team.interviews(2)
    items = tuple(item(e, Outcome.ACCEPTED) for e in batch.envelopes)

    receipt = check(team, batch, answer(batch, items=items, stage=Stage.ACCEPTED))
    assert not receipt.final
    assert not receipt.purgeable


def test_a_receipt_by_another_key_is_refused(team: Team) -> None:
    batch = team.interviews()
    stranger = sign_receipt(answer(batch), SigningKey.generate())

    with pytest.raises(ReceiptRefused) as refused:
        verify_receipt(stranger, batch, team.realm.trust())
    assert refused.value.reason == "unknown_key"


def test_a_stranger_under_the_registrys_key_id_is_refused(team: Team) -> None:
    batch, stranger = team.interviews(), SigningKey.generate()
    forged = sign_receipt(answer(batch), stranger).replace(
        bytes.fromhex(stranger.id), bytes.fromhex(team.realm.registry_key.id)
    )

    with pytest.raises(ReceiptRefused) as refused:
        verify_receipt(forged, batch, team.realm.trust())
    assert refused.value.reason == "signature"


def test_a_receipt_by_a_key_that_had_expired_is_refused(team: Team) -> None:
    batch = team.interviews()

    late = answer(batch, at=NOW + timedelta(days=5000))
    assert reason(team, batch, late) == "key_expired"


def test_a_receipt_for_another_batch_or_device_is_refused(team: Team) -> None:
    batch, other = team.interviews(), team.interviews()

    assert reason(team, batch, answer(other)) == "batch"
    for change in ({"device": "laptop-2"}, {"epoch": 1}, {"sequence": 9}):
        assert reason(team, batch, answer(batch, **change)) == "device"


def test_a_receipt_must_name_each_envelope_once(team: Team) -> None:
    batch, stranger = team.interviews(2), team.seal()
    items = answer(batch).items
    other_hash = items[1].model_copy(update={"envelope": stranger.hash})

    for wrong in (
        items[:1],
        (),
        (*items, item(stranger)),
        (*items, items[0]),
        (items[0], other_hash),
    ):
        assert reason(team, batch, answer(batch, items=wrong)) == "items"


def test_a_receipt_must_name_the_withdrawals(team: Team) -> None:
    gone = Withdrawal(id="i-4", revision=1, envelope="", reason="consent_withdrawn")
    batch = team.batch([], withdrawals=[gone])

    assert check(team, batch, answer(batch)).final
    assert reason(team, batch, answer(batch, withdrawals=())) == "withdrawals"


def test_a_receipt_cannot_be_final_and_only_accepted(team: Team) -> None:
    batch = team.interviews(2)
    items = tuple(item(e, Outcome.ACCEPTED) for e in batch.envelopes)

    assert reason(team, batch, answer(batch, items=items)) == "outcomes"
    assert reason(team, batch, answer(batch, stage=Stage.ACCEPTED)) == "outcomes"


def test_a_receipt_of_the_other_realm_is_refused(team: Team, second_team: Team) -> None:
    batch, other = team.interviews(), second_team.interviews()
    foreign = sign_receipt(answer(other), team.realm.registry_key)

    with pytest.raises(ReceiptRefused) as refused:
        verify_receipt(foreign, batch, team.realm.trust())
    assert refused.value.reason == "signature"


def test_rubbish_is_refused(team: Team) -> None:
    batch = team.interviews()

    for rubbish in (b"", b"<html>", bytes(500), team.interviews().data):
        with pytest.raises(ReceiptRefused) as refused:
            verify_receipt(rubbish, batch, team.realm.trust())
        assert refused.value.reason == "malformed"


def test_a_receipt_of_many_households_is_small_and_one_of_the_first_format_is_read(
    team: Team,
) -> None:
    batch, trust = team.interviews(100), team.realm.trust()
    content = answer(batch)
    text = content.model_dump_json().encode()
    key = team.realm.registry_key
    first = Writer().raw(b"PSV1").block(text).raw(bytes.fromhex(key.id))
    plain = first.raw(key.sign(content.realm, Signed.RECEIPT, text)).done()

    small = sign_receipt(content, key)
    assert len(small) / 100 <= 75
    assert verify_receipt(small, batch, trust).content == content
    assert verify_receipt(plain, batch, trust).content == content


def test_a_signature_over_one_format_is_none_over_the_other(team: Team) -> None:
    batch, key = team.interviews(), team.realm.registry_key
    small = sign_receipt(answer(batch), key)
    frame = Reader(small[4:], "receipt").block(100_000)
    signed = key.sign(Realm.PRACTICE, Signed.RECEIPT, frame)  # as the first format has it
    moved = Writer().raw(b"PSV2").block(frame).raw(bytes.fromhex(key.id)).raw(signed).done()

    for forged in (moved, b"PSV1" + small[4:]):
        with pytest.raises(ReceiptRefused) as refused:
            verify_receipt(forged, batch, team.realm.trust())
        assert refused.value.reason == "signature"


def test_a_receipt_that_grows_without_end_is_stopped(team: Team) -> None:
    batch, key = team.interviews(), team.realm.registry_key
    frame = compress(bytes(5 * 1024 * 1024), b"")
    signed = key.sign(Realm.PRACTICE, Signed.RECEIPT, b"PSV2" + frame)
    bomb = Writer().raw(b"PSV2").block(frame).raw(bytes.fromhex(key.id)).raw(signed).done()

    with pytest.raises(ReceiptRefused) as refused:
        verify_receipt(bomb, batch, team.realm.trust())
    assert refused.value.reason == "malformed"
