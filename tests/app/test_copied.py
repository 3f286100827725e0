"""The clipboard of a real display (X11)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from enumerator.app.capture import keep_off_captures

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="needs a display")
@pytest.mark.parametrize(("who", "left"), [("ours", ""), ("later", ""), ("program", "a letter")])
def test_what_was_copied_here_is_taken_away_and_what_others_copied_stays(
    who: str, left: str
) -> None:
    command = ["xvfb-run", "-a", sys.executable, "-m", "tests.support.copying_window", who]
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, env=environment, check=True
    )

    assert done.stdout == left


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_a_system_that_cannot_hide_a_window_from_captures_says_so(
    qapp: QApplication, platform: str
) -> None:
    assert not keep_off_captures(QWidget(), platform)
