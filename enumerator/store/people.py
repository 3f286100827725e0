"""People of this laptop, and the certificates that bind their keys to their names."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.times import from_text, to_text

_PUT = """INSERT INTO person (id, name, role, added_at) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET name = excluded.name, role = excluded.role, active = 1"""
_FIELDS = "SELECT id, name, role, active, certificate, added_at FROM person"
_ONE = _FIELDS + " WHERE id = ?"
_ALL = _FIELDS + " ORDER BY name, id"
_REMOVE = "UPDATE person SET active = 0 WHERE id = ?"
_CERTIFY = "UPDATE person SET certificate = ? WHERE id = ?"
_CERTIFICATE = "INSERT OR IGNORE INTO certificate VALUES (?, ?, ?, ?)"
_CERTIFICATES = "SELECT data FROM certificate ORDER BY added_at, id"


class PersonRole(StrEnum):
    """What a person does with this laptop."""

    ENUMERATOR = "enumerator"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person as the store knows her."""

    id: str  # staff id
    name: str
    role: PersonRole
    active: bool
    certificate: bytes  # the one in force; empty before there is one
    added_at: datetime


class PeopleStore:
    """The only place where SQL about people lives."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._log = EventLog(store)

    def add(self, person: str, name: str, role: PersonRole) -> None:
        """Add a person, or let one in again under the same staff id."""

        def act() -> None:
            at = self._log.append(
                EventKind.PERSON_ADDED, person, {"name": name, "role": role.value}
            )
            self._store.run(_PUT, (person, name, role.value, to_text(at)))

        self._store.write(act)

    def remove(self, person: str, reason: str = "") -> None:
        """The person works here no more; what she did stays hers."""

        def act() -> None:
            self._store.run(_REMOVE, (person,))
            self._log.append(
                EventKind.PERSON_REMOVED, person, {"reason": reason} if reason else None
            )

        self._store.write(act)

    def certify(self, subject: str, certificate_id: str, certificate: bytes) -> None:
        """Keep a certificate of a person or of the device, as the one in force; older ones stay known."""

        def act() -> None:
            at = self._log.append(EventKind.CERTIFIED, subject, {"certificate": certificate_id})
            self._store.run(_CERTIFY, (certificate, subject))
            self._store.run(_CERTIFICATE, (certificate_id, subject, certificate, to_text(at)))

        self._store.write(act)

    def one(self, person: str) -> PersonRecord | None:
        found = self._store.row(_ONE, (person,))
        return None if found is None else _record(found)

    def all(self) -> tuple[PersonRecord, ...]:
        """Everybody who ever worked here, by name."""
        return tuple(_record(row) for row in self._store.rows(_ALL))

    def certificates(self) -> tuple[bytes, ...]:
        """Every certificate that was ever in force here: a batch names those of its authors."""
        return tuple(bytes(row[0]) for row in self._store.rows(_CERTIFICATES))


def _record(row: tuple[str, str, str, int, bytes, str]) -> PersonRecord:
    person, name, role, active, certificate, added = row
    return PersonRecord(
        person, name, PersonRole(role), bool(active), bytes(certificate), from_text(added)
    )
