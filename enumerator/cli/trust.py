"""``enumerator trust show | import | fetch``: whom this laptop believes, and a newer list of them."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from enumerator.auth.accounts import Accounts
from enumerator.auth.slots import Cost
from enumerator.auth.trusting import TrustKept
from enumerator.cli.asking import Ask, asking
from enumerator.cli.keys_present import FindKeyring, keyring_or_none, trusting
from enumerator.cli.refusing import language_of, refusing
from enumerator.cli.speaking import Voice
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
        voice = Voice(language_of(where, asked.language))
        with trusting(
            accounts, where, asked.person, keyring=find, ask=question, language=voice.language
        ) as (_, trust):
            _ACTS[asked.act](trust, asked, voice)
        return 0

    return refusing(act, asked.language, where)


def _show(trust: TrustKept, _: argparse.Namespace, voice: Voice) -> None:
    facts, content = trust.facts(), trust.kept().content
    root = naming(trust.root).typed_code
    voice.say("registry_of", registry=facts.registry, realm=facts.realm, root=root)
    day, last = f"{facts.issued_at:%Y-%m-%d}", f"{facts.expires_at:%Y-%m-%d}"
    voice.say("version_of", version=facts.version, day=day, last=last)
    if facts.expired:
        voice.say("list_over")
    if facts.older_than_known:
        voice.say("newer_seen")
    for key in content.signing:
        voice.say("signs_receipts", id=key.id, name=key.name, day=f"{key.not_after:%Y-%m-%d}")
    for one in content.issuers:
        roles = ", ".join(role.value for role in one.roles)
        day = f"{one.not_after:%Y-%m-%d}"
        voice.say("lets_in", roles=roles, id=one.id, name=one.name, day=day)
    voice.say("revoked", count=len(content.revocations))


def _import(trust: TrustKept, asked: argparse.Namespace, voice: Voice) -> None:
    _taken(trust, asked.file.read_bytes(), voice)


def _fetch(trust: TrustKept, _: argparse.Namespace, voice: Voice) -> None:
    """From whoever answers at the registry's address: root, list and line are checked by the root of this laptop."""
    from sync.enrolment.client import fetch_introduction  # no line, no libraries

    line = trust.line()
    if line is None:
        raise RegistryNotSet
    found = Introduction.from_bytes(fetch_introduction(line.url))
    if found.root != trust.root.to_bytes():
        raise RootNotTrusted("other_root")
    _taken(trust, found.trust_list, voice)
    trust.take_line(found.line)


def _taken(trust: TrustKept, data: bytes, voice: Voice) -> None:
    before = trust.kept().version
    now = trust.take(data).version
    voice.say("in_force" if now > before else "in_force_before", version=now)


_ACTS: dict[str, Callable[[TrustKept, argparse.Namespace, Voice], None]] = {
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
        one.add_argument("--language", choices=("en", "ur"), default="")
    return parser
