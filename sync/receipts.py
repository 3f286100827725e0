"""Receipts: what the registry signed, checked before anything is purged."""

from sync.errors import (
    Malformed,
    ProtocolUnknown,
    ReceiptRefused,
    SignatureInvalid,
    TooLarge,
    WrongRealm,
)
from sync.keys import TrustList
from sync.ports import Receipt
from sync.protocol import Outcome
from sync.protocol.messages import ReceiptContent, Stage
from sync.sealing.batchfile import Batch
from sync.sealing.receipts import read_receipt


def verify_receipt(data: bytes, batch: Batch, trust: TrustList) -> Receipt:
    """The registry's answer to exactly this batch, or ReceiptRefused.

    Signed by a registry key of the trust list, for this batch of this device at this place of its
    sequence, and about exactly the envelopes and withdrawals that the batch holds.
    """
    try:
        content = read_receipt(data, trust)
    except SignatureInvalid:
        raise ReceiptRefused(batch.id, "signature") from None
    except WrongRealm:
        raise ReceiptRefused(batch.id, "realm") from None
    except (Malformed, TooLarge):
        raise ReceiptRefused(batch.id, "malformed") from None
    except ProtocolUnknown:
        raise ReceiptRefused(batch.id, "protocol") from None
    except ReceiptRefused as refused:
        raise ReceiptRefused(batch.id, refused.reason) from None
    reason = _mismatch(content, batch)
    if reason:
        raise ReceiptRefused(batch.id, reason)
    return Receipt(content, data)


def _mismatch(content: ReceiptContent, batch: Batch) -> str:
    manifest = batch.manifest
    if content.batch != batch.id:
        return "batch"
    place = (content.realm, content.device, content.epoch, content.sequence)
    if place != (manifest.realm, manifest.device, manifest.epoch, manifest.sequence):
        return "device"
    expected = sorted((e.header.id, e.header.revision, e.hash) for e in batch.envelopes)
    if sorted((i.id, i.revision, i.envelope) for i in content.items) != expected:
        return "items"
    if sorted(content.withdrawals) != sorted(w.id for w in manifest.withdrawals):
        return "withdrawals"
    accepted_only = {i.outcome is Outcome.ACCEPTED for i in content.items}
    if True in accepted_only and content.stage is Stage.PROCESSED:
        return "outcomes"
    return "outcomes" if False in accepted_only and content.stage is Stage.ACCEPTED else ""
