"""Every store test works on a real encrypted file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from enumerator.store import Store
from tests.support.stores import Time, household, new_store, people


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def store(tmp_path: Path, time: Time) -> Iterator[Store]:
    """A store with Adil, Sana, and one household."""
    with new_store(tmp_path, time=time) as store:
        people(store)
        household(store)
        yield store
