"""Certificates: who holds which keys, said by the registry or by a supervisor's authority."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sync.errors import Malformed, ProtocolUnknown
from sync.keys.pairs import KEY_BYTES, SIGNATURE_BYTES, SigningKey, verify
from sync.protocol.codec import Reader, Writer, sha256
from sync.protocol.words import PROTOCOL, CertificateId, KeyId, Limits, Realm, Role, Signed

_MAGIC = b"PSC"
_ROLES = list(Role)
_REALMS = list(Realm)


@dataclass(frozen=True)
class Certificate:
    """Keys of a device, or of a person on a device, bound to their names."""

    realm: Realm
    role: Role
    subject: str  # staff id, or device id for a device
    device: str  # the laptop on which these keys live
    epoch: int  # rises when a device is enrolled anew
    sign_public: bytes
    seal_public: bytes
    serial: str
    not_before: datetime
    not_after: datetime
    issuer: KeyId
    data: bytes

    @cached_property
    def id(self) -> CertificateId:
        return CertificateId(sha256(self.data)[:16].hex())

    def check_issued_by(self, public: bytes) -> None:
        """Raise ``SignatureInvalid`` unless ``public`` signed this certificate."""
        body, signature = self.data[:-SIGNATURE_BYTES], self.data[-SIGNATURE_BYTES:]
        verify(public, signature, self.realm, Signed.CERTIFICATE, body)

    def __repr__(self) -> str:
        return f"Certificate({self.id}, {self.realm}, {self.role}, {self.subject})"


def issue_certificate(
    issuer: SigningKey,
    *,
    realm: Realm,
    role: Role,
    subject: str,
    device: str,
    sign_public: bytes,
    seal_public: bytes,
    not_before: datetime,
    not_after: datetime,
    epoch: int = 0,
    serial: Callable[[], str] = lambda: secrets.token_hex(8),
) -> Certificate:
    """Bind keys to a name under the issuer's signature."""
    body = (
        Writer()
        .raw(_MAGIC)
        .number(PROTOCOL)
        .number(_REALMS.index(realm))
        .number(_ROLES.index(role))
        .text(subject)
        .text(device)
        .number(epoch)
        .raw(sign_public)
        .raw(seal_public)
        .text(serial())
        .time(not_before)
        .time(not_after)
        .raw(bytes.fromhex(issuer.id))
        .done()
    )
    return read_certificate(body + issuer.sign(realm, Signed.CERTIFICATE, body))


def read_certificate(data: bytes) -> Certificate:
    """The fields of a certificate. Nothing is verified here: ask the trust list."""
    if len(data) > Limits.CERTIFICATE:
        raise Malformed("certificate", "too long")
    reader = Reader(data, "certificate")
    if reader.raw(len(_MAGIC)) != _MAGIC:
        raise Malformed("certificate", "not a certificate")
    if (version := reader.number(1000)) != PROTOCOL:
        raise ProtocolUnknown("certificate", version)
    certificate = Certificate(
        realm=_REALMS[reader.number(len(_REALMS) - 1)],
        role=_ROLES[reader.number(len(_ROLES) - 1)],
        subject=reader.text(),
        device=reader.text(),
        epoch=reader.number(2**31),
        sign_public=reader.raw(KEY_BYTES),
        seal_public=reader.raw(KEY_BYTES),
        serial=reader.text(),
        not_before=reader.time(),
        not_after=reader.time(),
        issuer=KeyId(reader.raw(16).hex()),
        data=data,
    )
    reader.raw(SIGNATURE_BYTES)
    reader.end()
    return certificate
