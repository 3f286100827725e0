"""Settings, and the folders of this machine."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

from enumerator import checked
from enumerator.checked import DoesNotFit, flag, location, none_or, number, several, text
from enumerator.errors import SettingsInvalid, SettingsNotKept

POLICY_ZONE = ZoneInfo("Asia/Karachi")
"""Times are kept in UTC and shown in this zone, whatever the laptop believes about where it is."""

_NAME = "PSER Enumerator"
_XDG_NAME = "pser-enumerator"
_OTHERS = "others"  # of Settings: keys of a later version


@dataclass(frozen=True, slots=True)
class Folders:
    """Where everything of one installation stands. Nothing is made until something is written."""

    home: Path

    @property
    def store(self) -> Path:
        return self.home / "store.db"

    @property
    def slots(self) -> Path:
        return self.home / "slots.json"

    @property
    def outbox(self) -> Path:
        """Sealed batches: readable by the registry only, so they may lie outside of the store."""
        return self.home / "outbox"

    @property
    def logs(self) -> Path:
        return self.home / "logs"

    @property
    def settings(self) -> Path:
        return self.home / "settings.json"

    def made(self) -> "Folders":
        """The same folders, there and closed to other accounts of the computer."""
        for folder in (self.home, self.outbox, self.logs):
            folder.mkdir(parents=True, exist_ok=True)
            if os.name == "posix":
                folder.chmod(0o700)
        return self


def folders(
    *,
    practice: bool = False,
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    user_home: Path | None = None,
) -> Folders:
    """The folders of this account; ``PSER_HOME`` overrides. Practice work stands in a folder of its own."""
    home = user_home or Path.home()
    if chosen := environ.get("PSER_HOME"):
        base = Path(chosen)
    elif platform == "win32":
        base = Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / _NAME
    elif platform == "darwin":
        base = home / "Library" / "Application Support" / _NAME
    else:
        base = Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share") / _XDG_NAME
    return Folders(base / "practice" if practice else base)


IDLE_CHOICES = (2, 5, 10, 15)
"""Minutes without a key after which the laptop locks: the policy's floor and ceiling are the first and the last."""


def _words(pattern: str = "", *, most: int = 4096) -> checked.Check:
    return text(pattern, most=most, strip=True)


@dataclass(frozen=True)
class Settings:
    """What a person or IT may set. Keys of a later version are kept, not dropped."""

    language: Annotated[str, _words()] = ""  # of the window; empty: the system's
    draft_languages: Annotated[tuple[str, ...], several(_words())] = ()
    """Codes of languages that may be chosen though they are not whole yet ("pa"); IT allows them."""
    text_size: Annotated[int, number(75, 200)] = 100  # percent
    compact_urdu: Annotated[bool, flag] = False  # Urdu in Naskh instead of Nastaliq
    theme: Annotated[str, _words("day|night|contrast|system")] = "system"
    idle_lock_minutes: Annotated[int, number(IDLE_CHOICES[0], IDLE_CHOICES[-1])] = 5
    registry_url: Annotated[str, _words("(https://.*)?")] = ""
    registry_ca: Annotated[Path | None, none_or(location)] = None  # the registry's own authority
    require_keyring: Annotated[bool, flag] = False
    """No new passphrase without a key ring of the computer, however long it is; IT enters it."""
    keep_days: Annotated[int, number(0, 365)] = 7  # after the receipt, before purge
    profile: Annotated[str, _words("[a-z][a-z0-9_-]{0,31}")] = "full"
    """Which questions of the questionnaire new interviews ask, where the form has profiles: all, or only the core."""
    data_contact: Annotated[str, _words(most=120)] = ""
    """Address of the data protection officer, as it stands on slips and notices; IT enters it."""
    slip_folder: Annotated[str, _words()] = ""  # where slips were saved last
    printer: Annotated[str, _words()] = ""  # the one that was chosen last
    position_device: Annotated[str, _words()] = ""
    """The line of a receiver: /dev/ttyUSB0, COM3, tcp://127.0.0.1:2947."""
    mirrors: Annotated[tuple[Path, ...], several(location)] = ()
    """Cards and sticks that get a copy of every envelope."""
    screen_capture: Annotated[bool, flag] = True
    """Whether screenshots and shared screens show the window; false shows them black (Windows)."""
    others: Mapping[str, object] = field(default_factory=dict)


def read_settings(path: Path) -> Settings:
    """The settings in a file, or the usual ones when there is none. Raises SettingsInvalid."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise SettingsInvalid(path, error.strerror or "cannot be read") from None
    try:
        return checked.read(Settings, data, others=_OTHERS)
    except DoesNotFit as wrong:
        raise SettingsInvalid(path, str(wrong)) from None


def write_settings(path: Path, settings: Settings) -> None:
    write_whole(path, checked.written(settings, indent=2, others=_OTHERS))


class SettingsFile:
    """The settings in force, and the file that keeps them. A file that cannot be read is never written over."""

    def __init__(self, path: Path, now: Settings) -> None:
        self._path = path
        self._now = now

    @property
    def now(self) -> Settings:
        return self._now

    def change(self, **changes: object) -> None:
        """Put some of them anew; what IT wrote into the file meanwhile stays.

        Raises SettingsInvalid, SettingsNotKept.
        """
        before = read_settings(self._path)
        try:
            said = checked.plain(before, others=_OTHERS) | changes
            wanted = checked.fitted(Settings, said, others=_OTHERS)
        except DoesNotFit as wrong:
            raise SettingsInvalid(self._path, str(wrong)) from None
        if wanted != before or not self._path.exists():
            try:
                write_settings(self._path, wanted)
            except OSError:
                raise SettingsNotKept(self._path) from None
        self._now = replace(self._now, **{name: getattr(wanted, name) for name in changes})


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that after any interruption it holds either all of the old or all of the new.

    Only this account of the computer may read it. It is on the disk, not in a cache, when the call returns.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    descriptor = os.open(
        new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600
    )
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make names in a folder durable, where the system knows of such a thing."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
