"""Practice in its window: making ready, the gate with one act that deletes everything, and no room to send from."""

import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel

from enumerator import logs
from enumerator.app.faults import tell_of_faults
from enumerator.app.practising import hint, ready
from enumerator.app.program import Program
from enumerator.auth.accounts import Accounts
from enumerator.config import Folders, folders, read_settings
from enumerator.errors import SettingsInvalid
from enumerator.fieldwork.practice import erase
from enumerator.logs import Log
from enumerator.store.connection import Clock
from enumerator.ui.background import Background
from enumerator.ui.fonts import lettering, load_fonts

_log = Log("practice")
# Both languages at once: nobody has chosen one yet.
_MAKING_READY = "Practice is being made ready …\n\nمشق تیار کی جا رہی ہے …"


class PracticeWindow(QObject):
    """Owns the program that practises, and what is shown until it stands."""

    def __init__(
        self, application: QApplication, folders: Folders, *, clock: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._application, self._folders, self._clock = application, folders, clock
        self._work = Background("practice")
        self._waiting: QLabel | None = None
        self.program: Program | None = None

    def open(self) -> None:
        """Show that it is being made ready, and the gate as soon as it is."""
        self._waiting = waiting = QLabel(_MAKING_READY)
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        load_fonts()
        font = lettering(rtl=False)
        font.setPixelSize(24)
        waiting.setFont(font)
        waiting.resize(640, 320)
        waiting.show()
        clock = Clock(self._clock)
        self._work.run(
            lambda: ready(self._folders, clock=clock), done=self._stand, failed=self._not_ready
        )

    def show_problem(self, error: BaseException) -> None:
        if self.program is not None:
            self.program.shell.show_problem(error)

    def _stand(self, accounts: Accounts) -> None:
        try:
            settings = read_settings(self._folders.settings)
        except SettingsInvalid as error:
            self._not_ready(error)
            return
        self.program = Program(
            self._application,
            self._folders,
            accounts,
            settings,
            clock=self._clock,
            hint=hint(accounts),
            sends=False,
        )
        self.program.erase_wanted.connect(self._erase)
        self.program.shell.closing.connect(self._work.close)
        self.program.shell.showMaximized()
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            waiting.close()
            waiting.deleteLater()

    def _not_ready(self, error: Exception) -> None:
        _log.fault("practice_not_ready", error)
        if self._waiting is not None:
            from enumerator.wording import message_for

            self._waiting.setText(str(message_for(error)))

    def _erase(self) -> None:
        """Everything that was practised is gone, and so is the window."""
        assert self.program is not None
        self.program.shell.close()
        erase(self._folders)


def run_practice(
    folder: Path | None = None, *, shown: Callable[[PracticeWindow], object] = lambda _: None
) -> int:
    """Open practice in a window of its own, and make it ready first where it is not."""
    place = Folders(folder) if folder is not None else folders(practice=True)
    with suppress(OSError):  # it is told in the window
        place.made()
        logs.start(place.logs)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    window = PracticeWindow(application, place, clock=lambda: datetime.now(UTC))
    tell_of_faults(window.show_problem)
    window.open()
    shown(window)
    return application.exec()
