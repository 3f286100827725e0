"""A laptop that nobody has set up becomes one of the registry's, by line and by stick, on good days and bad ones."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from enumerator.auth.countersigning import Countersigning
from enumerator.auth.enrolling import Enrolling, Step
from enumerator.auth.keyrings import MemoryKeyring
from enumerator.config import read_settings
from enumerator.errors import (
    DiskFull,
    NoKeyring,
    NothingWaits,
    PassphraseTooShort,
    SlotClosed,
    StoreExists,
    WrongPassphrase,
)
from enumerator.store.settings import REALM, TRUST_LIST, TRUST_ROOT, SettingStore
from sync.enrolment.client import fetch_introduction
from sync.enrolment.invitation import Invitation
from sync.errors import (
    AnswerForAnother,
    CodeUsed,
    Malformed,
    NotInForceToday,
    RegistryAnswersNonsense,
    RegistryNotTrusted,
    RegistryUnreachable,
    RootNotTrusted,
    SyncError,
    WrongRealm,
)
from sync.keys import read_certificate
from sync.protocol import Realm, Role
from sync.registry.practice import PracticeRealm, make_practice_realm
from tests.support.accounts import ADIL, ADILS, SANA, SANAS
from tests.support.enrolling import NewLaptop, authorised, invited
from tests.support.mounts import small_disk
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


def test_the_root_stands_in_the_store_and_in_no_setting(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop
) -> None:
    sana = laptop.online(invited(realm))

    kept = SettingStore(sana.store)
    assert kept.data(TRUST_ROOT) == realm.root.to_bytes()
    assert kept.data(TRUST_LIST) == realm.trust_list
    assert kept.text(REALM) == "practice"
    sana.lock()
    assert realm.root.keys[0].hex() not in laptop.folders.settings.read_text()


def test_it_has_the_recovery_key_of_its_registry(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop
) -> None:
    laptop.online(invited(realm)).lock()

    recovered = laptop.enrolling.accounts.recover(realm.recovery, SANA, "another one of hers")

    assert recovered.person == SANA
    recovered.lock()


def test_an_answer_that_was_lost_comes_again_and_counts_once(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop
) -> None:
    invitation = invited(realm)
    registry.faults.lose_enrolment_answer = 1
    with pytest.raises(RegistryUnreachable):
        laptop.enrolling.online(invitation, SANA, SANAS)
    waits = laptop.enrolling.waiting()
    assert waits is not None
    assert waits.sent

    sana = laptop.online(invitation)

    assert read_certificate(sana.device_certificate).subject == waits.device
    sana.lock()


def test_another_passphrase_after_a_lost_answer_opens_nothing(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop
) -> None:
    invitation = invited(realm)
    registry.faults.lose_enrolment_answer = 1
    with pytest.raises(RegistryUnreachable):
        laptop.enrolling.online(invitation, SANA, SANAS)

    with pytest.raises(WrongPassphrase):
        laptop.enrolling.online(invitation, SANA, "something else she typed")
    laptop.time.pass_(2)
    laptop.online(invitation).lock()


def test_before_anything_was_sent_she_may_change_her_mind(
    realm: PracticeRealm, laptop: NewLaptop
) -> None:
    invitation = invited(realm, "--url", "https://127.0.0.1:9")
    with pytest.raises(RegistryUnreachable):
        laptop.enrolling.online(invitation, ADIL, ADILS)

    with served_registry(realm.path) as served:
        here = replace(invitation, address=served.url)
        laptop.online(here, SANA, "quite another passphrase").lock()


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("cut_enrolment_answer", Malformed),
        ("other_enrolment_answer", AnswerForAnother),
    ],
)
def test_a_registry_on_a_bad_day_is_not_believed_and_asked_again(
    realm: PracticeRealm,
    registry: Served,
    laptop: NewLaptop,
    second: NewLaptop,
    fault: str,
    told: type[SyncError],
) -> None:
    second.online(invited(realm)).lock()
    invitation = invited(realm)
    setattr(registry.faults, fault, 1)

    with pytest.raises(told):
        laptop.enrolling.online(invitation, SANA, SANAS)
    assert not laptop.folders.store.exists()
    laptop.online(invitation).lock()


def test_a_code_that_let_another_laptop_in_is_refused(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop, second: NewLaptop
) -> None:
    invitation = invited(realm)
    second.online(invitation).lock()

    with pytest.raises(CodeUsed):
        laptop.enrolling.online(invitation, SANA, SANAS)
    laptop.online(invited(realm)).lock()


def test_whoever_answers_with_another_root_hears_nothing(
    realm: PracticeRealm, laptop: NewLaptop, tmp_path: Path
) -> None:
    false = make_practice_realm(tmp_path / "false", now=NOW)
    with served_registry(false.path) as served:
        misled = replace(invited(realm, "--url", served.url))

        with pytest.raises(RootNotTrusted):
            laptop.enrolling.online(misled, SANA, SANAS)

    waits = laptop.enrolling.waiting()
    assert waits is not None
    assert not waits.sent


def test_whoever_repeats_the_registrys_words_does_not_hold_its_line(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop, tmp_path: Path
) -> None:
    """The introduction may be repeated by anybody; the line is pinned to the authority that it names."""
    words = fetch_introduction(registry.url)
    false = make_practice_realm(tmp_path / "false", now=NOW)
    with served_registry(false.path, introduction=words) as served:
        misled = replace(invited(realm, "--url", served.url))

        with pytest.raises(RegistryNotTrusted):
            laptop.enrolling.online(misled, SANA, SANAS)


def test_a_login_page_is_no_registry(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop
) -> None:
    misled = replace(invited(realm), address=f"{registry.url}/hotel")

    with pytest.raises(RegistryAnswersNonsense):
        laptop.enrolling.online(misled, SANA, SANAS)


@pytest.mark.parametrize("here", Realm)
def test_practice_and_production_do_not_mix(tmp_path: Path, laptop: NewLaptop, here: Realm) -> None:
    there = next(one for one in Realm if one is not here)
    registry = make_practice_realm(tmp_path / "registry", realm=here, now=NOW)
    with served_registry(registry.path):
        crossed = replace(invited(registry), realm=there)

        with pytest.raises(WrongRealm):
            laptop.enrolling.online(crossed, SANA, SANAS)


@pytest.mark.parametrize("year", [1971, 2026, 2099])
def test_a_clock_that_is_far_off_stops_an_enrolment_until_it_is_set(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop, year: int
) -> None:
    invitation = invited(realm)
    laptop.time.now = NOW.replace(year=year, day=1)

    with pytest.raises(NotInForceToday):
        laptop.enrolling.online(invitation, SANA, SANAS)
    laptop.time.now = NOW.replace(hour=23)
    laptop.online(invitation).lock()


def test_waiting_keys_are_sealed_under_the_passphrase(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop
) -> None:
    invitation = invited(realm)
    registry.faults.lose_enrolment_answer = 1
    with pytest.raises(RegistryUnreachable):
        laptop.enrolling.online(invitation, SANA, SANAS)
    waiting = laptop.files

    sana = laptop.online(invitation)

    keys = (sana.signing, sana.sealing, sana.device_signing, sana.device_sealing)
    privates = [bytes(bytearray(key.private)) for key in keys]  # locking overwrites its own
    sana.lock()
    for data in waiting.values():
        for private in privates:
            assert private not in data
            assert private.hex().encode() not in data


def test_a_code_that_was_typed_does_not_stay_on_the_disk(
    realm: PracticeRealm, laptop: NewLaptop
) -> None:
    invitation = invited(realm, "--url", "https://127.0.0.1:9")
    with pytest.raises(RegistryUnreachable):
        laptop.enrolling.online(invitation, SANA, SANAS)

    for data in laptop.files.values():
        assert invitation.typed_code.encode() not in data
        assert invitation.code not in data


def test_the_same_request_is_made_again_until_it_is_forgotten(laptop: NewLaptop) -> None:
    def request() -> bytes:
        return laptop.enrolling.request(None, ADIL, ADILS)

    first = request()
    assert request() == first
    laptop.enrolling.forget()
    assert laptop.enrolling.waiting() is None
    assert request() != first


def test_forgetting_leaves_nothing_in_the_key_ring(tmp_path: Path) -> None:
    ring = NamingKeyring()
    laptop = NewLaptop(tmp_path / "laptop", keyring=ring)
    laptop.enrolling.request(None, ADIL, ADILS)
    assert ring.names

    laptop.enrolling.forget()

    assert not ring.names


class CutKeyring(MemoryKeyring):
    """One that gets locked when a secret was taken out of it."""

    def drop(self, name: str) -> None:
        super().drop(name)
        if name.endswith("/secret"):
            raise NoKeyring("locked")


def test_forgetting_that_is_cut_short_leaves_no_request_without_its_secret(tmp_path: Path) -> None:
    laptop = NewLaptop(tmp_path / "laptop", keyring=CutKeyring())
    first = laptop.enrolling.request(None, ADIL, ADILS)

    with pytest.raises(NoKeyring):
        laptop.enrolling.forget()

    assert laptop.enrolling.waiting() is None
    assert laptop.enrolling.request(None, ADIL, ADILS) != first


def test_ten_wrong_passphrases_close_what_waits(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop
) -> None:
    invitation, wrong = invited(realm), "wrong, and wrong again"
    registry.faults.lose_enrolment_answer = 1
    with pytest.raises(RegistryUnreachable):
        laptop.enrolling.online(invitation, SANA, SANAS)

    for _ in range(9):
        with pytest.raises(WrongPassphrase):
            laptop.enrolling.online(invitation, SANA, wrong)
        laptop.time.pass_(300)
    for passphrase in (wrong, SANAS):
        with pytest.raises(SlotClosed):
            laptop.enrolling.online(invitation, SANA, passphrase)
        laptop.time.pass_(300)


def test_a_short_passphrase_makes_no_request(laptop: NewLaptop) -> None:
    with pytest.raises(PassphraseTooShort):
        laptop.enrolling.request(None, ADIL, "short")
    assert laptop.enrolling.waiting() is None


def test_a_laptop_that_is_set_up_is_not_set_up_again(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop
) -> None:
    laptop.online(invited(realm)).lock()

    with pytest.raises(StoreExists):
        laptop.enrolling.online(invited(realm), SANA, SANAS)
    with pytest.raises(StoreExists):
        laptop.enrolling.request(None, ADIL, ADILS)
    with pytest.raises(StoreExists):
        laptop.enrolling.accept(b"", SANAS)


def test_an_answer_without_a_request_is_of_no_use(laptop: NewLaptop) -> None:
    with pytest.raises(NothingWaits):
        laptop.enrolling.accept(b"PSG1", ADILS)


def test_by_stick_the_root_has_to_be_named(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop, second: NewLaptop, tmp_path: Path
) -> None:
    sana = laptop.online(invited(realm))
    authorised(realm, sana)
    desk = Countersigning(sana)
    answer = desk.countersign(second.enrolling.request(None, ADIL, ADILS, realm=Realm.PRACTICE))
    named = desk.names()
    sana.lock()
    false = make_practice_realm(tmp_path / "false", now=NOW)

    with pytest.raises(RootNotTrusted, match="not_named"):
        second.enrolling.accept(answer, ADILS)
    with pytest.raises(RootNotTrusted, match="other_root"):
        second.enrolling.accept(answer, ADILS, named=invited(false, "--url", "https://x"))
    assert Enrolling.root_in(answer) == named
    opened = second.enrolling.accept(answer, ADILS, named=Invitation.typed(named.typed_code))
    assert opened.slot.person == ADIL.id


def test_an_invitation_of_the_office_names_the_root_for_the_stick_too(
    realm: PracticeRealm, registry: Served, laptop: NewLaptop, second: NewLaptop
) -> None:
    sana = laptop.online(invited(realm))
    authorised(realm, sana)
    paper = invited(realm, role="enumerator")

    request = second.enrolling.request(paper, ADIL, ADILS)
    opened = second.enrolling.accept(Countersigning(sana).countersign(request), ADILS)

    assert opened.slot.person == ADIL.id
    sana.lock()


def test_without_a_key_ring_it_works_with_a_longer_passphrase(
    realm: PracticeRealm, registry: Served, tmp_path: Path
) -> None:
    bare = NewLaptop(tmp_path / "bare", keyring=None)
    invitation = invited(realm)
    with pytest.raises(PassphraseTooShort):
        bare.enrolling.online(invitation, SANA, "eightsix")

    sana = bare.online(invitation)
    assert read_certificate(sana.device_certificate).sign_public == sana.device_signing.public
    sana.lock()


def test_a_full_disk_says_so_and_the_same_request_is_answered_when_there_is_room(
    realm: PracticeRealm, registry: Served, tmp_path: Path
) -> None:
    invitation = invited(realm)
    with small_disk(tmp_path / "disk", megabytes=16) as disk:
        laptop = NewLaptop(disk.folder / "laptop")
        disk.fill()
        with pytest.raises(DiskFull):
            laptop.enrolling.online(invitation, SANA, SANAS)
        disk.make_room()
        disk.fill(leave=120_000)  # for the request, not for the store
        with pytest.raises(DiskFull):
            laptop.enrolling.online(invitation, SANA, SANAS)
        waits = laptop.enrolling.waiting()
        assert waits is not None
        assert waits.sent
        disk.make_room()

        laptop.online(invitation).lock()


class NamingKeyring(MemoryKeyring):
    """Tells the names of what it holds."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def put(self, name: str, secret: str) -> None:
        super().put(name, secret)
        self.names.add(name)

    def drop(self, name: str) -> None:
        super().drop(name)
        self.names.discard(name)
