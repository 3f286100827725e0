"""``python -m forms.bridge``: one JSON object a line on standard input, one answer a line on standard output."""

import json
import os
import sys
from typing import BinaryIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from forms.bridge.desk import Desk

POLICY_ZONE = "Asia/Karachi"


def main() -> int:
    """Answer until standard input ends. Whatever else writes to standard output goes to standard error."""
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    serve(sys.stdin.buffer, answers, Desk(zone=zone_named(os.environ.get("TZ", ""))))
    return 0


def serve(questions: BinaryIO, answers: BinaryIO, desk: Desk) -> None:
    for line in questions:
        if line.strip():
            said = json.dumps(desk.hear(line), ensure_ascii=False, separators=(",", ":"))
            answers.write(said.encode("utf-8", "backslashreplace") + b"\n")
            answers.flush()


def zone_named(name: str) -> ZoneInfo:
    """The zone of the process; the policy's zone where it names none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(POLICY_ZONE)


if __name__ == "__main__":
    sys.exit(main())
