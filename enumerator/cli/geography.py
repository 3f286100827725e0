"""``enumerator geography check | publish | import | show``: the list of places, from an office to a laptop."""

import argparse
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from getpass import getpass
from pathlib import Path

from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import Keyring
from enumerator.cli.asking import say
from enumerator.cli.keys_present import keyring_or_none, sign_in
from enumerator.cli.refusing import language_of, refusing
from enumerator.cli.speaking import Voice
from enumerator.config import POLICY_ZONE, Folders, folders
from enumerator.errors import GeographyInvalid, PlaceProblem
from enumerator.fieldwork.geography import Differences, Geography, differences
from enumerator.fieldwork.geography_file import read_geography
from enumerator.fieldwork.places import DRAFT, KIND, PlacesInForce, draft
from enumerator.store.settings import TRUST_LIST, TRUST_ROOT, SettingStore
from sync.keys import TrustList, TrustRoot, read_trust_list
from sync.published import Published, publish
from sync.registry.folder import RegistryFolder

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
    here = place or folders()
    voice = Voice(language_of(here, asked.language))

    def act() -> int:
        try:
            match asked.act:
                case "check":
                    return _check(asked, voice)
                case "publish":
                    return _publish(asked, now(), voice)
                case "import":
                    return _import(asked, here, keyring or keyring_or_none, ask, voice)
                case _:
                    return _show(asked, now(), voice)
        except GeographyInvalid as error:
            for problem in error.problems:
                _tell(asked.file, problem, voice)
            return 1

    return refusing(act, asked.language, here)


def _check(asked: argparse.Namespace, voice: Voice) -> int:
    before = _read(asked.after, 0) if asked.after else None
    say(_counts(read_geography(asked.file.read_bytes(), 0, after=before), voice))
    return 0


def _publish(asked: argparse.Namespace, at: datetime, voice: Voice) -> int:
    """At the registry: the checked list, signed with its key."""
    content: bytes = asked.file.read_bytes()
    before = _read(asked.after, 0) if asked.after else draft()
    geography = read_geography(content, asked.edition, after=before)
    registry = RegistryFolder(asked.registry)
    thing = Published(KIND, asked.file.stem, asked.edition, at, content)
    data = publish(thing, registry.trust_list().realm, registry.signing_key())
    asked.output.write_bytes(data)
    counts = _counts(geography, voice)
    voice.say("edition_written", file=asked.output, edition=asked.edition, counts=counts)
    _say_changes(differences(before, geography), voice)
    return 0


def _import(
    asked: argparse.Namespace,
    place: Folders,
    keyring: Callable[[], Keyring | None],
    ask: Ask,
    voice: Voice,
) -> int:
    """On a laptop: anybody who works there may bring a list in, for it counts by its signature."""
    data: bytes = asked.file.read_bytes()
    unlocked = sign_in(Accounts(place, keyring), asked.person, ask, voice.language)
    try:
        kept = SettingStore(unlocked.store)

        def trust() -> TrustList:
            root = TrustRoot.from_bytes(kept.data(TRUST_ROOT) or b"")
            return read_trust_list(kept.data(TRUST_LIST) or b"", root)

        taken = PlacesInForce(unlocked.store, trust).take(data)
    finally:
        unlocked.lock()
    counts = _counts(taken.geography, voice)
    voice.say("edition_in_force", edition=taken.geography.edition, counts=counts)
    _say_changes(taken.changed, voice)
    return 0


def _show(asked: argparse.Namespace, at: datetime, voice: Voice) -> int:
    geography = read_geography(asked.file.read_bytes(), 0) if asked.file else draft()
    day = asked.day or at.astimezone(POLICY_ZONE).date()
    say(_counts(geography, voice))
    for unit in geography.on(day).units:
        say("\t".join((unit.level, unit.id, unit.parent, unit.name_en, unit.name_ur)))
    return 0


def _read(file: Path, edition: int) -> Geography:
    return read_geography(file.read_bytes(), edition)


def _counts(geography: Geography, voice: Voice) -> str:
    levels = Counter({unit.id: unit.level for unit in geography.units}.values())
    return ", ".join(
        voice.phrase("of_level", count=levels[level], level=level) for level in geography.levels
    )


def _say_changes(changed: Differences, voice: Voice) -> None:
    for code, ids in (
        ("places_new", changed.added),
        ("places_closed", changed.closed),
        ("places_renamed", changed.renamed),
        ("places_moved", changed.moved),
    ):
        if ids:
            voice.say(code, ids=f"{', '.join(ids[:50])}{' …' if len(ids) > 50 else ''}")


def _tell(file: Path, problem: PlaceProblem, voice: Voice) -> None:
    """One line. A sign that cannot be seen stands in it by its number."""
    what = voice.phrase(f"place_{problem.what}", found=problem.found, shown=repr(problem.found))
    where = {"file": file, "line": problem.line, "column": problem.column}
    if problem.line:
        voice.tell("in_cell" if problem.column else "in_line", what=what, **where)
    else:
        voice.tell("in_column" if problem.column else "in_file", what=what, **where)


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
    for one in (check, signed, taken, shown):
        one.add_argument("--language", choices=("en", "ur"), default="")
    return parser


def _number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("editions count from 1")
    return number
