"""A session with the system's real key ring in one state after the other; what each does to a laptop is told.

Runs inside of ``dbus-run-session``: ``python -m tests.support.ring_states FOLDER``. Prints one JSON object.
"""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from enumerator.auth.keyrings import Keyring, system_keyring
from enumerator.errors import EnumeratorError, NoKeyring
from sync.protocol import Realm
from tests.support.accounts import ADIL, ADILS, SANA, SANAS, Laptop
from tests.support.stores import household

LONG = "four long words without ring"


class Daemon:
    """gnome-keyring, which is ended and comes back."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def come(self, passphrase: str | None) -> None:
        """With the passphrase of its login ring, or without: then the ring stays locked, and nobody can be asked."""
        unlock = [] if passphrase is None else ["--unlock"]
        command = ["gnome-keyring-daemon", "--foreground", "--components=secrets", *unlock]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self._process.stdin is not None
        self._process.stdin.write((passphrase or "").encode())
        self._process.stdin.close()
        wait = ["gdbus", "wait", "--session", "--timeout", "10", "org.freedesktop.secrets"]
        subprocess.run(wait, check=True)

    def go(self) -> None:
        if self._process is not None:
            os.kill(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None


def ring() -> Keyring | None:
    """As the program finds it: none that works is none."""
    try:
        return system_keyring()
    except NoKeyring:
        return None


def tried(folder: Path, person: str, passphrase: str) -> str:
    """What somebody is told who signs in; ``in`` where she is let in."""
    laptop = Laptop(folder, keyring=ring())
    laptop.time.pass_(3600)
    try:
        laptop.accounts.unlock(person, passphrase).lock()
    except NoKeyring as error:
        return f"{error.code} {error.reason}"
    except EnumeratorError as error:
        return error.code
    return "in"


def main(folder: Path) -> None:
    told: dict[str, str] = {}
    daemon = Daemon()
    told["absent"] = "none" if ring() is None else "there"
    long = Laptop(folder / "long", keyring=None)
    long.accounts.create(ADIL, LONG, realm=Realm.PRACTICE, device="d1").lock()
    told["fallback"] = tried(folder / "long", ADIL.id, LONG)

    daemon.come("login")
    told["fallback, ring came later"] = tried(folder / "long", ADIL.id, LONG)
    later = Laptop(folder / "long", keyring=ring())
    later.time.pass_(7200)
    adil = later.accounts.unlock(ADIL.id, LONG)
    later.accounts.change_passphrase(adil, LONG, ADILS)
    adil.lock()
    told["bound to the ring by a change"] = tried(folder / "long", ADIL.id, ADILS)

    laptop = Laptop(folder / "ring", keyring=ring())
    laptop.with_adil()
    told["unlocked"] = tried(folder / "ring", ADIL.id, ADILS)
    sana = laptop.accounts.unlock(SANA.id, SANAS)
    daemon.go()
    saved = household(sana.store)
    sana.lock()
    told["gone in the middle of a sitting"] = f"{saved} saved"
    told["gone"] = tried(folder / "ring", ADIL.id, ADILS)

    never = Laptop(folder / "never", keyring=None)
    never.accounts.create(ADIL, LONG, realm=Realm.PRACTICE, device="d1").lock()
    daemon.come(None)
    told["locked, fallback"] = tried(folder / "never", ADIL.id, LONG)
    told["locked"] = tried(folder / "ring", ADIL.id, ADILS)
    daemon.go()

    daemon.come("login")
    told["there again"] = tried(folder / "ring", ADIL.id, ADILS)
    daemon.go()

    for file in Path.home().rglob("*.keyring"):
        file.unlink()
    daemon.come("login")
    told["emptied"] = tried(folder / "ring", ADIL.id, ADILS)
    told["emptied, fallback"] = tried(folder / "never", ADIL.id, LONG)
    daemon.go()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
