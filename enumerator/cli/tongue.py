"""The Urdu of commands: read from the compiled translations of the window, so that each sentence is translated once.

The file is Qt's (lrelease): sections of hashes and of messages, as ``qtranslator.cpp`` of Qt 6 reads them. No Qt is
needed for it, and a server that runs a command has none.
"""

import os
import struct
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from pathlib import Path

from enumerator.wording import Message, Wording

CONTEXT = "Errors"  # where ui.messages puts the sentences of the catalogues
_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES = 0x42, 0x69
_END, _TRANSLATION, _SOURCE, _IN_CONTEXT = 1, 3, 6, 7


def tongue(chosen: str, setting: str = "", environ: Mapping[str, str] = os.environ) -> str:
    """Code of the language a command speaks: what was asked for, else the window's, else the system's; en or ur."""
    system = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    wanted = next((one for one in (chosen, setting, system) if one), "en")
    return "ur" if wanted[:2].lower() == "ur" else "en"


def spoken(
    wording: Wording, code: str, fields: Mapping[str, object], language: str = "en"
) -> Message:
    """The message in a language, in Urdu each text in it isolated; a sentence without a translation stays English."""
    if language != "en":
        fields = {
            name: isolated(value) if value and isinstance(value, str | Path) else value
            for name, value in fields.items()
        }
        wording = Wording(
            *(translated(p, language) for p in (wording.what, wording.safe, wording.do))
        )
    return wording.filled(code, fields)


def isolated(value: object) -> str:
    """What stands between these two signs decides its own direction (Unicode's annex 9)."""
    return f"\u2068{value}\u2069"


def translated(sentence: str, language: str) -> str:
    if not sentence:
        return ""
    file = _catalogue(language)
    wanted = sentence.encode()
    for offset in _offsets(file, _elf_hash(wanted)):
        said, source, context = _message(file[_MESSAGES], offset)
        if said and source in (wanted, b"") and context in (CONTEXT.encode(), b""):
            return said
    return sentence


@cache
def _catalogue(language: str) -> dict[int, bytes]:
    """The sections of a language's file, by their tag; empty where the language has none."""
    path = resources.files("resources") / "translations" / f"enumerator_{language}.qm"
    if not path.is_file():
        return {_HASHES: b"", _MESSAGES: b""}
    data = path.read_bytes()
    assert data.startswith(_MAGIC), "a file that lrelease has made"
    sections, at = {_HASHES: b"", _MESSAGES: b""}, len(_MAGIC)
    while at < len(data):
        tag, length = struct.unpack_from(">BI", data, at)
        sections[tag] = data[at + 5 : at + 5 + length]
        at += 5 + length
    return sections


def _offsets(file: Mapping[int, bytes], wanted: int) -> Iterator[int]:
    """Where messages with a hash lie; the hashes are sorted, and few enough to be gone through."""
    return (offset for hash_, offset in struct.iter_unpack(">II", file[_HASHES]) if hash_ == wanted)


def _message(messages: bytes, at: int) -> tuple[str, bytes, bytes]:
    """Translation, source and context of the message at an offset; what was left out is empty."""
    said, parts = "", {_SOURCE: b"", _IN_CONTEXT: b""}
    while at < len(messages) and (tag := messages[at]) != _END:
        (length,) = struct.unpack_from(">I", messages, at + 1)
        data = messages[at + 5 : at + 5 + (0 if length == 0xFFFFFFFF else length)]
        if tag == _TRANSLATION and not said:
            said = data.decode("utf-16-be")
        elif tag in parts:
            parts[tag] = data.rstrip(b"\0")
        at += 5 + len(data)
    return said, parts[_SOURCE], parts[_IN_CONTEXT]


def _elf_hash(text: bytes) -> int:
    """The hash of System V's symbol tables (elf(5)), which Qt keeps its messages under; never 0."""
    found = 0
    for byte in text:
        found = (found << 4) + byte
        high = found & 0xF0000000
        found = (found ^ (high >> 24)) & ~high & 0xFFFFFFFF
    return found or 1
