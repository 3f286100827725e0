"""Faults met where a laptop is backed up, and where work is brought back."""

from pathlib import Path

from enumerator.errors.base import EnumeratorError


class BackupDamaged(EnumeratorError):
    """A file of a backup is missing, or is not as it was written."""

    code = "backup_damaged"

    def __init__(self, file: str) -> None:
        super().__init__(f"backup: {file} is missing or has changed")
        self.file = file


class BackupNotWritten(EnumeratorError):
    """The folder did not take the backup."""

    code = "backup_not_written"

    def __init__(self, where: Path, reason: str) -> None:
        super().__init__(f"backup not written: {reason}")
        self.where = where
        self.reason = reason


class NothingToRestore(EnumeratorError):
    """A folder holds neither a laptop's copies nor a backup."""

    code = "nothing_to_restore"

    def __init__(self, folder: Path) -> None:
        super().__init__("neither copies nor a backup")
        self.folder = folder


class RecoveryNeeded(EnumeratorError):
    """Only a supervisor, or whoever holds the recovery key, brings work back."""

    code = "recovery_needed"
