"""The feature ledger says what is so: every named test is there, and the page is the one that it makes."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_the_ledger_names_only_tests_that_exist_and_its_page_is_current() -> None:
    checked = subprocess.run(
        [sys.executable, ROOT / "tools" / "features.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert checked.returncode == 0, checked.stderr
