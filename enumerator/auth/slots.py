"""Slots: one wrapped copy of the store's key for each person, in a file beside the store.

A slot opens with a passphrase and with a secret that only this account's key ring has. It holds the store's key and the
person's own keys; nobody else, not even a supervisor, ever has those.
"""

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from enumerator.auth.slots_file import Slot, SlotsFile
from enumerator.errors import PassphraseTooEasy, PassphraseTooShort
from enumerator.store.people import PersonRole
from enumerator.store.wiping import overwrite_text, wipe
from sync.keys import SealingKey, SigningKey
from sync.keys.stretching import normal, stretch

KEY_BYTES = 32
MINIMUM_WITH_KEYRING = 8
MINIMUM_WITHOUT = 12

_TAG = 16
_EASY = frozenset(
    {
        "12345678", "123456789", "1234567890", "123456789012", "password", "passphrase", "password123",
        "qwertyuiop", "qwerty123456", "pakistan", "pakistan123", "pakistan1947", "punjab123", "lahore123",
        "enumerator", "supervisor", "iloveyou", "bismillah", "bismillah786", "allahuakbar", "pser2026",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try costs, in memory and passes of Argon2id; kept with each slot."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 1


@dataclass(frozen=True, slots=True)
class Keys:
    """What a slot wraps. The device's keys are in it only where no key ring holds them."""

    store: bytearray = field(repr=False)  # the owner overwrites it when the store has been opened
    signing: SigningKey
    sealing: SealingKey
    device_signing: SigningKey | None = None
    device_sealing: SealingKey | None = None


def wrap(
    keys: Keys,
    passphrase: str,
    *,
    file: SlotsFile,
    person: str,
    name: str,
    role: PersonRole,
    device_secret: bytes,
    cost: Cost,
    generation: int,
    origin: str = "",
    must_change: bool = False,
) -> Slot:
    """A new slot. An empty device secret means that there is no key ring: the passphrase has to be longer then.

    ``origin`` is that of the slot whose passphrase this one keeps; without one it is a new passphrase.
    """
    check_passphrase(passphrase, with_keyring=bool(device_secret))
    slot = Slot(
        person=person,
        name=name,
        role=role.value,
        memory_kib=cost.memory_kib,
        passes=cost.passes,
        lanes=cost.lanes,
        keyring=bool(device_secret),
        salt=secrets.token_hex(16),
        nonce=secrets.token_hex(12),
        sealed="",
        must_change=must_change,
        epoch=file.epoch,
        generation=generation,
        origin=(origin or secrets.token_hex(8)) if generation else "",
    )
    kek = _kek(slot, passphrase, device_secret)
    plain = _joined(keys)
    sealed = AESGCM(kek).encrypt(bytes.fromhex(slot.nonce), plain, _bound(file, slot))
    wipe(kek)
    wipe(plain)
    return replace(slot, sealed=sealed.hex())


def unwrap(slot: Slot, passphrase: str, *, file: SlotsFile, device_secret: bytes) -> Keys | None:
    """The keys in a slot, or None when the passphrase (or the device's secret) is another one."""
    kek = _kek(slot, passphrase, device_secret)
    sealed = bytes.fromhex(slot.sealed)
    plain = bytearray(max(0, len(sealed) - _TAG))
    try:
        AESGCM(kek).decrypt_into(bytes.fromhex(slot.nonce), sealed, _bound(file, slot), plain)
        return _parted(plain)
    except InvalidTag:
        return None
    finally:
        wipe(kek)
        wipe(plain)


def check_passphrase(passphrase: str, *, with_keyring: bool) -> None:
    """Raise PassphraseTooShort or PassphraseTooEasy for one that may not be used."""
    plain = normal(passphrase)
    folded = plain.casefold()
    short = len(plain) < (minimum := MINIMUM_WITH_KEYRING if with_keyring else MINIMUM_WITHOUT)
    easy = folded in _EASY or len(set(plain)) < 4
    for copy in (folded, plain):
        if copy is not passphrase:  # that one is its owner's
            overwrite_text(copy)
    if short:
        raise PassphraseTooShort(minimum)
    if easy:
        raise PassphraseTooEasy


def _kek(slot: Slot, passphrase: str, device_secret: bytes) -> bytearray:
    """The key that wraps: from the passphrase, slowly, and from the device's secret."""
    salt = bytes.fromhex(slot.salt)
    stretched = bytearray(KEY_BYTES + len(device_secret))
    stretch(
        passphrase,
        memoryview(stretched)[:KEY_BYTES],
        salt=salt,
        memory_kib=slot.memory_kib,
        passes=slot.passes,
        lanes=slot.lanes,
    )
    stretched[KEY_BYTES:] = device_secret
    kek = bytearray(KEY_BYTES)
    HKDF(SHA256(), KEY_BYTES, salt=salt, info=b"pser slot 1").derive_into(stretched, kek)
    wipe(stretched)
    return kek


def _bound(file: SlotsFile, slot: Slot) -> bytes:
    """What cannot be changed in the file without the slot staying shut."""
    fields: Sequence[str | int] = (
        file.format, file.store, file.realm.value, file.device, slot.person, slot.role,
        slot.memory_kib, slot.passes, slot.lanes, int(slot.keyring), slot.salt,
        *(("must_change",) if slot.must_change else ()),
        *((slot.generation, slot.origin) if slot.generation else ()),
    )  # fmt: skip
    return json.dumps(fields, separators=(",", ":")).encode()


def _joined(keys: Keys) -> bytearray:
    parts: list[bytes | bytearray] = [keys.store, keys.signing.private, keys.sealing.private]
    if keys.device_signing and keys.device_sealing:
        parts += [keys.device_signing.private, keys.device_sealing.private]
    joined = bytearray(KEY_BYTES * len(parts))  # one that grew would leave copies behind
    for at, part in enumerate(parts):
        joined[at * KEY_BYTES : (at + 1) * KEY_BYTES] = part
    return joined


def _parted(plain: bytearray) -> Keys:
    view = memoryview(plain)
    parts = [bytes(view[i : i + KEY_BYTES]) for i in range(KEY_BYTES, len(plain), KEY_BYTES)]
    device = parts[2:]
    return Keys(
        store=bytearray(view[:KEY_BYTES]),
        signing=SigningKey(parts[0]),
        sealing=SealingKey(parts[1]),
        device_signing=SigningKey(device[0]) if device else None,
        device_sealing=SealingKey(device[1]) if device else None,
    )


def delay_after(tries: int) -> int:
    """Seconds before the next try is looked at: 1, 2, 4 … 256."""
    return min(2 ** (tries - 1), 256) if tries else 0


def seconds_left(slot: Slot, tries: int, now: datetime) -> int:
    """How long to wait still. A clock that was set back does not shorten it."""
    if not tries or slot.tried_at is None:
        return 0
    passed = (now - slot.tried_at).total_seconds()
    wait = delay_after(tries)
    return wait if passed < 0 else max(0, -int(passed - wait))
