"""What a file is: told by its first bytes, and by its name only where those say nothing.

The bytes are those of the formats' own specifications: JPEG (ITU-T T.81), PNG and WebP containers, ISO base media
(ISO 14496-12, box ``ftyp``), RIFF, Ogg (RFC 3533), Matroska (RFC 8794), MPEG audio (ISO 11172-3), AMR (RFC 4867),
FLAC (RFC 9639), PDF (ISO 32000) and ZIP.
"""

from dataclasses import dataclass
from pathlib import PurePath

from forms.prompts import Kind


@dataclass(frozen=True, slots=True)
class FileType:
    """A media type, and the ending that names of such files have."""

    media_type: str  # such as image/jpeg
    ending: str  # with its dot

    @property
    def family(self) -> str:
        return self.media_type.partition("/")[0]


_BY_ENDING = {
    ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".gif": "image/gif",
    ".webp": "image/webp", ".bmp": "image/bmp", ".heic": "image/heic",
    ".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".wav": "audio/wav", ".ogg": "audio/ogg",
    ".opus": "audio/ogg", ".amr": "audio/amr", ".flac": "audio/flac",
    ".mp4": "video/mp4", ".3gp": "video/3gpp", ".mov": "video/quicktime", ".webm": "video/webm",
    ".mkv": "video/x-matroska", ".avi": "video/x-msvideo",
    ".pdf": "application/pdf", ".zip": "application/zip",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".csv": "text/csv", ".txt": "text/plain", ".json": "application/json",
    ".geojson": "application/geo+json", ".gpx": "application/gpx+xml",
    ".kml": "application/vnd.google-earth.kml+xml", ".xml": "application/xml",
}  # fmt: skip
_ZIPPED = frozenset({".zip", ".docx", ".xlsx", ".odt", ".ods"})
_WRITTEN = frozenset({".csv", ".txt", ".json", ".geojson", ".gpx", ".kml", ".xml"})
_BRANDS = {
    b"M4A": (".m4a",), b"M4B": (".m4a",), b"3gp": (".3gp",), b"3g2": (".3gp",), b"qt ": (".mov",),
    b"hei": (".heic",), b"hev": (".heic",), b"mif": (".heic",),
}  # fmt: skip
_FAMILIES = {Kind.IMAGE: "image", Kind.AUDIO: "audio", Kind.VIDEO: "video"}
_ANYTHING = frozenset({"", "*/*", "application/*"})  # XLSForm writes the last of any file at all


def type_of(data: bytes, name: str = "") -> FileType | None:
    """What ``data`` is; None where nothing like it is taken. ``name`` tells texts and packed documents apart."""
    ending = PurePath(name).suffix.lower()
    found = _by_bytes(data, ending)
    if not found and ending in _WRITTEN and _is_text(data):
        found = ending
    return _named(found) if found else None


def suits(found: FileType, kind: Kind, accepts: str) -> bool:
    """Whether a question takes such a file. ``accepts`` is as in HTML: media types and endings, by commas."""
    family = _FAMILIES.get(kind)
    sound_only = found.ending in (".ogg", ".webm", ".3gp", ".mp4") and kind is Kind.AUDIO
    if family is not None and found.family != family and not sound_only:
        return False
    wishes = [wish.strip().lower() for wish in accepts.split(",") if wish.strip()]
    if not wishes or (family is not None and f"{family}/*" in wishes):
        return True
    return any(_is_wished(found, wish) for wish in wishes)


def endings_for(kind: Kind, accepts: str) -> frozenset[str]:
    """The endings of files that a question would take, to show only those."""
    return frozenset(e for e in _BY_ENDING if suits(_named(e), kind, accepts))


def _is_wished(found: FileType, wish: str) -> bool:
    if wish in _ANYTHING or wish == found.media_type:
        return True
    if wish.startswith("."):
        return _BY_ENDING.get(wish) == found.media_type
    return wish.endswith("/*") and wish[:-2] == found.family


def _named(ending: str) -> FileType:
    return FileType(_BY_ENDING[ending], ".jpg" if ending == ".jpeg" else ending)


def _by_bytes(data: bytes, ending: str) -> str:
    head = data[:16]
    for start, found in (
        (b"\xff\xd8\xff", ".jpg"), (b"\x89PNG\r\n\x1a\n", ".png"), (b"GIF8", ".gif"), (b"BM", ".bmp"),
        (b"%PDF-", ".pdf"), (b"ID3", ".mp3"), (b"fLaC", ".flac"), (b"#!AMR", ".amr"), (b"OggS", ".ogg"),
    ):  # fmt: skip
        if head.startswith(start):
            return found
    if head.startswith(b"RIFF"):
        return {b"WEBP": ".webp", b"WAVE": ".wav", b"AVI ": ".avi"}.get(head[8:12], "")
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:11], (".mp4",))[0]
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return ".webm" if b"webm" in data[:64] else ".mkv"
    if head.startswith(b"PK\x03\x04"):
        return ending if ending in _ZIPPED else ".zip"
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2:  # a frame of layer III
        return ".mp3"
    return ""


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False
