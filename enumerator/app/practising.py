"""Practice: made ready in a minute, opened in a window that builds nothing to send with, deleted by one act."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from random import Random
from typing import Any

from enumerator.app.sitting import Sitting
from enumerator.auth.accounts import Accounts
from enumerator.auth.session import Person
from enumerator.auth.slots import Cost
from enumerator.config import Folders, Settings, sync_folder, write_settings, write_whole
from enumerator.errors import NotPractice, StoreInUse, StoreReadOnly
from enumerator.fieldwork.dispositions import Disposition, RefusalReason
from enumerator.fieldwork.interview import Interview
from enumerator.fieldwork.practice import (
    ENUMERATOR,
    PASSPHRASES,
    SUPERVISOR,
    lay_out,
    practice_accounts,
)
from enumerator.store.connection import Clock
from forms.synthetic import Chance, PserFamily, answer_all
from sync.protocol import Realm

RETURNED_WITH = "Ask once more for the closing remark.  اختتامی نوٹ ایک بار پھر پوچھیں۔"
_BEGUN = 60  # answers of the interview that was broken off
_UNFINISHED = "being-made"  # stands in the folder until everything is
_LOCK = "being-made.lock"


class _BrokenOff(Exception):
    """Enough was answered."""


class _Hand:
    """Writes down so many answers, and no more."""

    def __init__(self, interview: Interview, answers: int) -> None:
        self._interview = interview
        self._left = answers
        self.stopped_at = ""  # ref of the question that nobody answered any more

    def answer(self, ref: str, value: str) -> Any:
        self._left -= 1
        if self._left < 0:
            self.stopped_at = ref
            raise _BrokenOff
        return self._interview.answer(ref, value)

    def add_row(self, ref: str) -> Any:
        return self._interview.add_row(ref)

    def confirm(self, ref: str, rule: int, reason: str) -> Any:
        return self._interview.confirm(ref, rule, reason)


def practice_folders(folders: Folders) -> Folders:
    """Where practice stands beside real work: a folder of its own."""
    return Folders(folders.home / "practice")


def ready(folders: Folders, *, clock: Clock | None = None, cost: Cost | None = None) -> Accounts:
    """The practice laptop in a folder; made now, with work of every kind on its list, where there is none.

    One that was broken off while it was made (a kill, a power cut) is made anew. Raises NotPractice where people work
    in earnest, StoreReadOnly where nothing can be written, StoreInUse while another window makes it.
    """
    accounts = practice_accounts(folders, clock=clock, cost=cost)
    if _is_whole(accounts, folders):
        return accounts
    try:
        folders.made()
    except OSError as error:
        raise StoreReadOnly(folders.store, error.strerror or "") from None
    with _alone(folders):
        if not _is_whole(accounts, folders):  # the other one may have made it meanwhile
            _make_whole(folders, clock, cost)
    return practice_accounts(folders, clock=clock, cost=cost)


def _is_whole(accounts: Accounts, folders: Folders) -> bool:
    """Raises NotPractice where people work in earnest."""
    if accounts.exist and accounts.realm is not Realm.PRACTICE:
        raise NotPractice(folders.home)
    return accounts.exist and not (folders.home / _UNFINISHED).exists()


def _make_whole(folders: Folders, clock: Clock | None, cost: Cost | None) -> None:
    mark = folders.home / _UNFINISHED
    if mark.exists():
        _clear(folders)
    try:
        write_whole(mark, b"")
    except OSError as error:
        raise StoreReadOnly(folders.store, error.strerror or "") from None
    accounts = lay_out(folders, clock=clock, cost=cost)
    write_settings(folders.settings, Settings(keep_days=0))
    _begin_work(accounts, folders)
    mark.unlink()
    sync_folder(folders.home)


def _clear(folders: Folders) -> None:
    """Take away what was half made; the log tells of it and stays."""
    for one in folders.home.iterdir():
        if one.is_dir():
            if one != folders.logs:
                shutil.rmtree(one)
        elif one.name not in (_UNFINISHED, _LOCK):
            one.unlink()
    folders.made()


@contextmanager
def _alone(folders: Folders) -> Iterator[None]:
    """Only one window makes practice at a time. Raises StoreInUse for the second."""
    from PySide6.QtCore import QLockFile

    lock = QLockFile(str(folders.home / _LOCK))
    lock.setStaleLockTime(0)  # that of a process which is gone counts no more, however young it is
    if not lock.tryLock(0):
        raise StoreInUse(folders.store)
    try:
        yield
    finally:
        lock.unlock()


def hint(accounts: Accounts) -> str:
    """The passphrases of a practice laptop, for its gate."""
    return " · ".join(f"{one.name}: {PASSPHRASES[one.id]}" for one in accounts.people())


def open_beside(folders: Folders) -> None:
    """Practice in a window and a process of its own: its store and key are not in this one."""
    from PySide6.QtCore import QProcess

    program, *arguments = command(folders)
    QProcess.startDetached(program, arguments)


def command(folders: Folders) -> list[str]:
    """What starts practice in a process of its own: program and arguments."""
    program = (
        [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "enumerator"]
    )
    return [*program, "--folder", str(practice_folders(folders).home), "practice"]


def _begin_work(accounts: Accounts, folders: Folders) -> None:
    """One household of each kind: returned, broken off, finished, to come back to, refused, empty; six to visit."""
    with _signed_in(accounts, folders, ENUMERATOR, "en") as sitting:
        returned = _held(sitting, "A-001", seed=1)
        _held(sitting, "A-002", seed=2)
        _held(sitting, "A-003", seed=3, answers=_BEGUN)
        now = sitting.unlocked.store.now()
        visits = sitting.visits
        visits.record("A-004", Disposition.CALL_BACK, "", now + timedelta(hours=2))
        visits.record("A-005", Disposition.REFUSED, reason=RefusalReason.MISTRUST.value)
        visits.record("A-006", Disposition.VACANT)
    with _signed_in(accounts, folders, SUPERVISOR, "en") as sitting:
        sitting.review.return_(returned, RETURNED_WITH)


def _held(sitting: Sitting, assignment: str, *, seed: int, answers: int = 10_000) -> str:
    """A made-up family answers; with few ``answers`` the interview is broken off, else it is finished."""
    store = sitting.unlocked.store
    with store.transaction():  # thousands of answers at once, and none of them is anybody's
        interview = sitting.interviews.open(assignment)
        family = PserFamily(Chance(Random(seed)), store.now().date(), size=4)  # noqa: S311
        hand = _Hand(interview, answers)
        try:
            answer_all(interview.session, family, hand=hand)
        except _BrokenOff:
            interview.enter(hand.stopped_at.rpartition("/")[0], hand.stopped_at)
            return interview.id
        interview.finalize()
    return interview.id


@contextmanager
def _signed_in(
    accounts: Accounts, folders: Folders, person: Person, language: str
) -> Iterator[Sitting]:
    unlocked = accounts.unlock(person.id, PASSPHRASES[person.id])
    try:
        yield Sitting(unlocked, folders, Settings(keep_days=0), lambda: language, sends=False)
    finally:
        unlocked.lock()
