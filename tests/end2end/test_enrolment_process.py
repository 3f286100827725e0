"""Programs of their own: an office, a registry over TLS, laptops on the command line, and what they send is counted."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from enumerator.auth.accounts import Accounts
from enumerator.auth.countersigning import Countersigning
from enumerator.auth.session import Person, Unlocked
from enumerator.config import Folders, read_settings
from enumerator.store.people import PersonRole
from sync.keys import read_certificate
from sync.registry.practice import make_practice_realm, open_practice_realm
from sync.run import run_sync
from sync.transport import HttpsTransport
from tests.support.accounts import CHEAP
from tests.sync.team import FORM, Holder, OutboxInMemory, Team

pytestmark = pytest.mark.end2end
ROOT = Path(__file__).parents[2]
SANAS = "seven red kites fly over lahore"
ADILS = "a well by the mosque in chiniot"


@dataclass(frozen=True)
class Office:
    """A practice registry that runs, and the commands of who sits beside it."""

    folder: Path

    def does(self, *words: str) -> str:
        return run("-m", "sync.registry", *words, "--folder", str(self.folder))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    folder = tmp_path / "registry"
    make_practice_realm(folder).add_form(FORM.form_id, FORM.version, FORM.pack_hash)
    command = [sys.executable, "-W", "error", "-m", "sync.registry", "--folder", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, encoding="utf-8") as process:
        try:
            assert process.stdout is not None
            assert json.loads(process.stdout.readline())["pid"] == process.pid
            yield Office(folder)
        finally:
            process.kill()


def run(*words: str, typed: Sequence[str] = ()) -> str:
    """One program; what it said. Passphrases are typed into its standard input."""
    done = subprocess.run(
        [sys.executable, *words],
        input="".join(f"{line}\n" for line in typed),
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        timeout=60,
        env=NO_KEYRING,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


NO_KEYRING = {
    "PATH": "/usr/bin:/bin",
    "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    "HOME": "/nonexistent",
}


def on(home: Path, *words: str, typed: Sequence[str] = ()) -> str:
    return run("-m", "enumerator", "--folder", str(home), *words, "--passphrase-stdin", typed=typed)


def sends(office: Office, enumerator: Unlocked, number: int) -> tuple[str, ...]:
    """An interview of hers, the laptop's batch of this number, goes to the registry; what became of it."""
    realm = open_practice_realm(office.folder)
    team = Team(realm, counter=number, sequence=number)
    device = read_certificate(enumerator.device_certificate)
    team.device = Holder(enumerator.device_signing, enumerator.device_sealing, device)
    team.enumerator = Holder(
        enumerator.signing, enumerator.sealing, read_certificate(enumerator.certificate)
    )
    outbox = OutboxInMemory(team.interviews())
    settings = read_settings(Folders(enumerator.store.path.parent).settings)
    assert settings.registry_ca is not None
    with HttpsTransport(settings.registry_url, settings.registry_ca) as line:
        report = run_sync(outbox, line, realm.trust())
    return tuple(str(item.outcome) for receipt in report.receipts for item in receipt.items)


def accounts(home: Path) -> Accounts:
    return Accounts(Folders(home), None, cost=CHEAP)


def test_from_a_code_to_an_interview_that_is_counted_and_again_after_a_reset(
    office: Office, tmp_path: Path
) -> None:
    home, paper = tmp_path / "laptop", tmp_path / "paper.txt"
    asked, answer = tmp_path / "request.pserq", tmp_path / "answer.psera"
    office.does("codes", "make", "--role", "supervisor", "--person", "S-2", "-o", str(paper))

    who = ["--person", "S-2", "--name", "Sana", "--role", "supervisor"]
    on(home, "enrol", "online", "--invitation", str(paper), *who, typed=[SANAS, SANAS])
    assert "\tused\t" in office.does("codes", "list")
    office.does("authorities", "grant", "S-2")
    on(home, "trust", "fetch", "--person", "S-2", typed=[SANAS])

    sana = accounts(home).unlock("S-2", SANAS)
    adil = Person("E-7", "Adil", PersonRole.ENUMERATOR)
    desk = Countersigning(sana)
    accounts(home).add_person(sana, adil, ADILS, certify=desk.certify)
    sana.lock()
    unlocked = accounts(home).unlock("E-7", ADILS)
    assert sends(office, unlocked, 1) == ("stored",)
    before = unlocked.signing.public
    unlocked.lock()

    sana = accounts(home).unlock("S-2", SANAS)
    accounts(home).reset_passphrase(sana, "E-7", ADILS)
    sana.lock()
    on(home, "enrol", "request", "-o", str(asked), "--person", "E-7", typed=[ADILS])
    on(
        home,
        "enrol",
        "countersign",
        str(asked),
        "-o",
        str(answer),
        "--person",
        "S-2",
        typed=[SANAS],
    )
    on(home, "enrol", "accept", str(answer), "--person", "E-7", typed=[ADILS])
    unlocked = accounts(home).unlock("E-7", ADILS)
    assert unlocked.signing.public != before
    assert sends(office, unlocked, 9) == ("stored",)
    unlocked.lock()
