-- The log: only ever appended to. What was said stands beside it, and can be erased without breaking the chain.
CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,                -- UTC, as the laptop believes
    mono_ms INTEGER NOT NULL,        -- of a clock that nobody can set; falls when the laptop was started anew
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,           -- id of the interview, assignment, batch or person
    actor TEXT NOT NULL,             -- staff id
    device TEXT NOT NULL,
    content_hash BLOB NOT NULL,      -- SHA-256 of salt and content; empty where nothing was said
    previous BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

-- One row for each event, in the order of subjects: what happened to one interview lies together.
CREATE TABLE event_content (
    subject TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES event (seq),
    salt BLOB,                       -- both empty where nothing was said, or after it was erased
    content BLOB,
    PRIMARY KEY (subject, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_is_append_only_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the log is only appended to'); END;
CREATE TRIGGER event_is_append_only_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the log is only appended to'); END;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id TEXT PRIMARY KEY,             -- staff id
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1,
    certificate BLOB NOT NULL DEFAULT x'',
    added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate (
    id TEXT PRIMARY KEY,             -- every one that was ever in force here; old envelopes name them
    subject TEXT NOT NULL,
    data BLOB NOT NULL,
    added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pack (
    hash TEXT PRIMARY KEY,
    form_id TEXT NOT NULL,
    version TEXT NOT NULL,
    title TEXT NOT NULL,
    data BLOB NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE assignment (
    id TEXT PRIMARY KEY,
    segment TEXT NOT NULL,
    structure TEXT NOT NULL,
    household TEXT NOT NULL,
    family TEXT NOT NULL,
    address TEXT NOT NULL,           -- as given; personal
    prefill TEXT NOT NULL,           -- JSON: question name -> value
    assignee TEXT NOT NULL,          -- staff id
    origin TEXT NOT NULL,            -- assigned | found
    state TEXT NOT NULL,             -- open | closed
    disposition TEXT NOT NULL DEFAULT '',
    added_at TEXT NOT NULL,
    UNIQUE (segment, structure, household, family)
) STRICT;

CREATE TABLE visit (
    id TEXT PRIMARY KEY,
    assignment TEXT NOT NULL REFERENCES assignment (id),
    number INTEGER NOT NULL,
    disposition TEXT NOT NULL,
    note TEXT NOT NULL,
    call_back_at TEXT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    UNIQUE (assignment, number)
) STRICT;

CREATE TABLE interview (
    id TEXT PRIMARY KEY,
    assignment TEXT NOT NULL REFERENCES assignment (id),
    form_id TEXT NOT NULL,
    form_version TEXT NOT NULL,
    pack TEXT NOT NULL,              -- hash of the form pack it began with, and finishes on
    state TEXT NOT NULL,
    revision INTEGER NOT NULL,
    author TEXT NOT NULL,            -- staff id
    language TEXT NOT NULL,
    section TEXT NOT NULL,           -- where the enumerator is
    ref TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    finalized_at TEXT
) STRICT;
CREATE UNIQUE INDEX interview_assignment ON interview (assignment) WHERE state <> 'withdrawn';
CREATE INDEX interview_state ON interview (state);

CREATE TABLE answer (
    interview TEXT NOT NULL REFERENCES interview (id),
    key TEXT NOT NULL,               -- /data/member[@<row id>]/age
    value TEXT NOT NULL,
    origin TEXT NOT NULL,            -- answered | prefilled | derived
    PRIMARY KEY (interview, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE roster_row (
    interview TEXT NOT NULL REFERENCES interview (id),
    roster TEXT NOT NULL,            -- key of the repeat
    id TEXT NOT NULL,
    position INTEGER NOT NULL,       -- 0-based
    PRIMARY KEY (interview, roster, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE confirmation (
    interview TEXT NOT NULL REFERENCES interview (id),
    key TEXT NOT NULL,
    rule INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (interview, key, rule)
) STRICT, WITHOUT ROWID;

-- A confirmation was given for the answer as it stood. Where the form itself follows a row that moved, it still names
-- whom it named, and what was confirmed of it stays.
CREATE TRIGGER answer_changed AFTER UPDATE OF value ON answer WHEN old.value <> new.value AND new.origin = 'answered'
BEGIN DELETE FROM confirmation WHERE interview = new.interview AND key = new.key; END;

CREATE TABLE comment (
    id INTEGER PRIMARY KEY,
    interview TEXT NOT NULL REFERENCES interview (id),
    key TEXT NOT NULL,               -- empty: on the whole interview
    author TEXT NOT NULL,            -- staff id
    revision INTEGER NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX comment_interview ON comment (interview, id);

CREATE TABLE attachment (
    interview TEXT NOT NULL REFERENCES interview (id),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (interview, name)
) STRICT;

CREATE TABLE envelope (
    hash TEXT PRIMARY KEY,
    kind TEXT NOT NULL,              -- interview | visit | request | paradata
    subject TEXT NOT NULL,           -- id of the interview or visit
    revision INTEGER NOT NULL,
    counter INTEGER NOT NULL UNIQUE, -- the device's own; strictly rises
    household TEXT NOT NULL,         -- the key as people read it
    file TEXT NOT NULL,              -- name outside of the store, or empty
    size INTEGER NOT NULL,
    data BLOB,                       -- the sealed bytes; gone after purge
    xml BLOB,                        -- the submission, exactly as it was signed; gone after purge
    created_at TEXT NOT NULL,
    UNIQUE (kind, subject, revision)
) STRICT;
CREATE INDEX envelope_subject ON envelope (subject);

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    interview TEXT NOT NULL REFERENCES interview (id),
    revision INTEGER NOT NULL,
    envelope TEXT NOT NULL REFERENCES envelope (hash),
    verdict TEXT NOT NULL,           -- approved | returned
    comment TEXT NOT NULL,
    supervisor TEXT NOT NULL,        -- staff id
    at TEXT NOT NULL,
    data BLOB NOT NULL,              -- signed
    batch TEXT REFERENCES batch (id)
) STRICT;
CREATE INDEX decision_interview ON decision (interview, id);

CREATE TABLE batch (
    id TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE,
    previous TEXT NOT NULL,          -- id of the device's batch before, or empty
    file TEXT NOT NULL,
    size INTEGER NOT NULL,
    state TEXT NOT NULL,             -- sealed | sent | receipted
    sealed_at TEXT NOT NULL,
    sent_at TEXT,
    receipted_at TEXT
) STRICT;

CREATE TABLE batch_item (
    envelope TEXT PRIMARY KEY REFERENCES envelope (hash),
    batch TEXT NOT NULL REFERENCES batch (id),
    outcome TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_item_batch ON batch_item (batch);

CREATE TABLE receipt (
    id INTEGER PRIMARY KEY,
    batch TEXT NOT NULL REFERENCES batch (id),
    final INTEGER NOT NULL,
    data BLOB NOT NULL,              -- exactly as the registry signed it
    at TEXT NOT NULL
) STRICT;
CREATE INDEX receipt_batch ON receipt (batch, id);
