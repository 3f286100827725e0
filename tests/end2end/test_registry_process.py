"""The registry as its own process: started, used, killed, started again."""

import json
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from sync.ports import SealedBatch
from sync.receipts import verify_receipt
from sync.registry.folder import RegistryFolder
from sync.registry.lacking import OURS
from sync.run import run_sync
from sync.transport import HttpsTransport
from tests.support.registry_process import running
from tests.sync.team import OutboxInMemory, Team, make_team, xml_of

pytestmark = pytest.mark.end2end
ROOT = Path(__file__).parents[2]


@pytest.fixture
def team(tmp_path: Path) -> Team:
    return make_team(tmp_path / "registry")


def test_interviews_reach_the_registrys_tables_byte_for_byte(team: Team) -> None:
    contents = [xml_of(n, f"گھرانہ {n}") for n in range(1, 13)]
    batch = team.batch([team.seal(xml) for xml in contents])
    outbox = OutboxInMemory(batch)

    with running(team.realm.path) as registry:
        with HttpsTransport(registry.url, registry.ca) as transport:
            report = run_sync(outbox, transport, team.realm.trust())
        registry.process.send_signal(signal.SIGTERM)
        rest, complaints = registry.process.communicate(timeout=20)

    assert (registry.process.returncode, rest, complaints) == (0, "", "")
    assert report.receipted == (batch.id,)
    assert outbox.receipts[0].purgeable == {e.hash for e in batch.envelopes}
    db = sqlite3.connect(RegistryFolder(team.realm.path).opened)
    found = [row[0] for row in db.execute("SELECT xml FROM interview ORDER BY counter")]
    db.close()
    assert found == contents


def test_a_running_registry_lists_what_is_partial_and_what_it_lacks(team: Team) -> None:
    whole, partial = team.seal(), team.seal(lacking())
    batch = team.batch([whole, partial])

    with running(team.realm.path) as registry:
        with HttpsTransport(registry.url, registry.ca) as transport:
            run_sync(OutboxInMemory(batch), transport, team.realm.trust())
        command = [sys.executable, "-m", "sync.registry", "--folder", str(team.realm.path)]
        done = subprocess.run([*command, "--list"], capture_output=True, cwd=ROOT, check=True)

    lines = [line.split() for line in done.stdout.decode().splitlines()]
    assert lines[1:] == [
        ["041700123-1-1-1", "1", "whole", "0", whole.header.id],
        ["041700123-2-1-1", "1", "partial", "(respondent_stopped)", "2", partial.header.id],
    ]


def lacking() -> bytes:
    """The second household's interview, finished before its end."""
    start = f'<data xmlns:pser="{OURS}" pser:partial="respondent_stopped"'.encode()
    note = b'<age pser:unmet="constraint warning">130</age></data>'
    return xml_of(2).replace(b"<data", start).replace(b"</data>", note)


def test_a_killed_registry_has_kept_what_it_receipted(team: Team) -> None:
    batch = team.interviews(3)
    sealed = SealedBatch(batch.id, batch.data)

    with running(team.realm.path) as registry:
        with HttpsTransport(registry.url, registry.ca) as transport:
            receipt = transport.upload(sealed, sent=lambda _: None)
        registry.process.kill()
        registry.process.wait(20)
    with (
        running(team.realm.path) as registry,
        HttpsTransport(registry.url, registry.ca) as transport,
    ):
        assert transport.receipt(batch.id) == receipt
        assert transport.upload(sealed, sent=lambda _: None) == receipt

    assert verify_receipt(receipt, batch, team.realm.trust()).final


def test_the_accept_stage_on_its_own_holds_sealed_bytes_only(team: Team) -> None:
    batch = team.batch([team.seal(xml_of(1, "Canary Begum"))])
    (team.realm.path / "registry-sealing.key").unlink()
    outbox = OutboxInMemory(batch)

    with (
        running(team.realm.path, "--accept-only") as registry,
        HttpsTransport(registry.url, registry.ca) as transport,
    ):
        report = run_sync(outbox, transport, team.realm.trust())
        files = [p for p in team.realm.path.rglob("*") if p.is_file()]
        assert not [p for p in files if b"Canary" in p.read_bytes()]

    assert report.waiting == (batch.id,)
    assert not outbox.receipts[0].purgeable


def test_faults_can_be_switched_on_from_outside(team: Team) -> None:
    batch = team.interviews()
    outbox = OutboxInMemory(batch)

    with (
        running(team.realm.path, "--faults", '{"lose_answer": 1}') as registry,
        HttpsTransport(registry.url, registry.ca) as transport,
    ):
        assert run_sync(outbox, transport, team.realm.trust()).waiting == (batch.id,)
        assert run_sync(outbox, transport, team.realm.trust()).receipted == (batch.id,)


def test_a_folder_without_a_registry_is_named(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sync.registry", "--folder", str(tmp_path)],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )

    assert done.returncode == 2
    assert str(tmp_path) in done.stderr
    assert "Traceback" not in done.stderr


def test_a_new_folder_becomes_a_practice_registry(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    with running(folder) as registry:
        assert registry.url.startswith("https://127.0.0.1:")

    assert RegistryFolder(folder).trust_list().realm == "practice"


def test_it_goes_with_whoever_started_it(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "sync.registry",
        "--folder",
        str(tmp_path / "new"),
        "--with-parent",
    ]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        encoding="utf-8",
    ) as registry:
        assert registry.stdout is not None
        assert registry.stdin is not None
        assert json.loads(registry.stdout.readline())["pid"] == registry.pid

        registry.stdin.close()

        assert registry.wait(20) == 0
