"""What both ends of the HTTPS line agree on."""

import json
import re
from dataclasses import dataclass

PROTOCOL_HEADER = "PSER-Protocol"
BATCH_TYPE = "application/vnd.pser.batch"
ATTACHMENT_TYPE = "application/vnd.pser.attachment"
RECEIPT_TYPE = "application/vnd.pser.receipt"
ENROLMENT_TYPE = "application/vnd.pser.enrolment"
ENROLMENT_ANSWER_TYPE = "application/vnd.pser.enrolment-answer"
INTRODUCTION_TYPE = "application/vnd.pser.introduction"
_REASON = re.compile(r"[a-z][a-z_]{0,39}")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the registry will not take a batch: a code, never contents."""

    reason: str

    def to_json(self) -> bytes:
        return json.dumps({"refused": self.reason}).encode("ascii")


def read_refusal(data: bytes) -> Refusal | None:
    """A refusal, or None when the bytes are none."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    reason = found.get("refused") if isinstance(found, dict) else None
    return Refusal(reason) if isinstance(reason, str) and _REASON.fullmatch(reason) else None
