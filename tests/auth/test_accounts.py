from pathlib import Path

import pytest

from enumerator.auth.keyrings import MemoryKeyring
from enumerator.auth.session import Person, PublicKeys
from enumerator.errors import (
    DeviceSecretMissing,
    NobodyKnown,
    PassphraseTooEasy,
    PassphraseTooShort,
    PersonKnown,
    RecoveryRefused,
    SlotClosed,
    SlotsDamaged,
    StoreDamaged,
    StoreExists,
    StoreInUse,
    StoreLocked,
    SupervisorOnly,
    WrongPassphrase,
)
from enumerator.store.events import EventLog
from enumerator.store.people import PeopleStore, PersonRole
from sync.keys import Certificate, SealingKey, read_certificate
from sync.protocol import Realm, Role
from sync.registry.practice import make_practice_realm
from tests.support.accounts import ADIL, ADILS, SANA, SANAS, Laptop


def test_nobody_is_there_before_the_laptop_is_set_up(laptop: Laptop) -> None:
    assert not laptop.accounts.exist
    assert laptop.accounts.people() == ()


def test_the_first_person_sets_the_laptop_up_and_is_in(laptop: Laptop) -> None:
    sana = laptop.set_up()

    assert sana.person == SANA
    assert laptop.accounts.exist
    assert (laptop.accounts.realm, laptop.accounts.device) == (Realm.PRACTICE, "d1")
    assert [person.name for person in PeopleStore(sana.store).all()] == ["Sana"]
    sana.lock()


def test_a_laptop_is_set_up_once(laptop: Laptop) -> None:
    laptop.set_up().lock()

    with pytest.raises(StoreExists):
        laptop.set_up()


def test_a_set_up_that_was_cut_off_before_its_slot_is_begun_anew_and_nothing_destroyed(
    laptop: Laptop,
) -> None:
    laptop.set_up().lock()
    laptop.folders.slots.unlink()

    laptop.set_up().lock()

    left = {path.name.split("-")[0] for path in laptop.folder.glob("store.db.without*")}
    assert left == {"store.db.without"}


def test_each_passphrase_opens_the_same_store_with_keys_of_its_own(laptop: Laptop) -> None:
    laptop.with_adil()
    assert [person.name for person in laptop.accounts.people()] == ["Adil", "Sana"]

    sana = laptop.accounts.unlock("S-2", SANAS)
    hers = (sana.signing.public, sana.sealing.public, sana.device_signing.public)
    sana.lock()
    adil = laptop.accounts.unlock("E-7", ADILS)
    his = (adil.signing.public, adil.sealing.public, adil.device_signing.public)

    assert adil.person == ADIL
    assert hers[:2] != his[:2]
    assert hers[2] == his[2], "the device has one key"
    assert [p.name for p in PeopleStore(adil.store).all()] == ["Adil", "Sana"]
    adil.lock()


def test_keys_stay_the_same_from_one_day_to_the_next(laptop: Laptop) -> None:
    laptop.with_adil()
    with_keys = []
    for _ in range(2):
        adil = laptop.accounts.unlock("E-7", ADILS)
        with_keys.append((adil.signing.private.hex(), adil.sealing.private.hex()))
        adil.lock()

    assert with_keys[0] == with_keys[1]


def test_a_letter_may_be_typed_in_either_of_its_spellings(laptop: Laptop) -> None:
    sana = laptop.set_up()
    laptop.accounts.add_person(sana, ADIL, "کنواں مسجد کے \u0622گے")
    sana.lock()

    laptop.accounts.unlock("E-7", "کنواں مسجد کے \u0627\u0653گے").lock()


def test_after_locking_nothing_works_any_more(laptop: Laptop) -> None:
    sana = laptop.set_up()

    sana.lock()
    sana.lock()

    assert sana.locked
    for use in (lambda: sana.signing, lambda: sana.device_sealing, lambda: sana.certificate):
        with pytest.raises(StoreLocked):
            use()


def test_while_it_is_open_nobody_else_opens_it(laptop: Laptop) -> None:
    laptop.with_adil()
    adil = laptop.accounts.unlock("E-7", ADILS)

    with pytest.raises(StoreInUse):
        laptop.accounts.unlock("S-2", SANAS)

    adil.lock()
    laptop.accounts.unlock("S-2", SANAS).lock()


def test_who_signed_in_and_out_stands_in_the_log_with_the_wrong_tries(laptop: Laptop) -> None:
    laptop.with_adil()
    with pytest.raises(WrongPassphrase):
        laptop.accounts.unlock("E-7", "not this one at all")
    laptop.time.pass_(5)

    adil = laptop.accounts.unlock("E-7", ADILS)

    log = EventLog(adil.store)
    assert [e.content for e in log.of("E-7") if e.kind == "unlocked"] == [{"wrong_tries": 1}]
    assert [e.kind for e in log.of("S-2")] == ["person_added", "locked"]
    assert log.verify_chain() == ()
    adil.lock()


def test_the_log_names_who_works_and_on_what(laptop: Laptop) -> None:
    sana = laptop.set_up()

    assert (sana.store.actor, sana.store.device) == ("S-2", "d1")
    sana.lock()


def test_a_new_passphrase_opens_and_the_old_one_does_not(laptop: Laptop) -> None:
    laptop.with_adil()
    adil = laptop.accounts.unlock("E-7", ADILS)
    before = adil.signing.public

    with pytest.raises(WrongPassphrase):
        laptop.accounts.change_passphrase(adil, "not this one at all", "three goats and a dog")
    laptop.time.pass_(5)
    laptop.accounts.change_passphrase(adil, ADILS, "three goats and a dog")
    adil.lock()

    with pytest.raises(WrongPassphrase):
        laptop.accounts.unlock("E-7", ADILS)
    laptop.time.pass_(5)
    again = laptop.accounts.unlock("E-7", "three goats and a dog")
    assert again.signing.public == before
    again.lock()


def test_a_supervisor_may_reset_a_passphrase_and_the_keys_are_new(laptop: Laptop) -> None:
    laptop.with_adil()
    adil = laptop.accounts.unlock("E-7", ADILS)
    before = adil.signing.public
    adil.lock()
    for _ in range(10):
        with pytest.raises((WrongPassphrase, SlotClosed)):
            laptop.accounts.unlock("E-7", "forgotten it again")
        laptop.time.pass_(600)

    sana = laptop.accounts.unlock("S-2", SANAS)
    keys = laptop.accounts.reset_passphrase(sana, "E-7", "the first rain of july")
    sana.lock()

    adil = laptop.accounts.unlock("E-7", "the first rain of july")
    assert adil.signing.public == keys.sign_public != before
    adil.lock()


def test_only_a_supervisor_adds_resets_and_removes(laptop: Laptop) -> None:
    laptop.with_adil()
    adil = laptop.accounts.unlock("E-7", ADILS)
    zara = Person("E-9", "Zara", PersonRole.ENUMERATOR)

    for act in (
        lambda: laptop.accounts.add_person(adil, zara, "a field of yellow mustard"),
        lambda: laptop.accounts.reset_passphrase(adil, "S-2", "a field of yellow mustard"),
        lambda: laptop.accounts.remove_person(adil, "S-2"),
    ):
        with pytest.raises(SupervisorOnly):
            act()

    assert len(laptop.accounts.people()) == 2
    adil.lock()


def test_a_removed_person_is_not_let_in_and_her_name_stays_in_the_log(laptop: Laptop) -> None:
    laptop.with_adil()
    sana = laptop.accounts.unlock("S-2", SANAS)

    laptop.accounts.remove_person(sana, "E-7")

    assert laptop.accounts.people() == (SANA,)
    assert [(p.name, p.active) for p in PeopleStore(sana.store).all()] == [
        ("Adil", False),
        ("Sana", True),
    ]
    with pytest.raises(NobodyKnown):
        laptop.accounts.unlock("E-7", ADILS)
    sana.lock()


def test_a_staff_number_is_one_persons(laptop: Laptop) -> None:
    laptop.with_adil()
    sana = laptop.accounts.unlock("S-2", SANAS)

    with pytest.raises(PersonKnown):
        laptop.accounts.add_person(sana, ADIL, "a field of yellow mustard")

    sana.lock()


@pytest.mark.parametrize("short", ["seven", "1234567", "بسم اللہ"[:7]])
def test_a_short_passphrase_is_refused_before_anything_is_made(laptop: Laptop, short: str) -> None:
    with pytest.raises(PassphraseTooShort) as refused:
        laptop.accounts.create(SANA, short, realm=Realm.PRACTICE, device="d1")

    assert refused.value.minimum == laptop.accounts.minimum_length == 8
    assert not laptop.accounts.exist


@pytest.mark.parametrize("easy", ["12345678", "Password", "PAKISTAN", "aaaaaaaaaaaa", "abababababab"])  # fmt: skip
def test_what_everybody_tries_first_is_refused(laptop: Laptop, easy: str) -> None:
    with pytest.raises(PassphraseTooEasy):
        laptop.accounts.create(SANA, easy, realm=Realm.PRACTICE, device="d1")


def test_without_a_key_ring_the_passphrase_is_longer(bare: Laptop) -> None:
    with pytest.raises(PassphraseTooShort) as refused:
        bare.accounts.create(SANA, "nine words", realm=Realm.PRACTICE, device="d1")
    assert refused.value.minimum == bare.accounts.minimum_length == 12

    bare.with_adil()
    adil = bare.accounts.unlock("E-7", ADILS)
    device = adil.device_signing.public
    adil.lock()

    sana = bare.accounts.unlock("S-2", SANAS)
    assert sana.device_signing.public == device
    assert bare.accounts.device_keys() is None, "nothing is sent while such a laptop is locked"
    sana.lock()


def test_with_a_key_ring_the_devices_keys_are_there_while_it_is_locked(laptop: Laptop) -> None:
    sana = laptop.set_up()
    signing = sana.device_signing.public
    sana.lock()

    keys = laptop.accounts.device_keys()

    assert keys is not None
    assert keys.signing.public == signing


def test_a_copied_disk_does_not_open_with_the_right_passphrase(laptop: Laptop) -> None:
    laptop.with_adil()
    thief = Laptop(laptop.folder, keyring=MemoryKeyring())

    with pytest.raises(DeviceSecretMissing):
        thief.accounts.unlock("E-7", ADILS)
    with pytest.raises(DeviceSecretMissing):
        Laptop(laptop.folder, keyring=None).accounts.unlock("E-7", ADILS)


def test_it_opens_a_laptop_with_the_recovery_key(laptop: Laptop) -> None:
    recovery = SealingKey.generate()
    laptop.with_adil(recovery=recovery)
    elsewhere = Laptop(laptop.folder, keyring=MemoryKeyring())
    tariq = Person("I-1", "Tariq", PersonRole.SUPERVISOR)

    with pytest.raises(RecoveryRefused):
        elsewhere.accounts.recover(SealingKey.generate(), tariq, "an open door in winter")
    it = elsewhere.accounts.recover(recovery, tariq, "an open door in winter")

    assert [p.name for p in PeopleStore(it.store).all()] == ["Adil", "Sana", "Tariq"]
    assert [e.content for e in EventLog(it.store).of("I-1") if e.kind == "recovered"] == [
        {"device": True}
    ]
    it.lock()
    elsewhere.accounts.unlock("I-1", "an open door in winter").lock()
    laptop.accounts.unlock("E-7", ADILS).lock()


def test_a_laptop_without_a_recovery_slot_says_so(laptop: Laptop) -> None:
    laptop.set_up().lock()

    with pytest.raises(RecoveryRefused):
        laptop.accounts.recover(SealingKey.generate(), SANA, "an open door in winter")


def test_new_keys_are_certified_by_whoever_may(laptop: Laptop, tmp_path: Path) -> None:
    realm = make_practice_realm(tmp_path / "registry")
    asked: list[PublicKeys] = []

    def certify(keys: PublicKeys) -> Certificate:
        asked.append(keys)
        return realm.issue(keys.role, keys.subject, keys.device, keys.sign_public, keys.seal_public)

    sana = laptop.accounts.create(SANA, SANAS, realm=Realm.PRACTICE, device="d1", certify=certify)
    laptop.accounts.add_person(sana, ADIL, ADILS, certify=certify)

    assert [(k.subject, k.role) for k in asked] == [
        ("S-2", Role.SUPERVISOR),
        ("d1", Role.DEVICE),
        ("E-7", Role.ENUMERATOR),
    ]
    realm.trust().check_certificate(read_certificate(sana.certificate), Role.SUPERVISOR)
    device = read_certificate(sana.device_certificate)
    realm.trust().check_certificate(device, Role.DEVICE)
    assert device.sign_public == sana.device_signing.public
    assert len(PeopleStore(sana.store).certificates()) == 3
    sana.lock()


def test_a_set_up_without_its_certificates_did_not_happen(laptop: Laptop) -> None:
    def nobody_there(_: PublicKeys) -> Certificate:
        raise ConnectionError

    with pytest.raises(ConnectionError):
        laptop.accounts.create(SANA, SANAS, realm=Realm.PRACTICE, device="d1", certify=nobody_there)

    assert not laptop.accounts.exist
    laptop.set_up().lock()


def test_a_person_without_a_certificate_was_not_let_in(laptop: Laptop) -> None:
    def nobody_there(_: PublicKeys) -> Certificate:
        raise ConnectionError

    sana = laptop.set_up()
    with pytest.raises(ConnectionError):
        laptop.accounts.add_person(sana, ADIL, ADILS, certify=nobody_there)

    assert laptop.accounts.people() == (SANA,)
    assert [p.name for p in PeopleStore(sana.store).all()] == ["Sana"]
    sana.lock()


def test_a_key_ring_that_comes_later_takes_over_with_the_next_passphrase(bare: Laptop) -> None:
    bare.with_adil()
    now = Laptop(bare.folder)
    adil = now.accounts.unlock("E-7", ADILS)
    device = adil.device_signing.public

    now.accounts.change_passphrase(adil, ADILS, "goats and a dog")
    adil.lock()

    keys = now.accounts.device_keys()
    assert keys is not None
    assert keys.signing.public == device, "the laptop keeps its keys"
    now.accounts.unlock("E-7", "goats and a dog").lock()
    sana = now.accounts.unlock("S-2", SANAS)
    assert sana.device_signing.public == device
    sana.lock()


def test_a_store_that_cannot_be_opened_leaves_no_lock_behind(laptop: Laptop) -> None:
    laptop.with_adil()
    whole = laptop.folders.store.read_bytes()
    laptop.folders.store.write_bytes(b"x" * len(whole))
    with pytest.raises(StoreDamaged):
        laptop.accounts.unlock("E-7", ADILS)

    laptop.folders.store.write_bytes(whole)
    laptop.accounts.unlock("E-7", ADILS).lock()


@pytest.mark.parametrize("content", [b"", b"{}", b"{not json", b'{"format": 1, "store": 3}'])
def test_a_slots_file_that_cannot_be_read_is_said_to_be_damaged(
    laptop: Laptop, content: bytes
) -> None:
    laptop.set_up().lock()
    laptop.folders.slots.write_bytes(content)

    with pytest.raises(SlotsDamaged):
        laptop.accounts.people()
    with pytest.raises(SlotsDamaged):
        laptop.accounts.unlock("S-2", SANAS)


def test_a_slot_whose_role_was_changed_in_the_file_stays_shut(laptop: Laptop) -> None:
    laptop.with_adil()
    text = laptop.folders.slots.read_text(encoding="utf-8")
    laptop.folders.slots.write_text(text.replace('"enumerator"', '"supervisor"'), encoding="utf-8")

    with pytest.raises(WrongPassphrase):
        laptop.accounts.unlock("E-7", ADILS)


def test_no_key_and_no_passphrase_stands_in_any_file(laptop: Laptop) -> None:
    laptop.with_adil()
    adil = laptop.accounts.unlock("E-7", ADILS)
    keys = (adil.store.key(), adil.signing.private, adil.device_signing.private)
    secrets = {bytes(bytearray(key)) for key in keys}  # copies: locking overwrites its own
    secrets |= {secret.hex().encode() for secret in secrets} | {ADILS.encode()}
    adil.lock()

    for path in laptop.folder.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        assert not [secret for secret in secrets if secret in data], path.name
