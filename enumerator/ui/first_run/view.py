"""The first run: four steps from an empty laptop to one that somebody works on, by line or by file."""

from collections.abc import Callable
from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from enumerator.errors import SlotWaiting, WrongPassphrase
from enumerator.ui.background import Background
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.devices.kit import NO_DEVICES, Devices
from enumerator.ui.first_run.code_step import CodeStep
from enumerator.ui.first_run.desk import Desk, Stage, Waiting
from enumerator.ui.first_run.language_step import LanguageStep
from enumerator.ui.first_run.passphrase_step import PassphraseStep
from enumerator.ui.first_run.person_step import PersonStep
from enumerator.ui.first_run.step import Step, told
from enumerator.ui.first_run.stepper import Stepper
from enumerator.ui.first_run.waiting_step import WaitingStep
from enumerator.ui.languages import Languages
from enumerator.ui.parts import KeyButton, Keys, Page
from enumerator.ui.practice_button import PracticeButton
from enumerator.ui.sign_in_words import refused_words
from enumerator.ui.theme import Appearance
from sync.errors import (
    CodeExpired,
    CodeRefused,
    CodeUsed,
    OtherPersonInvited,
    RegistryAnswersNonsense,
    RegistryNotTrusted,
    RegistryUnreachable,
    RootNotTrusted,
    WrongRealm,
)
from sync.wiping import used_up

_OF_THE_CODE = (CodeExpired, CodeUsed, CodeRefused, RootNotTrusted, WrongRealm)
_OF_THE_LINE = (RegistryUnreachable, RegistryAnswersNonsense, RegistryNotTrusted)


class FirstRunView(Page):
    """Enter goes on, Escape goes back; every step keeps what was typed. It holds no rule of the enrolment."""

    opened = Signal(object, str)  # what opens the store, and whose it is
    practice_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        background: Background,
        appearance: Appearance,
        languages: Languages,
        *,
        zone: tzinfo,
        devices: Devices = NO_DEVICES,
    ) -> None:
        super().__init__(appearance)
        self._desk, self._background = desk, background
        self._language = LanguageStep(appearance, languages)
        self._code = CodeStep(appearance, desk, devices)
        self._person = PersonStep(appearance)
        self._passphrase = PassphraseStep(appearance)
        self._waits = WaitingStep(appearance, devices, zone)
        self._steps: tuple[Step, ...] = (
            self._language, self._code, self._person, self._passphrase, self._waits,
        )  # fmt: skip
        self._at = 0
        self._busy, self._asking = False, 0
        self._stage: Stage | None = None
        self._stepper = Stepper(4, appearance)
        self._back, self._by_file, self._on = KeyButton(), KeyButton(), KeyButton("primary")
        self._back.clicked.connect(lambda _on=False: self.escape())
        self._by_file.clicked.connect(lambda _on=False: self.go_by_file())
        self._on.clicked.connect(lambda _on=False: self.go_on())
        Keys(self).on("Alt+W", self.go_by_file)
        self._lay_out()
        self._open(0)
        self.redraw()
        self._ask(desk.least, self._passphrase.ask_for)
        self._ask(desk.waiting, self._resume)

    # --- what tests and the program ask ---

    @property
    def step(self) -> Step:
        """The one that is shown."""
        return self._steps[self._at]

    @property
    def problem(self) -> str:
        """Why one cannot go on; empty where nothing is in the way."""
        return self.step.problem

    @property
    def busy(self) -> bool:
        return self._busy

    @property
    def waits_for_nothing(self) -> bool:
        """Whether key ring and disk have told what they know."""
        return not self._asking

    @property
    def told(self) -> str:
        """Where one is, as a screen reader says it."""
        return self._stepper.accessibleName()

    def propose(self, folder: Path) -> None:
        """Where a request is saved."""
        self._waits.propose(folder)

    # --- going ---

    def go_on(self) -> None:
        """To the next step, where nothing stands in the way; from the last, into the laptop."""
        if self._busy or not self.step.check():
            return
        if self.step is self._waits:
            self._accept()
        elif self.step is not self._passphrase:
            self._open(self._at + 1)
        elif self._may_ask_by_line():
            self._enrol()
        else:
            self.go_by_file()

    def go_by_file(self) -> None:
        """Without a line: a request that somebody carries."""
        if self._busy or self.step is not self._passphrase or not self._passphrase.check():
            return
        invited, newcomer = self._code.invited, self._person.newcomer
        if invited is None:
            return
        given = self._passphrase.passphrase

        def work() -> Waiting:
            with used_up(given) as passphrase:
                return self._desk.request(invited, newcomer, passphrase)

        def done(waiting: Waiting) -> None:
            self._set_busy(False)
            with used_up(self._passphrase.passphrase) as passphrase:
                self._waits.type_passphrase(passphrase)
            self._passphrase.forget()
            self._show_waiting(waiting)

        self._set_busy(True)
        self._background.run(work, done=done, failed=self._stay)

    def escape(self) -> None:
        """Back by one step; what was typed stays, and a request that waits goes on waiting."""
        if self._busy or self.step.put_away():
            return
        if self.step is self._waits:
            self._open(3 if self._code.invited is not None else 1)
        elif self._at:
            self._open(self._at - 1)

    def _may_ask_by_line(self) -> bool:
        invited = self._code.invited
        return invited is not None and invited.by_line and bool(invited.address)

    # --- asking ---

    def _enrol(self) -> None:
        invited, newcomer = self._code.invited, self._person.newcomer
        given = self._passphrase.passphrase
        assert invited is not None
        self._set_busy(True)
        progress = self._background.relay(self._tell_stage)

        def work() -> object:
            with used_up(given) as passphrase:
                return self._desk.online(invited, newcomer, passphrase, progress)

        self._background.run(
            work,
            done=lambda opened: self._let_in(opened, newcomer.id),
            failed=self._stay,
        )

    def _accept(self) -> None:
        answer = self._waits.answer()
        if answer is None:
            return
        self._set_busy(True)
        person, given = self._waits.person, self._waits.passphrase

        def work() -> object:
            with used_up(given) as passphrase:
                return self._desk.accept(answer, passphrase)

        self._background.run(
            work,
            done=lambda opened: self._let_in(opened, person),
            failed=self._stay,
        )

    def _let_in(self, opened: object, person: str) -> None:
        self._set_busy(False)
        self._passphrase.forget()
        self._waits.forget()
        self.opened.emit(opened, person)

    def _tell_stage(self, stage: Stage) -> None:
        self._stage = stage
        self._say_foot()

    def _stay(self, error: Exception) -> None:
        """Say why not, on the step where it is mended; everything else stays as it was typed."""
        self._set_busy(False)
        if self.step is self._passphrase and isinstance(error, _OF_THE_CODE):
            self._open(1)
        elif self.step is self._passphrase and isinstance(error, OtherPersonInvited):
            self._open(2)
        if isinstance(error, _OF_THE_LINE):
            self.step.complain(lambda: f"{told(error)} {self._without_line()}", self._by_file)
        elif isinstance(error, WrongPassphrase | SlotWaiting):
            wait = error.wait_seconds if isinstance(error, WrongPassphrase) else error.seconds
            self.step.complain(lambda: refused_words(error, wait), self.step.first())
        else:
            waits = self.step is self._waits
            self.step.tell(error, self._waits.other_file if waits else self.step.first())

    def _without_line(self) -> str:
        return self.tr(
            "Without a line, press Alt+W: a file is carried to your office or supervisor."
        )

    def _ask(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        """Something that takes a moment and that nobody waits for."""

        def heard(found: object) -> None:
            self._asking -= 1
            done(found)

        self._asking += 1
        self._background.run(work, done=heard, failed=self.step.tell)

    def _resume(self, waiting: Waiting | None) -> None:
        """The program was closed while a request was out."""
        if waiting is None:
            if self._desk.left_behind():
                self._language.complain(self._left_behind_words, tone="warning")
            return
        if self.step is not self._language:
            return
        self._person.propose(waiting.person)
        self._code.propose(waiting.address)
        if not waiting.sent:
            self._show_waiting(waiting)
            return
        self._open(1)
        self._code.complain(self._begun_words, tone="info")

    def _left_behind_words(self) -> str:
        return self.tr(
            "A store from before lies on this laptop, without the keys that open it. If somebody has worked here, "
            "stop and ask IT, who can bring it back. Going on destroys nothing: it is put aside."
        )

    def _begun_words(self) -> str:
        return self.tr(
            "Setting up was broken off while the registry was asked. Enter the same invitation and the same "
            "passphrase: it goes on where it stopped."
        )

    def _show_waiting(self, waiting: Waiting) -> None:
        self._waits.present(waiting)
        self._open(4)

    def _begin_anew(self) -> None:
        self._desk.forget()
        self._open(1)

    # --- words ---

    def say_words(self) -> None:
        for step in self._steps:
            step.say_words()
        names = (
            self.tr("Language"), self.tr("Invitation"), self.tr("Who you are"), self.tr("Passphrase"),
        )  # fmt: skip
        at = min(self._at, 3)
        self._stepper.say(
            names,
            self.tr("Step {at} of {all}: {name}").format(
                at=ltr(at + 1), all=ltr(4), name=isolate(names[at])
            ),
        )
        self._say_foot()

    def _say_foot(self) -> None:
        waits, last = self.step is self._waits, self.step is self._passphrase
        self._back.say(self.tr("Back"), "Esc")
        self._back.setVisible(self._at > 0)
        self._practise.setVisible(not self._at)  # its key does it everywhere
        self._by_file.say(self.tr("By file"), "Alt+W")
        self._by_file.setVisible(last and self._may_ask_by_line())
        if self._busy:
            words = self.tr("One moment…")
        elif waits:
            words = self.tr("Take the answer")
        elif not last:
            words = self.tr("Next")
        elif self._may_ask_by_line():
            words = self.tr("Set up")
        else:
            words = self.tr("Make a request")
        self._on.say(words, "Enter")
        if self._busy:
            self.foot.say(self._stage_words(), "clock", "info")
        elif waits:
            self.foot.say(self.tr("The request is kept on this laptop, locked by your passphrase"))
        else:
            self.foot.say(self.tr("Nothing is set up before the last step"))
        self.foot.hint([("F1", self.tr("Keys")), ("Ctrl+L", self.tr("Language"))])

    def _stage_words(self) -> str:
        match self._stage:
            case Stage.KEYS:
                return self.tr("Keys are made. Looking for the registry…")
            case Stage.FOUND:
                return self.tr("The registry answers.")
            case Stage.SENT:
                return self.tr("The request was sent. Waiting for the answer…")
            case Stage.BELIEVED:
                return self.tr("The answer is right. Making the encrypted store…")
            case Stage.MADE:
                return self.tr("The encrypted store is made.")
            case None:
                return self.tr("This takes a few seconds.")

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Enter", self.tr("next line · next step")),
            ("Esc", self.tr("one step back; what was typed stays")),
            ("Ctrl+O", self.tr("choose the invitation, or the answer, from a file")),
            ("Alt+C", self.tr("read the invitation with the camera")),
            ("Alt+S", self.tr("show or hide the passphrase")),
            ("Alt+W", self.tr("go on without a line: a file is carried")),
            ("Ctrl+S", self.tr("save the request")),
            ("Alt+O", self.tr("another folder, card or stick for it")),
        )

    # --- own ---

    def _set_busy(self, busy: bool) -> None:
        self._busy, self._stage = busy, None
        self._passphrase.set_busy(busy)
        self._waits.set_busy(busy)
        for button in (self._on, self._back, self._by_file):
            button.setEnabled(not busy)
        self._say_foot()

    def _open(self, at: int) -> None:
        self._at = at
        for number, step in enumerate(self._steps):
            step.setVisible(number == at)
        self._stepper.present(at)
        self.say_words()
        self.setFocusProxy(self.step)
        self.step.first().setFocus()

    def _show(self, place: QWidget) -> None:
        if self._scroll is not None:
            self._scroll.ensureWidgetVisible(place, 0, 8)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(24, 10, 24, 10)
        self.body.setSpacing(10)
        self.body.addWidget(self._stepper)
        for step in self._steps:
            self.body.addWidget(step)
            step.gone_on.connect(self.go_on)
            step.complained.connect(self._show)
        self.body.addStretch(1)
        self._waits.begun_anew.connect(self._begin_anew)
        self._practise = PracticeButton(self, practising=False)
        self._practise.clicked.connect(self.practice_wanted)
        for button in (self._back, self._by_file, self._on):
            self.foot.add(button)
