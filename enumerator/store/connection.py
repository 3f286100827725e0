"""One encrypted file, opened with its key: transactions that are on the disk when they return.

A connection stays with the thread that opened it; another thread works with ``sibling()``, its own connection.
"""

import errno
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar

from sqlcipher3 import dbapi2

from enumerator.errors import (
    DiskFault,
    DiskFull,
    NotAStore,
    StoreDamaged,
    StoreError,
    StoreExists,
    StoreInUse,
    StoreIsNewer,
    StoreLocked,
    StoreReadOnly,
)
from enumerator.logs import Log
from enumerator.store.guards import (
    KEY_BYTES,
    RESERVE_BYTES,
    KeyCheck,
    Lock,
    Reserve,
    nothing_fits,
)
from enumerator.store.migrate import APPLICATION_ID, migrate, migrations, schema_of
from enumerator.store.wiping import overwrite_text, wipe

T = TypeVar("T")
Value = str | int | float | bytes | None
Row = tuple[Any, ...]

_BUSY_MS = 5_000
_STEPS_BETWEEN = 10_000  # of SQLite's machine: a few milliseconds
_log = Log("store")


@dataclass(frozen=True, slots=True)
class Clock:
    """What the laptop believes, and what nobody can set."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    monotonic: Callable[[], float] = monotonic


class Store:
    """An open store. Made by ``open_store`` and ``create_store``."""

    def __init__(
        self,
        path: Path,
        key: bytearray,
        connection: Any,
        *,
        lock: Lock | None,
        reserve: Reserve,
        clock: Clock,
    ) -> None:
        self.path = path
        self.clock = clock
        self.actor = ""  # staff id of who works here; written with every event
        self.device = ""
        self._key = key
        self._lock = lock  # None: another one holds it
        self._reserve = reserve
        self._connection = connection
        self._depth = 0

    @property
    def disk_low(self) -> bool:
        """True when the reserve is used up: finish the open interview, then make room."""
        return not self._reserve.there

    @property
    def closed(self) -> bool:
        return self._connection is None

    def act_as(self, actor: str, device: str) -> None:
        """Whose work this is from now on."""
        self.actor = actor
        self.device = device

    def now(self) -> datetime:
        return self.clock.now()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and on the disk when the block has been left. Inside another one it is part of that.

        Raises StoreError when it could not; after DiskFull the reserve was given back, and another try may succeed.
        """
        if self._depth:
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
            return
        connection = self._opened()
        with self._translated():
            connection.execute("BEGIN IMMEDIATE")
            self._depth = 1
            try:
                yield
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:  # a full disk has rolled back by itself
                    connection.execute("ROLLBACK")
                raise
            finally:
                self._depth = 0

    def write(self, act: Callable[[], T]) -> T:
        """Do ``act`` in a transaction; on a full disk give the reserve back and do it once more."""
        if self._depth:
            return act()
        before = self._reserve.given_back
        try:
            with self.transaction():
                return act()
        except DiskFull:
            if self._reserve.given_back == before:
                raise
        with self.transaction():
            return act()

    def run(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Run a statement inside a transaction; how many rows it touched."""
        assert self._depth, "writes belong in a transaction"
        return int(self._opened().execute(sql, values).rowcount)

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        with self._translated():
            return list(self._opened().execute(sql, values))

    def row(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        found: Row | None
        if self._depth:  # the transaction translates
            found = self._opened().execute(sql, values).fetchone()
        else:
            with self._translated():
                found = self._opened().execute(sql, values).fetchone()
        return found

    def each(self, sql: str, values: Sequence[Value] = ()) -> Iterator[Row]:
        """Rows one by one, for what does not fit into memory."""
        with self._translated():
            yield from self._opened().execute(sql, values)

    def key(self) -> bytearray:
        """A copy of the store's key, to wrap it for one more person; overwrite it afterwards."""
        self._opened()
        return bytearray(self._key)

    def sibling(self) -> "Store":
        """Another connection to the same store, for another thread: call it there, close it before this one."""
        self._opened()
        connection = _connect(self.path, self._key)
        _prepare(connection)
        other = Store(
            self.path, self._key, connection, lock=None, reserve=self._reserve, clock=self.clock
        )
        other.act_as(self.actor, self.device)
        return other

    def break_off_when(self, wanted: Callable[[], bool]) -> None:
        """Let what is read on this connection be broken off as soon as ``wanted`` says so."""
        self._opened().set_progress_handler(lambda: int(wanted()), _STEPS_BETWEEN)

    def backup(self, to: Path, *, key: bytearray | None = None) -> None:
        """A copy of the store, of one moment; encrypted as it is, under the same key or another."""
        target = _connect(to, key or self._key)
        try:
            with self._translated():
                self._opened().backup(target)
        finally:
            target.close()
        KeyCheck(to).write(key or self._key)

    def check_file(self) -> tuple[str, ...]:
        """What SQLite and SQLCipher find wrong with the file itself; empty when it is whole."""
        found = [str(row[0]) for row in self.rows("PRAGMA cipher_integrity_check")]
        found += [str(row[0]) for row in self.rows("PRAGMA integrity_check") if row[0] != "ok"]
        found += [f"reference {row[0]}" for row in self.rows("PRAGMA foreign_key_check")]
        return tuple(found)

    def close(self) -> None:
        """Close the file. The one that opened it also overwrites the key and lets go of the lock."""
        if self._connection is None:
            return
        self._connection.close()
        self._connection = None
        if self._lock is not None:
            wipe(self._key)
            self._lock.release()
            self._lock = None

    def hand_over(self) -> Lock:
        """Close the file and overwrite the key, and still let nobody else in: whoever takes the lock releases it."""
        lock = self._lock
        assert lock is not None, "a sibling has none"
        self._opened().close()
        self._connection = self._lock = None
        wipe(self._key)
        return lock

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Store({self.path.name}, {'closed' if self.closed else 'open'})"

    def _opened(self) -> Any:
        if self._connection is None:
            raise StoreLocked(self.path)
        return self._connection

    @contextmanager
    def _translated(self) -> Iterator[None]:
        with _translated(self.path):
            try:
                yield
            except dbapi2.DatabaseError as error:
                if _kind(self.path, error) is DiskFull and self._reserve.free():
                    _log.warning("reserve_given_back")
                raise


def create_store(
    path: Path, key: bytes | bytearray, *, clock: Clock | None = None, reserve: int = RESERVE_BYTES
) -> Store:
    """Make a store and open it. Raises StoreExists, StoreReadOnly, DiskFull."""
    if path.exists():
        raise StoreExists(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        KeyCheck(path).write(key)
    except OSError as error:
        raise disk_error(path, error) from None
    return _open(path, key, clock or Clock(), reserve)


def open_store(
    path: Path, key: bytes | bytearray, *, clock: Clock | None = None, reserve: int = RESERVE_BYTES
) -> Store:
    """Open a store with its key, and bring it to this program's schema.

    Raises NotAStore, WrongKey, StoreIsNewer, StoreInUse, StoreDamaged, StoreReadOnly, DiskFull.
    """
    if not path.is_file():
        raise NotAStore(path, "missing")
    try:
        return _open(path, key, clock or Clock(), reserve)
    except DiskFull:
        if not Reserve(path, reserve).free():
            raise
    return _open(path, key, clock or Clock(), reserve)


@contextmanager
def bare_store(path: Path, key: bytes | bytearray, schema: int, at: datetime) -> Iterator[Any]:
    """A new store's file at a schema: a bare connection in one transaction, references unwatched. For a salvage alone.

    Raises StoreExists, StoreReadOnly, DiskFull, DiskFault.
    """
    if path.exists():
        raise StoreExists(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        KeyCheck(path).write(key)
    except OSError as error:
        raise disk_error(path, error) from None
    with _translated(path):
        connection = _connect(path, key)
        try:
            _prepare(connection)
            migrate(connection, migrations()[:schema], at)
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        finally:
            connection.close()


def _open(path: Path, key: bytes | bytearray, clock: Clock, reserve_bytes: int) -> Store:
    assert len(key) == KEY_BYTES
    lock = Lock(path)
    connection = None
    try:
        known = KeyCheck(path).verify(key)
        own = bytearray(key)
        with _translated(path):
            connection = _connect(path, own)
            _check_it_is_ours(path, connection, key_is_right=known)
            _prepare(connection)
            applied = migrate(connection, migrations(), clock.now())
        if applied:
            _log.info("store_migrated", count=applied, schema=schema_of(connection))
        reserve = Reserve(path, reserve_bytes)
        reserve.lay_in()
        return Store(path, own, connection, lock=lock, reserve=reserve, clock=clock)
    except BaseException:
        if connection is not None:
            connection.close()
        lock.release()
        raise


def _connect(path: Path, key: bytes | bytearray) -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None, cached_statements=200)
    connection.execute("PRAGMA cipher_log_level = NONE")  # it writes to stderr otherwise
    digits = key.hex()
    statement = f"PRAGMA key = \"x'{digits}'\";"
    connection.executescript(statement)  # unlike execute, keeps no copy for later
    overwrite_text(statement)
    overwrite_text(digits)
    return connection


def _check_it_is_ours(path: Path, connection: Any, *, key_is_right: bool) -> None:
    try:
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        found = schema_of(connection)
    except dbapi2.DatabaseError as error:
        if _name(error) != "SQLITE_NOTADB":
            raise
        if key_is_right and path.stat().st_size:
            raise StoreDamaged(path, "the first page cannot be read") from None
        raise NotAStore(path, "not readable with this key") from None
    if application != APPLICATION_ID and (tables or application or found):
        raise NotAStore(path, "another program's database")
    newest = len(migrations())
    if found > newest:
        raise StoreIsNewer(path, found, newest)


def _prepare(connection: Any) -> None:
    for pragma in (
        f"busy_timeout = {_BUSY_MS}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "wal_autocheckpoint = 100",
        "journal_size_limit = 1048576",
        "secure_delete = ON",
        "foreign_keys = ON",
        "trusted_schema = OFF",
    ):
        connection.execute(f"PRAGMA {pragma}")


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """The driver's errors as facts about the world; what is a fault of ours stays what it is."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        kind = _kind(path, error)
        if kind is None:
            raise
        _log.error("store_failed", code=_name(error))
        raise kind(path, _name(error)) from None


_WORLD: dict[str, type[StoreError]] = {
    "SQLITE_FULL": DiskFull,
    "SQLITE_IOERR": DiskFault,
    "SQLITE_READONLY": StoreReadOnly,
    "SQLITE_CANTOPEN": StoreReadOnly,
    "SQLITE_PERM": StoreReadOnly,
    "SQLITE_BUSY": StoreInUse,
    "SQLITE_LOCKED": StoreInUse,
    "SQLITE_CORRUPT": StoreDamaged,
    "SQLITE_NOTADB": StoreDamaged,
}


def _kind(path: Path, error: Exception) -> type[StoreError] | None:
    """Which fact about the world an error of the driver tells; None for a fault of ours."""
    name = _name(error)
    kind = next((kind for start, kind in _WORLD.items() if name.startswith(start)), None)
    if kind is DiskFault and nothing_fits(path.parent):  # how a full disk shows in the log's index
        return DiskFull
    return kind


def _name(error: Exception) -> str:
    return str(getattr(error, "sqlite_errorname", ""))


def disk_error(path: Path, error: OSError) -> StoreError:
    """What the system says about a file, as a fact about the world."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull(path, errno.errorcode[error.errno])
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return StoreReadOnly(path, errno.errorcode[error.errno])
    return DiskFault(path, errno.errorcode.get(error.errno or 0, ""))
