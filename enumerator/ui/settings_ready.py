"""Check this laptop: one row for each thing that the field needs, checked one by one or all at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from enumerator.fieldwork.readiness import Check, Fact, Verdict, judged
from enumerator.ui.announcing import announce
from enumerator.ui.bidi import latin_digits, ltr
from enumerator.ui.devices.probes import Probe
from enumerator.ui.parts import KeyButton, Keys, Page, label, put
from enumerator.ui.settings_ready_row import CheckRow, name_words
from enumerator.ui.theme import Appearance

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ReadyPage(Page):
    """Enter checks one, a digit too; Ctrl+R checks all. Escape stops what runs, else it goes back.

    What is checked is the probes' business, and what it means the rules'. Nothing that a check saw or heard outlives
    the page; a page that is hidden checks nothing.
    """

    left = Signal()
    found = Signal(object)  # Outcome, at the end of each check

    def __init__(self, probes: Sequence[Probe], appearance: Appearance) -> None:
        super().__init__(appearance)
        self._probes = tuple(probes)
        self._rows = [CheckRow(one.check, at, appearance) for at, one in enumerate(probes, 1)]
        self._heading, self._sub = label("heading"), label("muted", wraps=True)
        self._all, self._back = KeyButton("primary"), KeyButton()
        for probe, row in zip(self._probes, self._rows, strict=True):
            probe.setParent(self)
            probe.told.connect(lambda fact, row=row: row.present(judged(fact)))
            probe.done.connect(lambda fact, row=row: self._done(row, fact))
            probe.seen.connect(row.show_picture)
            row.wanted.connect(lambda probe=probe: self._turn(probe))
        self._all.clicked.connect(self.check_all)
        self._back.clicked.connect(self.escape)
        keys = Keys(self)
        keys.on("Ctrl+R", self.check_all)
        keys.on("Down", lambda: self._walk(1))  # before the button, for which it is a Tab
        keys.on("Up", lambda: self._walk(-1))
        self._lay_out()
        self.setFocusProxy(self._all)
        self.redraw()

    @property
    def running(self) -> bool:
        """Whether anything is being checked."""
        return any(one.running for one in self._probes)

    def rows(self) -> tuple[CheckRow, ...]:
        return tuple(self._rows)

    def check_all(self) -> None:
        """Begin every check that is not under way; none uses up paper."""
        for probe in self._probes:
            probe.start(look_only=True)
        self._say_foot()

    def stop_all(self) -> None:
        for probe in self._probes:
            probe.stop()

    def escape(self) -> None:
        if self.running:
            self.stop_all()
        else:
            self.left.emit()

    # --- words ---

    def say_words(self) -> None:
        put(self._heading, self.tr("Check this laptop"), self.appearance)
        put(
            self._sub,
            self.tr("Before you go to the field. Nothing that is seen or heard here is kept."),
            self.appearance,
        )
        for row in self._rows:
            row.redraw()
        self._all.say(self.tr("Check everything"), "Ctrl+R")
        self._say_foot()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+R", self.tr("check everything")),
            ("↑ ↓ · Tab", self.tr("from check to check")),
            (
                f"Enter · 1 … {len(self._rows)}",
                self.tr("check this one, or stop it; prints a test slip at the printer"),
            ),
            ("Esc", self.tr("stop what is being checked; back")),
        )

    # --- Qt ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bare = not event.modifiers() & ~_KEYPAD
        digit = latin_digits(event.text())
        if bare and digit.isdecimal() and len(digit) == 1 and 0 < int(digit) <= len(self._rows):
            self._rows[int(digit) - 1].press()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop_all()
        for row in self._rows:
            row.forget_picture()

    # --- own ---

    def _lay_out(self) -> None:
        self.body.setContentsMargins(24, 10, 24, 10)
        self.body.setSpacing(6)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._sub)
        rows = QVBoxLayout()
        rows.setSpacing(6)
        for row in self._rows:
            rows.addWidget(row)
        self.body.addLayout(rows)
        self.body.addStretch(1)
        self.foot.add(self._all)
        self.foot.add(self._back)

    def _walk(self, by: int) -> None:
        at = next((at for at, row in enumerate(self._rows) if row.has_keyboard()), None)
        target = (0 if by > 0 else len(self._rows) - 1) if at is None else at + by
        if 0 <= target < len(self._rows):
            self._rows[target].take_keyboard()
            self.reveal_focus()

    def _turn(self, probe: Probe) -> None:
        if probe.running:
            probe.stop()
        else:
            probe.start()
        self._say_foot()

    def _done(self, row: CheckRow, fact: Fact) -> None:
        outcome = judged(fact)
        row.present(outcome)
        self._say_foot()
        self.found.emit(outcome)
        if self.isVisible():
            announce(self, f"{name_words(Check(outcome.check))}: {row.words}")

    def _say_foot(self) -> None:
        found = [row.verdict for row in self._rows]
        counts = {one: found.count(one) for one in Verdict}
        if self.running:
            self._back.say(self.tr("Stop"), "Esc")
            self.foot.say(self.tr("Checking …"), "clock", "info")
            return
        self._back.say(self.tr("Back"), "Esc")
        if not any(found):
            self.foot.say(self.tr("Not checked yet"))
            return
        words = self.tr("In order: {good}. To know: {care}. To mend: {bad}.").format(
            good=ltr(counts[Verdict.GOOD]),
            care=ltr(counts[Verdict.CARE]),
            bad=ltr(counts[Verdict.BAD]),
        )
        icon, colour = (
            ("alert-circle", "err")
            if counts[Verdict.BAD]
            else ("alert-triangle", "warn")
            if counts[Verdict.CARE]
            else ("circle-check", "ok")
        )
        self.foot.say(words, icon, colour)
