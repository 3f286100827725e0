"""The public half of a recovery key as a file: what a registry's trust list and a new laptop are told."""

import hashlib
import json
from datetime import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from sync.errors import RecoveryFileDamaged
from sync.keys.pairs import key_id
from sync.keys.shares import MOST_BYTES, OFFICERS
from sync.protocol.words import KeyId

_Name = Annotated[str, Field(min_length=1, max_length=120)]


class RecoveryPublic(BaseModel):
    """A public recovery key, and who held its shares when it was made."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    what: Literal["pser recovery public"] = "pser recovery public"
    format: Literal[1] = 1
    public: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    officers: Annotated[tuple[_Name, ...], Field(min_length=1, max_length=OFFICERS)]
    made_at: AwareDatetime
    check: str = ""

    @property
    def public_bytes(self) -> bytes:
        return bytes.fromhex(self.public)

    @property
    def key(self) -> KeyId:
        return key_id(self.public_bytes)

    def to_bytes(self) -> bytes:
        said = self.model_dump(mode="json", exclude={"check"})
        return json.dumps({**said, "check": _check(self)}, indent=1, ensure_ascii=False).encode()


def recovery_public(public: bytes, officers: tuple[str, ...], at: datetime) -> RecoveryPublic:
    """The file of a key that was just made."""
    return RecoveryPublic(public=public.hex(), officers=officers, made_at=at)


def read_recovery_public(data: bytes, name: str = "") -> RecoveryPublic:
    """Raises RecoveryFileDamaged, which tells ``name``."""
    try:
        if len(data) > MOST_BYTES:
            raise ValueError
        found = RecoveryPublic.model_validate_json(data)
    except ValueError:
        raise RecoveryFileDamaged(name) from None
    if found.check != _check(found):
        raise RecoveryFileDamaged(name)
    return found


def _check(found: RecoveryPublic) -> str:
    said = json.dumps(found.model_dump(mode="json", exclude={"check"}), separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()[:16]
