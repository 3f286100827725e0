-- What this store has taken from a medium once, older copies and what was erased alike. An image of the card from before
-- brings it back, and it goes again. Names are hashes and numbers of log entries, and say nothing.
CREATE TABLE medium_gone (
    name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
