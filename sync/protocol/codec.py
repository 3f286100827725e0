"""Bytes on the wire: length-prefixed, read within limits, signed under a domain tag."""

import hashlib
from datetime import UTC, datetime, timedelta

from sync.errors import Malformed, TooLarge
from sync.protocol.words import Limits, Realm, Signed

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = 253_402_300_799_999  # the last millisecond of the year 9999


def sha256(*parts: bytes) -> bytes:
    """SHA-256 of the parts, one after the other."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


def domain(realm: Realm, purpose: str) -> bytes:
    """The domain tag: protocol, realm and purpose, each ended by a zero byte."""
    return f"PSER batch protocol v1\0{realm.value}\0{purpose}\0".encode("ascii")


def to_be_signed(realm: Realm, what: Signed, message: bytes) -> bytes:
    """What a signature is made over: domain tag, length, message."""
    return domain(realm, what.value) + len(message).to_bytes(8, "big") + message


def milliseconds(at: datetime) -> int:
    """Milliseconds since 1970 of an aware time; times before 1970 count as 1970."""
    return max(0, (at - _EPOCH) // timedelta(milliseconds=1))


class Writer:
    """Collects the fields of one message."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def raw(self, value: bytes) -> "Writer":
        self._parts.append(value)
        return self

    def number(self, value: int) -> "Writer":
        """An unsigned integer, seven bits a byte, lowest first."""
        out = bytearray()
        while True:
            low, value = value & 0x7F, value >> 7
            if not value:
                out.append(low)
                return self.raw(bytes(out))
            out.append(low | 0x80)

    def block(self, value: bytes) -> "Writer":
        return self.number(len(value)).raw(value)

    def text(self, value: str) -> "Writer":
        return self.block(value.encode("utf-8"))

    def time(self, at: datetime) -> "Writer":
        return self.number(milliseconds(at))

    def done(self) -> bytes:
        return b"".join(self._parts)


class Reader:
    """Reads the fields of one message; any fault is ``Malformed`` and names the message."""

    def __init__(self, data: bytes, what: str) -> None:
        self._data = data
        self._at = 0
        self.what = what

    @property
    def position(self) -> int:
        return self._at

    @property
    def left(self) -> int:
        return len(self._data) - self._at

    def raw(self, size: int) -> bytes:
        if size > self.left:
            raise Malformed(self.what, f"cut short at byte {len(self._data)}")
        part = self._data[self._at : self._at + size]
        self._at += size
        return part

    def number(self, limit: int) -> int:
        """An unsigned integer of at most ``limit``, in its shortest form."""
        value = shift = 0
        while True:
            byte = self.raw(1)[0]
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                break
            shift += 7
            if shift > 56:
                raise Malformed(self.what, "a number is too long")
        if shift and byte == 0:
            raise Malformed(self.what, "a number is not in its shortest form")
        if value > limit:
            raise TooLarge(self.what, value, limit)
        return value

    def block(self, limit: int) -> bytes:
        return self.raw(self.number(limit))

    def text(self, limit: int = Limits.TEXT) -> str:
        try:
            return self.block(limit).decode("utf-8")
        except UnicodeDecodeError:
            raise Malformed(self.what, "text is not UTF-8") from None

    def time(self) -> datetime:
        return _EPOCH + timedelta(milliseconds=self.number(_LATEST))

    def rest(self) -> bytes:
        return self.raw(self.left)

    def end(self) -> None:
        if self.left:
            raise Malformed(self.what, f"{self.left} bytes too many")
