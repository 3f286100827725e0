"""The batch file: manifest, the device's signature, then certificates, contexts, decisions, envelopes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sync.errors import CertificateRefused, Malformed, ProtocolUnknown, TooLarge, WrongRealm
from sync.keys import Certificate, SigningKey, TrustList, read_certificate, verify
from sync.keys.pairs import SIGNATURE_BYTES
from sync.protocol.codec import Reader, Writer, sha256
from sync.protocol.messages import Manifest, Section, parse
from sync.protocol.words import (
    PROTOCOL,
    BatchId,
    CertificateId,
    Limits,
    Role,
    Signed,
)
from sync.sealing.contexts import Context, read_context
from sync.sealing.decisions import Decision, read_decision
from sync.sealing.envelopes import Envelope, read_travelling

_MAGIC = b"PSB1"


@dataclass(frozen=True)
class Batch:
    """A sealed, immutable set of envelopes and decisions."""

    data: bytes
    manifest: Manifest
    manifest_bytes: bytes
    device: Certificate
    certificates: Mapping[CertificateId, Certificate]
    decisions: tuple[Decision, ...]
    envelopes: tuple[Envelope, ...]

    @cached_property
    def id(self) -> BatchId:
        return batch_id(self.manifest_bytes)

    @property
    def size(self) -> int:
        return len(self.data)

    def decisions_on(self, id: str, revision: int) -> tuple[Decision, ...]:
        """This batch's decisions on an interview's revision, in order."""
        return self._decided.get((id, revision), ())

    @cached_property
    def _decided(self) -> Mapping[tuple[str, int], tuple[Decision, ...]]:
        found: dict[tuple[str, int], tuple[Decision, ...]] = {}
        for decision in self.decisions:
            place = (decision.id, decision.revision)
            found[place] = (*found.get(place, ()), decision)
        return found

    def __repr__(self) -> str:
        return f"Batch({self.id}, {len(self.envelopes)} envelopes, {self.size} bytes)"


def batch_id(manifest: bytes) -> BatchId:
    return BatchId(sha256(manifest).hex())


def section(items: Sequence[bytes]) -> Section:
    """The manifest's word for a list of the file."""
    return Section(count=len(items), digest=sha256(*(sha256(item) for item in items)).hex())


def write_batch(
    manifest: Manifest,
    *,
    device: Certificate,
    key: SigningKey,
    certificates: Sequence[bytes],
    contexts: Sequence[bytes],
    decisions: Sequence[bytes],
    envelopes: Sequence[bytes],
) -> bytes:
    """The file: the manifest serialised once, signed by the device, and its lists."""
    body = manifest.model_dump_json().encode("utf-8")
    writer = Writer().raw(_MAGIC).block(body).raw(bytes.fromhex(device.id))
    writer.raw(key.sign(device.realm, Signed.MANIFEST, body))
    for items in (certificates, contexts, decisions, envelopes):
        writer.number(len(items))
        for item in items:
            writer.block(item)
    return writer.done()


def read_batch(data: bytes, trust: TrustList) -> Batch:
    """A batch whose device is certified and whose signature fits; verified before it is parsed.

    Author's signatures are inside the envelopes and decisions are not verified here.
    """
    return _read(data, trust)


def read_own_batch(data: bytes) -> Batch:
    """A batch of this laptop's own, from its outbox: whole and unaltered, whoever signed it."""
    return _read(data, None)


@dataclass(frozen=True, slots=True)
class _Frame:
    manifest: bytes
    signer: CertificateId
    signature: bytes
    certificates: tuple[bytes, ...]
    contexts: tuple[bytes, ...]
    decisions: tuple[bytes, ...]
    envelopes: tuple[bytes, ...]


def _read(data: bytes, trust: TrustList | None) -> Batch:
    frame = _read_frame(data)
    certificates = {c.id: c for c in map(read_certificate, frame.certificates)}
    device = certificates.get(frame.signer)
    if device is None:
        raise CertificateRefused(frame.signer, "", "unknown_certificate")
    if trust is not None:
        trust.check_certificate(device, Role.DEVICE)
    verify(device.sign_public, frame.signature, device.realm, Signed.MANIFEST, frame.manifest)
    manifest = parse(Manifest, frame.manifest, "manifest")
    _check_manifest(manifest, device, frame)
    if trust is not None:
        trust.check_not_revoked(device, manifest.sequence)
    contexts = tuple(map(read_context, frame.contexts))
    decisions = tuple(map(read_decision, frame.decisions))
    envelopes = tuple(read_travelling(item, contexts) for item in frame.envelopes)
    _check_realms(manifest, certificates, contexts, decisions)
    if len({e.hash for e in envelopes}) < len(envelopes):
        raise Malformed("batch", "an envelope twice")
    return Batch(data, manifest, frame.manifest, device, certificates, decisions, envelopes)


def _read_frame(data: bytes) -> _Frame:
    if len(data) > Limits.BATCH:
        raise TooLarge("batch", len(data), Limits.BATCH)
    reader = Reader(data, "batch")
    if reader.raw(len(_MAGIC)) != _MAGIC:
        raise Malformed("batch", "not a batch")
    frame = _Frame(
        manifest=reader.block(Limits.MANIFEST),
        signer=CertificateId(reader.raw(16).hex()),
        signature=reader.raw(SIGNATURE_BYTES),
        certificates=_blocks(reader, Limits.CERTIFICATES, Limits.CERTIFICATE),
        contexts=_blocks(reader, Limits.CONTEXTS, Limits.CONTEXT),
        decisions=_blocks(reader, Limits.DECISIONS, Limits.DECISION),
        envelopes=_blocks(reader, Limits.ENVELOPES, Limits.ENVELOPE),
    )
    reader.end()
    return frame


def _blocks(reader: Reader, count: int, size: int) -> tuple[bytes, ...]:
    return tuple(reader.block(size) for _ in range(reader.number(count)))


def _check_manifest(manifest: Manifest, device: Certificate, frame: _Frame) -> None:
    if manifest.protocol != PROTOCOL:
        raise ProtocolUnknown("manifest", manifest.protocol)
    if manifest.realm is not device.realm:
        raise WrongRealm("manifest", manifest.realm.value, device.realm.value)
    if manifest.certificate != device.id or manifest.device != device.subject:
        raise CertificateRefused(device.id, device.subject, "not_the_signer")
    if manifest.epoch != device.epoch:
        raise CertificateRefused(device.id, device.subject, "epoch")
    for name in ("certificates", "contexts", "decisions", "envelopes"):
        if getattr(manifest, name) != section(getattr(frame, name)):
            raise Malformed("batch", f"its {name} are not those of the manifest")


def _check_realms(
    manifest: Manifest,
    certificates: Mapping[CertificateId, Certificate],
    contexts: Sequence[Context],
    decisions: Sequence[Decision],
) -> None:
    for what, found in (
        *(("certificate", c.realm) for c in certificates.values()),
        *(("envelope", c.realm) for c in contexts),
        *(("decision", d.realm) for d in decisions),
    ):
        if found is not manifest.realm:
            raise WrongRealm(what, found.value, manifest.realm.value)
