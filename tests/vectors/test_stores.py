"""A store of every schema there ever was opens in this program: all of it, killed in the middle or not."""

import shutil
import subprocess
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from enumerator.store import open_store
from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.migrate import migrations, schema_of
from enumerator.store.rebuild import verify_rebuild
from forms.prompts import Fact, FactKind
from tests.vectors.make import FINISHED, INTERVIEW, KEY, file_of, make, opened

NEWEST = len(migrations())
SCHEMAS = range(1, NEWEST + 1)
ROOT = Path(__file__).parents[2]


def copy_of(schema: int, folder: Path) -> Path:
    assert file_of(schema).exists(), "run: python -m tests.vectors.make, and commit the new file"
    return Path(shutil.copy(file_of(schema), folder / "store.db"))


def contents(path: Path) -> dict[str, tuple[tuple[str, ...], list[tuple[object, ...]]]]:
    """Every table with its columns and rows, as somebody sees them who has only the key."""
    found = {}
    with closing(opened(path)) as connection:
        tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        for (table,) in list(connection.execute(tables)):
            cursor = connection.execute(f"SELECT * FROM {table}")
            names = tuple(column[0] for column in cursor.description)
            found[table] = (names, [tuple(row) for row in cursor])
    return found


def lost(before: Path, after: Path) -> list[str]:
    """Tables in which a row, or a value of a row, is not there any more."""
    now = contents(after)
    missing = []
    for table, (names, rows) in contents(before).items():
        columns, found = now[table]
        kept = [tuple(row[columns.index(name)] for name in names) for row in found]
        if any(row not in kept for row in rows):
            missing.append(table)
    return missing


def is_sound(path: Path) -> None:
    """It opens, and is of this program's schema, and nothing in it contradicts anything else."""
    with open_store(path, KEY, reserve=4096) as store:
        assert EventLog(store).verify_chain() == ()
        assert store.check_file() == ()
        for interview in (INTERVIEW, FINISHED):
            assert verify_rebuild(store, interview) == ()
    with closing(opened(path)) as connection:
        assert schema_of(connection) == NEWEST


@pytest.mark.parametrize("schema", SCHEMAS)
def test_everything_in_an_older_store_is_there(tmp_path: Path, schema: int) -> None:
    path = copy_of(schema, tmp_path)

    is_sound(path)

    assert lost(file_of(schema), path) == []


@pytest.mark.parametrize("schema", SCHEMAS)
def test_an_interview_that_was_begun_with_an_older_program_goes_on(
    tmp_path: Path, schema: int
) -> None:
    path = copy_of(schema, tmp_path)

    with open_store(path, KEY, reserve=4096) as store:
        store.act_as("E-7", "d1")
        interviews = InterviewStore(store)
        said = Fact(FactKind.ANSWERED, "/data/rooms", "4")
        interviews.apply(INTERVIEW, (said,), ("/data", "/data/rooms"))
        assert said in interviews.facts_of(INTERVIEW)

    is_sound(path)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_migration_that_is_released_is_never_changed(schema: int) -> None:
    _, applied = contents(file_of(schema))["migration"]

    assert [row[:3] for row in applied] == [
        (step.number, step.name, sha256(step.sql.encode()).hexdigest())
        for step in migrations()[:schema]
    ]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_file_that_is_made_again_holds_the_same(tmp_path: Path, schema: int) -> None:
    make(schema, tmp_path / "again.db")

    assert contents(tmp_path / "again.db") == contents(file_of(schema))


OPEN = """
import sys
from pathlib import Path
from enumerator.store import open_store
from tests.support.falling import fall_at
from tests.vectors.make import KEY
fall_at(int(sys.argv[2]))
open_store(Path(sys.argv[1]), KEY, reserve=4096)
sys.stdout.write("open")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is meant")
@pytest.mark.parametrize("calls", [3000, 3850, 3950, 4050, 4150])
def test_a_migration_that_was_killed_in_the_middle_is_finished_the_next_time(
    tmp_path: Path, calls: int
) -> None:
    path = copy_of(1, tmp_path)

    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(path), str(calls)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )

    assert done.returncode == -9, done.stderr
    is_sound(path)
    assert lost(file_of(1), path) == []
