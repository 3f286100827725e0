"""The key ring learns where the log ends while somebody works, and the window tells when the store is an older copy."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.app.head_keeper import HeadKeeper
from enumerator.app.rooms import instruments_of
from enumerator.app.watch import LaptopWatch
from enumerator.auth.slots_file import read_slots
from enumerator.demo.practice import ENUMERATOR
from enumerator.errors import LaptopWarning, StoreWentBack, TrustListOlder
from enumerator.fieldwork.conditions import Instruments, look
from enumerator.store.settings import SettingStore
from enumerator.ui.background import Background
from tests.support.practice import PracticeLaptop


def test_it_tells_on_the_worker_and_not_after_it_was_stopped(
    laptop: PracticeLaptop, qtbot: QtBot
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        unlocked = sitting.unlocked
        work = Background("heads")
        keeper = HeadKeeper(work, unlocked.remember_head)
        assert laptop.keyring is not None

        def remembered() -> str:
            assert laptop.keyring is not None
            return next(v for k, v in laptop.keyring._secrets.items() if k.endswith("/head"))

        before = remembered()
        SettingStore(unlocked.store).keep("note", "one")
        keeper.keep()
        qtbot.waitUntil(lambda: remembered() != before)

        keeper.stop()
        before = remembered()
        SettingStore(unlocked.store).keep("note", "two")
        keeper.keep()
        work.close()
        assert remembered() == before


def test_an_older_copy_is_among_what_is_told_at_the_sign_in(
    laptop: PracticeLaptop, tmp_path: Path
) -> None:
    home = laptop.practice.folders.home
    copy = shutil.copytree(home, tmp_path / "copy")
    with laptop.signed_in(ENUMERATOR):
        pass
    shutil.rmtree(home)
    shutil.copytree(copy, home)

    with laptop.signed_in(ENUMERATOR) as sitting:
        back = sitting.unlocked.went_back
        assert back is not None
        told = look(
            Instruments(
                lambda: 10**12, lambda: None, laptop.time.tell, lambda: None,
                (StoreWentBack(back.known, back.found),),
            )
        )  # fmt: skip
    assert [one.code for one in told] == ["store_went_back"]


def test_a_list_that_the_key_ring_knows_to_be_older_is_told_until_the_newer_one_is_here(
    laptop: PracticeLaptop, qapp: QApplication
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        trust, folders, ring = sitting.unlocked.trust, laptop.practice.folders, laptop.keyring
        told: list[LaptopWarning] = []
        over: list[str] = []
        watch = LaptopWatch()
        watch.warned.connect(told.append)
        watch.over.connect(over.append)
        assert ring is not None
        before = trust.kept().version

        ring.put(f"{read_slots(folders.slots).store}/trust", str(before + 1))
        watch.start(instruments_of(sitting.unlocked, folders, laptop.time.tell))
        watch.look()
        older = [one for one in told if isinstance(one, TrustListOlder)]
        assert [(one.known, one.found) for one in older] == [(before + 1, before)]

        trust.take(laptop.realm.add_review_key(bytes(32), "S-9"))
        watch.look()
        watch.stop()
    assert over == ["trust_list_older"]
