"""A team and its realm, made anew for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.protocol import Realm
from tests.support.cutting import Wire, cuttable
from tests.sync.served import Served, served_registry
from tests.sync.team import Team, make_team


@pytest.fixture
def team(tmp_path: Path) -> Team:
    return make_team(tmp_path / "registry")


@pytest.fixture
def second_team(tmp_path: Path) -> Team:
    """A team of the production realm."""
    return make_team(tmp_path / "production", Realm.PRODUCTION)


@pytest.fixture(scope="session")
def session_team(tmp_path_factory: pytest.TempPathFactory) -> Team:
    """For laws that are tried many times; tests must leave it as it is."""
    return make_team(tmp_path_factory.mktemp("session") / "registry")


@pytest.fixture
def served(team: Team) -> Iterator[Served]:
    """The team's registry, over TLS."""
    with served_registry(team.realm.path) as served:
        yield served


@pytest.fixture
def wire(served: Served) -> Iterator[Wire]:
    """A wire to it that can be cut."""
    with cuttable(served.url) as wire:
        yield wire
