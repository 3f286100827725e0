"""No word is cut off: on a small screen, with large letters, in longer words, in Urdu."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from enumerator.fieldwork.outbox import OutboxState
from enumerator.ui.background import Background
from enumerator.ui.fields.entry import Entry
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.languages import ENGLISH, URDU, Language, Languages, translation_of
from enumerator.ui.parts import label
from enumerator.ui.review.review_view import ReviewView
from enumerator.ui.shell import Shell
from enumerator.ui.sign_in import SignInView
from enumerator.ui.sync_view import SyncView
from enumerator.ui.theme import Appearance, Look, role
from enumerator.ui.visits_view import VisitView
from enumerator.ui.worklist import WorklistView
from tests.ui.eyesight import LongWords, clipped, ink, settle
from tests.ui.hands import Key, press
from tests.ui.interview.paper import URDU as URDU_FORM
from tests.ui.interview.paper import PaperDesk
from tests.ui.review.desks import SupervisorDesk
from tests.ui.shell.test_sign_in import Doorkeeper
from tests.ui.sync.desks import Line
from tests.ui.worklist.desks import ITEMS, ZONE, Doorbook, Field, now

Build = Callable[[Appearance, Background], QWidget]


def _sign_in(look: Appearance, background: Background) -> QWidget:
    return SignInView(Doorkeeper(), background, look, hint="Ayesha: wheat morning bridge")


def _home(look: Appearance, _background: Background) -> QWidget:
    return WorklistView(Field(), look, name="Ayesha", clock=now, zone=ZONE)


def _visit(look: Appearance, _background: Background) -> QWidget:
    return VisitView(Doorbook(), ITEMS[3], look, clock=now, zone=ZONE)


def _review(look: Appearance, _background: Background) -> QWidget:
    return ReviewView(SupervisorDesk(), look, clock=now, zone=ZONE)


def _sync(look: Appearance, background: Background) -> QWidget:
    return SyncView(Line(), background, look, clock=now, zone=ZONE)


def _nothing_to_send(look: Appearance, background: Background) -> QWidget:
    outbox = OutboxState((), 0, (), None)
    return SyncView(Line(outbox), background, look, clock=now, zone=ZONE)


def _questions(look: Appearance, _background: Background) -> QWidget:
    desk = PaperDesk()
    if look.rtl:
        desk.set_language(URDU_FORM)
    return InterviewWindow(desk, look)


def _members(look: Appearance, background: Background) -> QWidget:
    window = _questions(look, background)
    assert isinstance(window, InterviewWindow)
    window.show()
    while window.section_ref() == "/data/ident":
        press(window, Key.Key_PageDown)
    return window


PAGES: dict[str, Build] = {
    "sign-in": _sign_in, "home": _home, "visit": _visit, "review": _review, "sync": _sync,
    "nothing to send": _nothing_to_send, "questions": _questions, "members": _members,
}  # fmt: skip
LOOKS = (
    (ENGLISH, LongWords, 100), (ENGLISH, LongWords, 130), (ENGLISH, None, 150), (URDU, None, 130),
)  # fmt: skip


@pytest.fixture
def background() -> Iterator[Background]:
    worker = Background()
    yield worker
    worker.close()


@pytest.mark.parametrize(
    ("language", "longer", "percent"),
    LOOKS,
    ids=[f"{one.code}{'-longer' if more else ''}-{size}" for one, more, size in LOOKS],
)
@pytest.mark.parametrize("page", list(PAGES))
def test_no_word_is_cut_off(
    page: str,
    language: Language,
    longer: type[QTranslator] | None,
    percent: int,
    qtbot: QtBot,
    qapp: QApplication,
    appearance: Appearance,
    background: Background,
) -> None:
    settle()
    languages = Languages(qapp, appearance, translation_of)
    translator = longer() if longer is not None else None
    if translator is not None:
        qapp.installTranslator(translator)
    try:
        languages.use(language.code)
        appearance.set_look(Look(percent=percent, rtl=language.rtl))
        shell = Shell(appearance, languages, clock=now, zone=ZONE, practice=True)
        qtbot.addWidget(shell)
        shell.resize(1024, 560)
        shell.show()
        shell.show_gate(PAGES[page](appearance, background))
        settle()

        assert clipped(shell) == []
        assert (shell.width(), shell.height()) == (1024, 560)
    finally:
        if translator is not None:
            qapp.removeTranslator(translator)
        languages.use("en")


STACKED = frozenset({"ایکسیسبیلٹی"})  # no word of the program or of the form stands as high
TALL_WORDS = (*STACKED, "گھرانے کی تفصیل", "گرفتہ چیزیں")


@pytest.mark.parametrize("kind", ["", "question", "muted", "heading", "fact"])
@pytest.mark.parametrize("words", TALL_WORDS)
def test_labels_keep_the_ink_of_nastaliq(
    qtbot: QtBot, appearance: Appearance, kind: str, words: str
) -> None:
    appearance.set_rtl(True)

    assert _kept(qtbot, lambda: _label(kind, words)) > (0.93 if words in STACKED else 0.98)


@pytest.mark.parametrize("words", TALL_WORDS[1:])
@pytest.mark.parametrize("rtl", [False, True], ids=["english window", "urdu window"])
def test_lines_to_write_on_keep_the_ink_of_nastaliq(
    qtbot: QtBot, appearance: Appearance, rtl: bool, words: str
) -> None:
    appearance.set_rtl(rtl)

    assert _kept(qtbot, lambda: _entry(words)) > 0.96


def _label(kind: str, words: str) -> QLabel:
    made = label(kind)
    made.setText(words)
    return made


def _entry(words: str) -> Entry:
    entry = Entry()
    entry.setProperty("urdu", "true")
    entry.setText(words)
    entry.setFocusPolicy(entry.focusPolicy().NoFocus)
    entry.setFrame(False)
    return entry


def _kept(qtbot: QtBot, make: Callable[[], QLabel | Entry]) -> float:
    """How much of the ink is seen at the usual height, against where there is room all round."""
    settle()
    seen = []
    for margin in (0, 60):
        sheet = QWidget()
        role(sheet, "page")
        row = QHBoxLayout(sheet)
        widget = make()
        widget.setStyleSheet("border:0;background:white")
        if margin and isinstance(widget, Entry):
            widget.setFixedHeight(widget.sizeHint().height() + 2 * margin)
        elif margin:
            widget.setContentsMargins(margin, margin, margin, margin)
        row.addWidget(widget)
        qtbot.addWidget(sheet)
        sheet.show()
        settle()
        seen.append(ink(widget))
    return seen[0] / seen[1]
