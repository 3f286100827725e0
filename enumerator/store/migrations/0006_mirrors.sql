-- Cards and sticks that get copies: what lies on each, so that what is missing there, and what has to go, can be told
-- while the medium is away.
CREATE TABLE medium (
    id TEXT PRIMARY KEY,             -- random, written on the medium when it was first seen
    path TEXT NOT NULL,              -- where it was seen last
    apart INTEGER NOT NULL,          -- 1: a disk of its own, so that its empty mount point is not taken for it
    number INTEGER NOT NULL,         -- of its index; strictly rises
    index_hash TEXT NOT NULL,        -- SHA-256 of the index as it was written last, hex
    seen_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE medium_file (
    medium TEXT NOT NULL REFERENCES medium (id),
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    hash TEXT NOT NULL,              -- SHA-256, hex; empty while it is being written: it may be there, or not
    PRIMARY KEY (medium, name)
) STRICT, WITHOUT ROWID;

-- Copies that were brought back and tell another story than this store: both are kept.
CREATE TABLE kept_beside (
    hash TEXT PRIMARY KEY,           -- SHA-256 of the data, hex
    interview TEXT NOT NULL,         -- id
    at TEXT NOT NULL,
    data BLOB NOT NULL               -- sealed, as it came
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_beside_interview ON kept_beside (interview);
