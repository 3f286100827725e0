"""A damaged laptop's store is read into a new folder, where the same people sign in and go on."""

import re
from pathlib import Path

import pytest

from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import Keyring
from enumerator.cli.salvage import main
from enumerator.config import Folders
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.store.interviews import InterviewStore, State
from tests.support.damage import flip
from tests.support.practice import PracticeLaptop


def salvage(laptop: PracticeLaptop, to: Path, *more: str) -> int:
    def ring() -> Keyring:
        assert laptop.keyring is not None
        return laptop.keyring

    return main(
        ["--person", ENUMERATOR.id, "--to", str(to), *more],
        place=laptop.practice.folders,
        keyring=ring,
        ask=lambda _: PASSPHRASES[ENUMERATOR.id],
        clock=laptop.time.clock,
    )


def test_the_same_people_go_on_in_the_new_store(
    laptop: PracticeLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    interview = laptop.finalized()
    store = laptop.practice.folders.store
    flip(store, 60 * 8)  # the first page: nobody can sign in
    damaged = store.read_bytes()

    assert salvage(laptop, tmp_path / "new") == 0

    assert store.read_bytes() == damaged
    assert "1 whole, 0 in part, 0 lost" in capsys.readouterr().out
    accounts = Accounts(Folders(tmp_path / "new"), laptop.keyring, clock=laptop.time.clock)
    sana = accounts.unlock(SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id])
    assert InterviewStore(sana.store).record(interview).state is State.FINALIZED
    assert sana.store.check_file() == ()
    sana.lock()


def test_nothing_is_written_over_and_an_open_window_is_left_alone(
    laptop: PracticeLaptop, tmp_path: Path
) -> None:
    (tmp_path / "there").mkdir()
    assert salvage(laptop, tmp_path / "there") == 1

    with laptop.signed_in(SUPERVISOR):
        assert salvage(laptop, tmp_path / "new") == 1
    assert not (tmp_path / "new").exists()


def test_the_report_speaks_the_language_that_was_chosen_and_counts_each_kind(
    laptop: PracticeLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    laptop.finalized()

    assert salvage(laptop, tmp_path / "english") == 0
    english = capsys.readouterr().out
    assert salvage(laptop, tmp_path / "urdu", "--language", "ur") == 0
    urdu = re.sub("[\u2068\u2069]", "", capsys.readouterr().out)  # values are isolated

    assert "Certificates: " in english
    assert "Sealed envelopes: 1 read, none missing." in english
    assert "انٹرویو: 1 مکمل، 0 جزوی، 0 ضائع۔" in urdu
    assert "سربمہر لفافے: 1 پڑھے گئے، کوئی کم نہیں۔" in urdu


def test_a_refusal_speaks_the_language_that_was_chosen(
    laptop: PracticeLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "there").mkdir()

    assert salvage(laptop, tmp_path / "there", "--language", "ur") == 1

    said = capsys.readouterr().err
    assert str(tmp_path / "there") in said
    assert "پہلے سے موجود ہے" in said
    assert "already" not in said


def test_a_store_without_its_first_sixteen_bytes_is_read_and_the_report_says_that_nothing_was_proven(
    laptop: PracticeLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    laptop.finalized()
    store = laptop.practice.folders.store
    with store.open("r+b") as file:
        file.write(bytes(16))

    assert salvage(laptop, tmp_path / "new") == 0

    said = capsys.readouterr().out
    assert "1 whole, 0 in part, 0 lost" in said
    assert "The file's salt is gone" in said
