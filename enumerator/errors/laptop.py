"""What the laptop itself is short of, and its settings."""

from pathlib import Path

from enumerator.errors.base import EnumeratorError


class LaptopWarning(EnumeratorError):
    """Something about the laptop that will get in the way. It is told, and work goes on."""

    code = "laptop_warning"


class DiskLow(LaptopWarning):
    """Little room is left on the disk."""

    code = "disk_low"

    def __init__(self, megabytes: int) -> None:
        super().__init__(f"{megabytes} MB left on the disk")
        self.megabytes = megabytes


class LockComing(LaptopWarning):
    """Nobody has touched a key for a while: the laptop locks in ``seconds``, unless somebody does."""

    code = "lock_coming"

    def __init__(self, seconds: int) -> None:
        super().__init__(f"locks in {seconds} s")
        self.seconds = seconds


class DiskTooLow(EnumeratorError):
    """So little room is left that no household may be begun."""

    code = "disk_too_low"

    def __init__(self, megabytes: int) -> None:
        super().__init__(f"{megabytes} MB left on the disk")
        self.megabytes = megabytes


class BatteryLow(LaptopWarning):
    """The laptop will soon go out."""

    code = "battery_low"

    def __init__(self, percent: int) -> None:
        super().__init__(f"{percent} % of the battery left")
        self.percent = percent


class ClockWentBack(LaptopWarning):
    """The clock shows an earlier time than the store has seen already."""

    code = "clock_went_back"

    def __init__(self, shown: str, known: str) -> None:
        super().__init__(f"the clock shows {shown}, after {known}")
        self.shown = shown  # day and time of the policy zone
        self.known = known


class ClockNonsense(LaptopWarning):
    """The clock shows a year that cannot be."""

    code = "clock_nonsense"

    def __init__(self, shown: str) -> None:
        super().__init__(f"the clock shows {shown}")
        self.shown = shown


class StoreWentBack(LaptopWarning):
    """The store is older than the one that was used here last: a copy was put back."""

    code = "store_went_back"

    def __init__(self, known: int, found: int) -> None:
        super().__init__(f"the log ends at entry {found}, and entry {known} was there")
        self.known = known  # number of an entry of the log
        self.found = found


class TrustListOlder(LaptopWarning):
    """The trust list of this store is older than the one that the key ring has seen here."""

    code = "trust_list_older"

    def __init__(self, known: int, found: int) -> None:
        super().__init__(f"trust list {found}, and {known} was here")
        self.known = known  # number of a trust list
        self.found = found


class SettingsNotKept(EnumeratorError):
    """The settings file could not be written; what was set holds until the program ends."""

    code = "settings_not_kept"

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} could not be written")
        self.path = path


class ReportNotSaved(EnumeratorError):
    """The report for IT could not be written where it was to go."""

    code = "report_not_saved"

    def __init__(self, where: str) -> None:
        super().__init__(f"no report at {where}")
        self.where = where


class SettingsInvalid(EnumeratorError):
    """The settings file says something that cannot be."""

    code = "settings_invalid"

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path.name}: {problem}")
        self.path = path
        self.problem = problem


class MediumWarning(LaptopWarning):
    """A card or a stick does not take its copies. The work is in the store all the same."""

    code = "medium_warning"

    def __init__(self, medium: str) -> None:
        super().__init__("a medium does not take its copies")
        self.medium = medium  # the name of its folder


class MediumFull(MediumWarning):
    """No room is left on it."""

    code = "medium_full"


class MediumReadOnly(MediumWarning):
    """It may not be written."""

    code = "medium_read_only"


class MediumFailed(MediumWarning):
    """It was pulled out, or does not answer as a disk does."""

    code = "medium_failed"


class MediumChanged(MediumWarning):
    """Files are missing on it, or it was put back to an earlier day."""

    code = "medium_changed"
