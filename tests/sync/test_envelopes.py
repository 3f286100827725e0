"""Envelopes: sealed to whom they are meant for, and to nobody else."""

import secrets
from dataclasses import replace

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import CannotOpen, CertificateRefused, SyncError, WrongRealm
from sync.keys import SealingKey
from sync.protocol import Kind, Realm, Role
from sync.sealing import open_envelope, read_envelope, seal_envelope
from sync.sealing.compression import compress, decompress
from tests.sync.team import FORM, Team, enrol, xml_of


def test_every_recipient_opens_the_same_bytes(team: Team) -> None:
    envelope = read_envelope(team.seal(b"<data>\xd9\xbe</data>").data)

    for key in (team.realm.registry_sealing, team.supervisor.sealing, team.realm.recovery):
        opened = open_envelope(envelope, key, author=team.enumerator.certificate)
        assert opened.xml == b"<data>\xd9\xbe</data>"


def test_nobody_else_opens_it_not_even_its_author(team: Team) -> None:
    envelope = team.seal()

    for key in (team.enumerator.sealing, team.device.sealing, SealingKey.generate()):
        with pytest.raises(CannotOpen) as refused:
            open_envelope(envelope, key, author=team.enumerator.certificate)
        assert refused.value.reason == "not_a_recipient"


def test_the_header_says_where_it_belongs_and_holds_no_answer(team: Team) -> None:
    envelope = team.seal(xml_of(7, "Canary Begum"), id="uuid:8f0c1f64-1d3c-4c39-8d55-0f3b8a9f6f11")

    header = read_envelope(envelope.data).header
    assert header == envelope.header
    assert (header.id, header.revision) == ("uuid:8f0c1f64-1d3c-4c39-8d55-0f3b8a9f6f11", 1)
    assert header.context.form == FORM
    assert header.context.device == "laptop-1"
    assert header.context.author == team.enumerator.certificate.id
    assert b"Canary" not in envelope.data
    assert b"041700123" not in envelope.data


@pytest.mark.parametrize(
    "name", ["uuid:8f0c1f64-1d3c-4c39-8d55-0f3b8a9f6f11", "8F0C1F64", "v-1", "{" + "a" * 32 + "}"]
)
def test_an_id_comes_back_as_it_was_written(team: Team, name: str) -> None:
    assert read_envelope(team.seal(id=name).data).header.id == name


def test_the_same_answers_sealed_twice_share_nothing_visible(team: Team) -> None:
    one, other = (team.seal(xml_of(1), id="v-1") for _ in range(2))

    assert one.hash != other.hash
    assert one.body[-64:] != other.body[-64:]


def test_lengths_come_in_steps(team: Team) -> None:
    sizes = {len(team.seal(secrets.token_bytes(n)).body) for n in range(200, 264)}

    assert len(sizes) <= 2


def test_the_overhead_with_three_recipients_is_at_most_320_bytes(team: Team) -> None:
    content = secrets.token_bytes(493)
    envelope = team.seal(content)
    with_line = len(team.batch([envelope]).data) - len(team.batch([]).data)
    decision = len(team.decide(envelope).data)
    certificates = sum(
        len(h.certificate.data) + 2 for h in (team.enumerator, team.supervisor)
    )  # and the context: once for all envelopes of a batch
    once = certificates + len(envelope.header.context.data) + 1 + decision + 2

    plain = 64 + 1 + 2 + len(compress(content, b""))
    padding = -plain % 64
    assert with_line - once - len(compress(content, b"")) - padding <= 320


@given(st.data())
def test_a_changed_byte_is_never_opened(session_team: Team, data: st.DataObject) -> None:
    envelope = session_team.seal()
    at = data.draw(st.integers(0, len(envelope.data) - 1))
    flipped = bytearray(envelope.data)
    flipped[at] ^= data.draw(st.integers(1, 255))
    header = 35 + (1 if envelope.header.counter < 128 else 2)
    other_wraps = len(envelope.data) - len(envelope.body) + header + 64

    try:
        read = read_envelope(bytes(flipped))
        opened = open_envelope(
            read,
            session_team.realm.registry_sealing,
            author=session_team.enumerator.certificate,
        )
    except SyncError:
        return
    # Only the other recipients' wrapped keys lie outside what this recipient can check.
    assert other_wraps <= at < other_wraps + 128
    assert (
        opened.xml
        == open_envelope(
            envelope,
            session_team.realm.registry_sealing,
            author=session_team.enumerator.certificate,
        ).xml
    )


def test_another_authors_certificate_is_refused(team: Team) -> None:
    other = enrol(team.realm, Role.ENUMERATOR, "E-102")

    with pytest.raises(CertificateRefused):
        open_envelope(team.seal(), team.realm.registry_sealing, author=other.certificate)


def test_a_certificate_of_another_key_cannot_seal(team: Team) -> None:
    other = enrol(team.realm, Role.ENUMERATOR, "E-102")

    with pytest.raises(CertificateRefused):
        seal_envelope(
            b"<data/>",
            kind=Kind.VISIT,
            id="v-1",
            revision=1,
            counter=1,
            author=team.enumerator.certificate,
            key=other.signing,
            recipients=[team.realm.recovery.public],
        )


def test_a_production_certificate_does_not_open_a_practice_envelope(team: Team) -> None:
    moved = replace(team.enumerator.certificate, realm=Realm.PRODUCTION)

    with pytest.raises(WrongRealm):
        open_envelope(team.seal(), team.realm.registry_sealing, author=moved)


def test_a_dictionary_makes_it_small_and_is_needed_to_open_it(team: Team) -> None:
    plain = team.seal(xml_of(5, "a note about the house"))
    team.dictionary = xml_of(4, "another note about the house") * 3
    small = team.seal(xml_of(5, "a note about the house"))

    assert len(small.body) < len(plain.body)
    with pytest.raises(CannotOpen) as refused:
        open_envelope(small, team.realm.recovery, author=team.enumerator.certificate)
    assert refused.value.reason == "dictionary_unknown"


def test_a_frame_that_grows_without_end_is_stopped() -> None:
    with pytest.raises(CannotOpen) as refused:
        decompress(compress(bytes(17 * 1024 * 1024), b""), b"", "some envelope")
    assert refused.value.reason == "too_large"


def test_a_frame_that_wants_a_huge_window_is_stopped() -> None:
    wide = zstandard.ZstdCompressionParameters(
        format=zstandard.FORMAT_ZSTD1_MAGICLESS, window_log=27, write_content_size=False
    )
    stream = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    frame = stream.compress(secrets.token_bytes(1000)) + stream.flush()

    with pytest.raises(CannotOpen) as refused:
        decompress(frame, b"", "some envelope")
    assert refused.value.reason == "compression"
