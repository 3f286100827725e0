"""Batches: approved interviews grouped for one upload."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sync.errors import CertificateRefused
from sync.keys import Certificate, SigningKey
from sync.protocol import BatchId, CertificateId, Limits, Role
from sync.protocol.messages import Manifest, Void, Withdrawal
from sync.sealing.batchfile import Batch, read_own_batch, section, write_batch
from sync.sealing.decisions import Decision
from sync.sealing.envelopes import Envelope

__all__ = ["Batch", "Void", "Withdrawal", "build_batch", "group_into_batches", "read_own_batch"]

MAX_BYTES = 512 * 1024  # of sealed answers in one batch: a minute at 64 kbit/s


def group_into_batches(
    envelopes: Iterable[Envelope], *, max_bytes: int = MAX_BYTES, max_items: int = Limits.ENVELOPES
) -> Iterator[tuple[Envelope, ...]]:
    """Group envelopes, oldest first, into batches of at most ``max_bytes``.

    An envelope larger than the limit travels alone rather than never.
    """
    batch: list[Envelope] = []
    used = 0
    for envelope in sorted(envelopes, key=lambda e: e.header.counter):
        size = len(envelope.sealed)
        if batch and (used + size > max_bytes or len(batch) >= max_items):
            yield tuple(batch)
            batch, used = [], 0
        batch.append(envelope)
        used += size
    if batch:
        yield tuple(batch)


def build_batch(
    envelopes: Sequence[Envelope],
    decisions: Sequence[Decision] = (),
    *,
    device: Certificate,
    key: SigningKey,
    certificates: Iterable[Certificate],
    sequence: int,
    previous: BatchId | None,
    created_at: datetime,
    trust_list: int,
    program: str = "",
    withdrawals: Sequence[Withdrawal] = (),
    voids: Sequence[Void] = (),
) -> Batch:
    """Seal a batch under the device's signature.

    ``certificates`` must hold those of every author and every supervisor named; others are left out.
    """
    if key.public != device.sign_public or device.role is not Role.DEVICE:
        raise CertificateRefused(device.id, device.subject, "other_key")
    contexts = list({e.header.context.data: None for e in envelopes})
    places = {data: place for place, data in enumerate(contexts)}
    items = [e.travelling(places[e.header.context.data]) for e in envelopes]
    decided = [d.data for d in decisions]
    named = _named_certificates(envelopes, decisions, device, certificates)
    manifest = Manifest(
        realm=device.realm,
        device=device.subject,
        certificate=device.id,
        epoch=device.epoch,
        sequence=sequence,
        previous=previous or "",
        created_at=created_at,
        program=program,
        trust_list=trust_list,
        certificates=section(named),
        contexts=section(contexts),
        decisions=section(decided),
        envelopes=section(items),
        withdrawals=tuple(withdrawals),
        voids=tuple(voids),
    )
    data = write_batch(
        manifest,
        device=device,
        key=key,
        certificates=named,
        contexts=contexts,
        decisions=decided,
        envelopes=items,
    )
    return read_own_batch(data)


def _named_certificates(
    envelopes: Sequence[Envelope],
    decisions: Sequence[Decision],
    device: Certificate,
    known: Iterable[Certificate],
) -> list[bytes]:
    by_id = {device.id: device, **{c.id: c for c in known}}
    wanted: dict[CertificateId, None] = {device.id: None}
    wanted.update(dict.fromkeys(e.header.context.author for e in envelopes))
    wanted.update(dict.fromkeys(d.signer for d in decisions))
    for certificate in wanted:
        if certificate not in by_id:
            raise CertificateRefused(certificate, "", "unknown_certificate")
    return [by_id[certificate].data for certificate in wanted]
