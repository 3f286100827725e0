"""Decrypts a submission by hand from the text of the specification: raw RSA, raw AES blocks, and sums.

It shares nothing with the code under test but the RSA numbers' reader and one AES block.
"""

import base64
import hashlib
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import ECB

OPENROSA = "{http://openrosa.org/xforms}"


@dataclass(frozen=True)
class Decrypted:
    """What came out, and whether the signature fits it."""

    files: Mapping[str, bytes]  # without .enc, the submission last
    untouched: bool


def decrypted(manifest: bytes, files: Mapping[str, bytes], key: RSAPrivateKey) -> Decrypted:
    root = ET.fromstring(manifest)
    space = root.tag[: root.tag.index("}") + 1]
    assert root.get("encrypted") == "yes"
    wrapped = text(root, f"{space}base64EncryptedKey")
    instance = text(root, f"{OPENROSA}meta/{OPENROSA}instanceID")
    names = [element.text or "" for element in root.findall(f"{space}media/{space}file")]
    names.append(text(root, f"{space}encryptedXmlFile"))
    secret = unwrap(key, wrapped)
    seed = bytearray(hashlib.md5(instance.encode() + secret).digest())
    found: dict[str, bytes] = {}
    for counter, name in enumerate(names):
        seed[counter % 16] = (seed[counter % 16] + 1) & 0xFF
        found[name.removesuffix(".enc")] = unpad(feedback(secret, bytes(seed), files[name]))
    lines = [root.get("id") or ""]
    lines += [root.get("version") or ""] if root.get("version") is not None else []
    lines += [wrapped, instance]
    lines += [f"{name}::{hashlib.md5(data).hexdigest()}" for name, data in found.items()]
    said = hashlib.md5("".join(line + "\n" for line in lines).encode()).digest()
    signature = text(root, f"{space}base64EncryptedElementSignature")
    return Decrypted(found, unwrap(key, signature) == said)


def text(root: ET.Element, path: str) -> str:
    element = root.find(path)
    assert element is not None, path
    return element.text or ""


def unwrap(key: RSAPrivateKey, wrapped: str) -> bytes:
    """RFC 8017, section 7.1.2, with SHA-256 as hash and in the mask, and an empty label."""
    numbers = key.private_numbers()
    size = (numbers.public_numbers.n.bit_length() + 7) // 8
    sealed = int.from_bytes(base64.b64decode(wrapped, validate=True))
    block = pow(sealed, numbers.d, numbers.public_numbers.n).to_bytes(size)
    assert block[0] == 0
    masked_seed, masked = block[1:33], block[33:]
    seed = exclusive_or(masked_seed, mask(masked, 32))
    plain = exclusive_or(masked, mask(seed, len(masked)))
    assert plain[:32] == hashlib.sha256(b"").digest()
    zeros, _, message = plain[32:].partition(b"\x01")
    assert not zeros.strip(b"\x00")
    return message


def mask(seed: bytes, length: int) -> bytes:
    """RFC 8017, appendix B.2.1."""
    blocks = range((length + 31) // 32)
    return b"".join(hashlib.sha256(seed + n.to_bytes(4)).digest() for n in blocks)[:length]


def feedback(key: bytes, start: bytes, data: bytes) -> bytes:
    """NIST SP 800-38A, section 6.3, with segments of a whole block."""
    encrypt = Cipher(AES256(key), ECB()).encryptor().update
    plain = bytearray()
    before = start
    for at in range(0, len(data), 16):
        block = data[at : at + 16]
        plain += exclusive_or(block, encrypt(before))
        before = block
    return bytes(plain)


def unpad(data: bytes) -> bytes:
    assert data
    assert len(data) % 16 == 0
    count = data[-1]
    assert 1 <= count <= 16
    assert data.endswith(bytes([count]) * count)
    return data[:-count]


def exclusive_or(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=False))
