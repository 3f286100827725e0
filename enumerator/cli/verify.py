"""``enumerator verify``: whether a backup is whole, opens, and tells what its log tells. It is not changed by that."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Final

from enumerator.auth.keyrings import Keyring
from enumerator.cli.asking import Ask, asking
from enumerator.cli.keys_present import ask_for_people, recovery_key
from enumerator.cli.opening import open_laptop
from enumerator.cli.refusing import language_of, refusing
from enumerator.cli.speaking import Voice
from enumerator.config import Folders, folders
from enumerator.errors import NothingToRestore
from enumerator.fieldwork.backup import check_backup, copy_backup, faults_in, is_backup
from enumerator.store import Clock

_FAULTS: Final = MappingProxyType(
    {"file:": "fault_file", "log:": "fault_log", "interview ": "fault_interview"}
)


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
    here = place or folders()
    voice = Voice(language_of(here, asked.language))

    def act() -> int:
        if not is_backup(asked.backup):
            raise NothingToRestore(asked.backup)
        said = check_backup(asked.backup)
        voice.say("verified_files", files=len(said.files), at=f"{said.at:%Y-%m-%d %H:%M}")
        if not asked.person and not asked.share:
            voice.say("not_opened")
            return 0
        with TemporaryDirectory(prefix="pser-verify-", dir=asked.temporary) as folder:
            inside = copy_backup(asked.backup, said, Path(folder))
            recovery = recovery_key(asked.share, question, voice.language)
            with open_laptop(
                inside,
                asked.person,
                recovery,
                ask=question,
                keyring=keyring,
                clock=clock,
                language=voice.language,
            ) as store:
                faults = faults_in(store)
        for fault in faults:
            code = next(code for start, code in _FAULTS.items() if fault.startswith(start))
            voice.tell(code, what=fault.partition(" ")[2])
        voice.say("verified_log", entries=said.events, faults=len(faults))
        return int(bool(faults))

    return refusing(act, asked.language, here)


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
