"""Purge: after the registry's receipt the contents go; ids, hashes and receipts stay."""

from enumerator.errors import NotInThisState
from enumerator.store.answers import empty
from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import InterviewStore, State

_SLICE = 50  # contents at a time: an interview that is being answered waits for one slice at most

_HASHES = "SELECT hash FROM envelope WHERE subject = ? ORDER BY revision"
_COMMENTS = "DELETE FROM comment WHERE interview = ?"
_ATTACHMENTS = "DELETE FROM attachment WHERE interview = ?"
_DECISIONS = "UPDATE decision SET comment = '' WHERE interview = ?"
_ENVELOPES = "UPDATE envelope SET data = NULL, xml = NULL WHERE subject = ?"
_SEALED_ATTACHMENTS = """UPDATE sealed_attachment SET data = NULL
    WHERE envelope IN (SELECT hash FROM envelope WHERE subject = ?)"""
_NAMES = "DELETE FROM spoken_name WHERE interview = ?"
_BESIDE = "DELETE FROM kept_beside WHERE interview = ?"
_CHECKPOINT = "PRAGMA wal_checkpoint(TRUNCATE)"
_ADDRESS = "UPDATE assignment SET address = '', prefill = '{}' WHERE id = ?"
_VISITS = "UPDATE visit SET note = '' WHERE assignment = ?"
# The outcomes named below say that the registry has the content, opened; it needs no earlier word on the same visit.
_VISIT_ENVELOPES = """UPDATE envelope SET data = NULL, xml = NULL
    WHERE kind = 'visit' AND subject IN (SELECT id FROM visit WHERE assignment = ?)
        AND EXISTS (SELECT 1 FROM envelope n JOIN batch_item m ON m.envelope = n.hash
            WHERE n.subject = envelope.subject AND n.revision >= envelope.revision
                AND m.outcome IN ('stored', 'duplicate', 'parked'))"""
_HOUSEHOLDS_DUE = """SELECT a.id FROM assignment a
    JOIN visit v ON v.assignment = a.id
    JOIN envelope e ON e.subject = v.id AND e.kind = 'visit'
        AND NOT EXISTS (SELECT 1 FROM envelope n WHERE n.subject = v.id AND n.revision > e.revision)
        AND (e.data IS NOT NULL OR EXISTS (SELECT 1 FROM batch_item x WHERE x.envelope = e.hash))
    LEFT JOIN batch_item m ON m.envelope = e.hash AND m.outcome IN ('stored', 'duplicate', 'parked')
    LEFT JOIN batch b ON b.id = m.batch AND b.receipted_at <= ?
    WHERE a.state = 'closed' AND NOT EXISTS (
        SELECT 1 FROM interview i WHERE i.assignment = a.id AND i.state <> 'withdrawn')
    GROUP BY a.id
    HAVING count(*) = count(b.id) AND (a.address <> '' OR max(e.data IS NOT NULL))"""
_SAID = """SELECT max(e.seq) FROM event_content c JOIN event e ON e.seq = c.seq
    WHERE c.subject = ? AND e.kind IN ('purged', 'erased')"""
_UNFINISHED = """SELECT DISTINCT i.id FROM interview i JOIN event_content c ON c.subject IN (i.id, i.assignment)
    WHERE i.state IN ('purged', 'withdrawn') AND c.content IS NOT NULL AND c.seq < (
        SELECT max(e.seq) FROM event_content p JOIN event e ON e.seq = p.seq
        WHERE p.subject = c.subject AND e.kind IN ('purged', 'erased'))"""
_WITHDRAWN = """SELECT i.id FROM interview i WHERE i.state = 'withdrawn'
    AND EXISTS (SELECT 1 FROM answer a WHERE a.interview = i.id)"""
_DUE = """SELECT i.id FROM interview i
    JOIN envelope e ON e.subject = i.id AND e.revision = i.revision AND e.kind = 'interview'
    JOIN batch_item m ON m.envelope = e.hash JOIN batch b ON b.id = m.batch
    WHERE i.state = 'receipted' AND b.receipted_at <= ?1 AND NOT EXISTS (
        SELECT 1 FROM sealed_attachment s WHERE s.envelope = e.hash AND (s.confirmed_at IS NULL OR s.confirmed_at > ?1))
    ORDER BY b.receipted_at"""
_REQUEST = "UPDATE request SET name = '', remarks = '', reason = '' WHERE id = ?"
_REQUESTS_DUE = """SELECT r.id FROM request r
    JOIN envelope e ON e.subject = r.id AND e.kind = 'request' AND e.data IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM envelope n WHERE n.subject = r.id AND n.revision > e.revision)
    JOIN batch_item m ON m.envelope = e.hash AND m.outcome IN ('stored', 'duplicate', 'parked')
    JOIN batch b ON b.id = m.batch AND b.receipted_at <= ? WHERE r.state <> 'waiting' ORDER BY r.at"""


class Purge:
    """Erases what may go. Interrupted, it goes on where it stopped: call ``finish`` when the store was opened."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._log = EventLog(store)
        self._interviews = InterviewStore(store)

    def due(self, receipted_until: str) -> tuple[str, ...]:
        """Interviews whose receipts, for each attachment too, are at least as old as a time (as text of the store)."""
        return tuple(row[0] for row in self._store.rows(_DUE, (receipted_until,)))

    def households_due(self, receipted_until: str) -> tuple[str, ...]:
        """Assignments that ended without an interview and whose every visit the registry has."""
        return tuple(row[0] for row in self._store.rows(_HOUSEHOLDS_DUE, (receipted_until,)))

    def purge_household(self, assignment: str, reason: str) -> None:
        """Erase what is known of a household without an interview: address, notes, sealed visits."""
        store = self._store

        def act() -> None:
            self._log.append(EventKind.ERASED, assignment, {"reason": reason})
            self._erase_household(assignment)

        store.write(act)
        self._erase_contents(assignment)

    def requests_due(self, receipted_until: str) -> tuple[str, ...]:
        """Requests about data that are ended here and whose last word the registry has."""
        return tuple(row[0] for row in self._store.rows(_REQUESTS_DUE, (receipted_until,)))

    def purge_request(self, request: str, reason: str) -> None:
        """Erase who asked and what was remarked; that it was asked, decided and received stays."""
        store = self._store

        def act() -> None:
            self._log.append(EventKind.ERASED, request, {"reason": reason})
            for sql in (_REQUEST, _ENVELOPES):
                store.run(sql, (request,))
            self._erase_contents(request)

        store.write(act)

    def purge(self, interview: str, reason: str) -> None:
        """Say in the log that the contents go, then erase them in small slices."""
        store = self._store
        record = self._interviews.record(interview)
        if record.state not in {State.RECEIPTED, State.WITHDRAWN}:
            raise NotInThisState(interview, record.state.value, State.PURGED.value)

        def say() -> None:
            hashes = [row[0] for row in store.rows(_HASHES, (interview,))]
            self._interviews.mark_purged(interview, {"reason": reason, "envelopes": hashes})
            self._log.append(EventKind.ERASED, record.assignment, {"reason": reason})

        store.write(say)
        self._erase(interview, record.assignment)

    def erase_withdrawn(self, interview: str, reason: str) -> None:
        """Erase all that was said in an interview that will not be held; its household stays on the list."""
        record = self._interviews.record(interview)
        if record.state is not State.WITHDRAWN:
            raise NotInThisState(interview, record.state.value, "erased")

        def act() -> None:
            self._log.append(EventKind.ERASED, interview, {"reason": reason})
            self._erase_interview(interview)

        self._store.write(act)
        self._erase_contents(interview)

    def finish(self) -> int:
        """Go on with what an interruption left; how many interviews that were."""
        for (interview,) in self._store.rows(_WITHDRAWN):
            self.erase_withdrawn(interview, "withdrawn")
        left = [row[0] for row in self._store.rows(_UNFINISHED)]
        for interview in left:
            record = self._interviews.record(interview)
            if record.state is State.WITHDRAWN:
                self._erase_contents(interview)
            else:
                self._erase(interview, record.assignment)
        return len(left)

    def leave_no_trace(self) -> None:
        """Empty the write-ahead log, in which pages stand as they were before they were erased.

        In the file itself SQLite writes zeros over what is freed (secure_delete). Not inside a transaction.
        """
        self._store.rows(_CHECKPOINT)

    def _erase(self, interview: str, assignment: str) -> None:
        self._store.write(lambda: self._erase_tables(interview, assignment))
        for subject in (assignment, interview):
            self._erase_contents(subject)

    def _erase_contents(self, subject: str) -> None:
        found = self._store.row(_SAID, (subject,))
        before = found[0] if found and found[0] else 0
        while self._log.erase(subject, before, _SLICE):
            pass

    def _erase_tables(self, interview: str, assignment: str) -> None:
        self._erase_interview(interview)
        self._erase_household(assignment)

    def _erase_interview(self, interview: str) -> None:
        store = self._store
        empty(store, interview)
        copies = (_ENVELOPES, _SEALED_ATTACHMENTS, _BESIDE)
        for sql in (_COMMENTS, _ATTACHMENTS, _DECISIONS, _NAMES, *copies):
            store.run(sql, (interview,))

    def _erase_household(self, assignment: str) -> None:
        for sql in (_ADDRESS, _VISITS, _VISIT_ENVELOPES):
            self._store.run(sql, (assignment,))
