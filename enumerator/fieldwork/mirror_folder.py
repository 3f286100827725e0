"""The folder of one laptop on a card or a stick: whole files, and a signed index of them.

Names hold no personal data: hashes, and numbers of log entries. An index names the one before it by hash, and its
number rises, so that a file that is missing, and a whole folder that was put back, are noticed.
"""

import errno
import hashlib
import json
import os
import shutil
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from enumerator.config import sync_folder, write_whole
from sync.errors import Malformed, SyncError
from sync.keys import Certificate, SigningKey, TrustList, read_certificate, verify
from sync.keys.pairs import SIGNATURE_BYTES
from sync.protocol import Role
from sync.protocol.codec import Reader, Writer
from sync.protocol.words import Limits, Signed

MIRRORS = "pser-mirror"
INDEX = "index.psmi"
_UNFINISHED = ".new"  # what write_whole calls a file that is not whole yet
_MAGIC = b"PSI1"
_MOST_BYTES = 64 * 1024 * 1024
_MOST_INDEXES = 2**53  # of one medium: more than are ever written, and the store can keep it
_ROOM = 1024 * 1024  # bytes that stay free: the index has to fit too


def short(*parts: str) -> str:
    """A name that says nothing: 32 hexadecimal digits of a hash."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


class Named(BaseModel):
    """One line of an index."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    size: Annotated[int, Field(ge=0)]
    hash: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class IndexContent(BaseModel):
    """What the laptop signs."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    medium: str
    number: Annotated[int, Field(ge=1, le=_MOST_INDEXES)]
    previous: str  # SHA-256 of the index before, hex, or empty
    files: dict[str, Named]


@dataclass(frozen=True, slots=True)
class Index:
    """An index as it was read. It is believed only once ``check`` has passed."""

    content: IndexContent
    device: Certificate
    body: bytes = field(repr=False)
    signature: bytes = field(repr=False)
    hash: str

    def check(self, trust: TrustList) -> None:
        """Raise SyncError unless a laptop that the trust list knows signed it."""
        trust.check_certificate(self.device, Role.DEVICE)
        key, realm = self.device.sign_public, self.device.realm
        verify(key, self.signature, realm, Signed.COPY_INDEX, self.body)

    def made_by(self, device: Certificate) -> bool:
        """Whether this very laptop signed it, and not somebody who put an index of her own in its place."""
        key = device.sign_public
        try:
            verify(key, self.signature, device.realm, Signed.COPY_INDEX, self.body)
        except SyncError:
            return False
        return self.device.sign_public == key


class NoRoom(OSError):
    """So much does not fit any more."""


class MirrorFolder:
    """What a laptop has on one medium. Any call may raise OSError: cards are pulled out at any time.

    Somebody else may have prepared the card: links, pipes and devices are no files of ours, and are never followed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def make(self) -> None:
        self.path.mkdir(parents=True, exist_ok=True)

    def files(self) -> dict[str, int]:
        """Names and sizes of the whole files, without the index."""
        found: dict[str, int] = {}
        if not self.path.is_dir():
            return found
        self._must_lie_here()
        for entry in os.scandir(self.path):
            unfinished = entry.name.endswith(_UNFINISHED)
            if not unfinished and entry.is_file(follow_symlinks=False) and entry.name != INDEX:
                found[entry.name] = entry.stat(follow_symlinks=False).st_size
        return found

    def _must_lie_here(self) -> None:
        """Raise OSError where the folder, or the one around it, is a link to another place."""
        if self.path.is_symlink() or self.path.parent.is_symlink():
            raise NotADirectoryError(errno.ENOTDIR, "a link")

    def clear(self) -> None:
        """Take away what was left unfinished: for the laptop whose folder it is, not for who brings work back."""
        self._must_lie_here()
        for path in self.path.glob(f"*{_UNFINISHED}"):
            path.unlink(missing_ok=True)

    def read(self, name: str) -> bytes:
        if not stat.S_ISREG((self.path / name).lstat().st_mode):
            raise FileNotFoundError(errno.ENOENT, "no file")
        with (self.path / name).open("rb") as file:
            return file.read(_MOST_BYTES + 1)

    def write(self, name: str, data: bytes) -> None:
        """All of it, on the medium when the call returns, or nothing."""
        if not self.path.is_dir():  # pulled out: write_whole would make a folder on the disk below
            raise FileNotFoundError(errno.ENOENT, "no medium")
        self._must_lie_here()
        if shutil.disk_usage(self.path).free < len(data) + _ROOM:
            raise NoRoom(errno.ENOSPC, "no room")
        write_whole(self.path / name, data)

    def remove(self, names: Iterable[str]) -> None:
        for name in names:
            (self.path / name).unlink(missing_ok=True)
        sync_folder(self.path)

    def index(self) -> Index | None:
        """The index, or None where there is none that can be read as one."""
        try:
            return read_index(self.read(INDEX))
        except (FileNotFoundError, SyncError):
            return None

    def write_index(self, data: bytes) -> None:
        if not self.path.is_dir():
            raise FileNotFoundError(errno.ENOENT, "no medium")
        write_whole(self.path / INDEX, data)


def make_index(
    medium: str,
    number: int,
    previous: str,
    files: Mapping[str, tuple[int, str]],
    *,
    device: Certificate,
    key: SigningKey,
) -> bytes:
    """``files``: size and SHA-256 (hex) by name."""
    named = {name: Named(size=size, hash=hash_) for name, (size, hash_) in sorted(files.items())}
    content = IndexContent(medium=medium, number=number, previous=previous, files=named)
    body = content.model_dump_json().encode()
    signature = key.sign(device.realm, Signed.COPY_INDEX, body)
    return Writer().raw(_MAGIC).block(device.data).block(body).raw(signature).done()


def read_index(data: bytes) -> Index:
    """Raises Malformed, TooLarge."""
    reader = Reader(data, "index")
    if reader.raw(len(_MAGIC)) != _MAGIC:
        raise Malformed("index", "not an index")
    device = read_certificate(reader.block(Limits.CERTIFICATE))
    body, signature = reader.block(_MOST_BYTES), reader.raw(SIGNATURE_BYTES)
    reader.end()
    try:
        content = IndexContent.model_validate(json.loads(body))
    except (ValidationError, ValueError, RecursionError):
        raise Malformed("index", "content") from None
    return Index(content, device, body, signature, hashlib.sha256(data).hexdigest())
