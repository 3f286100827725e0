"""Published files: only what the registry signed, for this realm and this use, is believed."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import Malformed, PublishedRefused, SyncError, TooLarge
from sync.keys import SigningKey
from sync.protocol.words import Limits
from sync.published import Published, publish, read_published, read_verified
from tests.sync.team import NOW, Team

PLACES = Published("geography", "punjab", 7, NOW, b"level,id\n")


def published(team: Team, thing: Published = PLACES) -> bytes:
    return publish(thing, team.realm.realm, team.realm.registry_key)


def refusal(team: Team, data: bytes, kind: str = "geography") -> str:
    with pytest.raises(PublishedRefused) as refused:
        read_published(data, team.realm.trust(), kind=kind)
    return refused.value.reason


def test_what_the_registry_published_is_read_as_it_was(team: Team) -> None:
    assert read_published(published(team), team.realm.trust(), kind="geography") == PLACES


def test_what_somebody_else_signed_is_refused(team: Team) -> None:
    data = publish(PLACES, team.realm.realm, SigningKey.generate())

    assert refusal(team, data) == "signer"


def test_what_another_realm_published_is_refused(team: Team, second_team: Team) -> None:
    assert refusal(team, published(second_team)) == "signer"
    moved = publish(PLACES, second_team.realm.realm, team.realm.registry_key)
    assert refusal(team, moved) == "signature"


def test_a_file_of_another_kind_is_refused(team: Team) -> None:
    assert refusal(team, published(team), kind="policy") == "kind"


def test_every_changed_byte_is_noticed(team: Team) -> None:
    data = published(team)

    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 1
        with pytest.raises((PublishedRefused, Malformed)):
            read_published(bytes(changed), team.realm.trust(), kind="geography")


def test_every_cut_is_noticed(team: Team) -> None:
    data = published(team)

    for length in range(len(data)):
        with pytest.raises(Malformed):
            read_published(data[:length], team.realm.trust(), kind="geography")


def test_what_was_verified_once_is_read_after_its_key_has_gone(team: Team) -> None:
    assert read_verified(published(team)) == PLACES


def test_a_file_that_is_too_large_is_not_published(team: Team) -> None:
    huge = Published("geography", "punjab", 1, NOW, bytes(Limits.PUBLISHED + 1))

    with pytest.raises(TooLarge):
        published(team, huge)


@given(data=st.binary(max_size=200), start=st.booleans())
def test_whatever_comes_is_read_or_refused(session_team: Team, data: bytes, start: bool) -> None:
    try:
        read_published(
            (b"PSO1" if start else b"") + data, session_team.realm.trust(), kind="geography"
        )
    except SyncError:
        return
    pytest.fail("nobody has signed this")


@given(
    kind=st.text(max_size=20), name=st.text(max_size=20), edition=st.integers(1, 2**31),
    content=st.binary(max_size=500), days=st.integers(0, 9000),
)  # fmt: skip
def test_what_is_published_comes_back_the_same(
    session_team: Team, kind: str, name: str, edition: int, content: bytes, days: int
) -> None:
    thing = Published(kind, name, edition, NOW + timedelta(days), content)

    data = published(session_team, thing)

    assert read_published(data, session_team.realm.trust(), kind=kind) == thing
