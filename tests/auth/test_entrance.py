"""The way in tells the same as the accounts, before they are there."""

import pytest

from enumerator.auth.entrance import Entrance
from enumerator.errors import SlotsDamaged, WrongPassphrase
from tests.support.accounts import ADILS, Laptop


def entrance(laptop: Laptop) -> Entrance:
    return Entrance(laptop.folders, lambda: laptop.keyring)


def test_it_names_whom_the_accounts_name(laptop: Laptop) -> None:
    laptop.with_adil()

    named = entrance(laptop).people()

    assert [(one.id, one.name, one.role) for one in named] == [
        (one.id, one.name, one.role) for one in laptop.accounts.people()
    ]
    assert entrance(laptop).practises == laptop.accounts.practises


def test_on_a_laptop_that_nobody_set_up_it_names_nobody(laptop: Laptop) -> None:
    assert entrance(laptop).people() == ()
    assert not entrance(laptop).practises


def test_it_lets_in_whom_the_accounts_let_in(laptop: Laptop) -> None:
    laptop.with_adil()
    door = entrance(laptop)

    with pytest.raises(WrongPassphrase):
        door.check("E-7", "not his at all, no")
    laptop.time.pass_(60)
    unlocked = door.enter(door.check("E-7", ADILS))

    assert unlocked.person.id == "E-7"
    unlocked.lock()


def test_a_folder_in_the_place_of_the_slots_is_told_as_damage(laptop: Laptop) -> None:
    laptop.folders.slots.mkdir(parents=True)

    with pytest.raises(SlotsDamaged):
        entrance(laptop).people()
    assert not entrance(laptop).practises
