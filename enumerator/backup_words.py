"""What is said where a laptop is backed up, and where work is brought back: a part of the one catalogue."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SAID: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "backup_damaged": (
            "The backup is not whole: {file} is missing or has changed.",
            "Nothing was changed.",
            "Use another backup, or bring the work back from a card.",
        ),
        "backup_not_written": (
            "The backup could not be written to {where}: {reason}.",
            "Everything is kept on this laptop.",
            "Make room there, or name another folder.",
        ),
        "nothing_to_restore": (
            "In {folder} there are neither copies of a laptop nor a backup.",
            "Nothing was changed.",
            "Name the card's own folder, or the folder of one backup.",
        ),
        "recovery_needed": (
            "Only a supervisor, or officers with the recovery key, bring work back.",
            "Nothing was changed.",
            "Sign in as a supervisor, or bring two officers' shares.",
        ),
    }
)
