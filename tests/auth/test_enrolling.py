"""A laptop that nobody has set up becomes one of the registry's, by line and by stick."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from enumerator.auth.countersigning import Countersigning
from enumerator.auth.enrolling import Step
from enumerator.config import read_settings
from sync.keys import read_certificate
from sync.protocol import Realm, Role
from sync.registry.practice import PracticeRealm, make_practice_realm
from tests.support.accounts import ADIL, ADILS, SANA, SANAS
from tests.support.enrolling import NewLaptop, authorised, invited
from tests.sync.served import Served, served_registry
from tests.sync.team import NOW


@pytest.fixture
def realm(tmp_path: Path) -> PracticeRealm:
    return make_practice_realm(tmp_path / "registry", now=NOW)


@pytest.fixture
def registry(realm: PracticeRealm) -> Iterator[Served]:
    with served_registry(realm.path) as served:
        yield served


@pytest.fixture
def laptop(tmp_path: Path) -> NewLaptop:
    return NewLaptop(tmp_path / "laptop")


@pytest.fixture
def second(tmp_path: Path) -> NewLaptop:
    return NewLaptop(tmp_path / "second")


def test_by_line_a_laptop_has_all_it_needs(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop
) -> None:
    steps: list[Step] = []
    enrolling = laptop.enrolling

    opened = enrolling.online(invited(realm), SANA, SANAS, steps.append)

    assert steps == list(Step)
    sana = enrolling.accounts.enter(opened)
    trust = realm.trust()
    for data, role in ((sana.certificate, Role.SUPERVISOR), (sana.device_certificate, Role.DEVICE)):
        trust.check_certificate(read_certificate(data), role, at=NOW)
    assert read_certificate(sana.certificate).sign_public == sana.signing.public
    settings = read_settings(laptop.folders.settings)
    assert settings.registry_url == registry.url
    assert settings.registry_ca is not None
    assert settings.registry_ca.read_bytes() == registry.ca.read_bytes()
    sana.lock()


def test_by_stick_a_supervisor_lets_a_laptop_in(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop, second: NewLaptop
) -> None:
    sana = laptop.online(invited(realm))
    authorised(realm, sana)
    desk = Countersigning(sana)

    request = second.enrolling.request(None, ADIL, ADILS, realm=Realm.PRACTICE)
    assert desk.look(request).name == "Adil"
    answer, named = desk.countersign(request), desk.names()
    sana.lock()
    enrolling = second.enrolling  # days later
    waits = enrolling.waiting()
    assert waits is not None
    adil = enrolling.accounts.enter(enrolling.accept(answer, ADILS, named=named))

    assert adil.person == ADIL
    realm.trust().check_certificate(read_certificate(adil.certificate), Role.ENUMERATOR, at=NOW)
    assert enrolling.waiting() is None
    adil.lock()
