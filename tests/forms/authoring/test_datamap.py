"""The data map names every field that is collected, once, with what may be done with it."""

from pathlib import Path

from forms.__main__ import main
from tests.forms.authoring.workbooks import workbook

SURVEY = """
    | type        | name         | label::English (en) | calculation | default | bind::pser:code | bind::pser:pii | bind::pser:purpose | bind::pser:special | bind::pser:profile |
    | start       | begun        |                     |             |         |                 |                |                    |                    |                    |
    | hidden      | form_profile |                     |             | full    | A0              | 0              | P3                 |                    | core full          |
    | begin_group | who          | Who                 |             |         |                 |                |                    |                    |                    |
    | text        | name         | Name / nickname     |             |         | A1              | 1              | P1 P2              | refused            |                    |
    | note        | thanks       | Thank you           |             |         | A2              | 0              | P1                 |                    |                    |
    | calculate   | twice        |                     | 2           |         | A3              | 3              | P1                 |                    | full               |
    | end_group   |              |                     |             |         |                 |                |                    |                    |                    |
"""  # noqa: E501


def rows(folder: Path) -> list[str]:
    source = folder / "form.xlsx"
    source.write_bytes(workbook(SURVEY))

    assert main(["datamap", str(source)]) == 0
    return (folder / "form.md").read_text(encoding="utf-8").splitlines()


def test_every_field_has_its_class_purposes_special_answers_and_profiles(tmp_path: Path) -> None:
    written = rows(tmp_path)

    assert "| A1 | `name` | Name / nickname | 1 | P1 P2 | refused |  |" in written
    assert "| A3 | `twice` | *reckoned* | 3 | P1 |  | full |" in written
    assert "|  | `begun` | when the interview began | 0 | P3 |  |  |" in written
    assert "## Who" in written


def test_what_takes_no_answer_is_no_field(tmp_path: Path) -> None:
    assert not any("thanks" in line for line in rows(tmp_path))
