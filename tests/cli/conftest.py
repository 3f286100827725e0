"""Every test of a command has a practice laptop of its own."""

from pathlib import Path

import pytest

from tests.support.practice import PracticeLaptop


@pytest.fixture(scope="session")
def new_laptop(tmp_path_factory: pytest.TempPathFactory) -> PracticeLaptop:
    """One that nobody works with."""
    return PracticeLaptop(tmp_path_factory.mktemp("new") / "home")


@pytest.fixture
def laptop(tmp_path: Path, new_laptop: PracticeLaptop) -> PracticeLaptop:
    return PracticeLaptop(tmp_path / "home", like=new_laptop)
