"""``enumerator backup``: all of this laptop, encrypted, in a new folder on another disk; or what lies there already."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from enumerator.auth.keyrings import Keyring
from enumerator.cli.asking import Ask, asking
from enumerator.cli.keys_present import accounts_at, sign_in
from enumerator.cli.refusing import language_of, refusing, tell_why
from enumerator.cli.speaking import Voice
from enumerator.config import Folders, folders
from enumerator.errors import BackupDamaged, NothingToRestore
from enumerator.fieldwork.backup import BackupList, backups_in, check_backup, make_backup
from enumerator.store import Clock


def main(
    given: Sequence[str],
    *,
    place: Folders | None = None,
    keyring: Callable[[], Keyring | None] | None = None,
    ask: Ask | None = None,
    clock: Clock | None = None,
) -> int:
    """0: the backup is written and was read again, or all that lie there are whole. 1: said why not."""
    asked = _parsed(given)
    here, now = place or folders(), clock or Clock()

    def act() -> int:
        accounts = accounts_at(here, keyring, clock)
        voice = Voice(language_of(here, asked.language))
        question = ask or asking(from_stdin=asked.passphrase_stdin)
        who = sign_in(accounts, asked.person, question, voice.language)
        try:
            made = make_backup(who.store, here, asked.to, now.now())
        finally:
            who.lock()
        _say_whole(voice, made, check_backup(made))
        voice.say("backup_opens")
        return 0

    def look() -> int:
        return _list(asked.to, Voice(language_of(here, asked.language)))

    return refusing(look if asked.list else act, asked.language, here)


def _list(folder: Path, voice: Voice) -> int:
    """Every backup in a folder, newest first, each file read; nobody has to sign in for that."""
    found = backups_in(folder)
    if not found:
        raise NothingToRestore(folder)
    damaged = 0
    for backup in found:
        try:
            _say_whole(voice, backup, check_backup(backup))
        except BackupDamaged as error:
            damaged += 1
            voice.tell("in_file", file=backup, what=error.file)
            tell_why(error, voice.language)
    return int(damaged > 0)


def _say_whole(voice: Voice, backup: Path, said: BackupList) -> None:
    size = sum(part.size for part in said.files.values()) // 1024
    voice.say("backup_whole", place=backup, files=len(said.files), size=size, entries=said.events)


def _parsed(given: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="enumerator backup",
        description="Write all of this laptop, encrypted, to a folder, or list the backups there.",
    )
    parser.add_argument("to", type=Path, metavar="TO", help="a folder on another disk")
    parser.add_argument("--list", action="store_true", help="the backups in TO, newest first")
    parser.add_argument("--person", metavar="STAFF_ID", help="who signs in; not needed for a list")
    parser.add_argument("--passphrase-stdin", action="store_true", help="read it from there")
    parser.add_argument("--language", choices=("en", "ur"), default="")
    asked = parser.parse_args(given)
    if not (asked.list or asked.person):
        parser.error("--person is needed to write a backup")
    return asked
