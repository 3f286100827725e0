"""The doctor on a real laptop: sound, and with each thing wrong that can go wrong."""

import io
import json
import shutil
import signal
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import Keyring, MemoryKeyring
from enumerator.auth.slots_file import read_slots
from enumerator.cli.doctor import main
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.errors import NoKeyring
from enumerator.store import Store
from tests.support.accounts import CHEAP
from tests.support.practice import HEAD, REMARKS, A, PracticeLaptop, hold

CANARY = "Zzyzx Canarywala"
NUMBER = "3520212345671"


@dataclass
class Told:
    status: int
    all: list[dict[str, Any]]
    errors: str

    @property
    def findings(self) -> dict[str, dict[str, Any]]:
        return {one["check"]: one for one in self.all}

    def code(self, check: str) -> str:
        return str(self.findings[check]["code"])

    @property
    def bad(self) -> set[str]:
        return {one["code"] for one in self.findings.values() if one["verdict"] == "bad"}


class Doctor:
    """Asks the command for its report as other programs read it."""

    def __init__(self, laptop: PracticeLaptop, capsys: pytest.CaptureFixture[str]) -> None:
        self.laptop, self._capsys = laptop, capsys

    def look(self, *given: str, person: str = ENUMERATOR.id, ring: Keyring | None = None) -> Told:
        def find() -> Keyring:
            found = ring or self.laptop.keyring
            if found is None:
                raise NoKeyring("none")
            return found

        status = main(
            ["--json", *(["--person", person] if person else []), *given],
            place=self.laptop.practice.folders,
            keyring=find,
            ask=lambda _: PASSPHRASES[person],
            clock=self.laptop.time.clock,
        )
        out, err = self._capsys.readouterr()
        found = json.loads(out)["findings"] if out else []
        return Told(status, found, err)


@pytest.fixture
def doctor(laptop: PracticeLaptop, capsys: pytest.CaptureFixture[str]) -> Doctor:
    return Doctor(laptop, capsys)


def change(store: Store, sql: str, *values: str | bytes | int) -> None:
    """What no program of ours does: write past the log."""
    with store.transaction():
        store.run(sql, values)


def test_a_laptop_with_finished_work_is_sound(doctor: Doctor) -> None:
    doctor.laptop.approved(A)
    told = doctor.look()

    assert told.bad == set()
    assert told.status == 0
    assert told.code("log") == "log_good"
    assert told.code("tables") == "tables_good"
    assert told.code("store") == "store_good"
    assert told.code("ring") == "ring_holds"
    assert told.code("outbox") == "outbox_waiting"
    assert told.code("files") == "files_good"
    assert told.code("trust") == "trust_good"
    assert all(one["en"]["what"] and one["ur"]["what"] for one in told.findings.values())


def test_without_a_passphrase_it_looks_at_the_files_and_says_so(doctor: Doctor) -> None:
    told = doctor.look(person="")

    assert told.code("store") == "store_not_opened"
    assert "log" not in told.findings
    assert {"clock", "disk", "ring", "slots", "place", "folder", "settings"} <= set(told.findings)


def test_a_wrong_passphrase_and_an_unknown_person_are_told(doctor: Doctor) -> None:
    status = main(
        ["--person", ENUMERATOR.id],
        place=doctor.laptop.practice.folders,
        keyring=lambda: doctor.laptop.keyring or MemoryKeyring(),
        ask=lambda _: "not the passphrase",
        clock=doctor.laptop.time.clock,
    )
    assert status == 1
    assert main(["--person", "N-0"], place=doctor.laptop.practice.folders) == 1


def test_an_answer_that_was_changed_past_the_log_is_found(doctor: Doctor) -> None:
    interview = doctor.laptop.finalized()
    with doctor.laptop.signed_in(ENUMERATOR) as sitting:
        change(sitting.unlocked.store, "UPDATE answer SET value = 'forged' WHERE key = ?", HEAD)
    told = doctor.look()

    assert told.bad == {"tables_differ"}
    assert told.status == 1
    assert told.findings["tables"]["values"]["named"] == interview


def test_a_content_that_was_changed_in_the_log_is_found(doctor: Doctor) -> None:
    doctor.laptop.finalized()
    with doctor.laptop.signed_in(ENUMERATOR) as sitting:
        change(
            sitting.unlocked.store,
            "UPDATE event_content SET content = ? WHERE seq = (SELECT max(seq) FROM event WHERE kind = 'answered')",
            b'{"facts":[["answered","/data/sec_c/head_name","forged"]]}',
        )
    told = doctor.look()

    assert "log_broken" in told.bad
    assert told.findings["log"]["values"]["faults"] == "1"


def test_an_entry_that_was_cut_off_is_found_by_the_key_ring(doctor: Doctor, tmp_path: Path) -> None:
    home = doctor.laptop.practice.folders.home
    copy = shutil.copytree(home, tmp_path / "copy")
    with doctor.laptop.signed_in(ENUMERATOR):
        pass
    shutil.rmtree(home)
    shutil.copytree(copy, home)

    told = doctor.look()
    assert told.code("log") == "log_went_back"
    assert told.findings["log"]["verdict"] == "care"
    assert told.status == 0, "a restored backup is a good reason"


def test_a_flipped_bit_is_found_whether_or_not_the_store_opens(doctor: Doctor) -> None:
    doctor.laptop.finalized()
    path = doctor.laptop.practice.folders.store
    whole = path.read_bytes()
    for place in (len(whole) // 2, 60):  # a page in the middle, and the first
        damaged = bytearray(whole)
        damaged[place] ^= 1
        path.write_bytes(damaged)
        told = doctor.look()
        assert told.status == 1
        assert told.findings["store"]["verdict"] == "bad"


def test_a_ring_that_was_emptied_is_locked_or_absent_is_told_apart(doctor: Doctor) -> None:
    class Locked(MemoryKeyring):
        def get(self, name: str) -> str | None:
            raise NoKeyring("locked")

    assert doctor.look(person="", ring=MemoryKeyring()).bad == {"ring_emptied"}
    assert doctor.look(person="", ring=Locked()).bad == {"ring_locked"}
    doctor.laptop.keyring = None
    assert doctor.look(person="").bad == {"ring_none"}


def test_a_laptop_that_long_passphrases_alone_protect_is_told_and_nobody_watches_its_trust_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = Doctor(PracticeLaptop(tmp_path / "bare", keyring=None), capsys)

    found = bare.look().findings

    assert (found["ring"]["code"], found["ring"]["verdict"]) == ("ring_without", "care")
    assert (found["trust"]["code"], found["trust"]["verdict"]) == ("trust_unwatched", "care")


def test_who_still_signs_in_without_the_key_ring_that_came_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    laptop = PracticeLaptop(tmp_path / "bare", keyring=None)
    laptop.keyring = ring = MemoryKeyring()  # it has come
    accounts = Accounts(laptop.practice.folders, ring, clock=laptop.time.clock, cost=CHEAP)
    here = accounts.unlock(SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id])
    accounts.change_passphrase(here, PASSPHRASES[SUPERVISOR.id], "an open door in winter")
    here.lock()

    found = Doctor(laptop, capsys).look().findings["ring"]

    assert (found["code"], found["verdict"]) == ("ring_some", "care")
    assert ENUMERATOR.id in found["en"]["what"]
    assert SUPERVISOR.id not in found["en"]["what"]


def test_a_trust_list_that_the_key_ring_knows_to_be_older_is_found(doctor: Doctor) -> None:
    assert doctor.look().findings["trust"]["code"] == "trust_good"
    ring, slots = doctor.laptop.keyring, read_slots(doctor.laptop.practice.folders.slots)
    assert ring is not None

    ring.put(f"{slots.store}/trust", "9")

    told = doctor.look()
    assert told.bad == {"trust_older"}
    assert "9" in told.findings["trust"]["en"]["what"]


@pytest.mark.parametrize(
    ("reason", "code"),
    [("locked", "ring_locked"), ("timeout", "ring_silent"), ("none", "ring_none")],
)
def test_who_is_kept_out_by_the_key_ring_is_told_by_what(
    laptop: PracticeLaptop, capsys: pytest.CaptureFixture[str], reason: str, code: str
) -> None:
    def refused() -> Keyring:
        raise NoKeyring(reason)

    status = main(
        ["--json", "--person", ENUMERATOR.id],
        place=laptop.practice.folders,
        keyring=refused,
        ask=lambda _: PASSPHRASES[ENUMERATOR.id],
        clock=laptop.time.clock,
    )

    said = capsys.readouterr()
    codes = {one["code"] for one in json.loads(said.out)["findings"]}
    assert status == 1
    assert {code, "store_not_opened"} <= codes
    assert said.err


def test_a_slots_file_that_cannot_be_read_says_nothing_of_the_key_ring(doctor: Doctor) -> None:
    doctor.laptop.practice.folders.slots.write_bytes(b"{")
    told = doctor.look()

    assert told.status == 1
    assert (told.code("slots"), told.code("ring")) == ("slots_damaged", "ring_untold")


def test_slots_that_somebody_edited_are_held_against_the_store(doctor: Doctor) -> None:
    slots = doctor.laptop.practice.folders.slots
    whole = json.loads(slots.read_text("utf-8"))
    two = {**whole, "slots": [*whole["slots"], {**whole["slots"][0], "person": "X-1"}]}
    slots.write_text(json.dumps(two), "utf-8")
    assert doctor.look().bad == {"slots_unknown"}

    one = [slot for slot in whole["slots"] if slot["person"] == ENUMERATOR.id]
    slots.write_text(json.dumps({**whole, "slots": one}), "utf-8")
    assert doctor.look().code("slots") == "slots_lacking"

    slots.write_text("{", "utf-8")
    assert doctor.look(person="").bad == {"slots_damaged"}
    slots.unlink()
    assert doctor.look(person="").bad == {"slots_missing"}


def test_forms_envelopes_attachments_and_the_outbox_are_held_against_the_store(
    doctor: Doctor,
) -> None:
    doctor.laptop.approved(A)
    with doctor.laptop.signed_in(SUPERVISOR) as sitting:
        store = sitting.unlocked.store
        change(
            store,
            "UPDATE envelope SET data = CAST(data || x'00' AS BLOB)",
        )
    told = doctor.look()
    assert told.code("files") == "files_changed"

    (doctor.laptop.practice.folders.outbox / "unknown.pserb").write_bytes(b"?")
    with doctor.laptop.signed_in(SUPERVISOR) as sitting:
        change(sitting.unlocked.store, "UPDATE envelope SET data = NULL")
        change(sitting.unlocked.store, "DELETE FROM pack")
    told = doctor.look()
    assert told.code("files") == "files_stray"
    assert told.code("forms") == "forms_missing"


def test_a_clock_before_the_last_entry_or_in_a_year_that_cannot_be_is_found(doctor: Doctor) -> None:
    doctor.laptop.finalized()
    doctor.laptop.time.now = doctor.laptop.time.now.replace(year=2025)
    assert doctor.look().code("clock") == "clock_went_back"
    doctor.laptop.time.now = doctor.laptop.time.now.replace(year=1971)
    assert doctor.look(person="").code("clock") == "clock_nonsense"


def test_the_report_holds_the_findings_and_nobody(doctor: Doctor, tmp_path: Path) -> None:
    with doctor.laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview)
        interview.answer(HEAD, CANARY)
        interview.answer(REMARKS, f"{CANARY} {NUMBER}")
        change(
            sitting.unlocked.store, "UPDATE answer SET value = ? WHERE key = ?", CANARY + "x", HEAD
        )
    outbox = doctor.laptop.practice.folders.outbox / f"{CANARY}.pserb"
    outbox.write_bytes(b"?")
    told = doctor.look("--bundle", str(tmp_path / "report.zip"))
    with zipfile.ZipFile(io.BytesIO((tmp_path / "report.zip").read_bytes())) as file:
        report = json.loads(file.read("report.json"))
        whole = b"".join(file.read(name) for name in file.namelist()).decode()

    assert told.bad == {"tables_differ"}
    assert report["findings"]["tables"] == "bad tables_differ count=1 interviews=1"
    assert report["findings"]["files"].startswith("care files_stray count=1")
    for canary in (
        *CANARY.split(),
        NUMBER,
        "Ayesha",
        "Chak 214",
        str(doctor.laptop.home),
        "E-",
        "S-",
    ):
        assert canary not in whole, canary


def test_the_report_can_be_made_without_a_passphrase(doctor: Doctor, tmp_path: Path) -> None:
    doctor.look("--bundle", str(tmp_path / "report.zip"), person="")
    with zipfile.ZipFile(tmp_path / "report.zip") as file:
        report = json.loads(file.read("report.json"))

    assert "counts" not in report
    assert report["findings"]["store"] == "care store_not_opened"


def test_people_read_it_in_english_and_in_urdu(
    doctor: Doctor, capsys: pytest.CaptureFixture[str]
) -> None:
    said = {}
    for language in ("en", "ur"):
        main(
            ["--language", language],
            place=doctor.laptop.practice.folders,
            keyring=lambda: doctor.laptop.keyring or MemoryKeyring(),
            clock=doctor.laptop.time.clock,
        )
        said[language] = capsys.readouterr().out

    assert "people can sign in" in said["en"]
    assert "people" not in said["ur"]
    assert "لیپ ٹاپ" in said["ur"]


def test_a_store_that_the_window_has_open_is_left_alone(doctor: Doctor) -> None:
    with doctor.laptop.signed_in(SUPERVISOR):
        told = doctor.look()

    assert told.status == 1
    assert "open already" in told.errors


def test_stopping_it_leaves_a_store_that_opens(laptop: PracticeLaptop) -> None:
    """The window's own key ring is not there in another process, so the passphrase is never asked: files only."""
    command = [
        sys.executable,
        "-m",
        "enumerator",
        "--folder",
        str(laptop.practice.folders.home),
        "doctor",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        child.send_signal(signal.SIGINT)
        child.communicate(timeout=60)
    with laptop.signed_in(ENUMERATOR) as sitting:
        assert sitting.unlocked.store.check_file() == ()
