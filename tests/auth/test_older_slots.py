"""An older slots file that is put back brings no old passphrase back, and shuts nobody out who has the newest."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from enumerator.auth.slots_file import read_slots, write_slots
from enumerator.errors import SlotOutdated, WrongPassphrase
from sync.keys import SealingKey
from tests.support.accounts import ADILS, SANA, SANAS, Laptop
from tests.support.resetting_program import STEPS

ROOT = Path(__file__).parents[2]

NEWER = "a newer word for it"
OTHER = "a third word for it"


def put_back(laptop: Laptop, older: bytes) -> None:
    laptop.folders.slots.write_bytes(older)


def test_a_changed_passphrase_does_not_come_back_with_the_old_file(laptop: Laptop) -> None:
    laptop.with_adil()
    older = laptop.folders.slots.read_bytes()
    adil = laptop.accounts.unlock("E-7", ADILS)
    laptop.accounts.change_passphrase(adil, ADILS, NEWER)
    adil.lock()
    put_back(laptop, older)

    for _ in range(2):
        with pytest.raises(SlotOutdated) as outdated:
            laptop.accounts.unlock("E-7", ADILS)
        assert outdated.value.person == "E-7"
    laptop.accounts.unlock("S-2", SANAS).lock()


def test_a_reset_passphrase_does_not_come_back_before_the_new_one_was_used(laptop: Laptop) -> None:
    laptop.with_adil()
    older = laptop.folders.slots.read_bytes()
    sana = laptop.accounts.unlock("S-2", SANAS)
    laptop.accounts.reset_passphrase(sana, "E-7", NEWER)
    sana.lock()
    put_back(laptop, older)

    with pytest.raises(SlotOutdated):
        laptop.accounts.unlock("E-7", ADILS)


def test_over_an_older_file_a_supervisor_lets_her_in_again(laptop: Laptop) -> None:
    laptop.with_adil()
    older = laptop.folders.slots.read_bytes()
    for word in (NEWER, OTHER):
        sana = laptop.accounts.unlock("S-2", SANAS)
        laptop.accounts.reset_passphrase(sana, "E-7", word)
        sana.lock()
    put_back(laptop, older)

    sana = laptop.accounts.unlock("S-2", SANAS)
    laptop.accounts.reset_passphrase(sana, "E-7", "the very newest word")
    sana.lock()
    laptop.accounts.unlock("E-7", "the very newest word").lock()


def test_a_laptop_that_dies_before_the_store_learns_it_lets_her_in_with_the_new_one(
    laptop: Laptop,
) -> None:
    laptop.with_adil()
    adil = laptop.accounts.unlock("E-7", ADILS)
    new = laptop.accounts.slot_with(adil, ADILS, NEWER)
    file = read_slots(laptop.folders.slots)
    file.put(new.slot)
    write_slots(laptop.folders.slots, file)  # and here the power goes
    adil.lock()

    laptop.accounts.unlock("E-7", NEWER).lock()
    with pytest.raises(WrongPassphrase):
        laptop.accounts.unlock("E-7", ADILS)


def test_a_given_passphrase_that_was_replaced_cannot_be_replaced_again(laptop: Laptop) -> None:
    laptop.with_adil()
    sana = laptop.accounts.unlock("S-2", SANAS)
    given = laptop.accounts.slot_again(sana, "E-7", NEWER, must_change=True)
    laptop.accounts.let_in(sana, given)
    sana.lock()
    older = laptop.folders.slots.read_bytes()
    opened = laptop.accounts.check("E-7", NEWER)
    laptop.accounts.enter(laptop.accounts.renew(opened, OTHER)).lock()
    put_back(laptop, older)

    opened = laptop.accounts.renew(laptop.accounts.check("E-7", NEWER), "another's own word")
    for _ in range(2):
        with pytest.raises(SlotOutdated):
            laptop.accounts.enter(opened)
        opened = laptop.accounts.check("E-7", "another's own word")


@pytest.mark.parametrize("told", [0, 99])
def test_the_number_in_the_file_cannot_be_written_by_hand(laptop: Laptop, told: int) -> None:
    laptop.with_adil()
    older = json.loads(laptop.folders.slots.read_bytes())
    adil = laptop.accounts.unlock("E-7", ADILS)
    laptop.accounts.change_passphrase(adil, ADILS, NEWER)
    adil.lock()
    for slot in older["slots"]:
        slot["generation"] = told
    put_back(laptop, json.dumps(older).encode())

    with pytest.raises(WrongPassphrase):
        laptop.accounts.unlock("E-7", ADILS)


def test_a_slot_from_before_slots_had_numbers_opens_until_there_is_a_newer_one(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setattr("enumerator.auth.new_slots.next_generation", lambda _: 0)
        laptop.with_adil()
    older = laptop.folders.slots.read_bytes()
    adil = laptop.accounts.unlock("E-7", ADILS)
    laptop.accounts.change_passphrase(adil, ADILS, NEWER)
    adil.lock()
    laptop.accounts.unlock("E-7", NEWER).lock()
    put_back(laptop, older)

    laptop.accounts.unlock("S-2", SANAS).lock()
    with pytest.raises(SlotOutdated):
        laptop.accounts.unlock("E-7", ADILS)


def test_a_number_written_into_the_file_raises_no_other(laptop: Laptop) -> None:
    laptop.with_adil()
    edited = json.loads(laptop.folders.slots.read_bytes())
    next(slot for slot in edited["slots"] if slot["person"] == "E-7")["generation"] = 2**53
    put_back(laptop, json.dumps(edited).encode())

    sana = laptop.accounts.unlock("S-2", SANAS)
    laptop.accounts.reset_passphrase(sana, "E-7", NEWER)
    sana.lock()

    laptop.accounts.unlock("E-7", NEWER).lock()
    assert max(slot.generation for slot in read_slots(laptop.folders.slots).slots) < 10


def test_twice_in_one_sitting_the_last_one_counts(laptop: Laptop) -> None:
    laptop.with_adil()
    sana = laptop.accounts.unlock("S-2", SANAS)
    laptop.accounts.reset_passphrase(sana, "E-7", NEWER)
    older = laptop.folders.slots.read_bytes()
    laptop.accounts.reset_passphrase(sana, "E-7", OTHER)
    laptop.accounts.change_passphrase(sana, SANAS, "eight blue kites fly")
    laptop.accounts.change_passphrase(sana, "eight blue kites fly", "nine grey kites fly")
    sana.lock()

    laptop.accounts.unlock("E-7", OTHER).lock()
    laptop.accounts.unlock("S-2", "nine grey kites fly").lock()
    put_back(laptop, older)
    for person, word in (("E-7", NEWER), ("S-2", SANAS)):
        with pytest.raises(SlotOutdated):
            laptop.accounts.unlock(person, word)


def test_an_older_file_that_comes_back_while_somebody_works_shuts_nobody_out(
    laptop: Laptop,
) -> None:
    laptop.with_adil()
    older = laptop.folders.slots.read_bytes()
    sana = laptop.accounts.unlock("S-2", SANAS)
    for word in (NEWER, OTHER):
        laptop.accounts.reset_passphrase(sana, "E-7", word)
    put_back(laptop, older)
    laptop.accounts.reset_passphrase(sana, "E-7", "the very newest word")
    sana.lock()

    laptop.accounts.unlock("E-7", "the very newest word").lock()


def test_it_recovers_over_an_older_file_and_the_old_passphrase_stays_out(laptop: Laptop) -> None:
    recovery = SealingKey.generate()
    laptop.with_adil(recovery=recovery)
    older = laptop.folders.slots.read_bytes()
    sana = laptop.accounts.unlock("S-2", SANAS)
    laptop.accounts.change_passphrase(sana, SANAS, NEWER)
    sana.lock()
    put_back(laptop, older)

    laptop.accounts.recover(recovery, SANA, OTHER).lock()
    laptop.accounts.unlock("S-2", OTHER).lock()
    put_back(laptop, older)
    with pytest.raises(SlotOutdated):
        laptop.accounts.unlock("S-2", SANAS)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(("person", "old"), [("E-7", ADILS), ("S-2", SANAS)])
def test_killed_between_file_and_store_exactly_one_passphrase_opens(
    laptop: Laptop, tmp_path: Path, step: str, person: str, old: str
) -> None:
    laptop.with_adil()
    laptop.accounts.unlock(person, old).lock()
    older, ring = laptop.folders.slots.read_bytes(), tmp_path / "ring.json"
    ring.write_text(json.dumps(vars(laptop.keyring)["_secrets"]), encoding="utf-8")
    command = [sys.executable, "-m", "tests.support.resetting_program"]

    done = subprocess.run(
        [*command, str(laptop.folder), str(ring), person, NEWER, step], cwd=ROOT, check=False
    )

    assert done.returncode == -signal.SIGKILL
    opens, shut = (NEWER, old) if step == "written" else (old, NEWER)
    with pytest.raises(WrongPassphrase):
        laptop.accounts.check(person, shut)
    laptop.time.pass_(2)
    laptop.accounts.unlock(person, opens).lock()
    if step == "written":
        put_back(laptop, older)
        with pytest.raises(SlotOutdated):
            laptop.accounts.unlock(person, old)
