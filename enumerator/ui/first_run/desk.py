"""What the first run needs of the enrolment, and the facts that it shows of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol


class NewRole(StrEnum):
    """What the first person of a laptop does."""

    ENUMERATOR = "enumerator"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who will work on this laptop."""

    id: str  # staff number
    name: str
    role: NewRole


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation as it was read. Whether its registry knows it, only the registry can tell."""

    code: str  # as people type it
    address: str = ""  # https://…; empty where it was not said
    last_day: date | None = None
    over: bool = False  # by this laptop's clock
    practice: bool = False
    by_line: bool = True  # False: it names a registry and lets nobody in, for the way by file


class Stage(StrEnum):
    """How far one has come with the registry."""

    KEYS = "keys"  # keys are made
    FOUND = "found"  # the registry answers, and is the one that was meant
    SENT = "sent"
    BELIEVED = "believed"  # the answer holds
    MADE = "made"  # the store is there


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request that was made here and has no answer yet."""

    person: Newcomer
    mark: str  # eight signs by which two people tell that they mean the same request
    made_at: datetime
    request: bytes = field(repr=False)  # the file
    address: str = ""  # of the registry, where it was said
    sent: bool = False  # by line, and the answer was lost


class Desk(Protocol):
    """The enrolment (app.first_run). What may take its time is asked on a worker."""

    def invited(self, given: str | bytes, address: str = "") -> Invited:
        """What was typed, seen or read from a file. Raises InvitationInvalid.

        KeyringRequired where IT lets nobody in without a key ring, and this account of the computer has none.
        """
        ...

    def least(self) -> int:
        """Characters of a passphrase here; it asks the key ring. On a worker."""
        ...

    def waiting(self) -> Waiting | None:
        """The request of an earlier time. On a worker."""
        ...

    def left_behind(self) -> bool:
        """Whether a store lies here whose keys are not here: somebody may have worked on this laptop."""
        ...

    def online(
        self,
        invited: Invited,
        newcomer: Newcomer,
        passphrase: str,
        progress: Callable[[Stage], None],
    ) -> object:
        """Ask the registry; what is given opens the store. On a worker. Raises EnumeratorError, SyncError."""
        ...

    def request(self, invited: Invited, newcomer: Newcomer, passphrase: str) -> Waiting:
        """Make a request that somebody carries. On a worker. Raises EnumeratorError, SyncError."""
        ...

    def accept(self, answer: bytes, passphrase: str) -> object:
        """Take the answer; what is given opens the store. On a worker. Raises EnumeratorError, SyncError."""
        ...

    def forget(self) -> None:
        """Let go of the request that waits: its answer opens nothing any more."""
        ...
