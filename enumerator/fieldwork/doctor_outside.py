"""What can be looked at without a passphrase: disk, clock, key ring, files, folder."""

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from enumerator.auth.keyrings import Keyring, SystemKeyring
from enumerator.auth.laptop import LaptopSecrets
from enumerator.auth.slots_file import SlotsFile, read_slots
from enumerator.config import Folders, read_settings
from enumerator.errors import NoKeyring, SettingsInvalid, SlotsDamaged
from enumerator.fieldwork.conditions import bytes_free
from enumerator.fieldwork.doctor import (
    FolderSeen,
    NotOpened,
    PlaceSeen,
    Ring,
    RingSeen,
    SettingsSeen,
    Slots,
    SlotsSeen,
)
from enumerator.fieldwork.readiness import ClockSeen, DiskSeen, Outcome, StoreSeen, judged
from enumerator.store.soundness import is_encrypted

# How folders of cloud clients are called, or what lies at their top. Names are compared in small letters.
_SERVICES: Mapping[str, str] = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "CloudStorage",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pclouddrive": "pCloud",
    "megasync": "MEGA",
    "yandex.disk": "Yandex Disk",
}
_MARKS: Mapping[str, str] = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
    ".stfolder": "Syncthing",
    ".849c9593-d756-4e56-8d6e-42412f2a707b": "OneDrive",
}
_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def look_outside(
    folders: Folders,
    ring: Callable[[], Keyring],
    *,
    now: datetime,
    environ: Mapping[str, str] = os.environ,
) -> Iterator[Outcome]:
    """One outcome after the other. ``ring`` finds the key ring, and raises NoKeyring where there is none."""
    file, slots = look_at_slots(folders.slots)
    yield judged(ClockSeen(now, None))
    yield judged(DiskSeen(bytes_free(_there(folders.home))))
    yield judged(look_at_ring(ring, file))
    yield judged(slots)
    yield judged(PlaceSeen(cloud_service(folders.home, environ)))
    yield judged(FolderSeen(open_to_others(folders)))
    yield judged(SettingsSeen(_readable(folders.settings)))


def look_at_shut_store(store: Path) -> Outcome:
    """What the file tells by itself: that it is there, and that it does not begin as a plain database."""
    try:
        if not is_encrypted(store):
            return judged(StoreSeen(None, encrypted=False))
    except FileNotFoundError:
        return judged(NotOpened(there=False))
    except OSError:
        return judged(StoreSeen(None, readable=False))
    return judged(NotOpened(there=True))


def look_at_slots(path: Path) -> tuple[SlotsFile | None, SlotsSeen]:
    try:
        file = read_slots(path)
    except FileNotFoundError:
        return None, SlotsSeen(Slots.MISSING)
    except SlotsDamaged:
        return None, SlotsSeen(Slots.DAMAGED)
    return file, SlotsSeen(Slots.THERE, len(file.slots), recovery=file.recovery is not None)


def look_at_ring(find: Callable[[], Keyring], file: SlotsFile | None) -> RingSeen:
    slots = file.slots if file is not None else []
    needed = any(slot.keyring for slot in slots)
    without = tuple(sorted(slot.person for slot in slots if not slot.keyring))
    kind = ""
    try:
        ring = find()
        kind = ring.kind if isinstance(ring, SystemKeyring) else type(ring).__name__
        if file is None:
            return RingSeen(Ring.UNTOLD, kind, needed)
        if LaptopSecrets(ring, file.store).secret():
            return RingSeen(Ring.HOLDS if needed else Ring.UNUSED, kind, needed, without)
    except NoKeyring as none:
        reasons = {"locked": Ring.LOCKED, "none": Ring.NONE}
        found = reasons.get(none.reason, Ring.SILENT)
        return RingSeen(found, kind, needed or (file is None and found is not Ring.NONE))
    return RingSeen(Ring.EMPTIED if needed else Ring.UNUSED, kind, needed)


def cloud_service(folder: Path, environ: Mapping[str, str]) -> str:
    """Which cloud client copies a folder, by the names of the folders above it and what lies in them; or nothing."""
    whole = folder.absolute()
    given = [environ[name] for name in _VARIABLES if environ.get(name)]
    for above in (whole, *whole.parents):
        if any(above == Path(one) for one in given):
            return "OneDrive"
        name = above.name.lower()
        for start, service in _SERVICES.items():
            if name == start or name.startswith((f"{start} ", f"{start}-")):
                return service
        for mark, service in _MARKS.items():
            if (above / mark).exists():
                return service
    return ""


def open_to_others(folders: Folders) -> tuple[str, ...]:
    """Names in the folder that others than this account may read or change. Nothing is known of Windows."""
    if os.name != "posix":
        return ()
    paths = (
        folders.home,
        folders.store,
        folders.slots,
        folders.settings,
        folders.outbox,
        folders.logs,
    )
    if _closed(folders.home):  # what lies in it is out of reach
        return ()
    return tuple(path.name for path in paths if not _closed(path))  # fmt: skip


def _closed(path: Path) -> bool:
    try:
        return not path.stat().st_mode & 0o077
    except OSError:
        return True


def _readable(settings: Path) -> bool:
    try:
        read_settings(settings)
    except SettingsInvalid:
        return False
    return True


def _there(folder: Path) -> Path:
    """The folder, or the next one above it that exists."""
    return next((one for one in (folder, *folder.parents) if one.exists()), folder)
