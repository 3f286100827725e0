"""What is there when the gate is painted, and what is not: the start is as fast as what it imports."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from enumerator.config import Folders
from enumerator.fieldwork.practice import lay_out
from tests.support.accounts import CHEAP
from tests.support.first_paint import PERSON

ROOT = Path(__file__).parents[2]
LATER = (
    # what opens a store, and checks what others wrote
    "pydantic", "sqlcipher3", "cryptography", "keyring", "requests", "lxml", "zstandard",
    "enumerator.auth.accounts", "enumerator.store", "enumerator.fieldwork.interview", "enumerator.app.sitting",
    "sync.keys", "sync.transport", "forms.engine", "forms.definition",
    # what only a fault, a command or a first piece of work needs
    "enumerator.wording", "concurrent.futures", "logging.handlers",
    "enumerator.ui.interview", "enumerator.ui.palette_panel", "PySide6.QtNetwork",
)  # fmt: skip


@pytest.fixture(scope="module")
def laptop(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """A practice laptop without a key ring, as any process finds it."""
    folders = Folders(tmp_path_factory.mktemp("laptop"))
    lay_out(folders, cost=CHEAP)
    return folders


def started(folders: Folders, *more: str) -> list[object]:
    """What the program says that is started in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.first_paint", str(folders.home), *more],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_when_the_gate_is_painted_nothing_is_imported_that_only_an_open_store_needs(
    laptop: Folders,
) -> None:
    (modules,) = started(laptop)

    assert isinstance(modules, list)
    assert "enumerator.ui.sign_in" in modules
    assert [name for name in LATER if name in modules] == []


def test_a_passphrase_typed_before_the_accounts_are_there_waits_for_them(laptop: Folders) -> None:
    _modules, person = started(laptop, "sign-in")

    assert person == PERSON


@pytest.mark.parametrize("content", ["{", '{"format": 1}', '{"format": 1, "store": 3}'])
def test_slots_that_cannot_be_read_need_nothing_more_to_be_told(
    tmp_path: Path, content: str
) -> None:
    folders = Folders(tmp_path).made()
    folders.slots.write_text(content, encoding="utf-8")

    (modules,) = started(folders)

    assert isinstance(modules, list)
    assert "enumerator.wording" in modules
    assert "pydantic" not in modules
