"""The program as it is started, in a process of its own; at the first paint it says which modules are there.

``python -m tests.support.first_paint FOLDER`` prints their names as JSON and ends. With ``sign-in`` after it, an
enumerator's passphrase is typed at that very moment, and it prints who was let in.
"""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from enumerator.app import run_window

if TYPE_CHECKING:
    from enumerator.app.program import Program

PERSON, PASSPHRASE = "PE-0002", "wheat morning bridge"
"""As fieldwork.practice has them, which is of the modules that must not be there yet."""


def main(folder: str, *signs_in: str) -> int:
    def watch(program: "Program") -> None:
        from PySide6.QtCore import QEvent, QObject, QTimer

        class Painted(QObject):
            def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
                if event.type() == QEvent.Type.Paint:
                    program.shell.removeEventFilter(self)
                    QTimer.singleShot(0, painted)  # by then what is in the window is painted too
                return False

        def painted() -> None:
            tell(sorted(sys.modules))
            if signs_in:
                sign_in(program)
            program.shell.close()

        program.shell.installEventFilter(Painted(program.shell))

    return run_window(Path(folder), shown=watch)


def sign_in(program: "Program") -> None:
    from enumerator.demo.keyboard import ENTER, Keyboard

    keyboard = Keyboard(program.shell)
    program.gate.choose(PERSON)
    keyboard.type(PASSPHRASE)
    keyboard.press(ENTER)
    keyboard.wait_until(lambda: program.sitting is not None, "the store opens")
    assert program.sitting is not None
    tell(program.sitting.person.id)


def tell(what: object) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
