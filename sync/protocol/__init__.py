"""The messages of PSER batch protocol v1."""

from sync.protocol.words import (
    PROTOCOL,
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
