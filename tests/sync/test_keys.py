"""Keys, certificates and the trust list."""

from datetime import timedelta
from pathlib import Path

import pytest

from sync.errors import (
    CannotOpen,
    CertificateRefused,
    SignatureInvalid,
    TrustListRefused,
    WrongRealm,
)
from sync.keys import (
    SealingKey,
    SigningKey,
    TrustRoot,
    issue_certificate,
    read_certificate,
    read_trust_list,
    seal_to,
    sign_trust_list,
    verify,
)
from sync.protocol import Realm, Role, Signed
from sync.registry.practice import make_practice_realm, open_practice_realm
from tests.sync.team import NOW, Team, enrol


def test_a_signature_is_good_for_one_realm_and_one_purpose() -> None:
    key = SigningKey.generate()
    signature = key.sign(Realm.PRACTICE, Signed.DECISION, b"approved")

    verify(key.public, signature, Realm.PRACTICE, Signed.DECISION, b"approved")
    for realm, what, message in (
        (Realm.PRODUCTION, Signed.DECISION, b"approved"),
        (Realm.PRACTICE, Signed.RECEIPT, b"approved"),
        (Realm.PRACTICE, Signed.DECISION, b"returned"),
    ):
        with pytest.raises(SignatureInvalid):
            verify(key.public, signature, realm, what, message)


def test_what_is_sealed_opens_only_under_the_same_realm_and_purpose() -> None:
    key = SealingKey.generate()
    sealed = seal_to(key.public, b"store key", Realm.PRACTICE, "recovery", b"laptop-1")

    assert key.unseal(sealed, Realm.PRACTICE, "recovery", b"laptop-1") == b"store key"
    for realm, purpose, context in (
        (Realm.PRODUCTION, "recovery", b"laptop-1"),
        (Realm.PRACTICE, "content", b"laptop-1"),
        (Realm.PRACTICE, "recovery", b"laptop-2"),
    ):
        with pytest.raises(CannotOpen):
            key.unseal(sealed, realm, purpose, context)


def test_keys_are_not_shown_by_accident() -> None:
    for key in (SigningKey.generate(), SealingKey.generate()):
        assert key.private.hex() not in repr(key)
        assert str(key.private) not in repr(key)


def test_a_certificate_comes_back_from_its_bytes(team: Team) -> None:
    certificate = team.enumerator.certificate

    assert read_certificate(certificate.data) == certificate
    assert (certificate.subject, certificate.device) == ("E-101", "laptop-1")
    team.realm.trust().check_certificate(certificate, Role.ENUMERATOR, at=NOW)


def test_a_certificate_is_refused_for_another_role_or_day_or_issuer(team: Team) -> None:
    trust, certificate = team.realm.trust(), team.enumerator.certificate
    stranger = SigningKey.generate()
    forged = issue_certificate(
        stranger,
        realm=Realm.PRACTICE,
        role=Role.ENUMERATOR,
        subject="E-101",
        device="laptop-1",
        sign_public=stranger.public,
        seal_public=certificate.seal_public,
        not_before=NOW,
        not_after=NOW + timedelta(days=1),
    )

    with pytest.raises(CertificateRefused) as refused:
        trust.check_certificate(certificate, Role.SUPERVISOR)
    assert refused.value.reason == "role"
    with pytest.raises(CertificateRefused) as refused:
        trust.check_certificate(certificate, at=NOW + timedelta(days=181))
    assert refused.value.reason == "expired"
    with pytest.raises(CertificateRefused) as refused:
        trust.check_certificate(forged)
    assert refused.value.reason == "unknown_issuer"


def test_the_supervisors_authority_cannot_make_supervisors(team: Team) -> None:
    key = SigningKey.generate()
    made = issue_certificate(
        team.realm.authority,
        realm=Realm.PRACTICE,
        role=Role.SUPERVISOR,
        subject="S-8",
        device="laptop-1",
        sign_public=key.public,
        seal_public=team.supervisor.sealing.public,
        not_before=NOW,
        not_after=NOW + timedelta(days=1),
    )

    with pytest.raises(CertificateRefused) as refused:
        team.realm.trust().check_certificate(made)
    assert refused.value.reason == "issuer_may_not"


def test_expiry_stops_nothing_on_the_way_of_an_interview(team: Team) -> None:
    trust = team.realm.trust()

    assert trust.expired(NOW + timedelta(days=4000))
    trust.check_certificate(team.enumerator.certificate)


def test_a_revoked_certificate_counts_until_its_counter(team: Team) -> None:
    certificate = team.enumerator.certificate
    team.realm.revoke(certificate, from_counter=5)

    team.realm.trust().check_not_revoked(certificate, 4)
    with pytest.raises(CertificateRefused) as refused:
        team.realm.trust().check_not_revoked(certificate, 5)
    assert refused.value.reason == "revoked"


def test_a_trust_list_needs_the_root_and_never_goes_back(team: Team) -> None:
    older = team.realm.trust_list
    team.realm.add_review_key(team.supervisor.sealing.public, "S-7")
    trust = team.realm.trust()

    assert trust.version == 2
    assert trust.review_key("S-7") == team.supervisor.sealing.public
    with pytest.raises(TrustListRefused) as refused:
        read_trust_list(older, team.realm.root, at_least=trust.version)
    assert refused.value.reason == "older"
    with pytest.raises(TrustListRefused) as refused:
        read_trust_list(older, TrustRoot(Realm.PRACTICE, (SigningKey.generate().public,)))
    assert refused.value.reason == "signature"


def test_two_of_three_officers_sign_a_trust_list(team: Team) -> None:
    officers = [SigningKey.generate() for _ in range(3)]
    root = TrustRoot(Realm.PRACTICE, tuple(o.public for o in officers), threshold=2)
    content = team.realm.trust().content

    assert TrustRoot.from_bytes(root.to_bytes()) == root
    assert read_trust_list(sign_trust_list(content, officers[1:]), root).content == content
    for too_few in (officers[:1], [officers[0], officers[0]]):
        with pytest.raises(TrustListRefused):
            read_trust_list(sign_trust_list(content, too_few), root)


def test_practice_and_production_do_not_mix(team: Team, tmp_path: Path) -> None:
    production = make_practice_realm(tmp_path / "real", realm=Realm.PRODUCTION, now=NOW)
    person = enrol(production, Role.ENUMERATOR, "E-101")

    with pytest.raises(WrongRealm):
        team.realm.trust().check_certificate(person.certificate)
    same_key = TrustRoot(Realm.PRODUCTION, team.realm.root.keys)
    with pytest.raises(TrustListRefused):
        read_trust_list(team.realm.trust_list, same_key)


def test_a_practice_realm_is_found_again_in_its_folder(team: Team) -> None:
    again = open_practice_realm(team.realm.path)

    assert again == team.realm
    assert (team.realm.path / "registry-sealing.key").stat().st_mode & 0o077 == 0
