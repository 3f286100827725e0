"""What IT allows: a key ring that must be there, passphrases that everybody tries first, and how protection is told."""

from dataclasses import replace

import pytest

from enumerator.app.first_run import EnrolmentDesk
from enumerator.auth.enrolling import Enrolling
from enumerator.auth.entrance import Entrance
from enumerator.auth.keyrings import MemoryKeyring
from enumerator.auth.policy import Protection
from enumerator.auth.session import Unlocked
from enumerator.auth.slots import check_passphrase
from enumerator.config import Settings, write_settings
from enumerator.errors import KeyringRequired, PassphraseTooEasy, SlotClosed, WrongPassphrase
from enumerator.store.events import EventLog
from sync.enrolment.invitation import naming
from sync.keys import SealingKey, SigningKey, TrustRoot
from sync.protocol import Realm
from tests.support.accounts import ADIL, ADILS, SANA, SANAS, Laptop


def ring_required(laptop: Laptop) -> None:
    laptop.folders.made()
    write_settings(laptop.folders.settings, replace(Settings(), require_keyring=True))


def real(laptop: Laptop, recovery: SealingKey | None = None) -> Unlocked:
    """Sana sets up a laptop that is not for practice."""
    public = recovery.public if recovery else None
    return laptop.accounts.create(SANA, SANAS, realm=Realm.PRODUCTION, device="d1", recovery=public)


# --- a key ring that must be there ---


def test_where_it_asks_for_a_key_ring_no_laptop_is_set_up_without(bare: Laptop) -> None:
    ring_required(bare)

    with pytest.raises(KeyringRequired):
        real(bare)
    assert not bare.accounts.exist


def test_an_invitation_is_not_taken_where_the_key_ring_lacks(bare: Laptop) -> None:
    ring_required(bare)
    root = SigningKey.generate()
    real, practice = (
        naming(TrustRoot(realm, (root.public,))) for realm in (Realm.PRODUCTION, Realm.PRACTICE)
    )

    desk = EnrolmentDesk(Enrolling(bare.folders, None), bare.folders, bare.time.tell)
    with pytest.raises(KeyringRequired):
        desk.invited(real.typed_code)
    with pytest.raises(KeyringRequired):
        desk.invited(str(real))
    assert desk.invited(practice.typed_code).practice

    desk = EnrolmentDesk(Enrolling(bare.folders, MemoryKeyring()), bare.folders, bare.time.tell)
    assert desk.invited(real.typed_code).code == real.typed_code


def test_where_one_is_there_nobody_notices(laptop: Laptop) -> None:
    ring_required(laptop)

    real(laptop).lock()


def test_practice_needs_none(bare: Laptop) -> None:
    ring_required(bare)

    bare.with_adil()


def test_where_it_asks_later_nobody_is_let_in_anew_and_nobody_is_locked_out(bare: Laptop) -> None:
    recovery = SealingKey.generate()
    sana = real(bare, recovery)
    ring_required(bare)

    for act in (
        lambda: bare.accounts.add_person(sana, ADIL, ADILS),
        lambda: bare.accounts.change_passphrase(sana, SANAS, "an open door in winter"),
    ):
        with pytest.raises(KeyringRequired):
            act()
    sana.lock()
    with pytest.raises(KeyringRequired):
        bare.accounts.recover(recovery, SANA, "an open door in winter")

    bare.accounts.unlock("S-2", SANAS).lock()


# --- how well it is protected ---


def test_how_well_a_laptop_is_protected_is_told_before_anybody_signs_in(
    laptop: Laptop, bare: Laptop
) -> None:
    for one, protection in ((laptop, Protection.KEYRING), (bare, Protection.WORDS)):
        one.with_adil()

        assert one.accounts.protection is protection
        assert one.accounts.protection_of("E-7") is protection
        names = Entrance(one.folders, lambda: None).people()
        assert {name.keyring for name in names} == {protection is Protection.KEYRING}


def test_a_store_is_protected_as_its_weakest_slot_is(bare: Laptop) -> None:
    bare.with_adil()
    now = Laptop(bare.folder)  # a key ring has come

    sana = now.accounts.unlock("S-2", SANAS)
    now.accounts.change_passphrase(sana, SANAS, "an open door")
    sana.lock()

    assert now.accounts.protection_of("S-2") is Protection.KEYRING
    assert now.accounts.protection is Protection.WORDS


# --- passphrases that everybody tries first ---


@pytest.mark.parametrize(
    "easy",
    [
        "ｐａｓｓｗｏｒｄ１２３", "PASSWORD123", "Bismillah786", "qwertyuiop", "12345678", "１２３４５６７８",
        "Pakistan1947", "iloveyou", "AllahuAkbar", "supervisor", "enumerator", "passphrase",
    ],
)  # fmt: skip
def test_it_is_refused_in_whatever_letters_it_is_typed(easy: str) -> None:
    with pytest.raises(PassphraseTooEasy):
        check_passphrase(easy, with_keyring=True)


# --- ten tries, and a copy of everything ---


def test_neither_an_old_slots_file_nor_an_emptied_ring_gives_new_tries(laptop: Laptop) -> None:
    laptop.with_adil()
    fresh = laptop.folders.slots.read_bytes()
    for _ in range(10):
        with pytest.raises((WrongPassphrase, SlotClosed)):
            laptop.accounts.unlock("E-7", "forgotten it again")
        laptop.time.pass_(600)
    tried = laptop.folders.slots.read_bytes()

    laptop.folders.slots.write_bytes(fresh)
    with pytest.raises(SlotClosed):
        laptop.accounts.unlock("E-7", ADILS)

    laptop.folders.slots.write_bytes(tried)
    ring = laptop.keyring
    assert ring is not None
    for name in [name for name in vars(ring)["_secrets"] if "/tries/" in name]:
        ring.drop(name)
    with pytest.raises(SlotClosed):
        laptop.accounts.unlock("E-7", ADILS)


def test_it_opens_a_closed_slot_with_the_recovery_key(laptop: Laptop) -> None:
    recovery = SealingKey.generate()
    laptop.with_adil(recovery=recovery)
    for _ in range(10):
        with pytest.raises((WrongPassphrase, SlotClosed)):
            laptop.accounts.unlock("E-7", "forgotten it again")
        laptop.time.pass_(600)

    laptop.accounts.recover(recovery, ADIL, "the first rain of july").lock()

    laptop.accounts.unlock("E-7", "the first rain of july").lock()


# --- keys after a recovery ---


def test_without_a_key_ring_the_laptop_keeps_its_keys_when_it_lets_somebody_in(
    bare: Laptop,
) -> None:
    recovery = SealingKey.generate()
    bare.with_adil(recovery=recovery)
    sana = bare.accounts.unlock("S-2", SANAS)
    device = sana.device_signing.public
    sana.lock()

    adil = bare.accounts.recover(recovery, ADIL, "the first rain of july")

    assert adil.device_signing.public == device
    assert [e.content for e in EventLog(adil.store).of("E-7") if e.kind == "recovered"] == [
        {"device": False}
    ]
    adil.lock()


def test_a_laptop_from_before_keeps_its_keys_from_the_next_sign_in(bare: Laptop) -> None:
    recovery = SealingKey.generate()
    bare.with_adil(recovery=recovery)
    sana = bare.accounts.unlock("S-2", SANAS)
    with sana.store.transaction():
        sana.store.run("DELETE FROM setting WHERE name = 'device_keys'")
    device = sana.device_signing.public
    sana.lock()
    bare.accounts.unlock("E-7", ADILS).lock()

    again = bare.accounts.recover(recovery, SANA, "the first rain of july")

    assert again.device_signing.public == device
    again.lock()


def test_whom_it_lets_in_has_new_keys(laptop: Laptop) -> None:
    recovery = SealingKey.generate()
    laptop.with_adil(recovery=recovery)
    adil = laptop.accounts.unlock("E-7", ADILS)
    before = (adil.signing.public, adil.sealing.public)
    adil.lock()

    adil = laptop.accounts.recover(recovery, ADIL, "the first rain of july", must_change=True)

    assert adil.signing.public != before[0]
    assert adil.sealing.public != before[1]
    adil.lock()
    assert laptop.accounts.check("E-7", "the first rain of july").slot.must_change
