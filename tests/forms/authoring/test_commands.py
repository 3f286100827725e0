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

LISTED = """
| type                               | name    | label::English (en) | label::Urdu (ur) |
| select_one_from_file villages.csv  | village | Village             | گاؤں             |
"""
VILLAGES = "name,label,label::Urdu (ur)\n1,Chak 214,چک ۲۱۴\n"


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
def test_a_result_or_report_that_cannot_be_written_is_said(
    written: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = tmp_path / "nowhere" / "x"

    assert main(["compile", str(written), "-o", str(nowhere), "--report", str(nowhere)]) == 1

    said = capsys.readouterr().err
    assert "nothing was written" in said
    assert said.count(str(nowhere)) == 2


@pytest.mark.parametrize("written", [LISTED], indirect=True)
def test_files_beside_the_workbook_go_into_its_pack(written: Path) -> None:
    assert main(["pack", "--strict", str(written)]) == 1  # the list is not there yet

    folder = written.with_name("form-media")
    folder.mkdir()
    (folder / "villages.csv").write_text(VILLAGES, encoding="utf-8")

    assert main(["pack", str(written)]) == 0
    assert read_pack(written.with_suffix(".pack").read_bytes()).media == {
        "villages.csv": VILLAGES.encode()
    }


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


SURVEYCTO = """
| type   | name | label::English (en) | relevance |
| caseid | case |                     |           |
| text   | name | Name                |           |
"""
WRONG = """
| type    | name | label::English (en) | relevant   |
| integer | age  | Age                 | ${age} > > |
| text    | name | Name                |            |
"""


@pytest.mark.parametrize("written", [SURVEYCTO], indirect=True)
def test_repairs_are_offered_then_made_and_told_and_the_file_stays_as_it_is(
    written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = written.read_bytes()

    assert main(["compile", str(written)]) == 1
    assert "one repair can be made with --repair" in capsys.readouterr().err
    assert not written.with_suffix(".xml").exists()

    assert main(["compile", "--repair", str(written)]) == 0
    assert 'repaired: sheet survey, row 2, column type: "caseid"' in capsys.readouterr().err
    assert written.with_suffix(".xml").exists()
    assert written.read_bytes() == before


@pytest.mark.parametrize("written", [WRONG], indirect=True)
def test_a_form_with_an_error_is_compiled_for_the_rest_of_it_and_not_packed(
    written: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compile", str(written)]) == 1
    assert main(["pack", str(written)]) == 1

    assert b'nodeset="/data/name"' in written.with_suffix(".xml").read_bytes()
    assert not written.with_suffix(".pack").exists()
    assert "row 2, column relevant" in capsys.readouterr().err


@pytest.mark.parametrize("written", [HALF], indirect=True)
def test_what_is_found_can_be_written_to_a_file(
    written: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lint", str(written), "--report", str(tmp_path / "found.txt")]) == 0

    assert "advice: sheet survey, row 2" in (tmp_path / "found.txt").read_text("utf-8")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("written", [GOOD], indirect=True)
def test_the_program_itself_checks_and_compiles_a_form(written: Path) -> None:
    from enumerator.__main__ import main as program

    assert program(["form", "lint", str(written)]) == 0
    assert program(["form", "compile", str(written)]) == 0
    assert written.with_suffix(".xml").exists()
