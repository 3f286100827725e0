"""`python -m sync.registry --folder F`: the registry of a folder, on loopback, until SIGTERM.

A folder that is not there yet becomes a practice registry with keys of its own. With `--list` it serves nothing: it
names the households whose interviews it holds, and says which of them are partial and how much each lacks.
"""

import argparse
import json
import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from sync.errors import SyncError
from sync.registry.faults import Faults
from sync.registry.folder import RegistryFolder
from sync.registry.listing import households, table
from sync.registry.practice import make_practice_realm
from sync.registry.server import serve


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve; when ready, print one line of JSON with url, ca and pid."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words[:1] in (["codes"], ["answer"], ["authorities"]):
        from sync.registry.office import main as run_office

        return run_office(words)
    parser = argparse.ArgumentParser(
        prog="sync.registry",
        description="The reference registry.",
        epilog="codes, answer and authorities instead of options let laptops in: see their --help.",
    )
    parser.add_argument("--folder", type=Path, required=True, help="keys, trust list, databases")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=_port, default=0, help="0: any free port")
    parser.add_argument("--accept-only", action="store_true", help="take batches, open nothing")
    parser.add_argument("--faults", default="{}", help='for tests: JSON, e.g. {"lose_answer": 1}')
    parser.add_argument(
        "--with-parent", action="store_true", help="stop when standard input is closed"
    )
    parser.add_argument("--list", action="store_true", help="name the households, and end")
    parser.add_argument("--url", default="", help="what laptops are told, where it is another")
    given = parser.parse_args(words)
    folder = given.folder.resolve()

    if given.list:
        return _list(RegistryFolder(folder))

    def ready(url: str) -> None:
        line = {"url": url, "ca": str(folder / "tls" / "ca.pem"), "pid": os.getpid()}
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()

    if given.with_parent:
        threading.Thread(target=_stop_with_parent, daemon=True).start()
    try:
        if not folder.exists():
            make_practice_realm(folder)
            sys.stderr.write(f"A practice registry was made in {folder}\n")
        faults = Faults.model_validate_json(given.faults)
        serve(
            folder,
            host=given.host,
            port=given.port,
            accept_only=given.accept_only,
            faults=faults,
            ready=ready,
            url=given.url,
        )
    except (SyncError, OSError, ValidationError) as fault:
        sys.stderr.write(f"The registry cannot run on {folder}: {fault}\n")
        return 2
    return 0


def _list(folder: RegistryFolder) -> int:
    if not folder.opened.is_file():
        sys.stderr.write(f"Nothing was opened in {folder.path}\n")
        return 2
    sys.stdout.write(table(households(folder.opened)) + "\n")
    return 0


def _port(given: str) -> int:
    port = int(given)
    if not 0 <= port <= 65_535:
        raise argparse.ArgumentTypeError("a port is 0 to 65535")
    return port


def _stop_with_parent() -> None:
    """Whoever started this holds the other end of standard input; when it is gone, so are we."""
    while sys.stdin.read(1):
        pass
    signal.raise_signal(signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main())
