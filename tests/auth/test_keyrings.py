"""Key rings: the system's own, in a session of its own, and what is refused."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from enumerator.auth.keyrings import Keyring, MemoryKeyring, SystemKeyring, system_keyring
from enumerator.errors import NoKeyring


class Ring(KeyringBackend):
    """A backend as a system might have one."""

    priority = 5

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]


class LockedRing(Ring):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("the collection")


class BrokenRing(Ring):
    def get_password(self, service: str, username: str) -> str | None:
        raise OSError("the bus went away")


class NoService:
    """The priority of a backend whose service does not answer."""

    def __get__(self, *_: object) -> Any:
        raise RuntimeError("no service")


class AbsentRing(Ring):
    priority = NoService()


@pytest.fixture(params=[MemoryKeyring, lambda: SystemKeyring(Ring())], ids=["memory", "system"])
def ring(request: pytest.FixtureRequest) -> Keyring:
    made: Keyring = request.param()
    return made


def test_a_secret_is_there_until_it_is_dropped(ring: Keyring) -> None:
    assert ring.get("a/secret") is None

    ring.put("a/secret", "00ff")
    ring.put("a/other", "11")
    assert ring.get("a/secret") == "00ff"
    ring.put("a/secret", "22")
    assert ring.get("a/secret") == "22"

    ring.drop("a/secret")
    ring.drop("a/secret")
    assert ring.get("a/secret") is None
    assert ring.get("a/other") == "11"


def test_each_secret_has_a_service_of_its_own() -> None:
    backend = Ring()
    ring = SystemKeyring(backend)
    ring.put("a", "1")
    ring.put("b", "2")

    assert len({service for service, _ in backend.kept}) == 2


@pytest.mark.parametrize(("kind", "reason"), [(LockedRing, "locked"), (BrokenRing, "fault")])
def test_a_ring_that_does_not_answer_is_no_ring(kind: type[Ring], reason: str) -> None:
    with pytest.raises(NoKeyring) as refused:
        SystemKeyring(kind()).get("a")

    assert refused.value.reason == reason


def test_the_first_ring_that_works_is_used() -> None:
    ring = system_keyring(lambda: (AbsentRing, Ring))

    ring.put("a", "1")
    assert ring.get("a") == "1"


def test_without_a_ring_that_encrypts_there_is_none() -> None:
    with pytest.raises(NoKeyring) as refused:
        system_keyring(lambda: (AbsentRing,))

    assert refused.value.reason == "none"


def test_a_plain_text_ring_in_the_persons_configuration_is_not_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{__name__}.Ring")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nonexistent")

    with pytest.raises(NoKeyring):
        system_keyring()


CHILD = """
import sys
from pathlib import Path
from enumerator.auth.keyrings import system_keyring
from enumerator.errors import DeviceSecretMissing
from tests.support.accounts import ADILS, Laptop

laptop = Laptop(Path(sys.argv[1]), keyring=system_keyring())
laptop.with_adil()
laptop.accounts.unlock("E-7", ADILS).lock()
keys = laptop.accounts.device_keys()
assert keys is not None
try:
    Laptop(laptop.folder, keyring=None).accounts.unlock("E-7", ADILS)
except DeviceSecretMissing:
    sys.stdout.write("opened with the secret of the key ring, and not without")
"""

SESSION = """
set -e
printf %s "$RING_SECRET" | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null
"$PYTHON" -W error -c "$CHILD" "$FOLDER"
"""


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="dbus-run-session and gnome-keyring are not installed (tools/setup.sh does)",
)
def test_a_laptop_is_set_up_and_opened_with_the_real_secret_service(tmp_path: Path) -> None:
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(runtime),
        "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHON": sys.executable, "CHILD": CHILD,
        "FOLDER": str(tmp_path / "laptop"), "RING_SECRET": "a login passphrase",
    }  # fmt: skip

    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", SESSION],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout == "opened with the secret of the key ring, and not without"
    kept = b"".join(p.read_bytes() for p in tmp_path.rglob("*.keyring"))
    assert kept, "the ring is a file of the session's own home"
