"""Our engine behind the protocol with a clock that stands and dice that always fall alike."""

import os
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

from forms.bridge.__main__ import serve
from forms.bridge.desk import Desk


def main() -> int:
    """Answer until standard input ends, at the instant that PEER_NOW names."""
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    now = datetime.fromisoformat(os.environ["PEER_NOW"])
    zone = ZoneInfo(os.environ["TZ"])
    serve(sys.stdin.buffer, answers, Desk(zone=zone, clock=lambda: now, chance=lambda: 0.5))
    return 0


if __name__ == "__main__":
    sys.exit(main())
