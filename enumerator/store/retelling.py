"""Rows of people, households, interviews, visits, requests and batches, told again from what the log says of them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from enumerator.store.events import EventKind
from enumerator.store.interviews import State

Row = dict[str, Any]
"""Values by the names of their columns."""

_STATES: Mapping[str, State] = {
    EventKind.OPENED: State.IN_PROGRESS,
    EventKind.FINALIZED: State.FINALIZED,
    EventKind.APPROVED: State.APPROVED,
    EventKind.RETURNED: State.RETURNED,
    EventKind.REOPENED: State.IN_PROGRESS,
    EventKind.BATCHED: State.BATCHED,
    EventKind.RECEIPTED: State.RECEIPTED,
    EventKind.PURGED: State.PURGED,
    EventKind.WITHDRAWN: State.WITHDRAWN,
}
_CASES: Mapping[str, str] = {
    EventKind.REFUSED: "refused",
    EventKind.REPORTED: "reported",
    EventKind.CLOSED: "closed",
    EventKind.REOPENED: "open",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What is left of one entry of the log; where only its content is, kind, time and actor are empty."""

    seq: int
    kind: str
    at: str
    actor: str
    content: Mapping[str, Any] | None


def person_row(person: str, entries: list[Entry]) -> Row | None:
    added = [one for one in entries if one.content and "role" in one.content]
    if not added or added[-1].content is None:
        return None
    said = added[-1].content
    removed = any(
        one.kind == EventKind.PERSON_REMOVED and one.seq > added[-1].seq for one in entries
    )
    return {
        "id": person, "name": said["name"], "role": said["role"], "active": int(not removed),
        "added_at": added[-1].at or _first_time(entries),
    }  # fmt: skip


def assignment_row(assignment: str, entries: list[Entry]) -> Row | None:
    said = _first_with(entries, "key", "assignee").content
    if said is None:
        return None
    segment, structure, household, family = said["key"]
    row: Row = {
        "id": assignment, "segment": segment, "structure": structure, "household": household, "family": family,
        "address": said.get("address", ""), "prefill": json.dumps(said.get("prefill", {}), ensure_ascii=False),
        "assignee": said["assignee"], "origin": said.get("origin", "assigned"), "reason": said.get("reason", ""),
        "state": "open", "disposition": "", "sighting": 0, "moved_at": None, "added_at": _first_time(entries),
    }  # fmt: skip
    for one in entries:
        told = one.content or {}
        if one.kind == EventKind.REASSIGNED:
            row["assignee"] = told.get("to", row["assignee"])
        elif one.kind in {EventKind.VISITED, EventKind.VISIT_UNDONE}:
            row["disposition"] = told.get("disposition", row["disposition"])
        elif one.kind in _CASES:
            row |= {"state": _CASES[one.kind], "disposition": told.get("disposition", "")}
            row |= {"sighting": int(told.get("sighting", False)), "moved_at": one.at or None}
            if one.kind == EventKind.REFUSED:
                row["reason"] = told.get("reason", "")
    return row


def interview_row(interview: str, entries: list[Entry]) -> Row | None:
    """None where nothing tells which household and which form it was."""
    opened = _first_with(entries, "form", "assignment")
    if opened.content is None:
        return None
    form_id, version, pack = opened.content["form"]
    row: Row = {
        "id": interview, "assignment": opened.content["assignment"], "form_id": form_id, "form_version": version,
        "pack": pack, "state": State.IN_PROGRESS.value, "revision": 1, "section": "", "ref": "", "finalized_at": None,
        "author": opened.actor or next((one.actor for one in entries if one.actor), ""),
        "language": opened.content.get("language", ""),
        "opened_at": opened.at or _first_time(entries), "updated_at": _first_time(entries),
    }  # fmt: skip
    for one in entries:
        told = one.content or {}
        if one.kind in _STATES:
            row["state"] = _STATES[one.kind].value
        if one.kind == EventKind.REOPENED:
            row["revision"] += 1
        if one.kind == EventKind.FINALIZED:
            row["finalized_at"] = one.at
        if one.kind == EventKind.LANGUAGE:
            row["language"] = told.get("language", row["language"])
        if "place" in told:
            row["section"], row["ref"] = told["place"]
        row["updated_at"] = max(row["updated_at"], one.at)
    return row


def visit_rows(assignment: str, entries: list[Entry]) -> Iterator[Row]:
    undone = {
        one.content["visit"]: one.at
        for one in entries
        if one.kind == EventKind.VISIT_UNDONE and one.content
    }
    for one in entries:
        said = one.content
        if one.kind == EventKind.VISITED and said:
            yield {
                "id": said["visit"], "assignment": assignment, "number": said["number"],
                "disposition": said["disposition"], "note": said.get("note", ""), "reason": said.get("reason", ""),
                "call_back_at": said.get("call_back_at"), "at": one.at, "actor": one.actor,
                "undone_at": undone.get(said["visit"]),
            }  # fmt: skip


def request_row(request: str, entries: list[Entry]) -> Row | None:
    """None where nothing tells what was asked, as after its purge."""
    asked = _first_with(entries, "reference", "asker")
    if asked.content is None:
        return None
    said = asked.content
    names = ("reference", "assignment", "kind", "asker", "name", "seen", "remarks", "state")
    row: Row = {
        "id": request, **{name: said[name] for name in names},
        "at": asked.at or _first_time(entries), "actor": asked.actor,
    }  # fmt: skip
    for one in entries:
        if one.kind == EventKind.REQUEST_DECIDED and one.content:
            row |= {"state": one.content["state"], "reason": one.content["reason"]}
            row |= {"decided_at": one.at, "decided_by": one.actor}
    return row


def batch_row(batch: str, entries: list[Entry]) -> Row | None:
    """None where nothing tells what was in it. Which batch was before it, the others tell."""
    sealed = _first_with(entries, "sequence", "envelopes")
    if sealed.content is None:
        return None
    said = sealed.content
    row: Row = {
        "id": batch, "sequence": said["sequence"], "previous": "", "file": said.get("file", f"{batch}.pserb"),
        "size": said["size"], "state": "sealed", "sealed_at": sealed.at or _first_time(entries),
    }  # fmt: skip
    for one in entries:
        if one.kind == EventKind.BATCH_SENT and row["state"] == "sealed":
            row |= {"state": "sent", "sent_at": one.at}
        elif one.kind == EventKind.RECEIPT_KEPT and one.content and one.content.get("final"):
            row |= {"state": "receipted", "receipted_at": one.at}
    return row


def batch_items(batch: str, entries: list[Entry]) -> Iterator[Row]:
    """What lay in a batch, with the outcomes that its receipts told."""
    sealed = _first_with(entries, "sequence", "envelopes").content or {}
    outcomes: dict[str, str] = {}
    for one in entries:
        if one.kind == EventKind.RECEIPT_KEPT and one.content:
            outcomes |= dict(one.content.get("items", ()))
    for envelope in sealed.get("envelopes", ()):
        yield {"envelope": envelope, "batch": batch, "outcome": outcomes.get(envelope, "")}


def _first_with(entries: list[Entry], *names: str) -> Entry:
    """The first entry that tells of all this; an empty one where none does."""
    whole = (one for one in entries if one.content and all(name in one.content for name in names))
    return next(whole, Entry(0, "", "", "", None))


def _first_time(entries: list[Entry]) -> str:
    return next((one.at for one in entries if one.at), "1970-01-01T00:00:00.000000+00:00")
