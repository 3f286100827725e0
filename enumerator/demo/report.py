"""What the demo proves: compared byte for byte, searched for what must not be there, and told in a table."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from enumerator.demo.practice import Practice
from enumerator.demo.story import Told
from enumerator.store.assignments import AssignmentStore
from enumerator.store.batches import BatchStore
from enumerator.store.connection import Store
from enumerator.store.interviews import State
from sync.registry.listing import households


@dataclass(frozen=True, slots=True)
class Outcome:
    """Rows of the table, and what differs from what was promised."""

    rows: tuple[tuple[str, str], ...]
    faults: tuple[str, ...]


def count_leaks(told: Told, practice: Practice) -> tuple[int, int]:
    """How many names and numbers stand in the clear outside of the registry's opened tables; files searched."""
    return _search(told.canaries, _sealed_places(practice))


def examine(told: Told, practice: Practice, store: Store, early: tuple[int, int]) -> Outcome:
    """Compare what the registry opened with what was finalized, and look for plain text where none may be.

    ``early`` is what ``count_leaks`` found before anything was sent and purged.
    """
    opened, visits, parked = _opened(practice.registry)
    faults = list(_differences(told, opened, visits, parked))
    batches = BatchStore(store).all()
    items = [item for batch in batches for item in BatchStore(store).items(batch.id)]
    lines = [line for line in AssignmentStore(store).lines() if line.interview]
    purged = sum(1 for line in lines if line.state is State.PURGED)
    if purged != len(told.finalized):
        faults.append(f"{purged} of {len(told.finalized)} interviews were purged")
    hits, files = count_leaks(told, practice)
    if hits or early[0]:
        faults.append(f"{hits + early[0]} places hold a name or number in plain text")
    control, _ = _search(told.canaries, _database(practice.registry / "opened.sqlite3"))
    if not control:
        faults.append("the search finds nothing even where the answers are")
    sent = sum(batch.size for batch in batches)
    households = len(told.finalized) + len(told.visits)
    rows = (
        ("interviews", f"{len(told.finalized)}, {told.members} members"),
        ("visits without interview", f"{len(told.visits)}"),
        ("returned, corrected", f"{told.revisions}"),
        ("answers typed", f"{told.answers}, {told.presses} key presses"),
        ("seconds per answer", f"{told.seconds / max(1, told.answers):.4f}"),
        ("batches", f"{len(batches)}, {sent} bytes"),
        ("bytes per household", f"{sent // max(1, households)}"),
        ("submission XML per interview", f"{sum(map(len, told.finalized.values())) // len(told.finalized)}"),
        ("receipted", f"{sum(1 for i in items if i.outcome in ('stored', 'duplicate'))} of {len(items)}"),
        ("equal byte for byte at the registry", f"{_equal(told, opened)} of {len(told.finalized)}"),
        ("partial at the registry", _lacking(practice.registry)),
        ("purged from the laptop", f"{purged}"),
        (
            "canary hits outside opened tables",
            f"{early[0]} in {early[1]} files before sending, {hits} in {files} at the end"
            f" ({len(set(told.canaries))} canaries)",
        ),
    )  # fmt: skip
    return Outcome(rows, tuple(faults))


def table(rows: Iterable[tuple[str, str]]) -> str:
    """The rows under each other."""
    rows = tuple(rows)
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"  {name:<{width}}  {value}" for name, value in rows)


def _differences(
    told: Told, opened: list[tuple[str, str, bytes]], visits: list[str], parked: int
) -> Iterable[str]:
    by_id = {name: xml for name, _, xml in opened}
    if len(by_id) != len(opened):
        yield "an interview was counted twice"
    for name, xml in told.finalized.items():
        if name not in by_id:
            yield f"interview {name} did not arrive"
        elif by_id[name] != xml:
            yield f"interview {name} differs from what was finalized"
    if set(by_id) - set(told.finalized):
        yield "the registry holds an interview that nobody made"
    households = sorted(household for _, household, _ in opened)
    if households != sorted(told.households.values()):
        yield "households at the registry are not those that were interviewed, each once"
    if sorted(visits) != sorted(told.visits):
        yield "visits at the registry are not those that were made"
    if parked:
        yield f"{parked} envelopes were parked"


def _lacking(registry: Path) -> str:
    """How many interviews came as partial, and what they lack."""
    held = households(registry / "opened.sqlite3")
    partial = sum(1 for one in held if one.partial)
    return f"{partial} of {len(held)}, {sum(one.unmet for one in held)} checks not met"


def _equal(told: Told, opened: list[tuple[str, str, bytes]]) -> int:
    return sum(1 for name, _, xml in opened if told.finalized.get(name) == xml)


def _opened(registry: Path) -> tuple[list[tuple[str, str, bytes]], list[str], int]:
    with sqlite3.connect(registry / "opened.sqlite3") as db:
        interviews = [
            (str(row[0]), str(row[1]), bytes(row[2]))
            for row in db.execute("SELECT id, household, xml FROM interview")
        ]
        visits = [str(row[0]) for row in db.execute("SELECT household FROM visit")]
        parked = int(db.execute("SELECT count(*) FROM parked").fetchone()[0])
    db.close()
    return interviews, visits, parked


def _sealed_places(practice: Practice) -> list[Path]:
    """Store, WAL, slots, outbox, logs, temporary files, and the registry's accept stage."""
    folders = (practice.folders.home, practice.temporary)
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return files + _database(practice.registry / "accepted.sqlite3")


def _database(path: Path) -> list[Path]:
    return [p for p in path.parent.glob(path.name + "*") if p.is_file()]


def _search(words: Iterable[str], files: Iterable[Path]) -> tuple[int, int]:
    """In how many places a word stands in the clear (UTF-8 or UTF-16), and how many files were searched."""
    wanted = [w.encode(encoding) for w in set(words) for encoding in ("utf-8", "utf-16-le")]
    hits = count = 0
    for file in files:
        count += 1
        data = file.read_bytes()
        hits += sum(1 for word in wanted if word in data)
    return hits, count
