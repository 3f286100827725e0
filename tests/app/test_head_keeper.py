"""The key ring learns where the log ends while somebody works, and the window tells when the store is an older copy."""

import shutil
from pathlib import Path

from pytestqt.qtbot import QtBot

from enumerator.app.head_keeper import HeadKeeper
from enumerator.demo.practice import ENUMERATOR
from enumerator.errors import StoreWentBack
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
