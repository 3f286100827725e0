"""Enrolment answers: certificates for a request, with all that a new laptop has to know of the registry."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sync.enrolment.introduction import Introduced, Introduction
from sync.enrolment.request import EnrolmentRequest, Holder
from sync.errors import (
    AnswerForAnother,
    AuthorityRefused,
    EnrolmentRefused,
    Malformed,
    NotInForceToday,
    ProtocolUnknown,
    TooLarge,
)
from sync.keys import Certificate, NamedKey, SigningKey, TrustList, read_certificate, verify
from sync.keys.pairs import SIGNATURE_BYTES
from sync.protocol.codec import Reader, Writer
from sync.protocol.words import PROTOCOL, Limits, Signed

_MAGIC = b"PSG1"
_WHAT = "enrolment answer"
_HASH_BYTES = 32
_KEY_ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class Granted:
    """An answer that was verified from the root down."""

    request: EnrolmentRequest
    introduction: Introduction
    introduced: Introduced
    certificates: tuple[Certificate, Certificate]  # the device's, the person's
    signer: NamedKey  # who answered: the registry, or a supervisor

    @property
    def device(self) -> Certificate:
        return self.certificates[0]

    @property
    def person(self) -> Certificate:
        return self.certificates[1]


@dataclass(frozen=True, slots=True)
class _Answer:
    request: bytes
    introduction: Introduction
    certificates: tuple[Certificate, ...]
    body: bytes = field(repr=False)
    signer: str
    signature: bytes = field(repr=False)


def write_answer(
    request: EnrolmentRequest,
    introduction: Introduction,
    certificates: Sequence[Certificate],
    key: SigningKey,
) -> bytes:
    """The answer as it travels, signed by the registry or by a supervisor's authority.

    The same arguments give the same bytes.
    """
    writer = Writer().number(PROTOCOL).raw(request.hash).block(introduction.to_bytes())
    writer.number(len(certificates))
    for certificate in certificates:
        writer.block(certificate.data)
    body = writer.done()
    signature = key.sign(request.realm, Signed.ENROLMENT_ANSWER, body)
    return Writer().raw(_MAGIC).block(body).raw(bytes.fromhex(key.id)).raw(signature).done()


def read_answer(
    data: bytes,
    request: EnrolmentRequest,
    fingerprint: bytes,
    now: datetime,
    *,
    at_least: int = 0,
) -> Granted:
    """An answer to this request, under the root with this fingerprint, in force now.

    Raises AnswerForAnother, RootNotTrusted, WrongRealm, TrustListRefused, NotInForceToday, CertificateRefused,
    AuthorityRefused, SignatureInvalid, PublishedRefused, Malformed, TooLarge, ProtocolUnknown. Until it returns
    nothing is believed.
    """
    answer = _framed(data)
    introduced = answer.introduction.believe(fingerprint, request.realm, now, at_least=at_least)
    if answer.request != request.hash:
        raise AnswerForAnother("other_request")
    signer = signer_of(introduced.trust, answer.signer, now)
    verify(
        signer.public_bytes, answer.signature, request.realm, Signed.ENROLMENT_ANSWER, answer.body
    )
    if len(answer.certificates) != len(request.holders):
        raise EnrolmentRefused("certificates")
    device, person = (
        _certified(one, certificate, request, introduced.trust, now)
        for one, certificate in zip(request.holders, answer.certificates, strict=True)
    )
    return Granted(request, answer.introduction, introduced, (device, person), signer)


def introduction_in(data: bytes) -> Introduction:
    """What an answer says of its registry, not verified. Raises Malformed, TooLarge, ProtocolUnknown."""
    return _framed(data).introduction


def signer_of(trust: TrustList, key: str, now: datetime) -> NamedKey:
    """Who may answer with this key today. Raises AuthorityRefused."""
    signer = trust.signing_key(key) or trust.issuer(key)
    if signer is None:
        raise AuthorityRefused("unknown")
    if now > signer.not_after:
        raise AuthorityRefused("over")
    return signer


def _framed(data: bytes) -> _Answer:
    if len(data) > Limits.ENROLMENT_ANSWER:
        raise TooLarge(_WHAT, len(data), Limits.ENROLMENT_ANSWER)
    reader = Reader(data, _WHAT)
    if reader.raw(len(_MAGIC)) != _MAGIC:
        raise Malformed(_WHAT, "not an enrolment answer")
    body = reader.block(Limits.ENROLMENT_ANSWER)
    signer, signature = reader.raw(_KEY_ID_BYTES).hex(), reader.raw(SIGNATURE_BYTES)
    reader.end()
    inside = Reader(body, _WHAT)
    if (version := inside.number(1000)) != PROTOCOL:
        raise ProtocolUnknown(_WHAT, version)
    request = inside.raw(_HASH_BYTES)
    introduction = Introduction.from_bytes(inside.block(Limits.ENROLMENT_ANSWER))
    count = inside.number(8)
    certificates = tuple(read_certificate(inside.block(Limits.CERTIFICATE)) for _ in range(count))
    inside.end()
    return _Answer(request, introduction, certificates, body, signer, signature)


def _certified(
    one: Holder,
    certificate: Certificate,
    request: EnrolmentRequest,
    trust: TrustList,
    now: datetime,
) -> Certificate:
    """The certificate, when it says exactly what was asked for and stands today."""
    wanted = (one.subject, one.sign_public, one.seal_public)
    if (certificate.subject, certificate.sign_public, certificate.seal_public) != wanted or (
        certificate.device,
        certificate.epoch,
    ) != (request.device.subject, request.epoch):
        raise EnrolmentRefused("certificates")
    trust.check_certificate(certificate, one.role)
    if not certificate.not_before <= now <= certificate.not_after:
        raise NotInForceToday
    trust.check_certificate(certificate, one.role, at=now)
    trust.check_not_revoked(certificate, 0)
    return certificate
