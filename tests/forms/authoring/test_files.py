"""Whatever file is brought: a form comes of it, or a sentence about it."""

import io
import struct
import zipfile
from pathlib import Path

import openpyxl
import pytest

from forms.authoring import Limits, NotCompiled, compile_xlsform
from forms.errors import FormProblem
from tests.forms.authoring.workbooks import workbook

HERE = Path(__file__).parent
SMALL = "| type | name | label |\n| text | x | X |"
CSV = """
"survey","type","name","label","relevant"
,"integer","age","Age, in years",
,"text","job","Work","${age} > 9"
"choices","list_name","name","label"
,"yesno","1","Yes"
"settings","form_title","form_id"
,"From CSV","from_csv"
"""
MARKDOWN = """
| survey   |            |         |         |
|          | type       | name    | label   |
|          | integer    | age     | Age     |
| settings |            |         |         |
|          | form_title | form_id |         |
|          | From a table | from_md |         |
"""


def refusal(data: bytes, name: str = "a.xlsx", limits: Limits | None = None) -> FormProblem:
    with pytest.raises(NotCompiled) as caught:
        compile_xlsform(data, name, limits=limits or Limits())
    [problem] = caught.value.problems
    return problem


def renamed(data: bytes, old: str, new: str) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    book[old].title = "x"  # openpyxl minds a title that differs only in its case
    book["x"].title = new
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def test_an_old_excel_workbook_compiles_also_under_a_new_name() -> None:
    data = (HERE / "old_workbook.xls").read_bytes()

    for name in ("old.xls", "old.xlsx", "old"):
        form = compile_xlsform(data, name)
        assert (form.form_id, form.version) == ("old_workbook", "3")
        assert form.sheets.choices[0].name == "1"


def test_a_new_workbook_compiles_also_under_an_old_name() -> None:
    assert compile_xlsform(workbook(SMALL), "named_wrongly.xls").form_id == "a_test"


def test_sheets_in_one_csv_file_compile_with_the_rows_of_the_file() -> None:
    form = compile_xlsform(CSV.encode(), "form.csv")

    assert form.form_id == "from_csv"
    assert form.sheets.paths["/data/job"].number == 4


def test_a_mistake_in_a_csv_file_is_told_with_its_line() -> None:
    problem = refusal(CSV.replace("${age} >", "${agee} >").encode("utf-8-sig"), "form.csv")

    assert (problem.place.row, problem.place.column, problem.suggestion) == (4, "relevant", "age")


def test_a_csv_file_may_be_the_survey_alone() -> None:
    form = compile_xlsform(b"type,name,label\ninteger,age,Age\n", "only_a_survey.csv")

    assert form.form_id == "only_a_survey"
    assert form.sheets.paths["/data/age"].number == 2


def test_tables_of_markdown_compile() -> None:
    assert compile_xlsform(MARKDOWN.encode(), "form.md").form_id == "from_md"


@pytest.mark.parametrize("name", ["Survey", "SURVEY", " survey "])
def test_the_sheet_is_found_however_its_name_is_written(name: str) -> None:
    assert compile_xlsform(renamed(workbook(SMALL), "survey", name), "a.xlsx").form_id == "a_test"


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (b"", "not_a_workbook", "empty"),
        (b"  \n", "not_a_workbook", "empty"),
        (b"PK\x03\x04 no zip", "not_a_workbook", "damaged"),
        (b"\x00\xff" * 500, "not_a_workbook", "no workbook"),
        (b"<?xml version='1.0'?><h:html/>", "not_a_workbook", "needs no compiling"),
        (b"type;name;label\ntext;a;A\n", "not_a_workbook", "semicolons"),
        (b"%PDF-1.7 something", "not_a_workbook", "no workbook"),
        ("survey,type\n,é".encode("cp1252"), "not_a_workbook", "UTF-8"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "not_a_workbook", "no Excel workbook"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "protected",
            "password",
        ),
    ],
    ids=lambda given: repr(given)[:24],
)
def test_what_is_no_workbook_is_told_in_one_sentence(data: bytes, code: str, said: str) -> None:
    problem = refusal(data)

    assert problem.code == code
    assert said in problem.reason


def test_an_old_workbook_with_a_password_is_told_so() -> None:
    data = (HERE / "old_workbook.xls").read_bytes()
    begin = data.index(record(0x0809, b"")[:2] + struct.pack("<H", 16))  # BOF, 16 bytes
    after = begin + 4 + 16
    filepass = record(0x002F, struct.pack("<HHH", 1, 1, 1) + b"\0" * 48)
    locked = data[:after] + filepass + data[after + len(filepass) :]

    assert "password" in refusal(locked, "a.xls").reason


def test_a_workbook_without_a_survey_names_the_sheets_it_has() -> None:
    data = renamed(workbook(SMALL), "survey", "surwey")

    assert refusal(data).code == "no_survey"
    assert '"surwey", "settings"' in refusal(data).reason


def test_a_survey_without_rows_is_told() -> None:
    assert refusal(workbook("| type | name | label |")).code == "no_survey"


def test_a_survey_without_its_columns_is_told_with_the_sheet() -> None:
    problem = refusal(workbook("| kind | name |\n| text | X |"))

    assert (problem.place.sheet, problem.place.row) == ("survey", 1)
    assert 'no column "type"' in problem.reason


def test_a_workbook_that_unpacks_to_gigabytes_is_not_unpacked() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb:
        for number in range(3):
            bomb.writestr(f"xl/worksheets/sheet{number}.xml", b" " * 200 * 1024**2)
    assert len(packed.getvalue()) < 2 * 1024**2

    assert refusal(packed.getvalue()).code == "too_large"


def test_cells_that_only_look_filled_do_not_cost_a_million_rows() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(SMALL)))
    book["survey"].cell(row=1_000_000, column=1).value = " "
    written = io.BytesIO()
    book.save(written)

    assert len(compile_xlsform(written.getvalue(), "a.xlsx").sheets.survey) == 1


def test_a_form_that_takes_too_long_is_ended_with_our_words() -> None:
    rows = [f"| select_one l{n} | q{n} | Q |" for n in range(900)]
    lists = [f"| l{n % 900} | {n} | C |" for n in range(20_000)]
    data = workbook(
        "\n".join(["| type | name | label |", *rows]),
        "\n".join(["| list_name | name | label |", *lists]),
    )

    problem = refusal(data, limits=Limits(seconds=1))

    assert problem.code == "too_slow"
    assert problem.reason == "not compiled within 1 seconds"


def test_a_form_that_needs_too_much_memory_is_ended_with_our_words() -> None:
    lists = [f"| l | {n} | {'C' * 6000} |" for n in range(6_000)]
    data = workbook(
        "| type | name | label |\n| select_one l | q | Q |",
        "\n".join(["| list_name | name | label |", *lists]),
    )

    assert refusal(data, limits=Limits(memory=256 * 1024**2)).code == "too_large"


def test_a_crash_inside_the_compiler_is_a_sentence() -> None:
    problem = refusal(workbook(SMALL, "", "| form_id | entity_version |\n| a | 1 |"))

    assert problem.code == "pyxform_AttributeError"
    assert "Traceback" not in problem.reason
    assert "one by one" in problem.reason
