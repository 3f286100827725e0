from pathlib import Path

import pytest

from tests.support.accounts import Laptop


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    """A laptop that nobody has set up, in an account of the computer that has a key ring."""
    return Laptop(tmp_path / "home")


@pytest.fixture
def bare(tmp_path: Path) -> Laptop:
    """One without a key ring."""
    return Laptop(tmp_path / "bare", keyring=None)
