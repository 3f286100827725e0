"""``enumerator backup``: all of this laptop, encrypted as it is, in a new folder on another disk."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from enumerator.auth.keyrings import Keyring
from enumerator.cli.asking import Ask, asking
from enumerator.cli.keys_present import accounts_at, sign_in
from enumerator.cli.refusing import language_of, refusing
from enumerator.cli.speaking import Voice
from enumerator.config import Folders, folders
from enumerator.fieldwork.backup import check_backup, make_backup
from enumerator.store import Clock


def main(
    given: Sequence[str],
    *,
    place: Folders | None = None,
    keyring: Callable[[], Keyring | None] | None = None,
    ask: Ask | None = None,
    clock: Clock | None = None,
) -> int:
    """0: the backup is written and was read again. 1: said why not."""
    asked = _parser().parse_args(given)
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
        said = check_backup(made)
        size = sum(part.size for part in said.files.values())
        voice.say(
            "backup_whole",
            place=made,
            files=len(said.files),
            size=size // 1024,
            entries=said.events,
        )
        voice.say("backup_opens")
        return 0

    return refusing(act, asked.language, here)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="enumerator backup", description="Write all of this laptop, encrypted, to a folder."
    )
    parser.add_argument("to", type=Path, metavar="TO", help="a folder on another disk")
    parser.add_argument("--person", metavar="STAFF_ID", required=True, help="who signs in")
    parser.add_argument("--passphrase-stdin", action="store_true", help="read it from there")
    parser.add_argument("--language", choices=("en", "ur"), default="")
    return parser
