"""Every byte of a store as whoever has its key could read it: used pages, freed ones, and those in the log beside it.

SQLCipher 4 (zetetic.net/sqlcipher/design): pages of 4,096 bytes under AES-256-CBC, their last 80 bytes IV and HMAC; the
first 16 bytes of the file are a salt. A log file has a head of 32 bytes and one of 24 before each page
(sqlite.org/fileformat2.html, 4.1).
"""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

_PAGE, _RESERVE, _SALT = 4096, 80, 16
_LOG_HEAD, _FRAME_HEAD = 32, 24


def holds(store: Path, key: bytes, word: bytes) -> bool:
    """Whether a word stands anywhere in the store's files."""
    return any(word in page for page in pages(store, key))


def pages(store: Path, key: bytes) -> Iterator[bytes]:
    data = store.read_bytes()
    assert data
    assert len(data) % _PAGE == 0
    for at in range(0, len(data), _PAGE):
        yield _plain(data[at : at + _PAGE], key, first=at == 0)
    log = store.with_name(store.name + "-wal")
    frames = log.read_bytes()[_LOG_HEAD:] if log.exists() else b""
    for at in range(0, len(frames) - _FRAME_HEAD, _FRAME_HEAD + _PAGE):
        number = int.from_bytes(frames[at : at + 4], "big")
        page = frames[at + _FRAME_HEAD : at + _FRAME_HEAD + _PAGE]
        yield _plain(page, key, first=number == 1)


def _plain(page: bytes, key: bytes, *, first: bool) -> bytes:
    body = page[_SALT if first else 0 : _PAGE - _RESERVE]
    iv = page[_PAGE - _RESERVE : _PAGE - _RESERVE + 16]
    decryptor = Cipher(AES(key), CBC(iv)).decryptor()
    return decryptor.update(body) + decryptor.finalize()
