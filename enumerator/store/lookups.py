"""Look-ups: who was met already on this laptop, by keyed hashes that nobody can read; and names, for one's own list."""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from enumerator.store.connection import Store
from enumerator.store.times import to_text
from enumerator.store.wiping import wipe

_LABEL = b"PSER look-up 1"
_PUT = """INSERT INTO lookup VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET hash = excluded.hash WHERE hash <> excluded.hash"""
_PUT_NAME = """INSERT INTO spoken_name VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET name = excluded.name WHERE name <> excluded.name"""
_DROP = (
    "DELETE FROM lookup WHERE interview = ? AND key = ?",
    "DELETE FROM spoken_name WHERE interview = ? AND key = ?",
)
_DROP_WITHIN = (
    "DELETE FROM lookup WHERE interview = ? AND key >= ? AND key < ?",
    "DELETE FROM spoken_name WHERE interview = ? AND key >= ? AND key < ?",
)
_FORGET = (
    "DELETE FROM lookup WHERE interview = ?",
    "DELETE FROM spoken_name WHERE interview = ?",
)
_SAME = """SELECT DISTINCT l.kind, o.interview FROM lookup l
    JOIN lookup o ON o.kind = l.kind AND o.hash = l.hash AND o.interview <> l.interview
    WHERE l.interview = ? AND l.kind IN ('identity', 'mobile')"""
_BY_HASH = """SELECT DISTINCT i.assignment FROM lookup l JOIN interview i ON i.id = l.interview
    WHERE l.kind = ? AND l.hash = ? AND ? IN ('', i.author) AND i.state <> 'withdrawn'"""
_BY_NAME = """SELECT DISTINCT i.assignment FROM spoken_name n JOIN interview i ON i.id = n.interview
    WHERE ? IN ('', i.author) AND i.state <> 'withdrawn'"""
_NAMES = "SELECT key, name FROM spoken_name WHERE interview = ? ORDER BY key"
_TOO_OLD = """DELETE FROM lookup WHERE interview IN (
    SELECT id FROM interview WHERE state = 'purged' AND updated_at <= ?)"""


class Number(StrEnum):
    """What is looked up."""

    IDENTITY = "identity"
    LAST_FOUR = "last_four"  # of an identity number
    MOBILE = "mobile"


@dataclass(frozen=True, slots=True)
class Met:
    """Another interview in which the same number was said."""

    number: Number
    interview: str


class LookupStore:
    """The only place where SQL about look-ups lives. Writes belong into the transaction that keeps the answer."""

    def __init__(self, store: Store) -> None:
        self._store = store
        key = store.key()
        try:
            self._secret = hmac.new(key, _LABEL, hashlib.sha256).digest()
        finally:
            wipe(key)

    def put(self, interview: str, key: str, number: Number, value: str) -> None:
        """Keep the hash of a number that was said."""
        self._store.run(_PUT, (interview, key, number.value, self._hash(number, value)))

    def put_name(self, interview: str, key: str, name: str) -> None:
        self._store.run(_PUT_NAME, (interview, key, name.casefold()))

    def drop(self, interview: str, key: str) -> None:
        """The answer was taken away or changed."""
        for sql in _DROP:
            self._store.run(sql, (interview, key))

    def drop_row(self, interview: str, row_key: str) -> None:
        """A roster's row went, with all that was said in it."""
        for sql in _DROP_WITHIN:
            self._store.run(sql, (interview, row_key + "/", row_key + "0"))  # "0" follows "/"

    def forget(self, interview: str) -> None:
        """Nothing of an interview is looked up any more."""
        for sql in _FORGET:
            self._store.run(sql, (interview,))

    def met(self, interview: str) -> tuple[Met, ...]:
        """Other interviews with a number of this one, whoever held them."""
        return tuple(
            Met(Number(kind), other) for kind, other in self._store.rows(_SAME, (interview,))
        )

    def of_number(self, number: Number, value: str, author: str) -> frozenset[str]:
        """Assignments in whose interviews ``author`` (where it is empty, anybody) was told a number."""
        hashed = self._hash(number, value)
        rows = self._store.rows(_BY_HASH, (number.value, hashed, author))
        return frozenset(row[0] for row in rows)

    def of_name(self, words: Iterable[str], author: str) -> frozenset[str]:
        """Assignments in whose interviews ``author`` (or anybody) was told a name with all these words in it."""
        folded = [word.casefold() for word in words]
        sql = _BY_NAME + " AND instr(n.name, ?) > 0" * len(folded)
        return frozenset(row[0] for row in self._store.rows(sql, (author, *folded)))

    def names(self, interview: str) -> tuple[tuple[str, str], ...]:
        """Keys of questions and the names that were said, in small letters."""
        return tuple((key, name) for key, name in self._store.rows(_NAMES, (interview,)))

    def expire(self, until: datetime) -> int:
        """Forget the hashes of interviews purged before ``until``; how many went."""
        return self._store.write(lambda: self._store.run(_TOO_OLD, (to_text(until),)))

    def _hash(self, number: Number, value: str) -> bytes:
        said = f"{number.value}:{value}".encode()
        return hmac.new(self._secret, said, hashlib.sha256).digest()
