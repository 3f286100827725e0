"""What is said where IT opens a laptop, and where the store gets a new key: a part of the one catalogue."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SAID: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "recovery_file_damaged": (
            "{file} is not a share of a recovery key, or it was changed since it was made.",
            "Nothing was changed.",
            "Use another copy of this share, or the share of another officer.",
        ),
        "share_passphrase_wrong": (
            "The passphrase does not open the share of {officer}.",
            "Nothing was changed.",
            "Check the keyboard's language and the capitals key, and try again.",
        ),
        "share_twice": (
            "Both shares are those of {officer}.",
            "Nothing was changed.",
            "Use the shares of two officers.",
        ),
        "share_alone": (
            "The share of {officer} alone opens nothing.",
            "Nothing was changed.",
            "Bring a second officer's share of the same key.",
        ),
        "shares_differ": (
            "These shares belong to two recovery keys: {first} and {second}.",
            "Nothing was changed.",
            "Bring two shares of one key.",
        ),
        "recovery_slot_missing": (
            "This laptop was set up without a recovery key.",
            "Nothing was changed.",
            "Only its own people can open it. A supervisor who works on it gives new passphrases.",
        ),
        "recovery_of_another_key": (
            "This laptop belongs to recovery key {wanted}, not to {given}.",
            "Nothing was changed.",
            "Bring the shares of key {wanted}.",
        ),
        "laptop_not_set_up": (
            "There is no laptop of ours in {folder}: the file with its keys is missing.",
            "Nothing was changed.",
            "Name the right folder, or bring slots.json back from the backup.",
        ),
        "new_person_incomplete": (
            "{person} has not worked on this laptop yet.",
            "Nothing was changed.",
            "Give a name and a role for this person.",
        ),
        "passphrase_typed_twice": (
            "The new passphrase was not typed the same way both times.",
            "Nothing was changed.",
            "Type it again.",
        ),
        "passphrase_not_repeated": (
            "The new passphrase was given only once: it is read twice.",
            "Nothing was changed.",
            "Give it two times, each on a line of its own.",
        ),
        "keyring_required": (
            "This computer has no key ring, and IT allows no work without one.",
            "Nothing was changed.",
            "Ask IT to set up the computer's key ring.",
        ),
        "no_room_to_rekey": (
            "There is too little room on the disk to give the store a new key.",
            "Nothing was changed: the key that it has is still in force.",
            "Make {megabytes} MB of room, then do it again.",
        ),
        "key_renewed": (
            "The store of this laptop has a new key, and it could not be handed to you.",
            "Your answers are saved.",
            "Ask your supervisor for a new passphrase.",
        ),
        "slot_outdated": (
            "This passphrase was replaced by a newer one; an older file of passphrases was put back on this laptop.",
            "Your answers are saved.",
            "Ask your supervisor for a new passphrase, and tell IT.",
        ),
    }
)

DONE: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "recovered": (
            "{name} ({person}) may sign in on this laptop again, with new keys.",
            "All interviews are there ({interviews}), and everybody else's passphrase still opens. "
            "The log tells of it.",
            "Sign in as {person} and choose a passphrase of your own. Then have the new keys certified: {command}. "
            "Until then nothing is signed in this name.",
        ),
        "recovered_device": (
            "The laptop itself has new keys too: the computer's key ring did not hold the old ones.",
            "What was sealed before is kept.",
            "Have them certified together with the person's. The others need a new passphrase from a supervisor.",
        ),
        "rekeyed": (
            "The store has a new key.",
            "All answers are there, and everybody's passphrase still opens.",
            "No copy of the keys from before opens what comes after. Make a new backup, and destroy those from before.",
        ),
        "rekeyed_without": (
            "The new key could not be handed to {people}.",
            "",
            "A supervisor gives them a new passphrase.",
        ),
    }
)
"""What is said when it was done."""


def sentences() -> tuple[str, ...]:
    """What stands in no error, for translators."""
    return tuple(part for parts in DONE.values() for part in parts if part)
