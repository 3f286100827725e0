"""Receipts as bytes: content made small, the registry's key, its signature.

Format 2. Of format 1, which is read and no longer written, the content stood as it is: a third of what a household
costs on the way back.
"""

from sync.errors import CannotOpen, Malformed, ProtocolUnknown, ReceiptRefused, TooLarge, WrongRealm
from sync.keys import SigningKey, TrustList, verify
from sync.keys.pairs import SIGNATURE_BYTES
from sync.protocol.codec import Reader, Writer
from sync.protocol.messages import ReceiptContent, parse
from sync.protocol.words import PROTOCOL, Limits, Signed
from sync.sealing.compression import compress, decompress

_LEVEL = 9
_PLAIN, _SMALL = b"PSV1", b"PSV2"


def sign_receipt(content: ReceiptContent, key: SigningKey) -> bytes:
    frame = compress(content.model_dump_json().encode("utf-8"), b"", _LEVEL)
    signature = key.sign(content.realm, Signed.RECEIPT, _SMALL + frame)
    return Writer().raw(_SMALL).block(frame).raw(bytes.fromhex(key.id)).raw(signature).done()


def read_own_receipt(data: bytes) -> ReceiptContent:
    """A receipt that its reader signed itself and kept; the signature is not asked again."""
    reader = Reader(data, "receipt")
    magic = reader.raw(len(_SMALL))
    return parse(ReceiptContent, _text(magic, reader.block(Limits.RECEIPT)), "receipt")


def read_receipt(data: bytes, trust: TrustList) -> ReceiptContent:
    """A receipt that a registry key of the trust list signed; verified before it is parsed."""
    if len(data) > Limits.RECEIPT:
        raise TooLarge("receipt", len(data), Limits.RECEIPT)
    reader = Reader(data, "receipt")
    if (magic := reader.raw(len(_SMALL))) not in {_PLAIN, _SMALL}:
        raise Malformed("receipt", "not a receipt")
    body, signer = reader.block(Limits.RECEIPT), reader.raw(16).hex()
    signature = reader.raw(SIGNATURE_BYTES)
    reader.end()
    key = trust.signing_key(signer)
    if key is None:
        raise ReceiptRefused("", "unknown_key")
    signed = body if magic == _PLAIN else magic + body
    verify(key.public_bytes, signature, trust.realm, Signed.RECEIPT, signed)
    content = parse(ReceiptContent, _text(magic, body), "receipt")
    if content.protocol != PROTOCOL:
        raise ProtocolUnknown("receipt", content.protocol)
    if content.realm is not trust.realm:
        raise WrongRealm("receipt", content.realm.value, trust.realm.value)
    if content.at > key.not_after:
        raise ReceiptRefused(content.batch, "key_expired")
    return content


def _text(magic: bytes, body: bytes) -> bytes:
    """The content as text; called when the signature has been verified, or was never in question."""
    if magic == _PLAIN:
        return body
    try:
        return decompress(body, b"", "", Limits.RECEIPT)
    except CannotOpen:
        raise Malformed("receipt", "its content cannot be made large again") from None
