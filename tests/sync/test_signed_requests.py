"""Signed requests: the registry knows which laptop asks, whatever its clock says, and believes nothing twice."""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
import requests

from sync.errors import RequestNotSigned
from sync.keys import Certificate, SigningKey
from sync.protocol import Role
from sync.protocol.http import (
    CHALLENGE_HEADER,
    REGISTRY_HEADER,
    UPLOAD_OFFSET_HEADER,
    digest_field,
)
from sync.registry.challenges import HOLDS, Challenges
from sync.signatures import Asked, RequestSigner, verify_request
from tests.sync.served import Served
from tests.sync.team import NOW, Team, enrol

REGISTRY = "registry-practice"
BODY = b'{"attachments":[]}'


@dataclass
class Caller:
    """Somebody who asks a registry that really runs, and may change what was signed."""

    served: Served
    key: SigningKey
    certificate: Certificate
    registry: str

    def __post_init__(self) -> None:
        self.signer = RequestSigner(self.key, self.certificate, self.registry)
        self.session = requests.Session()
        self.session.trust_env = False
        self.session.verify = str(self.served.ca)

    def challenge(self) -> str:
        answer = self.session.get(f"{self.served.url}/v1/registry", timeout=20)
        return str(answer.headers[CHALLENGE_HEADER])

    def prepared(self, body: bytes = BODY, path: str = "/v1/have") -> requests.PreparedRequest:
        self.signer.challenge = self.signer.challenge or self.challenge()
        headers = {"Content-Digest": digest_field(body), "Content-Type": "application/json"}
        request = requests.Request(
            "POST", self.served.url + path, data=body, headers=headers, auth=self.signer
        )
        return self.session.prepare_request(request)

    def send(self, request: requests.PreparedRequest) -> requests.Response:
        return self.session.send(request, timeout=20, verify=str(self.served.ca))

    def reason(self, request: requests.PreparedRequest) -> str:
        answer = self.send(request)
        assert answer.status_code == 401, answer.status_code
        return str(answer.json()["refused"])


@pytest.fixture
def caller(served: Served, team: Team) -> Iterator[Caller]:
    name = team.realm.trust().content.registry
    caller = Caller(served, team.device.signing, team.device.certificate, name)
    with caller.session:
        yield caller


def test_a_signed_request_is_answered_and_brings_the_next_challenge(caller: Caller) -> None:
    answer = caller.send(caller.prepared())

    assert answer.status_code == 200
    assert answer.headers[CHALLENGE_HEADER] not in {"", caller.signer.challenge}


def test_what_signing_costs_on_the_line_is_at_most_450_bytes(caller: Caller) -> None:
    caller.signer.introduce = False
    signed = caller.prepared().headers
    added = {"Signature", "Signature-Input", REGISTRY_HEADER}

    assert sum(len(name) + len(signed[name]) + 4 for name in added) <= 450


Change = Callable[[requests.PreparedRequest], None]


def put(name: str, value: str) -> Change:
    def change(request: requests.PreparedRequest) -> None:
        request.headers[name] = value

    return change


def drop(name: str) -> Change:
    def change(request: requests.PreparedRequest) -> None:
        del request.headers[name]

    return change


def other_path(request: requests.PreparedRequest) -> None:
    request.url = str(request.url) + "?also=this"


def doubled(request: requests.PreparedRequest) -> None:
    for name in ("Signature", "Signature-Input"):
        said = str(request.headers[name])
        request.headers[name] = f"{said}, {said.replace('pser=', 'again=', 1)}"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (other_path, "signature"),
        (drop("Content-Digest"), "signature"),
        (put("Content-Digest", digest_field(b"other")), "signature"),
        (put("Content-Type", "text/plain"), "signature"),
        (put(UPLOAD_OFFSET_HEADER, "5"), "signature"),
        (put(REGISTRY_HEADER, "another"), "other_registry"),
        (drop("Signature"), "unsigned"),
        (drop("Signature-Input"), "unsigned"),
        (drop("PSER-Certificate"), "unknown_certificate"),
        (put("PSER-Certificate", ":" + "A" * 300 + ":"), "unknown_certificate"),
        (put("PSER-Certificate", "no bytes"), "unknown_certificate"),
        (put("Signature-Input", "pser=("), "signature"),
        (put("Signature-Input", "\u00ff" * 50), "signature"),
        (put("Signature", "pser=:AAAA:"), "signature"),
        (put("Signature", f"pser=:{'A' * 86}==:"), "signature"),
        (doubled, "signature"),
    ],
)
def test_whatever_is_changed_on_the_way_is_refused(
    caller: Caller, change: Change, reason: str
) -> None:
    request = caller.prepared()
    change(request)

    assert caller.reason(request) == reason


def test_another_body_under_a_signed_digest_is_refused(caller: Caller) -> None:
    request = caller.prepared()
    request.body = BODY.replace(b"[]", b"[ ]")[: len(BODY)]

    answer = caller.send(request)
    assert (answer.status_code, answer.json()["refused"]) == (422, "digest")


def test_the_signature_of_another_laptop_does_not_open_anothers_door(
    caller: Caller, team: Team
) -> None:
    other = enrol(team.realm, Role.DEVICE, "laptop-2")
    caller.signer = RequestSigner(other.signing, team.device.certificate, caller.registry)

    assert caller.reason(caller.prepared()) == "signature"


@pytest.mark.parametrize("role", [Role.ENUMERATOR, Role.SUPERVISOR])
def test_only_a_laptop_asks(caller: Caller, team: Team, role: Role) -> None:
    person = team.enumerator if role is Role.ENUMERATOR else team.supervisor
    caller.signer = RequestSigner(person.signing, person.certificate, caller.registry)

    assert caller.reason(caller.prepared()) == "role"


def test_a_laptop_of_another_realm_is_not_known(caller: Caller, second_team: Team) -> None:
    other = second_team.device
    caller.signer = RequestSigner(other.signing, other.certificate, caller.registry)

    assert caller.reason(caller.prepared()) == "unknown_certificate"


def test_a_challenge_of_nobody_is_refused_and_a_new_one_given(caller: Caller) -> None:
    caller.signer.challenge = secrets.token_urlsafe(32)
    answer = caller.send(caller.prepared())

    assert (answer.status_code, answer.json()["refused"]) == (401, "challenge")
    caller.signer.challenge = answer.headers[CHALLENGE_HEADER]
    assert caller.send(caller.prepared()).status_code == 200


@pytest.mark.parametrize("year", [1971, 2099])
def test_the_clock_of_a_laptop_is_not_believed(caller: Caller, year: int) -> None:
    caller.signer.clock = lambda: datetime(year, 6, 1, tzinfo=UTC)

    assert caller.send(caller.prepared()).status_code == 200


@dataclass
class Hour:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


def test_a_challenge_holds_for_an_hour() -> None:
    hour = Hour()
    challenges = Challenges(hour)
    given = challenges.new()

    hour.now += HOLDS
    assert challenges.holds(given)
    hour.now += timedelta(seconds=1)
    assert not challenges.holds(given)
    hour.now = NOW - timedelta(seconds=1)
    assert not challenges.holds(given)


@pytest.mark.parametrize("said", ["", "A", "====", "A" * 43, "\u06f1" * 43, "A" * 10_000])
def test_what_was_never_given_does_not_hold(said: str) -> None:
    assert not Challenges(Hour()).holds(said)


def test_a_challenge_of_another_process_does_not_hold() -> None:
    assert not Challenges(Hour()).holds(Challenges(Hour()).new())


def test_a_signature_base_is_no_other_message(team: Team) -> None:
    for message in (b"PSER batch protocol v1\0practice\0manifest\0", b"", b"\0"):
        with pytest.raises(ValueError, match="signature base"):
            team.device.signing.sign_request(message)


def test_a_request_that_nobody_signed_is_no_request_of_a_laptop() -> None:
    with pytest.raises(RequestNotSigned) as refused:
        verify_request(Asked("GET", "https://here/v1/have", {}), REGISTRY, lambda _: None)
    assert refused.value.reason == "unsigned"
