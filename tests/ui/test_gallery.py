"""What is true of every screen: heard by a screen reader, seen by tired eyes, hit by a cold finger.

Each screen is set up once per view, and all the questions below are asked of it there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import bidirectional

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from enumerator.ui.background import Background
from enumerator.ui.bidi import has_rtl, plain
from enumerator.ui.fields.options import CheckOption, RadioOption
from enumerator.ui.languages import Languages
from enumerator.ui.theme import Appearance, Theme
from tests.ui.eyesight import clipped
from tests.ui.gallery import LARGE, MIRRORED, SCREENS, SMALL, View, every_voice, set_up
from tests.ui.listening import KNOWN, USED, heard, lines_of, outside_isolates, said

# Few views that together hold every language, direction, size of window and of letters.
VIEWS = (
    View("en", SMALL, percent=150),
    View("ur", SMALL),
    View("en_XA", SMALL),
    View("en_XB", LARGE, Theme.CONTRAST),
)


@dataclass(frozen=True, slots=True)
class Seen:
    screen: str
    view: View
    window: QMainWindow

    @property
    def rtl(self) -> bool:
        return self.window.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def visible(self) -> Iterator[QWidget]:
        return (
            one for one in self.window.findChildren(QWidget) if not one.visibleRegion().isEmpty()
        )


@pytest.fixture(scope="module")
def background() -> Iterator[Background]:
    worker = Background()
    yield worker
    worker.close()


@pytest.fixture(scope="module")
def languages(qapp: QApplication, one_appearance: Appearance) -> Languages:
    return every_voice(qapp, one_appearance)


@pytest.fixture(scope="module", params=VIEWS, ids=str)
def view(request: pytest.FixtureRequest) -> View:
    found = request.param
    assert isinstance(found, View)
    return found


@pytest.fixture(scope="module", params=SCREENS)
def seen(
    request: pytest.FixtureRequest,
    view: View,
    one_appearance: Appearance,
    languages: Languages,
    background: Background,
) -> Iterator[Seen]:
    with set_up(request.param, view, one_appearance, languages, background) as window:
        yield Seen(request.param, view, window)


# --- heard ---


def test_everything_is_of_a_kind_that_screen_readers_know(seen: Seen) -> None:
    assert [str(one) for one in heard(seen.window) if one.role not in KNOWN] == []


def test_everything_that_is_used_has_a_name(seen: Seen) -> None:
    nameless = [str(one) for one in heard(seen.window) if one.role in USED and not one.name]

    assert nameless == []


def test_a_name_is_told_without_marks_of_direction_and_without_keys(seen: Seen) -> None:
    marks_of_its_own = seen.view.language in ("pa", MIRRORED.code)  # in the catalogue itself
    marked = [
        one.name
        for one in heard(seen.window)
        if one.role in USED
        and ((plain(one.name) != one.name and not marks_of_its_own) or _ends_in_a_key(one.name))
    ]

    assert marked == []


def _ends_in_a_key(name: str) -> bool:
    return re.search(r"(Enter|Esc|F\d+|PgUp|PgDn|(Ctrl|Alt|Shift)\+\S+)\s*$", name) is not None


def test_what_is_written_on_a_line_is_told(seen: Seen) -> None:
    for one in heard(seen.window):
        if isinstance(one.widget, QLineEdit) and one.widget.echoMode() is QLineEdit.EchoMode.Normal:
            assert one.value == one.widget.text(), str(one)
        if isinstance(one.widget, QPlainTextEdit):
            assert one.value == one.widget.toPlainText(), str(one)


def test_what_is_wrong_with_an_answer_is_told_with_its_field(seen: Seen) -> None:
    silent = [
        str(one)
        for one in heard(seen.window)
        if one.widget.property("state") in ("err", "warn") and not one.description
    ]

    assert silent == []


def test_options_are_radio_buttons_or_check_boxes(seen: Seen) -> None:
    for one in heard(seen.window):
        if isinstance(one.widget, RadioOption):
            assert one.role == QAccessible.Role.RadioButton, str(one)
        if isinstance(one.widget, CheckOption):
            assert one.role == QAccessible.Role.CheckBox, str(one)


def test_every_line_of_a_list_is_told(seen: Seen) -> None:
    for one in heard(seen.window):
        if isinstance(one.widget, QAbstractItemView):
            lines = list(lines_of(one.widget))
            assert [shown for shown, told in lines if shown and not (told or shown)] == []
            if not isinstance(one.widget, QTableView):
                assert all(told or shown for shown, told in lines), str(one)


# --- seen ---


def test_no_word_is_cut_off(seen: Seen) -> None:
    assert clipped(seen.window) == []


def test_no_page_is_wider_than_the_window(seen: Seen) -> None:
    """What stands beside the page is not found: nobody scrolls sideways."""
    wider = [
        f"{type(one).__name__}: {inside.width()} in {one.viewport().width()}"
        for one in seen.visible()
        if isinstance(one, QScrollArea)
        and (inside := one.widget()) is not None
        and inside.width() > one.viewport().width()
    ]

    assert wider == []


def test_the_window_keeps_its_size(seen: Seen) -> None:
    assert (seen.window.width(), seen.window.height()) == seen.view.size


def test_digits_are_the_digits_of_the_forms(seen: Seen) -> None:
    assert [text for text in said(seen.window) if re.search("[٠-٩۰-۹]", text)] == []


def test_numbers_in_groups_keep_their_order_within_urdu(seen: Seen) -> None:
    """After an Urdu letter the groups of an identity or telephone number would change places."""
    turned = [
        text
        for text in said(seen.window, told=False)
        if any(bidirectional(letter) == "AL" for letter in outside_isolates(text))
        and re.search(r"\d+-\d", outside_isolates(text))
    ]

    assert turned == []


def test_reading_begins_at_its_side(seen: Seen) -> None:
    for table in (one for one in seen.visible() if isinstance(one, QTableView)):
        head = table.horizontalHeader()
        first, last = (head.sectionViewportPosition(at) for at in (0, head.count() - 1))
        assert (first > last) is (seen.rtl and head.count() > 1), table
    for line in (one for one in seen.visible() if isinstance(one, QLabel)):
        turned = line.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if line.text() and turned and not line.alignment() & Qt.AlignmentFlag.AlignHCenter:
            assert _begins_at_the_right(line), line.text()


def _begins_at_the_right(label: QLabel) -> bool:
    """Qt puts a label at the side that its words name, whatever the window's (UX of Qt, faults 4)."""
    absolute = label.alignment() & Qt.AlignmentFlag.AlignAbsolute
    right = label.alignment() & Qt.AlignmentFlag.AlignRight
    if label.textFormat() == Qt.TextFormat.RichText:
        return 'dir="rtl"' in label.text()
    narrow = label.width() <= label.sizeHint().width() + 2
    return bool(absolute and right) or has_rtl(label.text()) or narrow


# --- hit ---


def test_nothing_to_press_is_small(seen: Seen) -> None:
    small = [
        f"{type(one).__name__} {one.width()}×{one.height()} {one.accessibleName() or one.toolTip()}"
        for one in seen.visible()
        if isinstance(one, QAbstractButton | QLineEdit | QPlainTextEdit | QComboBox)
        and one.isEnabled()
        and min(one.width(), one.height()) < 24
    ]

    assert small == []


def test_what_is_pressed_most_is_large(seen: Seen) -> None:
    small = [
        f"{one.width()}×{one.height()} {one.text()}"
        for one in seen.visible()
        if (
            (
                isinstance(one, QPushButton)
                and one.property("role") in ("primary", "danger", "tab", None)
            )
            or isinstance(one, RadioOption | CheckOption)
        )
        and one.height() < 38
    ]

    assert small == []


def test_what_has_the_keyboard_is_on_the_screen(seen: Seen) -> None:
    focused = seen.window.focusWidget()
    assert focused is not None
    on_screen = QPoint(focused.mapTo(seen.window, QPoint(0, 0)))
    assert seen.window.rect().contains(on_screen), focused
    assert not focused.visibleRegion().isEmpty(), focused
