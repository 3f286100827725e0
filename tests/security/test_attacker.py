"""An attacker's view: what somebody has who copied this or edited that, and what she is told by code.

Each laptop here belongs to Sana, a supervisor, and Adil, an enumerator. "A copy" is the folder of the store and the
slots; the key ring is not in it.
"""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from enumerator.auth.keyrings import MemoryKeyring
from enumerator.auth.slots import MINIMUM_WITHOUT
from enumerator.errors import (
    DeviceSecretMissing,
    EnumeratorError,
    KeyRenewed,
    NobodyKnown,
    PassphraseTooShort,
    RecoveryOfAnotherKey,
    RecoveryRefused,
    SlotClosed,
    SlotsDamaged,
    SlotWaiting,
    StoreDamaged,
    SupervisorOnly,
    WrongKey,
    WrongPassphrase,
)
from enumerator.store import open_store
from enumerator.store.events import EventKind, EventLog
from enumerator.wording import message_for
from sync.keys import SealingKey
from tests.support.accounts import ADIL, ADILS, SANA, SANAS, Laptop

GUESS = "a guess of the attacker"


def told(error: EnumeratorError) -> str:
    """What she is told, in one code; there are words for it."""
    message = message_for(error)
    assert message.what
    assert message.do
    return message.code


def edit(laptop: Laptop, change: Callable[[Any], object]) -> None:
    """The slots file as an editor of text changes it."""
    file = json.loads(laptop.folders.slots.read_bytes())
    change(file)
    laptop.folders.slots.write_text(json.dumps(file), encoding="utf-8")


def slot(file: Any, person: str) -> Any:
    return next(one for one in file["slots"] if one["person"] == person)


def copied(laptop: Laptop, folder: Path, *, with_ring: bool) -> Laptop:
    shutil.copytree(laptop.folder, folder)
    return Laptop(folder, laptop.keyring if with_ring else MemoryKeyring(), laptop.time)


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    made = Laptop(tmp_path / "home")
    made.with_adil()
    return made


# --- the disk, the key ring, the passphrase: two of three are not enough ---


def test_store_and_key_ring_without_a_passphrase_open_nothing(
    laptop: Laptop, tmp_path: Path
) -> None:
    copy = copied(laptop, tmp_path / "copy", with_ring=True)

    with pytest.raises(WrongPassphrase) as refused:
        copy.accounts.unlock(ADIL.id, GUESS)

    assert told(refused.value) == "wrong_passphrase"
    secrets = [bytes.fromhex(s) for s in vars(laptop.keyring)["_secrets"].values() if len(s) == 64]
    assert secrets
    for secret in secrets:  # nor is anything in the key ring itself the store's key
        with pytest.raises(WrongKey):
            open_store(copy.folders.store, secret)


def test_store_and_passphrase_without_the_key_ring_open_nothing(
    laptop: Laptop, tmp_path: Path
) -> None:
    copy = copied(laptop, tmp_path / "copy", with_ring=False)

    with pytest.raises(DeviceSecretMissing) as refused:
        copy.accounts.unlock(ADIL.id, ADILS)
    assert told(refused.value) == "device_secret_missing"

    edit(copy, lambda file: slot(file, ADIL.id).update(keyring=False))
    with pytest.raises(WrongPassphrase):
        copy.accounts.unlock(ADIL.id, ADILS)


def test_the_key_ring_of_another_laptop_does_not_help(laptop: Laptop, tmp_path: Path) -> None:
    other = Laptop(tmp_path / "other")
    other.with_adil()
    copy = copied(laptop, tmp_path / "copy", with_ring=False)
    assert isinstance(other.keyring, MemoryKeyring)
    assert isinstance(copy.keyring, MemoryKeyring)
    store = json.loads(copy.folders.slots.read_bytes())["store"]
    for name, secret in vars(other.keyring)["_secrets"].items():
        copy.keyring.put(f"{store}/{name.rpartition('/')[2]}", secret)

    with pytest.raises(WrongPassphrase):
        copy.accounts.unlock(ADIL.id, ADILS)


def test_without_a_key_ring_a_short_passphrase_is_never_accepted(tmp_path: Path) -> None:
    bare = Laptop(tmp_path / "bare", keyring=None)

    with pytest.raises(PassphraseTooShort) as refused:
        bare.accounts.check_new("x7!kQ2#p")

    assert refused.value.minimum == MINIMUM_WITHOUT


# --- one person's slot, to read as another ---


def test_a_slot_under_another_name_stays_shut(laptop: Laptop) -> None:
    def swap(file: Any) -> None:
        sanas, adils = slot(file, SANA.id), slot(file, ADIL.id)
        for field in ("person", "name", "role"):
            sanas[field], adils[field] = adils[field], sanas[field]

    edit(laptop, swap)

    with pytest.raises(WrongPassphrase):
        laptop.accounts.unlock(SANA.id, ADILS)
    laptop.time.pass_(600)
    with pytest.raises(WrongPassphrase):
        laptop.accounts.unlock(SANA.id, SANAS)


def test_sealed_keys_moved_into_anothers_slot_stay_shut(laptop: Laptop) -> None:
    def move(file: Any) -> None:
        for field in ("salt", "nonce", "sealed"):
            slot(file, SANA.id)[field] = slot(file, ADIL.id)[field]

    edit(laptop, move)

    with pytest.raises(WrongPassphrase):
        laptop.accounts.unlock(SANA.id, ADILS)


@pytest.mark.parametrize(
    "change",
    [
        {"role": "supervisor"},
        {"memory_kib": 8},
        {"passes": 2},
        {"lanes": 2},
        {"keyring": False},
        {"must_change": True},
        {"person": "S-9"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_slot_in_which_something_was_edited_stays_shut(
    laptop: Laptop, change: dict[str, object]
) -> None:
    edit(laptop, lambda file: slot(file, ADIL.id).update(change))
    person = str(change.get("person", ADIL.id))

    with pytest.raises(WrongPassphrase) as refused:
        laptop.accounts.unlock(person, ADILS)

    assert told(refused.value) == "wrong_passphrase"


def test_a_name_that_was_edited_makes_nobody_another(laptop: Laptop) -> None:
    edit(laptop, lambda file: slot(file, ADIL.id).update(name="Sana"))

    with laptop.accounts.unlock(ADIL.id, ADILS).store as store:
        assert store.actor == ADIL.id, "whose work it is hangs on the staff number, which is bound"


def test_an_enumerator_does_not_do_what_a_supervisor_does(laptop: Laptop) -> None:
    adil = laptop.accounts.unlock(ADIL.id, ADILS)

    with pytest.raises(SupervisorOnly) as refused:
        laptop.accounts.reset_passphrase(adil, SANA.id, GUESS)

    assert told(refused.value) == "supervisor_only"
    adil.lock()


# --- tries ---


def used_up(laptop: Laptop) -> None:
    for _ in range(10):
        with pytest.raises((WrongPassphrase, SlotClosed)):
            laptop.accounts.unlock(ADIL.id, GUESS)
        laptop.time.pass_(600)


def test_tries_set_back_in_the_file_are_counted_by_the_key_ring(laptop: Laptop) -> None:
    used_up(laptop)
    edit(laptop, lambda file: slot(file, ADIL.id).update(tries=0, tried_at=None))

    with pytest.raises(SlotClosed) as refused:
        laptop.accounts.unlock(ADIL.id, ADILS)

    assert told(refused.value) == "slot_closed"


def test_an_older_slots_file_gives_no_new_tries(laptop: Laptop) -> None:
    before = laptop.folders.slots.read_bytes()
    used_up(laptop)
    laptop.folders.slots.write_bytes(before)

    with pytest.raises(SlotClosed):
        laptop.accounts.unlock(ADIL.id, ADILS)


def test_a_clock_that_is_set_forth_and_back_does_not_shorten_the_wait(laptop: Laptop) -> None:
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            laptop.accounts.unlock(ADIL.id, GUESS)
        laptop.time.pass_(10)
    laptop.time.pass_(-86_400)

    with pytest.raises(SlotWaiting) as refused:
        laptop.accounts.unlock(ADIL.id, ADILS)

    assert told(refused.value) == "slot_waiting"


# --- what was kept from before ---


def test_a_slot_that_was_kept_opens_nothing_once_the_store_has_a_new_key(laptop: Laptop) -> None:
    kept = laptop.folders.slots.read_bytes()
    sana = laptop.accounts.unlock(SANA.id, SANAS)
    laptop.accounts.remove_person(sana, ADIL.id, suspected=True)
    sana.lock()
    laptop.accounts.unlock(SANA.id, SANAS).lock()  # the new key comes with this sign-in
    laptop.folders.slots.write_bytes(kept)

    with pytest.raises((WrongKey, KeyRenewed)) as refused:
        laptop.accounts.unlock(ADIL.id, ADILS)

    assert told(refused.value) in {"wrong_key", "key_renewed"}


def test_a_slots_file_from_before_lets_nobody_in_who_was_removed(laptop: Laptop) -> None:
    kept = laptop.folders.slots.read_bytes()
    sana = laptop.accounts.unlock(SANA.id, SANAS)
    laptop.accounts.remove_person(sana, ADIL.id)
    sana.lock()
    laptop.folders.slots.write_bytes(kept)

    with pytest.raises(NobodyKnown) as refused:
        laptop.accounts.unlock(ADIL.id, ADILS)
    assert told(refused.value) == "nobody_known"

    sana = laptop.accounts.unlock(SANA.id, SANAS)
    assert EventLog(sana.store).last(ADIL.id, EventKind.UNLOCKED) is None
    laptop.accounts.remove_person(sana, ADIL.id)
    laptop.accounts.add_person(sana, ADIL, "another well by the mosque")
    sana.lock()
    laptop.accounts.unlock(ADIL.id, "another well by the mosque").lock()


def test_after_a_change_the_old_passphrase_opens_nothing(
    laptop: Laptop,
) -> None:
    adil = laptop.accounts.unlock(ADIL.id, ADILS)
    laptop.accounts.change_passphrase(adil, ADILS, "another well by the mosque")
    adil.lock()

    with pytest.raises(WrongPassphrase):
        laptop.accounts.unlock(ADIL.id, ADILS)


# --- the recovery slot ---


@pytest.fixture
def recoverable(tmp_path: Path) -> tuple[Laptop, SealingKey]:
    laptop, key = Laptop(tmp_path / "recoverable"), SealingKey.generate()
    laptop.with_adil(recovery=key)
    return laptop, key


def test_a_recovery_slot_of_the_attackers_own_gives_her_nothing(
    recoverable: tuple[Laptop, SealingKey], tmp_path: Path
) -> None:
    laptop, key = recoverable
    hers, hers_key = Laptop(tmp_path / "hers"), SealingKey.generate()
    hers.with_adil(recovery=hers_key)
    recovery = json.loads(hers.folders.slots.read_bytes())["recovery"]
    edit(laptop, lambda file: file.update(recovery=recovery))

    with pytest.raises(RecoveryRefused) as refused:
        laptop.accounts.recover(hers_key, SANA, GUESS)
    assert told(refused.value) == "recovery_refused"
    with pytest.raises(RecoveryOfAnotherKey) as seen:  # IT sees that it was replaced
        laptop.accounts.recover(key, SANA, GUESS)
    assert told(seen.value) == "recovery_of_another_key"


def test_the_next_key_of_the_store_is_not_sealed_to_a_recovery_key_from_the_slots_file(
    recoverable: tuple[Laptop, SealingKey],
) -> None:
    laptop, key = recoverable
    hers = SealingKey.generate()
    edit(laptop, lambda file: file["recovery"].update(public=hers.public.hex()))

    laptop.accounts.rekey(SANA.id, SANAS)

    with pytest.raises(RecoveryRefused):
        laptop.accounts.recover(hers, SANA, GUESS)
    laptop.time.pass_(60)
    laptop.accounts.recover(key, SANA, "seven other red kites").lock()


# --- files of another laptop ---


def test_the_store_of_another_laptop_does_not_open_here(laptop: Laptop, tmp_path: Path) -> None:
    other = Laptop(tmp_path / "other")
    other.with_adil()
    shutil.copy(other.folders.store, laptop.folders.store)

    with pytest.raises((StoreDamaged, WrongKey)) as refused:
        laptop.accounts.unlock(ADIL.id, ADILS)
    assert told(refused.value) in {"store_damaged", "wrong_key"}

    check = "store.db.check"
    shutil.copy(other.folder / check, laptop.folder / check)
    laptop.time.pass_(60)
    with pytest.raises(WrongKey) as seen:
        laptop.accounts.unlock(ADIL.id, ADILS)
    assert told(seen.value) == "wrong_key"


def test_the_slots_of_another_laptop_do_not_open_this_store(laptop: Laptop, tmp_path: Path) -> None:
    other = Laptop(tmp_path / "other", keyring=laptop.keyring)
    other.with_adil()
    shutil.copy(other.folders.slots, laptop.folders.slots)

    with pytest.raises(WrongKey) as refused:
        laptop.accounts.unlock(ADIL.id, ADILS)

    assert told(refused.value) == "wrong_key"


def test_a_slots_file_that_is_none_says_so_and_touches_nothing(laptop: Laptop) -> None:
    before = laptop.folders.store.read_bytes()
    laptop.folders.slots.write_text('{"slots": "all of them"}', encoding="utf-8")

    with pytest.raises(SlotsDamaged) as refused:
        laptop.accounts.unlock(ADIL.id, ADILS)

    assert told(refused.value) == "slots_damaged"
    assert laptop.folders.store.read_bytes() == before
