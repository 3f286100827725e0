"""Form packs: a questionnaire with its lists, wording and dictionary in one file.

The file is a line that says what it is, the length of the manifest (four bytes, big-endian), the manifest (JSON,
written in one way only), and the contents of the files it lists, one after the other. Nothing else: no
compression to bomb, no paths to escape by, no dates, so that the same questionnaire gives the same bytes. What
identifies a pack, and what gets signed, is the SHA-256 of its manifest, which holds those of its files.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from forms.errors import FormError

MAGIC = b"PSER form pack 1\n"
FORM = "form.xml"
DICTIONARY = "dictionary"
MEDIA = "media/"
TRANSLATIONS = "translations/"
MAX_MANIFEST = 1024**2
MAX_FILES = 1000
MAX_PACK = 256 * 1024**2
NAME = re.compile(
    r"(form\.xml|dictionary|(?:media|translations)/[A-Za-z0-9][A-Za-z0-9 ._-]{0,119})"
)


class PackInvalid(FormError):
    """The file is not a form pack, or not a whole one."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"form pack, {where}: {reason}")
        self.where = where
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Pack:
    """One version of one questionnaire, whole."""

    form_id: str
    version: str
    title: str
    languages: tuple[str, ...]
    xform: bytes
    media: Mapping[str, bytes]  # the name the form uses -> contents
    translations: Mapping[str, bytes]
    dictionary: bytes  # of zstd, trained on made-up interviews; empty where there is none
    hash: str  # SHA-256 of the manifest, in hex


def new_pack(
    *,
    form_id: str,
    version: str,
    title: str,
    xform: bytes,
    languages: tuple[str, ...] = (),
    media: Mapping[str, bytes] | None = None,
    translations: Mapping[str, bytes] | None = None,
    dictionary: bytes = b"",
) -> Pack:
    """A pack of these parts, as ``read_pack`` would give it."""
    pack = Pack(
        form_id, version, title, languages, xform, media or {}, translations or {}, dictionary, ""
    )
    return read_pack(write_pack(pack))


def write_pack(pack: Pack) -> bytes:
    """The bytes of the pack's file. The same parts give the same bytes."""
    files = dict(_files(pack))
    manifest = {
        "form_id": pack.form_id,
        "version": pack.version,
        "title": pack.title,
        "languages": list(pack.languages),
        "files": [
            {"name": name, "size": len(data), "sha256": _sha256(data)}
            for name, data in files.items()
        ],
    }
    written = _canonical(manifest)
    return b"".join([MAGIC, len(written).to_bytes(4, "big"), written, *files.values()])


def read_pack(data: bytes) -> Pack:
    """Read and check a pack's file: sizes before contents, contents against their hashes."""
    if len(data) > MAX_PACK:
        raise PackInvalid("file", f"{len(data)} bytes are more than {MAX_PACK}")
    if not data.startswith(MAGIC):
        raise PackInvalid("first line", "this is not a form pack that this program knows")
    start = len(MAGIC) + 4
    length = int.from_bytes(data[len(MAGIC) : start], "big")
    if length > MAX_MANIFEST or start + length > len(data):
        raise PackInvalid("manifest", f"its length cannot be {length}")
    written = data[start : start + length]
    manifest = _manifest(written)
    files = dict(_cut(data, start + length, manifest))
    return Pack(
        form_id=manifest.form_id,
        version=manifest.version,
        title=manifest.title,
        languages=manifest.languages,
        xform=files.pop(FORM),
        media=_below(MEDIA, files),
        translations=_below(TRANSLATIONS, files),
        dictionary=files.get(DICTIONARY, b""),
        hash=_sha256(written),
    )


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Field(pattern=NAME, max_length=140)]
    size: Annotated[int, Field(strict=True, ge=0, le=MAX_PACK)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Manifest(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    form_id: Annotated[str, Field(min_length=1, max_length=200)]
    version: Annotated[str, Field(max_length=200)]
    title: Annotated[str, Field(max_length=500)]
    languages: Annotated[tuple[str, ...], Field(max_length=100)]
    files: Annotated[tuple[_File, ...], Field(max_length=MAX_FILES)]


def _manifest(written: bytes) -> _Manifest:
    try:
        manifest = _Manifest.model_validate_json(written)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise PackInvalid(f"manifest {where}".strip(), first["msg"]) from error
    names = [file.name for file in manifest.files]
    if FORM not in names:
        raise PackInvalid("manifest", f"it lists no {FORM}")
    if not all(NAME.fullmatch(name) for name in names) or len(set(names)) < len(names):
        raise PackInvalid("manifest", "a name is not allowed or stands twice")
    if _canonical(manifest.model_dump(mode="json")) != written:
        raise PackInvalid("manifest", "it is not written in the one way manifests are written")
    return manifest


def _cut(data: bytes, start: int, manifest: _Manifest) -> Iterator[tuple[str, bytes]]:
    if start + sum(file.size for file in manifest.files) != len(data):
        raise PackInvalid("file", "its length is not what the manifest says")
    for file in manifest.files:
        contents = data[start : start + file.size]
        if _sha256(contents) != file.sha256:
            raise PackInvalid(file.name, "its contents are not those the manifest names")
        yield file.name, contents
        start += file.size


def _files(pack: Pack) -> Iterator[tuple[str, bytes]]:
    yield FORM, pack.xform
    if pack.dictionary:
        yield DICTIONARY, pack.dictionary
    for folder, held in ((MEDIA, pack.media), (TRANSLATIONS, pack.translations)):
        for name in sorted(held):
            if not NAME.fullmatch(folder + name):
                raise PackInvalid(folder + name, "a file in a pack cannot be called this")
            yield folder + name, held[name]


def _below(folder: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {
        name.removeprefix(folder): data for name, data in files.items() if name.startswith(folder)
    }


def _canonical(manifest: Mapping[str, Any]) -> bytes:
    return json.dumps(manifest, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(
        "utf-8"
    )


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
