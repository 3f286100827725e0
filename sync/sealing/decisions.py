"""Decisions: what the supervisor signed about one envelope and what she read in it."""

from dataclasses import dataclass
from datetime import datetime

from sync.errors import CertificateRefused, Malformed, ProtocolUnknown, TooLarge, WrongRealm
from sync.keys import Certificate, SigningKey, verify
from sync.keys.pairs import SIGNATURE_BYTES
from sync.protocol.codec import Reader, Writer, domain, sha256
from sync.protocol.words import (
    PROTOCOL,
    CertificateId,
    Limits,
    Realm,
    Role,
    Signed,
    Verdict,
)
from sync.sealing.envelopes import Envelope, Opened
from sync.sealing.identifiers import pack_id, read_id

_MAGIC = b"PSD"
_REALMS = list(Realm)
_VERDICTS = list(Verdict)


@dataclass(frozen=True)
class Decision:
    """Approved or returned, by whom, over which bytes."""

    realm: Realm
    id: str
    revision: int
    read: bytes  # commits to the envelope and to the content that was read in it
    verdict: Verdict
    comments_hash: str  # SHA-256, hex; empty without comments
    at: datetime
    signer: CertificateId
    data: bytes

    def covers(self, envelope: Envelope, opened: Opened) -> bool:
        """True when these very bytes, with this very content, were decided upon.

        Both are in the commitment because an envelope alone does not settle its content: a forger
        could seal two contents into one ciphertext, one for the supervisor and one for the registry.
        """
        header = envelope.header
        return (self.id, self.revision, self.read) == (
            header.id,
            header.revision,
            _commitment(envelope, opened),
        )

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
    form_of_id, name = pack_id(envelope.header.id)
    flags = _VERDICTS.index(verdict) | _REALMS.index(signer.realm) << 1 | form_of_id << 2
    body = (
        Writer()
        .raw(_MAGIC)
        .raw(bytes([PROTOCOL, flags]))
        .raw(name)
        .number(envelope.header.revision)
        .raw(_commitment(envelope, opened))
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
    if (version := reader.raw(1)[0]) != PROTOCOL:
        raise ProtocolUnknown("decision", version)
    flags = reader.raw(1)[0]
    if flags >> 4:
        raise Malformed("decision", "flags")
    verdict, realm = _VERDICTS[flags & 1], _REALMS[flags >> 1 & 1]
    name, revision, read = read_id(reader, flags >> 2), reader.number(2**31), reader.raw(32)
    comments = reader.block(32)
    if len(comments) not in {0, 32}:
        raise Malformed("decision", "a hash has the wrong length")
    at, signer = reader.time(), CertificateId(reader.raw(16).hex())
    reader.raw(SIGNATURE_BYTES)
    reader.end()
    return Decision(realm, name, revision, read, verdict, comments.hex(), at, signer, data)


def _commitment(envelope: Envelope, opened: Opened) -> bytes:
    return sha256(domain(envelope.realm, "read"), bytes.fromhex(envelope.hash), opened.binding)
