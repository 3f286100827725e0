"""The whole story without a display: the real window offscreen, the registry as a process of its own."""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from enumerator import logs
from enumerator.app.program import Program
from enumerator.auth.keyrings import MemoryKeyring
from enumerator.config import read_settings
from enumerator.demo.practice import PASSPHRASES, SUPERVISOR, Practice, prepare
from enumerator.demo.registry_process import running_registry
from enumerator.demo.report import Outcome, count_leaks, examine
from enumerator.demo.shots import Shots
from enumerator.demo.story import SIZES, Story, Told


@dataclass(frozen=True, slots=True)
class Played:
    """What is there when the story has been told."""

    told: Told
    practice: Practice
    early: tuple[int, int]  # leaks found before anything was sent, files searched
    shots: int


def play(
    home: Path, output: Path, tell: Callable[[str], None], *, sizes: tuple[int, ...] = SIZES
) -> Played:
    """Tell the story with families of these sizes in an empty folder; pictures go into ``output``."""
    tell("a practice laptop and a practice registry are made")
    practice = prepare(home, MemoryKeyring(), certifies=True)
    os.environ["TMPDIR"] = str(practice.temporary)
    tempfile.tempdir = None  # read anew
    handler = logs.start(practice.folders.logs)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    early: list[tuple[int, int]] = []
    with running_registry(practice.registry) as url:
        settings = replace(read_settings(practice.folders.settings), registry_url=url)
        program = Program(application, practice.folders, practice.accounts, settings, clock=_now)
        program.shell.resize(1366, 690)
        program.shell.show()
        shots = Shots(program.shell, output)
        told = Story(
            program,
            shots,
            tell,
            clock=_now,
            sizes=sizes,
            before_sending=lambda told: early.append(count_leaks(told, practice)),
        ).run()
        program.shell.close()
    logs.stop(handler)
    return Played(told, practice, early[0], shots.count)


def compare(played: Played) -> Outcome:
    """What the registry opened against what was finalized."""
    accounts = played.practice.accounts
    unlocked = accounts.unlock(SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id])
    try:
        return examine(played.told, played.practice, unlocked.store, played.early)
    finally:
        unlocked.lock()


def _now() -> datetime:
    return datetime.now(UTC)
