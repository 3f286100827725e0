"""A supervisor lets laptops and people in, as far as the root lets her."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from enumerator.auth.certifying import Certifying
from enumerator.auth.countersigning import Countersigning
from enumerator.auth.session import Unlocked
from enumerator.errors import EnrolledAlready, NothingWaits, SupervisorOnly
from enumerator.store.events import EventKind, EventLog
from enumerator.store.people import PeopleStore
from sync.enrolment.request import read_request
from sync.errors import (
    AnswerForAnother,
    AuthorityRefused,
    CertificateRefused,
    RootNotTrusted,
    SyncError,
    TrustListRefused,
    WrongRealm,
)
from sync.keys import read_certificate
from sync.protocol import Realm, Role
from sync.registry.office import main as office
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
def sana(realm: PracticeRealm, registry: Served, laptop: NewLaptop) -> Iterator[Unlocked]:
    """She is let in by line, signed in, and has no permission yet."""
    unlocked = laptop.online(invited(realm))
    yield unlocked
    unlocked.lock()


@pytest.fixture
def second(tmp_path: Path) -> NewLaptop:
    return NewLaptop(tmp_path / "second")


@pytest.fixture
def request_of_adil(second: NewLaptop) -> bytes:
    return second.enrolling.request(None, ADIL, ADILS, realm=Realm.PRACTICE)


def request_from(folder: Path) -> bytes:
    return NewLaptop(folder).enrolling.request(None, ADIL, ADILS, realm=Realm.PRACTICE)


def test_without_the_roots_permission_she_lets_nobody_in(
    sana: Unlocked, request_of_adil: bytes
) -> None:
    desk = Countersigning(sana)

    assert desk.authority is None
    with pytest.raises(AuthorityRefused, match="none"):
        desk.countersign(request_of_adil)


def test_she_sees_how_far_her_permission_reaches(realm: PracticeRealm, sana: Unlocked) -> None:
    authorised(realm, sana, "--days", "30", "--most", "5", "--certificate-days", "90")

    authority = Countersigning(sana).authority

    assert authority is not None
    assert set(authority.roles) == {Role.DEVICE, Role.ENUMERATOR}
    assert (authority.not_after, authority.days) == (NOW + timedelta(days=30), 90)
    assert (authority.most, authority.used, authority.left) == (5, 0, 5)


def test_the_same_request_again_gets_the_same_answer_and_counts_once(
    realm: PracticeRealm, sana: Unlocked, laptop: NewLaptop, request_of_adil: bytes
) -> None:
    authorised(realm, sana, "--most", "1")
    answer = Countersigning(sana).countersign(request_of_adil)

    laptop.time.pass_(3600)
    assert Countersigning(sana).countersign(request_of_adil) == answer
    authority = Countersigning(sana).authority
    assert authority is not None
    assert authority.left == 0


def test_when_the_number_is_used_up_nobody_more_is_let_in(
    realm: PracticeRealm, sana: Unlocked, request_of_adil: bytes, tmp_path: Path
) -> None:
    authorised(realm, sana, "--most", "1")
    Countersigning(sana).countersign(request_of_adil)

    with pytest.raises(AuthorityRefused, match="used_up"):
        Countersigning(sana).countersign(request_from(tmp_path / "third"))


def test_when_the_permission_is_over_nobody_more_is_let_in(
    realm: PracticeRealm, sana: Unlocked, laptop: NewLaptop, request_of_adil: bytes
) -> None:
    authorised(realm, sana, "--days", "30")
    assert Countersigning(sana).usable
    laptop.time.pass_(timedelta(days=31).total_seconds())
    assert not Countersigning(sana).usable

    with pytest.raises(AuthorityRefused, match="over"):
        Countersigning(sana).countersign(request_of_adil)


def test_a_permission_that_was_withdrawn_shuts_out_nobody_who_is_in(
    realm: PracticeRealm, sana: Unlocked, request_of_adil: bytes, second: NewLaptop, tmp_path: Path
) -> None:
    authorised(realm, sana)
    desk = Countersigning(sana)
    opened = second.enrolling.accept(desk.countersign(request_of_adil), ADILS, named=desk.names())
    adil = second.enrolling.accounts.enter(opened)
    certificate = read_certificate(adil.certificate)
    adil.lock()

    given = ["authorities", "withdraw", SANA.id, "--folder", str(realm.path)]
    assert office(given, now=lambda: NOW - timedelta(seconds=1)) == 0
    desk.trust.take(realm.trust_list)

    with pytest.raises(AuthorityRefused, match="over"):
        desk.countersign(request_from(tmp_path / "third"))
    realm.trust().check_certificate(certificate, Role.ENUMERATOR)


def test_an_expired_list_lets_nobody_in(
    realm: PracticeRealm, sana: Unlocked, laptop: NewLaptop, request_of_adil: bytes
) -> None:
    authorised(realm, sana, "--days", "3000")
    laptop.time.now = realm.trust().content.expires_at + timedelta(seconds=1)

    with pytest.raises(TrustListRefused, match="expired"):
        Countersigning(sana).countersign(request_of_adil)


def test_a_supervisor_whose_certificate_was_revoked_lets_nobody_in(
    realm: PracticeRealm, sana: Unlocked, request_of_adil: bytes
) -> None:
    authorised(realm, sana)
    realm.revoke(read_certificate(sana.certificate))
    desk = Countersigning(sana)
    desk.trust.take(realm.trust_list)

    with pytest.raises(CertificateRefused, match="revoked"):
        desk.countersign(request_of_adil)


def test_her_permission_never_reaches_to_another_supervisor(
    realm: PracticeRealm, sana: Unlocked, tmp_path: Path
) -> None:
    authorised(realm, sana)
    other = NewLaptop(tmp_path / "second")
    request = other.enrolling.request(None, SANA, SANAS, realm=Realm.PRACTICE)

    with pytest.raises(AuthorityRefused, match="role"):
        Countersigning(sana).countersign(request)


def test_a_request_of_the_other_realm_is_refused(
    realm: PracticeRealm, sana: Unlocked, tmp_path: Path
) -> None:
    authorised(realm, sana)
    request = NewLaptop(tmp_path / "second").enrolling.request(None, ADIL, ADILS)

    assert read_request(request).realm is Realm.PRODUCTION
    with pytest.raises(WrongRealm):
        Countersigning(sana).countersign(request)


def test_an_enumerator_lets_nobody_in(
    realm: PracticeRealm, sana: Unlocked, laptop: NewLaptop, request_of_adil: bytes
) -> None:
    accounts = laptop.enrolling.accounts
    accounts.add_person(sana, ADIL, ADILS)
    sana.lock()
    adil = laptop.unlock(ADIL, ADILS)

    with pytest.raises(SupervisorOnly):
        Countersigning(adil).countersign(request_of_adil)
    adil.lock()


def test_the_log_says_whom_she_let_in(
    realm: PracticeRealm, sana: Unlocked, request_of_adil: bytes
) -> None:
    authorised(realm, sana)
    Countersigning(sana).countersign(request_of_adil)

    asked = read_request(request_of_adil)
    told = EventLog(sana.store).last(asked.device.subject, EventKind.COUNTERSIGNED)
    assert told is not None
    assert told.actor == SANA.id
    assert told.content is not None
    said = {(one["role"], one["subject"]) for one in told.content["certificates"]}
    assert said == {("device", asked.device.subject), ("enumerator", ADIL.id)}
    assert told.content["request"] == asked.hash.hex()


def test_who_is_added_beside_her_gets_a_certificate_at_once(
    realm: PracticeRealm, sana: Unlocked, laptop: NewLaptop
) -> None:
    authorised(realm, sana)
    desk = Countersigning(sana)

    laptop.enrolling.accounts.add_person(sana, ADIL, ADILS, certify=desk.certify)
    laptop.enrolling.accounts.reset_passphrase(sana, ADIL.id, ADILS, certify=desk.certify)

    record = PeopleStore(sana.store).one(ADIL.id)
    assert record is not None
    realm.trust().check_certificate(read_certificate(record.certificate), Role.ENUMERATOR, at=NOW)
    assert desk.authority is not None
    assert desk.authority.used == 2


def test_keys_that_were_made_anew_have_no_authority(
    realm: PracticeRealm, sana: Unlocked, laptop: NewLaptop, request_of_adil: bytes
) -> None:
    authorised(realm, sana)
    sana.lock()
    recovered = laptop.enrolling.accounts.recover(realm.recovery, SANA, "hers from today on")

    assert Countersigning(recovered).authority is None
    assert Certifying(recovered).lacking
    recovered.lock()


def test_new_keys_of_a_supervisor_are_certified_by_line(
    realm: PracticeRealm, sana: Unlocked, laptop: NewLaptop
) -> None:
    sana.lock()
    recovered = laptop.enrolling.accounts.recover(realm.recovery, SANA, "hers from today on")
    desk = Certifying(recovered)

    desk.online(invited(realm, "--person", SANA.id), laptop.folders)

    assert not desk.lacking
    assert read_certificate(recovered.certificate).sign_public == recovered.signing.public
    with pytest.raises(EnrolledAlready):
        desk.request()
    recovered.lock()


def test_a_laptop_whose_key_ring_was_emptied_begins_a_new_epoch(
    realm: PracticeRealm, sana: Unlocked, laptop: NewLaptop, tmp_path: Path
) -> None:
    before = read_certificate(sana.device_certificate)
    sana.lock()
    other_account = NewLaptop(laptop.home)  # the same disk, another key ring
    recovered = other_account.enrolling.accounts.recover(realm.recovery, SANA, "hers from today on")

    Certifying(recovered).online(invited(realm), laptop.folders)

    after = read_certificate(recovered.device_certificate)
    assert (after.subject, after.epoch) == (before.subject, before.epoch + 1)
    assert after.sign_public == recovered.device_signing.public
    recovered.lock()


def test_an_answer_is_for_the_keys_that_asked(
    realm: PracticeRealm, sana: Unlocked, laptop: NewLaptop
) -> None:
    authorised(realm, sana)
    accounts = laptop.enrolling.accounts
    accounts.add_person(sana, ADIL, ADILS)
    sana.lock()
    adil = laptop.unlock(ADIL, ADILS)
    early = Certifying(adil).request().data
    adil.lock()
    again = laptop.unlock()
    answer = Countersigning(again).countersign(early)
    laptop.enrolling.accounts.reset_passphrase(again, ADIL.id, ADILS)
    again.lock()

    adil = laptop.unlock(ADIL, ADILS)
    with pytest.raises(NothingWaits):
        Certifying(adil).accept(answer)
    Certifying(adil).request()
    with pytest.raises(AnswerForAnother):
        Certifying(adil).accept(answer)
    assert adil.certificate == b""
    adil.lock()


def test_an_answer_from_before_a_permission_was_withdrawn_counts_no_more(
    realm: PracticeRealm, sana: Unlocked, laptop: NewLaptop
) -> None:
    """It comes with the older list, in which she may; this laptop knows the newer one."""
    authorised(realm, sana)
    laptop.enrolling.accounts.add_person(sana, ADIL, ADILS)
    sana.lock()
    adil = laptop.unlock(ADIL, ADILS)
    asked = Certifying(adil).request().data
    adil.lock()
    sana = laptop.unlock()
    answer = Countersigning(sana).countersign(asked)
    sana.lock()
    given = ["authorities", "withdraw", SANA.id, "--folder", str(realm.path)]
    assert office(given, now=lambda: NOW - timedelta(seconds=1)) == 0

    adil = laptop.unlock(ADIL, ADILS)
    desk = Certifying(adil)
    desk.trust.take(realm.trust_list)
    with pytest.raises(CertificateRefused, match="issuer_expired"):
        desk.accept(answer)
    assert adil.certificate == b""
    adil.lock()


def test_another_registrys_invitation_certifies_nothing(
    realm: PracticeRealm, sana: Unlocked, laptop: NewLaptop, tmp_path: Path
) -> None:
    false = make_practice_realm(tmp_path / "false", now=NOW)
    sana.lock()
    recovered = laptop.enrolling.accounts.recover(realm.recovery, SANA, "hers from today on")

    with pytest.raises(RootNotTrusted):
        Certifying(recovered).online(invited(false, "--url", "https://127.0.0.1:9"), laptop.folders)
    recovered.lock()


def test_any_bytes_are_refused(
    realm: PracticeRealm, sana: Unlocked, request_of_adil: bytes
) -> None:
    authorised(realm, sana)
    desk = Countersigning(sana)

    for data in (b"", b"PSN1", request_of_adil[:-1], request_of_adil + b"\0", bytes(5_000)):
        with pytest.raises(SyncError):
            desk.countersign(data)


def office_answers(folder: Path, request: bytes) -> bytes:
    """Someone in the office has looked at a request that came by stick."""
    asked, answer = folder.parent / "asked", folder.parent / "answer"
    asked.write_bytes(request)
    given = ["answer", str(asked), "--folder", str(folder), "-o", str(answer)]
    assert office(given, now=lambda: NOW) == 0
    return answer.read_bytes()


def test_over_an_older_copy_of_the_store_an_answer_that_brings_the_newest_list_is_taken(
    realm: PracticeRealm, sana: Unlocked, laptop: NewLaptop, tmp_path: Path
) -> None:
    sana.lock()
    recovered = laptop.enrolling.accounts.recover(realm.recovery, SANA, "hers from today on")
    desk = Certifying(recovered)
    asked = desk.request().data
    before = shutil.copytree(realm.path, tmp_path / "before" / "registry")
    newest = realm.add_review_key(bytes(range(32)), "S-9")
    recovered.lock()
    copy = laptop.folders.store.read_bytes()
    again = laptop.unlock(SANA, "hers from today on")
    again.trust.take(newest)
    again.lock()

    laptop.folders.store.write_bytes(copy)
    again = laptop.unlock(SANA, "hers from today on")
    desk = Certifying(again)
    with pytest.raises(TrustListRefused, match="older"):
        desk.accept(office_answers(before, asked))
    assert again.certificate == b""
    desk.accept(office_answers(realm.path, asked))

    assert not desk.lacking
    assert again.trust.list().version == realm.trust().version
    assert not again.trust.facts().older_than_known
    again.lock()
