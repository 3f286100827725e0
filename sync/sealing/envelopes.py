"""Envelopes: a submission signed, compressed and sealed to its recipients; never changed afterwards."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.errors import CannotOpen, CertificateRefused, Malformed, TooLarge, WrongRealm
from sync.keys import Certificate, SealingKey, SigningKey, key_id, seal_to, verify
from sync.keys.pairs import SEAL_OVERHEAD, SIGNATURE_BYTES
from sync.protocol.codec import Reader, Writer, domain, sha256
from sync.protocol.words import EnvelopeHash, Kind, Limits, Realm, Role, Signed
from sync.sealing.compression import compress, decompress
from sync.sealing.contexts import Context, FormRef, read_context
from sync.sealing.headers import WHOLE, Header, context_id, read_header

_MAGIC = b"PSE1"
_SEED = 16  # bytes; as strong as X25519 itself, and a third of a full key's room per recipient
_WRAP = _SEED + SEAL_OVERHEAD
_TAG = 16
_STEP = 64
_OTHERS = 32
_WRAP_PURPOSE = "content-seed"


@dataclass(frozen=True)
class Envelope:
    """A sealed submission: whole where it was made and on its copies, with one wrap on its way.

    ``wraps`` are the seed sealed to each of the context's recipients, in order. Only the first, the
    registry's, travels in a batch; ``others`` is the SHA-256 of the rest, so that the hash is the same
    and says the same wherever it is computed.
    """

    header: Header
    wraps: tuple[bytes, ...]
    others: bytes
    sealed: bytes

    @cached_property
    def hash(self) -> EnvelopeHash:
        """SHA-256 over everything in it: what it is called in receipts, decisions and histories."""
        if self.header.format == WHOLE:
            return EnvelopeHash(sha256(self.header.data, *self.wraps, self.sealed).hex())
        return EnvelopeHash(sha256(self.header.data, self.wraps[0], self.others, self.sealed).hex())

    @property
    def whole(self) -> bool:
        """True when every recipient's wrap is here."""
        return len(self.wraps) == len(self.header.context.recipients)

    @cached_property
    def data(self) -> bytes:
        """It standing alone, with its context: what the store, a mirror and a hand-over file keep.

        Raises ValueError for one that came in a batch: what did not travel cannot be kept.
        """
        if not self.whole:
            raise ValueError("an envelope from a batch lacks the wraps of its other recipients")
        writer = Writer().raw(_MAGIC).block(self.header.context.data)
        return writer.raw(self.header.data).raw(b"".join(self.wraps)).raw(self.sealed).done()

    def travelling(self, place: int) -> bytes:
        """It as it stands in a batch whose list of contexts has its own at ``place``."""
        writer = Writer().raw(self.header.travelling(place))
        if self.header.format == WHOLE:
            return writer.raw(b"".join(self.wraps)).raw(self.sealed).done()
        return writer.raw(self.wraps[0]).raw(self.others).raw(self.sealed).done()

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

    The first recipient is the registry: its wrap is the one that travels. ``dictionary`` is the form
    pack's; its hash overrides ``form.dictionary``.
    """
    if len(xml) > Limits.XML:
        raise TooLarge("submission", len(xml), Limits.XML)
    if key.public != author.sign_public:
        raise CertificateRefused(author.id, author.subject, "other_key")
    if not recipients:
        raise Malformed("envelope", "it is sealed to nobody")
    named = FormRef(
        form.form_id, form.version, form.pack_hash, sha256(dictionary).hex() if dictionary else ""
    )
    context = Context(
        author.realm, named, author.device, author.id, tuple(key_id(r) for r in recipients)
    )
    header = Header(kind, id, revision, counter, previous, context)
    head = header.data
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
    wraps = tuple(seal_to(public, seed, author.realm, _WRAP_PURPOSE, head) for public in recipients)
    sealed = AESGCM(content_key).encrypt(nonce, plain, head)
    return Envelope(header, wraps, sha256(*wraps[1:]), sealed)


def read_envelope(data: bytes) -> Envelope:
    """A stand-alone envelope from its bytes. The header is believed only once opened."""
    if len(data) > Limits.ENVELOPE:
        raise TooLarge("envelope", len(data), Limits.ENVELOPE)
    reader = Reader(data, "envelope")
    if reader.raw(len(_MAGIC)) != _MAGIC:
        raise Malformed("envelope", "not an envelope")
    context = read_context(reader.block(Limits.CONTEXT))
    begin = reader.position
    header = read_header(
        reader, lambda reader, _: context if context_id(reader) == context.id else None
    )
    _check_one_form(header.data, data[begin : reader.position])
    wraps, sealed = _read_wraps(reader, len(context.recipients)), _read_sealed(reader)
    return Envelope(header, wraps, sha256(*wraps[1:]), sealed)


def read_travelling(item: bytes, contexts: Sequence[Context]) -> Envelope:
    """An envelope as it stands in a batch, whose contexts are said once."""
    reader = Reader(item, "envelope")
    places: list[int] = []

    def context_of(reader: Reader, version: int) -> Context | None:
        if version == WHOLE:
            wanted = context_id(reader)
            return next((c for c in contexts if c.id == wanted), None)
        places.append(reader.number(Limits.CONTEXTS))
        return contexts[places[0]] if places[0] < len(contexts) else None

    header = read_header(reader, context_of)
    _check_one_form(header.travelling(*places or [0]), item[: reader.position])
    if header.format == WHOLE:
        wraps = _read_wraps(reader, len(header.context.recipients))
        return Envelope(header, wraps, sha256(*wraps[1:]), _read_sealed(reader))
    wraps, others = _read_wraps(reader, 1), reader.raw(_OTHERS)
    return Envelope(header, wraps, others, _read_sealed(reader))


def _check_one_form(written: bytes, read: bytes) -> None:
    if written != read:
        raise Malformed("envelope", "header is not in its one form")


def _read_wraps(reader: Reader, count: int) -> tuple[bytes, ...]:
    if not count:
        raise Malformed("envelope", "it is sealed to nobody")
    return tuple(reader.raw(_WRAP) for _ in range(count))


def _read_sealed(reader: Reader) -> bytes:
    if reader.left < _TAG + _STEP:
        raise Malformed("envelope", "cut short")
    return reader.rest()


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
    place = context.recipients.index(key.id)
    if place >= len(envelope.wraps):  # its wrap did not travel
        raise CannotOpen(envelope.hash, "not_a_recipient")
    head = header.data
    seed = _unwrap(envelope, key, envelope.wraps[place], head)
    content_key, nonce, binding = _derive(seed, context.realm, head)
    try:
        plain = AESGCM(content_key).decrypt(nonce, envelope.sealed, head)
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


def _derive(seed: bytes, realm: Realm, head: bytes) -> tuple[bytes, bytes, bytes]:
    """Content key, nonce and binding; salted with the header, so no two envelopes share a target."""
    info = domain(realm, "content-key")
    out = HKDF(SHA256(), 32 + 12 + 32, salt=sha256(head), info=info).derive(seed)
    return out[:32], out[32:44], out[44:]


def _pad(plain: bytes) -> bytes:
    """Zeros up to the next step, so that a length tells little about the answers."""
    return plain + bytes(-len(plain) % _STEP)
