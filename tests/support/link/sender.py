"""``python -m tests.support.link.sender FOLDER URL``: a laptop at the near end sends the batches of a folder.

The folder holds ``*.pserb``, ``trust-root``, ``trust-list``, ``ca.pem``, ``device.key`` and
``device.certificate``. It begins when a line comes on standard input, tries again whenever the line
broke, and prints one line of JSON: ``seconds``, ``tries``, ``receipted``.
"""

import json
import sys
import threading
from pathlib import Path
from time import monotonic

from sync.keys import SigningKey, TrustRoot, read_certificate, read_trust_list
from sync.run import run_sync
from sync.sealing.batchfile import read_own_batch
from sync.transport import HttpsTransport
from tests.sync.team import OutboxInMemory

_PAUSE = 1.0  # seconds before the next try


def main() -> int:
    """Ends with 0 when every batch has its final receipt."""
    folder, url = Path(sys.argv[1]), sys.argv[2]
    root = TrustRoot.from_bytes((folder / "trust-root").read_bytes())
    trust = read_trust_list((folder / "trust-list").read_bytes(), root)
    files = sorted(folder.glob("*.pserb"))
    outbox = OutboxInMemory(*(read_own_batch(file.read_bytes()) for file in files))
    sys.stdin.readline()
    begun, tries = monotonic(), 0
    key = SigningKey((folder / "device.key").read_bytes())
    certificate = read_certificate((folder / "device.certificate").read_bytes())
    with HttpsTransport(url, folder / "ca.pem", key=key, certificate=certificate) as transport:
        while outbox.waiting():
            tries += 1
            report = run_sync(outbox, transport, trust)
            if report.stopped:
                threading.Event().wait(_PAUSE)
            elif report.refused or report.set_aside:
                return 1
    said = {"seconds": monotonic() - begun, "tries": tries, "receipted": len(files)}
    sys.stdout.write(json.dumps(said) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
