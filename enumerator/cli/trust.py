"""``enumerator trust show | import | fetch``: whom this laptop believes, and a newer list of them."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from enumerator.auth.accounts import Accounts
from enumerator.auth.slots import Cost
from enumerator.auth.trusting import TrustKept
from enumerator.cli.asking import Ask, asking, say
from enumerator.cli.keys_present import FindKeyring, keyring_or_none, trusting
from enumerator.cli.refusing import refusing
from enumerator.config import Folders, folders
from enumerator.errors import RegistryNotSet
from enumerator.store import Clock
from sync.enrolment.introduction import Introduction
from sync.enrolment.invitation import naming
from sync.errors import RootNotTrusted


def main(
    given: Sequence[str],
    *,
    place: Folders | None = None,
    keyring: FindKeyring | None = None,
    ask: Ask | None = None,
    clock: Clock | None = None,
    cost: Cost | None = None,
) -> int:
    """Do what the command line says; 0 when it was done. What is wrong is told on stderr."""
    asked = _parser().parse_args(given)
    where, find = place or folders(), keyring or keyring_or_none
    question = ask or asking(from_stdin=asked.passphrase_stdin)

    def act() -> int:
        accounts = Accounts(where, find, clock=clock, cost=cost)
        with trusting(accounts, where, asked.person, keyring=find, ask=question) as (_, trust):
            _ACTS[asked.act](trust, asked)
        return 0

    return refusing(act, "en", where)


def _show(trust: TrustKept, _: argparse.Namespace) -> None:
    facts, content = trust.facts(), trust.list().content
    say(f"{facts.registry} ({facts.realm}), root {naming(trust.root).typed_code}")
    say(
        f"version {facts.version}, of {facts.issued_at:%Y-%m-%d}, until {facts.expires_at:%Y-%m-%d}"
    )
    if facts.expired:
        say("The list is over: nobody new is let in until a newer one is here. Interviews go on.")
    if facts.older_than_known:
        say("The key ring has seen a newer list: this store is an older copy.")
    for key in content.signing:
        say(f"signs receipts\t{key.id}\t{key.name}\tuntil {key.not_after:%Y-%m-%d}")
    for one in content.issuers:
        roles = ",".join(role.value for role in one.roles)
        say(f"lets in {roles}\t{one.id}\t{one.name}\tuntil {one.not_after:%Y-%m-%d}")
    say(f"{len(content.revocations)} certificates are revoked")


def _import(trust: TrustKept, asked: argparse.Namespace) -> None:
    _taken(trust, asked.file.read_bytes())


def _fetch(trust: TrustKept, _: argparse.Namespace) -> None:
    """From whoever answers at the registry's address: root, list and line are checked by the root of this laptop."""
    from sync.enrolment.client import fetch_introduction  # no line, no libraries

    line = trust.line()
    if line is None:
        raise RegistryNotSet
    found = Introduction.from_bytes(fetch_introduction(line.url))
    if found.root != trust.root.to_bytes():
        raise RootNotTrusted("other_root")
    _taken(trust, found.trust_list)
    trust.take_line(found.line)


def _taken(trust: TrustKept, data: bytes) -> None:
    before = trust.list().version
    now = trust.take(data).version
    say(f"version {now} is in force" + ("" if now > before else ", as before"))


_ACTS: dict[str, Callable[[TrustKept, argparse.Namespace], None]] = {
    "show": _show,
    "import": _import,
    "fetch": _fetch,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="enumerator trust", description="Whom this laptop believes: the trust list."
    )
    acts = parser.add_subparsers(dest="act", required=True)
    show = acts.add_parser("show", help="the list in force")
    taken = acts.add_parser("import", help="let a newer list be in force, from a file")
    fetch = acts.add_parser("fetch", help="let the registry's newest list be in force")
    taken.add_argument("file", type=Path, metavar="FILE")
    for one in (show, taken, fetch):
        one.add_argument("--person", required=True, metavar="STAFF_ID", help="who signs in")
        one.add_argument("--passphrase-stdin", action="store_true")
    return parser
