"""Introductions: a realm's root, its trust list, and the registry's address with the authority of its line.

Whoever knows the root's fingerprint can check all of it: the root fits the fingerprint, the root signed the list, and a
registry key of the list signed the address. So it may come over any line and from any hand.
"""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sync.errors import Malformed, NotInForceToday, RootNotTrusted, WrongRealm
from sync.keys import SigningKey, TrustList, TrustRoot, read_trust_list
from sync.protocol.codec import Reader, Writer
from sync.protocol.words import Limits, Realm
from sync.published import Published, publish, read_published

LINE = "registry-line"
_MAGIC = b"PSI1"
_WHAT = "introduction"
_ROOT_LIMIT = 1_024
_LINE_LIMIT = 16 * 1024


class RegistryLine(BaseModel):
    """Where the registry answers, and the authority whose certificate it shows there (PEM)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: Annotated[str, Field(pattern=r"^https://[^\s#]+$", max_length=Limits.TEXT)]
    ca: Annotated[str, Field(pattern=r"^-----BEGIN CERTIFICATE-----\n", max_length=12_000)]


@dataclass(frozen=True)
class Introduction:
    """The three as they travel; nothing in it is verified yet."""

    root: bytes
    trust_list: bytes = field(repr=False)
    line: bytes = field(repr=False)  # a published file

    def to_bytes(self) -> bytes:
        writer = Writer().raw(_MAGIC).block(self.root).block(self.trust_list)
        return writer.block(self.line).done()

    @staticmethod
    def from_bytes(data: bytes) -> "Introduction":
        reader = Reader(data, _WHAT)
        if reader.raw(len(_MAGIC)) != _MAGIC:
            raise Malformed(_WHAT, "not an introduction")
        found = Introduction(
            reader.block(_ROOT_LIMIT), reader.block(Limits.TRUST_LIST), reader.block(_LINE_LIMIT)
        )
        reader.end()
        return found

    def believe(
        self, fingerprint: bytes, realm: Realm, now: datetime, *, at_least: int = 0
    ) -> "Introduced":
        """What it says, when its root is the one that was meant, and its list in force.

        Raises RootNotTrusted, WrongRealm, TrustListRefused (signature, older), NotInForceToday, PublishedRefused,
        Malformed.
        """
        root = TrustRoot.from_bytes(self.root)
        if root.realm is not realm:
            raise WrongRealm("trust root", root.realm.value, realm.value)
        if root.fingerprint != fingerprint:
            raise RootNotTrusted("other_root")
        trust = read_trust_list(self.trust_list, root, at_least=at_least)
        if trust.expired(now):
            raise NotInForceToday(trust.version)
        return Introduced(root, trust, read_line(self.line, trust))


@dataclass(frozen=True, slots=True)
class Introduced:
    """A verified introduction."""

    root: TrustRoot
    trust: TrustList
    line: RegistryLine


def publish_line(
    line: RegistryLine, edition: int, at: datetime, realm: Realm, key: SigningKey
) -> bytes:
    """The registry's address and authority, signed for all laptops; a later edition counts."""
    content = json.dumps(line.model_dump(), sort_keys=True).encode()
    return publish(Published(LINE, "line", edition, at, content), realm, key)


def read_line(data: bytes, trust: TrustList) -> RegistryLine:
    """Raises what ``read_published`` raises."""
    return said_in(read_published(data, trust, kind=LINE))


def said_in(published: Published) -> RegistryLine:
    """Raises Malformed."""
    try:
        return RegistryLine.model_validate_json(published.content)
    except ValidationError:
        raise Malformed(LINE, "content") from None
