"""The whole program, in which a new passphrase is typed by keys, so that its memory can be read from outside.

``python -m tests.support.typing_program FOLDER first-run|people``. The passphrases come as masked numbers, because a
copy that was made to be compared would be found; of the first run an invitation and an address follow.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from enumerator.app import run_window
from tests.support.key_holder import MASK, say
from tests.support.locking_program import Play

if TYPE_CHECKING:
    from enumerator.demo.keyboard import Keyboard


def main(folder: str, what: str) -> int:
    if what == "people":
        return run_window(Path(folder), shown=_Supervisor(*_told().split("|")).begin)
    return run_window(Path(folder), shown=_FirstRun("", _numbers(_told()), *_told().split()).begin)


def _told() -> str:
    return sys.stdin.readline().strip()


def _numbers(masked: str) -> list[int]:
    return [int(word) for word in masked.split()]


class _Typing(Play):
    """Hands that type masked letters."""

    def type_masked(self, keyboard: "Keyboard", letters: list[int]) -> None:
        for letter in letters:
            keyboard.type(chr(letter ^ MASK))

    def type_twice(self, keyboard: "Keyboard", letters: list[int]) -> None:
        """The last key is pressed once the parent has looked at what stands on the lines."""
        from enumerator.demo.keyboard import ENTER

        self.type_masked(keyboard, letters)
        keyboard.press(ENTER)
        self.type_masked(keyboard, letters)
        say("typed")
        sys.stdin.readline()
        keyboard.press(ENTER)


class _FirstRun(_Typing):
    """An empty laptop becomes somebody's, by line."""

    def __init__(self, person: str, letters: list[int], code: str, address: str) -> None:
        super().__init__(person, letters)
        self.code, self.address = code, address

    def come_in(self) -> None:
        from enumerator.demo.keyboard import ENTER, Key, Keyboard
        from enumerator.ui.first_run.view import FirstRunView

        keyboard = Keyboard(self.program.shell)
        page = self.program.shell.page
        assert isinstance(page, FirstRunView)
        keyboard.wait_until(lambda: page.waits_for_nothing, "key ring and disk answer")
        keyboard.press(ENTER)
        for words in (self.code, self.address, "Adil Hussain", "E-7"):
            keyboard.type(words)
            keyboard.press(ENTER)
        keyboard.press(Key.Key_1)
        keyboard.press(ENTER)
        self.type_twice(keyboard, self.letters)
        keyboard.wait_until(
            lambda: self.program.sitting is not None or bool(page.problem), "the store opens"
        )
        say("open" if self.program.sitting is not None else page.problem)


class _Supervisor(_Typing):
    """Somebody new is let in by a supervisor."""

    def __init__(self, person: str, own: str, given: str) -> None:
        super().__init__(person, _numbers(own))
        self.given = _numbers(given)

    def come_in(self) -> None:
        from enumerator.demo.keyboard import ENTER, Key, Keyboard
        from enumerator.ui.people_view import PeopleView

        keyboard = Keyboard(self.program.shell)
        self.program.gate.choose(self.person)
        self.type_masked(keyboard, self.letters)
        keyboard.press(ENTER)
        keyboard.wait_until(lambda: self.program.sitting is not None, "the store opens")
        for key in (Key.Key_Comma, Key.Key_M, Key.Key_N):
            keyboard.ctrl(key)
        for words in ("PE-0009", "Zara Gul"):
            keyboard.type(words)
            keyboard.press(ENTER)
        keyboard.press(Key.Key_1)
        keyboard.press(ENTER)
        self.type_twice(keyboard, self.given)
        shell = self.program.shell
        keyboard.wait_until(lambda: isinstance(shell.page, PeopleView), "somebody is let in")
        say("open")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
