"""What is said when a damaged store has been read into a new one: what is whole, what is gone, where to look."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SAID: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "pages": ("{bad} of {pages} pages of the file are damaged.", "", ""),
        "unproven": (
            "The file's salt is gone: no page could be proven, and what reads like a page was taken.",
            "",
            "Send nothing from the new store before a supervisor has compared it with a copy on a card.",
        ),
        "interviews": ("Interviews: {whole} whole, {part} in part, {lost} lost.", "", ""),
        "interview_part": ("{id}: in part.", "", ""),
        "interview_lost": ("{id}: lost.", "", ""),
        "older": ("Answers that may be older: {names}.", "", ""),
        "files": ("Files that are gone: {names}.", "", ""),
        "envelope": ("Its sealed envelope is gone.", "", ""),
        "entries": ("Entries of the log that are gone or lack their content: {count}.", "", ""),
        "read": ("{kind}: {read} read, none missing.", "", ""),
        "lacking": (
            "{kind}: {read} read, {again} made again from the log, {gone} known to be gone.",
            "",
            "",
        ),
        "unknown": (
            "{kind}: {read} read, {again} made again from the log, {gone} known to be gone; "
            "others may be missing of which nothing is left.",
            "",
            "",
        ),
        "done": (
            "The damaged store was not touched: {store}",
            "",
            "Look at the new one with: {command}",
        ),
        "there": (
            "{folder} is there already.",
            "Nothing was changed.",
            "Name a folder that is not there yet.",
        ),
        "stopped": ("Stopped. The damaged store was not touched.", "", ""),
    }
)
KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "person": "People",
        "assignment": "Households to visit",
        "visit": "Visits",
        "decision": "Decisions",
        "certificate": "Certificates",
        "envelope": "Sealed envelopes",
        "batch": "Batches",
        "receipt": "Receipts",
        "setting": "Settings of the store",
        "request": "Requests about data",
    }
)
"""What people call the rows of a table, in the order in which they are told."""


def sentences() -> tuple[str, ...]:
    """Every sentence here, once, for translators."""
    parts = (part for said in SAID.values() for part in said if part)
    return tuple(dict.fromkeys((*parts, *KINDS.values())))
