"""The memory of the whole program after a new passphrase was typed, read from outside: at the first run, for others."""

import os
import secrets
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from enumerator.config import Folders
from enumerator.fieldwork.practice import PASSPHRASES, SUPERVISOR, lay_out
from sync.protocol import Realm
from sync.registry.practice import make_practice_realm
from tests.app.test_memory import hear, tell, typed_in
from tests.end2end.test_registry_process import running
from tests.support.accounts import CHEAP
from tests.support.buses import PrivateBus
from tests.support.enrolling import invited
from tests.support.key_holder import MASK

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dbus-daemon"),
    reason="reads /proc of another process, and needs dbus-daemon",
)


@contextmanager
def typing(home: Path, what: str, bus: PrivateBus) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.support.typing_program", str(home), what],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "DBUS_SYSTEM_BUS_ADDRESS": bus.address,
            "DBUS_SESSION_BUS_ADDRESS": bus.address,
        },
    ) as child:
        try:
            yield child
        finally:
            child.kill()


def masked(passphrase: str) -> str:
    return " ".join(str(ord(letter) ^ MASK) for letter in passphrase)


def any_passphrase() -> str:
    return "".join(secrets.choice(string.ascii_lowercase) for _ in range(24))


def left_after_a_lock(program: "subprocess.Popen[str]", passphrase: str) -> bool:
    assert hear(program) == ["typed"]
    assert typed_in(passphrase, program.pid)
    tell(program, "go on")
    assert hear(program) == ["open"]
    tell(program, "key")
    tell(program, "settled")
    assert hear(program) == ["locked"]
    return typed_in(passphrase, program.pid)


def test_a_passphrase_that_was_chosen_at_the_first_run_is_not_in_the_memory_after_a_lock(
    tmp_path: Path, bus: PrivateBus
) -> None:
    realm = make_practice_realm(tmp_path / "registry", realm=Realm.PRODUCTION)
    passphrase = any_passphrase()

    with (
        running(realm.path) as registry,
        typing(tmp_path / "home", "first-run", bus) as program,
    ):
        invitation = invited(realm, role="enumerator", at=datetime.now(UTC))
        tell(program, masked(passphrase))
        tell(program, f"{invitation.typed_code} {registry.url}")

        assert not left_after_a_lock(program, passphrase)


def test_a_passphrase_that_was_given_to_somebody_new_is_not_in_the_memory_after_a_lock(
    tmp_path: Path, bus: PrivateBus
) -> None:
    lay_out(Folders(tmp_path / "home"), cost=CHEAP)
    passphrase = any_passphrase()

    with typing(tmp_path / "home", "people", bus) as program:
        own = masked(PASSPHRASES[SUPERVISOR.id])
        tell(program, f"{SUPERVISOR.id}|{own}|{masked(passphrase)}")

        assert not left_after_a_lock(program, passphrase)
