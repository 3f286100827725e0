"""Hours at one window: people sign in and lock, interviews come and go, and nothing of them stays behind."""

from pathlib import Path

import pytest

from enumerator.demo.practice import prepare
from tests.bench.ring import keyring_of
from tests.bench.soak import in_a_process_of_its_own

pytestmark = pytest.mark.end2end
_ROUNDS = 3


def test_what_is_held_does_not_grow_from_round_to_round(tmp_path: Path) -> None:
    prepare(tmp_path, keyring_of(tmp_path))

    found = in_a_process_of_its_own(tmp_path, "A-001", _ROUNDS, seconds=120)

    assert len(found) > 1
    first, last = found[0], found[-1]
    assert last.widgets <= first.widgets
    assert last.objects <= first.objects
    assert last.files <= first.files
    assert last.threads <= first.threads
    assert last.cells <= first.cells * 1.005
