"""After a salvage no number is given out twice and nothing is left behind, whichever page is gone."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from enumerator.store.batches import BatchStore
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.interviews import InterviewStore, State
from tests.store.test_leaving import approved, batched, receipted
from tests.support.damage import PAGE, salvaged
from tests.support.stores import HOUSEHOLD, household, interview, new_store, people, reopened


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sent")
    with new_store(folder) as store:
        people(store)
        household(store)
        interview(store)
        batched(store, approved(store))
    return folder


def test_whichever_page_is_gone_no_number_is_used_twice_and_the_interview_is_sent(
    sent: Path, tmp_path: Path
) -> None:
    pages = (sent / "store.db").stat().st_size // PAGE
    for page in range(pages):
        damaged = tmp_path / f"damaged-{page}"
        shutil.copytree(sent, damaged)
        zero(damaged, page)

        salvaged(damaged, tmp_path / f"new-{page}")

        with reopened(tmp_path / f"new-{page}") as store:
            envelopes, batches = EnvelopeStore(store), BatchStore(store)
            kept = store.row("SELECT count(*) FROM envelope WHERE data IS NOT NULL") == (1,)
            decides = InterviewStore(store).record("i1").state is State.FINALIZED
            assert batches.waiting() or envelopes.waiting() or decides or not kept, page
            with store.transaction():
                assert batches.next_sequence() >= 2, page
                assert envelopes.next_counter() >= 2, page


def test_a_batch_whose_row_is_gone_is_the_same_batch_still(sent: Path, tmp_path: Path) -> None:
    before, row = of_batch(sent), page_of_batch(sent)
    damaged = tmp_path / "damaged"
    shutil.copytree(sent, damaged)
    zero(damaged, row)

    salvaged(damaged, tmp_path / "new")

    assert of_batch(tmp_path / "new") == before


def test_the_one_before_and_the_receipt_are_told_again(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    with new_store(whole) as store:
        people(store)
        for number in (1, 2):
            place = replace(HOUSEHOLD, household=str(number))
            household(store, place, assignment=f"a{number}")
            interview(store, assignment=f"a{number}", id=f"i{number}")
            batched(store, approved(store, f"i{number}"), batch=f"b{number}")
            if number == 1:
                receipted(store, "b1")
    before = of_batch(whole)
    zero(whole, page_of_batch(whole))

    salvaged(whole, tmp_path / "new")

    assert of_batch(tmp_path / "new") == before


def of_batch(folder: Path) -> list[tuple[object, ...]]:
    with reopened(folder) as store:
        rows = store.rows(
            "SELECT id, sequence, previous, file, size, state, sealed_at, receipted_at FROM batch ORDER BY sequence"
        )
        items = store.rows("SELECT envelope, batch, outcome FROM batch_item ORDER BY envelope")
    return [*rows, *items]


def page_of_batch(folder: Path) -> int:
    """The page, counted from 0, on which the rows of batches stand."""
    with reopened(folder) as store:
        found = store.row("SELECT rootpage FROM sqlite_schema WHERE name = 'batch'")
    assert found is not None
    return int(found[0]) - 1


def zero(folder: Path, page: int) -> None:
    with (folder / "store.db").open("r+b") as file:
        file.seek(page * PAGE)
        file.write(bytes(PAGE))
