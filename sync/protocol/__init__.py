"""The messages of PSER batch protocol v1."""

from sync.protocol.words import (
    PROTOCOL,
    AttachmentId,
    BatchId,
    CertificateId,
    EnvelopeHash,
    KeyId,
    Kind,
    Limits,
    Outcome,
    Realm,
    Role,
    Signed,
    Verdict,
)

__all__ = [
    "PROTOCOL",
    "AttachmentId",
    "BatchId",
    "CertificateId",
    "EnvelopeHash",
    "KeyId",
    "Kind",
    "Limits",
    "Outcome",
    "Realm",
    "Role",
    "Signed",
    "Verdict",
]
