"""Who is present when work is brought back: somebody who works on this laptop, and officers with their shares."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import Keyring, system_keyring
from enumerator.auth.session import Unlocked
from enumerator.auth.slots_file import read_slots
from enumerator.auth.trusting import TrustKept
from enumerator.cli.asking import Ask
from enumerator.cli.recovery_key import read_file
from enumerator.cli.speaking import Voice, phrase
from enumerator.config import Folders
from enumerator.errors import NobodyKnown, NoKeyring, RecoveryNeeded
from enumerator.store import Clock
from enumerator.store.people import PersonRole
from enumerator.store.settings import TRUST_LIST, TRUST_ROOT, SettingStore
from enumerator.store.wiping import wipe
from sync.keys import SealingKey, TrustList, TrustRoot, read_trust_list
from sync.keys.shares import OpenedPart, RecoveryFile, check_fit, join, open_part

FindKeyring = Callable[[], Keyring | None]


def keyring_or_none() -> Keyring | None:
    try:
        return system_keyring()
    except NoKeyring:
        return None


def accounts_at(place: Folders, keyring: FindKeyring | None, clock: Clock | None) -> Accounts:
    return Accounts(place, keyring or keyring_or_none, clock=clock)


def sign_in(accounts: Accounts, person: str, ask: Ask, language: str = "en") -> Unlocked:
    """Raises NobodyKnown, and what Accounts.unlock raises."""
    if person not in {one.id for one in accounts.people()}:
        raise NobodyKnown(person)
    return accounts.unlock(person, ask(phrase("ask_passphrase", language, person=person)))


@contextmanager
def trusting(
    accounts: Accounts,
    place: Folders,
    person: str,
    *,
    keyring: FindKeyring,
    ask: Ask,
    language: str = "en",
) -> Iterator[tuple[Unlocked, TrustKept]]:
    """Somebody is signed in until the act is done. Then the laptop opens to the recovery key of the list in force.

    Over an older list it stays with the one that it has, and says so.
    """
    unlocked = sign_in(accounts, person, ask, language)
    try:
        name = read_slots(place.slots).store
        trust = TrustKept(unlocked.store, keyring=keyring(), name=name)
        yield unlocked, trust
        named = trust.other_recovery
        if named is not None:
            accounts.reseal_recovery(unlocked, named.public_bytes)
            Voice(language).say("opens_to_other_key", key=named.id)
        elif trust.newer_known():  # the key that an older list names may be given up by now
            Voice(language).say("other_key_unknown")
    finally:
        unlocked.lock()


def recovery_key(files: Sequence[Path], ask: Ask, language: str = "en") -> SealingKey | None:
    """The recovery key out of two officers' shares, or the one whole file; None where nobody brought any.

    Raises SyncError, OSError.
    """
    if not files:
        return None
    read = [read_file(path) for path in files]
    check_fit(read)
    return joined(read, ask, language)


def joined(files: Sequence[RecoveryFile], ask: Ask, language: str = "en") -> SealingKey:
    """The key of files that fit together; each officer is asked for her passphrase. Raises SyncError."""
    opened: list[OpenedPart] = []
    try:
        for file in files:
            question = phrase("ask_passphrase", language, person=file.name)
            opened.append(open_part(file, ask(question)))
        private = join(opened)
    finally:
        for part in opened:
            part.wipe()
    try:
        return SealingKey(bytes(private))
    finally:
        wipe(private)


def readers(unlocked: Unlocked, recovery: SealingKey | None) -> tuple[SealingKey, ...]:
    """The keys that may open copies here. Raises RecoveryNeeded."""
    supervises = unlocked.person.role is PersonRole.SUPERVISOR
    if recovery is None and not supervises:
        raise RecoveryNeeded
    own = (unlocked.sealing,) if supervises else ()
    return (*own, recovery) if recovery else own


def trust_of(unlocked: Unlocked) -> TrustList:
    kept = SettingStore(unlocked.store)
    root = TrustRoot.from_bytes(kept.data(TRUST_ROOT) or b"")
    return read_trust_list(kept.data(TRUST_LIST) or b"", root)


def ask_for_people(parser: argparse.ArgumentParser, *, person_needed: bool) -> None:
    parser.add_argument(
        "--person", metavar="STAFF_ID", default="", required=person_needed, help="who signs in"
    )
    parser.add_argument(
        "--share",
        type=Path,
        metavar="FILE",
        action="append",
        default=[],
        help="an officer's share of the recovery key (twice), or the file with the whole key",
    )
    parser.add_argument(
        "--passphrase-stdin", action="store_true", help="read passphrases from there, a line each"
    )
    parser.add_argument("--language", choices=("en", "ur"), default="")
