"""The accept stage: a batch is verified from outside, made durable, and receipted as accepted.

It holds the registry's signing key and sealed bytes, and can open nothing.
"""

from collections.abc import Callable
from datetime import datetime

from sync.errors import (
    BatchRefused,
    CertificateRefused,
    Malformed,
    ProtocolUnknown,
    SignatureInvalid,
    SyncError,
    WrongRealm,
)
from sync.keys import SigningKey, TrustList
from sync.protocol import Outcome, Role
from sync.protocol.messages import Item, ReceiptContent, Stage
from sync.registry.ledger import Ledger, Place
from sync.sealing.batchfile import Batch, read_batch
from sync.sealing.receipts import sign_receipt


class AcceptStage:
    """Takes batches in."""

    def __init__(
        self,
        ledger: Ledger,
        trust: TrustList,
        key: SigningKey,
        clock: Callable[[], datetime],
    ) -> None:
        self._ledger = ledger
        self._trust = trust
        self._key = key
        self._clock = clock

    def accept(self, name: str, data: bytes) -> tuple[Batch, bool]:
        """Keep a batch and its first receipt; say whether it forks the device's sequence.

        A batch that came before changes nothing. Raises BatchRefused.
        """
        batch = self.verified(name, data)
        at = self._clock()
        items = tuple(_accepted(batch))

        def receipt(forked: bool, place: Place) -> bytes:
            content = receipt_content(
                batch,
                registry=self._trust.content.registry,
                stage=Stage.ACCEPTED,
                items=items,
                forked=forked,
                place=place,
                at=at,
            )
            return sign_receipt(content, self._key)

        return batch, self._ledger.keep(batch, at, receipt)

    def verified(self, name: str, data: bytes) -> Batch:
        """A batch whose device, decisions and certificates stand in the trust list."""
        try:
            batch = read_batch(data, self._trust)
            for decision in batch.decisions:
                signer = batch.certificates.get(decision.signer)
                if signer is None:
                    raise CertificateRefused(decision.signer, "", "unknown_certificate")
                self._trust.check_certificate(signer, Role.SUPERVISOR)
                decision.check_signed_by(signer)
        except SyncError as fault:
            raise BatchRefused(name, refusal_reason(fault)) from None
        if batch.id != name:
            raise BatchRefused(name, "other_id")
        return batch


def refusal_reason(fault: SyncError) -> str:
    """The code that goes back for a batch that is not taken."""
    match fault:
        case Malformed():
            return "malformed"
        case ProtocolUnknown():
            return "protocol"
        case WrongRealm():
            return "realm"
        case SignatureInvalid():
            return "signature"
        case CertificateRefused(reason=reason):
            return reason
        case _:
            return "unknown"


def receipt_content(
    batch: Batch,
    *,
    registry: str,
    stage: Stage,
    items: tuple[Item, ...],
    forked: bool,
    place: Place,
    at: datetime,
) -> ReceiptContent:
    """The registry's words about a batch."""
    manifest = batch.manifest
    return ReceiptContent(
        realm=manifest.realm,
        registry=registry,
        device=manifest.device,
        epoch=manifest.epoch,
        sequence=manifest.sequence,
        batch=batch.id,
        stage=stage,
        items=items,
        withdrawals=tuple(w.id for w in manifest.withdrawals),
        forked=forked,
        number=place.number,
        previous=place.previous,
        at=at,
    )


def _accepted(batch: Batch) -> list[Item]:
    return [
        Item(id=e.header.id, revision=e.header.revision, envelope=e.hash, outcome=Outcome.ACCEPTED)
        for e in batch.envelopes
    ]
