"""The settings page: one line for each thing that can be set; a choice holds at once and can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent

from enumerator.errors import EnumeratorError
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.choice_row import ChoiceRow
from enumerator.ui.fields.digit_button import ButtonRows
from enumerator.ui.languages import Language
from enumerator.ui.messages import message_for
from enumerator.ui.parts import KeyButton, Keys, Note, Page, label, put
from enumerator.ui.settings_model import Chosen
from enumerator.ui.theme import TEXT_SIZES, Appearance, Theme

_ON, _OFF = "on", "off"
_NASTALIQ, _NASKH = "nastaliq", "naskh"
_NO_PRINTER = ""
_MOST_PRINTERS = 3
_SIDE = 24  # pixels beside the lines; as much again for the scroll bar


class SettingsDesk(Protocol):
    """What keeps the settings (app.preferences.Preferences)."""

    @property
    def idle_choices(self) -> tuple[int, ...]: ...
    def now(self) -> Chosen: ...
    def put(self, wanted: Chosen) -> None:
        """In force when it returns; raises EnumeratorError where it could not be kept."""
        ...


class SettingsView(Page):
    """Tab goes from line to line, digits and arrows choose. Ctrl+Z takes the last choice back."""

    left = Signal()
    about_wanted = Signal()
    key_card_wanted = Signal()
    passphrase_wanted = Signal()
    people_wanted = Signal()  # of a supervisor
    ready_wanted = Signal()  # check this laptop
    report_wanted = Signal()
    test_page_wanted = Signal(str)  # on which printer

    def __init__(
        self,
        desk: SettingsDesk,
        appearance: Appearance,
        *,
        languages: tuple[Language, ...],
        printers: Callable[[], tuple[str, ...]],
        supervises: bool = False,
    ) -> None:
        super().__init__(appearance)
        self._desk, self._languages = desk, languages
        self._printers = printers()[:_MOST_PRINTERS]
        self._supervises = supervises
        self._before: list[Chosen] = []
        self._heading, self._sub = label("heading"), label("muted", wraps=True)
        self._size = ChoiceRow(tuple(map(str, TEXT_SIZES)), appearance)
        self._theme = ChoiceRow(tuple(one.value for one in Theme), appearance)
        self._language = ChoiceRow(tuple(one.code for one in languages), appearance)
        self._urdu = ChoiceRow((_NASTALIQ, _NASKH), appearance)
        self._idle = ChoiceRow(tuple(map(str, desk.idle_choices)), appearance)
        self._letters = ChoiceRow((_ON, _OFF), appearance)
        self._printer = ChoiceRow(self._printers or (_NO_PRINTER,), appearance, columns=2)
        self._rows = (
            self._size, self._theme, self._language, self._urdu, self._idle, self._letters, self._printer,
        )  # fmt: skip
        self._note = Note("info", appearance)
        self._note.hide()
        self._usual, self._undo, self._test = KeyButton(), KeyButton(), KeyButton()
        self._report, self._about = KeyButton(), KeyButton()
        self._ready, self._card, self._word = KeyButton(), KeyButton(), KeyButton()
        self._people = KeyButton()
        self._grid = ButtonRows()
        self._back = KeyButton("primary")
        self._connect()
        self._lay_out()
        self.setFocusProxy(self._size)
        self.refresh()
        self.redraw()

    @property
    def note(self) -> str:
        """What is told; empty where nothing is."""
        return "" if self._note.isHidden() else self._note.words

    def refresh(self) -> None:
        now = self._desk.now()
        for row, value in zip(
            self._rows,
            (
                str(now.percent), now.theme, now.language,
                _NASKH if now.compact_urdu else _NASTALIQ, str(now.idle_minutes),
                _ON if now.review_letters else _OFF, now.printer or next(iter(self._printers), ""),
            ),
            strict=True,
        ):  # fmt: skip
            row.present(value)
        self._undo.setEnabled(bool(self._before))
        self._usual.setEnabled(now != self._usual_settings(now))
        self._test.setEnabled(bool(self._printers))

    # --- words ---

    def say_words(self) -> None:
        look = self.appearance
        put(self._heading, self.tr("Settings"), look)
        put(
            self._sub,
            self.tr("Every choice holds at once. What you choose here is yours; lock and printer are the laptop's."),
            look,
        )  # fmt: skip
        self._size.say(
            self.tr("Size of the letters"), {str(one): ltr(f"{one} %") for one in TEXT_SIZES}
        )
        self._theme.say(
            self.tr("Colours"),
            {
                Theme.DAY: self.tr("Day"),
                Theme.NIGHT: self.tr("Night"),
                Theme.CONTRAST: self.tr("High contrast"),
            },
        )
        self._language.say(
            self.tr("Language of the window"), {one.code: one.own_name for one in self._languages}
        )
        self._urdu.say(
            self.tr("Urdu letters"),
            {
                _NASTALIQ: self.tr("Nastaliq, usual"),
                _NASKH: self.tr("Naskh, compact: more on a page"),
            },
        )
        minutes = self._desk.idle_choices
        self._idle.say(
            self.tr("Lock without a key for"),
            {str(one): self.tr("{minutes} min").format(minutes=ltr(one)) for one in minutes},
        )
        self._letters.say(
            self.tr("Letters alone are keys in the review"),
            {_ON: self.tr("On"), _OFF: self.tr("Off: only with Ctrl")},
        )
        self._printer.say(
            self.tr("Printer for slips"),
            {one: one for one in self._printers}
            or {_NO_PRINTER: self.tr("None is connected; slips are saved as files")},
        )
        self._usual.say(self.tr("Usual settings"), "Ctrl+U")
        self._undo.say(self.tr("Take back"), "Ctrl+Z")
        self._test.say(self.tr("Print a test slip"), "Ctrl+P")
        self._word.say(self.tr("Change the passphrase…"), "Ctrl+W")
        self._people.say(self.tr("People on this laptop…"), "Ctrl+M")
        self._ready.say(self.tr("Check this laptop…"), "Ctrl+T")
        self._report.say(self.tr("Report for IT…"), "Ctrl+D")
        self._card.say(self.tr("Print the key card…"), "Ctrl+E")
        self._about.say(self.tr("About this program…"), "Ctrl+I")
        self._back.say(self.tr("Back"), "Esc")
        self.foot.say(self.tr("Numbers are shown in Latin digits; Urdu digits are understood too"))
        self.foot.hint([("F1", self.tr("Keys"))])
        self._arrange()
        self._note.redraw()
        self.refresh()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        people = (("Ctrl+M", self.tr("people on this laptop: add, new passphrase, remove")),)
        return (
            ("Tab · Shift+Tab", self.tr("next · previous setting")),
            ("1 … 4 · ↑ ↓", self.tr("choose")),
            ("Ctrl+Z", self.tr("take the last choice back")),
            ("Ctrl+U", self.tr("usual settings")),
            ("Ctrl+P", self.tr("print a test slip")),
            ("Ctrl+E", self.tr("print the card of all keys")),
            ("Ctrl+W", self.tr("change the passphrase")),
            *(people if self._supervises else ()),
            ("Ctrl+T", self.tr("check this laptop: clock, disk, GPS, printer, camera, microphone")),
            ("Ctrl+D", self.tr("report for IT, without personal data")),
            ("Ctrl+I", self.tr("about this program")),
            ("Esc", self.tr("back")),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # --- acts ---

    def take_back(self) -> None:
        if self._before:
            self._put(self._before.pop(), keep=False)
            self._tell(self.tr("Taken back."), "info")

    def put_usual(self) -> None:
        now = self._desk.now()
        self._put(self._usual_settings(now))

    def escape(self) -> None:
        self.left.emit()

    def say_printed(self, printer: str) -> None:
        self._tell(self.tr("Sent to {printer}.").format(printer=isolate(printer)), "ok")

    def say_fault(self, error: EnumeratorError) -> None:
        message = message_for(error)
        said = (message.what, message.safe, message.do)
        self._tell(" ".join(part for part in said if part), "error")

    def _choose(self, name: str, read: Callable[[str], object], value: str) -> None:
        now = self._desk.now()
        changes: dict[str, Any] = {name: read(value)}
        wanted = replace(now, **changes)
        if wanted != now:
            self._put(wanted)

    def _put(self, wanted: Chosen, *, keep: bool = True) -> None:
        before = self._desk.now()
        if keep and wanted != before:
            self._before.append(before)
        self._note.hide()
        try:
            self._desk.put(wanted)
        except EnumeratorError as error:
            self.say_fault(error)
        self.refresh()

    def _usual_settings(self, now: Chosen) -> Chosen:
        """The usual settings; language and printer are nobody's mistake and stay."""
        return Chosen(language=now.language, printer=now.printer)

    def _want_test(self) -> None:
        if self._printers:
            self.test_page_wanted.emit(self._printer.value or self._printers[0])

    def _tell(self, words: str, tone: str) -> None:
        self._note.say(words, tone)
        self._note.show()

    # --- own ---

    def _connect(self) -> None:
        taken: tuple[tuple[ChoiceRow, str, Callable[[str], object]], ...] = (
            (self._size, "percent", int),
            (self._theme, "theme", str),
            (self._language, "language", str),
            (self._urdu, "compact_urdu", _NASKH.__eq__),
            (self._idle, "idle_minutes", int),
            (self._letters, "review_letters", _ON.__eq__),
            (self._printer, "printer", str),
        )
        for row, name, read in taken:
            row.chosen.connect(partial(self._choose, name, read))
        acts: tuple[tuple[KeyButton, str, Callable[[], object]], ...] = (
            (self._usual, "Ctrl+U", self.put_usual),
            (self._undo, "Ctrl+Z", self.take_back),
            (self._test, "Ctrl+P", self._want_test),
            (self._word, "Ctrl+W", self.passphrase_wanted.emit),
            *(((self._people, "Ctrl+M", self.people_wanted.emit),) if self._supervises else ()),
            (self._ready, "Ctrl+T", self.ready_wanted.emit),
            (self._report, "Ctrl+D", self.report_wanted.emit),
            (self._about, "Ctrl+I", self.about_wanted.emit),
            (self._card, "Ctrl+E", self.key_card_wanted.emit),
        )
        keys = Keys(self)
        for button, key, act in acts:
            button.clicked.connect(lambda _on=False, act=act: act())
            keys.on(key, act)
        self._back.clicked.connect(self.escape)

    def _arrange(self) -> None:
        """As many buttons in a row as there is room for."""
        buttons = (
            self._usual, self._undo, self._word, *((self._people,) if self._supervises else ()), self._test,
            self._card, self._ready, self._report, self._about,
        )  # fmt: skip
        self._grid.fill(buttons, self.width() - 3 * _SIDE)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(_SIDE, 10, _SIDE, 10)
        self.body.setSpacing(10)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._sub)
        for row in self._rows:
            self.body.addWidget(row)
        self.body.addWidget(self._note)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.foot.add(self._back)
