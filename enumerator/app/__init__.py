"""The one place that builds and connects everything."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from enumerator.app.program import Program
    from enumerator.auth.keyrings import Keyring


def run_window(
    folder: Path | None = None, *, shown: Callable[["Program"], object] = lambda _: None
) -> int:
    """Open the program on this machine's own store, or on the one in ``folder``.

    ``shown`` is called once the window was told to show, before anybody can touch it.
    """
    # Qt comes last: PySide reads and keeps the source text of every module that is imported after it.
    from enumerator import logs
    from enumerator.auth.accounts import Accounts
    from enumerator.config import Folders, Settings, folders, read_settings
    from enumerator.errors import EnumeratorError, SettingsInvalid, StoreReadOnly

    place = Folders(folder) if folder is not None else folders()
    wrong: list[EnumeratorError] = []
    try:
        place.made()
        logs.start(place.logs)
    except OSError as error:
        wrong.append(StoreReadOnly(place.store, error.strerror or ""))

    from PySide6.QtWidgets import QApplication

    from enumerator.app.faults import tell_of_faults
    from enumerator.app.program import Program

    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("PSER Enumerator")
    try:
        settings = read_settings(place.settings)
    except SettingsInvalid as error:
        settings = Settings()
        wrong.append(error)
    program = Program(
        application,
        place,
        Accounts(place, _keyring),
        settings,
        clock=lambda: datetime.now(UTC),
    )
    tell_of_faults(program.shell.show_problem)
    program.shell.showMaximized()
    if wrong:
        program.shell.show_problem(wrong[0])
    shown(program)
    return application.exec()


def _keyring() -> "Keyring | None":
    """This account's key ring; looked for when somebody signs in, because its service may take its time."""
    from enumerator.auth.keyrings import system_keyring
    from enumerator.errors import NoKeyring

    try:
        return system_keyring()
    except NoKeyring:
        return None
