"""A few seconds of random answers into our engine and the peer: nothing differs that was not decided."""

import tempfile
import time
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from random import Random

import pytest

from enumerator.fieldwork.shelf import built_in
from forms.packs import read_pack
from tests.bench import peer_forms
from tests.peer.decisions import decisions
from tests.peer.engines import missing, ours, peer
from tests.peer.fuzz import Tally
from tests.peer.given import SHARED, Form, forms
from tests.peer.pair import Pair, shrink

SEED, STEPS = 7, 6
SECONDS = 10.0  # on a busy machine the sample is smaller
EVERY = 20  # of the given forms, one in twenty


@pytest.fixture
def pair() -> Iterator[Pair]:
    reason = missing()
    if reason is not None:
        pytest.skip(f"nothing was compared with the peer: {reason}")
    with ours(still=True) as our, peer(still=True) as their:
        yield Pair(our, their, decisions())


def walk_all(pair: Pair, chosen: list[Form]) -> Tally:
    tally, until = Tally(), time.monotonic() + SECONDS
    for form in chosen:
        walk = pair.wander(form, Random(f"{SEED} {form.id}"), STEPS)
        if walk.undecided:
            walk = shrink(pair, form, walk)
        assert not walk.undecided, f"{form.id} after {walk.steps}"
        tally.add(walk)
        if time.monotonic() > until:
            break
    return tally


def places() -> dict[str, str]:
    """The lists of the built-in form, as they stand beside its workbook."""
    folder = Path(str(resources.files("resources"))) / "forms" / "pser_household-media"
    return {f"jr://file-csv/{file.name}": str(file) for file in folder.iterdir()}


def test_our_own_forms_come_out_alike_in_both_engines(pair: Pair) -> None:
    own = [
        Form("built-in", read_pack(built_in()).xform.decode(), places()),
        Form("small", peer_forms.small()),
        Form("household", peer_forms.household()),
    ]

    tally = walk_all(pair, own)

    assert "built-in" in tally.forms


def test_a_sample_of_the_given_forms_differs_in_nothing_that_is_not_decided(pair: Pair) -> None:
    if not SHARED.is_dir():
        pytest.skip(f"no given forms at {SHARED}: set PSER_SHARED; none was compared")
    with tempfile.TemporaryDirectory() as folder:
        tally = walk_all(pair, forms(Path(folder))[::EVERY])

    assert tally.compared > 0
