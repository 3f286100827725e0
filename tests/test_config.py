from dataclasses import fields, replace
from pathlib import Path

import pytest

from enumerator.config import (
    POLICY_ZONE,
    Folders,
    Settings,
    folders,
    read_settings,
    write_settings,
    write_whole,
)
from enumerator.errors import SettingsInvalid

HOME = Path("/home/adil")


@pytest.mark.parametrize(
    ("platform", "environ", "wanted"),
    [
        ("linux", {}, "/home/adil/.local/share/pser-enumerator"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/pser-enumerator"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/PSER Enumerator"),
        ("darwin", {}, "/home/adil/Library/Application Support/PSER Enumerator"),
        ("linux", {"PSER_HOME": "/card"}, "/card"),
        ("win32", {"PSER_HOME": "/card", "LOCALAPPDATA": "/local"}, "/card"),
    ],
)
def test_each_system_has_its_folder(platform: str, environ: dict[str, str], wanted: str) -> None:
    assert folders(environ=environ, platform=platform, user_home=HOME).home == Path(wanted)


def test_practice_stands_in_a_folder_of_its_own() -> None:
    real = folders(environ={"PSER_HOME": "/card"})
    practice = folders(environ={"PSER_HOME": "/card"}, practice=True)

    assert practice.store != real.store
    assert practice.slots != real.slots


def test_folders_are_closed_to_other_accounts(tmp_path: Path) -> None:
    made = Folders(tmp_path / "home").made()

    assert {path.stat().st_mode & 0o777 for path in (made.home, made.outbox, made.logs)} == {0o700}


def test_without_a_file_the_usual_settings_hold(tmp_path: Path) -> None:
    settings = read_settings(tmp_path / "settings.json")

    assert settings.idle_lock_minutes == 5
    assert str(POLICY_ZONE) == "Asia/Karachi"


def test_settings_of_a_later_program_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "night", "of_a_later_program": [1, 2]}', encoding="utf-8")

    write_settings(path, replace(read_settings(path), text_size=125))

    again = read_settings(path)
    assert (again.theme, again.text_size) == ("night", 125)
    assert again.others["of_a_later_program"] == [1, 2]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("{", ""),
        ("[]", ""),
        ('{"idle_lock_minutes": 0}', "idle_lock_minutes"),
        ('{"theme": "pink"}', "theme"),
        ('{"registry_url": "http://registry.example"}', "registry_url"),
    ],
)
def test_a_bad_settings_file_says_what_is_wrong(tmp_path: Path, text: str, about: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(SettingsInvalid) as refused:
        read_settings(path)

    assert refused.value.problem.startswith(about)


def test_a_settings_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()

    with pytest.raises(SettingsInvalid) as refused:
        read_settings(path)

    assert "settings.json" in str(refused.value)


def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "slots.json"
    write_whole(path, b"first")

    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full_disk)
        with pytest.raises(OSError, match="No space"):
            write_whole(path, b"second")

    assert path.read_bytes() == b"first"
    assert [p.name for p in tmp_path.iterdir()] == ["slots.json"]
    assert path.stat().st_mode & 0o777 == 0o600


def test_settings_have_no_secrets() -> None:
    words = ("key", "secret", "passphrase", "password")
    values = [one.name for one in fields(Settings) if not one.name.startswith("require_")]
    assert not [name for name in values if any(word in name for word in words)]


def test_what_the_registry_has_stays_a_week_where_nobody_decides_otherwise() -> None:
    """The domain notes' rule of retention (B.2, clause 6)."""
    assert Settings().keep_days == 7
