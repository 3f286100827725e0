"""Any form can be tried from the command line: one line says what was asked, and what of the form does not work."""

from pathlib import Path

import pytest

from forms.__main__ import main
from tests.support.scenario import xform_of

SURVEY = """
    | type         | name | label | required | constraint          | relevant     |
    | text         | name | Name  | yes      |                     |              |
    | begin_repeat | row  | Row   |          |                     |              |
    | integer      | age  | Age   | yes      | . > 90 and . < 93   |              |
    | end_repeat   |      |       |          |                     |              |
    | text         | way  | Way   |          |                     | ${name} = '' |
"""


def saved(folder: Path, xform: bytes, name: str = "form.xml") -> str:
    file = folder / name
    file.write_bytes(xform)
    return str(file)


def test_a_walk_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["walk", saved(tmp_path, xform_of(SURVEY)), "--seed", "3", "--walks", "2"]) == 0

    first, second = capsys.readouterr().out.splitlines()
    assert "seed 3, " in first
    assert " questions, " in first
    assert "seed 4, " in second
    assert "degraded" not in first


def test_what_does_not_work_is_told_with_the_walk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    xform = xform_of(SURVEY).replace(b". &gt; 90 and . &lt; 93", b". &gt; ninety(")

    assert main(["walk", saved(tmp_path, xform)]) == 0

    [line] = capsys.readouterr().out.splitlines()
    assert "degraded: /data/row/age, constraint: " in line


def test_a_form_that_cannot_be_finished_or_read_fails_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stopped = xform_of("""
        | type    | name | label | required | constraint |
        | integer | age  | Age   | yes      | . > . + 1  |
    """)
    torn = saved(tmp_path, b"<h:html", "torn.xml")

    assert main(["walk", saved(tmp_path, stopped), torn, str(tmp_path / "none.xml")]) == 1

    lines = capsys.readouterr().out.splitlines()
    assert "not finished: no answer was found for /data/age" in lines[0]
    assert "is no form that can be read" in lines[1]
    assert len(lines) == 3


def test_files_that_the_form_names_are_taken_from_its_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    survey = """
        | type                            | name | label | required |
        | select_one_from_file places.csv | town | Town  | yes      |
    """
    form = saved(tmp_path, xform_of(survey))
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "places.csv").write_text("name,label\na,A\n", encoding="utf-8")

    assert main(["walk", form]) == 0
    assert "places.csv is not there" in capsys.readouterr().out

    assert main(["walk", form, "--media", str(folder)]) == 0
    assert "degraded" not in capsys.readouterr().out


def test_a_form_that_another_program_opens_is_told_what_that_program_would_tell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    xform = xform_of("""
        | type   | name  | label | required | read_only | constraint   |
        | hidden | since |       |          |           |              |
        | text   | whose | Whose | yes      | 1         |              |
        | date   | moved | Moved | yes      |           | . > ${since} |
    """)

    assert main(["walk", saved(tmp_path, xform)]) == 0
    assert " 1 answers, " in capsys.readouterr().out
