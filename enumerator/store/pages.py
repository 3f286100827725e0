"""Pages of a store's file, opened one by one: what SQLCipher refuses as a whole is read as far as it goes.

SQLCipher 4 (zetetic.net/sqlcipher/design): a page is AES-256-CBC under the store's key; at its end stand 16 bytes of
initialisation vector and 64 of HMAC-SHA512 over page, vector and number (4 bytes, little-endian). The HMAC's key is
PBKDF2-HMAC-SHA512 of the store's key over the file's salt, each byte XOR 0x3a, in 2 rounds. The salt is the first 16
bytes of the file. A log beside it (sqlite.org/fileformat2.html, section 4) holds newer pages in frames.
"""

import hashlib
import hmac
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE: Final = 4096
RESERVED: Final = 80
USABLE: Final = PAGE - RESERVED
BEGIN: Final = b"SQLite format 3\x00"  # stands where the salt is, in a plain file
_SALT, _VECTOR = 16, 16
_WAL_HEAD, _FRAME_HEAD = 32, 24
_TREES = frozenset({0x02, 0x05, 0x0A, 0x0D})


class PageFile:
    """A store's file and its log, read-only. Nothing is ever written to them.

    Where the salt is gone, no page can be proven any more: then pages are opened unproven, and ``proven`` is False.
    """

    def __init__(self, store: Path, key: bytes | bytearray) -> None:
        """Raises OSError."""
        self._key = bytes(key)
        self._main: BinaryIO = store.open("rb")
        self._size = store.stat().st_size
        wal = store.with_name(f"{store.name}-wal")
        self._wal = wal.read_bytes() if wal.exists() else b""
        self._mac_key = self._found_mac_key()
        self.proven = self._mac_key is not None
        self.stale: set[int] = set()  # pages whose newest version in the log cannot be read
        self._frames, pages = self._newest_frames()
        self.count = max(-(-self._size // PAGE), pages)
        self.bad: set[int] = set()

    def close(self) -> None:
        self._main.close()

    def page(self, number: int) -> bytes | None:
        """The usable bytes of a page (from 1), opened; None for one that is damaged or not there."""
        at = self._frames.get(number)
        raw = self._wal[at : at + PAGE] if at is not None else self._raw(number)
        opened = self._open(number, raw)
        if opened is None:
            self.bad.add(number)
        return opened

    def pages(self) -> Iterator[tuple[int, bytes]]:
        """All that can be opened."""
        for number in range(1, self.count + 1):
            opened = self.page(number)
            if opened is not None:
                yield number, opened

    def _raw(self, number: int) -> bytes:
        self._main.seek((number - 1) * PAGE)
        return self._main.read(PAGE)

    def _open(self, number: int, raw: bytes) -> bytes | None:
        if len(raw) < PAGE:
            return None
        if self._mac_key is not None and not _holds(self._mac_key, number, raw):
            return None
        start = _SALT if number == 1 else 0
        vector = raw[USABLE : USABLE + _VECTOR]
        decryptor = Cipher(AES256(self._key), CBC(vector)).decryptor()
        plain = decryptor.update(raw[start:USABLE]) + decryptor.finalize()
        if self._mac_key is None and not _plausible(number, plain):
            return None
        return BEGIN + plain if number == 1 else plain

    def _found_mac_key(self) -> bytes | None:
        """The key of the HMACs: by the salt in the file, by the one in the log, or by a salt with one bit set right."""
        probes = [
            (number, self._raw(number)) for number in range(1, min(self._size // PAGE, 24) + 1)
        ]
        salts = [self._raw(1)[:_SALT]]
        for number, at, _ in _frames(self._wal):
            page = self._wal[at : at + PAGE]
            probes.append((number, page))
            if number == 1:
                salts.append(page[:_SALT])
        for salt in (*salts, *_one_bit_off(salts[0])):
            key = _mac_key(self._key, salt)
            if any(_holds(key, number, raw) for number, raw in probes if len(raw) == PAGE):
                return key
        return None

    def _newest_frames(self) -> tuple[dict[int, int], int]:
        """Where the newest committed version of each page of the log lies, and the file's size in pages after it.

        A frame counts by its own HMAC, so that a torn or flipped frame takes only its page with it. What was not
        committed does not count.
        """
        newest: dict[int, int] = {}
        pending: dict[int, int] = {}
        size = 0
        for number, at, after in _frames(self._wal):
            if self._open(number, self._wal[at : at + PAGE]) is not None:
                pending[number] = at
                self.stale.discard(number)
            else:
                self.stale.add(number)
            if after:
                newest |= pending
                pending, size = {}, after
        return newest, size


def _frames(wal: bytes) -> Iterator[tuple[int, int, int]]:
    """Page number, offset of the page, and the size of the file after a commit (else 0), of the log's own frames."""
    if len(wal) < _WAL_HEAD:
        return
    salts = wal[16:24]
    for at in range(_WAL_HEAD, len(wal) - _FRAME_HEAD - PAGE + 1, _FRAME_HEAD + PAGE):
        number, after = struct.unpack_from(">II", wal, at)
        if wal[at + 8 : at + 16] == salts:  # else it is left over from before
            yield number, at + _FRAME_HEAD, after


def _mac_key(key: bytes, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)


def _holds(mac_key: bytes, number: int, raw: bytes) -> bool:
    start = _SALT if number == 1 else 0
    said = raw[start : USABLE + _VECTOR] + struct.pack("<I", number)
    wanted = hmac.digest(mac_key, said, "sha512")
    return hmac.compare_digest(wanted, raw[USABLE + _VECTOR :])


def _one_bit_off(salt: bytes) -> Iterator[bytes]:
    for bit in range(len(salt) * 8):
        changed = bytearray(salt)
        changed[bit // 8] ^= 1 << bit % 8
        yield bytes(changed)


def _plausible(number: int, plain: bytes) -> bool:
    """Whether a page that cannot be proven reads like one: a tree's page, or one that begins with a small number."""
    if number == 1:
        return plain[84] in _TREES  # its own header stands behind the file's 100 bytes
    return plain[0] in _TREES or plain[0] == 0
