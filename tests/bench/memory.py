"""Memory of this process, in MB, as Linux tells it; 0 where it is not told."""

from pathlib import Path

_STATUS = Path("/proc/self/status")


def resident_mb() -> float:
    """What is held in RAM now."""
    return _told("VmRSS:")


def peak_mb() -> float:
    """The most that was ever held."""
    return _told("VmHWM:")


def _told(name: str) -> float:
    if not _STATUS.exists():
        return 0.0
    lines = _STATUS.read_text("ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))
