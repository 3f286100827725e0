"""The colours hold their contrasts, the typefaces are there, the icons can be drawn."""

import subprocess
import sys
from importlib import resources

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.ui.fonts import LATIN, URDU, load_fonts
from enumerator.ui.icons import pixmap
from enumerator.ui.parts import label, put
from enumerator.ui.style_sheet import style_sheet
from enumerator.ui.theme import CONTRASTS, TEXT_SIZES, TOKENS, Appearance, Look, Theme, contrast


@pytest.mark.parametrize("theme", list(Theme))
def test_every_pair_of_colours_can_be_told_apart(theme: Theme) -> None:
    tokens = TOKENS[theme]

    weak = [
        (front, back)
        for front, back, least in CONTRASTS
        if contrast(getattr(tokens, front), getattr(tokens, back)) < least
    ]

    assert weak == []


def test_words_can_be_read_in_the_sun() -> None:
    day = TOKENS[Theme.DAY]

    assert contrast(day.text, day.surface) >= 15
    assert contrast(day.text, day.bg) >= 15
    assert contrast(day.disabled, day.surface2) >= 4.5


@pytest.mark.parametrize("theme", list(Theme))
def test_a_main_button_with_the_keyboard_is_told_from_one_without(theme: Theme) -> None:
    """Its ring has another lightness than the button had at that place."""
    tokens = TOKENS[theme]
    sheet = style_sheet(Look(theme))
    focused = sheet[sheet.index('[role="primary"]:focus') :].split("}")[0]
    ring = focused.split("border:3px solid ")[1][:7]
    below = tokens.primary_soft if "background" in focused else tokens.primary

    assert contrast(ring, below) >= 3


def test_black_on_white_is_the_strongest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_both_typefaces_travel_with_the_program(qapp: QApplication) -> None:
    assert {LATIN, URDU} <= set(load_fonts())


def test_compact_urdu_is_read_from_the_disk_only_when_it_is_chosen() -> None:
    asked = (
        "from PySide6.QtGui import QFontDatabase; from PySide6.QtWidgets import QApplication; "
        "from enumerator.ui.theme import Appearance, Look; look = Appearance(QApplication([])); "
        "known = QFontDatabase.applicationFontFamilies; "
        "print(sum('Noto Naskh Arabic' in known(at) for at in range(9))); "
        "look.set_look(Look(rtl=True, compact=True)); "
        "print(sum('Noto Naskh Arabic' in known(at) for at in range(9)))"
    )

    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)

    assert said.stdout.split() == ["0", "2"]


def test_the_licences_of_typefaces_and_icons_lie_beside_them() -> None:
    fonts, icons = resources.files("resources") / "fonts", resources.files("resources") / "icons"

    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL-NotoSans.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL-NotoNaskhArabic.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL-NotoNastaliqUrdu.txt").read_text("utf-8")
    assert "MIT License" in (icons / "LICENSE-tabler.txt").read_text(encoding="utf-8")


def test_every_icon_can_be_drawn_in_a_colour(qapp: QApplication) -> None:
    names = [
        entry.name.removesuffix(".svg")
        for entry in (resources.files("resources") / "icons").iterdir()
        if entry.name.endswith(".svg")
    ]

    empty = [name for name in names if _is_blank(name)]

    assert len(names) > 30
    assert empty == []


def _is_blank(name: str) -> bool:
    image = pixmap(name, "#A8121B").toImage()
    return all(
        image.pixelColor(x, y).alpha() == 0
        for x in range(0, image.width(), 1)
        for y in range(0, image.height(), 1)
    )


def test_what_points_turns_round_with_the_reading_direction(appearance: Appearance) -> None:
    left_to_right = pixmap("chevron-right", "#000000").toImage()
    tick = pixmap("check", "#000000").toImage()
    appearance.set_rtl(True)

    assert pixmap("chevron-right", "#000000").toImage() != left_to_right
    assert pixmap("check", "#000000").toImage() == tick


def test_the_direction_is_the_whole_applications(
    appearance: Appearance, qapp: QApplication
) -> None:
    appearance.set_rtl(True)
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert qapp.font().families()[0] == URDU

    appearance.set_rtl(False)
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_themes_and_sizes_go_round_and_stop(appearance: Appearance) -> None:
    seen = []
    for _ in Theme:
        appearance.next_theme()
        seen.append(appearance.look.theme)
    for _ in range(9):
        appearance.larger()

    assert seen == [Theme.NIGHT, Theme.CONTRAST, Theme.DAY]
    assert appearance.look.percent == TEXT_SIZES[-1]
    appearance.usual_size()
    assert appearance.look.percent == 100


def test_the_style_sheet_puts_the_edge_of_the_outline_on_the_side_of_the_page() -> None:
    assert "border-right" in style_sheet(Look(rtl=False))
    assert "border-right" not in style_sheet(Look(rtl=True))


def test_words_that_are_english_again_leave_no_room_for_urdu_ink(
    qtbot: QtBot, appearance: Appearance
) -> None:
    shown = label("heading")
    qtbot.addWidget(shown)
    put(shown, "Visits", appearance)
    shown.show()
    english = shown.contentsMargins()

    put(shown, "دورے", appearance)
    assert shown.contentsMargins() != english
    put(shown, "Visits", appearance)
    assert shown.contentsMargins() == english
