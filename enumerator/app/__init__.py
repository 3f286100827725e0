"""The one place that builds and connects everything."""

import sys
from datetime import UTC, datetime
from pathlib import Path


def run_window(folder: Path | None = None) -> int:
    """Open the program on this machine's own store, or on the one in ``folder``."""
    from PySide6.QtWidgets import QApplication

    from enumerator import logs
    from enumerator.app.faults import tell_of_faults
    from enumerator.app.program import Program
    from enumerator.auth.accounts import Accounts
    from enumerator.auth.keyrings import system_keyring
    from enumerator.config import Folders, folders, read_settings
    from enumerator.errors import NoKeyring

    place = Folders(folder) if folder is not None else folders()
    place.made()
    logs.start(place.logs)
    try:
        keyring = system_keyring()
    except NoKeyring:
        keyring = None
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("PSER Enumerator")
    program = Program(
        application,
        place,
        Accounts(place, keyring),
        read_settings(place.settings),
        clock=lambda: datetime.now(UTC),
    )
    tell_of_faults(program.shell.show_problem)
    program.shell.showMaximized()
    return application.exec()
