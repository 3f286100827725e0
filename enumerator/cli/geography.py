"""``enumerator geography check | publish | import | show``: the list of places, from an office to a laptop."""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from getpass import getpass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import Keyring
from enumerator.cli.keys_present import keyring_or_none
from enumerator.config import POLICY_ZONE, Folders, folders
from enumerator.errors import (
    EnumeratorError,
    GeographyInvalid,
    NobodyKnown,
    PlaceProblem,
)
from enumerator.fieldwork.geography import Differences, Geography, differences
from enumerator.fieldwork.geography_file import read_geography
from enumerator.fieldwork.places import DRAFT, KIND, PlacesInForce, draft
from enumerator.store.settings import TRUST_LIST, TRUST_ROOT, SettingStore
from enumerator.wording import message_for
from sync.errors import SyncError
from sync.keys import TrustList, TrustRoot, read_trust_list
from sync.published import Published, publish
from sync.registry.folder import RegistryFolder

SAID: Final = MappingProxyType(
    {
        "too_large": "the file is larger than 32 MB",
        "not_utf8": 'this line is not UTF-8; save the file as "CSV UTF-8"',
        "not_csv": "this line cannot be read as comma-separated values",
        "empty": "there is no line below the heads",
        "too_many": "there are more lines than {found}",
        "column_missing": "this column is missing",
        "level": "a level is small letters, digits and _, such as tehsil; not {found!r}",
        "id": "an id is 1 to 32 letters, digits, dots or dashes; not {found!r}",
        "name_missing": "a name is missing",
        "hidden_sign": "the name holds a sign that cannot be seen: {found!r}",
        "not_urdu": "the Urdu name has no Urdu letter: {found!r}",
        "date": "a day is written 2026-11-24, or left empty; not {found!r}",
        "ends_before": "it ends before it begins: {found!r}",
        "other_level": "unit {found} stands on another level above",
        "twice": "unit {found} has another line for the same days",
        "parent_missing": "unit {found} is below the highest level and names no parent",
        "parent_unknown": "no unit has the id {found}",
        "parent_below": "unit {found} is not on a level above; the file begins with the highest level",
        "parent_gone": "unit {found} is not there on all days of this line",
        "id_gone": "unit {found} of the edition before is missing; close it with valid_to instead",
        "id_reused": "unit {found} was on another level in the edition before",
    }
)

Ask = Callable[[str], str]


def main(
    given: Sequence[str],
    *,
    place: Folders | None = None,
    keyring: Callable[[], Keyring | None] | None = None,
    ask: Ask = getpass,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> int:
    """Do what the command line says; 0 when it was done. What is wrong is told on stderr, one line each."""
    asked = _parser().parse_args(given)
    try:
        match asked.act:
            case "check":
                return _check(asked)
            case "publish":
                return _publish(asked, now())
            case "import":
                return _import(asked, place or folders(), keyring or keyring_or_none, ask)
            case _:
                return _show(asked, now())
    except GeographyInvalid as error:
        for problem in error.problems:
            _tell(
                f"{asked.file}{_where(problem)}: {SAID[problem.what].format(found=problem.found)}"
            )
    except (EnumeratorError, SyncError) as error:
        _tell(str(message_for(error)))
    except OSError as error:
        _tell(f"{error.filename}: {error.strerror}")
    except (EOFError, KeyboardInterrupt):
        _tell("No passphrase was given. Nothing was changed.")
    return 1


def _check(asked: argparse.Namespace) -> int:
    before = _read(asked.after, 0) if asked.after else None
    _say(_counts(read_geography(asked.file.read_bytes(), 0, after=before)))
    return 0


def _publish(asked: argparse.Namespace, at: datetime) -> int:
    """At the registry: the checked list, signed with its key."""
    content: bytes = asked.file.read_bytes()
    before = _read(asked.after, 0) if asked.after else draft()
    geography = read_geography(content, asked.edition, after=before)
    registry = RegistryFolder(asked.registry)
    thing = Published(KIND, asked.file.stem, asked.edition, at, content)
    data = publish(thing, registry.trust_list().realm, registry.signing_key())
    asked.output.write_bytes(data)
    _say(f"{asked.output}: edition {asked.edition}, {_counts(geography)}")
    _say_changes(differences(before, geography))
    return 0


def _import(
    asked: argparse.Namespace,
    place: Folders,
    keyring: Callable[[], Keyring | None],
    ask: Ask,
) -> int:
    """On a laptop: anybody who works there may bring a list in, for it counts by its signature."""
    data: bytes = asked.file.read_bytes()
    accounts = Accounts(place, keyring)
    if asked.person not in {one.id for one in accounts.people()}:
        raise NobodyKnown(asked.person)
    unlocked = accounts.unlock(asked.person, ask(f"Passphrase of {asked.person}: "))
    try:
        kept = SettingStore(unlocked.store)

        def trust() -> TrustList:
            root = TrustRoot.from_bytes(kept.data(TRUST_ROOT) or b"")
            return read_trust_list(kept.data(TRUST_LIST) or b"", root)

        taken = PlacesInForce(unlocked.store, trust).take(data)
    finally:
        unlocked.lock()
    _say(f"edition {taken.geography.edition} is in force: {_counts(taken.geography)}")
    _say_changes(taken.changed)
    return 0


def _show(asked: argparse.Namespace, at: datetime) -> int:
    geography = read_geography(asked.file.read_bytes(), 0) if asked.file else draft()
    day = asked.day or at.astimezone(POLICY_ZONE).date()
    _say(_counts(geography))
    for unit in geography.on(day).units:
        _say("\t".join((unit.level, unit.id, unit.parent, unit.name_en, unit.name_ur)))
    return 0


def _read(file: Path, edition: int) -> Geography:
    return read_geography(file.read_bytes(), edition)


def _counts(geography: Geography) -> str:
    levels = Counter({unit.id: unit.level for unit in geography.units}.values())
    return ", ".join(f"{levels[level]} of level {level}" for level in geography.levels)


def _say_changes(changed: Differences) -> None:
    for what, ids in (
        ("new", changed.added),
        ("closed", changed.closed),
        ("renamed", changed.renamed),
        ("moved to another parent", changed.moved),
    ):
        if ids:
            _say(f"{what}: {', '.join(ids[:50])}{' …' if len(ids) > 50 else ''}")


def _where(problem: PlaceProblem) -> str:
    line = f", line {problem.line}" if problem.line else ""
    return f"{line}, column {problem.column}" if problem.column else line


def _say(line: str) -> None:
    if sys.stdout is not None:  # a program for windows has none
        sys.stdout.write(f"{line}\n")


def _tell(line: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"{line}\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="enumerator geography", description="The official list of places."
    )
    acts = parser.add_subparsers(dest="act", required=True)
    check = acts.add_parser("check", help="read a list and name everything that is wrong")
    signed = acts.add_parser("publish", help="at the registry: sign a list for all laptops")
    taken = acts.add_parser("import", help="on a laptop: let a published list be in force")
    shown = acts.add_parser("show", help=f"a list, or {DRAFT}, as it is on a day")
    for one, what in ((check, "the table"), (signed, "the table"), (taken, "the published list")):
        one.add_argument("file", type=Path, metavar="FILE", help=what)
    shown.add_argument("file", type=Path, metavar="FILE", nargs="?")
    shown.add_argument("--day", type=date.fromisoformat, metavar="YYYY-MM-DD")
    for one in (check, signed):
        one.add_argument("--after", type=Path, metavar="FILE", help="the edition before this one")
    signed.add_argument(
        "--edition", type=_number, required=True, metavar="N", help="from 1, rising"
    )
    signed.add_argument("--registry", type=Path, required=True, metavar="FOLDER")
    signed.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    taken.add_argument("--person", required=True, metavar="STAFF_ID", help="who signs in")
    return parser


def _number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("editions count from 1")
    return number
