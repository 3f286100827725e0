"""The house stands: its rooms exist and the program knows its own version."""

from pathlib import Path

import enumerator

ROOT = Path(enumerator.__file__).resolve().parents[1]


def test_the_top_level_is_what_the_customer_fixed() -> None:
    for name in ("enumerator", "forms", "sync", "resources", "tests", "pyproject.toml"):
        assert (ROOT / name).exists(), name


def test_the_version_stands_in_one_place_and_pyproject_agrees() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == enumerator.__version__


def test_the_lock_is_hashed_and_names_no_index() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = [line for line in lock.splitlines() if "==" in line]

    assert pinned
    assert lock.count("--hash=sha256:") >= len(pinned)
    assert "://" not in lock
    assert "index-url" not in lock
