"""A form author tries a form: real files, the real compiler in its own process, the window offscreen."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from enumerator.__main__ import main
from enumerator.app.trying.dropping import FormDrops
from enumerator.app.trying.program import TrialProgram
from enumerator.app.trying.reading import read_trial
from enumerator.app.trying.trial import begin, carry_over
from enumerator.fieldwork.media.taking import Taken
from enumerator.ui.languages import Languages
from enumerator.ui.theme import Appearance, Look
from tests.forms.authoring.workbooks import workbook
from tests.support.scenario import NOON, form_of
from tests.ui.hands import ENTER, ESC, Key, Mod, press

SURVEY = """
| type              | name   | label::English (en)  | label::Urdu (ur) | relevant   |
| begin_group       | house  | House                | گھر              |            |
| text              | owner  | Whose house is it?   | گھر کس کا ہے؟     |            |
| integer           | rooms  | How many rooms?      | کتنے کمرے ہیں؟    |            |
| select_one colour | door   | What colour is the door? | دروازے کا رنگ؟ |           |
| end_group         |        |                      |                  |            |
| begin_repeat      | member | Members              | افراد            |            |
| text              | name   | Name                 | نام              |            |
| end_repeat        |        |                      |                  |            |
"""
CHOICES = """
| list_name | name | label::English (en) | label::Urdu (ur) |
| colour    | 1    | Green               | سبز              |
| colour    | 2    | Blue                | نیلا             |
"""
BROKEN = SURVEY.replace("| How many rooms?      | کتنے کمرے ہیں؟    |            |",
                        "| How many rooms?      | کتنے کمرے ہیں؟    | cout(${owner}) > 0 |")  # fmt: skip
SECONDS = 60_000


class Author:
    """An author at the trial's window, with a file on disk."""

    def __init__(self, qtbot: QtBot, program: TrialProgram, folder: Path) -> None:
        self.qtbot, self.program, self.window = qtbot, program, program.window
        self.file = folder / "house.xlsx"

    def waits(self, signal: SignalInstance, act: Callable[[], object]) -> None:
        with self.qtbot.waitSignal(signal, timeout=SECONDS):
            act()
        QApplication.processEvents()

    def save(self, survey: str = SURVEY, choices: str = CHOICES) -> None:
        """As editors do: a new file beside the old one takes its place."""
        beside = self.file.with_suffix(".tmp")
        beside.write_bytes(workbook(survey, choices))
        beside.replace(self.file)

    def opens(self, survey: str = SURVEY, choices: str = CHOICES) -> "Author":
        self.save(survey, choices)
        self.waits(self.program.read, lambda: self.program.open(self.file))
        return self

    def saves(self, survey: str = SURVEY, choices: str = CHOICES) -> None:
        self.waits(self.program.read, lambda: self.save(survey, choices))

    def press(self, *keys: object) -> None:
        press(self.window, *keys)  # type: ignore[arg-type]

    def value(self, ref: str) -> str:
        assert self.program.trial is not None
        return self.program.trial.session.value(ref)

    @property
    def at(self) -> str:
        assert self.window.interview is not None
        prompt = self.window.interview.active_prompt()
        return prompt.name if prompt is not None else self.window.interview.section_ref()


@pytest.fixture(scope="module")
def appearance(qapp: QApplication) -> Appearance:
    return Appearance(qapp)


@pytest.fixture
def author(
    qtbot: QtBot, qapp: QApplication, appearance: Appearance, tmp_path: Path
) -> Iterator[Author]:
    program = TrialProgram(appearance, Languages(qapp, appearance))
    qtbot.addWidget(program.window)
    program.window.resize(1366, 690)
    program.window.show()
    program.window.activateWindow()
    qtbot.waitExposed(program.window)
    yield Author(qtbot, program, tmp_path)
    program.close()
    appearance.set_look(Look())


def test_a_workbook_is_compiled_and_asked_in_the_interviews_own_window(author: Author) -> None:
    author.opens()
    author.press("Amina", ENTER, "3", ENTER)

    assert (author.value("/data/house/owner"), author.value("/data/house/rooms")) == ("Amina", "3")
    assert author.at == "door"
    assert author.window.panel.isHidden()
    assert author.window.panel.note() == "Nothing to mend"


def test_a_changed_file_is_read_again_and_what_fits_of_the_answers_stays_with_the_place(
    author: Author,
) -> None:
    author.opens()
    author.press("Amina", ENTER, "3", ENTER, "2", ENTER)
    assert author.program.trial is not None
    row = author.program.trial.add_row("/data/member").ref
    author.program.trial.answer(f"{row}/name", "Bashir")
    author.program.trial.comment("/data/house/rooms", "with the kitchen?")
    assert author.window.interview is not None
    assert author.window.interview.go_to("/data/house/rooms")
    second = SURVEY.replace("text              | owner ", "integer           | owner ")

    author.saves(second.replace("How many rooms?", "How many rooms in all?"),
                 CHOICES.replace("| 2    | Blue ", "| 3    | Red  "))  # fmt: skip

    assert author.value("/data/house/rooms") == "3"
    assert author.value(f"{row}/name") == "Bashir"
    assert author.value("/data/house/owner") == author.value("/data/house/door") == ""
    assert author.at == "rooms"
    prompt = author.window.interview.active_prompt()
    assert prompt is not None
    assert prompt.label == "How many rooms in all?"
    assert [one.text for one in author.program.trial.comments()] == ["with the kitchen?"]
    assert "Answers that fit no longer" in author.window.note.words


def test_what_is_being_typed_when_the_file_changes_is_taken(author: Author) -> None:
    author.opens()
    author.press("Ami")

    author.saves(SURVEY.replace("Whose house is it?", "Who lives here?"))

    assert author.value("/data/house/owner") == "Ami"


def test_a_file_that_gives_no_form_any_more_leaves_the_old_one_open_and_says_what_is_wrong(
    author: Author,
) -> None:
    author.opens()
    author.press("Amina", ENTER)

    author.saves(SURVEY.replace("select_one colour", "select_one colur"))

    assert author.value("/data/house/owner") == "Amina"
    assert "You see the form as it was" in author.window.note.words
    assert not author.window.panel.isHidden()
    assert any("survey" in line and "row" in line for line in author.window.panel.lines())
    author.press("3", ENTER)
    assert author.value("/data/house/rooms") == "3"

    author.saves(SURVEY)
    assert author.value("/data/house/rooms") == "3"
    assert author.window.panel.lines() == ()


def test_a_finding_has_sheet_row_column_and_question_and_enter_goes_there(author: Author) -> None:
    author.opens(BROKEN)
    line = author.window.panel.lines()[0]
    assert all(part in line for part in ("Error", "survey", "row 4", "relevant", "rooms", "cout"))

    author.press(Key.Key_F9, Key.Key_F9)  # hidden, then shown with the keyboard in it
    author.press(ENTER)

    assert author.at == "rooms"


def test_repairs_that_would_help_are_offered_and_made_without_touching_the_file(
    author: Author,
) -> None:
    odd = SURVEY.replace("select_one colour", "select one colour").replace(
        "| text              | owner ", "| caseid            | owner "
    )
    author.opens(odd)
    before = author.file.read_bytes()
    assert author.program.trial is None
    assert author.window.panel.offers_repairs

    author.waits(author.program.read, lambda: author.press((Key.Key_R, CTRL_SHIFT)))

    assert author.value("/data/house/rooms") == ""
    assert author.window.panel.note().startswith("Opened with")
    assert author.file.read_bytes() == before


def test_a_finished_trial_shows_the_submission_and_nothing_is_written_anywhere(
    author: Author, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(home))
    author.opens()
    seen = sorted(tmp_path.rglob("*"))
    author.press("Amina <1>", ENTER, "3", ENTER, "2", ENTER)
    assert author.window.interview is not None
    while author.window.interview.section_ref() != "finish":
        author.press(Key.Key_PageDown)
    author.press(ENTER)

    shown = ElementTree.fromstring(author.window.submission.shown)
    assert shown.findtext("house/owner") == "Amina <1>"
    assert author.program.trial is not None
    assert author.program.trial.submission is not None
    assert "nothing is sent" in author.window.submission.note
    author.press(ESC)
    assert author.window.interview.isVisible()
    author.program.close()
    assert sorted(tmp_path.rglob("*")) == seen


CTRL_SHIFT = Mod.ControlModifier | Mod.ShiftModifier


def test_made_up_answers_fill_what_is_open_and_leave_the_authors_own(author: Author) -> None:
    author.opens()
    author.press("Amina", ENTER)

    author.waits(author.program.filled, lambda: author.press((Key.Key_F, CTRL_SHIFT)))

    assert author.value("/data/house/owner") == "Amina"
    assert author.program.trial is not None
    assert author.program.trial.problems == ()
    author.press((Key.Key_N, CTRL_SHIFT))
    assert author.value("/data/house/owner") == ""


def test_filling_can_be_stopped_and_changes_nothing_then(author: Author) -> None:
    author.opens()
    before = author.program.trial

    def begin_and_stop() -> None:
        author.program.fill()
        author.program.stop_filling()

    author.waits(author.program.filled, begin_and_stop)

    if author.program.trial is not before:  # made-up people were faster than the key
        assert author.value("/data/house/rooms") != ""
    assert author.window.interview is not None
    assert author.window.interview.isEnabled()


def test_files_the_form_names_are_taken_from_its_folder_and_no_others(author: Author) -> None:
    folder = author.file.parent
    (folder / "villages.csv").write_text("name,label\nv1,Chak 1\nv2,Chak 2\n", encoding="utf-8")
    (folder / "secret.csv").write_text("name,label\n", encoding="utf-8")
    survey = """
    | type                              | name    | label::English (en) |
    | select_one_from_file villages.csv | village | Which village?      |
    """
    author.opens(survey, "")

    assert read_trial(author.file).media == (folder / "villages.csv",)
    author.press("2", ENTER)

    def more() -> None:
        text = "name,label\nv2,Chak 2\nv3,Chak 3\n"
        (folder / "villages.csv").write_text(text, encoding="utf-8")

    author.waits(author.program.read, more)
    assert author.program.trial is not None
    choices = author.program.trial.session.prompt("/data/village").choices
    assert [one.label for one in choices] == ["Chak 2", "Chak 3"]


def test_an_xform_is_tried_as_it_is(author: Author) -> None:
    author.opens()
    from forms.authoring import compile_xlsform

    xform = author.file.with_name("house.xml")
    xform.write_bytes(compile_xlsform(author.file.read_bytes(), "house.xlsx").xform)

    author.waits(author.program.read, lambda: author.program.open(xform))

    author.press("Amina", ENTER)
    assert author.value("/data/house/owner") == "Amina"


def test_a_file_of_another_kind_is_refused_in_words(author: Author) -> None:
    author.opens()
    letter = author.file.with_suffix(".docx")
    letter.write_bytes(b"PK")

    author.program.open(letter)

    assert "is no form" in author.window.note.words
    assert author.program.form is not None


def test_the_compiler_never_enters_the_windows_own_process(tmp_path: Path) -> None:
    file = tmp_path / "house.xlsx"
    file.write_bytes(workbook(SURVEY, CHOICES))
    told = tmp_path / "told.json"
    script = tmp_path / "try_it.py"
    script.write_text(
        "import json, sys\n"
        "from pathlib import Path\n"
        "from enumerator.app.trying import run_trial\n"
        "def look(program):\n"
        "    def tell():\n"
        "        found = [m for m in ('pyxform', 'openpyxl', 'xlrd', 'sqlcipher3') if m in sys.modules]\n"
        "        Path(sys.argv[2]).write_text(json.dumps([found, program.form is not None]))\n"
        "        program.window.close()\n"
        "    program.read.connect(tell)\n"
        "if __name__ == '__main__':\n"
        "    raise SystemExit(run_trial(Path(sys.argv[1]), shown=look))\n",
        encoding="utf-8",
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, str(script), str(file), str(told)],
        check=False, timeout=60, capture_output=True, text=True,
        env={"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root), "HOME": str(tmp_path)},
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert json.loads(told.read_text()) == [[], True]


def test_a_form_given_alone_is_tried(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "house.XLSX"
    file.write_bytes(b"")
    asked: list[Path | None] = []

    def run(given: Path | None) -> int:
        asked.append(given)
        return 0

    monkeypatch.setattr("enumerator.app.trying.run_trial", run)

    assert main([str(file)]) == 0
    assert main(["try", str(file)]) == 0
    assert asked == [file, file]


def dropped(widget: QWidget, file: Path) -> None:
    """What a file manager does to a window."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Mod.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(9, 9), copy, carried, left, none))
    QApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), copy, carried, left, none))


def test_a_form_dropped_on_the_window_takes_the_place_of_the_one_before(author: Author) -> None:
    author.opens()
    other = author.file.with_name("other.xlsx")
    other.write_bytes(workbook(SURVEY.replace("Whose house is it?", "Whose shop is it?"), CHOICES))

    author.waits(author.program.read, lambda: dropped(author.window, other))

    assert author.program.file == other
    assert author.window.interview is not None
    prompt = author.window.interview.active_prompt()
    assert prompt is not None
    assert prompt.label == "Whose shop is it?"


def test_a_form_dropped_in_practice_opens_a_trial_beside(qtbot: QtBot, tmp_path: Path) -> None:
    shell = QWidget()
    qtbot.addWidget(shell)
    started: list[Path] = []
    FormDrops(shell, started.append)

    dropped(shell, tmp_path / "house.xlsx")

    assert started == [tmp_path / "house.xlsx"]


def test_a_form_without_groups_has_its_title_over_its_questions(author: Author) -> None:
    author.opens("| type | name | label |\n| text | owner | Whose? |", "")

    headings = author.window.findChildren(QLabel)
    assert "A test" in [one.text() for one in headings if one.property("role") == "heading"]


def test_a_picture_of_a_trial_goes_over_to_the_next_version_of_its_form() -> None:
    table = "| type | name | label |\n| image | photo | {label} |"
    old = begin(form_of(table.format(label="Photo")), "a.xlsx", clock=lambda: NOON)
    old.attach("/data/photo", Taken("photo-1.jpg", "image/jpeg", b"picture"))

    carried = carry_over(old, form_of(table.format(label="Picture")))

    assert (carried.kept, carried.lost) == (1, 0)
    assert carried.trial.session.value("/data/photo") == "photo-1.jpg"
    assert carried.trial.file("photo-1.jpg") == b"picture"
