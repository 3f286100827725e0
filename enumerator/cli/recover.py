"""``enumerator recover`` and ``enumerator rekey``: IT lets somebody in again; the store gets a new key."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import Keyring
from enumerator.auth.session import Person
from enumerator.auth.slots import Cost
from enumerator.cli.asking import Ask, asking, say
from enumerator.cli.keys_present import joined, keyring_or_none
from enumerator.cli.recovery_key import read_file
from enumerator.cli.refusing import language_of, refusing
from enumerator.cli.speaking import ask_new, phrase
from enumerator.cli.tongue import spoken
from enumerator.config import Folders, folders
from enumerator.errors import (
    LaptopNotSetUp,
    NewPersonIncomplete,
    NobodyKnown,
)
from enumerator.recovery_words import DONE
from enumerator.store import Store
from enumerator.store.checking import interview_ids
from enumerator.store.events import EventKind, EventLog
from enumerator.store.people import PersonRole
from enumerator.wording import Wording
from sync.keys.shares import check_fit


def main(
    given: Sequence[str],
    *,
    place: Folders | None = None,
    keyring: Callable[[], Keyring | None] | None = None,
    ask: Ask | None = None,
    cost: Cost | None = None,
) -> int:
    """Do what the command line says, its first word included; 0 when it was done."""
    asked = _parser().parse_args(given)
    here = place or folders()
    accounts = Accounts(here, keyring or keyring_or_none, cost=cost)
    answer = ask or asking(from_stdin=asked.passphrase_stdin)

    def act() -> int:
        if not accounts.exist:
            raise LaptopNotSetUp(here.home)
        done = _recover if asked.act == "recover" else _rekey
        language = language_of(here, asked.language)
        for code, fields in done(asked, accounts, answer, language):
            say(str(spoken(Wording(*DONE[code]), code, fields, language)))
        return 0

    return refusing(act, asked.language, here)


Said = list[tuple[str, dict[str, object]]]
"""Codes of DONE, with what they tell."""


def _recover(asked: argparse.Namespace, accounts: Accounts, ask: Ask, language: str) -> Said:
    """What can be seen to fail is told before anybody types a passphrase."""
    files = [read_file(path) for path in asked.share]
    check_fit(files)
    accounts.check_recovery(bytes.fromhex(files[0].public))
    person = _person(asked, accounts)
    key = joined(files, ask, language)
    whose = f"{person.name} ({person.id})"
    passphrase = ask_new(ask, whose, check=accounts.check_new, language=language)
    unlocked = accounts.recover(key, person, passphrase, must_change=not asked.keep_passphrase)
    try:
        interviews, device = (
            len(interview_ids(unlocked.store)),
            _device_is_new(unlocked.store, person.id),
        )
    finally:
        unlocked.lock()
    told: dict[str, object] = {"name": person.name, "person": person.id, "interviews": interviews}
    told["command"] = "enumerator enrol online | request"
    return [("recovered", told), *([("recovered_device", told)] if device else [])]


def _person(asked: argparse.Namespace, accounts: Accounts) -> Person:
    """Who is let in: somebody who works here, or somebody new with a name and a role."""
    known = {one.id: one for one in accounts.people()}.get(asked.person)
    name = asked.name or (known.name if known else "")
    role = PersonRole(asked.role) if asked.role else (known.role if known else None)
    if not name or role is None:
        raise NewPersonIncomplete(asked.person)
    return Person(asked.person, name, role)


def _device_is_new(store: Store, person: str) -> bool:
    said = EventLog(store).last(person, EventKind.RECOVERED)
    return bool(said and said.content and said.content["device"])


def _rekey(asked: argparse.Namespace, accounts: Accounts, ask: Ask, language: str) -> Said:
    if asked.person not in {one.id for one in accounts.people()}:
        raise NobodyKnown(asked.person)
    question = phrase("ask_passphrase", language, person=asked.person)
    without = accounts.rekey(asked.person, ask(question))
    more: Said = [("rekeyed_without", {"people": ", ".join(without)})] if without else []
    return [("rekeyed", {}), *more]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="enumerator")
    acts = parser.add_subparsers(dest="act", required=True)
    recover = acts.add_parser("recover", help="let somebody in again, with IT's recovery key")
    recover.add_argument(
        "--share", "--key", type=Path, action="append", required=True, metavar="FILE",
        help="an officer's share; twice, for two officers. Or the whole key of a small office",
    )  # fmt: skip
    recover.add_argument("--name", default="", help="of somebody new on this laptop")
    recover.add_argument("--role", default="", choices=[role.value for role in PersonRole])
    recover.add_argument(
        "--keep-passphrase", action="store_true",
        help="she typed it herself: do not ask for another at her first sign-in",
    )  # fmt: skip
    rekey = acts.add_parser("rekey", help="give the store a new key; by a supervisor")
    for one in (recover, rekey):
        one.add_argument("--person", required=True, metavar="STAFF_ID")
        one.add_argument(
            "--passphrase-stdin", action="store_true", help="passphrases, one a line, from stdin"
        )
        one.add_argument("--language", default="", choices=["en", "ur"])
    return parser
