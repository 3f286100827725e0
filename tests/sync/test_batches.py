"""Batches: sealed sets of envelopes and decisions."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.batches import build_batch, group_into_batches, read_own_batch
from sync.errors import CertificateRefused, Malformed, SignatureInvalid, WrongRealm
from sync.keys import SigningKey
from sync.protocol import Kind, Role, Verdict
from sync.protocol.messages import Void, Withdrawal
from sync.sealing import Envelope, sign_decision
from sync.sealing.batchfile import read_batch
from tests.sync.team import NOW, Team, enrol


def test_a_batch_reads_back_as_it_was_built(team: Team) -> None:
    visit = team.seal(b"<visit/>", kind=Kind.VISIT)
    interview = team.seal()
    withdrawal = Withdrawal(id="i-9", revision=1, envelope="", reason="consent_withdrawn")
    void = Void(counter=3, id="i-8", revision=1, reason="superseded")
    built = team.batch([visit, interview], withdrawals=[withdrawal], voids=[void])

    batch = read_batch(built.data, team.realm.trust())
    assert batch == built
    assert [e.hash for e in batch.envelopes] == [visit.hash, interview.hash]
    assert [e.header for e in batch.envelopes] == [visit.header, interview.header]
    [decision] = batch.decisions_on(interview.header.id, 1)
    assert decision.verdict is Verdict.APPROVED
    assert decision.covers(interview, team.open(interview))
    assert batch.decisions_on(visit.header.id, 1) == ()
    assert batch.manifest.withdrawals == (withdrawal,)
    assert batch.manifest.voids == (void,)


def test_batches_of_a_device_name_the_one_before(team: Team) -> None:
    first, second = team.interviews(), team.interviews()

    assert (first.manifest.sequence, first.manifest.previous) == (1, "")
    assert (second.manifest.sequence, second.manifest.previous) == (2, first.id)


def test_each_author_is_certified_once_in_a_batch(team: Team) -> None:
    batch = team.interviews(5)

    assert len(batch.certificates) == 3
    assert set(batch.certificates) == {c.id for c in team.certificates}


def test_a_batch_without_its_authors_certificate_is_not_built(team: Team) -> None:
    stranger = enrol(team.realm, Role.ENUMERATOR, "E-109")
    envelope = team.seal(author=stranger, kind=Kind.VISIT)

    with pytest.raises(CertificateRefused) as refused:
        team.batch([envelope])
    assert refused.value.reason == "unknown_certificate"


def test_only_a_devices_own_key_signs_a_batch(team: Team) -> None:
    for certificate, key in (
        (team.device.certificate, SigningKey.generate()),
        (team.enumerator.certificate, team.enumerator.signing),
    ):
        with pytest.raises(CertificateRefused):
            build_batch(
                [],
                device=certificate,
                key=key,
                certificates=[],
                sequence=1,
                previous=None,
                created_at=NOW,
                trust_list=1,
            )


def test_an_exchanged_envelope_shows(team: Team) -> None:
    batch, other = team.interviews(2), team.seal()
    old = batch.envelopes[0].sealed
    changed = batch.data.replace(old, other.sealed[: len(old)].ljust(len(old), b"\0"))

    with pytest.raises(Malformed):
        read_own_batch(changed)


def test_a_changed_manifest_shows(team: Team) -> None:
    changed = team.interviews().data.replace(b'"sequence":1', b'"sequence":2')

    with pytest.raises(SignatureInvalid):
        read_own_batch(changed)


def test_an_envelope_twice_is_refused(team: Team) -> None:
    envelope = team.seal()

    with pytest.raises(Malformed):
        team.batch([envelope, envelope])


def test_only_supervisors_decide_and_only_in_their_realm(team: Team) -> None:
    envelope = team.seal()

    with pytest.raises(CertificateRefused):
        team.decide(envelope, signer=team.enumerator)
    decision = team.decide(envelope, Verdict.RETURNED, comments=b"Ask again for the age.")
    decision.check_signed_by(team.supervisor.certificate)
    assert decision.comments_hash
    with pytest.raises(CertificateRefused):
        decision.check_signed_by(enrol(team.realm, Role.SUPERVISOR, "S-8").certificate)


def test_an_envelope_of_another_realm_is_not_decided(team: Team, second_team: Team) -> None:
    envelope = second_team.seal()
    opened = second_team.open(envelope)

    with pytest.raises(WrongRealm):
        sign_decision(
            envelope,
            opened,
            Verdict.APPROVED,
            signer=team.supervisor.certificate,
            key=team.supervisor.signing,
            at=NOW,
        )


@dataclass(frozen=True)
class _Sized:
    """As much of an envelope as grouping looks at."""

    counter: int
    size: int

    @property
    def header(self) -> "_Sized":
        return self

    @property
    def sealed(self) -> bytes:
        return bytes(self.size)


sized = st.builds(_Sized, counter=st.integers(0, 1000), size=st.integers(0, 200))


@given(st.lists(sized), st.integers(1, 100), st.integers(1, 10))
def test_grouping_loses_nothing_and_keeps_the_order(
    found: list[Envelope], limit: int, most: int
) -> None:
    groups = list(group_into_batches(found, max_bytes=limit, max_items=most))

    assert [e for g in groups for e in g] == sorted(found, key=lambda e: e.header.counter)
    assert all(0 < len(g) <= most for g in groups)
    assert all(sum(len(e.sealed) for e in g) <= limit or len(g) == 1 for g in groups)
