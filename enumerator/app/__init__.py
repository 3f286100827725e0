"""The one place that builds and connects everything.

``run_window`` is the order of the start (docs/adr/0014-the-start.md): what the gate shows is read and shown; what opens
the store, and what is behind it, is imported when the window stands, beside whoever types a passphrase.
"""

import builtins
import gc
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from enumerator.app.program import Program
    from enumerator.auth.enrolling import Enrolling
    from enumerator.auth.keyrings import Keyring
    from enumerator.config import Folders


def run_window(
    folder: Path | None = None, *, shown: Callable[["Program"], object] = lambda _: None
) -> int:
    """Open the program on this machine's own store, or on the one in ``folder``.

    ``shown`` is called once the window was told to show, before anybody can touch it.
    """
    gc.disable()  # nothing is thrown away before the window stands
    from enumerator import logs
    from enumerator.auth.entrance import Entrance
    from enumerator.config import Folders, Settings, folders, read_settings
    from enumerator.errors import EnumeratorError, SettingsInvalid, StoreReadOnly

    place = Folders(folder) if folder is not None else folders()
    wrong: list[EnumeratorError] = []
    try:
        place.made()
        logs.start(place.logs)
    except OSError as error:
        wrong.append(StoreReadOnly(place.store, error.strerror or ""))
    try:
        settings = read_settings(place.settings)
    except SettingsInvalid as error:
        settings = Settings()
        wrong.append(error)

    _import_qt()
    from PySide6.QtCore import QTimer

    from enumerator.app.faults import tell_of_faults
    from enumerator.app.program import Program
    from enumerator.ui.theme import the_application

    application = the_application()
    application.setApplicationName("PSER Enumerator")
    program = Program(
        application,
        place,
        Entrance(place, _keyring),
        settings,
        clock=lambda: datetime.now(UTC),
        enrol=lambda: _enrolling(place),
    )
    tell_of_faults(program.shell.show_problem)
    program.shell.showMaximized()
    if wrong:
        program.shell.show_problem(wrong[0])
    QTimer.singleShot(
        0, gc.enable
    )  # before any worker works: while one does, gc is ui.background's
    shown(program)
    return application.exec()


def _import_qt() -> None:
    """Import Qt, and give Python its own import back.

    PySide puts one in its place that reads and keeps the source of every module which is imported from then on, to
    see whether it wants Qt's names in another spelling (``from __feature__ import snake_case``). None of ours does.
    """
    own = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401

    builtins.__import__ = own


def _enrolling(place: "Folders") -> "Enrolling":
    """Imported on a laptop that nobody was added to, and on no other."""
    from enumerator.auth.enrolling import Enrolling

    return Enrolling(place, _keyring)


def _keyring() -> "Keyring | None":
    """This account's key ring; looked for when somebody signs in, because its service may take its time."""
    from enumerator.auth.keyrings import system_keyring
    from enumerator.errors import NoKeyring

    try:
        return system_keyring()
    except NoKeyring:
        return None
