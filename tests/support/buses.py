"""A bus of a test's own, with a stand-in for the session service on it."""

import os
import select
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
_PATIENCE = 20  # seconds
_POLICY = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>
"""


@dataclass
class PrivateBus:
    """dbus-daemon and the stand-in, which may go away and come back at the same address."""

    folder: Path
    _daemon: "subprocess.Popen[str] | None" = field(default=None, init=False)
    _login: "subprocess.Popen[str] | None" = field(default=None, init=False)

    _heard: str = field(default="", init=False)

    @property
    def address(self) -> str:
        return f"unix:path={self.folder / 'bus'}"

    def come(self) -> None:
        config = self.folder / "bus.conf"
        config.write_text(_POLICY.format(path=self.folder / "bus"), encoding="utf-8")
        command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"]
        self._daemon = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert self._daemon.stdout is not None
        self._daemon.stdout.readline()
        self._login = subprocess.Popen(
            [sys.executable, "-m", "tests.support.login1", self.address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=ROOT,
        )
        assert self.hear() == "ready"

    def go(self) -> None:
        for process in (self._login, self._daemon):
            if process is not None:
                process.kill()
                process.communicate()
        self._login = self._daemon = None
        self._heard = ""
        (self.folder / "bus").unlink(missing_ok=True)

    def tell(self, *words: str) -> None:
        """What the stand-in does now."""
        assert self._login is not None
        assert self._login.stdin is not None
        self._login.stdin.write("".join(f"{word}\n" for word in words))
        self._login.stdin.flush()

    def hear(self) -> str:
        """The next thing that the stand-in says; it is waited for, but not for ever."""
        assert self._login is not None
        assert self._login.stdout is not None
        while "\n" not in self._heard:
            ready, _, _ = select.select([self._login.stdout], [], [], _PATIENCE)
            said = os.read(self._login.stdout.fileno(), 4096).decode() if ready else ""
            assert said, "the stand-in says nothing"
            self._heard += said
        word, _, self._heard = self._heard.partition("\n")
        return word
