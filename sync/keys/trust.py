"""The trust list: the registry's keys, who may certify whom, and what is revoked, signed by the root."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from sync.errors import (
    CertificateRefused,
    Malformed,
    ProtocolUnknown,
    SignatureInvalid,
    TooLarge,
    TrustListRefused,
    WrongRealm,
)
from sync.keys.certificates import Certificate
from sync.keys.pairs import KEY_BYTES, SIGNATURE_BYTES, SigningKey, key_id, verify
from sync.protocol.codec import Reader, Writer, sha256
from sync.protocol.words import PROTOCOL, CertificateId, KeyId, Limits, Realm, Role, Signed

_MAGIC = b"PST1"
_ROOT_MAGIC = b"PSR1"
_MAX_SIGNATURES = 8
FINGERPRINT_BYTES = 16
_REMEMBERED = 10_000  # certificates

_Key = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
_Id = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
_Text = Annotated[str, Field(max_length=Limits.TEXT)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NamedKey(_Strict):
    """A public key with the name of its holder and its last day."""

    public: _Key
    name: _Text = ""
    not_after: AwareDatetime

    @property
    def public_bytes(self) -> bytes:
        return bytes.fromhex(self.public)

    @property
    def id(self) -> KeyId:
        return key_id(self.public_bytes)


class Issuer(NamedKey):
    """A key that may certify: the registry's, or a supervisor's authority."""

    roles: tuple[Role, ...]
    # of one certificate, in days; 0, which is not said: no limit
    days: Annotated[int, Field(ge=0, le=3_660, exclude_if=lambda days: not days)] = 0
    # laptops and people that it may let in; 0, which is not said: no limit
    most: Annotated[int, Field(ge=0, le=10_000, exclude_if=lambda most: not most)] = 0


class Revocation(_Strict):
    """A certificate that counts no more, from a counter of its own on (0: from the start)."""

    certificate: _Id
    from_counter: Annotated[int, Field(ge=0, le=2**53)] = 0


class TrustContent(_Strict):
    """What the root signs."""

    protocol: int = PROTOCOL
    realm: Realm
    version: Annotated[int, Field(ge=1, le=2**31)]
    issued_at: AwareDatetime
    expires_at: AwareDatetime
    registry: _Text  # the registry's name
    signing: Annotated[tuple[NamedKey, ...], Field(min_length=1, max_length=16)]
    sealing: Annotated[tuple[NamedKey, ...], Field(min_length=1, max_length=16)]  # newest first
    issuers: Annotated[tuple[Issuer, ...], Field(max_length=2000)]
    recovery: NamedKey
    review: Annotated[tuple[NamedKey, ...], Field(max_length=2000)] = ()
    revocations: Annotated[tuple[Revocation, ...], Field(max_length=20_000)] = ()


@dataclass(frozen=True, slots=True)
class TrustRoot:
    """The root keys of a realm, as an installer or an enrolment hands them over."""

    realm: Realm
    keys: tuple[bytes, ...]
    threshold: int = 1

    def to_bytes(self) -> bytes:
        writer = Writer().raw(_ROOT_MAGIC).text(self.realm.value).number(self.threshold)
        return writer.block(b"".join(self.keys)).done()

    @property
    def fingerprint(self) -> bytes:
        """16 bytes by which an invitation names this root."""
        return sha256(_ROOT_MAGIC, b"fingerprint\0", self.to_bytes())[:FINGERPRINT_BYTES]

    @staticmethod
    def from_bytes(data: bytes) -> "TrustRoot":
        reader = Reader(data, "trust root")
        if reader.raw(len(_ROOT_MAGIC)) != _ROOT_MAGIC:
            raise Malformed("trust root", "not a trust root")
        name, threshold = reader.text(), reader.number(_MAX_SIGNATURES)
        keys = reader.block(KEY_BYTES * _MAX_SIGNATURES)
        reader.end()
        if (
            name not in set(Realm)
            or len(keys) % KEY_BYTES
            or not 1 <= threshold <= len(keys) // KEY_BYTES
        ):
            raise Malformed("trust root", "realm, keys or threshold")
        parts = tuple(keys[i : i + KEY_BYTES] for i in range(0, len(keys), KEY_BYTES))
        return TrustRoot(Realm(name), parts, threshold)


@dataclass(frozen=True)
class TrustList:
    """A verified trust list; everything that is believed is believed through it."""

    content: TrustContent
    data: bytes = field(repr=False)

    @property
    def realm(self) -> Realm:
        return self.content.realm

    @property
    def version(self) -> int:
        return self.content.version

    @property
    def registry_sealing(self) -> NamedKey:
        return self.content.sealing[0]

    @property
    def recovery(self) -> NamedKey:
        return self.content.recovery

    def recipients(self, *review: bytes) -> tuple[bytes, ...]:
        """Public keys an envelope is sealed to: registry, the review keys given, recovery."""
        return (self.registry_sealing.public_bytes, *review, self.recovery.public_bytes)

    def review_key(self, name: str) -> bytes | None:
        """The review sealing key of a supervisor or a team."""
        return next((k.public_bytes for k in self.content.review if k.name == name), None)

    def signing_key(self, key: str) -> NamedKey | None:
        return self._signing.get(key)

    def issuer(self, key: str) -> Issuer | None:
        """Who may certify with the key of this id."""
        return self._issuers.get(KeyId(key))

    def expired(self, now: datetime) -> bool:
        """Expiry warns and blocks new enrolments; it never stops an interview."""
        return now > self.content.expires_at

    def check_certificate(
        self, certificate: Certificate, *roles: Role, at: datetime | None = None
    ) -> None:
        """Raise unless the certificate stands in this realm, by an issuer allowed to, in a role.

        ``at`` asks for validity at that time too, the certificate's and its issuer's; enrolment does, the way of
        an interview does not.
        """
        if certificate.realm is not self.realm:
            raise WrongRealm("certificate", certificate.realm.value, self.realm.value)
        if roles and certificate.role not in roles:
            raise self._refusal(certificate, "role")
        issuer = self._issuers.get(certificate.issuer)
        if issuer is None:
            raise self._refusal(certificate, "unknown_issuer")
        if certificate.role not in issuer.roles:
            raise self._refusal(certificate, "issuer_may_not")
        if issuer.days and certificate.not_after - certificate.not_before > timedelta(issuer.days):
            raise self._refusal(certificate, "too_long")
        if certificate.data not in self._verified:
            try:
                certificate.check_issued_by(issuer.public_bytes)
            except SignatureInvalid:
                raise self._refusal(certificate, "signature") from None
            if len(self._verified) < _REMEMBERED:
                self._verified.add(certificate.data)
        if at is not None and not certificate.not_before <= at <= certificate.not_after:
            raise self._refusal(certificate, "expired")
        if at is not None and at > issuer.not_after:
            raise self._refusal(certificate, "issuer_expired")

    def check_not_revoked(self, certificate: Certificate, counter: int) -> None:
        """Raise when the certificate was revoked at or before this counter of its own."""
        start = self._revoked.get(certificate.id)
        if start is not None and counter >= start:
            raise self._refusal(certificate, "revoked")

    def is_revoked(self, certificate: Certificate) -> bool:
        """True when it was revoked at all, from whichever counter on."""
        return certificate.id in self._revoked

    @staticmethod
    def _refusal(certificate: Certificate, reason: str) -> CertificateRefused:
        return CertificateRefused(certificate.id, certificate.subject, reason)

    @cached_property
    def _verified(self) -> set[bytes]:
        """Certificates whose issuer's signature fitted: each is met many times in a batch."""
        return set()

    @cached_property
    def _issuers(self) -> Mapping[KeyId, Issuer]:
        return {issuer.id: issuer for issuer in self.content.issuers}

    @cached_property
    def _signing(self) -> Mapping[str, NamedKey]:
        return {key.id: key for key in self.content.signing}

    @cached_property
    def _revoked(self) -> Mapping[CertificateId, int]:
        return {CertificateId(r.certificate): r.from_counter for r in self.content.revocations}


def sign_trust_list(content: TrustContent, roots: Sequence[SigningKey]) -> bytes:
    """The trust list as it travels: content, then one signature per root key."""
    body = content.model_dump_json().encode("utf-8")
    writer = Writer().raw(_MAGIC).block(body).number(len(roots))
    for root in roots:
        writer.raw(bytes.fromhex(root.id))
        writer.raw(root.sign(content.realm, Signed.TRUST_LIST, body))
    return writer.done()


def read_trust_list(data: bytes, root: TrustRoot, *, at_least: int = 0) -> TrustList:
    """A trust list, verified before it is parsed.

    Raises TrustListRefused when too few root keys signed it or its version is below ``at_least``.
    """
    if len(data) > Limits.TRUST_LIST:
        raise TooLarge("trust list", len(data), Limits.TRUST_LIST)
    reader = Reader(data, "trust list")
    if reader.raw(len(_MAGIC)) != _MAGIC:
        raise Malformed("trust list", "not a trust list")
    body = reader.block(Limits.TRUST_LIST)
    signatures = {
        reader.raw(16).hex(): reader.raw(SIGNATURE_BYTES)
        for _ in range(reader.number(_MAX_SIGNATURES))
    }
    reader.end()
    if _count_valid(root, body, signatures) < root.threshold:
        raise TrustListRefused("signature")
    try:
        content = TrustContent.model_validate_json(body)
    except ValidationError:
        _say_version(body)
        raise Malformed("trust list", "content") from None
    if content.realm is not root.realm:
        raise WrongRealm("trust list", content.realm.value, root.realm.value)
    if content.protocol != PROTOCOL:
        raise ProtocolUnknown("trust list", content.protocol)
    if content.version < at_least:
        raise TrustListRefused("older", content.version)
    return TrustList(content, data)


def _count_valid(root: TrustRoot, body: bytes, signatures: Mapping[str, bytes]) -> int:
    valid = 0
    for public in set(root.keys):
        signature = signatures.get(key_id(public))
        if signature is None:
            continue
        try:
            verify(public, signature, root.realm, Signed.TRUST_LIST, body)
        except SignatureInvalid:
            continue
        valid += 1
    return valid


def _say_version(body: bytes) -> None:
    """Raise ProtocolUnknown when a signed content of a later protocol does not parse as ours."""
    try:
        version = json.loads(body).get("protocol")
    except (ValueError, AttributeError, RecursionError):
        return
    if isinstance(version, int) and version != PROTOCOL:
        raise ProtocolUnknown("trust list", version)
