"""A card that somebody prepared: links, pipes, and an index of her own. Work goes on, and nothing else is touched."""

import os
import sys
from pathlib import Path

import pytest

from enumerator.demo.practice import ENUMERATOR
from enumerator.fieldwork.mirror import Trouble
from enumerator.fieldwork.mirror_folder import INDEX, MIRRORS, make_index
from sync.keys import SigningKey
from tests.support.mirroring import bring_up_to_date, folder_of, restored
from tests.support.practice import NOTICE, A, PracticeLaptop

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of Unix")
B = "A-002"


@pytest.fixture
def laptop(tmp_path: Path) -> PracticeLaptop:
    return PracticeLaptop(tmp_path / "home")


@pytest.fixture
def card(tmp_path: Path, laptop: PracticeLaptop) -> Path:
    """A card with one household on it."""
    card = tmp_path / "card"
    card.mkdir()
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A).answer(NOTICE, "1")
        bring_up_to_date(sitting, card)
    return card


def folder(card: Path) -> Path:
    (found,) = (card / MIRRORS).iterdir()
    return found


def stands(laptop: PracticeLaptop, card: Path) -> None:
    """All that has to lie there does, under an index of this laptop."""
    with laptop.signed_in(ENUMERATOR) as sitting:
        (state,) = bring_up_to_date(sitting, card)
        assert (state.waiting, state.erasing, state.trouble) == (0, 0, None)
        index = folder_of(sitting, card).index()
        assert index is not None
        index.check(sitting.trust)
        assert index.content.files.keys() == folder_of(sitting, card).files().keys()


@pytest.mark.parametrize("which", ["the laptop's folder", "the folder of all"])
def test_a_folder_that_leads_elsewhere_is_not_written_to_and_nothing_is_erased_there(
    laptop: PracticeLaptop, card: Path, tmp_path: Path, which: str
) -> None:
    hers = tmp_path / "hers"
    link = folder(card) if which == "the laptop's folder" else card / MIRRORS
    link.rename(hers)
    link.symlink_to(hers)
    (hers / "letter.new").write_text("of somebody")
    before = {path: path.stat().st_mtime_ns for path in hers.rglob("*")}

    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(B).answer(NOTICE, "1")
        (state,) = bring_up_to_date(sitting, card)

    assert state.trouble is Trouble.FAILED
    assert {path: path.stat().st_mtime_ns for path in hers.rglob("*")} == before


def test_links_in_the_place_of_files_are_replaced_and_not_followed(
    laptop: PracticeLaptop, card: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "letter"
    letter.write_text("of somebody")
    for file in list(folder(card).iterdir()):
        file.unlink()
        file.symlink_to(letter)
        file.with_name(file.name + ".new").symlink_to(letter)

    stands(laptop, card)

    assert letter.read_text() == "of somebody"
    assert not [path for path in folder(card).iterdir() if path.is_symlink()]


def test_a_pipe_in_the_place_of_a_file_holds_nobody_up(laptop: PracticeLaptop, card: Path) -> None:
    for file in list(folder(card).iterdir()):
        file.unlink()
        os.mkfifo(file)

    with laptop.signed_in(ENUMERATOR) as sitting:
        report = restored(sitting, card, laptop.realm.recovery, look=True)
    assert report.lines == []
    assert report.damage.no_index
    stands(laptop, card)


@pytest.mark.parametrize("number", [7, 2**53])
@pytest.mark.parametrize("medium", ["the same", "another", "A" * 1_000_000])
def test_an_index_that_somebody_else_signed_stops_no_copy_and_is_kept_nowhere(
    laptop: PracticeLaptop, card: Path, medium: str, number: int
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        index = folder_of(sitting, card).index()
        assert index is not None
        named = {name: (file.size, file.hash) for name, file in index.content.files.items()}
        device = sitting.device.certificate
        medium = index.content.medium if medium == "the same" else medium
        sitting.interviews.open(B).answer(NOTICE, "1")  # which her index says is there already
    forged = make_index(medium, number, "", named, device=device, key=SigningKey.generate())
    (folder(card) / INDEX).write_bytes(forged)

    stands(laptop, card)

    with laptop.signed_in(ENUMERATOR) as sitting:
        index = folder_of(sitting, card).index()
        assert index is not None
        assert len(index.content.medium) < 50
        assert index.content.number < 7


def test_an_index_that_somebody_else_signed_is_told_to_who_brings_work_back(
    laptop: PracticeLaptop, card: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        device = sitting.device.certificate
        forged = make_index("m", 7, "", {}, device=device, key=SigningKey.generate())
        (folder(card) / INDEX).write_bytes(forged)
        report = restored(sitting, card, laptop.realm.recovery, look=True)

    assert report.damage.no_index
    assert report.damage.changed == 0
