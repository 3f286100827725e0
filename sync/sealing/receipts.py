"""Receipts as bytes: content, the registry's key, its signature."""

from sync.errors import Malformed, ProtocolUnknown, ReceiptRefused, TooLarge, WrongRealm
from sync.keys import SigningKey, TrustList, verify
from sync.keys.pairs import SIGNATURE_BYTES
from sync.protocol.codec import Reader, Writer
from sync.protocol.messages import ReceiptContent, parse
from sync.protocol.words import PROTOCOL, Limits, Signed

_MAGIC = b"PSV1"


def sign_receipt(content: ReceiptContent, key: SigningKey) -> bytes:
    body = content.model_dump_json().encode("utf-8")
    signature = key.sign(content.realm, Signed.RECEIPT, body)
    return Writer().raw(_MAGIC).block(body).raw(bytes.fromhex(key.id)).raw(signature).done()


def read_own_receipt(data: bytes) -> ReceiptContent:
    """A receipt that its reader signed itself and kept; the signature is not asked again."""
    reader = Reader(data, "receipt")
    reader.raw(len(_MAGIC))
    return parse(ReceiptContent, reader.block(Limits.RECEIPT), "receipt")


def read_receipt(data: bytes, trust: TrustList) -> ReceiptContent:
    """A receipt that a registry key of the trust list signed; verified before it is parsed."""
    if len(data) > Limits.RECEIPT:
        raise TooLarge("receipt", len(data), Limits.RECEIPT)
    reader = Reader(data, "receipt")
    if reader.raw(len(_MAGIC)) != _MAGIC:
        raise Malformed("receipt", "not a receipt")
    body, signer = reader.block(Limits.RECEIPT), reader.raw(16).hex()
    signature = reader.raw(SIGNATURE_BYTES)
    reader.end()
    key = trust.signing_key(signer)
    if key is None:
        raise ReceiptRefused("", "unknown_key")
    verify(key.public_bytes, signature, trust.realm, Signed.RECEIPT, body)
    content = parse(ReceiptContent, body, "receipt")
    if content.protocol != PROTOCOL:
        raise ProtocolUnknown("receipt", content.protocol)
    if content.realm is not trust.realm:
        raise WrongRealm("receipt", content.realm.value, trust.realm.value)
    if content.at > key.not_after:
        raise ReceiptRefused(content.batch, "key_expired")
    return content
