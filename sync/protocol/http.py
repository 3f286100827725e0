"""What both ends of the HTTPS line agree on."""

import base64
import hashlib
import json
import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

PROTOCOL_HEADER = "PSER-Protocol"
BATCH_TYPE = "application/vnd.pser.batch"
ATTACHMENT_TYPE = "application/vnd.pser.attachment"
RECEIPT_TYPE = "application/vnd.pser.receipt"
ENROLMENT_TYPE = "application/vnd.pser.enrolment"
ENROLMENT_ANSWER_TYPE = "application/vnd.pser.enrolment-answer"
INTRODUCTION_TYPE = "application/vnd.pser.introduction"
PART_TYPE = "application/vnd.pser.part"
REGISTRY_HEADER = "PSER-Registry"
CHALLENGE_HEADER = "PSER-Challenge"
CERTIFICATE_HEADER = "PSER-Certificate"
TIME_HEADER = "PSER-Time"  # the registry's, milliseconds since 1970
UPLOAD_OFFSET_HEADER = "Upload-Offset"  # as in draft-ietf-httpbis-resumable-upload
UPLOAD_LENGTH_HEADER = "Upload-Length"
UPLOAD_DIGEST_HEADER = (
    "PSER-Upload-Digest"  # of the whole; Repr-Digest would be of the part (RFC 9530, B.7)
)
_DIGEST = re.compile(r"sha-256=:([A-Za-z0-9+/]{43}=):")
_REASON = re.compile(r"[a-z][a-z_]{0,39}")


class About(BaseModel):
    """Who answers: GET /v1/registry. Members that are not known here are let pass."""

    model_config = ConfigDict(frozen=True)

    protocol: int
    registry: Annotated[str, Field(max_length=200)]
    realm: Annotated[str, Field(max_length=40)]


class Have(BaseModel):
    """Sealed files by their hash: asked about, or held. POST /v1/have."""

    model_config = ConfigDict(frozen=True)

    attachments: Annotated[
        tuple[Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")], ...], Field(max_length=500)
    ]


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


def digest_field(data: bytes) -> str:
    """Content-Digest of a body (RFC 9530 section 2)."""
    return digest_value(hashlib.sha256(data).digest())


def digest_value(sha256: bytes) -> str:
    return f"sha-256=:{base64.b64encode(sha256).decode('ascii')}:"


def read_digest(field: str) -> str:
    """The SHA-256 in a digest field, hex; empty where it is none."""
    found = _DIGEST.fullmatch(field)
    return base64.b64decode(found[1]).hex() if found else ""
