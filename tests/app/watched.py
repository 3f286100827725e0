"""A program of its own whose memory is read from outside, on a bus that a test has made."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.store.test_memory import readable_regions
from tests.support.buses import PrivateBus
from tests.support.key_holder import MASK

ROOT = Path(__file__).parents[2]
READS_MEMORY = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dbus-daemon"),
    reason="reads /proc of another process, and needs dbus-daemon",
)


@contextmanager
def watched(bus: PrivateBus, module: str, *given: str) -> Iterator["subprocess.Popen[str]"]:
    """The program ``module``, spoken to in lines, until the test has seen enough."""
    with subprocess.Popen(
        [sys.executable, "-m", module, *given],
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


def tell(child: "subprocess.Popen[str]", line: str) -> None:
    assert child.stdin is not None
    child.stdin.write(line + "\n")
    child.stdin.flush()


def hear(child: "subprocess.Popen[str]") -> list[str]:
    assert child.stdout is not None
    return child.stdout.readline().split()


def unlike_itself(passphrase: str) -> str:
    """A passphrase as numbers, so that the line that tells it is none of its traces."""
    return " ".join(str(ord(letter) ^ MASK) for letter in passphrase)


def typed_in(passphrase: str, pid: int) -> bool:
    """Whether the letters of a passphrase are found, as a window keeps them or as Python and OpenSSL do (UTF-8)."""
    halves = [
        half.encode(code)
        for half in (passphrase[:12], passphrase[12:])
        for code in ("utf-16-le", "utf-8")
    ]
    return any(half in region for region in readable_regions(pid) for half in halves)
