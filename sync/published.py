"""Published: what the registry signs for all laptops alike, such as the list of places."""

from dataclasses import dataclass
from datetime import datetime

from sync.errors import Malformed, PublishedRefused, SignatureInvalid, TooLarge
from sync.keys import SigningKey, TrustList, verify
from sync.keys.pairs import SIGNATURE_BYTES
from sync.protocol.codec import Reader, Writer
from sync.protocol.words import Limits, Realm, Signed

_MAGIC = b"PSO1"
_KEY_ID_BYTES = 16
_LAST_EDITION = 2**31
_WHAT = "published file"


@dataclass(frozen=True, slots=True)
class Published:
    """One edition of one thing; a later edition takes the place of an earlier one."""

    kind: str  # what the bytes are, such as ``geography``
    name: str  # which one of its kind
    edition: int  # from 1, rising
    issued_at: datetime
    content: bytes


def publish(thing: Published, realm: Realm, key: SigningKey) -> bytes:
    """The file as it travels: the body, then the signing key's id and its signature over the body.

    Raises TooLarge.
    """
    if len(thing.content) > Limits.PUBLISHED:
        raise TooLarge(_WHAT, len(thing.content), Limits.PUBLISHED)
    body = (
        Writer()
        .text(thing.kind)
        .text(thing.name)
        .number(thing.edition)
        .time(thing.issued_at)
        .block(thing.content)
        .done()
    )
    signature = key.sign(realm, Signed.PUBLISHED, body)
    return Writer().raw(_MAGIC).block(body).raw(bytes.fromhex(key.id)).raw(signature).done()


def read_published(data: bytes, trust: TrustList, *, kind: str) -> Published:
    """What a file says, verified before it is parsed.

    Raises Malformed, TooLarge, and PublishedRefused where it is of another ``kind``, signed by a key that is
    none of the registry's, or not signed so (also where practice met production).
    """
    body, signer, signature = _parts(data)
    known = trust.signing_key(signer)
    if known is None:
        raise PublishedRefused("signer")
    try:
        verify(known.public_bytes, signature, trust.realm, Signed.PUBLISHED, body)
    except SignatureInvalid:
        raise PublishedRefused("signature") from None
    found = _said(body)
    if found.kind != kind:
        raise PublishedRefused("kind")
    return found


def read_verified(data: bytes) -> Published:
    """What a file says that was verified when it came, perhaps by a key that has gone since. Raises Malformed."""
    return _said(_parts(data)[0])


def _parts(data: bytes) -> tuple[bytes, str, bytes]:
    """The body, the signing key's id, the signature."""
    reader = Reader(data, _WHAT)
    if reader.raw(len(_MAGIC)) != _MAGIC:
        raise Malformed(_WHAT, "not a file that a registry published")
    body = reader.block(Limits.PUBLISHED + 4 * Limits.TEXT)
    parts = (body, reader.raw(_KEY_ID_BYTES).hex(), reader.raw(SIGNATURE_BYTES))
    reader.end()
    return parts


def _said(body: bytes) -> Published:
    reader = Reader(body, _WHAT)
    found = Published(
        reader.text(),
        reader.text(),
        reader.number(_LAST_EDITION),
        reader.time(),
        reader.block(Limits.PUBLISHED),
    )
    reader.end()
    return found
