"""Taking a file as an answer: what is refused and why, how large it may be, what it is called from then on."""

import re
import secrets
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from enumerator.fieldwork.media.filetypes import FileType, suits, type_of
from forms.prompts import Kind

KIB, MIB = 1024, 1024 * 1024
_NAME = re.compile(r"[^A-Za-z0-9_-]+")


class Refusal(StrEnum):
    """Why something is not taken. The words for it are in ui.fields.capture_words."""

    UNREADABLE = "unreadable"  # the file cannot be opened, or has gone
    EMPTY = "empty"
    TOO_LARGE = "too_large"  # ``limit`` is in bytes
    UNKNOWN = "unknown"  # nothing that is taken here
    NOT_WISHED = "not_wished"  # the question wants another sort of file
    TOO_MANY_PIXELS = "too_many_pixels"
    DAMAGED = "damaged"  # a picture that cannot be shown
    NO_CODE = "no_code"  # no barcode is seen in the picture


class MediaRefused(Exception):
    """Something is not taken as an answer."""

    def __init__(self, reason: Refusal, limit: int = 0) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.limit = limit


@dataclass(frozen=True, slots=True)
class MediaPolicy:
    """How large what is taken may be. Pixels are those of a picture's longer side."""

    most_pixels: int = 1600  # where the form does not say
    picture_bytes: int = 4 * MIB  # as kept; a photo of 1600 pixels has a tenth of it
    sound_bytes: int = 8 * MIB
    video_bytes: int = 24 * MIB
    file_bytes: int = 8 * MIB
    source_bytes: int = 64 * MIB  # of a picture before it is made smaller

    def limit(self, kind: Kind) -> int:
        """How many bytes a file may have when it is handed over."""
        match kind:
            case Kind.IMAGE:
                return self.source_bytes
            case Kind.AUDIO:
                return self.sound_bytes
            case Kind.VIDEO:
                return self.video_bytes
            case _:
                return self.file_bytes


@dataclass(frozen=True, slots=True)
class Taken:
    """A file as an answer: the name that the answer has, and what is in it."""

    name: str
    media_type: str
    data: bytes = field(repr=False)


def taken_before(name: str, data: bytes) -> Taken:
    """A kept file as it was when it was taken."""
    found = type_of(data, name)
    return Taken(name, found.media_type if found else "application/octet-stream", data)


def read_file(path: Path, limit: int) -> bytes:
    """The whole of a file of at most ``limit`` bytes. Raises MediaRefused."""
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError:
        raise MediaRefused(Refusal.UNREADABLE) from None
    if len(data) > limit:
        raise MediaRefused(Refusal.TOO_LARGE, limit)
    return data


def checked(data: bytes, name: str, kind: Kind, accepts: str, policy: MediaPolicy) -> FileType:
    """What ``data`` is, where a question of ``kind`` takes it. Raises MediaRefused."""
    if not data:
        raise MediaRefused(Refusal.EMPTY)
    if len(data) > policy.limit(kind):
        raise MediaRefused(Refusal.TOO_LARGE, policy.limit(kind))
    found = type_of(data, name)
    if found is None:
        raise MediaRefused(Refusal.UNKNOWN)
    if not suits(found, kind, accepts):
        raise MediaRefused(Refusal.NOT_WISHED)
    return found


def new_name(question: str, ending: str) -> str:
    """A name that no other file of the interview has, and that says nothing of anybody: ``photo-1f3a9c02.jpg``.

    The name that the file had on a telephone or stick is forgotten: people name files after people.
    """
    tidy = _NAME.sub("", question)[:40] or "file"
    return f"{tidy}-{secrets.token_hex(4)}{ending}"
