"""A damaged laptop's store is read into a new folder, where the same people sign in and go on."""

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


def salvage(laptop: PracticeLaptop, to: Path) -> int:
    def ring() -> Keyring:
        assert laptop.keyring is not None
        return laptop.keyring

    return main(
        ["--person", ENUMERATOR.id, "--to", str(to)],
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
