"""Real workbooks compile or say where they are wrong; third-party data, found through PSER_SHARED."""

import csv
import os
from pathlib import Path

import pytest

from forms.authoring import form_of
from forms.authoring.worker import convert
from forms.lint import lint_form

ROOT = Path(__file__).resolve().parents[3]
CORPUS = Path(os.environ.get("PSER_SHARED", ROOT.parent / "shared")) / "forms-corpus"
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")  # openpyxl, of what it leaves out
NO_PLACE = {"n035"}  # not a readable xlsx file: no sheet to point into


def workbooks(*folders: str) -> list[Path]:
    if not CORPUS.exists():
        pytest.skip(f"no forms corpus at {CORPUS}: set PSER_SHARED; nothing of it was run")
    found = [path for folder in folders for path in sorted((CORPUS / folder).glob("*.xls*"))]
    assert found, "the forms corpus is there and holds no workbook"
    return found


def expected_to_compile() -> set[str]:
    """The workbooks that the corpus calls ok, or compiles after a mechanical repair."""
    with (CORPUS / "corpus.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "xlsform"]
    return {
        Path(row["file"]).name
        for row in rows
        if not row["file"].startswith("rejected/")
        and (row["pyxform_result"] == "ok" or row["repair"])
    }


def test_each_rejected_workbook_is_told_with_sheet_row_column_and_a_way_out() -> None:
    for path in workbooks("rejected"):
        for problem in convert(path.read_bytes(), path.name)["problems"]:
            if path.name[:4] in NO_PLACE:
                assert "save it again" in problem["reason"]
            else:
                assert all(problem["place"][part] for part in ("sheet", "row", "column")), path.name


def test_every_workbook_that_repairs_can_save_compiles_and_lints() -> None:
    found = workbooks("field", "fixtures")
    as_written = repaired = 0
    for path in found:
        form = form_of(convert(path.read_bytes(), path.name, repair=True))
        unseen = {"form_id", "smart_quotes"}  # pyxform makes these itself
        if {repair.kind for repair in form.repairs} <= unseen:
            as_written += 1
        else:
            repaired += 1
            refused = convert(path.read_bytes(), path.name)
            assert len(refused["problems"]) >= 1
            assert [found["kind"] for found in refused["offered"]] == [r.kind for r in form.repairs]
        for problem in lint_form(form):
            assert problem.place.row or problem.code == "missing_file", (path.name, str(problem))

    assert {path.name for path in found} == expected_to_compile()
    assert (as_written, repaired) == (15, 11)
