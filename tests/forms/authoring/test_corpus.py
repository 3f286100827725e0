"""Real workbooks compile or say where they are wrong; third-party data, found through PSER_SHARED."""

import os
from pathlib import Path

import pytest

from forms.authoring import compile_xlsform
from forms.errors import FormInvalid, FormProblem
from forms.lint import lint_form

ROOT = Path(__file__).resolve().parents[3]
CORPUS = Path(os.environ.get("PSER_SHARED", ROOT.parent / "shared")) / "forms-corpus"
NO_PLACE = {"n035"}  # not a readable xlsx file: no sheet to point into


def workbooks(*folders: str) -> list[Path]:
    if not CORPUS.exists():
        pytest.skip(f"no forms corpus at {CORPUS}: set PSER_SHARED; nothing of it was run")
    found = [path for folder in folders for path in sorted((CORPUS / folder).glob("*.xls*"))]
    assert found, "the forms corpus is there and holds no workbook"
    return found


def test_each_rejected_workbook_is_told_with_sheet_and_row() -> None:
    for path in workbooks("rejected"):
        with pytest.raises(FormInvalid) as caught:
            compile_xlsform(path.read_bytes(), path.name)
        if path.name[:4] not in NO_PLACE:
            for problem in caught.value.problems:
                assert problem.place.sheet, path.name
                assert problem.place.row, path.name


def test_field_workbooks_compile_and_lint_or_are_refused_with_a_reason() -> None:
    compiled = 0
    refused: list[FormProblem] = []
    for path in workbooks("field", "fixtures"):
        try:
            form = compile_xlsform(path.read_bytes(), path.name)
        except FormInvalid as error:
            refused.extend(error.problems)
        else:
            compiled += 1
            lint_form(form)

    assert compiled >= 15
    assert all(problem.reason for problem in refused)
