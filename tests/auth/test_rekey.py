"""A new key for the store: who is there goes on, and what somebody kept of the old one opens nothing."""

import json
import random
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from enumerator.auth.rekey import rekey, settle
from enumerator.auth.slots_file import read_slots
from enumerator.errors import (
    KeyRenewed,
    NobodyKnown,
    NoRoomToRekey,
    RecoveryOfAnotherKey,
    SlotsDamaged,
    StoreDamaged,
    StoreInUse,
    SupervisorOnly,
    WrongKey,
    WrongPassphrase,
)
from enumerator.store import open_store
from enumerator.store.events import EventLog
from enumerator.store.settings import SettingStore
from sync.keys import SealingKey
from tests.support.accounts import ADILS, SANA, SANAS, Laptop
from tests.support.mounts import small_disk

ROOT = Path(__file__).parents[2]
STEPS = ("checked", "copied", "verified", "closed", "committed", "store", "check", "slots")
SEED = 20260305


def key_of(laptop: Laptop) -> bytearray:
    """The key that the store has now."""
    opened = laptop.accounts.check("S-2", SANAS)
    return opened.keys.store


def with_work(laptop: Laptop, recovery: SealingKey | None = None) -> None:
    """Two people, and some pages of work of both."""
    laptop.with_adil(recovery=recovery)
    for person, words in (("E-7", ADILS), ("S-2", SANAS)):
        unlocked = laptop.accounts.unlock(person, words)
        for number in range(40):
            SettingStore(unlocked.store).keep(f"work/{person}/{number}", str(number) * 100)
        unlocked.lock()


def work_of(laptop: Laptop) -> None:
    """Both get in with their own passphrases, and all of their work is there."""
    for person, words in (("S-2", SANAS), ("E-7", ADILS)):
        unlocked = laptop.accounts.unlock(person, words)
        settings = SettingStore(unlocked.store)
        for number in range(40):
            for whose in ("E-7", "S-2"):
                assert settings.text(f"work/{whose}/{number}") == str(number) * 100
        assert EventLog(unlocked.store).verify_chain() == ()
        assert unlocked.store.check_file() == ()
        unlocked.lock()
    left = [path.name for path in laptop.folder.iterdir() if ".next" in path.name]
    assert left == []


# --- who goes on ---


def test_everybody_goes_on_with_her_own_passphrase_and_all_work_is_there(laptop: Laptop) -> None:
    with_work(laptop)
    before = key_of(laptop)

    assert laptop.accounts.rekey("S-2", SANAS) == ()

    assert key_of(laptop) != before
    work_of(laptop)
    with pytest.raises(WrongKey):
        open_store(laptop.folders.store, before)


def test_keys_of_people_and_of_the_laptop_stay_the_same(laptop: Laptop) -> None:
    laptop.with_adil()

    def adils() -> list[str]:
        adil = laptop.accounts.unlock("E-7", ADILS)
        keys = (adil.signing, adil.sealing, adil.device_signing)
        private = [key.private.hex() for key in keys]  # locking overwrites them
        adil.lock()
        return private

    before = adils()
    laptop.accounts.rekey("S-2", SANAS)

    assert adils() == before


def test_whoever_was_away_for_several_new_keys_gets_in_with_the_last(laptop: Laptop) -> None:
    with_work(laptop)

    for _ in range(3):
        laptop.accounts.rekey("S-2", SANAS)

    work_of(laptop)
    slots = read_slots(laptop.folders.slots)
    assert {(slot.person, slot.epoch, slot.handed) for slot in slots.slots} == {
        ("S-2", 3, ""),
        ("E-7", 3, ""),
    }, "each slot was made anew at her sign-in"


def test_it_goes_without_a_key_ring_too(bare: Laptop) -> None:
    with_work(bare)

    bare.accounts.rekey("S-2", SANAS)

    work_of(bare)


def test_it_stands_in_the_log_who_did_it(laptop: Laptop) -> None:
    laptop.with_adil()

    laptop.accounts.rekey("S-2", SANAS)

    sana = laptop.accounts.unlock("S-2", SANAS)
    said = [event.content for event in EventLog(sana.store).of("S-2") if event.kind == "rekeyed"]
    assert said == [{"epoch": 1, "handed": 2}]
    sana.lock()


def test_whoever_gives_the_new_key_has_it_though_the_store_knows_nobodys(laptop: Laptop) -> None:
    laptop.with_adil()
    sana = laptop.accounts.unlock("S-2", SANAS)
    for person in ("S-2", "E-7"):  # as in a store that was salvaged, or that an older program left
        SettingStore(sana.store).keep(f"sealing_key/{person}", b"")
    sana.lock()

    assert laptop.accounts.rekey("S-2", SANAS) == ("E-7",)

    laptop.accounts.unlock("S-2", SANAS).lock()
    with pytest.raises(KeyRenewed):
        laptop.accounts.check("E-7", ADILS)


def test_a_passphrase_can_be_changed_before_and_after(laptop: Laptop) -> None:
    with_work(laptop)
    laptop.accounts.rekey("S-2", SANAS)
    adil = laptop.accounts.unlock("E-7", ADILS)
    laptop.accounts.change_passphrase(adil, ADILS, "three goats and a dog")
    adil.lock()

    laptop.accounts.rekey("S-2", SANAS)

    laptop.accounts.unlock("E-7", "three goats and a dog").lock()
    with pytest.raises(WrongPassphrase):
        laptop.accounts.unlock("E-7", ADILS)


def test_a_wrong_passphrase_is_one_also_where_a_new_key_waits(laptop: Laptop) -> None:
    laptop.with_adil()
    laptop.accounts.rekey("S-2", SANAS)

    with pytest.raises(WrongPassphrase):
        laptop.accounts.unlock("E-7", "not this one at all")


def test_the_recovery_key_opens_the_new_store(laptop: Laptop) -> None:
    recovery = SealingKey.generate()
    with_work(laptop, recovery)

    laptop.accounts.rekey("S-2", SANAS)

    laptop.accounts.recover(recovery, SANA, "an open door in winter").lock()
    laptop.accounts.unlock("E-7", ADILS).lock()


def test_a_new_recovery_key_takes_the_place_of_the_old(laptop: Laptop) -> None:
    old, new = SealingKey.generate(), SealingKey.generate()
    with_work(laptop, old)
    sana = laptop.accounts.unlock("S-2", SANAS)
    laptop.accounts.reseal_recovery(sana, new.public)
    sana.lock()
    laptop.accounts.rekey("S-2", SANAS)

    with pytest.raises(RecoveryOfAnotherKey):
        laptop.accounts.recover(old, SANA, "an open door in winter")
    laptop.accounts.recover(new, SANA, "an open door in winter").lock()


# --- who does not ---


def test_who_was_removed_opens_nothing_with_the_slot_that_she_kept(laptop: Laptop) -> None:
    with_work(laptop)
    kept = laptop.folders.slots.read_bytes()
    sana = laptop.accounts.unlock("S-2", SANAS)
    laptop.accounts.remove_person(sana, "E-7", suspected=True)
    sana.lock()
    work = laptop.accounts.unlock("S-2", SANAS)
    SettingStore(work.store).keep("since", "a new interview")
    work.lock()

    laptop.folders.slots.write_bytes(kept)
    with pytest.raises(WrongKey):
        laptop.accounts.unlock("E-7", ADILS)


def test_a_slot_that_is_put_back_into_the_new_file_opens_nothing(laptop: Laptop) -> None:
    with_work(laptop)
    adils = next(s for s in json.loads(laptop.folders.slots.read_bytes())["slots"] if s["person"] == "E-7")  # fmt: skip
    sana = laptop.accounts.unlock("S-2", SANAS)
    laptop.accounts.remove_person(sana, "E-7", suspected=True)
    sana.lock()
    laptop.accounts.unlock("S-2", SANAS).lock()
    with pytest.raises(NobodyKnown):
        laptop.accounts.unlock("E-7", ADILS)

    file = json.loads(laptop.folders.slots.read_bytes())
    for forged in (adils, {**adils, "epoch": 1}):
        file["slots"] = [*(s for s in file["slots"] if s["person"] != "E-7"), forged]
        laptop.folders.slots.write_text(json.dumps(file), encoding="utf-8")
        with pytest.raises((KeyRenewed, WrongKey)):
            laptop.accounts.unlock("E-7", ADILS)


def test_what_was_handed_to_another_opens_nothing(laptop: Laptop) -> None:
    with_work(laptop)
    laptop.accounts.rekey("S-2", SANAS)
    laptop.accounts.rekey("S-2", SANAS)
    file = json.loads(laptop.folders.slots.read_bytes())
    sanas = read_slots(laptop.folders.slots).slot_of("S-2")
    assert sanas.handed == ""
    for slot in file["slots"]:
        slot["handed"] = slot["handed"][:-2] + "00"
    laptop.folders.slots.write_text(json.dumps(file), encoding="utf-8")

    with pytest.raises(KeyRenewed):
        laptop.accounts.unlock("E-7", ADILS)


def test_a_public_key_in_the_slots_file_is_not_believed(laptop: Laptop) -> None:
    """Who has the disk may write the slots file: to whom the next key is sealed stands in the store."""
    with_work(laptop)

    text = laptop.folders.slots.read_text("utf-8")

    adil = laptop.accounts.unlock("E-7", ADILS)
    assert adil.sealing.public.hex() not in text
    adil.lock()


def test_an_enumerator_gives_the_store_no_new_key(laptop: Laptop) -> None:
    with_work(laptop)

    with pytest.raises(SupervisorOnly):
        laptop.accounts.rekey("E-7", ADILS)
    adil = laptop.accounts.unlock("E-7", ADILS)
    with pytest.raises(SupervisorOnly):
        laptop.accounts.want_rekey(adil)
    adil.lock()


# --- when it happens ---


def test_whoever_signs_in_next_brings_it_about(laptop: Laptop) -> None:
    with_work(laptop)
    before = key_of(laptop)
    sana = laptop.accounts.unlock("S-2", SANAS)
    laptop.accounts.want_rekey(sana)
    sana.lock()

    laptop.accounts.unlock("E-7", ADILS).lock()

    assert key_of(laptop) != before
    assert read_slots(laptop.folders.slots).rekey_wanted is False
    work_of(laptop)


def test_who_takes_the_word_out_of_the_slots_file_delays_it_only(laptop: Laptop) -> None:
    with_work(laptop)
    before = key_of(laptop)
    sana = laptop.accounts.unlock("S-2", SANAS)
    laptop.accounts.want_rekey(sana)
    sana.lock()
    text = laptop.folders.slots.read_text("utf-8")
    laptop.folders.slots.write_text(
        text.replace('"rekey_wanted": true', '"rekey_wanted": false'), encoding="utf-8"
    )

    laptop.accounts.unlock("E-7", ADILS).lock()
    laptop.accounts.unlock("E-7", ADILS).lock()

    assert key_of(laptop) != before
    assert read_slots(laptop.folders.slots).rekey_wanted is False
    work_of(laptop)


def test_what_stands_in_its_way_keeps_nobody_out(laptop: Laptop) -> None:
    with_work(laptop)
    sana = laptop.accounts.unlock("S-2", SANAS)
    laptop.accounts.want_rekey(sana)

    opened = laptop.accounts.check("E-7", ADILS)  # while the store is open
    assert opened.file.rekey_wanted, "it is still wanted"
    sana.lock()

    laptop.accounts.enter(opened).lock()


def test_while_somebody_works_it_is_refused(laptop: Laptop) -> None:
    with_work(laptop)
    adil = laptop.accounts.unlock("E-7", ADILS)

    with pytest.raises(StoreInUse):
        laptop.accounts.rekey("S-2", SANAS)

    SettingStore(adil.store).keep("goes", "on")
    adil.lock()
    work_of(laptop)


def test_a_damaged_store_is_not_copied_over(laptop: Laptop) -> None:
    with_work(laptop)
    key = key_of(laptop)
    data = bytearray(laptop.folders.store.read_bytes())
    data[-700] ^= 1
    laptop.folders.store.write_bytes(data)

    with pytest.raises(StoreDamaged):
        rekey(laptop.folders, key, actor="S-2", sealing=bytes(32))

    assert laptop.folders.store.read_bytes() == data
    assert not list(laptop.folder.glob("*.next*"))


def test_without_room_for_a_copy_nothing_is_changed(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=4) as disk:
        laptop = Laptop(disk.folder / "home")
        with_work(laptop)
        before = laptop.folders.slots.read_bytes()

        with pytest.raises(NoRoomToRekey) as said:
            laptop.accounts.rekey("S-2", SANAS)

        assert said.value.megabytes >= 8
        assert [s.epoch for s in read_slots(laptop.folders.slots).slots] == [0, 0]
        assert len(before) > 0
        work_of(laptop)


# --- kill -9 ---


def killed(laptop: Laptop, tmp_path: Path, step: str, *, after: float | None = None) -> list[str]:
    """The steps that a program had done when it was killed: by itself after one, or from outside after a while."""
    ring = tmp_path / "ring.json"
    ring.write_text(json.dumps(vars(laptop.keyring)["_secrets"]), encoding="utf-8")
    command = [sys.executable, "-m", "tests.support.rekeying_program"]
    with subprocess.Popen(
        [*command, str(laptop.folder), str(ring), step], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        if after is not None:
            said = child.stdout.readline()  # imports take longer than all the rest
            with suppress(subprocess.TimeoutExpired):
                child.wait(after)
            child.kill()
            return [said.strip(), *child.stdout.read().split()]
        done = child.stdout.read().split()
    assert child.returncode == -signal.SIGKILL
    return done


@pytest.mark.parametrize("step", STEPS)
def test_killed_after_any_step_one_pair_is_in_force_and_all_work_is_there(
    laptop: Laptop, tmp_path: Path, step: str
) -> None:
    with_work(laptop)
    before = key_of(laptop)

    done = killed(laptop, tmp_path, step)

    assert done == list(STEPS[: STEPS.index(step) + 1])
    in_force = STEPS.index(step) >= STEPS.index("committed")
    assert (key_of(laptop) != before) == in_force
    work_of(laptop)


@pytest.mark.parametrize("step", ["committed", "store", "check", "slots"])
@pytest.mark.parametrize("again", ["store", "check", "slots"])
def test_killed_again_while_it_is_brought_to_its_end(
    laptop: Laptop, tmp_path: Path, step: str, again: str
) -> None:
    with_work(laptop)
    before = key_of(laptop)
    killed(laptop, tmp_path, step)

    class Cut(Exception):
        pass

    def cut(done: str) -> None:
        if done == again:
            raise Cut

    with suppress(Cut):
        settle(laptop.folders, told=cut)

    assert key_of(laptop) != before
    work_of(laptop)


@pytest.mark.parametrize("number", range(8))
def test_killed_at_any_moment_nothing_is_lost(laptop: Laptop, tmp_path: Path, number: int) -> None:
    with_work(laptop)

    killed(laptop, tmp_path, "never", after=random.Random(SEED + number).uniform(0, 0.06))

    work_of(laptop)
    laptop.accounts.rekey("S-2", SANAS)
    work_of(laptop)


def test_one_after_the_other_finds_what_was_left(laptop: Laptop, tmp_path: Path) -> None:
    with_work(laptop)
    for step in random.Random(SEED).choices(STEPS, k=6):
        killed(laptop, tmp_path, step)
    work_of(laptop)


def test_an_older_program_that_went_on_with_the_old_store_loses_nothing(
    laptop: Laptop, tmp_path: Path
) -> None:
    """It knows nothing of a new pair beside the old one; its work is worth more than the new key."""
    with_work(laptop)
    key = key_of(laptop)
    killed(laptop, tmp_path, "committed")
    with open_store(laptop.folders.store, key) as old:
        old.act_as("E-7", "d1")
        SettingStore(old).keep("since", "a whole interview")

    assert settle(laptop.folders) is False

    sana = laptop.accounts.unlock("S-2", SANAS)
    assert SettingStore(sana.store).text("since") == "a whole interview"
    sana.lock()
    work_of(laptop)


def test_slots_of_a_new_key_that_cannot_be_read_are_never_thrown_away(
    laptop: Laptop, tmp_path: Path
) -> None:
    with_work(laptop)
    killed(laptop, tmp_path, "store")
    only = laptop.folder / "slots.json.next"
    whole = only.read_bytes()
    only.write_bytes(b"{")

    with pytest.raises(SlotsDamaged):
        laptop.accounts.unlock("S-2", SANAS)

    only.write_bytes(whole)
    work_of(laptop)


def test_damaged_slots_beside_an_old_store_that_is_whole_are(
    laptop: Laptop, tmp_path: Path
) -> None:
    with_work(laptop)
    killed(laptop, tmp_path, "committed")
    (laptop.folder / "slots.json.next").write_bytes(b"{")

    work_of(laptop)


def test_while_one_is_at_work_another_program_throws_nothing_away(laptop: Laptop) -> None:
    with_work(laptop)
    found: list[bool] = []

    def look(step: str) -> None:
        if step in {"copied", "closed"}:
            found.append(settle(laptop.folders) or any(laptop.folder.glob("store.db.next")))
        if step == "committed":
            with pytest.raises(StoreInUse):
                laptop.accounts.check("E-7", ADILS)

    laptop.accounts.rekey("S-2", SANAS, told=look)

    assert found == [True, True]
    work_of(laptop)


def test_somebody_whose_sealing_key_is_not_known_is_named(laptop: Laptop) -> None:
    """She has not signed in since the program keeps it; a supervisor lets her in anew."""
    with_work(laptop)
    sana = laptop.accounts.unlock("S-2", SANAS)
    with sana.store.transaction():
        sana.store.run("DELETE FROM setting WHERE name = 'sealing_key/E-7'")
    sana.lock()

    assert laptop.accounts.rekey("S-2", SANAS) == ("E-7",)

    with pytest.raises(KeyRenewed):
        laptop.accounts.unlock("E-7", ADILS)
    sana = laptop.accounts.unlock("S-2", SANAS)
    laptop.accounts.reset_passphrase(sana, "E-7", "the first rain of july")
    sana.lock()
    adil = laptop.accounts.unlock("E-7", "the first rain of july")
    assert SettingStore(adil.store).text("work/E-7/3")
    adil.lock()
