"""Somebody at work: the program in its window over a practice laptop, signed in, everything by keys."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from enumerator.app.program import Program
from enumerator.auth.session import Person
from enumerator.demo.practice import PASSPHRASES
from tests.support.practice import PracticeLaptop
from tests.ui.eyesight import settle


@contextmanager
def working(qtbot: QtBot, laptop: PracticeLaptop, person: Person) -> Iterator[Program]:
    """The program with ``person`` signed in, its window in front."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    folders, accounts = laptop.practice.folders, laptop.practice.accounts
    program = Program(application, folders, accounts, laptop.settings, clock=laptop.time.tell)
    qtbot.addWidget(program.shell)
    program.shell.resize(1366, 690)
    program.shell.show()
    program.shell.activateWindow()
    qtbot.waitUntil(program.shell.isActiveWindow)
    program.gate.opened.emit(accounts.check(person.id, PASSPHRASES[person.id]))
    assert program.sitting is not None
    QApplication.processEvents()
    try:
        yield program
    finally:
        program.languages.use("en")  # the application outlives the program of one test
        close(program)


def close(program: Program) -> None:
    """The window is closed, and whatever reads its store is gone."""
    program.shell.close()
    program.shell.show_gate(QWidget())
    settle()


def front(program: Program) -> object:
    """The page in front."""
    return program.shell.page
