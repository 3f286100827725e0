"""``enumerator recovery-key make | check | show``: IT's key to every laptop, in the hands of three officers."""

import argparse
import secrets
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from enumerator.auth.slots import check_passphrase
from enumerator.cli.asking import Ask, asking, tell
from enumerator.cli.refusing import words_of_file
from enumerator.cli.speaking import Voice, ask_new
from enumerator.cli.tongue import spoken, tongue
from enumerator.config import write_whole
from enumerator.errors import EnumeratorError
from enumerator.store.wiping import wipe
from enumerator.wording import CATALOGUE, code_of, fields_of
from sync.errors import RecoveryFileDamaged, SyncError
from sync.keys import SealingKey
from sync.keys.pairs import KEY_BYTES
from sync.keys.recovery_public import read_recovery_public, recovery_public
from sync.keys.shares import (
    OFFICERS,
    RecoveryFile,
    ShareCost,
    open_part,
    read_recovery_file,
    split,
    whole,
)

PUBLIC = "recovery-public.json"
WHOLE = "recovery-key.json"


def main(
    given: Sequence[str],
    *,
    ask: Ask | None = None,
    cost: ShareCost | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> int:
    """Do what the command line says; 0 when it was done. What is wrong is told on stderr."""
    asked = _parser().parse_args(given)
    act = ask or asking(from_stdin=getattr(asked, "passphrase_stdin", False))
    voice = Voice(tongue(asked.language))
    try:
        match asked.act:
            case "make":
                return _make(asked, act, cost, now(), voice)
            case "check":
                return _check(asked, act, voice)
            case _:
                return _show(asked, voice)
    except (EnumeratorError, SyncError) as error:
        code = code_of(error)
        tell(str(spoken(CATALOGUE[code], code, fields_of(error), voice.language)))
    except OSError as error:
        tell(words_of_file(error, voice.language))
    except (EOFError, KeyboardInterrupt):
        voice.tell("no_passphrase")
    return 1


def read_file(path: Path) -> RecoveryFile:
    """A share or key file. Raises OSError, RecoveryFileDamaged."""
    with path.open("rb") as file:
        return read_recovery_file(file.read(64 * 1024), path.name)


def _make(
    asked: argparse.Namespace, ask: Ask, cost: ShareCost | None, at: datetime, voice: Voice
) -> int:
    names: list[str] = asked.officers or [asked.single]
    if len({name.strip() for name in names}) != len(names) or not all(map(str.strip, names)):
        voice.tell("names_needed")
        return 2
    folder: Path = asked.output
    wanted = [PUBLIC, *([WHOLE] if asked.single else map(share_name, range(1, OFFICERS + 1)))]
    if there := [name for name in wanted if (folder / name).exists()]:
        voice.tell("is_there_already", file=folder / there[0])
        return 1
    holders = {}
    for name in names:  # before the key is there: it lives as short as it can
        holders[name] = ask_new(ask, name, check=_strong, language=voice.language)
    private = bytearray(secrets.token_bytes(KEY_BYTES))
    try:
        public = SealingKey(bytes(private)).public
        files = (
            (whole(private, asked.single, holders[asked.single], cost),)
            if asked.single
            else split(private, holders, cost)
        )
    finally:
        wipe(private)
    told = recovery_public(public, tuple(names), at)
    for name, data in zip(wanted, (told.to_bytes(), *(f.to_bytes() for f in files)), strict=True):
        write_whole(folder / name, data)
    voice.say("key_made", key=grouped(told.key))
    for name, file in zip(wanted[1:], files, strict=True):
        voice.say("file_of", file=folder / name, whose=_whose(file, voice))
    voice.say("public_file", file=folder / PUBLIC)
    if not asked.single:
        voice.say("give_shares")
    return 0


def _check(asked: argparse.Namespace, ask: Ask, voice: Voice) -> int:
    file = read_file(asked.file)
    opened = open_part(file, ask(voice.phrase("ask_passphrase", person=file.name)))
    opened.wipe()
    voice.say("share_good", file=asked.file, whose=_whose(file, voice), key=grouped(file.key))
    return 0


def _show(asked: argparse.Namespace, voice: Voice) -> int:
    data = asked.file.read_bytes()
    try:
        public = read_recovery_public(data, asked.file.name)
    except RecoveryFileDamaged:  # perhaps a share: what it says to everybody is shown too
        file = read_recovery_file(data, asked.file.name)
        voice.say("share_shown", whose=_whose(file, voice), key=grouped(file.key))
        return 0
    voice.say("key_shown", key=grouped(public.key))
    officers = ", ".join(public.officers)
    voice.say("key_made_for", day=f"{public.made_at:%Y-%m-%d}", officers=officers)
    voice.say("key_public", public=public.public)
    return 0


def share_name(officer: int) -> str:
    return f"recovery-share-{officer}.json"


def grouped(key: str) -> str:
    """A key's id in groups of four, to be compared aloud."""
    return " ".join(key[at : at + 4] for at in range(0, len(key), 4))


def _whose(file: RecoveryFile, voice: Voice) -> str:
    if not file.is_share:
        return voice.phrase("whole_key_of", name=file.name)
    return voice.phrase("share_of", number=file.officer, all=OFFICERS, name=file.name)


def _strong(passphrase: str) -> None:
    check_passphrase(passphrase, with_keyring=False)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="enumerator recovery-key", description="The key with which IT opens every laptop."
    )
    acts = parser.add_subparsers(dest="act", required=True)
    make = acts.add_parser("make", help="a new key: three officers' shares, and its public half")
    who = make.add_mutually_exclusive_group(required=True)
    who.add_argument("--officers", nargs=OFFICERS, metavar="NAME", help="any two of them recover")
    who.add_argument(
        "--single", metavar="NAME", help="the whole key in one file: small deployments, practice"
    )
    make.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER")
    check = acts.add_parser("check", help="whether a share is whole and opens")
    shown = acts.add_parser("show", help="what a public key file, or a share, says to everybody")
    for one in (check, shown):
        one.add_argument("file", type=Path, metavar="FILE")
    for one in (make, check, shown):
        one.add_argument("--language", choices=("en", "ur"), default="")
    for one in (make, check):
        one.add_argument(
            "--passphrase-stdin", action="store_true", help="passphrases, one a line, from stdin"
        )
    return parser
