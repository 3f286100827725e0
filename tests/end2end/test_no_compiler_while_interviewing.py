"""The form compiler comes along with the program, and never into the process in which people are interviewed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.practice import PracticeLaptop

pytestmark = pytest.mark.end2end
ROOT = Path(__file__).parents[2]
COMPILER = {"pyxform", "openpyxl", "xlrd", "forms.authoring", "forms.lint"}


def test_no_part_of_the_compiler_is_imported_while_an_interview_is_answered(tmp_path: Path) -> None:
    laptop = PracticeLaptop(tmp_path / "home", keyring=None)
    command = [
        sys.executable,
        "-X",
        "importtime",
        "-m",
        "tests.support.answering_program",
        str(laptop.practice.folders.home),
    ]
    log = tmp_path / "imports.txt"
    with (
        log.open("wb") as imports,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=imports, cwd=ROOT) as child,
    ):
        assert child.stdout is not None
        answered = [child.stdout.readline() for _ in range(4)]
        child.kill()
    imported = set(re.findall(r"\|\s*([\w.]+)$", log.read_text("utf-8"), re.MULTILINE))

    assert all(answered)
    assert "forms.session" in imported
    assert not COMPILER & imported
