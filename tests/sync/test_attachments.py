"""Attachments: sealed to the recipients of their envelope, and held only where they are what the author signed."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import AttachmentRefused, CannotOpen, CertificateRefused, SyncError, TooLarge
from sync.keys import SealingKey
from sync.protocol import Limits, Outcome
from sync.protocol.codec import sha256
from sync.protocol.messages import Item
from sync.registry.server import Registry
from sync.sealing import SealedAttachment, open_attachment, read_attachment, seal_attachment
from sync.sealing.batchfile import Batch
from sync.sealing.receipts import read_receipt
from tests.sync.team import NOW, Team, xml_of

LOG = b"event,node,start,end\nform start,,1772433000000,\n" * 40
NAMED = xml_of(1, "audit.csv")


@pytest.fixture
def registry(team: Team) -> Iterator[Registry]:
    registry = Registry(team.realm.folder, clock=lambda: NOW)
    with closing(registry):
        yield registry


def sent(team: Team, registry: Registry, xml: bytes = NAMED, *contents: bytes) -> Batch:
    """A batch with one interview that names a file; the registry has its text."""
    batch = team.batch([team.seal(xml, attachments=contents or (LOG,))])
    registry.receive(batch.id, batch.data)
    return batch


def held(team: Team, receipt: bytes) -> list[tuple[str, ...]]:
    return [item.attachments for item in read_receipt(receipt, team.realm.trust()).items]


def attached(registry: Registry, batch: Batch, sealed: SealedAttachment) -> bytes:
    """Send a file of a batch; the batch's receipt after it."""
    registry.attach(batch.id, sealed.id, sealed.data)
    return registry.receipt(batch.id) or b""


# ------------------------------------------------------------ sealing


@given(content=st.binary(max_size=3000), name=st.text(min_size=1, max_size=40))
def test_what_is_sealed_is_opened_by_each_recipient_and_says_nothing_on_the_way(
    session_team: Team, content: bytes, name: str
) -> None:
    envelope = session_team.seal(attachments=[b"", content])
    sealed = session_team.attach(envelope, content, name, place=1)

    read = read_attachment(sealed.data)
    for key in (session_team.supervisor.sealing, session_team.realm.folder.sealing_key()):
        opened = open_attachment(read, key, signed=[sha256(b""), sha256(content)])
        assert (opened.name, opened.content) == (name, content)
    assert (read.id, read.envelope, read.place) == (sealed.id, envelope.hash, 1)
    assert sha256(content) not in sealed.data
    with pytest.raises(CannotOpen):
        open_attachment(read, SealingKey.generate(), signed=[b"", sha256(content)])


@given(at=st.integers(min_value=0), bit=st.integers(min_value=0, max_value=7))
def test_a_changed_bit_anywhere_is_noticed(session_team: Team, at: int, bit: int) -> None:
    envelope = session_team.seal(attachments=[LOG])
    data = bytearray(session_team.attach(envelope, LOG).data)
    data[at % len(data)] ^= 1 << bit

    realm = session_team.realm
    keys = (realm.registry_sealing, session_team.supervisor.sealing, realm.recovery)

    def all_open() -> None:
        for key in keys:
            open_attachment(read_attachment(bytes(data)), key, signed=[sha256(LOG)])

    with pytest.raises(SyncError):  # by all, or by the one whose part of it has changed
        all_open()


@given(size=st.integers(min_value=0))
def test_a_file_that_was_cut_short_is_noticed(session_team: Team, size: int) -> None:
    envelope = session_team.seal(attachments=[LOG])
    data = session_team.attach(envelope, LOG).data
    key = session_team.realm.folder.sealing_key()

    with pytest.raises(SyncError):
        open_attachment(read_attachment(data[: size % len(data)]), key, signed=[sha256(LOG)])


def test_lengths_that_differ_a_little_look_alike(team: Team) -> None:
    sizes = set()
    for size in range(100, 110):
        content = bytes(range(size))
        envelope = team.seal(attachments=[content])
        sizes.add(len(team.attach(envelope, content).data))

    assert len(sizes) == 1


def test_a_file_goes_to_the_recipients_of_its_envelope_only(team: Team) -> None:
    envelope = team.seal(attachments=[LOG])
    stranger = SealingKey.generate().public

    with pytest.raises(CertificateRefused):
        seal_attachment(LOG, name="audit.csv", place=0, envelope=envelope, recipients=[stranger])


def test_a_file_over_the_limit_is_not_sealed(team: Team) -> None:
    with pytest.raises(TooLarge):
        team.attach(team.seal(), bytes(Limits.ATTACHMENT + 1))


def test_an_item_without_attachments_says_nothing_of_them() -> None:
    item = Item(id="i", revision=1, envelope="ab" * 32, outcome=Outcome.STORED)

    assert "attachments" not in item.model_dump_json()
    assert Item.model_validate_json(item.model_dump_json()) == item


# ------------------------------------------------------------ the registry


def test_an_attachment_is_held_byte_for_byte_and_the_receipt_names_it(
    team: Team, registry: Registry
) -> None:
    batch = sent(team, registry)
    sealed = team.attach(batch.envelopes[0], LOG)
    before = registry.receipt(batch.id)
    assert before is not None
    assert held(team, before) == [()]

    receipt = attached(registry, batch, sealed)

    assert held(team, receipt) == [(sealed.id,)]
    assert registry.receipt(batch.id) == receipt
    assert registry.receive(batch.id, batch.data) == receipt, "the batch again: what is newest"


def test_the_same_file_again_gets_the_same_receipt(team: Team, registry: Registry) -> None:
    batch = sent(team, registry)
    sealed = team.attach(batch.envelopes[0], LOG)

    first = attached(registry, batch, sealed)

    assert attached(registry, batch, sealed) == first


def test_each_of_several_files_is_named_when_it_has_come(team: Team, registry: Registry) -> None:
    xml = xml_of(1).replace(b"<note></note>", b"<a>audit.csv</a><b>gate.jpg</b>")
    batch = sent(team, registry, xml, LOG, b"photo")
    log = team.attach(batch.envelopes[0], LOG)
    photo = team.attach(batch.envelopes[0], b"photo", "gate.jpg", place=1)

    assert held(team, attached(registry, batch, photo)) == [(photo.id,)]
    assert held(team, attached(registry, batch, log)) == [(log.id, photo.id)]


def test_an_attachment_of_a_parked_interview_is_held(team: Team, registry: Registry) -> None:
    sent(team, registry)
    batch = sent(team, registry)  # the same household once more
    sealed = team.attach(batch.envelopes[0], LOG)

    receipt = attached(registry, batch, sealed)

    assert read_receipt(receipt, team.realm.trust()).items[0].outcome is Outcome.PARKED
    assert held(team, receipt) == [(sealed.id,)]


def refusal(registry: Registry, batch: str, name: str, data: bytes) -> str:
    before = registry.receipt(batch)
    with pytest.raises(AttachmentRefused) as refused:
        registry.attach(batch, name, data)
    assert registry.receipt(batch) == before
    return refused.value.reason


def test_what_is_not_what_the_author_signed_is_refused(team: Team, registry: Registry) -> None:
    batch = sent(team, registry)
    [envelope] = batch.envelopes
    other = team.attach(envelope, LOG + b"one line more")
    unsigned = team.attach(envelope, LOG, place=1)
    renamed = team.attach(envelope, LOG, "other.csv")
    strange = team.attach(team.seal(NAMED, attachments=[LOG]), LOG)

    for sealed, reason in (
        (other, "other_content"),
        (unsigned, "not_signed"),
        (renamed, "name"),
        (strange, "unknown_envelope"),
    ):
        assert refusal(registry, batch.id, sealed.id, sealed.data) == reason


def test_what_has_changed_on_its_way_is_refused(team: Team, registry: Registry) -> None:
    batch = sent(team, registry)
    sealed = team.attach(batch.envelopes[0], LOG)
    changed = sealed.data[:-1] + bytes([sealed.data[-1] ^ 1])

    assert refusal(registry, batch.id, sealed.id, changed) == "other_id"
    assert refusal(registry, batch.id, sha256(changed).hex(), changed) == "content"
    cut = sealed.data[:90]
    assert refusal(registry, batch.id, sha256(cut).hex(), cut) == "malformed"
    assert held(team, attached(registry, batch, sealed)) == [(sealed.id,)]


def test_an_attachment_that_comes_before_its_text_is_refused(
    team: Team, registry: Registry
) -> None:
    envelope = team.seal(NAMED, attachments=[LOG])
    batch = team.batch([envelope])
    sealed = team.attach(envelope, LOG)

    assert refusal(registry, batch.id, sealed.id, sealed.data) == "unknown_batch"


def test_an_attachment_of_an_interview_that_was_not_taken_is_refused(
    team: Team, registry: Registry
) -> None:
    envelope = team.seal(NAMED, attachments=[LOG])
    batch = team.batch([envelope], [])  # nobody approved it
    registry.receive(batch.id, batch.data)
    sealed = team.attach(envelope, LOG)

    assert refusal(registry, batch.id, sealed.id, sealed.data) == "envelope_not_held"


def test_a_registry_that_opens_nothing_takes_no_attachment(team: Team) -> None:
    with closing(Registry(team.realm.folder, accept_only=True, clock=lambda: NOW)) as registry:
        batch = sent(team, registry)
        sealed = team.attach(batch.envelopes[0], LOG)

        assert refusal(registry, batch.id, sealed.id, sealed.data) == "not_opened_here"
