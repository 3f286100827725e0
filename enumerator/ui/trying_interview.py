"""The interview window as a trial shows it: the same, save that nothing is kept and no worklist waits."""

from contextlib import suppress

from PySide6.QtCore import QCoreApplication, Signal

from enumerator.ui.bidi import ltr
from enumerator.ui.devices.kit import NO_DEVICES, Devices
from enumerator.ui.interview.desk import InterviewDesk
from enumerator.ui.interview.route import FINISH, Place, place_of
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.theme import Appearance
from forms.errors import NoSuchPlace
from forms.prompts import SectionState

translate = QCoreApplication.translate


def trial_keys() -> tuple[tuple[str, str], ...]:
    """The keys that a trial has beside those of the interview."""
    return (
        ("F9 · Ctrl+Shift+P", translate("Trial", "what was found in the form: show, hide")),
        ("F12 · Ctrl+Shift+S", translate("Trial", "the submission as it stands")),
        ("Ctrl+Shift+N", translate("Trial", "start again")),
        ("Ctrl+Shift+F", translate("Trial", "fill with made-up answers; once more: stop")),
        ("Ctrl+Shift+R", translate("Trial", "open with repairs")),
        ("Ctrl+Shift+O", translate("Trial", "open another form")),
        ("Ctrl+Shift+L", translate("Trial", "language of the window")),
    )


class TrialInterview(InterviewWindow):
    """An interview of which nothing is kept."""

    window_language_asked = Signal()
    keys_turned = Signal(bool)  # the key card comes (it wants room) or went

    def __init__(
        self, desk: InterviewDesk, appearance: Appearance, devices: Devices = NO_DEVICES
    ) -> None:
        super().__init__(desk, appearance, devices=devices)
        self.footer().keep_nothing()
        if self.page() is None:  # a form that asks nothing: only its finish can be shown
            self._show(Place(FINISH))

    def key_table(self) -> tuple[tuple[str, str], ...]:
        others = {"Ctrl+W"}
        usual = tuple(line for line in super().key_table() if line[0] not in others)
        return (*trial_keys(), *usual, ("Ctrl+W", translate("Trial", "close the trial")))

    def go_to(self, ref: str) -> bool:
        """Show the question or section at the path ``ref``, in the first row of its roster; False where not asked."""
        session = self._desk.session
        at = self._in_first_rows(ref)
        place = place_of(at, self._sections)
        if place is None or not self._may_leave():
            return False
        section = self._section(place.section)
        if section is None or section.state is SectionState.NOT_NEEDED:
            return False
        with suppress(NoSuchPlace):
            asked = [prompt.ref for prompt in session.prompts(place.page)]
            if at in asked:
                self._show(place, at)
                return True
            within = next((one for one in asked if one.startswith(f"{at}/")), None)
            if within is not None:
                self._show(place, within)
                return True
        if at == section.ref:
            self._show(Place(at))
            return True
        return False

    def next_language(self) -> None:
        """A form in one language leaves the key to the window."""
        if len(self._desk.session.languages) > 1:
            super().next_language()
        else:
            self.window_language_asked.emit()

    def form_language(self) -> str:
        """The form's own name of the language it is shown in."""
        return self._desk.session.language

    def take_typed(self) -> None:
        """Take what is being typed, as far as it can be taken, and remember the place."""
        self._commit()
        self._remember()

    def _show_keys(self) -> None:
        if self._key_card is None:
            self.keys_turned.emit(True)
        super()._show_keys()

    def _hide_keys(self) -> None:
        super()._hide_keys()
        self.keys_turned.emit(False)

    def _in_first_rows(self, ref: str) -> str:
        """``/data/member/age`` as it stands in the first row: ``/data/member[1]/age``."""
        at = ""
        steps = ref.strip("/").split("/")
        for number, step in enumerate(steps):
            at += f"/{step}"
            with suppress(NoSuchPlace):
                if number + 1 < len(steps) and self._desk.session.rows(at):
                    at += "[1]"
        return at

    def _way_out(self) -> str:
        words = self.tr("Nothing is kept. {key} closes the trial.")
        return words.format(key=ltr("Ctrl+W"))
