"""The real Secret Service in each of its states: what somebody is told, and what still works."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Nothing is started by the bus itself: a ring that is absent stays absent.
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>
"""

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("dbus-run-session", "gnome-keyring-daemon", "gdbus"))),
    reason="dbus-run-session, gdbus and gnome-keyring are not installed (tools/setup.sh does)",
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    home = tmp_path_factory.mktemp("session")
    (home / "run").mkdir(mode=0o700)
    (home / "bus.conf").write_text(BUS, encoding="utf-8")
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "PYTHONPATH": str(ROOT),
    }
    program = [sys.executable, "-m", "tests.support.ring_states", str(home / "laptops")]
    done = subprocess.run(
        ["dbus-run-session", f"--config-file={home / 'bus.conf'}", "--", *program],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, str] = json.loads(done.stdout)
    return said


@pytest.mark.parametrize(
    ("state", "what"),
    [
        ("absent", "none"),
        ("fallback", "in"),
        ("fallback, ring came later", "in"),
        ("bound to the ring by a change", "in"),
        ("unlocked", "in"),
        ("gone in the middle of a sitting", "a1 saved"),
        ("gone", "device_secret_missing"),
        ("locked", "no_keyring locked"),
        ("locked, fallback", "in"),
        ("there again", "in"),
        ("emptied", "device_secret_missing"),
        ("emptied, fallback", "in"),
    ],
)
def test_each_state_of_the_ring_is_told_apart_and_a_long_passphrase_needs_none(
    told: dict[str, str], state: str, what: str
) -> None:
    assert told[state] == what
