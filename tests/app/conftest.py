"""Every test has a practice laptop of its own."""

from pathlib import Path

import pytest

from tests.support.practice import PracticeLaptop


@pytest.fixture
def laptop(tmp_path: Path) -> PracticeLaptop:
    return PracticeLaptop(tmp_path)
