"""Requests about data reach the registry's own tables, and an erased interview never does."""

import sqlite3
from pathlib import Path
from xml.etree import ElementTree

import pytest

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.fieldwork.requests import Asked, Asker, IdentitySeen, RequestKind
from sync.registry.folder import RegistryFolder
from sync.run import run_sync
from sync.transport import HttpsTransport
from tests.support.practice import A, PracticeLaptop, hold
from tests.support.registry_process import Running, running

pytestmark = pytest.mark.end2end


def deliver(sitting: Sitting, registry: Running) -> None:
    with sitting.worker_store() as store, HttpsTransport(registry.url, registry.ca) as transport:
        outbox = sitting.outbox_over(store)
        outbox.make_batches()
        run_sync(outbox, transport, sitting.trust)


def rows(laptop: PracticeLaptop, query: str) -> list[tuple[object, ...]]:
    db = sqlite3.connect(RegistryFolder(laptop.practice.registry).opened)
    try:
        return db.execute(query).fetchall()
    finally:
        db.close()


def test_an_erasure_is_told_and_what_was_erased_never_arrives(tmp_path: Path) -> None:
    laptop = PracticeLaptop(tmp_path / "home")
    with laptop.signed_in(ENUMERATOR) as sitting:
        hold(interview := sitting.interviews.open(A))
        interview.finalize()
        asked = Asked(A, RequestKind.ERASURE, Asker.SELF, "Made-up Bibi", IdentitySeen.TOLD)
        request = sitting.requests.record(asked)
    with running(laptop.practice.registry) as registry, laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.approve(interview.id)
        deliver(sitting, registry)
        sitting.requests.erase(request.id, "They asked.")
        deliver(sitting, registry)
        assert sitting.outbox.state().waiting == ()

    told = rows(laptop, "SELECT household, revision, xml FROM request ORDER BY revision")
    assert [row[:2] for row in told] == [(request.household, 1), (request.household, 2)]
    states = [ElementTree.fromstring(bytes(row[2])).findtext("state") for row in told]  # type: ignore[call-overload]
    assert states == ["waiting", "erased"]
    assert rows(laptop, "SELECT count(*) FROM interview") == [(0,)]
    assert rows(laptop, "SELECT counter, id, reason FROM void") == [(1, interview.id, "erased")]
