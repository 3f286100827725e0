"""Trying any form in the window of the interview, without a store, without a trace."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from enumerator.app.trying.program import TrialProgram


def run_trial(
    file: Path | None, *, shown: Callable[["TrialProgram"], object] = lambda _: None
) -> int:
    """Open ``file`` in a window of its own; without one the window waits for a form to be dropped.

    ``shown`` is called once the window was told to show, before anybody can touch it.
    """
    from PySide6.QtWidgets import QApplication

    from enumerator.app.faults import tell_of_faults
    from enumerator.app.trying.program import TrialProgram
    from enumerator.ui.languages import Languages
    from enumerator.ui.theme import Appearance

    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("PSER Enumerator")
    appearance = Appearance(application)
    program = TrialProgram(appearance, Languages(application, appearance))
    tell_of_faults(program.tell_fault)
    program.window.showMaximized()
    if file is not None:
        program.open(file)
    shown(program)
    return application.exec()
