-- Attachments as they travel: sealed once with the envelope that they belong to.
CREATE TABLE sealed_attachment (
    envelope TEXT NOT NULL REFERENCES envelope (hash),
    place INTEGER NOT NULL,          -- 0-based, among the hashes that the author signed
    name TEXT NOT NULL,
    file TEXT NOT NULL,              -- SHA-256 of the sealed bytes, hex; empty where nothing was sealed
    size INTEGER NOT NULL,
    data BLOB,                       -- the sealed bytes; gone after purge
    confirmed_at TEXT,               -- when the registry signed for it
    PRIMARY KEY (envelope, place)
) STRICT;

-- What was finished before attachments were sealed: nobody signs for it, and so it stays.
INSERT INTO sealed_attachment (envelope, place, name, file, size)
    SELECT e.hash, row_number() OVER (PARTITION BY e.hash ORDER BY a.name) - 1, a.name, '', 0
    FROM attachment a
    JOIN interview i ON i.id = a.interview AND i.state IN ('finalized', 'approved', 'batched', 'receipted')
    JOIN envelope e ON e.subject = i.id AND e.revision = i.revision AND e.kind = 'interview';
