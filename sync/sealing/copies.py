"""Copies for cards and sticks: work of a laptop, signed by it and sealed to those who may bring it back.

A copy never goes to the registry. Its name is sealed with it, so that one copy cannot stand in another's place.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.errors import CannotOpen, CertificateRefused, Malformed, ProtocolUnknown, TooLarge
from sync.keys import (
    Certificate,
    SealingKey,
    SigningKey,
    TrustList,
    key_id,
    read_certificate,
    seal_to,
    verify,
)
from sync.keys.pairs import SEAL_OVERHEAD, SIGNATURE_BYTES
from sync.protocol.codec import Reader, Writer, domain, sha256
from sync.protocol.words import PROTOCOL, KeyId, Limits, Role, Signed
from sync.sealing.compression import compress, decompress

_MAGIC = b"PSM1"
_SEED = 16
_WRAP = _SEED + SEAL_OVERHEAD
_LEVEL = 3  # a copy is made every few minutes
_PURPOSE = "copy-seed"


@dataclass(frozen=True)
class SealedCopy:
    """A copy as it lies on a card. What it says of itself is believed only once ``open_copy`` has opened it."""

    device: Certificate
    name: str
    recipients: tuple[KeyId, ...]
    head: bytes = field(repr=False)
    sealed: bytes = field(repr=False)  # the wrapped seeds, then the content
    signature: bytes = field(repr=False)


def seal_copy(
    content: bytes, *, name: str, device: Certificate, key: SigningKey, recipients: Sequence[bytes]
) -> bytes:
    """Sign ``content`` as the laptop and seal it to the recipients' public sealing keys. ``name`` is not secret."""
    if len(content) > Limits.ATTACHMENT:
        raise TooLarge("copy", len(content), Limits.ATTACHMENT)
    if key.public != device.sign_public:
        raise CertificateRefused(device.id, device.subject, "other_key")
    writer = Writer().raw(_MAGIC).raw(bytes([PROTOCOL])).block(device.data).text(name)
    writer.number(len(recipients))
    for public in recipients:
        writer.raw(bytes.fromhex(key_id(public)))
    head = writer.done()
    seed = secrets.token_bytes(_SEED)
    content_key, nonce = _derive(seed, device, head)
    wraps = [seal_to(public, seed, device.realm, _PURPOSE, sha256(head)) for public in recipients]
    body = AESGCM(content_key).encrypt(nonce, compress(content, b"", _LEVEL), head)
    sealed = b"".join(wraps) + body
    return head + sealed + key.sign(device.realm, Signed.COPY, sha256(head, sealed))


def read_copy(data: bytes) -> SealedCopy:
    """A copy from its bytes; nothing is verified here."""
    if len(data) > Limits.COPY:
        raise TooLarge("copy", len(data), Limits.COPY)
    reader = Reader(data, "copy")
    if reader.raw(len(_MAGIC)) != _MAGIC:
        raise Malformed("copy", "not a copy")
    if (version := reader.raw(1)[0]) != PROTOCOL:
        raise ProtocolUnknown("copy", version)
    device = read_certificate(reader.block(Limits.CERTIFICATE))
    name = reader.text()
    count = reader.number(Limits.RECIPIENTS)
    recipients = tuple(KeyId(reader.raw(16).hex()) for _ in range(count))
    head = data[: reader.position]
    sealed = reader.raw(max(0, reader.left - SIGNATURE_BYTES))
    if len(sealed) <= count * _WRAP:
        raise Malformed("copy", "cut short")
    return SealedCopy(device, name, recipients, head, sealed, reader.raw(SIGNATURE_BYTES))


def check_copy(copy: SealedCopy, trust: TrustList) -> None:
    """Raise unless a laptop that the trust list knows signed it: CertificateRefused, WrongRealm, SignatureInvalid."""
    device = copy.device
    trust.check_certificate(device, Role.DEVICE)
    whole = sha256(copy.head, copy.sealed)
    verify(device.sign_public, copy.signature, device.realm, Signed.COPY, whole)


def open_copy(copy: SealedCopy, keys: Sequence[SealingKey], trust: TrustList) -> bytes:
    """What was copied, of a laptop that the trust list knows, with whichever of ``keys`` fits.

    Raises CertificateRefused, WrongRealm, SignatureInvalid, CannotOpen.
    """
    check_copy(copy, trust)
    device = copy.device
    key = next((key for key in keys if key.id in copy.recipients), None)
    if key is None:
        raise CannotOpen(copy.name, "not_a_recipient")
    at = copy.recipients.index(key.id) * _WRAP
    try:
        seed = key.unseal(copy.sealed[at : at + _WRAP], device.realm, _PURPOSE, sha256(copy.head))
        content_key, nonce = _derive(seed, device, copy.head)
        body = copy.sealed[len(copy.recipients) * _WRAP :]
        frame = AESGCM(content_key).decrypt(nonce, body, copy.head)
    except (CannotOpen, InvalidTag):
        raise CannotOpen(copy.name, "content") from None
    return decompress(frame, b"", copy.name, Limits.ATTACHMENT)


def _derive(seed: bytes, device: Certificate, head: bytes) -> tuple[bytes, bytes]:
    """Content key and nonce; salted with the head, so no two copies share a target."""
    info = domain(device.realm, "copy-key")
    out = HKDF(SHA256(), 32 + 12, salt=sha256(head), info=info).derive(seed)
    return out[:32], out[32:]
