"""The folder of a practice registry."""

import os
from pathlib import Path

import pytest

from sync.registry.__main__ import main
from sync.registry.practice import make_practice_realm


@pytest.mark.skipif(os.name != "posix", reason="other systems have other rights")
def test_keys_and_answers_are_closed_to_other_accounts(tmp_path: Path) -> None:
    realm = make_practice_realm(tmp_path / "registry")

    assert realm.path.stat().st_mode & 0o077 == 0


def test_a_port_that_cannot_be_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main(["--folder", str(tmp_path / "registry"), "--port", "70000"])

    assert not (tmp_path / "registry").exists()
