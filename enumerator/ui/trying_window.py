"""The window in which a form is tried: watermark, bar, the interview as everybody sees it, findings beside it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from enumerator.ui.announcing import announce
from enumerator.ui.bidi import is_rtl_language, isolate, ltr, plain
from enumerator.ui.devices.kit import NO_DEVICES, Devices
from enumerator.ui.interview.desk import InterviewDesk
from enumerator.ui.languages import Languages
from enumerator.ui.palette import Offer
from enumerator.ui.palette_key import Palette
from enumerator.ui.palette_offers import language_offers, look_offers
from enumerator.ui.parts import KeyButton, Keys, Note
from enumerator.ui.practice_strip import PracticeStrip
from enumerator.ui.theme import Appearance, role
from enumerator.ui.trying_findings import Finding, counted
from enumerator.ui.trying_interview import TrialInterview
from enumerator.ui.trying_panel import FindingsPanel
from enumerator.ui.trying_parts import FileName, Welcome
from enumerator.ui.trying_submission import SubmissionPage

# Both languages at once, whatever the window speaks: these two are not for translators.
WATERMARK = ("Trial — nothing is kept", "آزمائش — کچھ بھی محفوظ نہیں ہوتا")

_GOOD_NEWS_MS = 8000
_LEAST_TITLE = 260  # pixels that the name of the file is left beside the buttons


class TrialWindow(QMainWindow):
    """Arranges and forwards. What is read, filled and watched is the program's business."""

    file_wanted = Signal(object)  # a Path: chosen or dropped
    again_wanted = Signal()
    fill_wanted = Signal()
    stop_wanted = Signal()
    repairs_wanted = Signal()
    submission_wanted = Signal()  # as it stands
    finished = Signal()  # the interview was finished
    closing = Signal()

    def __init__(self, appearance: Appearance, languages: Languages) -> None:
        super().__init__()
        self._appearance, self._languages = appearance, languages
        self._name, self._filling, self._compiling = "", False, False
        self._say_note: Callable[[], tuple[str, str]] | None = None
        self._said: Mapping[str, tuple[str, str]] = {}
        self._stood = False  # whether the panel stood there before the card of the keys
        self.interview: TrialInterview | None = None
        self.note = Note("info", appearance)
        self.panel = FindingsPanel(appearance)
        self.submission = SubmissionPage(appearance)
        self._welcome = Welcome(appearance)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._welcome)
        self._stack.addWidget(self.submission)
        self._title = FileName(appearance)
        self._buttons = {
            name: KeyButton() for name in ("open", "again", "fill", "xml", "found", "language")
        }
        self._lay_out(PracticeStrip(appearance, english=WATERMARK[0], urdu=WATERMARK[1]))
        self._connect()
        self.setAcceptDrops(True)
        self.setMinimumSize(1024, 560)
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.setInterval(_GOOD_NEWS_MS)
        self._fading.timeout.connect(self._fade)
        self.note.hide()
        self.panel.hide()
        self._say_words()

    # --- what the program says ---

    def present_file(self, name: str) -> None:
        """The name of the file that is tried."""
        self._name = name
        self._say_words()

    def present_interview(self, desk: InterviewDesk, devices: Devices = NO_DEVICES) -> None:
        """Show a trial, at its place; the one before is deleted."""
        old = self.interview
        had_panel = self.panel.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.interview = TrialInterview(desk, self._appearance, devices)
        self.interview.left.connect(self.close)
        self.interview.finished.connect(self.finished)
        self.interview.language_changed.connect(self._follow_form)
        self.interview.keys_turned.connect(self._make_room)
        self.interview.window_language_asked.connect(self._languages.next)
        self._stack.addWidget(self.interview)
        self._stack.setCurrentWidget(self.interview)
        self._read_from_the_right_side()
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        if had_panel:
            self.panel.take_focus()
        else:
            self.interview.take_focus()
        self._say_words()

    def drop_interview(self) -> None:
        """No form is open any more."""
        old, self.interview = self.interview, None
        self._stack.setCurrentWidget(self._welcome)
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._to_questions()
        self._say_words()

    def leave_typing(self) -> None:
        """Take what is being typed, as far as it can be taken, and remember the place."""
        if self.interview is not None:
            self.interview.take_typed()

    def present_findings(self, findings: Sequence[Finding], *, offered: int, repaired: int) -> None:
        self.panel.present(findings, offered=offered, repaired=repaired)
        self._say_words()

    def show_panel(self, shown: bool) -> None:
        self.panel.setVisible(shown)
        self._say_words()

    def present_submission(self, xml: bytes, files: Sequence[str], *, finished: bool) -> None:
        self.submission.present(xml, files, finished=finished)
        self._stack.setCurrentWidget(self.submission)
        self.submission.take_focus()

    def say(self, words: Callable[[], tuple[str, str]] | None) -> None:
        """Show a line over the page: ``words()`` gives it and its tone in the window's language. None: no line.

        Good news goes after a while, the other stays.
        """
        self._say_note = words
        self._redraw_note()
        if words is not None:
            said, tone = words()
            announce(self, plain(said))
            if tone in ("ok", "info"):
                self._fading.start()
            else:
                self._fading.stop()

    def present_work(self, *, compiling: bool, filling: bool) -> None:
        """What goes on in the background; while made-up people answer, nobody else does."""
        self._compiling, self._filling = compiling, filling
        if self.interview is not None:
            self.interview.setEnabled(not filling)
            if not filling and self._stack.currentWidget() is self.interview:
                self.interview.take_focus()
        if filling:
            self._buttons["fill"].setFocus()
        self._say_words()

    # --- Qt ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.file_wanted.emit(Path(files[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._filling:
            self.stop_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.palette_key.settle()
        self._say_buttons(self._said)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.hide()  # a form under compilation may keep the program for a while
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_words()

    # --- own ---

    def _lay_out(self, strip: QWidget) -> None:
        middle = QWidget()
        role(middle, "page")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QFrame()
        role(bar, "bar")
        bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 2, 12, 2)
        row.setSpacing(4)
        row.addWidget(self._title, 1)
        for button in self._buttons.values():
            role(button, "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        column.addWidget(strip)
        column.addWidget(bar)
        column.addWidget(self.note)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._stack, 1)
        across.addWidget(self.panel)
        column.addLayout(across, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        acts: dict[str, tuple[Callable[[], object], tuple[str, ...]]] = {
            "open": (self._choose_file, ("Ctrl+Shift+O",)),
            "again": (self.again_wanted.emit, ("Ctrl+Shift+N",)),
            "fill": (self._turn_filling, ("Ctrl+Shift+F",)),
            "xml": (self._turn_submission, ("F12", "Ctrl+Shift+S")),
            "found": (self._turn_panel, ("F9", "Ctrl+Shift+P")),
            "language": (self._languages.next, ("Ctrl+Shift+L",)),
        }
        middle = self.centralWidget()
        assert middle is not None
        self._keys = Keys(middle)
        for name, (act, keys) in acts.items():
            self._buttons[name].clicked.connect(lambda _on=False, act=act: act())
            self._keys.on(keys, act)
        self._keys.on("Ctrl+Shift+R", self._want_repairs)
        self.palette_key = Palette(self._stack, self._appearance, self._offers, self._to_questions)
        self._keys.on("Ctrl+K", self.palette_key.turn)
        self.panel.chosen.connect(self._go_to)
        self.panel.nowhere.connect(lambda: self.say(self._no_question))
        self.panel.repairs_asked.connect(self.repairs_wanted)
        self.panel.dismissed.connect(self._to_questions)
        self.submission.closed.connect(self._to_questions)
        self.submission.again_asked.connect(self.again_wanted)
        self._appearance.changed.connect(self._say_words)
        self._languages.changed.connect(self._spoken)

    def _offers(self) -> tuple[Offer, ...]:
        own = self.interview.palette_offers() if self.interview is not None else ()
        return (*own, *language_offers(self._languages), *look_offers(self._appearance))

    def _choose_file(self) -> None:
        kinds = "*.xlsx *.xlsm *.xls *.csv *.md *.xml *.xform *.pack"
        words = self.tr("Forms")
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a form"), "", f"{words} ({kinds})"
        )
        if name:
            self.file_wanted.emit(Path(name))

    def _turn_filling(self) -> None:
        (self.stop_wanted if self._filling else self.fill_wanted).emit()

    def _turn_submission(self) -> None:
        if self._stack.currentWidget() is self.submission:
            self._to_questions()
        elif self.interview is not None and not self._filling:
            self.submission_wanted.emit()

    def _turn_panel(self) -> None:
        """Hidden: show it and go there. Shown: hide it, back to the questions."""
        self.show_panel(self.panel.isHidden())
        if self.panel.isHidden():
            self._to_questions()
        else:
            self.panel.take_focus()

    def _want_repairs(self) -> None:
        if self.panel.offers_repairs:
            self.repairs_wanted.emit()

    def _make_room(self, wanted: bool) -> None:
        """The card of the keys is as wide as the window; what was found comes back when it goes."""
        if wanted:
            self._stood = not self.panel.isHidden()
            self.panel.hide()
            middle = self.centralWidget()
            layout = middle.layout() if middle is not None else None
            if layout is not None:
                layout.activate()
        elif self._stood:
            self.panel.show()

    def _go_to(self, ref: str) -> None:
        if self.interview is None or not self._to_questions() or not self.interview.go_to(ref):
            self.say(self._no_question)
        elif self._say_note == self._no_question:
            self.say(None)

    def _to_questions(self) -> bool:
        if self.interview is None:
            (self._welcome if self.panel.isHidden() else self.panel).setFocus()
            return False
        self._stack.setCurrentWidget(self.interview)
        self.interview.take_focus()
        return True

    def _follow_form(self, language: str) -> None:
        """The window speaks the language that the form was switched to, where it can."""
        self._languages.use_that_of(language)
        self._read_from_the_right_side()

    def _spoken(self, _code: str) -> None:
        self._read_from_the_right_side()
        self._say_words()

    def _read_from_the_right_side(self) -> None:
        """A form without Urdu can stand in an Urdu window, and an Arabic form in an English one."""
        if self.interview is not None:
            form = is_rtl_language(self.interview.form_language())
            self._appearance.set_rtl(form or self._languages.current.rtl)

    def _no_question(self) -> tuple[str, str]:
        return self.tr("The form does not ask this now; look at the row in the file."), "info"

    def _fade(self) -> None:
        self.say(None)

    def _redraw_note(self) -> None:
        self.note.setVisible(self._say_note is not None)
        if self._say_note is not None:
            self.note.say(*self._say_note())

    def _say_words(self) -> None:
        self._title.say(self._name, self.tr("No form is open"))
        words = {
            "open": (self.tr("Open"), "Ctrl+Shift+O"),
            "again": (self.tr("Start again"), "Ctrl+Shift+N"),
            "fill": (
                self.tr("Stop filling") if self._filling else self.tr("Made-up answers"),
                "Ctrl+Shift+F",
            ),
            "xml": (self.tr("Submission"), "F12"),
            "found": (self._found_words(), "F9"),
            "language": (self._languages.following.own_name, ""),
        }
        self._buttons["found"].setVisible(self._name != "")
        self._say_buttons(words)
        for one in ("again", "fill", "xml"):
            self._buttons[one].setEnabled(self.interview is not None)
        if self._compiling:
            self._welcome.say(self.tr("Reading {name} …").format(name=isolate(self._name)))
        elif self.interview is None and self._name:
            self._welcome.say(self.tr("This file gives no form yet. What is wrong stands beside."))
        else:
            self._welcome.say(
                self.tr("Drop a form here, or open one with {key}.").format(key=ltr("Ctrl+Shift+O"))
            )
        title = self.tr("Trial")
        self.setWindowTitle(plain(f"{self._name} – {title}" if self._name else title))
        self._redraw_note()

    def _say_buttons(self, words: Mapping[str, tuple[str, str]]) -> None:
        """Words and keys; where the bar has no room for the keys they go, and F1 names them."""
        self._said = words
        for narrow in (False, True):
            for one, (said, keys) in words.items():
                self._buttons[one].say(said, "" if narrow else keys)
                self._buttons[one].setAccessibleDescription(keys)
            shown = [
                one.sizeHint().width() + 4
                for one in self._buttons.values()
                if one.isVisibleTo(self)
            ]
            if sum(shown) + _LEAST_TITLE <= self.width():
                return

    def _found_words(self) -> str:
        errors, advice = self.panel.count
        return counted(errors, advice) or self.tr("Nothing to mend")
