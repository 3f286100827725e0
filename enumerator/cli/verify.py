"""``enumerator verify``: whether a backup is whole, opens, and tells what its log tells. It is not changed by that."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from enumerator.auth.keyrings import Keyring
from enumerator.cli.asking import Ask, asking, say, tell
from enumerator.cli.keys_present import ask_for_people, recovery_key
from enumerator.cli.opening import open_laptop
from enumerator.cli.refusing import refusing
from enumerator.config import Folders, folders
from enumerator.errors import NothingToRestore
from enumerator.fieldwork.backup import check_backup, copy_backup, faults_in, is_backup
from enumerator.store import Clock


def main(
    given: Sequence[str],
    *,
    place: Folders | None = None,
    keyring: Callable[[], Keyring | None] | None = None,
    ask: Ask | None = None,
    clock: Clock | None = None,
) -> int:
    """0: it is sound. 1: it is not, or could not be opened; said what."""
    asked = _parser().parse_args(given)
    question = ask or asking(from_stdin=asked.passphrase_stdin)

    def act() -> int:
        if not is_backup(asked.backup):
            raise NothingToRestore(asked.backup)
        said = check_backup(asked.backup)
        say(f"{len(said.files)} files of {said.at:%Y-%m-%d %H:%M} UTC are as they were written.")
        if not asked.person and not asked.share:
            say("It was not opened: name --person or --share for that.")
            return 0
        with TemporaryDirectory(prefix="pser-verify-", dir=asked.temporary) as folder:
            inside = copy_backup(asked.backup, said, Path(folder))
            recovery = recovery_key(asked.share, question)
            with open_laptop(
                inside, asked.person, recovery, ask=question, keyring=keyring, clock=clock
            ) as store:
                faults = faults_in(store)
        for fault in faults:
            tell(fault)
        say(f"{said.events} log entries, {len(faults)} faults.")
        return int(bool(faults))

    return refusing(act, asked.language, place or folders())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="enumerator verify", description="Check a backup: files, pages, log, answers."
    )
    parser.add_argument("backup", type=Path, metavar="BACKUP", help="the folder of one backup")
    parser.add_argument(
        "--temporary",
        type=Path,
        metavar="FOLDER",
        help="where an encrypted copy has room meanwhile",
    )
    ask_for_people(parser, person_needed=False)
    return parser
