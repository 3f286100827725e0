"""An empty folder becomes somebody's laptop, by keys, against a registry that is a process of its own."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.app.program import Program
from enumerator.auth.countersigning import Countersigning
from enumerator.auth.enrolling import Enrolling
from enumerator.auth.entrance import Entrance
from enumerator.auth.keyrings import MemoryKeyring
from enumerator.config import Folders, read_settings
from enumerator.ui.first_run.code_step import CodeStep
from enumerator.ui.first_run.ready_page import FirstReadyPage
from enumerator.ui.first_run.view import FirstRunView
from enumerator.ui.first_run.waiting_step import WaitingStep
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.new_household_view import NewHouseholdView
from enumerator.ui.recovery_slip_view import RecoverySlipView
from enumerator.ui.sign_in import SignInView
from enumerator.ui.worklist import WorklistView
from sync.enrolment.invitation import Invitation
from sync.protocol import Realm
from sync.registry.practice import PracticeRealm, make_practice_realm
from tests.app.working import close, front
from tests.support.accounts import CHEAP, SANA, SANAS
from tests.support.enrolling import authorised
from tests.support.registry_process import running
from tests.ui.shell.keyboard import press, write

pytestmark = pytest.mark.end2end
ROOT = Path(__file__).parents[2]
WORDS = "a well by the mosque"


@pytest.fixture
def realm(tmp_path: Path) -> PracticeRealm:
    return make_practice_realm(tmp_path / "registry", realm=Realm.PRODUCTION)


def invitation(realm: PracticeRealm, role: str = "enumerator") -> Invitation:
    """The office makes a code by its command, and a paper with it."""
    paper = realm.path.parent / f"{role}.txt"
    command = [sys.executable, "-m", "sync.registry", "codes", "make", "--folder", str(realm.path)]
    subprocess.run(
        [*command, "--role", role, "-o", str(paper)], cwd=ROOT, check=True, capture_output=True
    )
    return Invitation.parse(paper.read_bytes())


class Desk:
    """A laptop on a desk: its folder and its key ring stay when the program ends."""

    def __init__(self, home: Path, qtbot: QtBot) -> None:
        self.folders = Folders(home).made()
        self.keyring = MemoryKeyring()
        self._qtbot = qtbot

    def enrolling(self) -> Enrolling:
        return Enrolling(self.folders, self.keyring, cost=CHEAP)

    @contextmanager
    def program(self) -> Iterator[Program]:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        program = Program(
            application,
            self.folders,
            Entrance(self.folders, lambda: self.keyring),
            read_settings(self.folders.settings),
            clock=lambda: datetime.now(UTC),
            enrol=self.enrolling,
        )
        self._qtbot.addWidget(program.shell)
        program.shell.resize(1366, 690)
        program.shell.show()
        program.shell.activateWindow()
        self._qtbot.waitUntil(program.shell.isActiveWindow)
        try:
            yield program
        finally:
            close(program)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Desk:
    return Desk(tmp_path / "laptop", qtbot)


def first_run(program: Program) -> FirstRunView:
    page = program.shell.page
    assert isinstance(page, FirstRunView)
    return page


def enter(code: str, address: str = "") -> None:
    """The four steps up to the last key."""
    press("Enter")
    write(code)
    press("Enter")
    if address:
        write(address)
        press("Enter")
    write("Adil Hussain")
    press("Enter")
    write("E-7")
    press("Enter", "1", "Enter")
    write(WORDS)
    press("Enter")
    write(WORDS)


def test_by_keys_an_empty_laptop_is_somebodys_and_an_interview_begins(
    qtbot: QtBot, realm: PracticeRealm, desk: Desk
) -> None:
    with running(realm.path) as registry, desk.program() as program:
        paper = invitation(realm)
        enter(paper.typed_code, registry.url)
        assert first_run(program).problem == ""
        press("Enter")
        qtbot.waitUntil(lambda: program.sitting is not None, timeout=20_000)

        assert isinstance(front(program), RecoverySlipView)
        press("Esc")
        ready = program.shell.page
        assert isinstance(ready, FirstReadyPage)
        qtbot.waitUntil(lambda: not _looking(ready), timeout=20_000)
        assert {row.check.value: row.verdict for row in ready.rows()}["store"] == "good"
        assert program.sitting is not None
        assert program.sitting.settings.registry_url == registry.url
        _to_the_list(program)
        press("Ctrl+N")
        assert isinstance(program.shell.page, NewHouseholdView)
        press("1", "Enter")
        write("418020417")
        press("Enter")
        write("1")
        press("Enter", "Enter", "1", "Enter")
        assert isinstance(front(program), InterviewWindow), _problem(program)

    with desk.program() as program:
        gate = program.shell.page
        assert isinstance(gate, SignInView)
        write(WORDS)
        press("Enter")
        qtbot.waitUntil(lambda: program.sitting is not None)


def _problem(program: Program) -> str:
    page = program.shell.page
    return page.problem if isinstance(page, NewHouseholdView) else ""


def _looking(ready: FirstReadyPage) -> bool:
    return any(row.verdict in (None, "running") for row in ready.rows() if row.check != "position")


def _to_the_list(program: Program) -> None:
    for _ in range(6):
        if isinstance(program.shell.page, WorklistView):
            return
        press("Esc")
    assert isinstance(program.shell.page, WorklistView), program.shell.page


def test_a_code_that_another_laptop_used_is_told_at_the_code(
    qtbot: QtBot, tmp_path: Path, realm: PracticeRealm, desk: Desk
) -> None:
    other = Desk(tmp_path / "other", qtbot)
    with running(realm.path):
        paper = invitation(realm, "supervisor")
        other.enrolling().online(paper, SANA, SANAS)
        with desk.program() as program:
            press("Enter")
            write(str(paper))
            press("Enter")
            write("Adil Hussain")
            press("Enter")
            write("E-7")
            press("Enter", "2", "Enter")
            write(WORDS)
            press("Enter")
            write(WORDS)
            press("Enter")
            qtbot.waitUntil(lambda: not first_run(program).busy, timeout=20_000)

            assert isinstance(first_run(program).step, CodeStep)
            assert "another laptop" in first_run(program).problem
    assert not desk.folders.slots.exists()


def test_by_file_over_the_end_of_the_program_and_through_a_supervisors_laptop(
    qtbot: QtBot, tmp_path: Path, realm: PracticeRealm, desk: Desk
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    supervisor = Desk(tmp_path / "supervisor", qtbot).enrolling()
    with running(realm.path):
        opened = supervisor.online(invitation(realm, "supervisor"), SANA, SANAS)
    sana = supervisor.accounts.enter(opened)
    authorised(realm, sana, at=datetime.now(UTC))
    office = Countersigning(sana)

    with desk.program() as program:
        enter(office.names().typed_code)
        press("Enter")
        view = first_run(program)
        qtbot.waitUntil(lambda: isinstance(view.step, WaitingStep), timeout=20_000)
        view.propose(stick)
        press("Ctrl+S")
    [request] = stick.glob("*.pserq")
    (stick / "answer.psera").write_bytes(office.countersign(request.read_bytes()))
    sana.lock()

    with desk.program() as program:
        view = first_run(program)
        qtbot.waitUntil(lambda: isinstance(view.step, WaitingStep), timeout=20_000)
        press("Ctrl+O")
        write(str(stick / "answer.psera"))
        press("Enter")
        write(WORDS)
        press("Enter")
        qtbot.waitUntil(lambda: program.sitting is not None, timeout=20_000)
        assert program.sitting is not None
        assert program.sitting.author.certified is not None


def test_another_registry_at_the_address_is_not_believed(
    qtbot: QtBot, tmp_path: Path, realm: PracticeRealm, desk: Desk
) -> None:
    other = make_practice_realm(tmp_path / "other", realm=Realm.PRODUCTION)
    with running(realm.path):
        paper = invitation(realm)
    with running(other.path) as registry, desk.program() as program:
        enter(paper.typed_code, registry.url)
        press("Enter")
        qtbot.waitUntil(lambda: not first_run(program).busy, timeout=20_000)

        assert isinstance(first_run(program).step, CodeStep)
        assert "not the registry" in first_run(program).problem
    assert not desk.folders.slots.exists()


def test_without_a_network_nothing_typed_is_lost_and_the_way_by_file_is_open(
    qtbot: QtBot, tmp_path: Path, realm: PracticeRealm, desk: Desk
) -> None:
    with running(realm.path) as registry:
        paper, url = invitation(realm), registry.url
    with desk.program() as program:
        enter(paper.typed_code, url)
        press("Enter")
        view = first_run(program)
        qtbot.waitUntil(lambda: not view.busy, timeout=20_000)
        assert "Alt+W" in view.problem

        press("Alt+W")
        qtbot.waitUntil(lambda: isinstance(view.step, WaitingStep), timeout=20_000)
        view.propose(tmp_path)
        press("Ctrl+S")
    assert len(list(tmp_path.glob("*.pserq"))) == 1
