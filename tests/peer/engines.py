"""Form engines as processes behind the engine protocol: ours and the peer."""

from __future__ import annotations

import json
import os
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

ROOT: Final = Path(__file__).resolve().parents[2]
HERE: Final = Path(__file__).resolve().parent
NEEDED: Final = (20, 19, 3)
"""The oldest Node on which the peer's package runs."""

NOW: Final = "2026-11-24T05:00:00.000Z"
"""Where both clocks stand while answers are compared."""

Answer = dict[str, Any]


class Lost(Exception):
    """An engine died or did not answer in time; whoever asked begins anew."""

    def __init__(self, engine: str, verb: str, reason: str) -> None:
        super().__init__(f"{engine}: {verb}: {reason}")
        self.engine = engine
        self.verb = verb
        self.reason = reason


@dataclass(slots=True)
class Engine:
    """One engine process; a lost one is replaced by a new one at the next question."""

    name: str
    command: tuple[str, ...]
    surroundings: Mapping[str, str] = field(default_factory=dict)
    _process: subprocess.Popen[bytes] | None = None
    _heard: bytes = b""

    def ask(self, verb: str, *, patience: float = 20.0, **said: object) -> Answer:
        """One question, one answer. Raises Lost after ``patience`` seconds, or when the process ends."""
        process = self._running()
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps({"cmd": verb, **said}).encode() + b"\n")
            process.stdin.flush()
        except BrokenPipeError:
            self.close()
            raise Lost(self.name, verb, "it has died") from None
        return self._answer(process, verb, time.monotonic() + patience)

    def _answer(self, process: subprocess.Popen[bytes], verb: str, until: float) -> Answer:
        assert process.stdout is not None
        pieces = [self._heard]
        while b"\n" not in pieces[-1]:
            left = until - time.monotonic()
            ready = left > 0 and select.select([process.stdout], [], [], left)[0]
            piece = os.read(process.stdout.fileno(), 1 << 20) if ready else b""
            if not piece:
                self.close()
                raise Lost(self.name, verb, "it has died" if ready else "no answer in time")
            pieces.append(piece)
        line, self._heard = b"".join(pieces).split(b"\n", 1)
        answer: Answer = json.loads(line)
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = subprocess.Popen(
                self.command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=ROOT,
                env={**os.environ, **self.surroundings},
            )
        return self._process

    def peak_mib(self) -> float:
        """The most memory that its process ever held; 0 where the system does not tell."""
        status = Path(f"/proc/{self._process.pid}/status") if self._process else Path("/none")
        if not status.exists():
            return 0.0
        lines = status.read_text("ascii").splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
        self._process, self._heard = None, b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()


def missing() -> str | None:
    """Why the peer cannot run here, in a sentence; None where it can."""
    node = shutil.which("node")
    if node is None:
        return "no Node"
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = tuple(int(number) for number in re.findall(r"\d+", said)[:3])
    if found < NEEDED:
        return f"Node {said.strip()} is too old, {'.'.join(map(str, NEEDED))} is needed"
    if not (HERE / "node_modules" / "@getodk" / "xforms-engine").is_dir():
        return "the peer is not installed: make peer"
    return None


def ours(*, still: bool = False) -> Engine:
    """``still``: with a clock that stands and dice that always fall alike, for comparing."""
    if still:
        command = (sys.executable, "-m", "tests.peer.still")
        return Engine("ours", command, {"PEER_NOW": NOW, "TZ": "Asia/Karachi"})
    return Engine("ours", (sys.executable, "-m", "forms.bridge"), {"TZ": "Asia/Karachi"})


def peer(*, still: bool = False) -> Engine:
    surroundings = {"TZ": "Asia/Karachi"} | ({"PEER_NOW": NOW} if still else {})
    return Engine("peer", ("node", str(HERE / "bridge.mjs")), surroundings)
