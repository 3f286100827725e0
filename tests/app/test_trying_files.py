"""Files as authors have them: of every kind, half written, gone and back, with folders beside, without languages."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from enumerator.app.trying.program import TrialProgram
from enumerator.app.trying.reading import read_trial
from enumerator.ui.languages import Languages
from enumerator.ui.theme import Appearance, Look
from forms.authoring import compile_xlsform
from forms.packs import new_pack, write_pack
from tests.app.test_trying import CHOICES, SURVEY, Author
from tests.forms.authoring.workbooks import workbook
from tests.ui.eyesight import clipped, settle
from tests.ui.hands import ENTER, Key, Mod

HOUSEHOLD = Path(__file__).resolve().parents[2] / "resources/forms"


@pytest.fixture
def author(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Author]:
    appearance = Appearance(qapp)
    program = TrialProgram(appearance, Languages(qapp, appearance))
    qtbot.addWidget(program.window)
    program.window.resize(1366, 690)
    program.window.show()
    program.window.activateWindow()
    qtbot.waitExposed(program.window)
    yield Author(qtbot, program, tmp_path)
    program.close()
    appearance.set_look(Look())


def table(written: str) -> list[list[str]]:
    lines = filter(None, (line.strip() for line in written.splitlines()))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def as_csv() -> bytes:
    """An XLSForm as one CSV file: a sheet's name stands alone in the first column (pyxform, "CSV")."""
    kept = io.StringIO()
    writer = csv.writer(kept)
    for sheet, written in (("survey", SURVEY), ("choices", CHOICES)):
        writer.writerow([sheet])
        writer.writerows([["", *row] for row in table(written)])
    return kept.getvalue().encode()


def as_markdown() -> bytes:
    lines = []
    for sheet, written in (("survey", SURVEY), ("choices", CHOICES)):
        rows = table(written)
        lines.append(f"| {sheet} |" + " |" * len(rows[0]))
        lines += ["| | " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines).encode()


def as_pack() -> bytes:
    made = compile_xlsform(workbook(SURVEY, CHOICES), "house.xlsx")
    return write_pack(
        new_pack(
            form_id=made.form_id, version=made.version, title=made.title, languages=made.languages,
            xform=made.xform, media={}, translations={},
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("ending", "written"),
    [
        ("xlsx", lambda: workbook(SURVEY, CHOICES)),
        ("csv", as_csv),
        ("md", as_markdown),
        ("xml", lambda: compile_xlsform(workbook(SURVEY, CHOICES), "house.xlsx").xform),
        ("xform", lambda: compile_xlsform(workbook(SURVEY, CHOICES), "house.xlsx").xform),
        ("pack", as_pack),
    ],
)
def test_a_form_of_every_kind_is_asked(author: Author, ending: str, written: object) -> None:
    author.file = author.file.with_suffix(f".{ending}")
    author.file.write_bytes(written())  # type: ignore[operator]

    author.waits(author.program.read, lambda: author.program.open(author.file))
    assert author.program.window.panel.count[0] == 0, author.window.panel.lines()
    author.press("Amina", ENTER, "3", ENTER, "2")

    assert author.value("/data/house/owner") == "Amina"
    assert author.value("/data/house/door") == "2"


def test_the_programs_own_form_is_tried_as_a_pack(author: Author) -> None:
    author.waits(
        author.program.read, lambda: author.program.open(HOUSEHOLD / "pser_household.pack")
    )

    assert author.program.form is not None
    assert author.window.interview is not None
    assert author.window.panel.count[0] == 0


def test_a_pack_that_was_cut_off_is_refused_in_words(author: Author) -> None:
    author.file = author.file.with_suffix(".pack")
    author.file.write_bytes(as_pack()[:-100])

    author.waits(author.program.read, lambda: author.program.open(author.file))

    assert author.program.form is None
    assert "form pack" in author.window.panel.lines()[0]


def test_a_file_that_is_half_written_leaves_the_form_and_the_answers_until_it_is_whole(
    author: Author,
) -> None:
    author.opens()
    author.press("Amina", ENTER)
    whole = workbook(SURVEY.replace("How many rooms?", "How many rooms in all?"), CHOICES)

    author.waits(author.program.read, lambda: author.file.write_bytes(whole[: len(whole) // 2]))
    assert author.value("/data/house/owner") == "Amina"
    assert "You see the form as it was" in author.window.note.words
    author.waits(author.program.read, lambda: author.file.write_bytes(whole))

    assert author.value("/data/house/owner") == "Amina"
    assert author.window.panel.lines() == ()
    assert author.program.trial is not None
    assert author.program.trial.session.prompt("/data/house/rooms").label.endswith("in all?")


def test_a_file_that_opens_half_written_gives_a_form_as_soon_as_it_is_whole(author: Author) -> None:
    whole = workbook(SURVEY, CHOICES)
    author.file.write_bytes(whole[:500])
    author.waits(author.program.read, lambda: author.program.open(author.file))
    assert author.program.form is None
    assert author.window.panel.lines() != ()

    author.waits(author.program.read, lambda: author.file.write_bytes(whole))

    author.press("Amina", ENTER)
    assert author.value("/data/house/owner") == "Amina"


def test_a_file_that_goes_and_comes_back_is_read_again(author: Author, qtbot: QtBot) -> None:
    author.opens()
    author.press("Amina", ENTER)
    author.file.rename(author.file.with_suffix(".old"))  # some editors move the old one away first
    qtbot.waitUntil(lambda: str(author.file) not in author.program._watch._watcher.files())
    assert author.value("/data/house/owner") == "Amina"

    author.saves(SURVEY.replace("Whose house is it?", "Who owns it?"))

    assert author.program.trial is not None
    assert author.program.trial.session.prompt("/data/house/owner").label == "Who owns it?"
    assert author.value("/data/house/owner") == "Amina"


FROM_FILES = """
| type                                  | name    | label::English (en) | parameters             |
| select_one_from_file villages.csv     | village | Which village?      | value=code label=title |
| select_one_from_file wells.geojson    | well    | Which well?         |                        |
| select_one_from_file shops.xml        | shop    | Which shop?         |                        |
"""
WELLS = """{"type": "FeatureCollection", "features": [
 {"type": "Feature", "geometry": {"type": "Point", "coordinates": [74.3, 31.5]},
  "properties": {"id": "w1", "title": "Old well"}}]}"""
SHOPS = "<root><item><name>s1</name><label>Tea</label></item></root>"


def test_lists_of_every_kind_are_taken_from_the_folder_of_the_forms_media(author: Author) -> None:
    media = author.file.with_name("house-media")
    media.mkdir()
    (media / "villages.csv").write_text("code,title\nv1,Chak 1\n", encoding="utf-8")
    (media / "wells.geojson").write_text(WELLS, encoding="utf-8")
    (media / "shops.xml").write_text(SHOPS, encoding="utf-8")

    author.opens(FROM_FILES, "")

    assert author.program.trial is not None
    session = author.program.trial.session
    shown = [
        [c.label for c in session.prompt(f"/data/{n}").choices] for n in ("village", "well", "shop")
    ]
    assert shown == [["Chak 1"], ["Old well"], ["Tea"]]
    assert {one.parent.name for one in read_trial(author.file).media} == {"house-media"}


@pytest.mark.parametrize("folder", ["", "house-media"])
def test_a_list_that_is_nowhere_is_told_and_comes_when_its_file_does(
    author: Author, folder: str
) -> None:
    author.opens(FROM_FILES, "")
    assert any("villages.csv" in line for line in author.window.panel.lines())
    assert author.window.interview is not None
    author.press(ENTER, ENTER, ENTER)  # an empty list holds nobody up

    def come() -> None:
        place = author.file.parent / folder
        place.mkdir(exist_ok=True)
        (place / "villages.csv").write_text("code,title\nv1,Chak 1\n", encoding="utf-8")

    author.waits(author.program.read, come)
    assert author.program.trial is not None
    assert [c.label for c in author.program.trial.session.prompt("/data/village").choices] == [
        "Chak 1"
    ]


@pytest.mark.parametrize("labels", ["label", "label::English (en)", "label::français"])
def test_a_form_without_a_default_language_is_asked_in_either_window(
    author: Author, labels: str
) -> None:
    survey = f"| type | name | {labels} |\n| text | owner | Whose? |\n| integer | rooms | Rooms? |"
    author.file.write_bytes(workbook(survey, "", "| form_title | form_id |\n| A test | a_test |"))
    author.waits(author.program.read, lambda: author.program.open(author.file))
    try:
        for language in ("ur", "en"):
            author.window._languages.use(language)
            settle()
            assert author.window.interview is not None
            assert author.window.interview.active_prompt() is not None
            assert clipped(author.window) == []
        author.press("Amina", ENTER)
        assert author.value("/data/owner") == "Amina"
    finally:
        author.window._languages.use("en")


def test_a_form_of_thirty_pages_is_walked_from_its_first_to_its_last(author: Author) -> None:
    pages = [
        f"| begin_group | g{n} | Page {n} | |\n| text | q{n} | Question {n} | |\n| end_group | | | |"
        for n in range(30)
    ]
    author.opens("| type | name | label | relevant |\n" + "\n".join(pages), "")
    assert author.window.interview is not None
    seen = []
    while author.window.interview.section_ref() != "finish":
        seen.append(author.window.interview.section_ref())
        author.press("x", ENTER)
        assert len(seen) <= 30

    assert seen == [f"/data/g{n}" for n in range(30)]
    author.press(*[Key.Key_PageUp] * 29)
    assert author.window.interview.section_ref() == "/data/g1"
    settle()
    assert clipped(author.window) == []


@pytest.mark.parametrize("kind", ["text", "text | multiline"])
def test_a_form_dropped_on_a_line_that_is_being_written_opens_too(
    author: Author, kind: str
) -> None:
    name, _, look = kind.partition(" | ")
    author.opens(f"| type | name | label | appearance |\n| {name} | owner | Whose? | {look} |", "")
    author.press("Ami")
    other = author.file.with_name("other.xlsx")
    other.write_bytes(workbook(SURVEY, CHOICES))
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit | QPlainTextEdit)

    author.waits(author.program.read, lambda: let_fall(author.window, line, other))

    assert author.program.file == other


def test_a_form_dropped_on_the_submission_that_is_shown_opens(author: Author) -> None:
    author.opens()
    other = author.file.with_name("other.xlsx")
    other.write_bytes(workbook(SURVEY, CHOICES))
    author.press(Key.Key_F12)
    sheet = author.window.submission.findChild(QPlainTextEdit)
    assert sheet is not None

    author.waits(author.program.read, lambda: let_fall(author.window, sheet, other))

    assert author.program.file == other


def let_fall(window: QWidget, on: QWidget, file: Path) -> None:
    """What a file manager does: the file's address and its words come by way of the system's window."""
    handle = window.windowHandle()
    assert handle is not None
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    carried.setText(str(file))
    at = on.mapTo(window, on.rect().center())
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Mod.NoModifier
    for event in (
        QDragEnterEvent(at, copy, carried, left, none),
        QDragMoveEvent(at, copy, carried, left, none),
        QDropEvent(QPointF(at), copy, carried, left, none),
    ):
        QApplication.sendEvent(handle, event)
