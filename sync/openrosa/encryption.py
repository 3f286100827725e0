"""Encrypted submissions as ODK defines them: for servers whose form asks for them, and for nothing else.

The format (ODK XForms Specification, Encryption) proves nothing about who wrote it: its signature is a digest that
anybody with the form can make, and nothing authenticates the ciphertext. It is spoken for the sake of other
people's servers; our own store and envelopes never use it.
"""

import base64
import binascii
import hashlib
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from html import escape

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, OAEP
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_public_key

from sync.errors import Malformed, SubmissionKeyRefused

SUBMISSION = "submission.xml"
ENCRYPTED = ".enc"
NAMESPACE = "http://www.opendatakit.org/xforms/encrypted"
"""Of the manifest, as Collect and ODK's web client write it. The specification's example has
``http://opendatakit.org/submissions``; servers and decrypting tools read either."""
META_NAMESPACE = "http://openrosa.org/xforms"

_KEY_BYTES = 32
_BLOCK = 16
_PIECE = 64 * 1024
_SHORTEST_KEY = 2048  # bits

Contents = bytes | Callable[[], Iterable[bytes]]
"""What a file holds: its bytes, or, for a large one, a way to go through them piece by piece, as often as asked."""


@dataclass(frozen=True, slots=True)
class EncryptedFile:
    """One file of the submission. It is encrypted while ``pieces`` are read; each reading gives the same bytes.

    Reading raises Malformed at the end where the contents are no longer those that the manifest's signature is over.
    """

    name: str  # with .enc at its end
    size: int  # bytes, encrypted
    pieces: Callable[[], Iterator[bytes]] = field(repr=False)

    def data(self) -> bytes:
        return b"".join(self.pieces())


@dataclass(frozen=True, slots=True)
class EncryptedSubmission:
    """What is sent in place of a submission: ``manifest`` as the XML form part, ``files`` beside it."""

    manifest: bytes
    files: tuple[EncryptedFile, ...]  # in the order of their encryption: attachments, then the XML


def encrypt_submission(
    xml: bytes,
    *,
    form_id: str,
    version: str,
    instance_id: str,
    public_key: str,
    attachments: Sequence[tuple[str, Contents]] = (),
    random: Callable[[int], bytes] = secrets.token_bytes,
) -> EncryptedSubmission:
    """Encrypt a finalized submission to the key that its form names.

    ``version`` is empty where the form has none. ``public_key`` is base64RsaPublicKey of the form's submission
    element: the base64 of an RSA key in DER. Raises SubmissionKeyRefused, and Malformed for a submission without
    an instanceID or names of attachments that cannot stand beside each other.
    """
    if not instance_id:
        raise Malformed("submission", "it has no instanceID, without which nobody could decrypt it")
    _check_names([name for name, _ in attachments])
    public = _read_key(public_key, form_id)
    key = random(_KEY_BYTES)
    wrapped = _wrap(public, key)
    starts = _starts(instance_id, key)
    signed = [form_id, *([version] if version else []), wrapped, instance_id]
    files: list[EncryptedFile] = []
    for name, contents in (*attachments, (SUBMISSION, xml)):
        size, md5 = _measure(contents)
        signed.append(f"{name}::{md5}")
        files.append(
            EncryptedFile(
                name + ENCRYPTED,
                size + len(_padding(size)),
                partial(_encrypted, name, contents, md5, key, next(starts)),
            )
        )
    source = "".join(f"{line}\n" for line in signed).encode()
    signature = _wrap(public, hashlib.md5(source, usedforsecurity=False).digest())
    manifest = _manifest(
        form_id,
        version,
        instance_id,
        wrapped=wrapped,
        names=[file.name for file in files],
        signature=signature,
    )
    return EncryptedSubmission(manifest, tuple(files))


def _read_key(text: str, form_id: str) -> RSAPublicKey:
    try:
        der = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise SubmissionKeyRefused(form_id, "not_base64") from None
    try:
        key = load_der_public_key(der)
    except (ValueError, UnsupportedAlgorithm):
        raise SubmissionKeyRefused(form_id, "not_a_key") from None
    if not isinstance(key, RSAPublicKey):
        raise SubmissionKeyRefused(form_id, "not_rsa")
    if key.key_size < _SHORTEST_KEY:
        raise SubmissionKeyRefused(form_id, "too_short")
    return key


def _wrap(public: RSAPublicKey, secret: bytes) -> str:
    """RSA-OAEP with SHA-256 in both places: what Java's BouncyCastle means by OAEPWithSHA256AndMGF1Padding.

    (Java's own provider would take SHA-1 for the mask; no ODK program does.)
    """
    sealed = public.encrypt(secret, OAEP(MGF1(SHA256()), SHA256(), None))
    return base64.b64encode(sealed).decode("ascii")


def _starts(instance_id: str, key: bytes) -> Iterator[bytes]:
    """The initialization vectors, file by file: for each, one more byte of an MD5 is raised by one."""
    seed = bytearray(hashlib.md5(instance_id.encode() + key, usedforsecurity=False).digest())
    counter = 0
    while True:
        place = counter % len(seed)
        seed[place] = (seed[place] + 1) % 256
        counter += 1
        yield bytes(seed)


def _encrypted(
    name: str, contents: Contents, md5: str, key: bytes, start: bytes
) -> Iterator[bytes]:
    """AES-256 in CFB mode over whole blocks, padded all the same (section Content Encryption)."""
    encryptor = Cipher(AES256(key), CFB(start)).encryptor()
    digest = hashlib.md5(usedforsecurity=False)
    length = 0
    for piece in _pieces(contents):
        digest.update(piece)
        length += len(piece)
        yield encryptor.update(piece)
    if digest.hexdigest() != md5:
        raise Malformed(name, "its contents changed before they were sent")
    yield encryptor.update(_padding(length)) + encryptor.finalize()


def _padding(length: int) -> bytes:
    """PKCS #7, to blocks of 16 bytes: never empty, although CFB would need none (section Padding)."""
    missing = _BLOCK - length % _BLOCK
    return bytes([missing]) * missing


def _measure(contents: Contents) -> tuple[int, str]:
    """Length and MD5, read through once and not kept."""
    digest = hashlib.md5(usedforsecurity=False)
    length = 0
    for piece in _pieces(contents):
        digest.update(piece)
        length += len(piece)
    return length, digest.hexdigest()


def _pieces(contents: Contents) -> Iterator[bytes]:
    if not isinstance(contents, bytes):
        yield from contents()
        return
    for at in range(0, len(contents), _PIECE):
        yield contents[at : at + _PIECE]


def _check_names(names: Sequence[str]) -> None:
    for name in names:
        if not name or name == SUBMISSION or not name.isprintable() or set(name) & set("/\\"):
            raise Malformed("attachment", "its name cannot stand beside a submission")
    if len(set(names)) < len(names):
        raise Malformed("attachment", "two have the same name")


def _manifest(
    form_id: str,
    version: str,
    instance_id: str,
    *,
    wrapped: str,
    names: Sequence[str],
    signature: str,
) -> bytes:
    """Section Submission Manifest; the media stand in the order of their encryption."""
    *media, submission = names
    shown = f' version="{escape(version)}"' if version else ""
    lines = [
        f'<data xmlns="{NAMESPACE}" id="{escape(form_id)}"{shown} encrypted="yes">',
        f"<base64EncryptedKey>{wrapped}</base64EncryptedKey>",
        f'<meta xmlns="{META_NAMESPACE}"><instanceID>{escape(instance_id)}</instanceID></meta>',
        *(f"<media><file>{escape(name)}</file></media>" for name in media),
        f"<encryptedXmlFile>{submission}</encryptedXmlFile>",
        f"<base64EncryptedElementSignature>{signature}</base64EncryptedElementSignature>",
        "</data>",
    ]
    return "\n".join(lines).encode()
