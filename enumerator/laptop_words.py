"""What is said of this laptop, its clock, its settings and the cards in it: a part of the one catalogue."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_SAFE = "Your answers are saved."
_SUPERVISOR = "Tell your supervisor."

SAID: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "laptop_warning": ("Something is wrong with this laptop.", _SAFE, _SUPERVISOR),
        "disk_low": (
            "Little room is left on the disk: {megabytes} MB.",
            "Everything is saved, and work can go on.",
            "Send what waits, and have files removed that nobody needs.",
        ),
        "disk_too_low": (
            "The disk is nearly full: {megabytes} MB are left, and no new household can be begun.",
            "Everything is saved; interviews that were begun can be finished.",
            "Finish them, send what waits, and have room made on the disk.",
        ),
        "lock_coming": (
            "The laptop locks in {seconds} seconds.",
            "Every answer is saved, and you come back to the same question.",
            "Touch any key to go on.",
        ),
        "medium_warning": (
            "{medium} does not take its copies.",
            _SAFE,
            "Go on, and tell your supervisor.",
        ),
        "medium_full": (
            "No room is left on {medium} for the copies.",
            _SAFE,
            "Go on. Ask IT for another card, or have files removed from this one.",
        ),
        "medium_read_only": (
            "The copies cannot be written on {medium}: it is locked against writing.",
            _SAFE,
            "Go on. Look whether the card has a small switch at its side.",
        ),
        "medium_failed": (
            "{medium} stopped answering while copies were made.",
            _SAFE,
            "Go on. Put it in again; if this is told again, it needs to be replaced.",
        ),
        "medium_changed": (
            "Copies that were made before are missing on {medium}.",
            "Your answers are saved, and the copies were made again.",
            "Tell your supervisor if somebody else has had it.",
        ),
        "battery_low": (
            "The battery has {percent} % left.",
            "Every answer is saved already.",
            "Connect the charger, or stop at a good place and close the laptop.",
        ),
        "clock_went_back": (
            "The laptop's clock shows {shown}, and it has shown {known} before.",
            "Your answers are saved, and work can go on.",
            "Set the clock of the computer, or tell your supervisor.",
        ),
        "clock_nonsense": (
            "The laptop's clock shows {shown}, which cannot be.",
            "Your answers are saved, and work can go on.",
            "Set the clock of the computer, or tell your supervisor.",
        ),
        "store_went_back": (
            "The store on this laptop is an older copy: its log ends at entry {found}, and entry {known} "
            "was there already.",
            "Work can go on. What was sent is safe at the registry.",
            "If IT has put a copy back, all is well. If not, tell your supervisor.",
        ),
        "trust_list_older": (
            "The trust list on this laptop is an older one: number {found}, and number {known} was here already.",
            "Your answers are saved, and interviews go on. Nobody new can be let in until the newer list is here.",
            "Ask IT to bring the newest trust list.",
        ),
        "settings_not_kept": (
            "The settings could not be kept: {path} cannot be written.",
            "They hold until the program is closed.",
            "Make room on the disk, or tell IT.",
        ),
        "report_not_saved": (
            "The report could not be saved as {where}.",
            _SAFE,
            "Make room on the disk, or tell IT.",
        ),
        "settings_invalid": (
            "The settings file {path} cannot be read: {problem}.",
            _SAFE,
            "Correct the file, or remove it to go on with the usual settings.",
        ),
    }
)
