"""Wherever a line is cut, the next try brings the household in, once, and its receipt."""

import sqlite3

import pytest

from sync.registry.folder import RegistryFolder
from sync.run import run_sync
from sync.sealing.batchfile import Batch
from sync.transport import HttpsTransport
from tests.support.cutting import Wire
from tests.sync.served import Served
from tests.sync.team import OutboxInMemory, Team

EVERY = 61  # bytes; a prime, so that other places are met in each connection


def send(outbox: OutboxInMemory, wire: Wire, served: Served, team: Team) -> bool:
    """Whether the run came to its end, over a connection of its own."""
    with HttpsTransport(wire.url, served.ca) as transport:
        return run_sync(outbox, transport, team.realm.trust()).stopped is None


def stored(team: Team, batch: Batch) -> list[str]:
    db = sqlite3.connect(RegistryFolder(team.realm.path).opened)
    try:
        found = db.execute("SELECT envelope FROM interview WHERE batch = ?", (batch.id,))
        return [row[0] for row in found]
    finally:
        db.close()


@pytest.mark.parametrize("direction", ["there", "back"])
def test_wherever_the_line_is_cut_the_household_arrives_once(
    wire: Wire, served: Served, team: Team, direction: str
) -> None:
    assert send(OutboxInMemory(team.interviews()), wire, served, team)
    length = wire.there if direction == "there" else wire.back
    broken = 0

    for at in range(0, length, EVERY):
        batch = team.interviews()
        outbox = OutboxInMemory(batch)
        wire.cut(**{direction: at})
        broken += not send(outbox, wire, served, team)
        wire.mend()

        assert send(outbox, wire, served, team)
        assert not outbox.waiting()
        assert stored(team, batch) == [batch.envelopes[0].hash]
        assert not any(receipt.content.forked for receipt in outbox.receipts)

    assert broken > length / EVERY * 0.9
