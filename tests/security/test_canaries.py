"""Whatever the program writes, however it ends: no file says what a family said, in any spelling.

Looked through are the store and the files beside it, batches, logs, what lands on stderr, temporary and cached files, a
card, a backup, the laptops to which it came back in part and whole (what was there is put aside), the reports of the
window and of the doctor, what commands say, what salvage reads, and slips. What is painted on a slip is drawn, not
written: that no name and no answer stands there is shown by what it is made of (tests/fieldwork/test_slips.py,
RequestSlip).
"""

import base64
import io
import os
import re
import signal
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.leaving_traces import CANARIES, PHOTO

ROOT = Path(__file__).parents[2]
EVERYTHING = {
    "home", "card", "backup", "report", "papers", "doctor.zip", "restored", "salvaged",
    "salvage-report", "doctor-said", "verify-said", "restore-said", "listed-said", "put-back",
    "put-back-said", "stderr",
}  # fmt: skip
pytestmark = [
    pytest.mark.end2end,
    pytest.mark.skipif(sys.platform == "win32", reason="ends by signals"),
]


def spellings(word: str) -> Iterator[bytes]:
    """In UTF-8 and UTF-16, as hexadecimal digits, in base64 wherever it begins, and escaped as JSON does it."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        data = word.encode(encoding)
        yield data
        yield data.hex().encode()
        yield data.hex().upper().encode()
        for shift in range(3):
            coded = base64.b64encode(bytes(shift) + data)
            yield coded[4 if shift else 0 : -4]  # the ends depend on what stands around it
    yield word.encode("unicode_escape")


def written(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file, and what lies in those that are packed."""
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            yield path, data
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(io.BytesIO(data)) as file:
                    yield from ((path / name, file.read(name)) for name in file.namelist())
            if data.startswith(b"%PDF"):
                yield from ((path / "drawn", part) for part in unpacked(data))


def unpacked(pdf: bytes) -> Iterator[bytes]:
    """What lies packed in a PDF (ISO 32000-1, 7.3.8 and 7.4.4)."""
    for stream in re.finditer(rb"stream\r?\n(.*?)\r?\n?endstream", pdf, re.DOTALL):
        try:
            yield zlib.decompressobj().decompress(stream[1])
        except zlib.error:
            continue  # one that is not packed was looked at as it is


def hits(folder: Path) -> list[str]:
    wanted = {spelling for word in CANARIES for spelling in spellings(word)}
    return [str(path) for path, data in written(folder) if any(word in data for word in wanted)]


@pytest.fixture
def places(tmp_path: Path) -> Path:
    """Home, temporary folder and working folder of an account of the computer; nothing else is written."""
    for name in ("home", "tmp", "cwd"):
        (tmp_path / name).mkdir()
    return tmp_path


def ended(places: Path, how: str) -> int:
    """Let the child do everything and end it; its words are files among the others. The status it ended with."""
    environment = {
        **os.environ,
        "HOME": str(places / "home"),
        "TMPDIR": str(places / "tmp"),
        "XDG_CACHE_HOME": str(places / "home" / "cache"),
        "PYTHONPATH": str(ROOT),
    }
    word = "exception" if how == "exception" else "wait"
    with (
        (places / "stderr").open("wb") as errors,
        subprocess.Popen(
            [
                sys.executable,
                "-X",
                "faulthandler",
                "-m",
                "tests.support.leaving_traces",
                str(places),
                word,
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            cwd=places / "cwd",
            env=environment,
        ) as child,
    ):
        assert child.stdout is not None
        said = child.stdout.readline()
        (places / "stdout").write_bytes(said)
        assert said == b"open\n", (places / "stderr").read_text(encoding="utf-8")
        if word == "wait":
            child.send_signal(signal.Signals[how])
        return child.wait(30)


@pytest.mark.parametrize("how", ["SIGTERM", "SIGSEGV", "SIGABRT", "SIGKILL", "exception"])
def test_no_file_that_the_program_wrote_says_what_a_family_said(places: Path, how: str) -> None:
    status = ended(places, how)

    assert status == (1 if how == "exception" else -signal.Signals[how])
    names = [path.relative_to(places).parts[0] for path, _ in written(places)]
    assert set(names) >= EVERYTHING
    assert hits(places) == []


@pytest.mark.parametrize("word", CANARIES)
def test_the_search_finds_what_is_there(tmp_path: Path, word: str) -> None:
    for number, spelling in enumerate(spellings(word)):
        (tmp_path / str(number)).write_bytes(b"before" + spelling + b"behind")
    around = base64.b64encode(b"x" + word.encode() + b"xyz")
    (tmp_path / "coded").write_bytes(around)
    with zipfile.ZipFile(tmp_path / "packed.zip", "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("inside", word * 3)
    packed = zlib.compress(word.encode() * 3)
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.4\nstream\n" + packed + b"\nendstream\n")

    found = {Path(path).name for path in hits(tmp_path)}
    whole = {path.name for path in tmp_path.iterdir()} - {"packed.zip", "paper.pdf"}
    assert found == whole | {"inside", "drawn"}


def test_the_picture_of_the_test_is_one_of_its_canaries() -> None:
    assert any(word.encode() in PHOTO for word in CANARIES)
