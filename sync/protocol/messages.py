"""The two messages that people may want to read: a batch's manifest and a receipt's content."""

import json
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from sync.errors import Malformed, ProtocolUnknown
from sync.protocol.words import PROTOCOL, Limits, Outcome, Realm

Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
HashOrNone = Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")]
ShortId = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
Text = Annotated[str, Field(max_length=Limits.TEXT)]
Count = Annotated[int, Field(ge=0, le=2**53)]

M = TypeVar("M", bound=BaseModel)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Section(_Strict):
    """A list of the batch file: how many, and the SHA-256 of their SHA-256s in order.

    The hashes themselves are not said again: whoever holds the file computes them.
    """

    count: Annotated[int, Field(ge=0, le=Limits.DECISIONS)]
    digest: Hash


class Withdrawal(_Strict):
    """An interview that shall not count, with the reason's code."""

    id: Text
    revision: Count
    envelope: HashOrNone
    reason: Text


class Void(_Strict):
    """A counter whose envelope will not come, so that a gap is explained."""

    counter: Count
    id: Text
    revision: Count
    reason: Text


class Manifest(_Strict):
    """What a batch holds and where it stands in the device's sequence."""

    protocol: int = PROTOCOL
    realm: Realm
    device: Text
    certificate: ShortId
    epoch: Count
    sequence: Count
    previous: HashOrNone  # the device's batch before this one
    created_at: AwareDatetime  # as the laptop believes
    program: Text
    trust_list: Count  # version
    certificates: Section
    contexts: Section
    decisions: Section
    envelopes: Section
    withdrawals: Annotated[tuple[Withdrawal, ...], Field(max_length=Limits.ENVELOPES)] = ()
    voids: Annotated[tuple[Void, ...], Field(max_length=Limits.ENVELOPES)] = ()


class Stage(StrEnum):
    """How far the registry has come with a batch."""

    ACCEPTED = "accepted"  # durable, not yet opened
    PROCESSED = "processed"


class Item(_Strict):
    """What became of one envelope."""

    id: Text
    revision: Count
    envelope: Hash
    outcome: Outcome
    reason: Text = ""
    # sealed files of its attachments that the registry holds opened; not said where there are none
    attachments: Annotated[
        tuple[Hash, ...], Field(max_length=Limits.ATTACHMENTS, exclude_if=lambda held: not held)
    ] = ()


class ReceiptContent(_Strict):
    """What the registry signs about a batch."""

    protocol: int = PROTOCOL
    realm: Realm
    registry: Text
    device: Text
    epoch: Count
    sequence: Count
    batch: Hash
    stage: Stage
    items: Annotated[tuple[Item, ...], Field(max_length=Limits.ENVELOPES)]
    withdrawals: Annotated[tuple[Text, ...], Field(max_length=Limits.ENVELOPES)] = ()
    forked: bool = False  # this sequence number was used for another batch before
    number: Count  # of the registry's receipts
    previous: HashOrNone  # SHA-256 of the receipt before, whoever it was for
    at: AwareDatetime


def parse(model: type[M], data: bytes, what: str) -> M:
    """A message from JSON whose signature has been verified."""
    try:
        return model.model_validate_json(data)
    except ValidationError:
        version = _version(data)
        if version != PROTOCOL:
            raise ProtocolUnknown(what, version) from None
        raise Malformed(what, "content") from None


def _version(data: bytes) -> int:
    try:
        version = json.loads(data)["protocol"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return PROTOCOL
    return version if isinstance(version, int) else PROTOCOL
