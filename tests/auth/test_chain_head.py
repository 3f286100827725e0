"""The key ring remembers where the log ended: a store that was put back from a copy is told, and stops nobody."""

import shutil
from copy import deepcopy
from pathlib import Path

from enumerator.auth.chain_head import HeadInRing, WentBack
from enumerator.auth.keyrings import MemoryKeyring
from enumerator.errors import NoKeyring
from enumerator.store.events import EventKind, EventLog, Head
from enumerator.store.settings import SettingStore
from sync.protocol import Realm
from tests.support.accounts import ADIL, ADILS, SANA, SANAS, Laptop


def copied(laptop: Laptop, to: Path) -> Path:
    """What a thief or a backup takes: the files, not the key ring."""
    return Path(shutil.copytree(laptop.folder, to))


def put_back(laptop: Laptop, copy: Path) -> None:
    shutil.rmtree(laptop.folder)
    shutil.copytree(copy, laptop.folder)


def work(laptop: Laptop, note: str) -> None:
    adil = laptop.accounts.unlock(ADIL.id, ADILS)
    SettingStore(adil.store).keep("note", note)
    adil.lock()


def test_a_store_that_goes_on_is_not_told(laptop: Laptop) -> None:
    laptop.with_adil()
    for note in "abc":
        work(laptop, note)

    sana = laptop.accounts.unlock(SANA.id, SANAS)
    assert sana.went_back is None
    sana.lock()


def test_an_older_copy_that_was_put_back_is_told_and_logged_and_work_goes_on(
    laptop: Laptop, tmp_path: Path
) -> None:
    laptop.with_adil()
    copy = copied(laptop, tmp_path / "copy")
    work(laptop, "later")
    put_back(laptop, copy)

    adil = laptop.accounts.unlock(ADIL.id, ADILS)
    told = adil.went_back
    assert isinstance(told, WentBack)
    assert told.known > told.found

    log = EventLog(adil.store)
    said = log.last("d1", EventKind.WENT_BACK)
    assert said is not None
    assert said.content == {"known": told.known, "found": told.found}
    assert log.verify_chain() == ()
    SettingStore(adil.store).keep("note", "after")
    adil.lock()

    again = laptop.accounts.unlock(ADIL.id, ADILS)
    assert again.went_back is None, "told once: the new end counts"
    again.lock()


def test_a_copy_on_which_as_much_was_done_again_is_still_another_log(
    laptop: Laptop, tmp_path: Path
) -> None:
    laptop.with_adil()
    copy = copied(laptop, tmp_path / "copy")
    work(laptop, "one")
    elsewhere = Laptop(copy, keyring=deepcopy(laptop.keyring))
    for note in ("two", "three", "four"):
        work(elsewhere, note)
    put_back(laptop, copy)

    adil = laptop.accounts.unlock(ADIL.id, ADILS)
    assert adil.went_back is not None
    assert adil.went_back.found > adil.went_back.known
    adil.lock()


def test_what_was_done_before_a_fall_is_no_going_back(laptop: Laptop) -> None:
    laptop.with_adil()
    adil = laptop.accounts.unlock(ADIL.id, ADILS)
    SettingStore(adil.store).keep("note", "before the fall")
    adil.store.close()  # nobody told the ring

    again = laptop.accounts.unlock(ADIL.id, ADILS)
    assert again.went_back is None
    again.lock()


def test_the_ring_is_told_in_the_middle_of_a_sitting_too(laptop: Laptop, tmp_path: Path) -> None:
    laptop.with_adil()
    adil = laptop.accounts.unlock(ADIL.id, ADILS)
    copy = copied(laptop, tmp_path / "copy")
    SettingStore(adil.store).keep("note", "an interview was finished")
    assert adil.remember_head()()
    adil.store.close()
    put_back(laptop, copy)

    again = laptop.accounts.unlock(ADIL.id, ADILS)
    assert again.went_back is not None
    again.lock()


def test_without_a_key_ring_nothing_is_remembered(bare: Laptop) -> None:
    bare.accounts.create(SANA, "three words and one more", realm=Realm.PRACTICE, device="d1").lock()

    sana = bare.accounts.unlock(SANA.id, "three words and one more")
    assert sana.went_back is None
    assert not sana.remember_head()()
    sana.lock()


class Shut(MemoryKeyring):
    """A ring that was locked in the middle of the work."""

    shut = False

    def get(self, name: str) -> str | None:
        if self.shut and name.endswith("/head"):
            raise NoKeyring("locked")
        return super().get(name)

    def put(self, name: str, secret: str) -> None:
        if self.shut:
            raise NoKeyring("locked")
        super().put(name, secret)


def test_a_ring_that_does_not_answer_stops_nobody(laptop: Laptop) -> None:
    ring = Shut()
    laptop.keyring = ring
    laptop.with_adil()
    adil = laptop.accounts.unlock(ADIL.id, ADILS)
    ring.shut = True
    adil.lock()

    head = HeadInRing(ring, "somewhere")
    assert head.kept() is None
    assert not head.keep(Head(1, bytes(32)))


def test_what_cannot_be_read_in_the_ring_is_not_believed() -> None:
    ring = MemoryKeyring()
    for nonsense in ("", "seven:aa", "7", "7:zz", "7:" + "ab" * 31):
        ring.put("s/head", nonsense)
        assert HeadInRing(ring, "s").kept() is None
    ring.put("s/head", "7:" + "ab" * 32)
    assert HeadInRing(ring, "s").kept() == Head(7, b"\xab" * 32)
