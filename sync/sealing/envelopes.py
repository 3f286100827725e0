"""Envelopes: a submission signed, compressed and sealed to its recipients; never changed afterwards."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.errors import (
    CannotOpen,
    CertificateRefused,
    Malformed,
    ProtocolUnknown,
    TooLarge,
    WrongRealm,
)
from sync.keys import Certificate, SealingKey, SigningKey, key_id, seal_to, verify
from sync.keys.pairs import SEAL_OVERHEAD, SIGNATURE_BYTES
from sync.protocol.codec import Reader, Writer, domain, sha256
from sync.protocol.words import PROTOCOL, EnvelopeHash, Kind, Limits, Realm, Role, Signed
from sync.sealing.compression import compress, decompress
from sync.sealing.contexts import ID_BYTES, Context, FormRef, read_context
from sync.sealing.identifiers import pack_id, read_id

_MAGIC = b"PSE1"
_SEED = 16  # bytes; as strong as X25519 itself, and a third of a full key's room per recipient
_WRAP = _SEED + SEAL_OVERHEAD
_TAG = 16
_STEP = 64
_KINDS = list(Kind)
_WRAP_PURPOSE = "content-seed"


@dataclass(frozen=True, slots=True)
class Header:
    """What everybody on the way may read. It holds no personal data."""

    kind: Kind
    id: str
    revision: int
    counter: int  # the device's own; laptop clocks are not trusted
    previous: str  # hash of the previous revision's envelope, or empty
    context: Context


@dataclass(frozen=True)
class Envelope:
    """A sealed submission. ``body`` travels in a batch, ``data`` stands alone."""

    header: Header
    body: bytes

    @cached_property
    def hash(self) -> EnvelopeHash:
        return EnvelopeHash(sha256(self.body).hex())

    @cached_property
    def data(self) -> bytes:
        """Context and body together: what the store, a mirror and a hand-over file keep."""
        return Writer().raw(_MAGIC).block(self.header.context.data).raw(self.body).done()

    @property
    def realm(self) -> Realm:
        return self.header.context.realm

    def __repr__(self) -> str:
        return f"Envelope({self.header.kind}, {self.header.id}, revision {self.header.revision})"


@dataclass(frozen=True)
class Opened:
    """What was in an envelope, its author's signature verified."""

    header: Header
    xml: bytes
    attachments: tuple[bytes, ...]  # their SHA-256
    binding: bytes  # ties a decision to the content that was read; see sync.sealing.decisions

    def __repr__(self) -> str:
        return f"Opened({self.header.kind}, {self.header.id}, revision {self.header.revision})"


def seal_envelope(
    xml: bytes,
    *,
    kind: Kind,
    id: str,
    revision: int,
    counter: int,
    author: Certificate,
    key: SigningKey,
    recipients: Sequence[bytes],
    form: FormRef = FormRef(),  # noqa: B008
    dictionary: bytes = b"",
    previous: str = "",
    attachments: Sequence[bytes] = (),
) -> Envelope:
    """Sign ``xml`` as its author and seal it to the recipients' public sealing keys.

    ``dictionary`` is the form pack's; its hash overrides ``form.dictionary``.
    """
    if len(xml) > Limits.XML:
        raise TooLarge("submission", len(xml), Limits.XML)
    if key.public != author.sign_public:
        raise CertificateRefused(author.id, author.subject, "other_key")
    named = FormRef(
        form.form_id, form.version, form.pack_hash, sha256(dictionary).hex() if dictionary else ""
    )
    context = Context(
        author.realm, named, author.device, author.id, tuple(key_id(r) for r in recipients)
    )
    header = Header(kind, id, revision, counter, previous, context)
    head = _write_header(header)
    signature = key.sign(
        author.realm, Signed.SUBMISSION, _signed_message(head, context, xml, attachments)
    )
    plain = _pad(
        Writer()
        .raw(signature)
        .number(len(attachments))
        .raw(b"".join(attachments))
        .block(compress(xml, dictionary))
        .done()
    )
    seed = secrets.token_bytes(_SEED)
    content_key, nonce, _ = _derive(seed, author.realm, head)
    wraps = [seal_to(public, seed, author.realm, _WRAP_PURPOSE, head) for public in recipients]
    sealed = AESGCM(content_key).encrypt(nonce, plain, head)
    return Envelope(header, head + b"".join(wraps) + sealed)


def read_envelope(data: bytes) -> Envelope:
    """A stand-alone envelope from its bytes. The header is believed only once opened."""
    if len(data) > Limits.ENVELOPE:
        raise TooLarge("envelope", len(data), Limits.ENVELOPE)
    reader = Reader(data, "envelope")
    if reader.raw(len(_MAGIC)) != _MAGIC:
        raise Malformed("envelope", "not an envelope")
    context = read_context(reader.block(Limits.CONTEXT))
    return read_body(reader.rest(), {context.id: context}.get)


def read_body(body: bytes, context_of: Callable[[bytes], Context | None]) -> Envelope:
    """An envelope as it stands in a batch, whose contexts are said once."""
    reader = Reader(body, "envelope")
    if (version := reader.raw(1)[0]) != PROTOCOL:
        raise ProtocolUnknown("envelope", version)
    flags = reader.raw(1)[0]
    kind, form_of_id, has_previous = flags & 0x07, (flags >> 3) & 0x03, flags & 0x20
    if kind >= len(_KINDS) or flags & 0xC0:
        raise Malformed("envelope", "flags")
    context = context_of(reader.raw(ID_BYTES))
    if context is None:
        raise Malformed("envelope", "its context is missing")
    name = read_id(reader, form_of_id)
    revision, counter = reader.number(2**31), reader.number(2**53)
    previous = reader.raw(32).hex() if has_previous else ""
    header = Header(_KINDS[kind], name, revision, counter, previous, context)
    if _write_header(header) != body[: reader.position]:
        raise Malformed("envelope", "header is not in its one form")
    if reader.left < len(context.recipients) * _WRAP + _TAG + _STEP:
        raise Malformed("envelope", "cut short")
    return Envelope(header, body)


def open_envelope(
    envelope: Envelope, key: SealingKey, *, author: Certificate, dictionary: bytes = b""
) -> Opened:
    """Decrypt, decompress, and verify the author's signature.

    The caller has checked ``author`` against the trust list. ``dictionary`` is the one whose hash
    the header names. Raises CannotOpen, SignatureInvalid, WrongRealm or CertificateRefused.
    """
    header = envelope.header
    context = header.context
    _check_author(context, author)
    if context.form.dictionary and sha256(dictionary).hex() != context.form.dictionary:
        raise CannotOpen(envelope.hash, "dictionary_unknown")
    if key.id not in context.recipients:
        raise CannotOpen(envelope.hash, "not_a_recipient")
    head = _write_header(header)
    start = len(head) + context.recipients.index(key.id) * _WRAP
    seed = _unwrap(envelope, key, envelope.body[start : start + _WRAP], head)
    content_key, nonce, binding = _derive(seed, context.realm, head)
    sealed = envelope.body[len(head) + len(context.recipients) * _WRAP :]
    try:
        plain = AESGCM(content_key).decrypt(nonce, sealed, head)
    except InvalidTag:
        raise CannotOpen(envelope.hash, "content") from None
    reader = Reader(plain, "content")
    try:
        signature = reader.raw(SIGNATURE_BYTES)
        attachments = tuple(reader.raw(32) for _ in range(reader.number(Limits.ATTACHMENTS)))
        frame = reader.block(Limits.ENVELOPE)
    except Malformed:
        raise CannotOpen(envelope.hash, "content") from None
    xml = decompress(frame, dictionary if context.form.dictionary else b"", envelope.hash)
    message = _signed_message(head, context, xml, attachments)
    verify(author.sign_public, signature, context.realm, Signed.SUBMISSION, message)
    return Opened(header, xml, attachments, binding)


def _unwrap(envelope: Envelope, key: SealingKey, wrapped: bytes, head: bytes) -> bytes:
    try:
        seed = key.unseal(wrapped, envelope.realm, _WRAP_PURPOSE, head)
    except CannotOpen:
        raise CannotOpen(envelope.hash, "key") from None
    if len(seed) != _SEED:
        raise CannotOpen(envelope.hash, "key")
    return seed


def _check_author(context: Context, author: Certificate) -> None:
    if author.realm is not context.realm:
        raise WrongRealm("certificate", author.realm.value, context.realm.value)
    if author.id != context.author or author.device != context.device:
        raise CertificateRefused(author.id, author.subject, "not_the_author")
    if author.role not in {Role.ENUMERATOR, Role.SUPERVISOR}:
        raise CertificateRefused(author.id, author.subject, "role")


def _signed_message(
    head: bytes, context: Context, xml: bytes, attachments: Sequence[bytes]
) -> bytes:
    writer = Writer().block(head).block(context.data).raw(sha256(xml)).number(len(attachments))
    return writer.raw(b"".join(attachments)).done()


def _write_header(header: Header) -> bytes:
    form_of_id, name = pack_id(header.id)
    flags = _KINDS.index(header.kind) | form_of_id << 3 | (0x20 if header.previous else 0)
    writer = Writer().raw(bytes([PROTOCOL, flags])).raw(header.context.id).raw(name)
    writer.number(header.revision).number(header.counter)
    return writer.raw(bytes.fromhex(header.previous)).done()


def _derive(seed: bytes, realm: Realm, head: bytes) -> tuple[bytes, bytes, bytes]:
    """Content key, nonce and binding; salted with the header, so no two envelopes share a target."""
    info = domain(realm, "content-key")
    out = HKDF(SHA256(), 32 + 12 + 32, salt=sha256(head), info=info).derive(seed)
    return out[:32], out[32:44], out[44:]


def _pad(plain: bytes) -> bytes:
    """Zeros up to the next step, so that a length tells little about the answers."""
    return plain + bytes(-len(plain) % _STEP)
