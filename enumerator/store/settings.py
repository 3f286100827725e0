"""What the laptop itself knows: its id, the root it trusts, and counters that only rise."""

from enumerator.errors import NotInThisState
from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog

_GET = "SELECT value FROM setting WHERE name = ?"
_PUT = "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"
_NEXT = """INSERT INTO counter VALUES (?, 1) ON CONFLICT DO UPDATE SET value = value + 1"""
_VALUE = "SELECT value FROM counter WHERE name = ?"

DEVICE_ID = "device_id"
DEVICE_CERTIFICATE = "device_certificate"
TRUST_ROOT = "trust_root"
TRUST_LIST = "trust_list"
RECOVERY_KEY = "recovery_key"
REGISTRY_LINE = "registry_line"  # where the registry answers, as it published it
REALM = "realm"
GEOGRAPHY = "geography"  # which editions came when; each stands under this name and its number

_ONCE = frozenset({DEVICE_ID, TRUST_ROOT, REALM})


class SettingStore:
    """Named values and counters of this laptop."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._log = EventLog(store)

    def data(self, name: str) -> bytes | None:
        found = self._store.row(_GET, (name,))
        return None if found is None else bytes(found[0])

    def text(self, name: str) -> str:
        """The value as text; empty when it was never set."""
        return (self.data(name) or b"").decode()

    def keep(self, name: str, value: bytes | str) -> None:
        """Set a value. What an enrolment fixes (device, realm, trust root) is never set to anything else."""
        data = value.encode() if isinstance(value, str) else value

        def act() -> None:
            before = self.data(name)
            if before == data:
                return
            if name in _ONCE and before is not None:
                raise NotInThisState(name, "set", "other")
            self._store.run(_PUT, (name, data))
            self._log.append(EventKind.SET, name)

        self._store.write(act)

    def next(self, name: str) -> int:
        """The next number of a counter: 1, 2, 3, … Inside the transaction that uses it, so that none is lost."""
        self._store.run(_NEXT, (name,))
        found = self._store.row(_VALUE, (name,))
        assert found is not None
        return int(found[0])

    def last(self, name: str) -> int:
        """The number given out last; 0 before the first."""
        found = self._store.row(_VALUE, (name,))
        return int(found[0]) if found else 0
