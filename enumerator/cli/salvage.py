"""``enumerator salvage``: what a damaged store still gives, in a new store beside it. The damaged one is only read."""

import argparse
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import Keyring, system_keyring
from enumerator.cli.asking import Ask, asking, say, tell
from enumerator.config import Folders, folders
from enumerator.errors import EnumeratorError, NoKeyring, StoreExists
from enumerator.store import Clock, open_store
from enumerator.store.guards import Lock
from enumerator.store.mending import Mended, SalvagedInterview, Whole, mend
from enumerator.store.salvage import Reading, salvage_rows
from enumerator.store.wiping import wipe
from enumerator.wording import message_for


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
    try:
        reading, mended = _salvage(
            here, asked.person, Folders(asked.to), keyring,
            ask=ask or asking(from_stdin=asked.passphrase_stdin), clock=clock or Clock(),
        )  # fmt: skip
    except EnumeratorError as error:
        tell(str(message_for(error)))
        return 1
    except OSError as error:
        tell(f"{error.filename}: {error.strerror}")
        return 1
    except (EOFError, KeyboardInterrupt):
        tell("Stopped. The damaged store was not touched.")
        return 1
    _report(reading, mended, here, asked.to)
    return 0


def _salvage(
    here: Folders, person: str, to: Folders, ring: Callable[[], Keyring], *, ask: Ask, clock: Clock
) -> tuple[Reading, Mended]:
    """Make the new store under another name, and give it its own when it is whole."""
    if to.home.exists():
        raise StoreExists(to.home)

    def ring_or_none() -> Keyring | None:
        try:
            return ring()
        except NoKeyring:
            return None

    accounts = Accounts(here, ring_or_none, clock=clock)
    keys = accounts.check(person, ask(f"Passphrase of {person}: ")).keys
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


def _report(reading: Reading, mended: Mended, here: Folders, to: Path) -> None:
    """Ids, names of questions and counts; nothing that anybody said."""
    count = Counter(one.whole for one in mended.interviews)
    say(f"{len(reading.bad)} of {reading.pages} pages of the file are damaged.")
    say(
        f"Interviews: {count[Whole.WHOLE]} whole, {count[Whole.PART]} in part, {count[Whole.LOST]} lost."
    )
    for one in mended.interviews:
        if one.whole is not Whole.WHOLE:
            say(f"  {one.id}: {one.whole}{_missing(one)}")
    if mended.gaps:
        gone = sum(last - first + 1 for first, last in mended.gaps)
        say(f"Entries of the log that are gone or lack their content: {gone}.")
    say(f"The damaged store was not touched: {here.store}")
    say(f'Look at the new one with: enumerator --folder "{to}" doctor --person STAFF_ID')


def _missing(one: SalvagedInterview) -> str:
    names = dict.fromkeys(key.rpartition("/")[2] for key in one.questions)
    parts = [f"answers that may be older: {', '.join(names)}"] if names else []
    parts += [f"files gone: {', '.join(one.files)}"] if one.files else []
    parts += ["its sealed envelope is gone"] if one.envelope else []
    return f" ({'; '.join(parts)})" if parts else ""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="enumerator salvage",
        description="Read what a damaged store still gives into a new one.",
    )
    parser.add_argument("--person", metavar="STAFF_ID", required=True, help="who signs in")
    parser.add_argument("--to", type=Path, metavar="FOLDER", required=True, help="made anew")
    parser.add_argument("--passphrase-stdin", action="store_true", help="read it from there")
    return parser
