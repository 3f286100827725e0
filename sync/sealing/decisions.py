"""Decisions: what the supervisor signed about one envelope after she had read it."""

from dataclasses import dataclass
from datetime import datetime

from sync.errors import CertificateRefused, Malformed, ProtocolUnknown, TooLarge, WrongRealm
from sync.keys import Certificate, SigningKey, verify
from sync.keys.pairs import SIGNATURE_BYTES
from sync.protocol.codec import Reader, Writer, sha256
from sync.protocol.words import (
    PROTOCOL,
    CertificateId,
    EnvelopeHash,
    Limits,
    Realm,
    Role,
    Signed,
    Verdict,
)
from sync.sealing.envelopes import Envelope, Opened

_MAGIC = b"PSD"
_REALMS = list(Realm)
_VERDICTS = list(Verdict)


@dataclass(frozen=True)
class Decision:
    """Approved or returned, by whom, over which bytes."""

    realm: Realm
    id: str
    revision: int
    envelope: EnvelopeHash
    binding: bytes  # of the content that was read: two recipients cannot be shown two contents
    verdict: Verdict
    comments_hash: str  # SHA-256, hex; empty without comments
    at: datetime
    signer: CertificateId
    data: bytes

    def check_signed_by(self, certificate: Certificate) -> None:
        """Raise unless a supervisor's certificate of this realm made the signature."""
        if certificate.realm is not self.realm:
            raise WrongRealm("decision", self.realm.value, certificate.realm.value)
        if certificate.id != self.signer:
            raise CertificateRefused(certificate.id, certificate.subject, "not_the_signer")
        if certificate.role is not Role.SUPERVISOR:
            raise CertificateRefused(certificate.id, certificate.subject, "role")
        body, signature = self.data[:-SIGNATURE_BYTES], self.data[-SIGNATURE_BYTES:]
        verify(certificate.sign_public, signature, self.realm, Signed.DECISION, body)

    def __repr__(self) -> str:
        return f"Decision({self.verdict}, {self.id}, revision {self.revision})"


def sign_decision(
    envelope: Envelope,
    opened: Opened,
    verdict: Verdict,
    *,
    signer: Certificate,
    key: SigningKey,
    at: datetime,
    comments: bytes = b"",
) -> Decision:
    """Sign a verdict over an envelope and over what was read in it. Comments go in as their hash."""
    if key.public != signer.sign_public:
        raise CertificateRefused(signer.id, signer.subject, "other_key")
    if signer.role is not Role.SUPERVISOR:
        raise CertificateRefused(signer.id, signer.subject, "role")
    if signer.realm is not envelope.realm:
        raise WrongRealm("envelope", envelope.realm.value, signer.realm.value)
    body = (
        Writer()
        .raw(_MAGIC)
        .number(PROTOCOL)
        .number(_REALMS.index(signer.realm))
        .number(_VERDICTS.index(verdict))
        .text(envelope.header.id)
        .number(envelope.header.revision)
        .raw(bytes.fromhex(envelope.hash))
        .raw(opened.binding)
        .block(sha256(comments) if comments else b"")
        .time(at)
        .raw(bytes.fromhex(signer.id))
        .done()
    )
    return read_decision(body + key.sign(signer.realm, Signed.DECISION, body))


def read_decision(data: bytes) -> Decision:
    """A decision from its bytes; believed only after ``check_signed_by``."""
    if len(data) > Limits.DECISION:
        raise TooLarge("decision", len(data), Limits.DECISION)
    reader = Reader(data, "decision")
    if reader.raw(len(_MAGIC)) != _MAGIC:
        raise Malformed("decision", "not a decision")
    if (version := reader.number(1000)) != PROTOCOL:
        raise ProtocolUnknown("decision", version)
    realm = _REALMS[reader.number(len(_REALMS) - 1)]
    verdict = _VERDICTS[reader.number(len(_VERDICTS) - 1)]
    name, revision = reader.text(), reader.number(2**31)
    envelope, binding = EnvelopeHash(reader.raw(32).hex()), reader.raw(32)
    comments = reader.block(32)
    if len(comments) not in {0, 32}:
        raise Malformed("decision", "a hash has the wrong length")
    at, signer = reader.time(), CertificateId(reader.raw(16).hex())
    reader.raw(SIGNATURE_BYTES)
    reader.end()
    return Decision(
        realm, name, revision, envelope, binding, verdict, comments.hex(), at, signer, data
    )
