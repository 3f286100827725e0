"""`python -m sync.registry codes | answer | authorities …`: the office lets laptops in, and says who else may."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

from sync.enrolment.invitation import Invitation, new_invitation
from sync.errors import EnrolmentRefused, SyncError
from sync.keys import SigningKey
from sync.protocol.words import Role
from sync.registry import authorities
from sync.registry.codes import CodeBook
from sync.registry.enrolment import EnrolmentDesk, line_of
from sync.registry.folder import RegistryFolder

_DAYS = 14
_KEY = "practice-root.key"


def main(given: Sequence[str], *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> int:
    """Do what the command line says; 0 when it was done, 1 with the reason on stderr."""
    asked = _parser().parse_args(given)
    folder = RegistryFolder(asked.folder.resolve())
    try:
        _ACTS[asked.command, getattr(asked, "act", "")](asked, folder, now())
    except EnrolmentRefused as refusal:
        return _no(f"Not done: {refusal.reason}")
    except SyncError as fault:
        return _no(f"Not done: {fault}")
    except OSError as fault:
        return _no(f"{fault.filename}: {fault.strerror}")
    return 0


def _make(asked: argparse.Namespace, folder: RegistryFolder, at: datetime) -> None:
    line = line_of(folder)
    until = at + timedelta(days=asked.days)
    invitation = new_invitation(
        folder.root, address=asked.url or (line.url if line else ""), last_day=until.date()
    )
    key = invitation.code_key
    assert key is not None
    last = datetime(until.year, until.month, until.day, 23, 59, 59, tzinfo=UTC)
    book = CodeBook(folder.enrolment)
    try:
        role = Role(asked.role)
        number = book.add(
            key.public, role=role, person=asked.person, note=asked.note, at=at, until=last
        )
    finally:
        book.close()
    for file in asked.output:
        _write_secret(file, _picture_or_text(invitation, file.suffix.lower()))
    if not asked.output:  # kept nowhere else: only its public half is in the registry
        _say(invitation.to_file().decode())
    _say(f"code {number}: {role.value} {asked.person or 'of any number'}, until {last:%Y-%m-%d}")


def _picture_or_text(invitation: Invitation, suffix: str) -> bytes:
    if suffix not in (".png", ".svg"):
        return invitation.to_file()
    import segno  # only where a picture is wanted

    made = BytesIO()
    code = segno.make(str(invitation), error="m", micro=False)
    code.save(made, kind=suffix[1:], scale=8, border=4)
    return made.getvalue()


def _write_secret(file: Path, data: bytes) -> None:
    """Readable by the owner only: whoever has a code is let in."""
    file.unlink(missing_ok=True)  # one that is there may be readable by all
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(file, flags, 0o600), "wb") as written:
        written.write(data)


def _list(_: argparse.Namespace, folder: RegistryFolder, at: datetime) -> None:
    book = CodeBook(folder.enrolment)
    try:
        for one in book.all():
            until = f"{one.expires_at:%Y-%m-%d}"
            said = (
                str(one.number),
                one.state(at),
                one.role.value,
                one.person or "-",
                until,
                one.note,
            )
            _say("\t".join(said))
    finally:
        book.close()


def _revoke(asked: argparse.Namespace, folder: RegistryFolder, at: datetime) -> None:
    book = CodeBook(folder.enrolment)
    try:
        if not book.revoke(asked.number, at):
            raise EnrolmentRefused("no_open_code")
    finally:
        book.close()
    _say(f"code {asked.number} is revoked")


def _answer(asked: argparse.Namespace, folder: RegistryFolder, at: datetime) -> None:
    """A request that came by stick, answered by the registry's own key; whoever runs this has looked at it."""
    desk = EnrolmentDesk(folder, lambda: at)
    try:
        request, answer = desk.answer(asked.request.read_bytes())
    finally:
        desk.close()
    asked.output.write_bytes(answer)
    person = request.person
    _say(
        f"{asked.output}: request {request.short_name}, laptop {request.device.subject}, "
        f"{person.role.value} {person.subject} {request.name}"
    )


def _authorities(_: argparse.Namespace, folder: RegistryFolder, at: datetime) -> None:
    for one in authorities.granted(folder):
        state = "over" if at > one.not_after else "open"
        roles = ",".join(role.value for role in one.roles)
        limits = f"{one.days or '-'} days\t{one.most or '-'} requests"
        _say(f"{one.name}\t{state}\t{one.not_after:%Y-%m-%d}\t{roles}\t{limits}")


def _grant(asked: argparse.Namespace, folder: RegistryFolder, at: datetime) -> None:
    limit = authorities.Limit(at + timedelta(days=asked.days), asked.certificate_days, asked.most)
    content = authorities.grant(folder, _root(asked, folder), asked.person, limit, at)
    _say_version(folder, content.version)


def _withdraw(asked: argparse.Namespace, folder: RegistryFolder, at: datetime) -> None:
    content = authorities.withdraw(folder, _root(asked, folder), asked.person, at)
    _say_version(folder, content.version)


def _say_version(folder: RegistryFolder, version: int) -> None:
    _say(
        f"{folder.path / 'trust-list'}: version {version}. Laptops take it by line, or from this file: "
        "enumerator trust import FILE."
    )


def _root(asked: argparse.Namespace, folder: RegistryFolder) -> SigningKey:
    """The root's private key, from a file that is there only while this runs; a practice realm has it beside."""
    file = asked.root_key or folder.path / _KEY
    try:
        return SigningKey(bytes.fromhex(file.read_text("ascii").strip()))
    except ValueError:
        raise EnrolmentRefused("root_key") from None


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _no(line: str) -> int:
    sys.stderr.write(f"{line}\n")
    return 1


_ACTS: dict[tuple[str, str], Callable[[argparse.Namespace, RegistryFolder, datetime], None]] = {
    ("codes", "make"): _make,
    ("codes", "list"): _list,
    ("codes", "revoke"): _revoke,
    ("answer", ""): _answer,
    ("authorities", "list"): _authorities,
    ("authorities", "grant"): _grant,
    ("authorities", "withdraw"): _withdraw,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="sync.registry", description="Who is let in.")
    commands = parser.add_subparsers(dest="command", required=True)
    codes = commands.add_parser("codes", help="invitations, each for one laptop")
    acts = codes.add_subparsers(dest="act", required=True)
    make = acts.add_parser("make", help="a new code, as text, file or QR picture; it is shown once")
    make.add_argument("--role", choices=["enumerator", "supervisor"], required=True)
    make.add_argument("--person", default="", metavar="STAFF_ID", help="for nobody else")
    make.add_argument("--note", default="", help="for the list")
    make.add_argument("--days", type=_count, default=_DAYS)
    make.add_argument("--url", default="", help="the registry's address, if it is another")
    make.add_argument(
        "-o", "--output", type=Path, action="append", default=[], metavar="FILE",
        help=".txt for people and programs, .png or .svg for a QR code; may be given twice",
    )  # fmt: skip
    listed = acts.add_parser("list", help="every code: open, used, expired, revoked")
    revoke = acts.add_parser("revoke", help="let a code count no more")
    revoke.add_argument("number", type=int)
    answer = commands.add_parser("answer", help="answer a request that came by stick")
    answer.add_argument("request", type=Path, metavar="REQUEST")
    answer.add_argument("-o", "--output", type=Path, required=True, metavar="ANSWER")
    who = commands.add_parser("authorities", help="supervisors who may let laptops in")
    whose = who.add_subparsers(dest="act", required=True)
    shown = whose.add_parser("list", help="who may, and how far")
    grant = whose.add_parser("grant", help="let a supervisor's key certify laptops and enumerators")
    grant.add_argument("--days", type=_count, default=90, help="from today")
    grant.add_argument("--certificate-days", type=_count, default=180, help="of one certificate")
    grant.add_argument("--most", type=_count, default=30, help="requests that may be answered")
    withdraw = whose.add_parser("withdraw", help="let nobody in any more; who is in stays")
    for one in (grant, withdraw):
        one.add_argument("person", metavar="STAFF_ID")
        one.add_argument("--root-key", type=Path, metavar="FILE")
    for one in (make, listed, revoke, answer, shown, grant, withdraw):
        one.add_argument("--folder", type=Path, required=True, help="the registry's folder")
    return parser


def _count(given: str) -> int:
    number = int(given)
    if not 1 <= number <= 3_660:
        raise argparse.ArgumentTypeError("1 to 3660")
    return number
