"""The practice registry as a process of its own, on loopback."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class RegistryDidNotStart(RuntimeError):
    """The registry said nothing on its standard output."""


def registry_command(folder: Path) -> list[str]:
    """The command line; the frozen program is its own registry."""
    frozen = bool(getattr(sys, "frozen", False))
    start = [sys.executable, "registry"] if frozen else [sys.executable, "-m", "sync.registry"]
    return [*start, "--folder", str(folder), "--with-parent"]


@contextmanager
def running_registry(folder: Path) -> Iterator[str]:
    """Its address, for as long as the block lasts."""
    process = subprocess.Popen(  # noqa: S603  our own program, our own folder
        registry_command(folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        if not line:
            raise RegistryDidNotStart(str(folder))
        yield str(json.loads(line)["url"])
    finally:
        process.terminate()
        process.wait(timeout=20)
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
