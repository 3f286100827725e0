"""The registry in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Running:
    process: "subprocess.Popen[str]"
    url: str
    ca: Path


@contextmanager
def running(folder: Path, *options: str, complaints: int = subprocess.PIPE) -> Iterator[Running]:
    """The registry of a folder, ready, until it is killed or no longer wanted.

    ``complaints``: where they go; nobody reads a pipe of one that complains all day.
    """
    command = [sys.executable, "-W", "error", "-m", "sync.registry", "--folder", str(folder)]
    with subprocess.Popen(
        [*command, *options],
        stdout=subprocess.PIPE,
        stderr=complaints,
        cwd=ROOT,
        encoding="utf-8",
    ) as process:
        try:
            assert process.stdout is not None
            said = json.loads(process.stdout.readline())
            assert said["pid"] == process.pid
            yield Running(process, said["url"], Path(said["ca"]))
        finally:
            process.kill()
