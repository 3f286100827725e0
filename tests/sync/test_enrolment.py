"""Invitations, requests and answers: what is typed, what travels, and what is believed of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.enrolment.answer import Granted, read_answer, write_answer
from sync.enrolment.introduction import Introduction
from sync.enrolment.invitation import Invitation, naming, new_invitation
from sync.enrolment.request import EnrolmentRequest, make_request, read_request
from sync.errors import (
    AnswerForAnother,
    AuthorityRefused,
    CertificateRefused,
    EnrolmentRefused,
    InvitationInvalid,
    Malformed,
    RootNotTrusted,
    SignatureInvalid,
    SyncError,
    TrustListRefused,
    WrongRealm,
)
from sync.keys import Issuer, SealingKey, SigningKey, TrustRoot
from sync.protocol import Realm, Role
from sync.registry.authorities import sign_again
from sync.registry.codes import MOST_WRONG, WINDOW
from sync.registry.enrolment import (
    EnrolmentDesk,
    TooManyWrongCodes,
    answer_at,
    certify,
    introduction_of,
)
from sync.registry.folder import RegistryFolder
from sync.registry.office import main as office
from sync.registry.practice import PracticeRealm, make_practice_realm
from tests.support.enrolling import invited
from tests.sync.team import NOW

ADDRESS = "https://registry.example.pk"
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@pytest.fixture
def realm(tmp_path: Path) -> PracticeRealm:
    made = make_practice_realm(tmp_path / "registry", now=NOW)
    answer_at(made.folder, ADDRESS, NOW)
    return made


@pytest.fixture
def desk(realm: PracticeRealm) -> "Desk":
    return Desk(realm.folder)


class Desk:
    """The registry's desk, with a clock of its own."""

    def __init__(self, folder: RegistryFolder) -> None:
        self.now = NOW
        self._folder = folder

    def ask(self, request: EnrolmentRequest, peer: str = "10.0.0.1") -> bytes:
        """A fresh start of the registry, and one request."""
        desk = EnrolmentDesk(self._folder, lambda: self.now)
        try:
            return desk.enrol(request.data, peer)
        finally:
            desk.close()


def asking(
    invitation: Invitation | None = None,
    *,
    realm: Realm = Realm.PRACTICE,
    device: str = "L-22222222",
    person: str = "S-2",
    name: str = "ثنا",
    role: Role = Role.SUPERVISOR,
    epoch: int = 0,
) -> EnrolmentRequest:
    signing, sealing = SigningKey.generate(), SealingKey.generate()
    return make_request(
        realm=realm,
        device=device,
        device_signing=SigningKey.generate(),
        device_sealing=SealingKey.generate(),
        person=person,
        name=name,
        role=role,
        signing=signing,
        sealing=sealing,
        at=NOW,
        code=invitation.code_key if invitation else None,
        epoch=epoch,
    )


def believed(
    realm: PracticeRealm, request: EnrolmentRequest, answer: bytes, at: datetime = NOW
) -> Granted:
    return read_answer(answer, request, realm.root.fingerprint, at)


invitations = st.builds(
    Invitation,
    st.sampled_from(Realm),
    st.binary(min_size=16, max_size=16),
    st.one_of(st.just(b""), st.binary(min_size=10, max_size=10)),
    st.one_of(st.none(), st.dates(date(2020, 1, 2), date(2199, 1, 1))),
    st.sampled_from(["", ADDRESS, "https://10.1.2.3:8443/pser"]),
)


@given(invitations)
def test_an_invitation_comes_back_from_paper_picture_and_file(invitation: Invitation) -> None:
    assert Invitation.typed(invitation.typed_code, invitation.address) == invitation
    assert Invitation.parse(str(invitation)) == invitation
    assert Invitation.parse(invitation.to_file()) == invitation


@given(invitations, st.data())
def test_one_sign_mistyped_is_noticed_before_anything_is_sent(
    invitation: Invitation, data: st.DataObject
) -> None:
    signs = list(invitation.typed_code.replace("-", ""))
    at = data.draw(st.integers(0, len(signs) - 1))
    signs[at] = data.draw(st.sampled_from([one for one in SIGNS if one != signs[at]]))

    with pytest.raises(InvitationInvalid):
        Invitation.typed("".join(signs))


@given(invitations, st.data())
def test_two_neighbours_in_the_wrong_order_are_noticed(
    invitation: Invitation, data: st.DataObject
) -> None:
    signs = list(invitation.typed_code.replace("-", ""))
    at = data.draw(st.integers(0, len(signs) - 2))
    signs[at], signs[at + 1] = signs[at + 1], signs[at]

    if signs[at] != signs[at + 1]:
        with pytest.raises(InvitationInvalid):
            Invitation.typed("".join(signs))


def test_an_invitation_is_typed_as_people_type() -> None:
    root = TrustRoot(Realm.PRODUCTION, (bytes(32),))
    paper = new_invitation(root, address=ADDRESS, last_day=date(2026, 12, 1))
    typed = paper.typed_code.lower().replace("-", " ").replace("0", "o").replace("1", "l")

    assert len(paper.typed_code.replace("-", "")) == 52
    assert len(naming(root).typed_code.replace("-", "")) == 36
    assert Invitation.typed(typed, " registry.example.pk/ ") == paper
    assert Invitation.parse(f"{ADDRESS}\n{paper.typed_code}") == paper
    assert "code" not in repr(paper)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("", "length"),
        ("ABC", "length"),
        ("0" * 53, "length"),
        ("U" * 52, "sign"),
        ("0" * 52, "check"),
    ],
)
def test_what_is_no_invitation_says_why(given: str, reason: str) -> None:
    with pytest.raises(InvitationInvalid) as fault:
        Invitation.typed(given)
    assert fault.value.reason == reason


@given(st.one_of(st.text(max_size=200), st.binary(max_size=200)))
def test_anything_is_an_invitation_or_refused(given: str | bytes) -> None:
    try:
        Invitation.parse(given)
    except InvitationInvalid:
        return


def test_neither_the_request_nor_the_registry_holds_the_code(
    realm: PracticeRealm, desk: Desk
) -> None:
    invitation = invited(realm)
    request = asking(invitation)
    desk.ask(request)

    key = invitation.code_key
    assert key is not None
    files = [p.read_bytes() for p in realm.path.rglob("*") if p.is_file()]
    for held in (request.data, *files):
        for secret in (invitation.code, key.private, invitation.typed_code.encode()):
            assert secret not in held
            assert secret.hex().encode() not in held


def test_a_request_is_small(realm: PracticeRealm) -> None:
    assert len(asking(invited(realm)).data) < 420


def test_a_changed_or_shortened_request_is_none(realm: PracticeRealm) -> None:
    data = asking(invited(realm)).data
    for at in range(len(data)):
        with pytest.raises(SyncError):
            read_request(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        with pytest.raises(SyncError):
            read_request(data[:at])
    with pytest.raises(Malformed):
        read_request(data + b"\0")


@given(st.binary(max_size=600))
def test_any_bytes_are_a_request_or_refused(data: bytes) -> None:
    for held in (data, b"PSN1" + data, b"PSER-REQUEST:" + data):
        with pytest.raises(SyncError):
            read_request(held)


def test_a_code_lets_one_request_in_and_the_same_one_again(
    realm: PracticeRealm, desk: Desk
) -> None:
    invitation = invited(realm)
    request = asking(invitation)

    answer = desk.ask(request)

    desk.now += timedelta(days=400)
    assert desk.ask(request) == answer
    with pytest.raises(EnrolmentRefused, match="code_used"):
        desk.ask(asking(invitation, device="L-33333333"))
    assert believed(realm, request, answer).person.role is Role.SUPERVISOR


@pytest.mark.parametrize(
    ("options", "request_of", "reason"),
    [
        ([], lambda code: asking(code, role=Role.ENUMERATOR), "other_role"),
        (["--person", "S-3"], asking, "other_person"),
        ([], lambda _: asking(), "code_unknown"),
        ([], lambda code: asking(code, realm=Realm.PRODUCTION), "realm"),
    ],
)
def test_a_code_is_for_whom_it_was_made(
    realm: PracticeRealm,
    desk: Desk,
    options: list[str],
    request_of: Callable[[Invitation], EnrolmentRequest],
    reason: str,
) -> None:
    with pytest.raises(EnrolmentRefused, match=reason):
        desk.ask(request_of(invited(realm, *options)))


def test_a_code_counts_until_the_end_of_its_last_day(realm: PracticeRealm, desk: Desk) -> None:
    invitation = invited(realm, "--days", "2")
    desk.now = datetime(2026, 3, 5, tzinfo=NOW.tzinfo)
    with pytest.raises(EnrolmentRefused, match="code_expired"):
        desk.ask(asking(invitation))

    desk.now -= timedelta(minutes=1)
    assert desk.ask(asking(invitation))
    assert invitation.last_day == date(2026, 3, 4)


def test_who_guesses_codes_is_not_listened_to_for_a_while(realm: PracticeRealm, desk: Desk) -> None:
    guess = replace(invited(realm), code=bytes(10))
    for _ in range(MOST_WRONG):
        with pytest.raises(EnrolmentRefused, match="code_unknown"):
            desk.ask(asking(guess))

    right = asking(invited(realm))
    with pytest.raises(TooManyWrongCodes):
        desk.ask(right)
    assert desk.ask(right, peer="10.0.0.2")
    desk.now += WINDOW + timedelta(seconds=1)
    assert desk.ask(asking(invited(realm), device="L-44444444"))


def test_wrong_codes_from_a_day_that_has_not_come_shut_nobody_out(
    realm: PracticeRealm, desk: Desk
) -> None:
    guess = replace(invited(realm), code=bytes(10))
    desk.now += timedelta(days=365)  # the registry's clock ran ahead
    for _ in range(MOST_WRONG):
        with pytest.raises(EnrolmentRefused, match="code_unknown"):
            desk.ask(asking(guess))
    desk.now = NOW

    assert desk.ask(asking(invited(realm)))


@pytest.mark.parametrize("suffix", ["txt", "png", "svg"])
def test_an_invitation_is_in_no_file_that_others_may_read(
    realm: PracticeRealm, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"invitation.{suffix}"
    file.write_bytes(b"an older one")
    file.chmod(0o644)

    office(["codes", "make", "--role=enumerator", "-o", str(file), "--folder", str(realm.path)])

    assert file.stat().st_mode & 0o077 == 0
    assert file.stat().st_size > 100


@pytest.mark.parametrize(
    "name", ["Sana\r\x1b[2KAdil", "Sana\n", "\x9b1A", "Sana\u2028", "Sana \u202elidA"]
)
def test_a_request_shows_who_looks_at_it_all_that_it_says(realm: PracticeRealm, name: str) -> None:
    for said in ({"name": name}, {"person": name}, {"device": name}):
        with pytest.raises(Malformed):
            asking(invited(realm), **said)  # type: ignore[arg-type]


def test_a_laptops_name_is_taken_by_its_key_until_a_new_epoch(
    realm: PracticeRealm, desk: Desk
) -> None:
    desk.ask(asking(invited(realm)))

    with pytest.raises(EnrolmentRefused, match="device_known"):
        desk.ask(asking(invited(realm)))
    assert desk.ask(asking(invited(realm), epoch=1))
    with pytest.raises(EnrolmentRefused, match="device_known"):
        desk.ask(asking(invited(realm), epoch=0))


def test_no_bit_of_an_answer_may_change(realm: PracticeRealm, desk: Desk) -> None:
    request = asking(invited(realm))
    answer = desk.ask(request)
    assert believed(realm, request, answer)

    for at in range(0, len(answer), 3):
        with pytest.raises(SyncError):
            believed(realm, request, answer[:at] + bytes([answer[at] ^ 4]) + answer[at + 1 :])
        with pytest.raises(SyncError):
            believed(realm, request, answer[:at])


def test_an_answer_to_another_request_is_not_believed(realm: PracticeRealm, desk: Desk) -> None:
    one, other = asking(invited(realm)), asking(invited(realm), device="L-33333333")

    with pytest.raises(AnswerForAnother):
        believed(realm, other, desk.ask(one))


def test_a_registry_with_another_root_is_not_believed(
    realm: PracticeRealm, desk: Desk, tmp_path: Path
) -> None:
    false = make_practice_realm(tmp_path / "false", now=NOW)
    answer_at(false.folder, ADDRESS, NOW)
    request = asking(invited(false))
    answer = Desk(false.folder).ask(request)

    with pytest.raises(RootNotTrusted):
        believed(realm, request, answer)


@pytest.mark.parametrize("here", Realm)
def test_practice_and_production_never_let_each_other_in(tmp_path: Path, here: Realm) -> None:
    there = next(one for one in Realm if one is not here)
    registry = make_practice_realm(tmp_path / "registry", realm=here, now=NOW)
    answer_at(registry.folder, ADDRESS, NOW)
    invitation = invited(registry)
    request = asking(invitation, realm=there)

    with pytest.raises(EnrolmentRefused, match="realm"):
        Desk(registry.folder).ask(request)
    mine = asking(invitation, realm=here)
    crossed = write_answer(
        request,
        introduction_of(registry.folder),
        [certify(registry.registry_key, one, mine, NOW, days=9) for one in request.holders],
        registry.registry_key,
    )
    with pytest.raises(WrongRealm):
        believed(registry, request, crossed)
    assert not replace(invitation, realm=there).names(registry.root)


def test_an_expired_list_lets_nobody_in(realm: PracticeRealm, desk: Desk) -> None:
    request = asking(invited(realm))
    answer = desk.ask(request)
    later = realm.trust().content.expires_at + timedelta(seconds=1)

    with pytest.raises(TrustListRefused) as fault:
        believed(realm, request, answer, later)
    assert fault.value.reason == "expired"
    desk.now = later
    with pytest.raises(EnrolmentRefused):
        desk.ask(asking(invited(realm, at=later), device="L-33333333"))


def test_an_older_list_than_the_known_one_is_refused(realm: PracticeRealm, desk: Desk) -> None:
    request = asking(invited(realm))
    answer = desk.ask(request)

    with pytest.raises(TrustListRefused) as fault:
        read_answer(answer, request, realm.root.fingerprint, NOW, at_least=2)
    assert fault.value.reason == "older"


def with_authority(realm: PracticeRealm, key: SigningKey, **limits: object) -> None:
    """The root puts another key that may certify on the list."""
    content = realm.trust().content
    given = {"roles": (Role.DEVICE, Role.ENUMERATOR), "not_after": NOW + timedelta(days=30)}
    issuer = Issuer.model_validate({"public": key.public.hex(), "name": "S-2", **given, **limits})
    update = {"issuers": (*content.issuers, issuer)}
    sign_again(realm.folder, realm.root_key, content.model_copy(update=update), NOW)


def answered_by(
    realm: PracticeRealm, key: SigningKey, request: EnrolmentRequest, days: int = 30
) -> bytes:
    certificates = [certify(key, one, request, NOW, days=days) for one in request.holders]
    return write_answer(request, introduction_of(realm.folder), certificates, key)


def test_a_supervisors_authority_reaches_as_far_as_the_root_lets_it(realm: PracticeRealm) -> None:
    key, unknown = SigningKey.generate(), SigningKey.generate()
    with_authority(realm, key, days=60)
    enumerator, supervisor = asking(role=Role.ENUMERATOR, person="E-7"), asking()

    granted = believed(realm, enumerator, answered_by(realm, key, enumerator))
    assert granted.signer.name == "S-2"
    with pytest.raises(CertificateRefused, match="issuer_may_not"):
        believed(realm, supervisor, answered_by(realm, key, supervisor))
    with pytest.raises(CertificateRefused, match="too_long"):
        believed(realm, enumerator, answered_by(realm, key, enumerator, days=61))
    with pytest.raises(AuthorityRefused):
        believed(realm, enumerator, answered_by(realm, unknown, enumerator))


def test_an_authority_that_is_over_lets_nobody_in_and_shuts_nobody_out(
    realm: PracticeRealm,
) -> None:
    key, request = SigningKey.generate(), asking(role=Role.ENUMERATOR, person="E-7")
    with_authority(realm, key)
    answer = answered_by(realm, key, request, days=90)
    certificate = believed(realm, request, answer).person
    later = NOW + timedelta(days=31)

    with pytest.raises(AuthorityRefused):
        believed(realm, request, answer, later)
    realm.trust().check_certificate(certificate, Role.ENUMERATOR)  # an interview's way
    with pytest.raises(CertificateRefused, match="issuer_expired"):
        realm.trust().check_certificate(certificate, Role.ENUMERATOR, at=later)


def test_a_registry_may_not_answer_with_other_keys_or_names(realm: PracticeRealm) -> None:
    request, other = asking(), asking(person="S-3")
    key, introduction = realm.registry_key, introduction_of(realm.folder)
    mine = [certify(key, one, request, NOW, days=9) for one in request.holders]
    hers = [certify(key, one, other, NOW, days=9) for one in other.holders]

    for wrong in (hers, [mine[0], hers[1]], [mine[1], mine[0]], mine[:1], [*mine, mine[0]]):
        with pytest.raises(SyncError):
            believed(realm, request, write_answer(request, introduction, wrong, key))
    assert believed(realm, request, write_answer(request, introduction, mine, key))


def test_a_revoked_certificate_is_not_taken(realm: PracticeRealm) -> None:
    request = asking()
    mine = [certify(realm.registry_key, o, request, NOW, days=9) for o in request.holders]
    realm.revoke(mine[0])
    answer = write_answer(request, introduction_of(realm.folder), mine, realm.registry_key)

    with pytest.raises(CertificateRefused, match="revoked"):
        believed(realm, request, answer)


def test_the_registrys_address_is_believed_by_its_signature(realm: PracticeRealm) -> None:
    found = introduction_of(realm.folder)
    fingerprint = realm.root.fingerprint
    said = found.believe(fingerprint, Realm.PRACTICE, NOW)
    assert (said.line.url, said.line.ca) == (ADDRESS, realm.ca_file.read_text())

    elsewhere = found.line.replace(b"registry.example.pk", b"registry.example.px")
    with pytest.raises(SyncError):
        Introduction(found.root, found.trust_list, elsewhere).believe(
            fingerprint, Realm.PRACTICE, NOW
        )


def test_a_new_address_is_a_new_edition_and_the_same_one_is_not(realm: PracticeRealm) -> None:
    before = introduction_of(realm.folder).line
    answer_at(realm.folder, ADDRESS, NOW + timedelta(days=1))
    assert introduction_of(realm.folder).line == before

    answer_at(realm.folder, f"{ADDRESS}:8443", NOW)
    assert introduction_of(realm.folder).line != before


def test_the_code_signs_for_this_request_alone(realm: PracticeRealm) -> None:
    code = invited(realm)
    one, other = asking(code), asking(code, device="L-33333333")

    with pytest.raises(SignatureInvalid):
        read_request(one.data[:-64] + other.data[-64:])
