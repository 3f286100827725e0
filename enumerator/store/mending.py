"""A salvaged store made whole as far as it goes: rows that are gone are told again from the log, and the log from rows.

What was said stands in the store twice: in the log, and in the tables of what holds now. Where one of the two is whole,
nothing is missing. Where neither is, an interview gets what both have, and the report names what may be old or gone.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from enumerator.store import checking
from enumerator.store.agreeing import both, facts_of, shortest, standing, towards
from enumerator.store.answers import current_facts, empty, facts_to_json, keep_facts
from enumerator.store.batches import BATCH_SEQUENCE
from enumerator.store.connection import Store
from enumerator.store.envelopes import ENVELOPE_COUNTER
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import State
from enumerator.store.rebuild import facts_in_log
from enumerator.store.retelling import (
    Entry,
    assignment_row,
    batch_items,
    batch_row,
    interview_row,
    person_row,
    request_row,
    visit_rows,
)
from enumerator.store.salvage import Reading
from forms.said import Said, Turn, replay

_INDEX = "CREATE INDEX salvage_subject ON event (subject)"
_NO_INDEX = "DROP INDEX salvage_subject"
_ASIDE = """CREATE TEMP TABLE hanging AS SELECT c.subject, c.seq, c.content FROM event_content c
    LEFT JOIN event e ON e.seq = c.seq WHERE e.seq IS NULL"""
_ASIDE_INDEX = "CREATE INDEX temp.hanging_subject ON hanging (subject, seq)"
_NO_HANGING = (
    "DELETE FROM event_content WHERE (subject, seq) IN (SELECT subject, seq FROM temp.hanging)"
)
_FORGET = "DROP TABLE temp.hanging"
_SUBJECTS = """SELECT DISTINCT subject FROM event WHERE kind = ?1 UNION
    SELECT DISTINCT subject FROM temp.hanging WHERE ?2 <> '' AND instr(content, CAST(?2 AS BLOB)) > 0"""
_ENTRIES = """SELECT e.seq, e.kind, e.at, e.actor, c.content, length(e.content_hash) FROM event e
    LEFT JOIN event_content c ON c.subject = ?1 AND c.seq = e.seq WHERE e.subject = ?1
    UNION ALL SELECT seq, NULL, NULL, NULL, content, 0 FROM temp.hanging WHERE subject = ?1 ORDER BY 1"""
_NUMBERS = "SELECT seq FROM event UNION SELECT seq FROM temp.hanging ORDER BY seq"
_ENTRIES_THERE = "SELECT seq FROM event ORDER BY seq"
_WITHOUT_CONTENT = """SELECT e.seq, e.subject FROM event e
    LEFT JOIN event_content c ON c.subject = e.subject AND c.seq = e.seq
    WHERE length(e.content_hash) > 0 AND c.content IS NULL OR c.seq IS NULL"""
_ERASED = "SELECT subject, max(seq) FROM event WHERE kind IN ('erased', 'purged') GROUP BY subject"
_ANSWERED = "SELECT DISTINCT interview FROM answer"
_IDS = "SELECT id FROM {table}"
_SEALED = "SELECT revision, data IS NOT NULL FROM envelope WHERE subject = ? AND kind = 'interview'"
_STATE = "SELECT state, revision FROM interview WHERE id = ?"
_COUNTER = "INSERT INTO counter VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = max(value, excluded.value)"
_SAID_NUMBER = """SELECT max(json_extract(CAST(c.content AS TEXT), ?)) FROM event e
    JOIN event_content c ON c.subject = e.subject AND c.seq = e.seq WHERE e.kind = ? AND c.content IS NOT NULL"""
_HIGHEST = (
    (ENVELOPE_COUNTER, "SELECT max(counter) FROM envelope", EventKind.SEALED, "$.counter"),
    (BATCH_SEQUENCE, "SELECT max(sequence) FROM batch", EventKind.BATCH_SEALED, "$.sequence"),
)
# Names of tables and columns are those of our schema.
_EMPTY, _DELETE = "UPDATE {table} SET {column} = NULL", "DELETE FROM {table}"
_HANGS = """ WHERE {column} IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.{key} = {table}.{column})"""
_ENVELOPE_THERE = """SELECT 1 FROM envelope e JOIN batch b ON b.id = ?2 WHERE e.hash = ?1"""
_BEFORE = """UPDATE batch SET previous = coalesce((SELECT p.id FROM batch p WHERE p.sequence = batch.sequence - 1), '')
    WHERE previous = ''"""
_GAP = """UPDATE counter SET value = value + 1 WHERE name = ?1 AND EXISTS (SELECT 1 FROM batch)
    AND value > (SELECT max(sequence) FROM batch)"""
# In a batch of which nothing is left: it goes into the next one. Where the registry has it, it says so.
_WAITS_AGAIN = """UPDATE interview SET state = CASE
    WHEN EXISTS (SELECT 1 FROM decision d WHERE d.interview = interview.id
        AND d.revision = interview.revision AND d.verdict = 'approved') THEN 'approved' ELSE 'finalized' END
    WHERE state = 'batched' AND EXISTS (SELECT 1 FROM envelope e WHERE e.kind = 'interview'
        AND e.subject = interview.id AND e.revision = interview.revision AND e.data IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM batch_item m WHERE m.envelope = e.hash))"""
_HAS_ENVELOPE = frozenset({State.FINALIZED, State.APPROVED, State.BATCHED})
_SAID = ("answer", "roster_row", "confirmation")


class Whole(StrEnum):
    """How much of an interview was saved."""

    WHOLE = "whole"
    PART = "part"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class SalvagedInterview:
    """What became of one interview."""

    id: str
    whole: Whole
    questions: tuple[str, ...] = ()  # keys whose answer may be an older one
    files: tuple[str, ...] = ()  # names of attachments that are gone
    envelope: bool = False  # it was finished, and its sealed bytes are gone
    entries: int = 0  # of its log that are gone; the answers may be whole all the same


@dataclass(frozen=True, slots=True)
class Mended:
    """What a salvaged store holds."""

    interviews: tuple[SalvagedInterview, ...]
    gaps: tuple[
        tuple[int, int], ...
    ]  # first and last number of entries that are gone or lack their content
    retold: Mapping[str, int]  # rows made again from the log, by table
    dropped: Mapping[str, int]  # rows that belong to nothing any more, by table


def mend(
    store: Store, reading: Reading, progress: Callable[[int, int], None] = lambda _d, _o: None
) -> Mended:
    """Make the store agree with itself, in one transaction, and say in its log what is gone."""
    return store.write(lambda: _Mending(store, reading, progress).all())


class _Mending:
    def __init__(
        self, store: Store, reading: Reading, progress: Callable[[int, int], None]
    ) -> None:
        self._store, self._reading, self._progress = store, reading, progress
        self._log = EventLog(store)
        self._retold: Counter[str] = Counter()
        self._dropped: Counter[str] = Counter()
        self._erased: dict[str, int] = dict(store.rows(_ERASED))
        for sql in (
            _ASIDE,
            _ASIDE_INDEX,
            _NO_HANGING,
        ):  # so that new entries may take their numbers
            store.run(sql)
        self._gaps, self._unknown = self._missing()

    def all(self) -> Mended:
        store = self._store
        store.run(_INDEX)
        self._retell("person", EventKind.PERSON_ADDED, person_row, '"role":')
        self._retell("assignment", EventKind.ASSIGNED, assignment_row, '"assignee":')
        self._retell("interview", EventKind.OPENED, interview_row, '"form":[')
        self._retell("request", EventKind.REQUESTED, request_row, '"asker":')
        self._retell_visits()
        self._retell_batches()
        found = sorted(self._ids("interview"))
        told = []
        for number, interview in enumerate(found, 1):
            told.append(self._mend_interview(interview))
            self._progress(number, len(found))
        lost = {row[0] for row in store.rows(_ANSWERED)} | set(
            self._subjects(EventKind.OPENED, '"facts":[')
        )
        told += [SalvagedInterview(one, Whole.LOST) for one in sorted(lost - set(found))]
        self._drop_what_hangs()
        store.run(_WAITS_AGAIN)
        self._count_on()
        store.run(_NO_INDEX)
        store.run(_FORGET)
        self._say(told)
        missing: dict[str, list[str]] = {}
        for interview, name in checking.files_missing(store):
            missing.setdefault(interview, []).append(name)
        return Mended(
            tuple(_with_files(one, missing.get(one.id, [])) for one in told),
            self._gaps, dict(self._retold), dict(self._dropped),
        )  # fmt: skip

    # --- what is gone of the log ---

    def _missing(self) -> tuple[tuple[tuple[int, int], ...], bool]:
        """Gaps of the log, and whether there are entries of which nothing is left, not even whose they were."""
        there = [row[0] for row in self._store.rows(_ENTRIES_THERE)]
        numbers = [row[0] for row in self._store.rows(_NUMBERS)]
        last = numbers[-1] if numbers else 0
        gone = set(range(1, there[-1] if there else 0)).difference(there)
        gone |= {
            seq
            for seq, subject in self._store.rows(_WITHOUT_CONTENT)
            if self._erased.get(subject, 0) <= seq
        }
        holes = self._reading.holes
        tail = any(hole.after is None for hole in holes.get("event", ()))
        return _ranges(sorted(gone)), len(numbers) < last or (tail and "event_content" in holes)

    # --- rows from the log ---

    def _subjects(self, kind: EventKind, mark: str = "") -> list[str]:
        return [row[0] for row in self._store.rows(_SUBJECTS, (kind.value, mark))]

    def _ids(self, table: str) -> set[str]:
        return {row[0] for row in self._store.rows(_IDS.format(table=table))}

    def _entries(self, subject: str) -> list[Entry]:
        return [
            Entry(seq, kind or "", at or "", actor or "", json.loads(content) if content else None)
            for seq, kind, at, actor, content, _ in self._store.rows(_ENTRIES, (subject,))
        ]

    def _retell(
        self,
        table: str,
        kind: EventKind,
        row: Callable[[str, list[Entry]], dict[str, Any] | None],
        mark: str = "",
    ) -> None:
        known = self._ids(table)
        for subject in self._subjects(kind, mark):
            if subject not in known:
                self._put(table, row(subject, self._entries(subject)))

    def _retell_visits(self) -> None:
        if self._lacks("visit"):
            known = self._ids("visit")
            for assignment in self._subjects(EventKind.VISITED):
                for row in visit_rows(assignment, self._entries(assignment)):
                    if row["id"] not in known:
                        self._put("visit", row)

    def _lacks(self, table: str) -> bool:
        """Whether rows of a table are gone."""
        lost = any(one.table == table for one in self._reading.lost)
        return lost or bool(self._reading.holes.get(table))

    def _retell_batches(self) -> None:
        """A batch whose row is gone is the same batch still: its file lies in the outbox, and is sent from there."""
        known, retold = self._ids("batch"), False
        lacking = self._lacks("batch_item")
        for batch in self._subjects(EventKind.BATCH_SEALED, '"envelopes":['):
            if batch in known and not lacking:
                continue
            entries = self._entries(batch)
            if batch not in known:
                self._put("batch", batch_row(batch, entries))
                retold = True
            for row in batch_items(batch, entries):
                if self._store.row(_ENVELOPE_THERE, (row["envelope"], batch)):
                    self._put("batch_item", row)
        if retold:
            self._store.run(_BEFORE)

    def _put(self, table: str, row: dict[str, Any] | None) -> None:
        if row is None:
            return
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        sql = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"  # noqa: S608  names of our schema
        self._retold[table] += self._store.run(sql, tuple(row.values()))

    # --- one interview ---

    def _mend_interview(self, interview: str) -> SalvagedInterview:
        store = self._store
        rows = store.rows(_ENTRIES, (interview,))
        lost = sum(1 for row in rows if self._gone(interview, row))
        log = replay(facts_of(row[4] for row in rows))
        tables = replay(current_facts(store, interview))
        tables_whole = not any(self._reading.touched(table, interview) for table in _SAID)
        log_whole = not any(self._gone(interview, row) and row[4] is None for row in rows) and not (
            self._unknown and self._reading.touched("event_content", interview)
        )
        questions: tuple[str, ...] = ()
        if log_whole:
            wanted = log
        elif tables_whole:
            wanted = tables
        else:
            wanted = both(log, tables)
            questions = tuple(sorted(log.answers.keys() - tables.answers.keys()))
        self._make_current(interview, wanted)
        envelope = self._lacks_envelope(interview)
        part = envelope or not (log_whole or tables_whole)
        return SalvagedInterview(
            interview, Whole.PART if part else Whole.WHOLE, questions, (), envelope, lost
        )

    def _gone(self, interview: str, row: tuple[Any, ...]) -> bool:
        """Whether of an entry something is missing that nobody erased."""
        seq, kind, _, _, content, hash_length = row
        if kind is None:
            return True
        return bool(hash_length) and content is None and self._erased.get(interview, 0) <= seq

    def _make_current(self, interview: str, wanted: Said) -> None:
        """Let the log and the tables both say what is wanted."""
        store = self._store
        told = replay(facts_in_log(store, interview))
        news = tuple(towards(told, wanted))
        if news:
            self._log.append(
                EventKind.SALVAGED,
                interview,
                {"facts": facts_to_json(news), "turn": Turn.ASIDE.value},
            )
        if news or standing(told) != standing(replay(current_facts(store, interview))):
            empty(store, interview)
            keep_facts(store, interview, shortest(told))

    def _lacks_envelope(self, interview: str) -> bool:
        state, revision = self._store.row(_STATE, (interview,)) or ("", 0)
        sealed: dict[int, int] = dict(self._store.rows(_SEALED, (interview,)))
        return state in _HAS_ENVELOPE and not sealed.get(revision)

    # --- the end ---

    def _drop_what_hangs(self) -> None:
        """Rows whose row above is gone cannot stand; where a column may be empty, it is emptied instead."""
        store, changed = self._store, True
        while changed:
            changed = False
            for table, column, parent, key, optional in _references(store):
                act = (_EMPTY if optional else _DELETE).format(table=table, column=column)
                hangs = _HANGS.format(table=table, column=column, parent=parent, key=key)
                count = store.run(act + hangs)
                self._dropped[table] += count
                changed = changed or bool(count)
        self._dropped = +self._dropped

    def _count_on(self) -> None:
        """No number is given out twice: counters go on from the highest that anything tells of."""
        for name, sql, kind, path in _HIGHEST:
            found = (self._store.row(sql), self._store.row(_SAID_NUMBER, (path, kind.value)))
            highest = max((row[0] for row in found if row and row[0]), default=0)
            if highest:
                self._store.run(_COUNTER, (name, highest))
        # Of a batch of which only the number is known the next one cannot name the id: it leaves a gap, not a fork.
        self._store.run(_GAP, (BATCH_SEQUENCE,))

    def _say(self, told: list[SalvagedInterview]) -> None:
        counted = Counter(one.whole.value for one in told)
        said = {
            "gaps": [list(gap) for gap in self._gaps],
            "pages": len(self._reading.bad),
            **counted,
        }
        self._log.append(EventKind.SALVAGED, self._store.device, said)


def _references(store: Store) -> Iterator[tuple[str, str, str, str, bool]]:
    """Table, column, the table and column that it names, and whether it may be empty."""
    tables = store.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    for (table,) in tables:
        optional = {row[1] for row in store.rows(f"PRAGMA table_info({table})") if not row[3]}
        for row in store.rows(f"PRAGMA foreign_key_list({table})"):
            yield table, row[3], row[2], row[4] or "id", row[3] in optional and table == "decision"


def _with_files(one: SalvagedInterview, names: list[str]) -> SalvagedInterview:
    if not names:
        return one
    whole = Whole.PART if one.whole is Whole.WHOLE else one.whole
    return SalvagedInterview(
        one.id, whole, one.questions, tuple(sorted(names)), one.envelope, one.entries
    )


def _ranges(numbers: list[int]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return tuple(found)
