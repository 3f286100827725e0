"""Bad input gets a sentence: what, where, what is safe, what to do."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.errors import (
    EnumeratorError,
    NotAStore,
    SettingsInvalid,
    SlotClosed,
    SlotsDamaged,
    SlotWaiting,
    StoreDamaged,
    StoreInUse,
    StoreIsNewer,
    WrongKey,
    WrongPassphrase,
)
from forms.authoring import compile_xlsform
from forms.errors import FormInvalid
from tests.forms.authoring.workbooks import workbook
from tests.support.practice import NOTICE, A, PracticeLaptop, state
from tests.support.telling import told_of

ROOT = Path(__file__).parents[2]


def unlock(laptop: PracticeLaptop, passphrase: str = PASSPHRASES[ENUMERATOR.id]) -> None:
    laptop.practice.accounts.unlock(ENUMERATOR.id, passphrase).lock()


def refused(laptop: PracticeLaptop, error: type[EnumeratorError]) -> EnumeratorError:
    with pytest.raises(error) as caught:
        unlock(laptop)
    return caught.value


def test_a_wrong_passphrase_says_how_many_tries_are_left(laptop: PracticeLaptop) -> None:
    with pytest.raises(WrongPassphrase) as caught:
        unlock(laptop, "not hers at all")

    message = told_of(caught.value)
    assert message.what == "The passphrase is not right."
    assert message.safe == "9 tries are left."
    laptop.time.pass_(60)
    unlock(laptop)


def test_after_ten_wrong_passphrases_only_the_supervisor_helps(laptop: PracticeLaptop) -> None:
    told = set()
    for _ in range(10):
        laptop.time.pass_(4000)
        with pytest.raises((WrongPassphrase, SlotClosed)) as caught:
            unlock(laptop, "not hers at all")
        told.add(told_of(caught.value).code)
    laptop.time.pass_(4000)

    assert "supervisor" in told_of(refused(laptop, SlotClosed)).do
    assert told == {"wrong_passphrase", "slot_closed"}
    with laptop.signed_in(SUPERVISOR) as sitting:
        assert sitting.supervises


def test_a_hasty_second_try_is_told_to_wait_and_does_not_count(laptop: PracticeLaptop) -> None:
    for _ in range(3):
        laptop.time.pass_(4000)
        with pytest.raises(WrongPassphrase):
            unlock(laptop, "not hers at all")

    assert told_of(refused(laptop, SlotWaiting)).safe == "This one does not count."


def test_a_file_that_is_not_ours_is_left_as_it_is(laptop: PracticeLaptop) -> None:
    store = laptop.practice.folders.store
    store.unlink()
    with sqlite3.connect(store) as db:
        db.execute("CREATE TABLE song (title TEXT)")
    db.close()
    before = store.read_bytes()

    assert told_of(refused(laptop, StoreDamaged))
    store.with_name(store.name + ".check").unlink()
    assert str(store) in told_of(refused(laptop, NotAStore)).what

    assert store.read_bytes() == before


def test_a_store_that_is_gone_is_missed_and_not_made_anew(laptop: PracticeLaptop) -> None:
    store = laptop.practice.folders.store
    store.rename(store.with_suffix(".elsewhere"))

    message = told_of(refused(laptop, NotAStore))

    assert str(store) in message.what
    assert not store.exists()


def test_the_store_of_another_laptop_is_recognized(laptop: PracticeLaptop, tmp_path: Path) -> None:
    other = PracticeLaptop(tmp_path / "other")
    for name in ("", ".check"):
        theirs = other.practice.folders.store
        ours = laptop.practice.folders.store
        shutil.copy(theirs.with_name(theirs.name + name), ours.with_name(ours.name + name))

    assert "copied or replaced" in told_of(refused(laptop, WrongKey)).do


def test_a_store_of_a_newer_program_is_left_as_it_is(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A).answer(NOTICE, "1")
        sitting.unlocked.store.rows("PRAGMA user_version = 999")

    error = refused(laptop, StoreIsNewer)

    assert isinstance(error, StoreIsNewer)
    assert (error.found, error.known < 999) == (999, True)
    assert told_of(error).do == "Install the newer version, then sign in again."


def test_a_second_window_is_sent_to_the_first(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(SUPERVISOR):
        assert told_of(refused(laptop, StoreInUse)).what == "The program is open already."
    assert state(laptop)


def test_a_damaged_store_is_not_written_to(laptop: PracticeLaptop) -> None:
    store = laptop.practice.folders.store
    data = bytearray(store.read_bytes())
    data[100:200] = bytes(100)
    store.write_bytes(data)

    assert "damaged" in told_of(refused(laptop, StoreDamaged)).what
    assert store.read_bytes() == data


@pytest.mark.parametrize("content", [b"", b"{}", b"[1, 2", b"\xff\xfe"])
def test_a_damaged_slots_file_names_the_way_out(laptop: PracticeLaptop, content: bytes) -> None:
    laptop.practice.folders.slots.write_bytes(content)

    assert "recovery key" in told_of(refused(laptop, SlotsDamaged)).do


def test_settings_that_cannot_be_say_which(laptop: PracticeLaptop) -> None:
    laptop.practice.folders.settings.write_text('{"keep_days": -4}', encoding="utf-8")

    with pytest.raises(SettingsInvalid) as caught:
        assert laptop.settings

    assert "keep_days" in told_of(caught.value).what


BROKEN = """
| type    | name | label::English (en) | relevant     |
| integer | age  | Age                 |              |
| text    | work | Work                | ${agee} > 14 |
"""


def test_a_form_that_does_not_compile_is_told_with_its_sheet_and_row(tmp_path: Path) -> None:
    path = tmp_path / "household.xlsx"
    path.write_bytes(workbook(BROKEN))

    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "forms", "compile", str(path)],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )

    assert done.returncode == 1
    assert done.stdout == ""
    assert f"{path}, sheet survey, row 3" in done.stderr
    assert "agee" in done.stderr
    assert "Did you mean" in done.stderr
    assert "Traceback" not in done.stderr
    assert not path.with_suffix(".xml").exists()
    with pytest.raises(FormInvalid) as caught:
        compile_xlsform(path.read_bytes(), path.name)
    assert told_of(caught.value).what.startswith("This questionnaire cannot be used")


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 nothing more", b"<html>not a workbook</html>"]
)
def test_a_file_that_is_no_workbook_is_told_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "household.xlsx"
    path.write_bytes(content)

    done = subprocess.run(
        [sys.executable, "-m", "forms", "compile", str(path)],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert str(path) in done.stderr
