-- What becomes of a household without an interview: it waits for the supervisor before it is closed.
-- assignment.state is now: open | refused | reported | closed
ALTER TABLE assignment ADD COLUMN reason TEXT NOT NULL DEFAULT '';      -- code: why a line was added, or why it was refused
ALTER TABLE assignment ADD COLUMN sighting INTEGER NOT NULL DEFAULT 0;  -- 1: closed only when a supervisor has been there
ALTER TABLE assignment ADD COLUMN moved_at TEXT;                        -- when it came into its state; empty: never moved
CREATE INDEX assignment_state ON assignment (state);

-- A visit that was recorded by mistake stays, with a word that it does not count.
ALTER TABLE visit ADD COLUMN reason TEXT NOT NULL DEFAULT '';           -- code: why it was refused
ALTER TABLE visit ADD COLUMN undone_at TEXT;

-- How an interview stood when it was left: the list shows it without opening the form.
CREATE TABLE standing (
    interview TEXT PRIMARY KEY REFERENCES interview (id),
    errors INTEGER NOT NULL                                             -- answers that break a check
) STRICT, WITHOUT ROWID;

-- Who was met already: keyed hashes of identity and mobile numbers. Nothing can be read from them, nor tried out
-- without the store's key; they stay for a while when an interview is purged.
CREATE TABLE lookup (
    interview TEXT NOT NULL REFERENCES interview (id),
    key TEXT NOT NULL,               -- of the question
    kind TEXT NOT NULL,              -- identity | last_four | mobile
    hash BLOB NOT NULL,
    PRIMARY KEY (interview, key, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX lookup_hash ON lookup (kind, hash);

-- Names, for who searches her own list; they go with the answers.
CREATE TABLE spoken_name (
    interview TEXT NOT NULL REFERENCES interview (id),
    key TEXT NOT NULL,
    name TEXT NOT NULL,              -- small letters
    PRIMARY KEY (interview, key)
) STRICT, WITHOUT ROWID;
