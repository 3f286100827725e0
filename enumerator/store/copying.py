"""Whether a copy of a store says what the store says."""

from enumerator.store.connection import Store
from enumerator.store.events import EventLog

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
_SCHEMA = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
_VERSIONS = ("user_version", "application_id")


def differences(store: Store, copy: Store) -> tuple[str, ...]:
    """What a page-wise copy lacks or has changed; empty when it is whole.

    Compares the schema, the number of rows of every table and the head of the log, and reads the copy's file with
    SQLCipher's and SQLite's own checks.
    """
    found = list(copy.check_file())
    if store.rows(_SCHEMA) != copy.rows(_SCHEMA):
        found.append("schema")
    found += [p for p in _VERSIONS if store.row(f"PRAGMA {p}") != copy.row(f"PRAGMA {p}")]
    for (table,) in store.rows(_TABLES):
        count = f'SELECT count(*) FROM "{table}"'  # noqa: S608 - a name out of the schema
        if store.row(count) != copy.row(count):
            found.append(f"rows of {table}")
    if EventLog(store).head() != EventLog(copy).head():
        found.append("the end of the log")
    return tuple(found)
