"""A child that tells the demo's story with two small families, and then what is found when something is wrong."""

import json
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from enumerator.demo.headless import compare, play
from enumerator.demo.practice import PASSPHRASES, SUPERVISOR
from enumerator.demo.report import Outcome, examine

SIZES = (1, 1)

IN_THE_REGISTRY = {
    "a byte is another": """UPDATE submission SET xml = CAST(replace(CAST(xml AS TEXT), '<consent>1<', '<consent>2<')
        AS BLOB) WHERE rowid = (SELECT min(rowid) FROM submission WHERE kind = 'interview')""",
    "an interview is gone": """DELETE FROM submission
        WHERE rowid = (SELECT min(rowid) FROM submission WHERE kind = 'interview')""",
    "an interview is there twice": """INSERT INTO submission SELECT 'another', state, reason, kind, id, revision + 1,
        form_id, form_version, xml, household, device, author, supervisor, decided_at, counter, batch, received_at
        FROM submission WHERE kind = 'interview' LIMIT 1""",
    "a household is another": """UPDATE submission SET household = '418020417-999-1-1'
        WHERE rowid = (SELECT min(rowid) FROM submission WHERE kind = 'interview')""",
    "a visit is gone": "DELETE FROM submission WHERE kind = 'visit'",
    "an interview is parked": """UPDATE submission SET state = 'parked'
        WHERE rowid = (SELECT min(rowid) FROM submission WHERE kind = 'interview')""",
}
IN_A_FILE = {
    "a name stands in a log": ("utf-8", Path("laptop/logs/enumerator.log")),
    "a name stands in a temporary file": ("utf-16-le", Path("tmp/left-behind")),
    "a name stands at the accept stage": ("utf-8", Path("registry/accepted.sqlite3-journal")),
}


def main(home: Path) -> int:
    run = home / "run"
    played = play(run, home / "pictures", lambda _: None, sizes=SIZES)
    found = {"as it is": compare(played)}
    accounts = played.practice.accounts
    supervisor = accounts.unlock(SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id])

    def look() -> Outcome:
        return examine(played.told, played.practice, supervisor.store, played.early)

    for name, statement in IN_THE_REGISTRY.items():
        with as_it_was(played.practice.registry / "opened.sqlite3") as file:
            change(file, statement)
            found[name] = look()
    for name, (encoding, place) in IN_A_FILE.items():
        with as_it_was(run / place) as file, file.open("ab") as end:
            end.write(played.told.canaries[0].encode(encoding))
            end.flush()
            found[name] = look()
    found["mended"] = look()
    supervisor.lock()
    sys.stdout.write(json.dumps({name: as_json(outcome) for name, outcome in found.items()}))
    return len(found["as it is"].faults)


def change(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as db, db:
        assert db.execute(statement).rowcount > 0


@contextmanager
def as_it_was(file: Path) -> Iterator[Path]:
    """A file that may be spoiled; afterwards it is what it was."""
    before = file.read_bytes() if file.exists() else None
    try:
        yield file
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)


def as_json(outcome: Outcome) -> dict[str, object]:
    return {"rows": dict(outcome.rows), "faults": outcome.faults}


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
