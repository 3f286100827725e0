"""What was taken stays taken: a large batch goes on where the line went, in parts of the size that the line bears."""

import secrets
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.errors import RegistryAnswersNonsense, RegistryUnreachable
from sync.parts import FIRST, LARGEST, SMALLEST, Pace
from sync.ports import SealedBatch
from sync.protocol import BatchId
from sync.protocol.codec import sha256
from sync.registry.folder import RegistryFolder
from sync.registry.parts import KEPT, NoRoom, OffsetIsOther, OtherBytes, PartStore, Upload
from sync.run import run_sync
from sync.sealing.batchfile import Batch
from sync.transport import HttpsTransport
from tests.support.cutting import Wire
from tests.sync.served import Served
from tests.sync.team import NOW, OutboxInMemory, Team


def line(url: str, served: Served, team: Team, pace: Pace | None = None) -> HttpsTransport:
    return HttpsTransport(
        url,
        served.ca,
        key=team.device.signing,
        certificate=team.device.certificate,
        door="",
        pace=pace,
    )


def large(team: Team) -> Batch:
    """A batch of some 200 kB that does not get smaller."""
    return team.batch([team.seal(secrets.token_bytes(20_000)) for _ in range(10)])


def stored(team: Team, batch: Batch) -> set[str]:
    """Envelopes that the registry read: these are no XML, and are kept all the same as what they are."""
    db = sqlite3.connect(RegistryFolder(team.realm.path).opened)
    try:
        found = db.execute("SELECT hash FROM envelope WHERE batch = ?", (batch.id,))
        return {row[0] for row in found}
    finally:
        db.close()


def test_a_large_batch_goes_in_parts_that_grow_and_arrives_whole(
    served: Served, team: Team
) -> None:
    batch, pace, heard = large(team), Pace(), list[int]()

    with line(served.url, served, team, pace) as transport:
        transport.upload(SealedBatch(batch.id, batch.data), sent=heard.append)

    assert stored(team, batch) == {e.hash for e in batch.envelopes}
    assert pace.size > FIRST
    assert heard == sorted(heard)


def test_after_a_break_only_what_is_missing_goes_again(
    wire: Wire, served: Served, team: Team
) -> None:
    batch, pace = large(team), Pace()
    outbox = OutboxInMemory(batch)
    with line(wire.url, served, team, pace) as transport:
        wire.cut(there=150_000)
        assert run_sync(outbox, transport, team.realm.trust()).stopped is not None
    assert not stored(team, batch)

    with line(wire.url, served, team, pace) as transport:
        assert run_sync(outbox, transport, team.realm.trust()).receipted == (batch.id,)

    assert wire.there < len(batch.data) - 50_000
    assert stored(team, batch) == {e.hash for e in batch.envelopes}


@pytest.mark.parametrize("direction", ["there", "back"])
def test_wherever_a_line_is_cut_a_batch_in_parts_arrives_once(
    wire: Wire, served: Served, team: Team, direction: str
) -> None:
    for at in range(2_000, 260_000 if direction == "there" else 9_000, 7_919):
        batch = large(team)
        outbox = OutboxInMemory(batch)
        wire.cut(**{direction: at})
        with line(wire.url, served, team) as transport:
            run_sync(outbox, transport, team.realm.trust())
        wire.mend()
        with line(wire.url, served, team) as transport:
            assert run_sync(outbox, transport, team.realm.trust()).stopped is None

        assert not outbox.waiting()
        assert stored(team, batch) == {e.hash for e in batch.envelopes}
        assert not any(receipt.content.forked for receipt in outbox.receipts)


def test_a_part_whose_answer_was_lost_is_not_taken_twice(served: Served, team: Team) -> None:
    batch = large(team)
    outbox = OutboxInMemory(batch)
    served.faults.lose_part_answer = 1
    with line(served.url, served, team) as transport:
        stopped = run_sync(outbox, transport, team.realm.trust()).stopped
        assert isinstance(stopped, RegistryUnreachable)
        assert run_sync(outbox, transport, team.realm.trust()).receipted == (batch.id,)


def test_an_older_registry_gets_the_whole(served: Served, team: Team) -> None:
    batch = large(team)
    served.faults.no_parts = 1

    with line(served.url, served, team) as transport:
        transport.upload(SealedBatch(batch.id, batch.data), sent=lambda _: None)

    assert stored(team, batch) == {e.hash for e in batch.envelopes}


def test_a_registry_whose_upload_never_moves_is_not_believed(served: Served, team: Team) -> None:
    batch = large(team)
    served.faults.wrong_offset = 1_000

    with (
        line(served.url, served, team) as transport,
        pytest.raises(RegistryAnswersNonsense) as nonsense,
    ):
        transport.upload(SealedBatch(batch.id, batch.data), sent=lambda _: None)
    assert nonsense.value.detail == "the upload does not move"


def test_an_attachment_goes_in_parts_too(served: Served, team: Team) -> None:
    photo = secrets.token_bytes(300_000)
    xml = b"<data><photo>front.jpg</photo></data>"
    envelope = team.seal(xml, attachments=[photo])
    batch, file = team.batch([envelope]), team.attach(envelope, photo, "front.jpg")
    outbox = OutboxInMemory(batch)
    outbox.files[file.id] = (batch.id, file.data)

    with line(served.url, served, team) as transport:
        assert transport.held([file.id]) == frozenset()
        run_sync(outbox, transport, team.realm.trust())
        assert transport.held([file.id]) == frozenset({file.id})

    assert outbox.confirmed == {file.id}


class Counting(HttpsTransport):
    """The real line, with a count of what is asked about batches."""

    asked = 0

    def receipt(self, batch: BatchId) -> bytes | None:
        self.asked += 1
        return super().receipt(batch)


def test_files_that_waited_are_asked_for_in_one_request_and_not_batch_by_batch(
    served: Served, team: Team
) -> None:
    outbox, photo = OutboxInMemory(), b"a photo of the door"
    for _ in range(3):
        envelope = team.seal(b"<data><photo>front.jpg</photo></data>", attachments=[photo])
        batch, file = team.batch([envelope]), team.attach(envelope, photo, "front.jpg")
        outbox.add(batch)
        outbox.files[file.id] = (batch.id, file.data)
    served.faults.lose_attachment_answer = 1
    with line(served.url, served, team) as transport:
        assert run_sync(outbox, transport, team.realm.trust()).stopped is not None
    assert not outbox.confirmed

    with Counting(
        served.url, served.ca, key=team.device.signing, certificate=team.device.certificate
    ) as counting:
        run_sync(outbox, counting, team.realm.trust())

    assert outbox.confirmed == outbox.files.keys()
    assert counting.asked == 3  # for the proof of each; where it could not be asked, five


@given(st.lists(st.floats(0.01, 60), max_size=40))
def test_parts_stay_within_their_bounds_and_follow_the_line(times: list[float]) -> None:
    pace = Pace()
    for seconds in times:
        before = pace.size
        pace.took(pace.size, seconds)
        assert SMALLEST <= pace.size <= LARGEST
        assert (pace.size > before) <= (seconds < 15)
    for _ in range(20):
        pace.broke()
    assert pace.size == SMALLEST


@dataclass
class Hour:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Parts:
    folder: Path
    hour: Hour = field(default_factory=Hour)

    def open(self, **bounds: int) -> PartStore:
        return PartStore(self.folder / "unfinished.sqlite3", self.hour, **bounds)


@pytest.fixture
def open_parts(tmp_path: Path) -> Iterator[Callable[..., PartStore]]:
    opened: list[PartStore] = []
    place = Parts(tmp_path)

    def make(**bounds: int) -> PartStore:
        opened.append(place.open(**bounds))
        return opened[-1]

    yield make
    for one in opened:
        one.close()


def upload(data: bytes, owner: str = "one", name: str = "b") -> Upload:
    return Upload(owner, "batch", name, sha256(data).hex(), len(data))


def test_parts_outlive_the_registry_and_make_the_whole(
    open_parts: Callable[..., PartStore],
) -> None:
    data = secrets.token_bytes(1000)
    first = open_parts()
    assert first.add(upload(data), 0, data[:400]) == 400
    again = open_parts()

    assert again.offset(upload(data)) == 400
    assert again.add(upload(data), 400, data[400:]) == 1000
    assert again.whole(upload(data)) == data


def test_a_part_in_another_place_changes_nothing(open_parts: Callable[..., PartStore]) -> None:
    data, parts = secrets.token_bytes(1000), open_parts()
    parts.add(upload(data), 0, data[:400])

    for at, part in ((0, data[:400]), (300, data[300:]), (401, data[401:]), (400, data + b"x")):
        with pytest.raises(OffsetIsOther) as other:
            parts.add(upload(data), at, part)
        assert other.value.offset == 400
    assert parts.offset(upload(data)) == 400


def test_nobodys_parts_stand_among_anothers(open_parts: Callable[..., PartStore]) -> None:
    data, parts = secrets.token_bytes(1000), open_parts()
    parts.add(upload(data, "one"), 0, bytes(400))

    assert parts.offset(upload(data, "other")) == 0
    parts.add(upload(data, "other"), 0, data)
    assert parts.whole(upload(data, "other")) == data


def test_parts_that_are_not_the_whole_are_thrown_away(
    open_parts: Callable[..., PartStore],
) -> None:
    data, parts = secrets.token_bytes(1000), open_parts()
    parts.add(upload(data), 0, bytes(1000))

    with pytest.raises(OtherBytes):
        parts.whole(upload(data))
    assert parts.offset(upload(data)) == 0


def test_what_nobody_goes_on_with_is_swept_and_newer_ones_stay(tmp_path: Path) -> None:
    place = Parts(tmp_path)
    parts, old, new = place.open(), secrets.token_bytes(10), secrets.token_bytes(10)
    parts.add(upload(old, name="old"), 0, old[:5])
    place.hour.now += KEPT
    parts.add(upload(new, name="new"), 0, new[:5])
    place.hour.now += timedelta(seconds=1)
    parts.add(upload(new, "somebody"), 0, new[:1])

    assert (parts.offset(upload(old, name="old")), parts.offset(upload(new, name="new"))) == (0, 5)
    parts.close()


def test_a_laptop_that_begins_too_much_loses_its_own_oldest(
    open_parts: Callable[..., PartStore],
) -> None:
    parts = open_parts(per_owner=2_500)
    files = [secrets.token_bytes(1000) for _ in range(3)]
    parts.add(upload(files[0], "other"), 0, files[0][:1])
    for place, data in enumerate(files):
        parts.add(upload(data, "one", str(place)), 0, data[:500])

    assert [parts.offset(upload(d, "one", str(p))) for p, d in enumerate(files)] == [0, 500, 500]
    assert parts.offset(upload(files[0], "other")) == 1


def test_a_full_registry_begins_nothing_new_and_goes_on_with_what_it_has(
    open_parts: Callable[..., PartStore],
) -> None:
    parts, data = open_parts(in_all=1_500), secrets.token_bytes(1000)
    parts.add(upload(data), 0, data[:900])

    with pytest.raises(NoRoom):
        parts.add(upload(data, "other"), 0, data[:1])
    assert parts.add(upload(data), 900, data[900:]) == 1000


@settings(max_examples=30)
@given(data=st.binary(min_size=1, max_size=400), sizes=st.lists(st.integers(1, 60), min_size=1))
def test_parts_of_any_size_make_the_same_whole(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, sizes: list[int]
) -> None:
    parts = Parts(tmp_path_factory.mktemp("parts")).open()
    stands, turn = 0, 0
    while stands < len(data):
        stands = parts.add(upload(data), stands, data[stands : stands + sizes[turn % len(sizes)]])
        turn += 1

    assert parts.whole(upload(data)) == data
    parts.close()
