"""The report for IT: it counts and measures, and holds nothing of anybody."""

import io
import json
import logging
import zipfile

from enumerator import logs
from enumerator.demo.practice import ENUMERATOR
from enumerator.fieldwork.diagnostics import Diagnosis, diagnose, fault_lines
from tests.support.practice import HEAD, REMARKS, A, PracticeLaptop, hold

CANARY = "Zzyzx Canarywala"
NUMBER = "3520212345671"
OFFICER = "DPO Canarywala, Lahore"


def look(laptop: PracticeLaptop) -> Diagnosis:
    """An interview full of canaries is in the store, and canaries were thrown at the log."""
    folder = laptop.practice.folders.logs
    handler = logs.start(folder)
    try:
        log = logs.Log("canary")
        log.error("store_failed", code=NUMBER, reason=CANARY)
        log.fault("unhandled", ValueError(CANARY))
        logging.getLogger("enumerator.canary").error("%s", CANARY)
        log.info("batch_sealed", count=2)
        with laptop.signed_in(ENUMERATOR) as sitting:
            interview = sitting.interviews.open(A)
            hold(interview)
            interview.answer(HEAD, CANARY)
            interview.answer(REMARKS, f"{CANARY} {NUMBER}")
            interview.comment("", CANARY)
            laptop.set(data_contact=OFFICER)
            return diagnose(
                sitting.unlocked.store, laptop.practice.folders, laptop.settings, {"qt": "6"}
            )
    finally:
        logs.stop(handler)


def test_nobody_is_in_the_report(laptop: PracticeLaptop) -> None:
    found = look(laptop)
    with zipfile.ZipFile(io.BytesIO(found.bundle())) as file:
        whole = b"".join(file.read(name) for name in file.namelist()).decode()
        assert file.namelist() == ["report.json", "log.txt"]

    for canary in (
        *CANARY.split(), NUMBER, OFFICER, "Ayesha", "Bilal", "Chak 214", "418020417", str(laptop.home),
    ):  # fmt: skip
        assert canary not in whole, canary


def test_it_tells_versions_sizes_and_counts(laptop: PracticeLaptop) -> None:
    found = look(laptop)

    assert found.sections["counts"] == {"households": 12, "assigned": 11, "in_progress": 1}
    assert found.sections["versions"]["form"] == "pser_household"
    assert int(found.sections["versions"]["events"]) > 100
    assert int(found.sections["sizes in bytes"]["store"]) > 100_000
    assert found.sections["settings"]["officer set"] is True


def test_of_the_log_only_faults_are_told_and_only_in_the_words_of_the_log(
    laptop: PracticeLaptop,
) -> None:
    lines = [json.loads(line) for line in look(laptop).log]

    assert {line["level"] for line in lines} <= {"warning", "error"}
    assert {"store_failed", "unhandled"} <= {line.get("event") for line in lines}


def test_lines_that_are_no_log_of_ours_are_left_out(laptop: PracticeLaptop) -> None:
    file = laptop.practice.folders.logs / "enumerator.log"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f'{CANARY}\n[1]\n{{"level": "error", "name": "{CANARY}"}}\n', encoding="utf-8")

    assert fault_lines(file.parent) == ('{"level": "error"}',)
