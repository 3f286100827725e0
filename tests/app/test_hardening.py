"""What a neighbour in the same account, a crash and the last words of a fault give away: nothing.

Root may read everything, so all of it is tried as a user without rights, and beside each try stands the same one on
a process that is not closed: it shows that the try would succeed.
"""

import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).parents[2]
NOBODY = 65534
OPEN_ONE = "import sys; sys.stdout.write('up'); sys.stdout.flush(); sys.stdin.read()"
CANARY = "35202-1234567-1"
FAULT = """
import sys
from enumerator.app.hardening import harden
harden()
def answer(given):
    raise ValueError(f"cannot read {given}")
"""

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or (os.geteuid() == 0 and not shutil.which("setpriv")),
    reason="Linux, and a way to be a user without rights",
)


def unprivileged(command: Sequence[str]) -> list[str]:
    """The command as a user who may do nothing; as whoever we are, when that is nobody special."""
    if os.geteuid() != 0:
        return list(command)
    user = [f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    return ["setpriv", *user, "--no-new-privs", *command]


def cores_allowed() -> None:
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))


@pytest.fixture
def home() -> Iterator[Path]:
    """Where the user without rights may have a folder; those of pytest are closed to her."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder) / "home"


@contextmanager
def running(command: Sequence[str], folder: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        unprivileged(command),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": str(folder),
        },
        preexec_fn=cores_allowed,  # noqa: PLW1509  # nothing else runs in this process yet
    ) as child:
        try:
            yield child
        finally:
            child.kill()


@contextmanager
def open_process(home: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that is not closed."""
    with running([sys.executable, "-c", OPEN_ONE], home.parent) as child:
        assert child.stdout is not None
        assert child.stdout.read(2) == "up"
        yield child


@contextmanager
def program(home: Path) -> Iterator[subprocess.Popen[str]]:
    """The program in its window, as it is started. It makes its folders when it is closed to others already."""
    with running([sys.executable, "-m", "enumerator", "--folder", str(home)], home.parent) as child:
        while not (home / "logs").exists():
            with suppress(subprocess.TimeoutExpired):
                child.wait(timeout=0.05)
                pytest.fail(child.stderr.read() if child.stderr else "ended")
        yield child


def reached_by_a_neighbour(pid: int) -> str:
    command = unprivileged([sys.executable, "-m", "tests.support.peeker", str(pid)])
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    return done.stdout


def crash(child: subprocess.Popen[str], by: signal.Signals) -> bool:
    """Let a signal end it; whether the kernel wrote its memory anywhere (wait(2), WCOREDUMP)."""
    os.kill(child.pid, by)
    _pid, status = os.waitpid(child.pid, 0)
    child.returncode = -os.WTERMSIG(status)
    assert os.WTERMSIG(status) == by
    return os.WCOREDUMP(status)


def test_a_neighbour_in_the_same_account_can_neither_read_the_memory_nor_attach(home: Path) -> None:
    with open_process(home) as other:
        if reached_by_a_neighbour(other.pid) != "memory attached":
            pytest.skip("this system lets nobody read a neighbour")
    with program(home) as ours:
        reached = reached_by_a_neighbour(ours.pid)

    assert reached == ""


@pytest.mark.skipif(not shutil.which("gdb"), reason="needs gdb")
def test_a_debugger_is_refused(home: Path) -> None:
    with program(home) as ours:
        command = unprivileged(["gdb", "--batch", "-nx", "-p", str(ours.pid)])
        said = subprocess.run(command, capture_output=True, text=True, check=False)
        alive = ours.poll() is None

    assert "Operation not permitted" in said.stdout + said.stderr
    assert alive


@pytest.mark.parametrize("by", [signal.SIGSEGV, signal.SIGABRT])
def test_a_crash_leaves_no_core(home: Path, by: signal.Signals) -> None:
    with open_process(home) as other:
        if not crash(other, by):
            pytest.skip("this system writes no cores")
    for core in home.parent.glob("core*"):
        core.unlink()
    with program(home) as ours:
        dumped = crash(ours, by)

    assert not dumped
    assert list(home.parent.glob("core*")) == []


@pytest.mark.parametrize(
    "fault",
    [
        "answer(sys.argv[1])",
        "import threading; one = threading.Thread(target=answer, args=sys.argv[1:]); one.start(); one.join()",
        "class Gone:\n    def __del__(self): answer(sys.argv[1])\nGone()",
    ],
    ids=["main", "thread", "destructor"],
)
def test_the_last_words_of_a_fault_name_its_class_and_place_and_no_answer(fault: str) -> None:
    command = [sys.executable, "-X", "faulthandler", "-c", FAULT + fault, CANARY]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)

    assert "ValueError" in done.stderr
    assert "in answer" in done.stderr
    assert CANARY not in done.stderr + done.stdout
