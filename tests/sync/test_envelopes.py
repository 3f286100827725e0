"""Envelopes: sealed to whom they are meant for, and to nobody else."""

import secrets
from dataclasses import replace

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import CannotOpen, CertificateRefused, Malformed, SyncError, WrongRealm
from sync.keys import SealingKey
from sync.protocol import Kind, Realm, Role
from sync.sealing import Envelope, Opened, open_envelope, read_envelope, seal_envelope
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
    assert one.sealed[-64:] != other.sealed[-64:]


def test_lengths_come_in_steps(team: Team) -> None:
    sizes = {len(team.seal(secrets.token_bytes(n)).sealed) for n in range(200, 264)}

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

    assert with_line - once - len(compress(content, b"")) <= 320


def test_only_the_registrys_wrap_travels_and_the_hash_is_the_same(team: Team) -> None:
    made = team.seal()
    [arrived] = team.batch([made]).envelopes

    assert (arrived.hash, arrived.header, arrived.sealed) == (made.hash, made.header, made.sealed)
    assert made.whole
    assert not arrived.whole
    assert team.open(made).xml == opened_at_the_registry(team, arrived).xml
    for key in (team.supervisor.sealing, team.realm.recovery):
        with pytest.raises(CannotOpen) as refused:
            open_envelope(arrived, key, author=team.enumerator.certificate)
        assert refused.value.reason == "not_a_recipient"
    with pytest.raises(ValueError, match="from a batch"):
        _ = arrived.data


def test_what_the_supervisor_decided_whole_covers_what_arrives_split(team: Team) -> None:
    made = team.seal()
    [arrived] = team.batch([made]).envelopes

    assert team.decide(made).covers(arrived, opened_at_the_registry(team, arrived))


def test_another_wrap_is_another_envelope(team: Team) -> None:
    one, other = team.seal(xml_of(1), id="v-1"), team.seal(xml_of(1), id="v-1")

    for place in range(3):
        wraps = list(one.wraps)
        wraps[place] = other.wraps[place]
        swapped = read_envelope(replace(one, wraps=tuple(wraps)).data)
        assert swapped.hash != one.hash
        key = (team.realm.registry_sealing, team.supervisor.sealing, team.realm.recovery)[place]
        with pytest.raises(CannotOpen) as refused:
            open_envelope(swapped, key, author=team.enumerator.certificate)
        assert refused.value.reason == "key"


def test_an_envelope_called_by_another_format_is_not_opened(team: Team) -> None:
    made = team.seal()
    called = replace(made, header=replace(made.header, format=1))

    with pytest.raises(CannotOpen) as refused:
        opened_at_the_registry(team, read_envelope(called.data))
    assert refused.value.reason == "key"


def test_an_envelope_of_no_recipient_is_neither_sealed_nor_read(team: Team) -> None:
    made = team.seal()
    nobody = replace(made.header, context=replace(made.header.context, recipients=()))

    with pytest.raises(Malformed):
        read_envelope(replace(made, header=nobody, wraps=()).data)
    with pytest.raises(Malformed):
        seal_envelope(
            b"<data/>",
            kind=Kind.VISIT,
            id="v-1",
            revision=1,
            counter=1,
            author=team.enumerator.certificate,
            key=team.enumerator.signing,
            recipients=[],
        )


def opened_at_the_registry(team: Team, envelope: Envelope) -> Opened:
    return open_envelope(envelope, team.realm.registry_sealing, author=team.enumerator.certificate)


@given(st.data())
def test_a_changed_byte_is_never_opened(session_team: Team, data: st.DataObject) -> None:
    envelope = session_team.seal()
    at = data.draw(st.integers(0, len(envelope.data) - 1))
    flipped = bytearray(envelope.data)
    flipped[at] ^= data.draw(st.integers(1, 255))
    header = 35 + (1 if envelope.header.counter < 128 else 2)
    context = len(envelope.header.context.data)
    other_wraps = 4 + 1 + (context > 127) + context + header + 64

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

    assert len(small.sealed) < len(plain.sealed)
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
