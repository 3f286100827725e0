"""A form with everything that ODK lets a question bring, in the window, on the real engine."""

# ruff: noqa: E501  # tables are wide

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageWriter,
    QPainter,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from enumerator.fieldwork.interview import Interview
from enumerator.ui.fields.picture import picture
from enumerator.ui.fields.words import as_html, readable, tip
from enumerator.ui.interview.card import QuestionCard
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.theme import Appearance, Look, Theme, contrast
from forms.definition.markup import Paragraph, Span
from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.definition.tags import Look as TextLook
from forms.prompts import Kind
from forms.session import FormSession
from tests.support.scenario import xform_of
from tests.ui.eyesight import clipped, settle
from tests.ui.hands import ENTER, Key, Mod, ctrl, press
from tests.ui.interview.test_built_in_form import MemoryJournal

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
EN, UR = "English (en)", "Urdu (ur)"
SURVEY = """
| type          | name    | label::English (en)                                   | label::Urdu (ur)                          | hint::English (en)                | hint::Urdu (ur)                    | guidance_hint::English (en)                                   | guidance_hint::Urdu (ur)                     | appearance | parameters           | media::image::English (en) | media::audio::English (en) | required |
| begin_group   | dwell   | Dwelling                                              | رہائش                                     |                                   |                                    |                                                               |                                              |            |                      |                            |                            |          |
| text          | who     | Name of the **head** of the household                 | گھرانے کے **سربراہ** کا نام               | As on the *card*                  | کارڈ کے مطابق                      |                                                               |                                              |            |                      |                            |                            |          |
| select_one r  | roof    | What is the roof of the house of **${who}** made of?  | **${who}** کے گھر کی چھت کس چیز کی ہے؟    | Look up, do <u>not</u> ask        | خود دیکھیں                         | # Roofs;- **Tin** counts when it is nailed;- A sheet is no roof | ٹین تب شمار ہو گا جب جڑا ہو                  |            |                      | roof.png                   | roof.mp3                   |          |
| range         | sure    | How sure are you? <span style="color:yellow">1</span> is not at all. | آپ کو کتنا یقین ہے؟ | |  |                                                               |                                              | vertical   | start=1 end=10 step=1 |                           |                            |          |
| rank d        | drinks  | Rank the drinks                                       | مشروبات کی ترتیب                          |                                   |                                    |                                                               |                                              |            |                      |                            |                            |          |
| image         | photo   | Picture of the roof                                   | چھت کی تصویر                              |                                   |                                    |                                                               |                                              |            |                      |                            |                            | yes      |
| begin_group   | water   | Water and washing                                     | پانی اور صفائی                            |                                   |                                    |                                                               |                                              | table-list |                      |                            |                            |          |
| select_one y  | tap     | A tap in the house                                    | گھر میں نل                                |                                   |                                    |                                                               |                                              |            |                      |                            |                            |          |
| select_one y  | well    | A well of their own                                   | اپنا کنواں                                |                                   |                                    |                                                               |                                              |            |                      |                            |                            |          |
| end_group     |         |                                                       |                                           |                                   |                                    |                                                               |                                              |            |                      |                            |                            |          |
| begin_group | money | Money | رقم |  |  |  |  |  |  |  |  |  |
| integer       | rent    | Rent a month, in rupees                               | ماہانہ کرایہ، روپے                        |                                   |                                    |                                                               |                                              | thousands-sep ex:org.example.rent(a=1) |  |                 |                            |          |
| end_group |  |  |  |  |  |  |  |  |  |  |  |  |
| end_group     |         |                                                       |                                           |                                   |                                    |                                                               |                                              |            |                      |                            |                            |          |
"""
CHOICES = """
| list_name | name | label::English (en) | label::Urdu (ur) | media::image::English (en) |
| r         | 1    | **Tin**             | **ٹین**          | tin.png                    |
| r         | 2    | Mud and straw       | مٹی اور بھوسہ    | mud.png                    |
| d         | 1    | Tea                 | چائے             |                            |
| d         | 2    | Milk                | دودھ             |                            |
| d         | 3    | Water               | پانی             |                            |
| y         | 1    | Yes                 | ہاں              |                            |
| y         | 2    | No                  | نہیں             |                            |
"""


def drawn(width: int, height: int, colour: str) -> bytes:
    """A picture of a roof."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#dfe9f2"))
    painter = QPainter(image)
    painter.fillRect(width // 8, height // 3, 3 * width // 4, height // 2, QColor(colour))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(buffer.data().data())


@cache
def the_form() -> FormDefinition:
    xml = xform_of(SURVEY, CHOICES, {"default_language": EN}).decode()
    media = {
        "roof.png": drawn(1600, 900, "#8a4b2a"),
        "tin.png": drawn(300, 200, "#7a8a99"),
        "roof.mp3": b"sound",
    }
    return read_form(xml.replace(";-", "\n-").encode(), media=media)


Opener = Callable[[str], InterviewWindow]


@pytest.fixture
def opened(qtbot: QtBot, appearance: Appearance) -> Opener:
    def open_in(language: str) -> InterviewWindow:
        session = FormSession.open(the_form(), clock=lambda: NOW, language=language)
        interview = Interview("i1", "0417-12-1", session, MemoryJournal(), finalize=lambda _: None)
        window = InterviewWindow(interview, appearance)
        qtbot.addWidget(window)
        window.resize(1366, 690)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        settle()
        return window

    return open_in


def card(window: InterviewWindow, name: str) -> QuestionCard:
    page = window.page()
    assert isinstance(page, QuestionPage)
    assert page.activate(next(one.ref for one in page.prompts() if one.name == name))
    settle()
    found = page.active_card()
    assert found is not None
    return found


def told(shown: QuestionCard) -> list[str]:
    """What is read on a card, label by label; pictures by their names."""
    return [
        label.accessibleName() or label.text()
        for label in shown.findChildren(QLabel)
        if label.isVisible() and (label.text() or not label.pixmap().isNull())
    ]


def the_picture(shown: QuestionCard) -> QLabel:
    [picture] = [
        label
        for label in shown.findChildren(QLabel)
        if label.isVisible() and label.accessibleName().startswith("Picture: ")
    ]
    return picture


def test_bold_words_are_bold_and_read_out_without_stars(opened: Opener) -> None:
    shown = card(opened(EN), "who")

    label = next(one for one in shown.findChildren(QLabel) if "head" in one.text())

    assert label.textFormat() is Qt.TextFormat.RichText
    assert label.accessibleName() == "Name of the head of the household"
    assert '<span style="font-weight:600">head</span>' in label.text()


def test_an_answer_with_brackets_and_stars_is_shown_letter_by_letter(opened: Opener) -> None:
    window = opened(EN)
    card(window, "who")
    press(window, "<b>A</b> **x** &amp;", ENTER)

    shown = card(window, "roof")
    label = next(one for one in shown.findChildren(QLabel) if "made of" in one.text())

    assert "&lt;b&gt;A&lt;/b&gt; **x** &amp;amp;" in label.text()
    assert "<b>A</b> **x** &amp;" in label.accessibleName()


def test_no_label_of_the_window_guesses_at_html(opened: Opener) -> None:
    window = opened(EN)

    formats = {label.textFormat() for label in window.findChildren(QLabel)}

    assert Qt.TextFormat.AutoText not in formats
    assert Qt.TextFormat.MarkdownText not in formats
    assert not any(label.openExternalLinks() for label in window.findChildren(QLabel))


def test_pictures_are_shown_with_the_question_as_their_name(opened: Opener) -> None:
    window = opened(EN)
    shown = card(window, "roof")

    options = shown.field.findChildren(QRadioButton)

    assert the_picture(shown).accessibleName().startswith("Picture: What is the roof")
    assert 100 < the_picture(shown).pixmap().height() <= 160
    assert [option.icon().isNull() for option in options] == [False, True]
    assert any("roof.mp3" in words for words in told(shown))
    assert any("mud.png" in words for words in told(shown)), (
        "a choice's picture that is missing is named"
    )


def test_guidance_opens_and_closes_with_a_key(opened: Opener) -> None:
    window = opened(EN)
    shown = card(window, "roof")
    assert not any("Tin counts" in words for words in told(shown))

    press(window, Key.Key_F11)
    settle()
    assert any("• Tin counts when it is nailed" in words for words in told(shown))

    press(window, ctrl(Key.Key_U))
    settle()
    assert not any("Tin counts" in words for words in told(shown))


def test_the_picture_is_shown_large_and_as_usual_again(opened: Opener) -> None:
    window = opened(EN)
    shown = card(window, "roof")
    usual = the_picture(shown).pixmap().height()

    press(window, (Key.Key_F11, Mod.ShiftModifier))
    settle()
    assert the_picture(shown).pixmap().height() >= 2 * usual
    assert shown.height() < 600, "the question and its picture are seen together"

    press(window, (Key.Key_F11, Mod.ShiftModifier))
    settle()
    assert the_picture(shown).pixmap().height() == usual


def test_where_there_is_no_more_the_window_says_so(opened: Opener) -> None:
    window = opened(EN)
    card(window, "who")

    press(window, Key.Key_F11)
    assert window.footer().toast_words() == "The form has no guidance for this question."

    press(window, (Key.Key_F11, Mod.ShiftModifier))
    assert window.footer().toast_words() == "This question has no picture."


def test_a_picture_that_is_not_taken_is_said_and_enter_goes_on(opened: Opener) -> None:
    window = opened(EN)
    shown = card(window, "photo")
    assert any(words.startswith("No picture yet") for words in told(shown))

    press(window, ENTER)

    page = window.page()
    assert isinstance(page, QuestionPage)
    active = page.active_prompt()
    assert active is not None
    assert active.name == "tap", "the head of the table is no stop"


def test_a_group_within_a_page_has_its_name_over_its_first_question(opened: Opener) -> None:
    window = opened(EN)

    assert "Money" in told(card(window, "rent"))
    assert any("another program" in words for words in told(card(window, "rent")))
    assert "Money" not in told(card(window, "well"))


def test_the_nameless_head_of_a_table_names_its_columns_and_asks_nothing(opened: Opener) -> None:
    page = opened(EN).page()
    assert isinstance(page, QuestionPage)
    [head] = [one for one in page.prompts() if one.kind is Kind.LEGEND]

    assert head.label == ""
    assert head.ref not in page.stops()


@pytest.mark.parametrize("language", [EN, UR])
@pytest.mark.parametrize("theme", list(Theme))
def test_nothing_is_cut_off(
    opened: Opener, appearance: Appearance, language: str, theme: Theme
) -> None:
    window = opened(language)
    appearance.set_look(Look(theme, 100, language == UR))
    settle()

    for name in ("who", "roof", "sure", "drinks", "photo", "rent"):
        card(window, name)
        press(window, Key.Key_F11)
        settle()
        assert clipped(window) == []


LOOKS = [
    TextLook(bold=True),
    TextLook(italic=True),
    TextLook(struck=True),
    TextLook(colour="#ff0000"),
]


@given(st.text(max_size=40), st.sampled_from(LOOKS))
def test_only_letters_of_ours_are_html(words: str, look: TextLook) -> None:
    found = as_html((Paragraph((Span(words, look),)),), Look(), 18)
    document = QTextDocument()

    document.setHtml(found)

    assert "<" not in re.sub(r"</?(?:p|span|br)\b[^<>]*>", "", found)
    assert without_blanks(document.toPlainText()) == without_blanks(words)
    assert not document.allFormats() or not any(f.isAnchor() for f in formats(document))


def without_blanks(text: str) -> str:
    """The letters of a text that can be drawn; how blanks fall is the paper's business."""
    return "".join(letter for letter in text if letter.isprintable() and not letter.isspace())


def formats(document: QTextDocument) -> list[QTextCharFormat]:
    return [one.toCharFormat() for one in document.allFormats() if one.isCharFormat()]


def test_a_hint_under_the_pointer_shows_letters_too() -> None:
    assert tip("Ali <b>x</b> & sons") == "<qt>Ali &lt;b&gt;x&lt;/b&gt; &amp; sons</qt>"
    assert tip("Ali") == "Ali"


@pytest.mark.parametrize("theme", [Theme.DAY, Theme.NIGHT])
def test_colours_of_a_form_can_be_read(theme: Theme) -> None:
    look = Look(theme)

    for colour in ("#ffff00", "#000000", "#0000ff", "#ffffff", "#ff0000"):
        assert contrast(readable(colour, look), look.tokens.surface) >= 4.5
    assert readable("#ff0000", Look(Theme.CONTRAST)) == ""
    assert readable("", look) == ""


def test_a_picture_that_is_none_is_none() -> None:
    room = QSize(100, 100)

    assert picture(None, room) is None
    assert picture(b"no picture", room) is None
    assert picture(b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", room) is None
    found = picture(drawn(400, 100, "#123456"), room)
    assert found is not None
    assert (found.width(), found.height()) == (100, 25)
