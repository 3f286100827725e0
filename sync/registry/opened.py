"""What the process stage keeps: opened interviews, visits and requests, and what waits for people to decide."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sync.protocol import AttachmentId, Kind, Outcome
from sync.protocol.messages import Void, Withdrawal
from sync.registry.lacking import WHOLE, Lacking
from sync.registry.ledger import connect
from sync.sealing import Decision, Opened, OpenedAttachment, SealedAttachment
from sync.sealing.envelopes import Envelope

SCHEMA = """
CREATE TABLE IF NOT EXISTS envelope (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    kind TEXT NOT NULL,
    batch TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS submission (
    envelope TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('stored', 'parked')),
    reason TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    form_id TEXT NOT NULL,
    form_version TEXT NOT NULL,
    xml BLOB NOT NULL,
    household TEXT NOT NULL,
    device TEXT NOT NULL,
    author TEXT NOT NULL,
    supervisor TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    counter INTEGER NOT NULL,
    batch TEXT NOT NULL,
    received_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS stored_once
    ON submission (kind, id, revision) WHERE state = 'stored';
CREATE INDEX IF NOT EXISTS submission_of_household ON submission (household);
CREATE INDEX IF NOT EXISTS submission_of_id ON submission (id, revision);
CREATE VIEW IF NOT EXISTS interview AS
    SELECT * FROM submission WHERE kind = 'interview' AND state = 'stored';
CREATE VIEW IF NOT EXISTS visit AS
    SELECT * FROM submission WHERE kind = 'visit' AND state = 'stored';
CREATE VIEW IF NOT EXISTS request AS
    SELECT * FROM submission WHERE kind = 'request' AND state = 'stored';
CREATE VIEW IF NOT EXISTS parked AS SELECT * FROM submission WHERE state = 'parked';
CREATE TABLE IF NOT EXISTS partial (
    envelope TEXT PRIMARY KEY,
    reason TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS unmet (
    envelope TEXT NOT NULL,
    place INTEGER NOT NULL,
    ref TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (envelope, place)
) STRICT;
CREATE VIEW IF NOT EXISTS household AS
    SELECT household, id, revision, envelope, received_at,
           coalesce((SELECT reason FROM partial WHERE envelope = here.envelope), '') AS partial,
           (SELECT count(*) FROM unmet WHERE envelope = here.envelope) AS unmet
    FROM interview AS here
    WHERE id NOT IN (SELECT id FROM withdrawal)
      AND revision = (SELECT max(revision) FROM interview WHERE id = here.id);
CREATE TABLE IF NOT EXISTS decision (
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    signer TEXT NOT NULL,
    at TEXT NOT NULL,
    file BLOB NOT NULL UNIQUE
) STRICT;
CREATE TABLE IF NOT EXISTS withdrawal (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    envelope TEXT NOT NULL,
    reason TEXT NOT NULL,
    batch TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS void (
    device TEXT NOT NULL,
    counter INTEGER NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (device, counter)
) STRICT;
CREATE TABLE IF NOT EXISTS promised (
    envelope TEXT NOT NULL,
    place INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    PRIMARY KEY (envelope, place)
) STRICT;
CREATE TABLE IF NOT EXISTS attachment (
    file TEXT PRIMARY KEY,
    envelope TEXT NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    received_at TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS attachment_of_envelope ON attachment (envelope, place);
"""

SEEN = "SELECT batch, outcome, reason FROM envelope WHERE hash = ?"
HELD = "SELECT envelope FROM submission WHERE kind = ? AND id = ? AND revision = ?"
REMEMBER = """
INSERT OR REPLACE INTO envelope (hash, id, revision, kind, batch, outcome, reason)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
SAME_HOUSEHOLD = """
SELECT 1 FROM interview WHERE household = ? AND id <> ?
AND id NOT IN (SELECT id FROM withdrawal) LIMIT 1
"""
KEEP = """
INSERT OR REPLACE INTO submission
VALUES (:envelope, :state, :reason, :kind, :id, :revision, :form_id, :form_version, :xml,
        :household, :device, :author, :supervisor, :decided_at, :counter, :batch, :received_at)
"""
KEEP_DECISION = """
INSERT OR IGNORE INTO decision (id, revision, verdict, signer, at, file)
VALUES (?, ?, ?, ?, ?, ?)
"""
WITHDRAW = """
INSERT OR REPLACE INTO withdrawal (id, revision, envelope, reason, batch) VALUES (?, ?, ?, ?, ?)
"""
EXPLAIN = """
INSERT OR IGNORE INTO void (device, counter, id, revision, reason) VALUES (?, ?, ?, ?, ?)
"""
KEEP_PARTIAL = "INSERT OR REPLACE INTO partial VALUES (?, ?)"
KEEP_UNMET = "INSERT OR REPLACE INTO unmet VALUES (?, ?, ?, ?)"
PROMISE = "INSERT OR REPLACE INTO promised VALUES (?, ?, ?)"
PROMISED = "SELECT sha256 FROM promised WHERE envelope = ? ORDER BY place"
XML = "SELECT xml FROM submission WHERE envelope = ?"
KEEP_ATTACHMENT = "INSERT OR IGNORE INTO attachment VALUES (?, ?, ?, ?, ?, ?)"
HOLDS = "SELECT 1 FROM attachment WHERE file = ?"
ATTACHMENTS_OF = "SELECT file FROM attachment WHERE envelope = ? ORDER BY place, file"


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of an envelope that came before."""

    batch: str
    outcome: Outcome
    reason: str


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved an interview, and when as her laptop believed."""

    supervisor: str  # staff id
    at: datetime


@dataclass(frozen=True, slots=True)
class Submission:
    """An opened envelope with what the registry adds to it."""

    envelope: Envelope
    opened: Opened
    household: str
    author: str  # staff id
    batch: str
    received_at: datetime
    approval: Approval | None = None
    lacking: Lacking = WHOLE


@dataclass(frozen=True, slots=True)
class HeldAttachment:
    """An opened attachment, compared with what its author signed."""

    sealed: SealedAttachment
    opened: OpenedAttachment
    received_at: datetime


class OpenedStore:
    """The only place where the process stage's SQL lives. The caller holds the transaction."""

    def __init__(self, file: Path) -> None:
        self._db = connect(file, SCHEMA)

    def close(self) -> None:
        self._db.close()

    def transaction(self) -> sqlite3.Connection:
        """``with store.transaction():`` commits all that was kept inside, or nothing."""
        self._db.execute("BEGIN IMMEDIATE")
        return self._db

    def seen(self, envelope: str) -> Seen | None:
        row = self._db.execute(SEEN, (envelope,)).fetchone()
        return None if row is None else Seen(str(row[0]), Outcome(row[1]), str(row[2]))

    def held(self, kind: Kind, name: str, revision: int) -> set[str]:
        """Hashes of the envelopes held under this id and revision."""
        return {str(row[0]) for row in self._db.execute(HELD, (kind.value, name, revision))}

    def other_interview_of(self, household: str, name: str) -> bool:
        """True when another interview of the same household stands and was not withdrawn."""
        return self._db.execute(SAME_HOUSEHOLD, (household, name)).fetchone() is not None

    def remember(self, envelope: Envelope, batch: str, outcome: Outcome, reason: str) -> None:
        head = envelope.header
        self._db.execute(
            REMEMBER,
            (envelope.hash, head.id, head.revision, head.kind.value, batch, outcome.value, reason),
        )

    def keep(self, submission: Submission, parked: str = "") -> None:
        """Keep an opened envelope; with a reason it is parked and waits for people."""
        header, approval = submission.envelope.header, submission.approval
        row = {
            "envelope": submission.envelope.hash,
            "state": "parked" if parked else "stored",
            "reason": parked,
            "kind": header.kind.value,
            "id": header.id,
            "revision": header.revision,
            "form_id": header.context.form.form_id,
            "form_version": header.context.form.version,
            "xml": submission.opened.xml,
            "household": submission.household,
            "device": header.context.device,
            "author": submission.author,
            "supervisor": approval.supervisor if approval else "",
            "decided_at": approval.at.isoformat() if approval else "",
            "counter": header.counter,
            "batch": submission.batch,
            "received_at": submission.received_at.isoformat(),
        }
        self._db.execute(KEEP, row)
        lacking = submission.lacking
        if lacking.partial:
            self._db.execute(KEEP_PARTIAL, (submission.envelope.hash, lacking.partial))
        for place, one in enumerate(lacking.unmet):
            self._db.execute(KEEP_UNMET, (submission.envelope.hash, place, one.ref, one.kind))
        for place, digest in enumerate(submission.opened.attachments):
            self._db.execute(PROMISE, (submission.envelope.hash, place, digest))

    def holds(self, files: Sequence[AttachmentId]) -> tuple[AttachmentId, ...]:
        """Those of the sealed files that are held opened."""
        found = (self._db.execute(HOLDS, (file,)).fetchone() for file in files)
        return tuple(file for file, row in zip(files, found, strict=True) if row is not None)

    def promised(self, envelope: str) -> tuple[bytes, ...]:
        """SHA-256 of each attachment that the author of a kept envelope signed, in order."""
        return tuple(bytes(row[0]) for row in self._db.execute(PROMISED, (envelope,)))

    def xml(self, envelope: str) -> bytes:
        """The submission in a kept envelope."""
        return bytes(self._db.execute(XML, (envelope,)).fetchone()[0])

    def keep_attachment(self, held: HeldAttachment) -> None:
        sealed, opened = held.sealed, held.opened
        named = (sealed.id, sealed.envelope, sealed.place, opened.name)
        self._db.execute(KEEP_ATTACHMENT, (*named, opened.content, held.received_at.isoformat()))

    def attachments_of(self, envelope: str) -> tuple[str, ...]:
        """Ids of the sealed attachments held for an envelope, in the order of the signed hashes."""
        return tuple(str(row[0]) for row in self._db.execute(ATTACHMENTS_OF, (envelope,)))

    def keep_decision(self, decision: Decision) -> None:
        self._db.execute(
            KEEP_DECISION,
            (
                decision.id,
                decision.revision,
                decision.verdict.value,
                decision.signer,
                decision.at.isoformat(),
                decision.data,
            ),
        )

    def withdraw(self, withdrawal: Withdrawal, batch: str) -> None:
        w = withdrawal
        self._db.execute(WITHDRAW, (w.id, w.revision, w.envelope, w.reason, batch))

    def explain(self, void: Void, device: str) -> None:
        self._db.execute(EXPLAIN, (device, void.counter, void.id, void.revision, void.reason))
