"""The recovery key on its way through the years: held by three officers, any two of whom have it.

For each two of the officers the private key is split by a one-time pad of its own: one holds random bytes, the other
these bytes XOR the key. A share so holds two parts, one for each colleague, and alone says nothing about the key
(docs/adr/0017-recovery-by-two-of-three.md). A small deployment keeps the whole key in one file instead. Either file is
sealed under a passphrase: Argon2id (RFC 9106), AES-256-GCM.
"""

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sync.errors import (
    RecoveryFileDamaged,
    ShareAlone,
    SharePassphraseWrong,
    SharesDiffer,
    ShareTwice,
)
from sync.keys.pairs import KEY_BYTES, SealingKey, key_id
from sync.keys.stretching import stretch
from sync.protocol.words import KeyId
from sync.wiping import wipe

OFFICERS = 3
PAIRS = ((1, 2), (1, 3), (2, 3))
MOST_BYTES = 16 * 1024  # of a file

_TAG = 16


@dataclass(frozen=True, slots=True)
class ShareCost:
    """What one guess at a share's passphrase costs: a file on a stick has no key ring and no tries to count."""

    memory_kib: int = 256 * 1024
    passes: int = 4
    lanes: int = 1


class RecoveryFile(BaseModel):
    """One officer's share, or the whole key (officer 0), as it stands in its file."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    what: Literal["pser recovery"] = "pser recovery"
    format: Literal[1] = 1
    public: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    officer: Annotated[int, Field(ge=0, le=OFFICERS)]
    name: Annotated[str, Field(min_length=1, max_length=120)]  # of the officer, or of the place
    memory_kib: Annotated[int, Field(ge=8, le=4 * 1024 * 1024)]
    passes: Annotated[int, Field(ge=1, le=100)]
    lanes: Annotated[int, Field(ge=1, le=16)]
    salt: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    nonce: Annotated[str, Field(pattern=r"^[0-9a-f]{24}$")]
    sealed: Annotated[str, Field(pattern=r"^([0-9a-f]{2}){48,80}$")]
    check: str = ""  # of all the rest: damage is told from a wrong passphrase

    @property
    def is_share(self) -> bool:
        return self.officer > 0

    @property
    def key(self) -> KeyId:
        """The id of the recovery key this belongs to."""
        return key_id(bytes.fromhex(self.public))

    def to_bytes(self) -> bytes:
        said = {**_fields(self), "check": _check(self)}
        return json.dumps(said, indent=1, ensure_ascii=False).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class OpenedPart:
    """What stood in a file, open: overwrite ``parts`` when the key is there."""

    file: RecoveryFile
    parts: bytearray = field(repr=False)

    def wipe(self) -> None:
        wipe(self.parts)


def read_recovery_file(data: bytes, name: str = "") -> RecoveryFile:
    """The fields of a share or key file; ``name`` is told where it cannot be read. Raises RecoveryFileDamaged."""
    try:
        if len(data) > MOST_BYTES:
            raise ValueError
        found = RecoveryFile.model_validate_json(data)
    except ValueError:  # pydantic's is one
        raise RecoveryFileDamaged(name) from None
    if found.check != _check(found) or len(found.sealed) // 2 != _length(found) + _TAG:
        raise RecoveryFileDamaged(name)
    return found


def split(
    private: bytearray, holders: Mapping[str, str], cost: ShareCost | None = None
) -> tuple[RecoveryFile, ...]:
    """Three shares of a private key, one for each officer with her passphrase, in their order."""
    assert len(holders) == OFFICERS
    held = {officer: bytearray() for officer in range(1, OFFICERS + 1)}
    for first, second in PAIRS:
        pad = bytearray(secrets.token_bytes(KEY_BYTES))
        held[first] += pad
        held[second] += _xor(private, pad)
        wipe(pad)
    public = SealingKey(bytes(private)).public.hex()
    files = tuple(
        _sealed(
            held[officer],
            passphrase,
            public=public,
            officer=officer,
            name=name,
            cost=cost or ShareCost(),
        )
        for officer, (name, passphrase) in enumerate(holders.items(), 1)
    )
    for parts in held.values():
        wipe(parts)
    return files


def whole(
    private: bytearray, name: str, passphrase: str, cost: ShareCost | None = None
) -> RecoveryFile:
    """The key in one file, for small deployments and for practice."""
    public = SealingKey(bytes(private)).public.hex()
    return _sealed(
        bytearray(private),
        passphrase,
        public=public,
        officer=0,
        name=name,
        cost=cost or ShareCost(),
    )


def open_part(file: RecoveryFile, passphrase: str) -> OpenedPart:
    """What is in a share or key file. Takes a second by design. Raises SharePassphraseWrong."""
    sealed = bytes.fromhex(file.sealed)
    parts = bytearray(len(sealed) - _TAG)
    key = _stretched(file, passphrase)
    try:
        AESGCM(key).decrypt_into(bytes.fromhex(file.nonce), sealed, _bound(file), parts)
    except InvalidTag:
        raise SharePassphraseWrong(file.name) from None
    finally:
        wipe(key)
    return OpenedPart(file, parts)


def check_fit(files: Sequence[RecoveryFile]) -> None:
    """Raise unless these files together are a key: before anybody is asked for a passphrase.

    Raises ShareAlone, ShareTwice, SharesDiffer.
    """
    first = files[0]
    for other in files[1:]:
        if other.public != first.public:
            raise SharesDiffer(first.key, other.key)
        if other.officer == first.officer:
            raise ShareTwice(first.name)
    if first.is_share and len(files) == 1:
        raise ShareAlone(first.name)


def join(opened: Sequence[OpenedPart]) -> bytearray:
    """The private key: from one whole file, or from two officers' shares. Overwrite it afterwards.

    Raises as ``check_fit``; RecoveryFileDamaged where what was joined is not the key that the files name.
    """
    check_fit([part.file for part in opened])
    wholes = [part for part in opened if not part.file.is_share]
    if wholes:
        private = bytearray(wholes[0].parts)
    else:
        one, two = opened[0], opened[1]
        private = _xor(_part(one, two.file.officer), _part(two, one.file.officer))
    if SealingKey(bytes(private)).public.hex() != opened[0].file.public:
        wipe(private)
        raise RecoveryFileDamaged(opened[0].file.name)
    return private


def _part(opened: OpenedPart, colleague: int) -> bytearray:
    """The half that only together with this colleague's is a key."""
    own = opened.file.officer
    pairs = [pair for pair in PAIRS if own in pair]
    at = pairs.index((min(own, colleague), max(own, colleague))) * KEY_BYTES
    return opened.parts[at : at + KEY_BYTES]


def _sealed(
    plain: bytearray, passphrase: str, *, public: str, officer: int, name: str, cost: ShareCost
) -> RecoveryFile:
    """The file over ``plain``, which is overwritten."""
    try:
        file = RecoveryFile(
            public=public,
            officer=officer,
            name=name,
            memory_kib=cost.memory_kib,
            passes=cost.passes,
            lanes=cost.lanes,
            salt=secrets.token_hex(16),
            nonce=secrets.token_hex(12),
            sealed="00" * (len(plain) + _TAG),
        )
    except ValidationError:
        raise RecoveryFileDamaged(name) from None
    key = _stretched(file, passphrase)
    sealed = AESGCM(key).encrypt(bytes.fromhex(file.nonce), plain, _bound(file))
    wipe(key)
    wipe(plain)
    return read_recovery_file(file.model_copy(update={"sealed": sealed.hex()}).to_bytes())


def _stretched(file: RecoveryFile, passphrase: str) -> bytearray:
    key = bytearray(KEY_BYTES)
    stretch(
        passphrase,
        memoryview(key),
        salt=bytes.fromhex(file.salt),
        memory_kib=file.memory_kib,
        passes=file.passes,
        lanes=file.lanes,
    )
    return key


def _fields(file: RecoveryFile) -> dict[str, Any]:
    return file.model_dump(exclude={"check"})


def _bound(file: RecoveryFile) -> bytes:
    """What cannot be changed in the file without it staying shut."""
    return json.dumps(file.model_dump(exclude={"check", "sealed"}), separators=(",", ":")).encode()


def _check(file: RecoveryFile) -> str:
    text = json.dumps(_fields(file), separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _length(file: RecoveryFile) -> int:
    return KEY_BYTES * (OFFICERS - 1 if file.is_share else 1)


def _xor(one: bytearray, two: bytearray) -> bytearray:
    return bytearray(a ^ b for a, b in zip(one, two, strict=True))
