"""A child that does everything after which a file may be left, with canaries for what a family said; then it waits.

``python -m tests.support.leaving_traces ROOT HOW``: HOW is ``exception`` to end by a fault of ours whose words are a
canary, or ``wait`` to be ended by a signal with the store open. What it writes lies below ROOT, in ``home``, ``card``,
``backup``, ``report``, ``papers``, ``restored``, ``put-back``, ``salvaged`` and files beside them; no picture of the
window does.
"""

import os
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtGui import QGuiApplication

from enumerator import logs
from enumerator.app.hardening import harden
from enumerator.app.settings_room import save_report
from enumerator.app.sitting import Sitting
from enumerator.auth.keyrings import Keyring
from enumerator.auth.session import Person
from enumerator.cli import backup as backing_up
from enumerator.cli import doctor, restore, verify
from enumerator.cli.salvage import main as salvage_main
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.errors import NoKeyring
from enumerator.fieldwork.backup import make_backup
from enumerator.fieldwork.diagnostics import diagnose
from enumerator.fieldwork.interview import Interview
from enumerator.fieldwork.media.taking import Taken
from enumerator.fieldwork.requests import Asked, Asker, IdentitySeen, RequestKind
from enumerator.ui import slip_printer
from enumerator.ui.requests.outlet import save_request_in
from enumerator.ui.requests.slip import RequestSlip
from enumerator.ui.slip_paper import Printing
from forms.packs import new_pack, write_pack
from tests.support.damage import flip
from tests.support.mirroring import bring_up_to_date
from tests.support.practice import HEAD, REMARKS, TODAY, A, PracticeLaptop, hold
from tests.support.registry_simulator import RegistrySimulator
from tests.support.scenario import xform_of
from tests.support.sending import send

NAME = "Zzyzx Canarywala"
URDU = "زرقون کینری والا"
NUMBER = "35202-7654321-9"
PHOTO = b"\xff\xd8\xff\xe0" + b"a canary in a picture " * 40
CANARIES = (NAME, URDU, NUMBER, NUMBER.replace("-", ""), "a canary in a picture")
SURVEY = """
    | type  | name   | label  |
    | text  | street | Street |
    | image | photo  | Photo  |
"""


def main(root: Path, how: str) -> None:
    harden()
    laptop = PracticeLaptop(root / "home", keyring=None)
    empty = PracticeLaptop(root / "restored", keyring=None, like=laptop)
    empty.time.now = datetime.now(UTC)
    behind = PracticeLaptop(root / "put-back", keyring=None, like=laptop)
    behind.time.now = datetime.now(UTC)
    folders = laptop.practice.folders
    laptop.time.now = datetime.now(UTC)
    logs.start(folders.logs)
    (root / "card").mkdir()
    log = logs.Log("canary")
    log.error("store_failed", code=NUMBER, reason=NAME)
    log.fault("unhandled", ValueError(f"{NAME} {NUMBER}"))
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview)
        say(interview)
        bring_up_to_date(sitting, root / "card")
        interview.finalize()
        pack = new_pack(form_id="a_test", version="9", title="A test", xform=xform_of(SURVEY))
        sitting.shelf.lay_in(write_pack(pack))
        other = sitting.interviews.open("A-002")
        other.answer("/data/street", NAME)
        other.attach("/data/photo", Taken("photo-1.jpg", "image/jpeg", PHOTO))
        sitting.leave(other)
        bring_up_to_date(sitting, root / "card")
        store = sitting.unlocked.store
        save_report(diagnose(store, folders, laptop.settings, {}), root / "report")
        print_papers(sitting, root / "papers")
        backup = make_backup(store, folders, root / "backup", laptop.time.tell())
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.approve(interview.id)
        registry = RegistrySimulator(laptop.realm)
        send(sitting, registry)
        registry.process()
        send(sitting, registry)
    command(laptop, root, "doctor", doctor.main, "--bundle", root / "doctor.zip", ring=no_ring)
    command(laptop, root, "verify", verify.main, backup)
    command(laptop, root, "listed", backing_up.main, root / "backup", "--list")
    command(behind, root, "put-back", restore.main, backup, "--whole")
    command(empty, root, "restore", restore.main, backup, person=SUPERVISOR)
    laptop.practice.accounts.rekey(SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id])
    salvage(laptop, root)
    unlocked = laptop.practice.accounts.unlock(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id])
    sys.stdout.write("open\n")
    sys.stdout.flush()
    if how == "exception":
        raise ValueError(f"{NAME} {NUMBER} {unlocked.person.id}")
    sys.stdin.read()


def print_papers(sitting: Sitting, folder: Path) -> None:
    """The slips that a family is handed; somebody asks for what is held of her, by a name that is a canary."""
    asked = sitting.requests.record(
        Asked(A, RequestKind.ACCESS, Asker.SELF, NAME, IdentitySeen.ORIGINAL, f"{URDU} {NUMBER}")
    )
    slip = sitting.slips.slip(A)
    of_request = RequestSlip(
        asked.reference, slip.reference, asked.kind, TODAY, slip.contact, asked.by_name, asked.by
    )
    screen = QGuiApplication([])  # whose fonts are painted with
    slip_printer.save_in(folder, [Printing(slip, ("en", "ur"))], sheet=False)
    save_request_in(folder, of_request, ("en", "ur"))
    screen.shutdown()


def command(
    laptop: PracticeLaptop,
    root: Path,
    name: str,
    main: Callable[..., int],
    *given: str | Path,
    person: Person = ENUMERATOR,
    ring: Callable[[], Keyring | None] = lambda: None,
) -> None:
    """One command of IT on a laptop, which has to do it; what it says lies in a file."""
    laptop.time.pass_(60)
    with (
        (root / f"{name}-said").open("w", encoding="utf-8") as said,
        redirect_stdout(said),
        redirect_stderr(said),
    ):
        status = main(
            [*map(str, given), "--person", person.id],
            place=laptop.practice.folders,
            keyring=ring,
            ask=lambda _: PASSPHRASES[person.id],
            clock=laptop.time.clock,
        )
    assert status == 0, name


def no_ring() -> Keyring:
    raise NoKeyring("none")


def salvage(laptop: PracticeLaptop, root: Path) -> None:
    """A new store of what the damaged one still gives, and the report of it."""
    flip(laptop.practice.folders.store, 60 * 8)
    with (root / "salvage-report").open("w", encoding="utf-8") as report, redirect_stdout(report):
        status = salvage_main(
            ["--person", ENUMERATOR.id, "--to", str(root / "salvaged")],
            place=laptop.practice.folders,
            keyring=no_ring,
            ask=lambda _: PASSPHRASES[ENUMERATOR.id],
            clock=laptop.time.clock,
        )
    assert status == 0
    flip(laptop.practice.folders.store, 60 * 8)  # sound again


def say(interview: Interview) -> None:
    interview.answer(HEAD, NAME)
    interview.answer(REMARKS, f"{URDU} {NUMBER}")
    interview.comment(REMARKS, f"{NAME}, {NUMBER}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
