"""Attachments: each a sealed file of its own, bound to the envelope whose author signed its hash.

Name, size and hash lie inside, for whoever could guess a file's content could check the guess by its hash.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.errors import CannotOpen, CertificateRefused, Malformed, ProtocolUnknown, TooLarge
from sync.keys import SealingKey, key_id, seal_to
from sync.keys.pairs import SEAL_OVERHEAD
from sync.protocol.codec import Reader, Writer, domain, sha256
from sync.protocol.words import PROTOCOL, AttachmentId, EnvelopeHash, Limits, Realm
from sync.sealing.compression import compress, decompress
from sync.sealing.contexts import ID_BYTES, Context, read_context
from sync.sealing.envelopes import Envelope

_MAGIC = b"PSA1"
_SEED = 16
_WRAP = _SEED + SEAL_OVERHEAD
_TAG = 16
_STEP = 64
_LEVEL = 9  # a photo does not get smaller, however long one tries
_WRAP_PURPOSE = "attachment-seed"


@dataclass(frozen=True)
class SealedAttachment:
    """A file that an answer names, sealed to the recipients of its envelope."""

    envelope: EnvelopeHash
    place: int  # 0-based, among the hashes that the author signed
    context: Context
    data: bytes = field(repr=False)

    @cached_property
    def id(self) -> AttachmentId:
        return AttachmentId(sha256(self.data).hex())


@dataclass(frozen=True, slots=True)
class OpenedAttachment:
    """What was in a sealed attachment: the very bytes whose hash the author signed."""

    name: str
    content: bytes = field(repr=False)


def seal_attachment(
    content: bytes, *, name: str, place: int, envelope: Envelope, recipients: Sequence[bytes]
) -> SealedAttachment:
    """Seal a file to the recipients (public keys) of its envelope, in the envelope's order."""
    context = envelope.header.context
    if len(content) > Limits.ATTACHMENT:
        raise TooLarge("attachment", len(content), Limits.ATTACHMENT)
    if tuple(key_id(public) for public in recipients) != context.recipients:
        raise CertificateRefused("", "", "other_recipients")
    head = _head(context, envelope.hash, place)
    plain = (
        Writer()
        .text(name)
        .number(len(content))
        .raw(sha256(content))
        .block(compress(content, b"", _LEVEL))
        .done()
    )
    seed = secrets.token_bytes(_SEED)
    key, nonce = _derive(seed, context.realm, head)
    wraps = [seal_to(public, seed, context.realm, _WRAP_PURPOSE, head) for public in recipients]
    sealed = AESGCM(key).encrypt(nonce, plain + bytes(-len(plain) % _STEP), head)
    data = Writer().raw(_MAGIC).block(context.data).raw(head).raw(b"".join(wraps)).raw(sealed)
    return SealedAttachment(envelope.hash, place, context, data.done())


def read_attachment(data: bytes) -> SealedAttachment:
    """A sealed attachment from its bytes. What it says of itself is believed only once opened."""
    if len(data) > Limits.SEALED_ATTACHMENT:
        raise TooLarge("attachment", len(data), Limits.SEALED_ATTACHMENT)
    reader = Reader(data, "attachment")
    if reader.raw(len(_MAGIC)) != _MAGIC:
        raise Malformed("attachment", "not an attachment")
    context = read_context(reader.block(Limits.CONTEXT))
    if (version := reader.raw(1)[0]) != PROTOCOL:
        raise ProtocolUnknown("attachment", version)
    if reader.raw(ID_BYTES) != context.id:
        raise Malformed("attachment", "its context is another")
    envelope = EnvelopeHash(reader.raw(32).hex())
    place = reader.number(Limits.ATTACHMENTS - 1)
    if reader.left < len(context.recipients) * _WRAP + _TAG + _STEP:
        raise Malformed("attachment", "cut short")
    return SealedAttachment(envelope, place, context, data)


def open_attachment(
    sealed: SealedAttachment, key: SealingKey, *, signed: Sequence[bytes]
) -> OpenedAttachment:
    """Decrypt, decompress, and compare with ``signed``: the SHA-256s that the envelope's author signed.

    Raises CannotOpen: not_a_recipient, key, content, compression, too_large, not_signed or other_content.
    """
    context = sealed.context
    if key.id not in context.recipients:
        raise CannotOpen(sealed.id, "not_a_recipient")
    if sealed.place >= len(signed):
        raise CannotOpen(sealed.id, "not_signed")
    head = _head(context, sealed.envelope, sealed.place)
    start = len(Writer().raw(_MAGIC).block(context.data).raw(head).done())
    wraps, end = context.recipients.index(key.id) * _WRAP, len(context.recipients) * _WRAP
    wrapped = sealed.data[start + wraps : start + wraps + _WRAP]
    try:
        seed = key.unseal(wrapped, context.realm, _WRAP_PURPOSE, head)
    except CannotOpen:
        raise CannotOpen(sealed.id, "key") from None
    content_key, nonce = _derive(seed, context.realm, head)
    try:
        plain = AESGCM(content_key).decrypt(nonce, sealed.data[start + end :], head)
        reader = Reader(plain, "content")
        name, size, digest = reader.text(), reader.number(Limits.ATTACHMENT), reader.raw(32)
        frame = reader.block(Limits.SEALED_ATTACHMENT)
    except (InvalidTag, Malformed):
        raise CannotOpen(sealed.id, "content") from None
    content = decompress(frame, b"", sealed.id, Limits.ATTACHMENT)
    if (len(content), sha256(content), signed[sealed.place]) != (size, digest, digest):
        raise CannotOpen(sealed.id, "other_content")
    return OpenedAttachment(name, content)


def _head(context: Context, envelope: EnvelopeHash, place: int) -> bytes:
    writer = Writer().raw(bytes([PROTOCOL])).raw(context.id).raw(bytes.fromhex(envelope))
    return writer.number(place).done()


def _derive(seed: bytes, realm: Realm, head: bytes) -> tuple[bytes, bytes]:
    """Content key and nonce; salted with the header, so no two files share a target."""
    info = domain(realm, "attachment-key")
    out = HKDF(SHA256(), 32 + 12, salt=sha256(head), info=info).derive(seed)
    return out[:32], out[32:]
