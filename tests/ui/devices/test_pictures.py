"""Pictures are kept upright, no larger than wished, and without a word of where and by whom they were taken."""

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from enumerator.fieldwork.media.taking import MIB, MediaPolicy, MediaRefused, Refusal
from enumerator.ui.devices.pictures import encoded, prepared
from tests.ui.devices.photos import OWNER, TELEPHONE, bomb, painted, photo, saved

POLICY = MediaPolicy()


def shown(data: bytes) -> QImage:
    image = QImage.fromData(data)
    assert not image.isNull()
    return image


def test_nothing_but_the_picture_is_kept(qtbot: QtBot) -> None:
    taken = photo()
    assert OWNER in taken
    assert b"Exif" in taken
    assert b"door of somebody" in taken

    kept = prepared(taken, 0, POLICY).data

    assert b"Exif" not in kept
    assert b"\xff\xe1" not in kept[:200]
    for word in (OWNER, TELEPHONE, b"door of somebody"):
        assert word not in kept
    assert shown(kept).textKeys() == []


def test_the_words_in_a_png_go_too(qtbot: QtBot) -> None:
    image = painted(60, 40).convertToFormat(QImage.Format.Format_ARGB32)
    image.setText("Author", "somebody")
    image.setPixelColor(0, 0, QColor(0, 0, 0, 0))

    kept = prepared(saved(image, "PNG"), 0, POLICY)

    assert kept.media_type == "image/png"
    assert b"somebody" not in kept.data
    assert shown(kept.data).pixelColor(0, 0).alpha() == 0


def test_a_photo_taken_with_the_telephone_on_its_side_stands_upright(qtbot: QtBot) -> None:
    upright = prepared(photo(400, 300, orientation=6), 0, POLICY)  # turned a quarter to the right

    assert (upright.width, upright.height) == (300, 400)
    top, bottom = shown(upright.data).pixelColor(150, 20), shown(upright.data).pixelColor(150, 380)
    assert (top.red() > 200, bottom.blue() > 200) == (True, True)


@pytest.mark.parametrize(
    ("wished", "size"), [(0, (1600, 1200)), (640, (640, 480)), (9000, (2000, 1500))]
)
def test_a_picture_is_made_as_small_as_the_form_or_the_policy_wishes(
    qtbot: QtBot, wished: int, size: tuple[int, int]
) -> None:
    kept = prepared(photo(2000, 1500), wished, POLICY)

    assert (kept.width, kept.height, kept.media_type) == (*size, "image/jpeg")


def test_the_longer_side_counts_whichever_it_is(qtbot: QtBot) -> None:
    turned = prepared(photo(2000, 1000, orientation=6), 500, POLICY)

    assert (turned.width, turned.height) == (250, 500)


@pytest.mark.parametrize("size", [(60_000, 60_000), (8_000, 8_000), (4_000_000, 1)])
def test_a_picture_that_would_fill_the_memory_is_refused(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    with pytest.raises(MediaRefused) as refused:
        prepared(bomb(*size), 0, POLICY)

    assert refused.value.reason in (Refusal.TOO_MANY_PIXELS, Refusal.DAMAGED)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xd8\xff",
        photo()[:700],
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\x89PNG\r\n\x1a\n" + bytes(40),
    ],
)
@pytest.mark.no_qt_log  # Qt's own decoder complains too
def test_what_cannot_be_shown_is_refused(qtbot: QtBot, data: bytes) -> None:
    with pytest.raises(MediaRefused) as refused:
        prepared(data, 0, POLICY)

    assert refused.value.reason is Refusal.DAMAGED


def test_a_picture_is_pressed_harder_until_it_fits_or_is_refused(qtbot: QtBot) -> None:
    noisy = shown(photo(1200, 1200))
    for at in range(0, 1200 * 1200, 3):
        noisy.setPixel(at % 1200, at // 1200, 0xFF000000 | (at * 2654435761 & 0xFFFFFF))
    loose = encoded(noisy, POLICY)

    pressed = encoded(noisy, MediaPolicy(picture_bytes=len(loose.data) - 1))

    assert len(pressed.data) < len(loose.data) < POLICY.picture_bytes == 4 * MIB
    with pytest.raises(MediaRefused) as refused:
        encoded(noisy, MediaPolicy(picture_bytes=1000))
    assert (refused.value.reason, refused.value.limit) == (Refusal.TOO_LARGE, 1000)
