"""Text in other clothes: digests, base 64, and what a signature vouches for."""

import base64
import binascii
import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from forms.errors import EvaluationFailed
from forms.xpath.code import Kind
from forms.xpath.library import ODK

_ALGORITHMS = {
    "MD5": "md5",
    "SHA-1": "sha1",
    "SHA-256": "sha256",
    "SHA-384": "sha384",
    "SHA-512": "sha512",
}
_SIGNATURE = 64  # bytes of an Ed25519 signature


@ODK.define("digest", "s s s?", Kind.STRING)
def digest(text: str, algorithm: str, encoding: str = "base64") -> str:
    name = _ALGORITHMS.get(algorithm.upper())
    if name is None:
        raise EvaluationFailed(f"digest(): unknown algorithm {algorithm!r}")
    raw = hashlib.new(name, text.encode(), usedforsecurity=False).digest()
    match encoding:
        case "base64":
            return base64.b64encode(raw).decode()
        case "hex":
            return raw.hex()
        case _:
            pass
    raise EvaluationFailed(f"digest(): unknown encoding {encoding!r}")


def _decoded(text: str) -> bytes:
    """The bytes of base 64; none where it is not."""
    try:
        return base64.b64decode(text)
    except (binascii.Error, ValueError):
        return b""


@ODK.define("base64-decode", "s", Kind.STRING)
def base64_decode(text: str) -> str:
    return _decoded(text).decode(errors="replace")


@ODK.define("base64-encode", "s", Kind.STRING)
def base64_encode(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


@ODK.define("extract-signed", "s s", Kind.STRING)
def extract_signed(contents: str, key: str) -> str:
    """The message behind an Ed25519 signature, both in base 64; empty where the signature is not the key's.

    (JavaRosa: 64 bytes of signature, then the message; the 32 bytes of a public key.)
    """
    raw = _decoded(contents)
    signature, message = raw[:_SIGNATURE], raw[_SIGNATURE:]
    try:
        Ed25519PublicKey.from_public_bytes(_decoded(key)).verify(signature, message)
    except (ValueError, InvalidSignature):
        return ""
    return message.decode(errors="replace")
