"""What is said where a laptop or somebody's new keys are let in: a part of the one catalogue."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_NOTHING = "Nothing was changed."

SAID: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "invitation_invalid": (
            "This is not an invitation: a sign is missing or was mistyped.",
            _NOTHING,
            "Compare each group of four signs with the paper, and the address too.",
        ),
        "enrolment_refused": (
            "The registry does not let this laptop in ({reason}).",
            _NOTHING,
            "Tell the office that gave you the invitation.",
        ),
        "code_refused": (
            "The registry does not know this code, or has taken it back.",
            _NOTHING,
            "Compare it with the paper, or ask the office for a new invitation.",
        ),
        "code_used": (
            "This code has let another laptop in, or this one under other entries.",
            _NOTHING,
            "Ask the office for a new invitation.",
        ),
        "code_expired": (
            "The last day of this code is over.",
            _NOTHING,
            "Ask the office for a new invitation.",
        ),
        "other_person_invited": (
            "This code was made for somebody else, or for another role.",
            _NOTHING,
            "Check your staff number and role, or ask the office for an invitation of your own.",
        ),
        "answer_for_another": (
            "This answer belongs to another laptop, or to an earlier request of this one.",
            _NOTHING,
            "Bring the answer to the request that waits here.",
        ),
        "root_not_trusted": (
            "Whoever answered is not the registry that the invitation names.",
            "Nothing of it was believed, and nothing was changed.",
            "Check the address and the code. If they are right, tell IT.",
        ),
        "authority_refused": (
            "The supervisor's permission to let laptops in does not reach so far ({reason}).",
            _NOTHING,
            "Ask the office: it can give or renew the permission, or answer the request itself.",
        ),
        "not_in_force_today": (
            "The registry's list or a certificate does not count on the day that this laptop shows.",
            _NOTHING,
            "Set the laptop's date and time. If they are right, ask the office for a newer list.",
        ),
        "nothing_waits": (
            "No request waits for an answer here.",
            _NOTHING,
            "Make a request first; the answer to it can be read afterwards.",
        ),
        "enrolled_already": (
            "The keys of {person} have their certificate.",
            _NOTHING,
            "Nothing is to be done.",
        ),
    }
)
