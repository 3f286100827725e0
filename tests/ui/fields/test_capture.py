"""A question that a file answers, by keyboard alone: chosen, shown, replaced, taken away, refused."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from enumerator.ui.devices.kit import NO_DEVICES
from enumerator.ui.fields.capture import CaptureField
from enumerator.ui.fields.file_panel import FilePanel
from enumerator.ui.theme import Appearance
from tests.ui.devices.photos import OWNER, bomb, photo
from tests.ui.fields.capturing import UR, Asked
from tests.ui.hands import CTRL_ENTER, ENTER, ESC, SHIFT_ENTER, Key, ctrl

SURVEY = """
    | type  | name    | label::English (en) | label::Urdu (ur) | required | parameters     |
    | image | photo   | Photo of the house  | گھر کی تصویر     | yes      | max-pixels=640 |
    | audio | sound   | Say it              | کہیں             |          |                |
    | file  | paper   | The paper           | کاغذ             |          |                |
    | text  | name    | Name                | نام              |          |                |
"""
BACK = Key.Key_Backspace


@pytest.fixture(autouse=True)
def no_folder_yet() -> None:
    NO_DEVICES.desktop.folder = None


@pytest.fixture
def asked(qtbot: QtBot, appearance: Appearance) -> Asked:
    return Asked(qtbot, appearance, SURVEY)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick with a photo, a document and a program on it."""
    (tmp_path / "DCIM").mkdir()
    (tmp_path / "DCIM" / "amina_cnic.jpg").write_bytes(photo(2000, 1500))
    (tmp_path / "broken.jpg").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (tmp_path / "bomb.png").write_bytes(bomb(60_000, 60_000))
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "setup.exe").write_bytes(b"MZ")
    return tmp_path


def choose(asked: Asked, path: Path) -> Asked:
    return asked.press("1", str(path), ENTER)


def capture(asked: Asked) -> CaptureField:
    assert isinstance(asked.field, CaptureField)
    return asked.field


def test_a_picture_is_chosen_shown_and_kept_without_its_words(asked: Asked, stick: Path) -> None:
    asked.press("1", str(stick), ENTER, "dcim", ENTER, ENTER)

    name = asked.value("photo")
    kept = asked.journal.files[name]
    assert name.startswith("photo-")
    assert "amina" not in name
    assert OWNER not in kept
    assert max(QImage.fromData(kept).width(), QImage.fromData(kept).height()) == 640
    assert "Picture · " in asked.said()
    assert " KB" in asked.said()
    assert asked.press(ENTER).at == "sound"


def test_only_folders_and_files_that_would_be_taken_are_listed(asked: Asked, stick: Path) -> None:
    asked.press("1", str(stick), ENTER)

    panel = asked.window.findChild(FilePanel)
    assert panel is not None
    names = [name.partition("   ")[0] for name in panel.names()]
    assert names[0] == "DCIM"
    assert set(names[1:]) == {"broken.jpg", "bomb.png"}
    asked.press("bomb")
    assert [name.partition("   ")[0] for name in panel.names()] == ["bomb.png"]


def test_backspace_goes_above_and_escape_closes(asked: Asked, stick: Path) -> None:
    asked.press("1", str(stick / "DCIM"), ENTER, BACK)
    panel = asked.window.findChild(FilePanel)
    assert panel is not None
    assert panel.names()[0] == "DCIM"

    asked.press(ESC)

    assert capture(asked).typing is False
    assert asked.at == "photo"
    assert asked.press(ENTER).at == "sound", "the keyboard is back at the question"


def test_another_picture_takes_the_place_of_the_first(asked: Asked, stick: Path) -> None:
    choose(asked, stick / "DCIM" / "amina_cnic.jpg")
    first = asked.value("photo")

    choose(asked, stick / "DCIM" / "amina_cnic.jpg")

    assert asked.value("photo") != first
    assert list(asked.journal.files) == [asked.value("photo")]


def test_delete_takes_the_picture_away_and_undo_brings_it_back(asked: Asked, stick: Path) -> None:
    choose(asked, stick / "DCIM" / "amina_cnic.jpg")
    name = asked.value("photo")
    kept = asked.journal.files[name]

    asked.press(Key.Key_Delete)
    assert (asked.value("photo"), asked.journal.files) == ("", {})
    assert "No picture yet" in asked.said()

    asked.press(ctrl(Key.Key_Z))
    assert asked.value("photo") == name
    assert asked.journal.files == {name: kept}

    asked.press(ctrl(Key.Key_Z))
    assert asked.value("photo") == ""
    asked.press(ctrl(Key.Key_Y))
    assert (asked.value("photo"), asked.journal.files) == (name, {name: kept})


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("broken.jpg", "cannot be shown"),
        ("bomb.png", "too many pixels"),
        ("letter.pdf", "no picture"),
        ("setup.exe", "not taken"),
    ],
)
@pytest.mark.no_qt_log
def test_what_is_not_taken_is_told_and_changes_nothing(
    asked: Asked, stick: Path, file: str, words: str
) -> None:
    choose(asked, stick / "DCIM" / "amina_cnic.jpg")
    before = asked.value("photo")

    choose(asked, stick / file)

    assert words in capture(asked).message()
    assert asked.value("photo") == before
    assert asked.press(ENTER).at == "sound"


def test_a_document_is_kept_as_it_is(asked: Asked, stick: Path) -> None:
    asked.press(ENTER, ENTER)
    assert asked.at == "paper"

    choose(asked, stick / "letter.pdf")

    assert asked.journal.files == {asked.value("paper"): b"%PDF-1.7\n"}
    assert asked.value("paper").endswith(".pdf")


def test_a_full_disk_keeps_the_picture_on_the_card_until_it_can_be_saved(
    asked: Asked, stick: Path
) -> None:
    asked.journal.full = True
    choose(asked, stick / "DCIM" / "amina_cnic.jpg")
    assert asked.value("photo") == ""
    assert asked.press(ENTER).at == "photo", "nobody goes on from what is not kept"

    asked.journal.full = False
    asked.press(ENTER)

    assert asked.value("photo") in asked.journal.files


def test_a_required_picture_that_cannot_be_taken_takes_a_reason(asked: Asked) -> None:
    asked.press(ENTER, SHIFT_ENTER)
    assert asked.at == "photo"
    assert "needs an answer" in asked.said()

    asked.press(CTRL_ENTER, "2", SHIFT_ENTER)

    assert "The family does not wish it" in asked.said()
    assert not [problem for problem in asked.interview.problems if problem.blocks]
    asked.interview.finalize()


def test_it_is_all_said_in_urdu(qtbot: QtBot, appearance: Appearance, stick: Path) -> None:
    asked = Asked(qtbot, appearance, SURVEY, UR)

    asked.press("۱", str(stick / "DCIM" / "amina_cnic.jpg"), ENTER)

    assert asked.value("photo") in asked.journal.files


def test_a_screen_reader_is_told_the_question_its_state_and_each_way(asked: Asked) -> None:
    field = capture(asked)
    first = field.focusProxy()

    assert first is not None
    assert first.accessibleName() == "Choose a picture"
    assert first.accessibleDescription() == (
        "Photo of the house. No picture yet · Ctrl+Enter keeps a reason why not"
    )
