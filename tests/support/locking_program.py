"""The whole program in its window, signed in by keys and locked again, so that its memory can be read from outside.

``python -m tests.support.locking_program FOLDER PERSON``. What it is told comes as masked numbers, and so do the
secrets that it tells, because a copy that was made to be compared would be found.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from enumerator.app import run_window
from enumerator.store.wiping import wipe
from tests.support.key_holder import MASK, say

if TYPE_CHECKING:
    from PySide6.QtCore import QSocketNotifier

    from enumerator.app.program import Program


def main(folder: str, person: str) -> int:
    letters = [int(word) for word in sys.stdin.readline().split()]  # of her passphrase, masked
    play = Play(person, letters)
    return run_window(Path(folder), shown=play.begin)


class Play:
    """What happens at the keyboard, as the parent says, a word a line."""

    program: "Program"
    ear: "QSocketNotifier"

    def __init__(self, person: str, letters: Iterable[int]) -> None:
        self.person, self.letters = person, list(letters)

    def begin(self, program: "Program") -> None:
        from PySide6.QtCore import QSocketNotifier, QTimer

        self.program = program
        self.ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.ear.activated.connect(self.told)
        QTimer.singleShot(0, self.come_in)

    def come_in(self) -> None:
        from enumerator.demo.keyboard import ENTER, Keyboard

        keyboard = Keyboard(self.program.shell)
        self.program.gate.choose(self.person)
        for letter in self.letters:
            keyboard.type(chr(letter ^ MASK))
        keyboard.press(ENTER)
        keyboard.wait_until(lambda: self.program.sitting is not None, "the store opens")
        for name, secret in self.secrets():
            say(f"{name} " + " ".join(str(byte ^ MASK) for byte in secret))
        say("open")

    def secrets(self) -> Iterator[tuple[str, bytes | bytearray]]:
        assert self.program.sitting is not None
        unlocked = self.program.sitting.unlocked
        key = unlocked.store.key()
        yield "store", key
        wipe(key)
        yield "signing", unlocked.signing.private
        yield "sealing", unlocked.sealing.private
        yield "device-signing", unlocked.device_signing.private
        yield "device-sealing", unlocked.device_sealing.private

    def told(self) -> None:
        words = os.read(sys.stdin.fileno(), 4096).decode().split()  # several may have come at once
        for word in words or ["close"]:
            self.do(word)

    def do(self, word: str) -> None:
        if word == "key":
            from enumerator.demo.keyboard import Key, Keyboard

            Keyboard(self.program.shell).press(Key.Key_F12)
        elif word == "idle":
            self.program.lock(idle=True)
        elif word == "settled":  # whatever was to be done after the lock was done
            from tests.ui.eyesight import settle

            settle()
            say("locked" if self.program.sitting is None else "open")
        else:
            self.program.shell.close()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
