"""The registry's folder: its keys, its trust list, the forms it knows, its two databases."""

import json
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from sync.errors import Malformed
from sync.keys import SealingKey, SigningKey, TrustList, TrustRoot, read_trust_list
from sync.protocol.codec import sha256
from sync.protocol.words import Limits


class KnownForm(BaseModel):
    """A form version whose interviews the registry stores; others it parks."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    form_id: str
    version: str
    pack_hash: str


_FORMS = TypeAdapter(list[KnownForm])


@dataclass(frozen=True)
class RegistryFolder:
    """Names of everything in the folder, and the small things read from it."""

    path: Path

    @property
    def accepted(self) -> Path:
        """Database of the accept stage: sealed bytes only."""
        return self.path / "accepted.sqlite3"

    @property
    def opened(self) -> Path:
        """Database of the process stage: the answers."""
        return self.path / "opened.sqlite3"

    @property
    def unfinished(self) -> Path:
        """Database of uploads of which parts have come. Nothing is lost with it but the way to go again."""
        return self.path / "unfinished.sqlite3"

    @property
    def enrolment(self) -> Path:
        """Database of codes and of certificates that were given out."""
        return self.path / "enrolment.sqlite3"

    @property
    def ca(self) -> Path:
        return self.path / "tls" / "ca.pem"

    @property
    def server_certificate(self) -> Path:
        return self.path / "tls" / "server.pem"

    @property
    def server_key(self) -> Path:
        return self.path / "tls" / "server-key.pem"

    @cached_property
    def root(self) -> TrustRoot:
        return TrustRoot.from_bytes((self.path / "trust-root").read_bytes())

    def trust_list(self) -> TrustList:
        return read_trust_list((self.path / "trust-list").read_bytes(), self.root)

    def trust_list_marks(self) -> tuple[int, int, int]:
        """Change when another trust list is put in the place of this one."""
        stat = (self.path / "trust-list").stat()
        return stat.st_mtime_ns, stat.st_size, stat.st_ino

    def signing_key(self) -> SigningKey:
        return SigningKey(self._key("registry-signing.key"))

    def sealing_key(self) -> SealingKey:
        return SealingKey(self._key("registry-sealing.key"))

    def keep(self, name: str, content: bytes) -> None:
        """Write a file whole or not at all, readable by the owner only."""
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(target.name + ".part")
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)

    def add_form(self, form: KnownForm, dictionary: bytes = b"") -> None:
        """Make a form version known, with the dictionary that its envelopes are compressed with."""
        forms = [*self.forms(), form]
        self.keep("forms.json", json.dumps([f.model_dump() for f in forms]).encode("utf-8"))
        if dictionary:
            self.keep(f"dictionaries/{sha256(dictionary).hex()}", dictionary)

    def forms(self) -> list[KnownForm]:
        file = self.path / "forms.json"
        try:
            return _FORMS.validate_json(file.read_bytes()) if file.exists() else []
        except ValidationError:
            raise Malformed("forms.json", "content") from None

    def dictionary(self, name: str) -> bytes | None:
        """A compression dictionary by its SHA-256; the empty name is the empty dictionary."""
        if not name:
            return b""
        file = self.path / "dictionaries" / name
        if not file.is_file() or file.stat().st_size > Limits.DICTIONARY:
            return None
        return file.read_bytes()

    def _key(self, name: str) -> bytes:
        return bytes.fromhex((self.path / name).read_text("ascii"))
