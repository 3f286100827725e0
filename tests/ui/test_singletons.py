"""A long day at the window does not use up None."""

import os
import subprocess
import sys

# Far more calls into Qt than None has references in a fresh interpreter.
LONG_DAY = """
import enumerator.ui
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Bell(QObject):
    rung = Signal(str)

application = QApplication([])
label, bell = QLabel(), Bell()
bell.rung.connect(label.setText)
for _ in range(50_000):
    label.setVisible(False)
    bell.rung.emit("saved")
    label.isVisible()
print("evening")
"""


def test_a_long_day_of_calls_into_qt_ends_in_the_evening() -> None:
    day = subprocess.run(
        [sys.executable, "-c", LONG_DAY],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert (day.returncode, day.stdout.strip()) == (0, "evening"), day.stderr[-400:]
