"""``enumerator salvage``: what a damaged store still gives, in a new store beside it. The damaged one is only read."""

import argparse
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import Keyring, system_keyring
from enumerator.cli.asking import Ask, asking, say, tell
from enumerator.cli.refusing import language_of, refusing
from enumerator.cli.speaking import phrase
from enumerator.cli.tongue import spoken, translated
from enumerator.config import Folders, folders
from enumerator.errors import NobodyKnown, NoKeyring
from enumerator.fieldwork.salvage_words import KINDS, SAID
from enumerator.store import Clock, open_store
from enumerator.store.guards import Lock
from enumerator.store.mending import Mended, SalvagedInterview, Whole, mend
from enumerator.store.salvage import Reading, salvage_rows
from enumerator.store.wiping import wipe
from enumerator.wording import Wording


def main(
    given: Sequence[str],
    *,
    place: Folders | None = None,
    keyring: Callable[[], Keyring] = system_keyring,
    ask: Ask | None = None,
    clock: Clock | None = None,
) -> int:
    """0: a new store holds what was left, and what is missing was told. 1: it could not be made."""
    asked = _parser().parse_args(given)
    here = place or folders()
    language = language_of(here, asked.language)

    report = _Report(language)

    def act() -> int:
        if asked.to.exists():
            tell(report.words("there", folder=asked.to))
            return 1
        try:
            reading, mended = _salvage(
                here, asked.person, Folders(asked.to), keyring,
                ask=ask or asking(from_stdin=asked.passphrase_stdin), clock=clock or Clock(), language=language,
            )  # fmt: skip
        except (EOFError, KeyboardInterrupt):
            tell(report.words("stopped"))
            return 1
        report.tell(reading, mended, here, asked.to)
        return 0

    return refusing(act, asked.language, here)


def _salvage(
    here: Folders,
    person: str,
    to: Folders,
    ring: Callable[[], Keyring],
    *,
    ask: Ask,
    clock: Clock,
    language: str,
) -> tuple[Reading, Mended]:
    """Make the new store under another name, and give it its own when it is whole."""

    def ring_or_none() -> Keyring | None:
        try:
            return ring()
        except NoKeyring:
            return None

    accounts = Accounts(here, ring_or_none, clock=clock)
    if person not in {one.id for one in accounts.people()}:
        raise NobodyKnown(person)
    keys = accounts.check(person, ask(phrase("ask_passphrase", language, person=person))).keys
    unfinished = Folders(to.home.with_name(f"{to.home.name}.unfinished"))
    lock = Lock(here.store)  # raises StoreInUse while the window has it open
    try:
        shutil.rmtree(unfinished.home, ignore_errors=True)  # of a salvage that was stopped
        unfinished.made()
        reading = salvage_rows(here.store, keys.store, unfinished.store, at=clock.now())
        with open_store(unfinished.store, keys.store, clock=clock) as store:
            store.act_as(person, accounts.device)
            mended = mend(store, reading)
        for file in (here.slots, here.settings):
            if file.exists():
                shutil.copy2(file, unfinished.home / file.name)
        shutil.copytree(here.outbox, unfinished.outbox, dirs_exist_ok=True)
        unfinished.home.rename(to.home)
    finally:
        lock.release()
        wipe(keys.store)
    return reading, mended


class _Report:
    """What came of it, line by line. Ids, names of questions and counts; nothing that anybody said."""

    def __init__(self, language: str) -> None:
        self._language = language

    def tell(self, reading: Reading, mended: Mended, here: Folders, to: Path) -> None:
        count = Counter(one.whole for one in mended.interviews)
        self._say("pages", bad=len(reading.bad), pages=reading.pages)
        if not reading.proven:
            self._say("unproven")
        self._say(
            "interviews", whole=count[Whole.WHOLE], part=count[Whole.PART], lost=count[Whole.LOST]
        )
        for one in mended.interviews:
            if one.whole is not Whole.WHOLE:
                self._interview(one)
        for table, kind in KINDS.items():
            self._kind(table, translated(kind, self._language), reading, mended)
        if mended.gaps:
            self._say("entries", count=sum(last - first + 1 for first, last in mended.gaps))
        command = f'enumerator --folder "{to}" doctor --person STAFF_ID'
        self._say("done", store=here.store, command=command)

    def _interview(self, one: SalvagedInterview) -> None:
        parts = [self.words(f"interview_{one.whole}", id=one.id)]
        names = dict.fromkeys(key.rpartition("/")[2] for key in one.questions)
        parts += [self.words("older", names=", ".join(names))] if names else []
        parts += [self.words("files", names=", ".join(one.files))] if one.files else []
        parts += [self.words("envelope")] if one.envelope else []
        say(f"  {' '.join(parts)}")

    def _kind(self, table: str, kind: str, reading: Reading, mended: Mended) -> None:
        """Rows that are gone are known by a piece that is left, or by the row that they named and that is gone."""
        again = mended.retold.get(table, 0)
        gone = sum(1 for row in reading.lost if row.table == table) + mended.dropped.get(table, 0)
        whole = not gone and not again
        unsure = reading.holes.get(table) or reading.unplaced or not reading.proven
        code = "unknown" if unsure else "read" if whole else "lacking"
        self._say(code, kind=kind, read=reading.rows[table], again=again, gone=gone)

    def words(self, code: str, **fields: object) -> str:
        return str(spoken(Wording(*SAID[code]), code, fields, self._language))

    def _say(self, code: str, **fields: object) -> None:
        say(self.words(code, **fields))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="enumerator salvage",
        description="Read what a damaged store still gives into a new one.",
    )
    parser.add_argument("--person", metavar="STAFF_ID", required=True, help="who signs in")
    parser.add_argument("--to", type=Path, metavar="FOLDER", required=True, help="made anew")
    parser.add_argument("--passphrase-stdin", action="store_true", help="read it from there")
    parser.add_argument("--language", choices=("en", "ur"), default="")
    return parser
