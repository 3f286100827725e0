"""``enumerator enrol …``: a laptop, or somebody's new keys, by line or by stick; and a supervisor who answers."""

import argparse
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from enumerator.auth.accounts import Accounts
from enumerator.auth.certifying import Certifying
from enumerator.auth.countersigning import Countersigning
from enumerator.auth.enrolling import Enrolling
from enumerator.auth.session import Person, Unlocked
from enumerator.auth.slots import Cost
from enumerator.auth.trusting import TrustKept
from enumerator.cli.asking import Ask, asking, say
from enumerator.cli.keys_present import FindKeyring, keyring_or_none, trusting
from enumerator.cli.refusing import language_of, refusing
from enumerator.cli.speaking import Voice, ask_new
from enumerator.config import Folders, folders, write_whole
from enumerator.errors import NobodyKnown
from enumerator.store import Clock
from enumerator.store.people import PersonRole
from sync.enrolment.invitation import Invitation
from sync.enrolment.request import EnrolmentRequest, read_request
from sync.errors import InvitationInvalid, RootNotTrusted
from sync.protocol import Realm


@dataclass(frozen=True, slots=True)
class _Given:
    """What every act needs: the command line, the laptop, and who is asked for passphrases."""

    asked: argparse.Namespace
    place: Folders
    keyring: FindKeyring
    ask: Ask
    enrolling: Enrolling
    voice: Voice

    @property
    def accounts(self) -> Accounts:
        return self.enrolling.accounts

    @property
    def person(self) -> Person:
        asked = self.asked
        if not asked.name:
            raise NobodyKnown(asked.person)
        return Person(asked.person, asked.name, PersonRole(asked.role))

    def signed_in(self) -> AbstractContextManager[tuple[Unlocked, TrustKept]]:
        """Somebody of this laptop, until the act is done."""
        who: str = self.asked.person
        return trusting(
            self.accounts,
            self.place,
            who,
            keyring=self.keyring,
            ask=self.ask,
            language=self.voice.language,
        )

    def new_passphrase(self) -> str:
        """Typed twice, or the one under which a request waits already."""
        who: str = self.asked.person
        if self.enrolling.waiting() is not None:
            return self.ask(self.voice.phrase("ask_passphrase", person=who))
        return ask_new(self.ask, who, check=lambda _: None, language=self.voice.language)


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
    act = ask or asking(from_stdin=getattr(asked, "passphrase_stdin", False))
    where, find = place or folders(), keyring or keyring_or_none
    voice = Voice(language_of(where, asked.language))

    def done() -> int:
        enrolling = Enrolling(where, find, clock=clock, cost=cost)
        _ACTS[asked.act](_Given(asked, where, find, act, enrolling, voice))
        return 0

    return refusing(done, asked.language, where)


def _online(given: _Given) -> None:
    invitation = _invitation(given.asked)
    if invitation is None or not invitation.code or not invitation.address:
        raise InvitationInvalid("address" if invitation and invitation.code else "length")
    if given.accounts.exist:
        with given.signed_in() as (unlocked, trust):
            Certifying(unlocked, trust).online(invitation, given.place)
        given.voice.say("keys_certified", person=given.asked.person)
        return
    given.enrolling.check_ring(invitation.realm)
    opened = given.enrolling.online(invitation, given.person, given.new_passphrase())
    given.voice.say("set_up", device=opened.file.device, person=given.asked.person)


def _request(given: _Given) -> None:
    invitation = _invitation(given.asked)
    if given.accounts.exist:
        with given.signed_in() as (unlocked, trust):
            request = Certifying(unlocked, trust).request(invitation)
    else:
        realm = Realm.PRACTICE if given.asked.practice else Realm.PRODUCTION
        given.enrolling.check_ring(invitation.realm if invitation else realm)
        person, passphrase = given.person, given.new_passphrase()
        data = given.enrolling.request(invitation, person, passphrase, realm=realm)
        request = read_request(data)
    for file in given.asked.output:
        _write(file, request)
    _tell_of(request, given.voice)


def _accept(given: _Given) -> None:
    answer: bytes = given.asked.answer.read_bytes()
    if given.accounts.exist:
        with given.signed_in() as (unlocked, trust):
            Certifying(unlocked, trust).accept(answer)
        given.voice.say("keys_certified", person=given.asked.person)
        return
    named = Invitation.parse(given.asked.root) if given.asked.root else None
    who = given.enrolling.waiting()
    passphrase = ""
    if who:
        passphrase = given.ask(given.voice.phrase("ask_passphrase", person=who.person.id))
    try:
        opened = given.enrolling.accept(answer, passphrase, named=named)
    except RootNotTrusted as error:
        if error.reason == "not_named":
            code = given.enrolling.root_in(answer).typed_code
            given.voice.say("root_named", code=code)
        raise
    given.voice.say("set_up", device=opened.file.device, person=opened.slot.person)


def _look(given: _Given) -> None:
    _tell_of(read_request(given.asked.request.read_bytes()), given.voice)


def _countersign(given: _Given) -> None:
    data: bytes = given.asked.request.read_bytes()
    with given.signed_in() as (unlocked, trust):
        desk = Countersigning(unlocked, trust)
        request = desk.look(data)
        write_whole(given.asked.output, desk.countersign(data))
        authority = desk.authority
    _tell_of(request, given.voice)
    if authority is not None:
        day = f"{authority.not_after:%Y-%m-%d}"
        if authority.left is None:
            given.voice.say("permission", day=day)
        else:
            given.voice.say("permission_left", day=day, left=authority.left)


def _root(given: _Given) -> None:
    with given.signed_in() as (unlocked, trust):
        say(Countersigning(unlocked, trust).names().typed_code)  # a code, in no language


def _forget(given: _Given) -> None:
    given.enrolling.forget()
    given.voice.say("forgotten")


def _status(given: _Given) -> None:
    waits = given.enrolling.waiting()
    if waits is not None:
        _tell_of(read_request(waits.data), given.voice)
        given.voice.say("waits")
    elif given.accounts.exist:
        for one in given.accounts.people():
            say(f"{one.role.value} {one.id} {one.name}")
    else:
        given.voice.say("nobody_yet")


_ACTS: dict[str, Callable[[_Given], None]] = {
    "online": _online,
    "request": _request,
    "accept": _accept,
    "look": _look,
    "countersign": _countersign,
    "root": _root,
    "forget": _forget,
    "status": _status,
}


def _invitation(asked: argparse.Namespace) -> Invitation | None:
    if asked.invitation is not None:
        return Invitation.parse(asked.invitation.read_bytes())
    return Invitation.typed(asked.code, asked.address) if asked.code else None


def _write(file: Path, request: EnrolmentRequest) -> None:
    if file.suffix.lower() in (".png", ".svg"):
        import segno  # only where a picture is wanted

        segno.make(request.as_text, error="m", micro=False).save(str(file), scale=6, border=4)
    else:
        write_whole(file, request.data)


def _tell_of(request: EnrolmentRequest, voice: Voice) -> None:
    """Who asks, in one line that stands on both laptops."""
    person = request.person
    voice.say(
        "request_of",
        request=request.short_name,
        device=request.device.subject,
        role=person.role.value,
        person=person.subject,
        name=request.name,
        realm=request.realm.value,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="enumerator enrol", description="Let a laptop in, or somebody's new keys."
    )
    acts = parser.add_subparsers(dest="act", required=True)
    online = acts.add_parser("online", help="ask the registry, with the code of an invitation")
    request = acts.add_parser("request", help="make a request that is carried")
    accept = acts.add_parser("accept", help="take the answer to the request")
    look = acts.add_parser("look", help="who asks in a request")
    sign = acts.add_parser("countersign", help="a supervisor answers a request")
    root = acts.add_parser("root", help="the code of the trust root, for the new laptop")
    forget = acts.add_parser("forget", help="throw away the request that waits, with its keys")
    status = acts.add_parser("status", help="what waits here")
    for one in (online, request, accept, look, sign, root, forget, status):
        one.add_argument("--language", choices=("en", "ur"), default="")
    for one in (online, request):
        one.add_argument("--invitation", type=Path, metavar="FILE")
        one.add_argument("--code", default="", help="as it stands on the paper")
        one.add_argument("--address", default="", help="of the registry")
        one.add_argument("--name", default="", help="of the first person of a new laptop")
        one.add_argument("--role", choices=[one.value for one in PersonRole], default="enumerator")
    for one in (online, request, sign, root):
        one.add_argument("--person", required=True, metavar="STAFF_ID")
    accept.add_argument("--person", default="", metavar="STAFF_ID", help="on an enrolled laptop")
    for one in (online, request, accept, sign, root):
        one.add_argument("--passphrase-stdin", action="store_true")
    request.add_argument("--practice", action="store_true", help="where there is no invitation")
    request.add_argument(
        "-o", "--output", type=Path, action="append", required=True, metavar="FILE",
        help="the request; .png or .svg for a QR code; may be given twice",
    )  # fmt: skip
    accept.add_argument("answer", type=Path, metavar="ANSWER")
    accept.add_argument("--root", default="", metavar="CODE", help="what the supervisor shows")
    for one in (look, sign):
        one.add_argument("request", type=Path, metavar="REQUEST")
    sign.add_argument("-o", "--output", type=Path, required=True, metavar="ANSWER")
    return parser
