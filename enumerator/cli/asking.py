"""Passphrases for commands: asked at the terminal without showing them, or read line by line from standard input."""

import sys
from collections.abc import Callable
from getpass import getpass

Ask = Callable[[str], str]
"""Puts a question to whoever sits there, and gives what she typed. Raises EOFError."""


def asking(*, from_stdin: bool) -> Ask:
    """How a command asks. A passphrase never stands in its arguments or in the environment."""
    return _next_line if from_stdin else getpass


def say(line: str) -> None:
    if sys.stdout is not None:  # a program for windows has none
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def tell(line: str) -> None:
    """What went wrong, on standard error."""
    if sys.stderr is not None:
        sys.stderr.write(f"{line}\n")


def _next_line(_: str) -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\r\n")
