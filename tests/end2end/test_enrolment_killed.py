"""kill -9 at any act of an enrolment: done again it goes on, and the registry has let one laptop in."""

import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from enumerator.auth.accounts import Accounts
from enumerator.config import Folders
from enumerator.store import Clock
from sync.keys import read_certificate
from sync.registry.practice import make_practice_realm
from tests.support.accounts import CHEAP, SANA, SANAS
from tests.support.enrolling import invited
from tests.support.enrolling_program import FileKeyring
from tests.sync.served import served_registry
from tests.sync.team import NOW

pytestmark = pytest.mark.end2end
ROOT = Path(__file__).parents[2]
TIMES = 12


def test_a_laptop_that_is_killed_while_it_enrols_is_let_in_once(tmp_path: Path) -> None:
    realm = make_practice_realm(tmp_path / "registry", now=NOW)
    with served_registry(realm.path):
        whole = enrol(tmp_path / "whole", paper(tmp_path, invited(realm).to_file()))
        acts = int(whole.stdout)
        assert acts > 20
        for number, dies_at in enumerate(sorted(Random(20261125).sample(range(1, acts), TIMES))):
            home = tmp_path / f"laptop-{number}"
            given = paper(tmp_path, invited(realm).to_file())

            assert enrol(home, given, dies_at).returncode == -9
            again = enrol(home, given)

            if again.returncode:  # killed when all was done but the tidying up
                assert "StoreExists" in again.stderr, (dies_at, again.stderr)
            device = signed_in_on(home)
            assert certificates(realm.path / "enrolment.sqlite3", device) == [
                "device",
                "supervisor",
            ]

    assert used(realm.path / "enrolment.sqlite3") == TIMES + 1


def enrol(home: Path, paper: Path, dies_at: int = 0) -> "subprocess.CompletedProcess[str]":
    program = [sys.executable, "-m", "tests.support.enrolling_program"]
    command = [*program, str(home), str(paper), str(dies_at)]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=60
    )


def paper(folder: Path, content: bytes) -> Path:
    file = folder / "paper.txt"
    file.write_bytes(content)
    return file


def signed_in_on(home: Path) -> str:
    """Sana signs in with keys that are certified; the laptop's name."""
    ring = FileKeyring(home.parent / f"{home.name}-ring.json")
    accounts = Accounts(
        Folders(home), ring, clock=Clock(now=lambda: NOW + timedelta(minutes=1)), cost=CHEAP
    )
    sana = accounts.unlock(SANA.id, SANAS)
    try:
        device = read_certificate(sana.device_certificate)
        assert device.sign_public == sana.device_signing.public
        assert read_certificate(sana.certificate).sign_public == sana.signing.public
        return device.subject
    finally:
        sana.lock()


def certificates(file: Path, device: str) -> list[str]:
    db = sqlite3.connect(file)
    try:
        rows = db.execute("SELECT role FROM enrolled WHERE device = ? ORDER BY role", (device,))
        return [row[0] for row in rows]
    finally:
        db.close()


def used(file: Path) -> int:
    db = sqlite3.connect(file)
    try:
        return int(db.execute("SELECT count(*) FROM code WHERE used_at IS NOT NULL").fetchone()[0])
    finally:
        db.close()
