"""A line that breaks is tried again while it is worth it, and who waits is told how long."""

import secrets
from collections.abc import Callable, Sequence

import pytest

from sync.errors import RegistryUnreachable, SyncCancelled
from sync.patience import Patience
from sync.ports import SealedBatch, SyncProgress, Transport
from sync.protocol import AttachmentId, BatchId
from sync.run import run_sync
from sync.transport import HttpsTransport
from tests.sync.served import Served
from tests.sync.team import OutboxInMemory, Team


class Recorded:
    """Pauses that are remembered, not waited for."""

    def __init__(self) -> None:
        self.pauses: list[float] = []

    def __call__(self, seconds: float, cancelled: Callable[[], bool]) -> None:
        self.pauses.append(seconds)


class BreaksOff:
    """A line to the real registry that breaks so often before it carries."""

    def __init__(
        self, inner: Transport, *faults: RegistryUnreachable, carries: bool = True
    ) -> None:
        self._inner = inner
        self.carries = carries
        self._faults = list(faults)

    def upload(self, batch: SealedBatch, *, sent: Callable[[int], None]) -> bytes:
        if self._faults:
            if self.carries:
                sent(1)
            raise self._faults.pop(0)
        return self._inner.upload(batch, sent=sent)

    def attach(
        self, batch: BatchId, file: AttachmentId, data: bytes, *, sent: Callable[[int], None]
    ) -> None:
        self._inner.attach(batch, file, data, sent=sent)

    def held(self, files: Sequence[AttachmentId]) -> frozenset[AttachmentId] | None:
        return self._inner.held(files)

    def receipt(self, batch: BatchId) -> bytes | None:
        return self._inner.receipt(batch)


def test_a_line_that_breaks_is_tried_again_after_pauses_that_grow(
    team: Team, served: Served
) -> None:
    outbox, pauses = OutboxInMemory(team.interviews()), Recorded()
    faults = [RegistryUnreachable("", "line") for _ in range(5)]

    with HttpsTransport(served.url, served.ca) as line:
        report = run_sync(
            outbox,
            BreaksOff(line, *faults),
            team.realm.trust(),
            patience=Patience(chance=lambda: 0.5, wait=pauses),
        )

    assert report.stopped is None
    assert pauses.pauses == [0.5 * 1.5**n for n in range(5)]


def test_where_there_is_no_line_at_all_it_is_said_at_once(team: Team, served: Served) -> None:
    outbox, pauses = OutboxInMemory(team.interviews()), Recorded()

    with HttpsTransport(served.url, served.ca) as line:
        report = run_sync(
            outbox,
            BreaksOff(line, RegistryUnreachable("", "line"), carries=False),
            team.realm.trust(),
            patience=Patience(wait=pauses),
        )

    assert isinstance(report.stopped, RegistryUnreachable)
    assert pauses.pauses == []


def test_after_so_many_tries_the_run_ends_and_nothing_is_lost(team: Team, served: Served) -> None:
    outbox, pauses = OutboxInMemory(team.interviews()), Recorded()
    faults = [RegistryUnreachable("", "line") for _ in range(5)]

    with HttpsTransport(served.url, served.ca) as line:
        report = run_sync(
            outbox,
            BreaksOff(line, *faults),
            team.realm.trust(),
            patience=Patience(3, wait=pauses),
        )

    assert isinstance(report.stopped, RegistryUnreachable)
    assert len(pauses.pauses) == 3
    assert len(outbox.waiting()) == 1


@pytest.mark.parametrize(("asked", "pauses"), [(8, [8]), (30, [])])
def test_a_busy_registry_is_given_the_time_that_it_asks_for(
    team: Team, served: Served, asked: int, pauses: list[float]
) -> None:
    outbox, made = OutboxInMemory(team.interviews()), Recorded()

    with HttpsTransport(served.url, served.ca) as line:
        report = run_sync(
            outbox,
            BreaksOff(line, RegistryUnreachable("", "busy", asked)),
            team.realm.trust(),
            patience=Patience(wait=made),
        )

    assert made.pauses == pauses
    assert (report.stopped is None) == bool(pauses)


def test_who_stops_while_it_waits_is_obeyed(team: Team, served: Served) -> None:
    outbox, stop = OutboxInMemory(team.interviews()), False

    def wait(_: float, cancelled: Callable[[], bool]) -> None:
        nonlocal stop
        stop = True

    with HttpsTransport(served.url, served.ca) as line:
        report = run_sync(
            outbox,
            BreaksOff(line, RegistryUnreachable("", "line")),
            team.realm.trust(),
            cancelled=lambda: stop,
            patience=Patience(wait=wait),
        )

    assert isinstance(report.stopped, SyncCancelled)


def test_the_time_left_is_told_when_there_is_a_rate(team: Team, served: Served) -> None:
    batches = [
        team.batch([team.seal(secrets.token_bytes(20_000)) for _ in range(3)]) for _ in range(3)
    ]
    told: list[SyncProgress] = []
    ticks = iter(range(10_000))

    with HttpsTransport(served.url, served.ca) as line:
        run_sync(
            OutboxInMemory(*batches),
            line,
            team.realm.trust(),
            progress=told.append,
            clock=lambda: float(next(ticks)),
        )

    assert told[0].seconds_left is None
    assert any(one.seconds_left for one in told)
    assert told[-1].seconds_left == 0
