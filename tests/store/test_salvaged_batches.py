"""After a salvage no number of a batch or an envelope is given out twice, whichever page is gone."""

import shutil
from pathlib import Path

import pytest

from enumerator.store.batches import BatchStore
from enumerator.store.envelopes import EnvelopeStore
from tests.store.test_leaving import approved, batched
from tests.support.damage import PAGE, salvaged
from tests.support.stores import household, interview, new_store, people, reopened


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sent")
    with new_store(folder) as store:
        people(store)
        household(store)
        interview(store)
        batched(store, approved(store))
    return folder


def test_a_number_that_was_used_is_never_given_out_again(sent: Path, tmp_path: Path) -> None:
    pages = (sent / "store.db").stat().st_size // PAGE
    for page in range(pages):
        damaged = tmp_path / f"damaged-{page}"
        shutil.copytree(sent, damaged)
        with (damaged / "store.db").open("r+b") as file:
            file.seek(page * PAGE)
            file.write(bytes(PAGE))

        salvaged(damaged, tmp_path / f"new-{page}")

        with reopened(tmp_path / f"new-{page}") as store, store.transaction():
            assert BatchStore(store).next_sequence() == 2, page
            assert EnvelopeStore(store).next_counter() == 2, page
