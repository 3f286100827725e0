"""``enumerator restore``: work is brought back from a card or a backup; what is here is never written over."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from enumerator.auth.keyrings import Keyring
from enumerator.auth.session import Unlocked
from enumerator.cli.asking import Ask, asking
from enumerator.cli.keys_present import (
    accounts_at,
    ask_for_people,
    readers,
    recovery_key,
    sign_in,
    trust_of,
)
from enumerator.cli.opening import open_laptop
from enumerator.cli.refusing import language_of, refusing
from enumerator.cli.speaking import Voice
from enumerator.config import Folders, folders
from enumerator.errors import NothingToRestore
from enumerator.fieldwork.backup import bring_whole, check_backup, copy_backup, is_backup
from enumerator.fieldwork.places import PlacesInForce
from enumerator.fieldwork.restore import Report, Restorer
from enumerator.fieldwork.restore_household import Came
from enumerator.fieldwork.restore_sources import (
    MirrorSource,
    Source,
    StoreSource,
    laptops_on,
)
from enumerator.fieldwork.shelf import FormShelf, built_in
from enumerator.store import Clock
from sync.keys import SealingKey

_CAME = {
    Came.ADDED: "added",
    Came.CONTINUED: "continued",
    Came.HERE: "here",
    Came.BESIDE: "beside",
    Came.ERASED: "erased",
    Came.AT_REGISTRY: "at_registry",
}


def main(
    given: Sequence[str],
    *,
    place: Folders | None = None,
    keyring: Callable[[], Keyring | None] | None = None,
    ask: Ask | None = None,
    clock: Clock | None = None,
) -> int:
    """0: done, or only looked. 1: said why not, or something could not be read; what could is brought back."""
    asked = _parser().parse_args(given)
    here = place or folders()
    question = ask or asking(from_stdin=asked.passphrase_stdin)
    restoring = _Restoring(asked, here, keyring, question, clock)
    act = restoring.whole if asked.whole else restoring.missing
    return refusing(act, asked.language, here)


class _Restoring:
    def __init__(
        self,
        asked: argparse.Namespace,
        place: Folders,
        keyring: Callable[[], Keyring | None] | None,
        ask: Ask,
        clock: Clock | None,
    ) -> None:
        self._asked, self._place, self._keyring = asked, place, keyring
        self._ask, self._clock = ask, clock
        self._voice = Voice(language_of(place, asked.language))

    def whole(self) -> int:
        """The laptop is as it was in the backup; what it was until now lies beside it."""
        folder: Path = self._asked.folder
        if not is_backup(folder):
            raise NothingToRestore(folder)
        said = check_backup(folder)
        if self._asked.look:
            self._voice.say(
                "backup_holds",
                at=f"{said.at:%Y-%m-%d %H:%M}",
                files=len(said.files),
                entries=said.events,
            )
            return 0
        aside = bring_whole(folder, self._place, (self._clock or Clock()).now())
        self._voice.say("whole_again", at=f"{said.at:%Y-%m-%d %H:%M}", entries=said.events)
        self._voice.say("put_aside", place=aside)
        return 0

    def missing(self) -> int:
        folder: Path = self._asked.folder
        if not is_backup(folder) and not laptops_on(folder):
            raise NothingToRestore(folder)
        accounts = accounts_at(self._place, self._keyring, self._clock)
        unlocked = sign_in(accounts, self._asked.person, self._ask, self._voice.language)
        try:
            recovery = recovery_key(self._asked.share, self._ask, self._voice.language)
            keys = readers(unlocked, recovery)
            restorer = _restorer(unlocked, keys, self._asked.to)
            found = [
                restorer.restore(source, look=self._asked.look)
                for source in self._sources(unlocked, keys, recovery)
            ]
        finally:
            unlocked.lock()
        damaged = [_told(self._voice, report, look=self._asked.look) for report in found]
        return int(any(damaged))

    def _sources(
        self, unlocked: Unlocked, keys: Sequence[SealingKey], recovery: SealingKey | None
    ) -> Iterator[Source]:
        folder: Path = self._asked.folder
        if is_backup(folder):
            with self._backup(folder, recovery) as source:
                yield source
            return
        for laptop in laptops_on(folder):
            yield MirrorSource(laptop, keys, trust_of(unlocked))

    @contextmanager
    def _backup(self, folder: Path, recovery: SealingKey | None) -> Iterator[Source]:
        said = check_backup(folder)
        with TemporaryDirectory(prefix="pser-restore-", dir=self._asked.temporary) as temporary:
            inside = copy_backup(folder, said, Path(temporary))
            person = self._asked.person
            with open_laptop(
                inside,
                person,
                recovery,
                ask=self._ask,
                keyring=self._keyring,
                clock=self._clock,
                language=self._voice.language,
            ) as store:
                yield StoreSource(store)


def _restorer(unlocked: Unlocked, keys: Sequence[SealingKey], to: str) -> Restorer:
    trust = trust_of(unlocked)
    shelf = FormShelf(unlocked.store, PlacesInForce(unlocked.store, lambda: trust))
    shelf.lay_in(built_in())
    return Restorer(unlocked.store, shelf, trust, keys, assign_to=to)


def _told(voice: Voice, report: Report, *, look: bool) -> bool:
    """Say what came of a source; True where something in it could not be read."""
    for line in report.lines:
        code = f"came_{_CAME[line.came]}"
        voice.say(code, household=line.household)
        if line.files_missing:
            voice.say("files_missing", count=line.files_missing)
    if look:
        voice.say("looked_only")
    counts = {name: report.count(came) for came, name in _CAME.items()}
    voice.say("counted", envelopes=report.envelopes, **counts)
    damage = report.damage
    if damage.no_index:
        voice.tell("no_index")
    for code, count in (
        ("damage_missing", damage.missing),
        ("damage_changed", damage.changed),
        ("damage_unknown", damage.unknown),
        ("damage_revoked", damage.revoked),
        ("damage_locked", damage.locked),
    ):
        if count:
            voice.tell(code, count=count)
    return damage.any


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="enumerator restore",
        description="Bring work back from a card or a backup. Nothing that is here is written over.",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the card, or one backup")
    parser.add_argument(
        "--look", action="store_true", help="say what would be done, and do nothing"
    )
    parser.add_argument(
        "--to", metavar="STAFF_ID", default="", help="who goes on with what is added"
    )
    parser.add_argument(
        "--whole",
        action="store_true",
        help="let the laptop be as in the backup; the present is put aside",
    )
    parser.add_argument(
        "--temporary",
        type=Path,
        metavar="FOLDER",
        help="where an encrypted copy has room meanwhile",
    )
    ask_for_people(parser, person_needed=False)
    return parser
