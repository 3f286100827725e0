"""Practice is ready at once, has work of every kind, cannot send, and is gone by one act."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from enumerator.__main__ import main
from enumerator.app.practice_window import PracticeWindow
from enumerator.app.practising import command, practice_folders, ready
from enumerator.app.program import Program
from enumerator.app.sitting import Sitting
from enumerator.auth.accounts import Accounts
from enumerator.config import Folders, Settings
from enumerator.errors import NotPractice, PracticeNeverSends, StoreInUse, StoreReadOnly
from enumerator.fieldwork.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR, erase
from enumerator.fieldwork.worklist import WorkState
from enumerator.review.queue import QueueState
from enumerator.ui.bidi import has_rtl
from enumerator.ui.interview.panels import KeyCard
from enumerator.ui.practice_button import PracticeButton
from enumerator.ui.practice_strip import PracticeStrip
from enumerator.ui.top_bar import Tab
from sync.protocol import Realm
from tests.support.accounts import CHEAP, SANA, SANAS, Laptop
from tests.support.practice import PracticeLaptop
from tests.support.stores import Time
from tests.ui.shell.keyboard import press


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Folders, Accounts, Time]:
    """A practice laptop as it is made, with cheap passphrases."""
    folders, time = Folders(tmp_path_factory.mktemp("practice") / "practice"), Time()
    return folders, ready(folders, clock=time.clock, cost=CHEAP), time


@pytest.fixture
def sitting(made: tuple[Folders, Accounts, Time]) -> Iterator[Sitting]:
    folders, accounts, _ = made
    unlocked = accounts.unlock(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id])
    yield Sitting(unlocked, folders, Settings(), lambda: "en", sends=False)
    unlocked.lock()


def program(qtbot: QtBot, made: tuple[Folders, Accounts, Time]) -> Program:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    folders, accounts, time = made
    running = Program(application, folders, accounts, Settings(), clock=time.tell, sends=False)
    qtbot.addWidget(running.shell)
    running.shell.show()
    running.shell.activateWindow()
    qtbot.waitUntil(running.shell.isActiveWindow)
    return running


def test_there_is_work_of_every_kind_with_addresses_in_both_scripts(sitting: Sitting) -> None:
    items = sitting.worklist.items()

    states = [item.state for item in items]
    assert states[0] is WorkState.RETURNED
    assert {WorkState.IN_PROGRESS, WorkState.FINALIZED, WorkState.REPORTED} <= set(states)
    assert states.count(WorkState.ASSIGNED) == 7
    assert any(item.call_back_at for item in items)
    assert {has_rtl(item.address) for item in items} == {True, False}
    begun = next(item for item in items if item.state is WorkState.IN_PROGRESS)
    assert sitting.worklist.question(begun)
    assert begun.section_label


def test_practice_that_was_killed_while_it_was_made_is_made_whole(
    made: tuple[Folders, Accounts, Time], tmp_path: Path
) -> None:
    folders = Folders(tmp_path / "practice")
    for file in (folders.home / "being-made", folders.store, folders.slots, folders.settings):
        _make_and_kill(folders, file.exists)
        assert (folders.home / "being-made").exists()
    wal = folders.store.with_name("store.db-wal")
    within = (  # of the answers: before the first household is kept, and after some are
        lambda: folders.settings.exists() and _size(wal) > 200_000,
        lambda: folders.settings.exists() and _size(folders.store) > 1_000_000,
    )
    for reached_it in within:
        _make_and_kill(folders, reached_it)

    accounts = ready(folders, clock=Time().clock, cost=CHEAP)

    assert _work(folders, accounts) == _work(made[0], made[1])
    assert not (folders.home / "being-made").exists()
    assert ready(folders, cost=CHEAP).exist


def test_while_one_window_makes_it_another_is_told(tmp_path: Path) -> None:
    folders = Folders(tmp_path / "practice")
    making = _maker(folders)
    _until(making, (folders.home / "being-made").exists)

    with pytest.raises(StoreInUse):
        ready(folders, cost=CHEAP)

    making.kill()
    making.wait()


def test_a_mark_in_a_folder_of_earnest_work_deletes_nothing(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path)
    laptop.accounts.create(SANA, SANAS, realm=Realm.PRODUCTION, device="d1").lock()
    (tmp_path / "being-made").touch()
    before = sorted(one.name for one in tmp_path.iterdir())

    with pytest.raises(NotPractice):
        ready(laptop.folders, cost=CHEAP)

    assert sorted(one.name for one in tmp_path.iterdir()) == before


def _work(folders: Folders, accounts: Accounts) -> list[tuple[str, WorkState]]:
    unlocked = accounts.unlock(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id])
    try:
        sitting = Sitting(unlocked, folders, Settings(), lambda: "en", sends=False)
        return sorted((one.household, one.state) for one in sitting.worklist.items())
    finally:
        unlocked.lock()


def _make_and_kill(folders: Folders, reached: Callable[[], bool]) -> None:
    making = _maker(folders)
    _until(making, reached)
    making.kill()
    making.wait()


def _maker(folders: Folders) -> subprocess.Popen[bytes]:
    makes = (
        "import sys; from pathlib import Path; from enumerator.config import Folders; "
        "from enumerator.app.practising import ready; from tests.support.accounts import CHEAP; "
        "ready(Folders(Path(sys.argv[1])), cost=CHEAP)"
    )
    arguments = [sys.executable, "-c", makes, str(folders.home)]
    return subprocess.Popen(arguments, cwd=Path(__file__).parents[2])


def _until(making: subprocess.Popen[bytes], reached: Callable[[], bool]) -> None:
    while not reached():
        assert making.poll() is None, "it was made before it could be killed"
        with suppress(subprocess.TimeoutExpired):
            making.wait(0.002)


def _size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


def test_the_supervisor_finds_something_to_decide_too(made: tuple[Folders, Accounts, Time]) -> None:
    folders, accounts, _ = made
    unlocked = accounts.unlock(SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id])
    try:
        sitting = Sitting(unlocked, folders, Settings(), lambda: "en", sends=False)
        assert len(sitting.review.items(QueueState.WAITING)) == 1
        assert len(sitting.refusals.waiting()) == len(sitting.closings.waiting()) == 1
    finally:
        unlocked.lock()


def test_nothing_is_there_that_could_send(sitting: Sitting) -> None:
    with pytest.raises(PracticeNeverSends):
        sitting.outbox  # noqa: B018
    with pytest.raises(PracticeNeverSends):
        sitting.outbox_over(sitting.unlocked.store)
    assert sitting.unsent() == 0


def test_no_key_of_its_registry_is_left(made: tuple[Folders, Accounts, Time]) -> None:
    folders, _, _ = made
    left = {path.name for path in folders.home.rglob("*") if path.is_file()}
    assert not [name for name in left if "registry" in name or "recovery" in name or "root" in name]


def test_the_window_has_its_watermark_and_no_room_to_send_from(
    qtbot: QtBot, made: tuple[Folders, Accounts, Time]
) -> None:
    running = program(qtbot, made)
    _, accounts, _ = made
    running.gate.opened.emit(accounts.check(SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id]))

    [strip] = running.shell.findChildren(PracticeStrip)
    assert strip.isVisible()
    assert not running.shell.open_tab(Tab.SYNC)
    press("F9")
    assert running.shell.tab is Tab.REVIEW
    press("F12")
    assert running.sitting is None
    assert strip.isVisible()
    running.shell.close()


def test_no_key_and_no_word_promises_to_send(
    qtbot: QtBot, made: tuple[Folders, Accounts, Time]
) -> None:
    running = program(qtbot, made)
    _, accounts, _ = made
    running.gate.opened.emit(accounts.check(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id]))

    running.shell.resize(1366, 690)

    def seen() -> str:
        labels = running.shell.findChildren(QLabel)
        return " ".join(one.text() for one in labels if one.isVisible())

    qtbot.waitUntil(lambda: "F12" in seen())
    assert "F9" not in seen()
    press("F1")
    [card] = running.shell.findChildren(KeyCard)
    assert "sync now" not in " ".join(card.words)
    press("Esc")
    running.lock()
    running.shell.close()


def test_practice_that_stands_is_gone_on_with(made: tuple[Folders, Accounts, Time]) -> None:
    folders, _, time = made
    before = folders.store.stat().st_ino
    ready(folders, clock=time.clock, cost=CHEAP)
    assert folders.store.stat().st_ino == before


def test_one_act_at_the_gate_deletes_everything_and_ends(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    folders, time = Folders(tmp_path / "practice"), Time()
    ready(folders, clock=time.clock, cost=CHEAP)
    window = PracticeWindow(qapp, folders, clock=time.tell)
    window.open()
    qtbot.waitUntil(lambda: window.program is not None, timeout=30_000)
    assert window.program is not None
    qtbot.addWidget(window.program.shell)

    press("Alt+P")

    assert not folders.home.exists()
    assert not window.program.shell.isVisible()


def test_practice_in_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"no folder")

    with pytest.raises(StoreReadOnly):
        ready(Folders(tmp_path / "file" / "practice"), cost=CHEAP)


def test_real_work_is_never_deleted_as_practice(tmp_path: Path, laptop: PracticeLaptop) -> None:
    folders = Folders(tmp_path / "elsewhere")
    folders.made()
    with pytest.raises(NotPractice):
        erase(folders)
    assert folders.home.exists()


def test_the_command_deletes_and_says_when_there_is_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = Folders(tmp_path / "practice")
    ready(folders, clock=Time().clock, cost=CHEAP)

    assert main(["--folder", str(folders.home), "practice", "--delete"]) == 0
    assert not folders.home.exists()
    assert main(["--folder", str(folders.home), "practice", "--delete"]) == 1
    assert "There is no practice laptop" in capsys.readouterr().err


def test_practice_is_started_from_the_gate_in_a_process_of_its_own(
    qtbot: QtBot, tmp_path: Path
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    folders = Folders(tmp_path)
    running = Program(application, folders, Accounts(folders, None), Settings(), clock=Time().tell)
    qtbot.addWidget(running.shell)

    [button] = running.gate.findChildren(PracticeButton)
    assert button.accessibleName() == "Practise"
    assert command(folders) == [
        sys.executable, "-m", "enumerator", "--folder", str(practice_folders(folders).home), "practice",
    ]  # fmt: skip
    running.shell.close()
