"""A damaged file gives back what is not on the damaged pages, says what is gone, and stays as it is."""

from pathlib import Path
from random import Random

import pytest

from enumerator.store.mending import Whole
from tests.support.damage import PAGE, Held, copy_of, flip, made, salvaged

COUNT = 50


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Held]:
    folder = tmp_path_factory.mktemp("whole")
    return folder, made(folder, COUNT)


def test_a_whole_file_comes_out_as_it_was(whole: tuple[Path, Held], tmp_path: Path) -> None:
    folder, before = whole
    found = salvaged(folder, tmp_path / "new")

    assert found.held == before
    assert found.faults == ()
    assert found.chain == 0
    assert {one.whole for one in found.mended.interviews} == {Whole.WHOLE}


@pytest.mark.parametrize("seed", range(10))
def test_a_flipped_bit_takes_nothing_that_is_not_on_its_page(
    whole: tuple[Path, Held], tmp_path: Path, seed: int
) -> None:
    folder, before = whole
    damaged = copy_of(folder, tmp_path / "damaged")
    store = damaged / "store.db"
    flip(store, Random(seed).randrange(store.stat().st_size * 8))
    bytes_before = store.read_bytes()
    found = salvaged(damaged, tmp_path / "new")

    assert store.read_bytes() == bytes_before
    assert found.faults == ()
    assert found.held.keys() == before.keys()
    named = {one.id for one in found.mended.interviews if one.whole is not Whole.WHOLE}
    assert {one for one in before if found.held[one] != before[one]} <= named
    assert len(named) <= 4, "the rows of one page"


def test_a_first_page_of_zeros_hides_nothing(whole: tuple[Path, Held], tmp_path: Path) -> None:
    folder, before = whole
    damaged = copy_of(folder, tmp_path / "damaged")
    with (damaged / "store.db").open("r+b") as file:
        file.seek(16)
        file.write(bytes(PAGE - 16))
    found = salvaged(damaged, tmp_path / "new")

    assert found.held == before
    assert found.faults == ()


def test_a_file_that_was_cut_off_gives_what_is_left_and_names_the_rest(
    whole: tuple[Path, Held], tmp_path: Path
) -> None:
    folder, before = whole
    damaged = copy_of(folder, tmp_path / "damaged")
    store = damaged / "store.db"
    with store.open("r+b") as file:
        file.truncate(store.stat().st_size * 3 // 4)
    found = salvaged(damaged, tmp_path / "new")

    assert found.faults == ()
    saved = {one.id for one in found.mended.interviews if one.whole is Whole.WHOLE}
    assert all(found.held[one][1] == before[one][1] for one in saved)
