"""A painter is ended whatever happens: one that lives on in the frames of an error takes the program with it."""

import re
import subprocess
import sys
from pathlib import Path

import enumerator

_ROOT = Path(enumerator.__file__).resolve().parent

_FAILS_WHILE_IT_IS_PAINTED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from enumerator.ui.parts import Toned
from enumerator.ui.theme import Appearance

told = []
failed = 0


def hook(kind, error, trace):
    global failed
    failed += 1
    told.append(error)


sys.excepthook = hook
application = QApplication([])
window = QWidget()
column = QVBoxLayout(window)
painted = [Toned("error", Appearance(application)) for _ in range(3)]
for one in painted:
    one.setMinimumHeight(40)
    column.addWidget(one)
column.addWidget(QLabel("beside it"))
window.resize(300, 300)
window.show()
for one in painted:
    one.appearance = type("Nothing", (), {"tokens": object()})()
steps = iter(range(12))


def step():
    at = next(steps, None)
    if at is None:
        application.quit()
    elif at == 6:
        while painted:
            painted.pop().deleteLater()
    elif at == 9:
        told.clear()
    window.resize(301 + (at or 0), 300)


timer = QTimer()
timer.timeout.connect(step)
timer.start(5)
application.exec()
assert failed, "nothing failed"
"""


def test_a_part_that_fails_while_it_is_painted_does_not_take_the_window_with_it() -> None:
    lived = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", _FAILS_WHILE_IT_IS_PAINTED],
        cwd=_ROOT.parent,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert lived.returncode == 0, lived.stderr
    assert "active painter" not in lived.stderr
    assert "being painted" not in lived.stderr


def test_every_painter_is_ended_by_the_block_that_began_it() -> None:
    begun = re.compile(r"QPainter\(")
    held = re.compile(r"with QPainter\(\w+\) as painter:|painter = QPainter\(\)$")
    loose = [
        f"{file.relative_to(_ROOT)}:{number}"
        for file in sorted(_ROOT.rglob("*.py"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if begun.search(line) and not held.search(line.rstrip())
    ]

    assert loose == []
