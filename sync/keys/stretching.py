"""A passphrase becomes a key, slowly (Argon2id, RFC 9106), and leaves no copy of itself behind.

OpenSSL hands Argon2id its input in a block that it frees as it is: passphrase and salt stay in it (seen with
cryptography 50, tests/sync/test_stretching.py). A second derivation of the smallest cost, with as many zeros as the
passphrase has bytes, asks the C library for the same blocks in the same order on the same thread, and gets them.
"""

import unicodedata

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from sync.wiping import overwrite_bytes, overwrite_text

_LEAST_KIB, _LEAST_PASSES = 8, 1  # RFC 9106, section 3.1: 8 KiB for each lane
_AGAIN = 4  # a block in use by chance at the first is found at another


def normal(passphrase: str) -> str:
    """One form for what looks the same on different keyboards: Urdu letters have several spellings in Unicode."""
    return unicodedata.normalize("NFKC", passphrase)


def stretch(
    passphrase: str, into: memoryview, *, salt: bytes, memory_kib: int, passes: int, lanes: int
) -> None:
    """Fill ``into`` from a passphrase; the text itself is its owner's and is left as it is."""
    same = normal(passphrase)
    said = same.encode()
    Argon2id(
        salt=salt, length=len(into), iterations=passes, lanes=lanes, memory_cost=memory_kib
    ).derive_into(said, into)
    overwrite_bytes(said)
    if same is not passphrase:
        overwrite_text(same)
    nothing = memoryview(bytearray(len(into)))
    for _ in range(_AGAIN):
        Argon2id(
            salt=bytes(len(salt)),
            length=len(into),
            iterations=_LEAST_PASSES,
            lanes=1,
            memory_cost=_LEAST_KIB,
        ).derive_into(bytes(len(said)), nothing)
