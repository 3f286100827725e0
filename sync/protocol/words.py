"""The words of the protocol: realms, kinds, roles, verdicts, outcomes."""

from enum import StrEnum
from typing import NewType

BatchId = NewType("BatchId", str)  # SHA-256 of the manifest's bytes, hex
EnvelopeHash = NewType("EnvelopeHash", str)  # SHA-256 of the envelope's body, hex
CertificateId = NewType("CertificateId", str)  # first 16 bytes of SHA-256, hex
AttachmentId = NewType("AttachmentId", str)  # SHA-256 of the sealed file, hex
KeyId = NewType("KeyId", str)  # first 16 bytes of SHA-256 of the public key, hex

PROTOCOL = 1


class Realm(StrEnum):
    """Practice and production never mix: every signature names its realm."""

    PRACTICE = "practice"
    PRODUCTION = "production"


class Kind(StrEnum):
    """What an envelope holds."""

    INTERVIEW = "interview"
    VISIT = "visit"
    REQUEST = "request"
    PARADATA = "paradata"


class Role(StrEnum):
    """Whom a certificate speaks of."""

    DEVICE = "device"
    ENUMERATOR = "enumerator"
    SUPERVISOR = "supervisor"


class Verdict(StrEnum):
    """What the supervisor decided."""

    APPROVED = "approved"
    RETURNED = "returned"


class Outcome(StrEnum):
    """What became of one envelope at the registry."""

    STORED = "stored"
    DUPLICATE = "duplicate"  # the same bytes were there already
    PARKED = "parked"  # opened and held, waits for people
    UNREADABLE = "unreadable"  # cannot be decrypted, decompressed or parsed there
    CONFLICT = "conflict"  # same id and revision, other bytes
    REFUSED = "refused"
    ACCEPTED = "accepted"  # durable, not yet opened

    @property
    def purgeable(self) -> bool:
        """True when the registry holds the opened content, so the laptop's copy may go."""
        return self in {Outcome.STORED, Outcome.DUPLICATE, Outcome.PARKED}


class Signed(StrEnum):
    """What a signature is for; part of its domain tag, so that none can be used for another."""

    CERTIFICATE = "certificate"
    TRUST_LIST = "trust-list"
    SUBMISSION = "submission"
    DECISION = "decision"
    MANIFEST = "manifest"
    RECEIPT = "receipt"
    PUBLISHED = "published"
    ENROLMENT = "enrolment"
    ENROLMENT_CODE = "enrolment-code"
    ENROLMENT_ANSWER = "enrolment-answer"
    COPY = "copy"  # of a household's work, for a card or a stick
    COPY_INDEX = "copy-index"


class Limits:
    """Bounds that a reader holds to before it believes anything."""

    BATCH = 64 * 1024 * 1024
    MANIFEST = 1024 * 1024
    ENVELOPES = 5_000
    DECISIONS = 10_000
    CERTIFICATES = 200
    CERTIFICATE = 2_048
    CONTEXTS = 500
    CONTEXT = 2_048
    DECISION = 512
    ENVELOPE = 16 * 1024 * 1024
    RECIPIENTS = 8
    ATTACHMENTS = 64
    ATTACHMENT = 64 * 1024 * 1024
    SEALED_ATTACHMENT = 65 * 1024 * 1024
    XML = 16 * 1024 * 1024
    DICTIONARY = 1024 * 1024
    WINDOW_LOG = 23  # of a zstd frame: 8 MiB
    RECEIPT = 4 * 1024 * 1024
    TRUST_LIST = 4 * 1024 * 1024
    PUBLISHED = 32 * 1024 * 1024
    ENROLMENT = 4_096
    ENROLMENT_ANSWER = 5 * 1024 * 1024  # a trust list, and little else
    COPY = 65 * 1024 * 1024
    PART = 1024 * 1024  # of a batch or an attachment, in one request
    HAVE = 64 * 1024
    TEXT = 200
