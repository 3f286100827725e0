"""Every test has a practice laptop of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.buses import PrivateBus
from tests.support.practice import PracticeLaptop


@pytest.fixture(scope="session")
def new_laptop(tmp_path_factory: pytest.TempPathFactory) -> PracticeLaptop:
    """One that nobody works with."""
    return PracticeLaptop(tmp_path_factory.mktemp("new") / "home")


@pytest.fixture
def laptop(tmp_path: Path, new_laptop: PracticeLaptop) -> PracticeLaptop:
    return PracticeLaptop(tmp_path / "home", like=new_laptop)


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    """Both of the program's buses."""
    (tmp_path / "b").mkdir()
    made = PrivateBus(tmp_path / "b")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", made.address)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    made.come()
    yield made
    made.go()
