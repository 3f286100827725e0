"""What IT needs to know of a laptop that has a problem: versions, sizes, counts, fault lines; nobody's data.

Everything in it is named here, one by one. Nothing is copied from the store but numbers; of the log, which holds no
answers by its own rules (enumerator.logs), only lines that tell of a fault; of the settings, only what is no address.
"""

import json
import platform
import shutil
import zipfile
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import count
from pathlib import Path

import enumerator
from enumerator.config import Folders, Settings
from enumerator.fieldwork.readiness import Outcome
from enumerator.logs import allowed
from enumerator.store.assignments import AssignmentStore
from enumerator.store.connection import Store
from enumerator.store.events import EventLog
from enumerator.store.packs import PackStore

_FAULTS = frozenset({"warning", "error", "critical"})
_OURS = frozenset({"at", "level", "room", "event", "error", "places"})
_MOST_LINES = 200
_COUNTS = (
    "count",
    "faults",
    "first",
    "told",
    "entries",
    "interviews",
    "packs",
    "people",
    "days",
    "megabytes",
    "version",
    "known",
    "found",
    "files",
    "envelopes",
    "waiting",
)
_Numbers = dict[str, str | int | bool]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The report for IT: sections of named numbers, and the log's fault lines, the newest last."""

    sections: Mapping[str, _Numbers]
    log: tuple[str, ...]

    def bundle(self) -> bytes:
        """A zip with the report and the log lines, as they were shown."""
        kept = BytesIO()
        with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr("report.json", json.dumps(self.sections, indent=2) + "\n")
            file.writestr("log.txt", "".join(f"{line}\n" for line in self.log))
        return kept.getvalue()


def diagnose(
    store: Store | None,
    folders: Folders,
    settings: Settings,
    window: Mapping[str, str],
    findings: Iterable[Outcome] = (),
) -> Diagnosis:
    """Look at the laptop now. ``window`` tells what only the window knows: its version, its screen.

    Without a store nothing is told of what it holds. ``findings`` are the doctor's: codes, ids and counts.
    """
    sections = {
        "versions": {**_versions(), **(_forms(store) if store is not None else {}), **window},
        "sizes in bytes": _sizes(folders),
        "settings": _settings(settings),
    }
    if store is not None:
        sections["counts"] = _counts(store)
    if found := _findings(findings):
        sections["findings"] = found
    return Diagnosis(sections, fault_lines(folders.logs))


def fault_lines(folder: Path) -> tuple[str, ...]:
    """Lines of the log that tell of a fault, the newest last; written anew from the fields that a log may have."""
    found: list[str] = []
    for file in sorted(folder.glob("enumerator.log*"), reverse=True):  # .4 is the oldest
        for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
            try:
                said = json.loads(line)
            except ValueError:
                continue
            if isinstance(said, dict) and said.get("level") in _FAULTS:
                kept = {key: said[key] for key in said if key in _OURS} | allowed(said)
                found.append(json.dumps(kept))
    return tuple(found[-_MOST_LINES:])


def _versions() -> _Numbers:
    return {
        "program": enumerator.__version__,
        "python": platform.python_version(),
        "system": platform.system(),
        "system release": platform.release(),
        "machine": platform.machine(),
    }


def _findings(outcomes: Iterable[Outcome]) -> _Numbers:
    """What the doctor found, by what was looked at: its code, and how often. No names of files: people choose some."""
    found: _Numbers = {}
    for outcome in outcomes:
        counts = {name: outcome.values[name] for name in _COUNTS if name in outcome.values}
        said = " ".join(f"{name}={value}" for name, value in counts.items())
        found[_next_name(str(outcome.check), found)] = (
            f"{outcome.verdict} {outcome.code} {said}".strip()
        )
    return found


def _next_name(check: str, taken: _Numbers) -> str:
    """What was looked at, numbered from the second on: a laptop may have several cards."""
    names = (check if number == 1 else f"{check} {number}" for number in count(1))
    return next(name for name in names if name not in taken)


def _forms(store: Store) -> _Numbers:
    packs = PackStore(store).all()
    newest = packs[-1] if packs else None
    return {
        "form": newest.form_id if newest else "none",
        "form version": newest.version if newest else "none",
        "forms kept": len(packs),
        "events": head.seq if (head := EventLog(store).head()) else 0,
    }


def _sizes(folders: Folders) -> _Numbers:
    store = folders.store
    files = {
        "store": store,
        "store log": store.with_name(store.name + "-wal"),
        "reserve": store.with_name(store.name + ".reserve"),
    }
    sizes: _Numbers = {name: _size(path) for name, path in files.items()}
    sizes["outbox"] = sum(_size(path) for path in folders.outbox.glob("*"))
    sizes["logs"] = sum(_size(path) for path in folders.logs.glob("*"))
    sizes["free on the disk"] = shutil.disk_usage(folders.home).free
    return sizes


def _counts(store: Store) -> _Numbers:
    lines = AssignmentStore(store).lines()
    states = Counter(
        line.state.value if line.state else "closed" if line.closed else "assigned"
        for line in lines
    )
    return {"households": len(lines), **dict(sorted(states.items()))}


def _settings(settings: Settings) -> _Numbers:
    return {
        "theme": settings.theme,
        "text size": settings.text_size,
        "idle lock minutes": settings.idle_lock_minutes,
        "keep days": settings.keep_days,
        "registry set": bool(settings.registry_url),
        "officer set": bool(settings.data_contact),
        "mirrors": len(settings.mirrors),
    }


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
