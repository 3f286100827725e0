"""The child process that meets a workbook of unknown origin, and pyxform, for the program."""

import contextlib
import io
import json
import logging
import re
from dataclasses import asdict
from multiprocessing.connection import Connection
from pathlib import PurePath
from typing import Any

from forms.authoring import complaints
from forms.authoring.repairs import QUIET, Repair, columns, mend
from forms.authoring.repairs.types import is_known
from forms.authoring.sheets import read_sheets
from forms.authoring.tables import Tables
from forms.authoring.translation import ROOT, Translation, everything_said, translate
from forms.authoring.workbook import NoWorkbook, read_workbook
from forms.errors import FormProblem

UNPACKED = 512 * 1024**2
CHANGES_NOTHING = frozenset({"form_id", "heading_row", "smart_quotes"})
"""Quiet repairs that pyxform makes itself."""


def serve(connection: Connection, name: str, memory: int, seconds: int, repair: bool) -> None:
    """Take a workbook from ``connection``, answer with one JSON object, whatever happens short of being killed."""
    _limit(memory, seconds)
    workbook = connection.recv_bytes()
    logging.disable(logging.CRITICAL)
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        answer = convert(workbook, name, repair=repair, seconds=seconds)
    connection.send_bytes(json.dumps(answer).encode("utf-8"))
    connection.close()


def convert(
    workbook: bytes, name: str, *, repair: bool = False, seconds: float = 120
) -> dict[str, Any]:
    """The XForm of ``workbook`` and the rows it came from, or all that is wrong with it.

    With ``repair`` the mechanical repairs are made where the workbook does not compile without them.
    Looking for further mistakes stops after a third of ``seconds``.
    """
    try:
        return _converted(workbook, name, repair=repair, seconds=seconds)
    except NoWorkbook as error:
        return _refused([error.problem])
    except MemoryError:
        return _refused([FormProblem("too_large", reason="it needs more memory than it may use")])
    except Exception as error:  # a fault of ours is one form's problem and not the program's end
        reason = f"the import fails on something in this form ({type(error).__name__}: {error})"
        return _refused([FormProblem("import_failed", reason=reason)])


def _converted(workbook: bytes, name: str, *, repair: bool, seconds: float) -> dict[str, Any]:
    tables = read_workbook(workbook, name, unpacked=UNPACKED)
    tables.file_stem = re.sub(r"[^\w.\-]+", "_", PurePath(name).stem).strip("_")
    first = translate(tables)
    mended = tables.copy()
    if first.done:
        quiet = mend(mended, QUIET)
        if not repair or {change.kind for change in quiet} <= CHANGES_NOTHING:
            return _finished(
                first, tables, **({"repairs": quiet} if repair else {"offered": quiet})
            )
        return _finished(translate(mended), mended, repairs=quiet)
    repairs = mend(mended)
    second = translate(mended) if repairs else first
    if second.done and repair:
        return _finished(second, mended, repairs=repairs)
    problems = [] if repair else [r.offered() for r in repairs if r.kind not in CHANGES_NOTHING]
    if not second.done:
        said = everything_said(mended, second, seconds=seconds / 3)
        lists = frozenset(row["list_name"] for row in mended["external_choices"].rows)
        sheets = read_sheets(mended.numbered(), root=mended.root or ROOT)
        problems += complaints.of_refused(
            sheets, said, is_known, lists, found=tuple(columns.disagreeing(mended))
        )
    return _refused(complaints.in_order(problems), repairs)


def _refused(problems: list[FormProblem], offered: tuple[Repair, ...] = ()) -> dict[str, Any]:
    return {
        "problems": [asdict(problem) for problem in problems],
        "offered": [asdict(repair) for repair in offered],
    }


def _finished(
    translation: Translation,
    tables: Tables,
    *,
    repairs: tuple[Repair, ...] = (),
    offered: tuple[Repair, ...] = (),
) -> dict[str, Any]:
    return {
        **translation.form,
        "root": tables.root or ROOT,
        "sheets": tables.numbered(),
        "repairs": [asdict(repair) for repair in repairs],
        "offered": [asdict(repair) for repair in offered],
    }


def _limit(memory: int, seconds: int) -> None:
    """Bound address space and processor time where the system can (not on Windows: there only the clock)."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
