"""The real registry, served over TLS by a thread of the test."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sync.registry.enrolment import answer_at
from sync.registry.faults import Faults
from sync.registry.folder import RegistryFolder
from sync.registry.server import Registry, RegistryServer, create_app
from tests.support.collecting import collected_here
from tests.sync.team import NOW


@dataclass
class Served:
    url: str
    ca: Path
    faults: Faults


@contextmanager
def served_registry(
    folder: Path, *, accept_only: bool = False, introduction: bytes = b""
) -> Iterator[Served]:
    """A registry that is ready, with faults that the test may switch on, or with another's ``introduction``."""
    place, faults = RegistryFolder(folder), Faults()
    ready = threading.Event()
    servers: list[RegistryServer] = []

    def run() -> None:
        registry = Registry(place, accept_only=accept_only, clock=lambda: NOW)
        try:
            app = create_app(registry, faults)
            server = RegistryServer(app, place, ready=lambda _: ready.set())
            answer_at(place, server.url, NOW)
            if introduction:
                registry.enrolment.introduction = lambda: introduction  # type: ignore[method-assign]
            servers.append(server)
            server.serve_here()
        finally:
            registry.close()
            ready.set()

    thread = threading.Thread(target=run)
    with collected_here():
        thread.start()
        try:
            assert ready.wait(20)
            yield Served(servers[0].url, place.ca, faults)
        finally:
            for server in servers:
                server.should_exit = True
            thread.join(20)
