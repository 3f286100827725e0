"""The program with an interview open; run as a program, it tells its memory.

``python -m tests.bench.sitting HOME ASSIGNMENT`` prints resident MB once the interview's window is painted.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.ring import PASSPHRASE, WHO, accounts_at

# isort: split
# Qt comes last, as in the program itself: PySide reads and keeps the source of what is imported after it.
from PySide6.QtWidgets import QApplication

from enumerator.app.program import Program
from enumerator.config import read_settings
from enumerator.demo.keyboard import ENTER, Key, Keyboard


def signed_in(home: Path, application: QApplication) -> tuple[Program, Keyboard]:
    """The program, the enumerator's worklist open; whoever calls closes its window."""
    folders, accounts = accounts_at(home)
    program = Program(
        application,
        folders,
        accounts,
        read_settings(folders.settings),
        clock=lambda: datetime.now(UTC),
    )
    program.shell.resize(1366, 690)
    program.shell.show()
    keyboard = Keyboard(program.shell)
    program.gate.choose(WHO)
    keyboard.type(PASSPHRASE)
    keyboard.press(ENTER)
    keyboard.wait_until(lambda: program.sitting is not None, "the store opens")
    return program, keyboard


def open_interview(program: Program, keyboard: Keyboard, assignment: str) -> None:
    """Down the worklist to the household, and Enter."""
    from enumerator.ui.worklist import WorklistView

    home = program.shell.page
    assert isinstance(home, WorklistView)
    keyboard.press(Key.Key_Home)
    for _ in home.shown:
        current = home.current
        if current is not None and current.assignment_id == assignment:
            break
        keyboard.press(Key.Key_Down)
    keyboard.press(ENTER)


def main(home: str, assignment: str) -> int:
    from tests.bench.memory import resident_mb

    application = QApplication(sys.argv[:1])
    program, keyboard = signed_in(Path(home), application)
    open_interview(program, keyboard, assignment)
    assert program.interview is not None
    print(f"{resident_mb():.1f}", flush=True)
    program.shell.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
