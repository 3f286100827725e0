"""The program starts whatever it finds, and says what is wrong in words."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.app import run_window
from enumerator.app.program import Program
from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import MemoryKeyring
from enumerator.config import Folders, Settings


def started(qtbot: QtBot, folders: Folders, hint: str = "") -> Program:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    program = Program(
        application,
        folders.made(),
        Accounts(folders, MemoryKeyring()),
        Settings(),
        clock=lambda: datetime.now(UTC),
        hint=hint,
    )
    qtbot.addWidget(program.shell)
    program.shell.show()
    return program


def test_a_laptop_that_nobody_was_added_to_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    program = started(qtbot, Folders(tmp_path))

    assert program.gate.problem == ""
    assert program.sitting is None
    program.shell.close()


def test_keys_that_cannot_be_read_are_told_at_the_gate(qtbot: QtBot, tmp_path: Path) -> None:
    folders = Folders(tmp_path).made()
    folders.slots.write_text("{ this is not what we wrote", encoding="utf-8")

    program = started(qtbot, folders)

    assert "cannot be read" in program.gate.problem
    assert "recovery key" in program.gate.problem
    program.shell.close()


def test_a_practice_laptop_shows_its_passphrases(qtbot: QtBot, tmp_path: Path) -> None:
    program = started(qtbot, Folders(tmp_path), hint="Ayesha: wheat morning bridge")

    assert "wheat morning bridge" in program.gate.hint
    program.shell.close()


def test_a_folder_that_cannot_be_used_is_told_in_the_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # given back after the test
    (tmp_path / "file").write_bytes(b"no folder")
    told: list[str] = []

    def look(program: Program) -> None:
        qtbot.addWidget(program.shell)
        assert program.shell.banner.message is not None
        told.append(program.shell.banner.message.what)
        QTimer.singleShot(0, program.shell.close)

    run_window(tmp_path / "file" / "laptop", shown=look)

    assert told == ["The program may not write its store."]
