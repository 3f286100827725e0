"""Whatever arrives, the answer is a value or a SyncError: never another exception."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import SyncError
from sync.keys import TrustRoot, read_certificate, read_trust_list
from sync.protocol import Kind
from sync.protocol.http import read_refusal
from sync.receipts import verify_receipt
from sync.sealing import open_envelope, read_decision, read_envelope
from sync.sealing.batchfile import read_batch, read_own_batch
from sync.sealing.receipts import sign_receipt
from tests.sync.team import Team
from tests.sync.test_receipts import answer

Reading = tuple[bytes, Callable[[bytes], object]]


@pytest.fixture(scope="session")
def readings(session_team: Team) -> dict[str, Reading]:
    """Good bytes of each message, with the function that reads them."""
    team, trust = session_team, session_team.realm.trust()
    envelope = team.seal()
    batch = team.batch([envelope, team.seal(b"<visit/>", kind=Kind.VISIT)])

    def whole_envelope(data: bytes) -> object:
        return open_envelope(
            read_envelope(data),
            team.realm.registry_sealing,
            author=team.enumerator.certificate,
        )

    def whole_decision(data: bytes) -> object:
        decision = read_decision(data)
        decision.check_signed_by(team.supervisor.certificate)
        return decision

    receipt = sign_receipt(answer(batch), team.realm.registry_key)
    return {
        "envelope": (envelope.data, whole_envelope),
        "decision": (batch.decisions[0].data, whole_decision),
        "certificate": (team.device.certificate.data, read_certificate),
        "batch": (batch.data, partial(read_batch, trust=trust)),
        "own batch": (batch.data, read_own_batch),
        "receipt": (receipt, partial(verify_receipt, batch=batch, trust=trust)),
        "trust list": (team.realm.trust_list, partial(read_trust_list, root=team.realm.root)),
        "trust root": (team.realm.root.to_bytes(), TrustRoot.from_bytes),
    }


NAMES = [
    "envelope",
    "decision",
    "certificate",
    "batch",
    "own batch",
    "receipt",
    "trust list",
    "trust root",
]


@st.composite
def damage(draw: st.DrawFn) -> Callable[[bytes], bytes]:
    """Cut, overwrite, insert or delete, anywhere."""
    kind = draw(st.sampled_from(["cut", "overwrite", "insert", "delete", "flip"]))
    where = draw(st.floats(0, 1))
    some = draw(st.binary(min_size=1, max_size=12))
    count = draw(st.integers(1, 80))

    def apply(data: bytes) -> bytes:
        at = int(where * (len(data) - 1))
        match kind:
            case "cut":
                return data[:at]
            case "overwrite":
                return data[:at] + some + data[at + len(some) :]
            case "insert":
                return data[:at] + some + data[at:]
            case "delete":
                return data[:at] + data[at + count :]
            case _:
                return data[:at] + bytes([data[at] ^ (count % 255 + 1)]) + data[at + 1 :]

    return apply


@pytest.mark.parametrize("name", NAMES)
def test_good_bytes_are_read(readings: dict[str, Reading], name: str) -> None:
    data, read = readings[name]

    assert read(data) is not None


@pytest.mark.parametrize("name", NAMES)
@given(harm=damage())
def test_damaged_bytes_are_refused_in_our_own_words(
    readings: dict[str, Reading], name: str, harm: Callable[[bytes], bytes]
) -> None:
    data, read = readings[name]

    with suppress(SyncError):
        read(harm(data))


@pytest.mark.parametrize("name", NAMES)
@given(data=st.binary(max_size=200))
def test_rubbish_is_refused_in_our_own_words(
    readings: dict[str, Reading], name: str, data: bytes
) -> None:
    good, read = readings[name]

    for rubbish in (data, good[:4] + data):
        with pytest.raises(SyncError):
            read(rubbish)


@pytest.mark.parametrize("name", ["batch", "receipt", "trust list"])
def test_a_file_cut_anywhere_is_refused(readings: dict[str, Reading], name: str) -> None:
    data, read = readings[name]

    for end in range(0, len(data), 7):
        with pytest.raises(SyncError):
            read(data[:end])


@pytest.mark.parametrize("name", ["batch", "own batch", "receipt", "trust list"])
def test_a_signed_file_with_any_changed_byte_is_refused(
    readings: dict[str, Reading], name: str
) -> None:
    data, read = readings[name]

    for at in range(0, len(data), 5):
        with pytest.raises(SyncError):
            read(data[:at] + bytes([data[at] ^ 0x10]) + data[at + 1 :])


@given(st.binary(max_size=60))
def test_a_refusal_is_read_or_is_none(data: bytes) -> None:
    found = read_refusal(data)

    assert found is None or found.reason.isascii()
