"""Two hosts on one machine, in network namespaces of their own, with an ordered line between them."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.support.link.line import Line
from tests.support.link.wire import FAR, NEAR


class NoNamespaces(Exception):
    """This machine does not let us make hosts of our own."""


@dataclass(frozen=True, slots=True)
class Host:
    """One end of the line."""

    address: str
    _pid: int

    def start(self, command: Sequence[str]) -> "subprocess.Popen[str]":
        """A process there, with pipes as its standard input and output."""
        return subprocess.Popen(
            ["nsenter", "--net", "--target", str(self._pid), *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )


@dataclass(slots=True)
class Link:
    """Both ends; after the block also what the line carried."""

    near: Host
    far: Host
    there: int = 0  # bytes that arrived at the far end, with IP and TCP headers
    back: int = 0
    dropped: int = field(default=0)  # packets


@contextmanager
def linked(line: Line) -> Iterator[Link]:
    """Two hosts and the line between them. Raises NoNamespaces."""
    command = [sys.executable, "-m", "tests.support.link.wire", json.dumps(line.to_dict())]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as wire:
        assert wire.stdin is not None
        assert wire.stdout is not None
        hosts = json.loads(wire.stdout.readline() or "{}")
        if not hosts:
            raise NoNamespaces
        link = Link(Host(NEAR, hosts["near"]), Host(FAR, hosts["far"]))
        try:
            yield link
        finally:
            wire.stdin.close()
            carried = json.loads(wire.stdout.readline() or "{}")
            link.there, link.back = carried.get("there", 0), carried.get("back", 0)
            link.dropped = carried.get("dropped", 0)
