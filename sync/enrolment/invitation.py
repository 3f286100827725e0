"""Invitations: what an office gives to whoever sets a laptop up, on paper, as a picture or as a file."""

import re
import secrets
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from sync.errors import InvitationInvalid
from sync.keys import SigningKey, TrustRoot
from sync.keys.trust import FINGERPRINT_BYTES
from sync.protocol.codec import sha256
from sync.protocol.words import Realm, Signed

CODE_BYTES = 10
_GROUP = 4
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
_READ_AS = str.maketrans("ILO", "110")
_CHECK_BYTES = 3
_VERSION = 1
_FIRST_DAY = date(2020, 1, 1)
_HEAD = 3
_LONG = _HEAD + FINGERPRINT_BYTES + CODE_BYTES + _CHECK_BYTES
_SHORT = _HEAD + FINGERPRINT_BYTES + _CHECK_BYTES
_LINE = re.compile(r"PSER:(https://[^\s#]*)?#([0-9A-Za-z-]+)")
_ADDRESS = re.compile(r"https://[^\s#]+")
_BETWEEN = re.compile(r"[\s\-‐‑‒–—_.]+")
_REALMS = list(Realm)


@dataclass(frozen=True, slots=True)
class Invitation:
    """Which registry to believe and, for the way by line, its address and a code that lets one laptop in.

    Without a code it only names the trust root: that is what a supervisor's laptop shows for the way by stick.
    """

    realm: Realm
    fingerprint: bytes  # of the trust root, 16 bytes
    code: bytes = field(default=b"", repr=False)  # 10 bytes (80 bits), or none
    last_day: date | None = None  # of the code, in UTC
    address: str = ""  # https://…; empty where it was not said

    def __post_init__(self) -> None:
        if len(self.fingerprint) != FINGERPRINT_BYTES or len(self.code) not in (0, CODE_BYTES):
            raise InvitationInvalid("length")
        if self.address and not _ADDRESS.fullmatch(self.address):
            raise InvitationInvalid("address")

    @staticmethod
    def parse(given: str | bytes) -> "Invitation":
        """What a QR code holds, what stands in a file, or an address and a code, in any order.

        Spaces and dashes count for nothing, O is 0, I and L are 1. Raises InvitationInvalid.
        """
        try:
            text = given.decode("utf-8-sig") if isinstance(given, bytes) else given
        except UnicodeDecodeError:
            raise InvitationInvalid("sign") from None
        if line := _LINE.search(text):
            return Invitation.typed(line[2], line[1] or "")
        found = _ADDRESS.search(text)
        rest = text.replace(found[0], " ") if found else text
        return Invitation.typed(rest, found[0] if found else "")

    @staticmethod
    def typed(code: str, address: str = "") -> "Invitation":
        """From the code as it is typed (52 signs, or 36 where it only names the root) and the address.

        Raises InvitationInvalid: a sign that no code has, too few or too many, or one mistyped.
        """
        data = _bytes(_plain(code))
        body, check = data[:-_CHECK_BYTES], data[-_CHECK_BYTES:]
        if _check(body) != check:
            raise InvitationInvalid("check")
        version, realm = divmod(body[0], len(_REALMS))
        if version != _VERSION:
            raise InvitationInvalid("version")
        days = int.from_bytes(body[1:_HEAD], "big")
        where = address.strip().rstrip("/")
        if where and "://" not in where:
            where = f"https://{where}"
        return Invitation(
            _REALMS[realm],
            body[_HEAD : _HEAD + FINGERPRINT_BYTES],
            body[_HEAD + FINGERPRINT_BYTES :],
            _FIRST_DAY + timedelta(days) if days else None,
            where,
        )

    @property
    def typed_code(self) -> str:
        """The code as people type it, in groups of four signs."""
        days = (self.last_day - _FIRST_DAY).days if self.last_day else 0
        head = bytes([_VERSION * len(_REALMS) + _REALMS.index(self.realm)]) + days.to_bytes(
            2, "big"
        )
        body = head + self.fingerprint + self.code
        signs = _signs(body + _check(body))
        return "-".join(signs[i : i + _GROUP] for i in range(0, len(signs), _GROUP))

    def __str__(self) -> str:
        """One line for a QR code and for a file."""
        return f"PSER:{self.address}#{self.typed_code}"

    def to_file(self) -> bytes:
        """A text file that people can read, with the line for the program in it."""
        said = [
            "PSER: invitation for one laptop",
            *([f"address    {self.address}"] if self.address else []),
            f"code       {self.typed_code}",
            *([f"last day   {self.last_day}"] if self.last_day else []),
            f"realm      {self.realm.value}",
            "",
            str(self),
        ]
        return ("\r\n".join(said) + "\r\n").encode()

    @property
    def code_key(self) -> SigningKey | None:
        """The key that the code is. The registry keeps its public half only; nothing of the code travels."""
        return key_of(self.code, self.realm) if self.code else None

    def names(self, root: TrustRoot) -> bool:
        """Whether this is the root that was meant."""
        return root.realm is self.realm and root.fingerprint == self.fingerprint

    def over(self, now: datetime) -> bool:
        """Whether the code's last day is past by this clock. The registry's own clock decides."""
        return self.last_day is not None and now.astimezone(UTC).date() > self.last_day

    def __repr__(self) -> str:
        return f"Invitation({self.realm}, {self.fingerprint.hex()}, {self.address})"


def new_invitation(root: TrustRoot, *, address: str, last_day: date) -> Invitation:
    """An invitation with a fresh code. Raises InvitationInvalid for an address that is not https."""
    if not address:
        raise InvitationInvalid("address")
    code = secrets.token_bytes(CODE_BYTES)
    return Invitation(root.realm, root.fingerprint, code, last_day, address.rstrip("/"))


def naming(root: TrustRoot) -> Invitation:
    """Names a root and lets nobody in: shown by a supervisor's laptop, typed on the new one."""
    return Invitation(root.realm, root.fingerprint)


def key_of(code: bytes, realm: Realm) -> SigningKey:
    """The signing key that a code is; whoever has the code has the key, its public half gives neither away."""
    return SigningKey(sha256(f"PSER {Signed.ENROLMENT_CODE} {realm}\0".encode(), code))


def _plain(code: str) -> str:
    return _BETWEEN.sub("", code).upper().translate(_READ_AS)


def _check(body: bytes) -> bytes:
    return sha256(b"PSER invitation\0", body)[:_CHECK_BYTES]


def _signs(data: bytes) -> str:
    """Five bits a sign; the last sign is filled up with zeros."""
    count = -(-len(data) * 8 // 5)
    number = int.from_bytes(data, "big") << (count * 5 - len(data) * 8)
    return "".join(_ALPHABET[number >> 5 * i & 31] for i in reversed(range(count)))


def _bytes(signs: str) -> bytes:
    if any(sign not in _ALPHABET for sign in signs):
        raise InvitationInvalid("sign")
    size = len(signs) * 5 // 8
    if size not in (_LONG, _SHORT) or len(signs) != -(-size * 8 // 5):
        raise InvitationInvalid("length")
    number = 0
    for sign in signs:
        number = number << 5 | _ALPHABET.index(sign)
    spare = len(signs) * 5 - size * 8
    if number & (1 << spare) - 1:
        raise InvitationInvalid("check")
    return (number >> spare).to_bytes(size, "big")
