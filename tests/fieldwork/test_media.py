"""Files as answers: told by their bytes, refused with a reason, named so that the name says nothing of anybody."""

import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from enumerator.fieldwork.media.filetypes import endings_for, suits, type_of
from enumerator.fieldwork.media.folders import lying_in
from enumerator.fieldwork.media.taking import (
    MediaPolicy,
    MediaRefused,
    Refusal,
    checked,
    new_name,
    read_file,
)
from forms.prompts import Kind

POLICY = MediaPolicy(file_bytes=1000, sound_bytes=2000)
JPEG, PNG, PDF = b"\xff\xd8\xff\xe0" + bytes(20), b"\x89PNG\r\n\x1a\n" + bytes(20), b"%PDF-1.7\n"
WAV, OGG, MP3 = b"RIFF....WAVEfmt ", b"OggS" + bytes(20), b"\xff\xfb\x90\x00" + bytes(20)
M4A, MP4 = b"\0\0\0\x20ftypM4A \0\0\0\0", b"\0\0\0\x20ftypisom\0\0\0\0"


def packed() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("word/document.xml", "<w/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (JPEG, "a.txt", "image/jpeg"),
        (PNG, "", "image/png"),
        (b"RIFF....WEBPVP8 ", "", "image/webp"),
        (WAV, "", "audio/wav"),
        (OGG, "", "audio/ogg"),
        (MP3, "", "audio/mpeg"),
        (M4A, "", "audio/mp4"),
        (MP4, "", "video/mp4"),
        (b"\0\0\0\x18ftypheic", "", "image/heic"),
        (b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01webm", "", "video/webm"),
        (PDF, "x.jpg", "application/pdf"),
        (packed(), "letter.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (packed(), "letter.jpg", "application/zip"),
        ("نام,عمر\nعلی,34\n".encode(), "list.csv", "text/csv"),
    ],
)  # fmt: skip
def test_a_file_is_what_its_bytes_are(data: bytes, name: str, media_type: str) -> None:
    found = type_of(data, name)

    assert found is not None
    assert found.media_type == media_type


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"MZ\x90\x00", "photo.jpg"),
        (b"\x7fELF", "x"),
        (b"a\0b", "list.csv"),
        (b"\xff\xfe", "a.txt"),
        (b"#!/bin/sh\n", "run.sh"),
    ],
)
def test_programs_and_what_nobody_knows_are_not_taken(data: bytes, name: str) -> None:
    assert type_of(data, name) is None


@pytest.mark.parametrize(
    ("data", "kind", "accepts", "taken"),
    [
        (JPEG, Kind.IMAGE, "image/*", True),
        (PDF, Kind.IMAGE, "image/*", False),
        (OGG, Kind.AUDIO, "audio/*", True),
        (MP4, Kind.VIDEO, "video/*", True),
        (
            PDF,
            Kind.FILE,
            "application/*",
            True,
        ),  # what XLSForm writes where the form wishes nothing
        (JPEG, Kind.FILE, "application/*", True),
        (PDF, Kind.FILE, "application/pdf,.docx", True),
        (JPEG, Kind.FILE, "application/pdf, .docx", False),
        (JPEG, Kind.FILE, ".jpeg", True),
        (JPEG, Kind.FILE, "", True),
    ],
)
def test_a_question_takes_the_files_that_it_wishes(
    data: bytes, kind: Kind, accepts: str, taken: bool
) -> None:
    found = type_of(data)

    assert found is not None
    assert suits(found, kind, accepts) is taken


def test_only_files_that_would_be_taken_are_shown() -> None:
    assert endings_for(Kind.FILE, "application/pdf,.docx") == {".pdf", ".docx"}
    assert {".jpg", ".jpeg", ".png"} <= endings_for(Kind.IMAGE, "image/*")
    assert ".mp4" not in endings_for(Kind.IMAGE, "image/*")


@pytest.mark.parametrize(
    ("data", "kind", "reason"),
    [
        (b"", Kind.FILE, Refusal.EMPTY),
        (PDF + bytes(2000), Kind.FILE, Refusal.TOO_LARGE),
        (b"MZ\x90", Kind.FILE, Refusal.UNKNOWN),
        (PDF, Kind.AUDIO, Refusal.NOT_WISHED),
    ],
)
def test_what_is_not_taken_is_told_why(data: bytes, kind: Kind, reason: Refusal) -> None:
    with pytest.raises(MediaRefused) as refused:
        checked(data, "x", kind, "", POLICY)

    assert refused.value.reason is reason


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(bytes(5000))

    with pytest.raises(MediaRefused) as refused:
        read_file(tmp_path / "large", 1000)
    assert (refused.value.reason, refused.value.limit) == (Refusal.TOO_LARGE, 1000)
    with pytest.raises(MediaRefused) as gone:
        read_file(tmp_path / "gone", 1000)
    assert gone.value.reason is Refusal.UNREADABLE


def test_the_name_of_a_file_says_nothing_of_anybody() -> None:
    first, second = new_name("photo_of_house", ".jpg"), new_name("photo_of_house", ".jpg")

    assert first != second
    assert first.startswith("photo_of_house-")
    assert new_name("../گھر", ".png").startswith("file-")


def test_a_folder_shows_folders_first_then_the_newest_file(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for age, name in enumerate(("new.JPG", "old.jpg", "note.txt")):
        (tmp_path / name).write_bytes(b"x" * (age + 1))
        os.utime(tmp_path / name, (0, 1000 - age))

    found = lying_in(tmp_path, {".jpg"})

    assert [(one.name, one.is_folder, one.size) for one in found] == [
        ("b", True, 0),
        ("new.JPG", False, 1),
        ("old.jpg", False, 2),
    ]
    with pytest.raises(MediaRefused):
        lying_in(tmp_path / "gone", {".jpg"})
