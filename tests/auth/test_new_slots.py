import errno
from pathlib import Path

import pytest

from enumerator.auth import new_slots
from enumerator.auth.slots_file import SlotsFile, read_slots
from enumerator.errors import (
    OwnSlot,
    PassphraseSame,
    PassphraseTooShort,
    SlotsNotWritten,
    StoreLocked,
    WrongPassphrase,
)
from enumerator.store.events import EventLog
from sync.registry.practice import make_practice_realm
from tests.support.accounts import ADIL, ADILS, SANA, SANAS, Laptop

GIVEN = "a field of yellow mustard"
HERS = "three goats and a dog"


def test_until_it_is_in_force_the_passphrase_from_before_opens(laptop: Laptop) -> None:
    laptop.with_adil()
    adil = laptop.accounts.unlock("E-7", ADILS)

    made = laptop.accounts.slot_with(adil, ADILS, HERS)
    adil.lock()
    with pytest.raises(StoreLocked):
        laptop.accounts.take_over(adil, made)

    laptop.accounts.unlock("E-7", ADILS).lock()


def test_who_was_given_a_passphrase_chooses_her_own_before_she_is_in(laptop: Laptop) -> None:
    sana = laptop.set_up()
    accounts = laptop.accounts
    accounts.let_in(sana, accounts.slot_for(sana, ADIL, GIVEN, must_change=True))
    sana.lock()

    opened = laptop.accounts.check("E-7", GIVEN)
    assert opened.slot.must_change
    adil = laptop.accounts.enter(laptop.accounts.renew(opened, HERS))

    said = [event.kind for event in EventLog(adil.store).of("E-7")]
    assert said == ["person_added", "slot_changed", "unlocked"]
    adil.lock()
    assert not laptop.accounts.check("E-7", HERS).slot.must_change
    with pytest.raises(WrongPassphrase):
        laptop.accounts.check("E-7", GIVEN)


def test_the_mark_that_she_must_change_cannot_be_taken_off_the_file(laptop: Laptop) -> None:
    sana = laptop.set_up()
    accounts = laptop.accounts
    accounts.let_in(sana, accounts.slot_for(sana, ADIL, GIVEN, must_change=True))
    sana.lock()
    path = laptop.folders.slots
    path.write_bytes(path.read_bytes().replace(b'"must_change": true', b'"must_change": false'))

    with pytest.raises(WrongPassphrase):
        laptop.accounts.check("E-7", GIVEN)


@pytest.mark.parametrize(
    ("new", "refused"), [("seven", PassphraseTooShort), (ADILS, PassphraseSame)]
)
def test_one_that_may_not_be_the_next_is_refused_without_a_try(
    laptop: Laptop, new: str, refused: type[Exception]
) -> None:
    laptop.with_adil()
    adil = laptop.accounts.unlock("E-7", ADILS)

    with pytest.raises(refused):
        laptop.accounts.change_passphrase(adil, ADILS, new)

    assert read_slots(laptop.folders.slots).slot_of("E-7").tries == 0
    adil.lock()


def test_on_a_full_disk_the_passphrase_from_before_opens_and_the_log_says_nothing(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop.with_adil()
    adil = laptop.accounts.unlock("E-7", ADILS)

    def full(_path: Path, _slots: SlotsFile) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(new_slots, "write_slots", full)
        with pytest.raises(SlotsNotWritten):
            laptop.accounts.change_passphrase(adil, ADILS, HERS)

    assert "slot_changed" not in [event.kind for event in EventLog(adil.store).of("E-7")]
    adil.lock()
    laptop.accounts.unlock("E-7", ADILS).lock()


def test_a_supervisor_neither_resets_nor_removes_herself(laptop: Laptop) -> None:
    sana = laptop.set_up()

    with pytest.raises(OwnSlot):
        laptop.accounts.reset_passphrase(sana, "S-2", HERS)
    with pytest.raises(OwnSlot):
        laptop.accounts.remove_person(sana, "S-2")

    assert laptop.accounts.people() == (SANA,)
    sana.lock()


def test_why_somebody_was_removed_stands_in_the_log(laptop: Laptop) -> None:
    laptop.with_adil()
    sana = laptop.accounts.unlock("S-2", SANAS)

    laptop.accounts.remove_person(sana, "E-7", "Moved to another district")

    last = EventLog(sana.store).of("E-7")[-1]
    assert (last.kind, last.content) == ("person_removed", {"reason": "Moved to another district"})
    sana.lock()


def test_a_certificate_over_keys_that_were_made_anew_counts_no_more(
    laptop: Laptop, tmp_path: Path
) -> None:
    realm = make_practice_realm(tmp_path / "registry")
    sana = laptop.set_up()
    keys = laptop.accounts.add_person(
        sana,
        ADIL,
        ADILS,
        certify=lambda of: realm.issue(
            of.role, of.subject, of.device, of.sign_public, of.seal_public
        ),
    )
    sana.lock()
    adil = laptop.accounts.unlock("E-7", ADILS)
    assert adil.certificate
    adil.lock()

    sana = laptop.accounts.unlock("S-2", SANAS)
    again = laptop.accounts.reset_passphrase(sana, "E-7", HERS)
    sana.lock()

    adil = laptop.accounts.unlock("E-7", HERS)
    assert again.sign_public != keys.sign_public
    assert adil.certificate == b""
    adil.lock()
