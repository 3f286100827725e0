"""What form authors type."""

from pathlib import Path

import pytest

from forms.__main__ import main
from forms.packs import read_pack
from tests.forms.authoring.workbooks import workbook

GOOD = """
| type    | name | label::English (en) | label::Urdu (ur) |
| integer | age  | Age                 | عمر              |
"""
HALF = """
| type    | name | label::English (en) | label::Urdu (ur) | hint::English (en) |
| integer | age  | Age                 | عمر              | Years              |
"""
BROKEN = """
| type    | name | label::English (en) | relevant     |
| integer | age  | Age                 | ${agee} != 1 |
"""


@pytest.fixture
def written(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    path = tmp_path / "form.xlsx"
    path.write_bytes(workbook(request.param))
    return path


@pytest.mark.parametrize("written", [GOOD], indirect=True)
def test_compile_writes_the_xform_beside_the_workbook(written: Path) -> None:
    assert main(["compile", str(written)]) == 0

    assert b'nodeset="/data/age"' in written.with_suffix(".xml").read_bytes()


@pytest.mark.parametrize("written", [GOOD], indirect=True)
def test_pack_writes_a_pack_where_it_is_told(written: Path, tmp_path: Path) -> None:
    assert main(["pack", str(written), "-o", str(tmp_path / "x.pack")]) == 0

    pack = read_pack((tmp_path / "x.pack").read_bytes())
    assert (pack.form_id, pack.title) == ("a_test", "A test")
    assert pack.languages == ("English (en)", "Urdu (ur)")


@pytest.mark.parametrize("written", [GOOD], indirect=True)
def test_lint_says_nothing_about_a_good_form(
    written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lint", str(written)]) == 0

    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("written", [HALF], indirect=True)
def test_advice_is_told_and_counts_only_when_it_is_to_be_strict(
    written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lint", str(written)]) == 0
    assert main(["pack", "--strict", str(written)]) == 1

    assert "advice: sheet survey, row 2, column hint::Urdu (ur)" in capsys.readouterr().err
    assert not written.with_suffix(".pack").exists()


@pytest.mark.parametrize("written", [BROKEN], indirect=True)
def test_a_form_that_does_not_compile_is_told_in_one_line(
    written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lint", str(written)]) == 1

    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert 'row 2, column relevant: "age": mentions ${agee}' in said


def test_a_file_that_is_not_there_is_said_to_be_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lint", str(tmp_path / "none.xlsx")]) == 1

    assert "No such file" in capsys.readouterr().err
