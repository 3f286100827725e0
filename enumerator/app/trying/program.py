"""Trying a form: what is read in the background, what is watched, and what the trial's window is told."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from enumerator.app.trying.kinds import KINDS, is_form
from enumerator.app.trying.reading import Tried, read_trial
from enumerator.app.trying.trial import Carried, Stopped, Trial, begin, carry_over, fill
from enumerator.app.trying.watching import FileWatch
from enumerator.logs import Log
from enumerator.ui.background import Background
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.devices.kit import devices_here
from enumerator.ui.languages import Languages
from enumerator.ui.theme import Appearance
from enumerator.ui.trying_window import TrialWindow
from forms.definition.model import FormDefinition

_log = Log("trial")
translate = QCoreApplication.translate
Said = tuple[str, str]


class TrialProgram(QObject):
    """One trial window and the file behind it."""

    read = Signal()  # the file was read, whatever came of it
    filled = Signal()  # made-up answers came, or were stopped

    def __init__(
        self,
        appearance: Appearance,
        languages: Languages,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__()
        self._clock, self._languages = clock, languages
        self._reading, self._filling = Background("compile"), Background("fill")
        self._watch = FileWatch(self)
        self._watch.changed.connect(self._read_again)
        self.file: Path | None = None
        self.form: FormDefinition | None = None
        self.trial: Trial | None = None
        self._repair = False
        self._asked = 0  # readings asked for; only the last one counts
        self._busy = self._stop = False
        self._fills = 0
        self.window = TrialWindow(appearance, languages)
        self.window.file_wanted.connect(self.open)
        self.window.again_wanted.connect(self.start_again)
        self.window.fill_wanted.connect(self.fill)
        self.window.stop_wanted.connect(self.stop_filling)
        self.window.repairs_wanted.connect(self._repair_it)
        self.window.submission_wanted.connect(self._show_submission)
        self.window.finished.connect(self._show_finished)
        self.window.closing.connect(self.close)

    # --- what can be asked ---

    def open(self, file: Path) -> None:
        """Try another file; one of a kind that is no form is refused in words."""
        if not is_form(file):
            self.window.say(partial(_refused, file.name))
            return
        self.file, self.form, self._repair = file.absolute(), None, False
        self.window.present_file(file.name)
        self._watch.watch(self.file)
        self._read()

    def start_again(self) -> None:
        """A new trial of the same form, without answers."""
        if self.form is not None and self.file is not None and not self._busy:
            language = self.trial.session.language if self.trial is not None else ""
            self._begin(self.form, language)
            self.window.say(None)

    def fill(self) -> None:
        """Let made-up people answer what is open; the author's own answers stay."""
        trial, form = self.trial, self.form
        if trial is None or form is None or self._busy:
            return
        self._busy, self._stop = True, False
        self._fills += 1
        self._tell_work()
        self._filling.run(
            partial(fill, trial, form, self._fills, lambda: self._stop),
            done=self._filled,
            failed=self._not_filled,
        )

    def stop_filling(self) -> None:
        self._stop = True

    def tell_fault(self, _error: BaseException) -> None:
        """Say that something of ours went wrong."""
        self.window.say(_fault)

    def close(self) -> None:
        """Nothing is kept; what is under way is given up."""
        self._asked += 1
        self._stop = True
        self._reading.close()
        self._filling.close()

    # --- reading ---

    def _read_again(self) -> None:
        if self.file is not None:
            self._read()

    def _repair_it(self) -> None:
        self._repair = True
        self._read_again()

    def _read(self) -> None:
        assert self.file is not None
        self._asked += 1
        asked = self._asked
        file, repair = self.file, self._repair
        self._reading.run(
            # a file that was saved again while it waited is read once
            lambda: read_trial(file, repair=repair) if asked == self._asked else None,
            done=lambda tried: self._was_read(asked, tried),
            failed=lambda error: self._was_not_read(asked, error),
        )
        self._tell_work(compiling=True)

    def _was_read(self, asked: int, tried: Tried | None) -> None:
        if asked != self._asked or tried is None:
            return
        if self._busy:  # made-up people are still answering the old form: theirs first
            self.stop_filling()
            self._filling.run(
                lambda: None,
                done=lambda _: self._was_read(asked, tried),
                failed=lambda error: self._was_not_read(asked, error),
            )
            return
        self._watch_over(tried)
        first = self.form is None
        self._tell_work()
        self.window.present_findings(
            tried.findings, offered=0 if self._repair else tried.offered, repaired=tried.repaired
        )
        if tried.form is None:
            self.window.show_panel(True)
            self.window.say(None if self.form is None else _old_form)
            if self.form is None:
                self._drop()
        elif first or self.trial is None:
            self._begin(tried.form, self._languages.current.code)
            self.window.say(None)
            self.window.show_panel(bool(tried.findings))
        else:
            self.window.leave_typing()
            self._go_on(tried.form, carry_over(self.trial, tried.form))
        self.read.emit()

    def _watch_over(self, tried: Tried) -> None:
        """Keep an eye on the file as it was read: one that changed meanwhile is read once more."""
        self._watch.watch(tried.file, (*tried.media, *tried.awaited))

    def _was_not_read(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            _log.fault("not read", error)
            self._tell_work()
            self.window.say(_fault)
            self.read.emit()

    def _begin(self, form: FormDefinition, language: str) -> None:
        assert self.file is not None
        trial = begin(form, self.file.name, self._clock, language=language)
        self.form, self.trial = form, trial
        self.window.present_interview(trial, devices_here())

    def _go_on(self, form: FormDefinition, carried: Carried) -> None:
        self.form, self.trial = form, carried.trial
        self.window.present_interview(carried.trial, devices_here())
        self.window.say(partial(_changed, carried.kept, carried.lost))

    def _drop(self) -> None:
        self.trial = None
        self.window.drop_interview()

    # --- filling, finishing ---

    def _filled(self, carried: Carried) -> None:
        self._busy = False
        self.trial = carried.trial
        self._tell_work()
        self.window.present_interview(carried.trial, devices_here())
        self.window.say(partial(_made_up, carried.lost))
        self.filled.emit()

    def _not_filled(self, error: Exception) -> None:
        self._busy = False
        self._tell_work()
        if not isinstance(error, Stopped):
            _log.fault("not filled", error)
            self.window.say(_fault)
        self.filled.emit()

    def _show_submission(self) -> None:
        if self.trial is not None:
            self.window.leave_typing()
            self.window.present_submission(self.trial.session.xml(), (), finished=False)

    def _show_finished(self) -> None:
        if self.trial is not None and self.trial.submission is not None:
            done = self.trial.submission
            self.window.present_submission(done.xml, done.attachments, finished=True)

    def _tell_work(self, *, compiling: bool = False) -> None:
        self.window.present_work(compiling=compiling, filling=self._busy)


# --- what is said over the page: words and tone ---


def _refused(name: str) -> Said:
    kinds: Sequence[str] = [kind.removeprefix(".") for kind in KINDS]
    words = translate("Trial", "{name} is no form. Forms are files of these kinds: {kinds}.")
    return words.format(name=isolate(name), kinds=ltr(", ".join(kinds))), "warning"


def _old_form() -> Said:
    words = translate(
        "Trial",
        "The file has changed and gives no form now. You see the form as it was; what is wrong stands beside.",
    )
    return words, "error"


def _fault() -> Said:
    return translate("Trial", "This did not work, and the fault is ours. Try it again."), "error"


def _changed(kept: int, lost: int) -> Said:
    words = translate("Trial", "The file has changed and was read again. Answers kept: {kept}.")
    words = words.format(kept=ltr(kept))
    if not lost:
        return words, "ok"
    more = translate("Trial", "Answers that fit no longer: {lost}.").format(lost=ltr(lost))
    return f"{words} {more}", "warning"


def _made_up(left: int) -> Said:
    words = translate("Trial", "Made-up answers stand in the form now; yours were left alone.")
    if not left:
        return words, "ok"
    more = translate("Trial", "Questions for which none was found: {count}.")
    return f"{words} {more.format(count=ltr(left))}", "warning"
