-- What somebody asked about the data of a household: to see, correct or erase it, or that it is not used.
CREATE TABLE request (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,  -- what stands on the slip
    assignment TEXT NOT NULL REFERENCES assignment (id),
    kind TEXT NOT NULL,              -- access | correction | erasure | objection
    asker TEXT NOT NULL,             -- code: for whom somebody asks
    name TEXT NOT NULL,              -- of who asked; personal, gone after purge
    seen TEXT NOT NULL,              -- code: how the identity was seen; nothing of a card is copied
    remarks TEXT NOT NULL,           -- gone after purge
    state TEXT NOT NULL,             -- waiting | headquarters | erased | declined
    at TEXT NOT NULL,
    actor TEXT NOT NULL,             -- staff id
    reason TEXT NOT NULL DEFAULT '', -- of who decided here; gone after purge
    decided_at TEXT,
    decided_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX request_assignment ON request (assignment);
