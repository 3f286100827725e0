"""A seeded sample of the faults; `make faults` makes each many times and writes docs/faults.md."""

from pathlib import Path
from random import Random

import pytest

from enumerator.cli.tongue import translated
from enumerator.wording import CATALOGUE
from tests.campaign.faults import FAULTS

SEED, RUNS = 20260305, 3


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_the_world_loses_nothing_and_is_told(tmp_path: Path, name: str) -> None:
    chance = Random(f"{SEED} {name}")

    for number in range(RUNS):
        folder = tmp_path / str(number)
        folder.mkdir()
        seen = FAULTS[name].run(folder, chance)

        assert seen.lost == 0
        assert seen.detail == ""
        assert seen.code in FAULTS[name].told


@pytest.mark.parametrize("code", sorted(set().union(*(f.told for f in FAULTS.values())) - {""}))
def test_what_is_told_of_it_can_be_read_in_both_languages(code: str) -> None:
    for sentence in (CATALOGUE[code].what, CATALOGUE[code].do):
        assert translated(sentence, "ur") != sentence
