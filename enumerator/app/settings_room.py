"""The settings page and what it leads to: about, the report for IT, a test slip."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QStandardPaths
from PySide6.QtWidgets import QWidget

import enumerator
from enumerator.app.people_room import PeopleRoom
from enumerator.app.preferences import Preferences
from enumerator.app.readiness import Laptop, probes, test_slip
from enumerator.config import Folders, Settings, write_whole
from enumerator.errors import EnumeratorError, ReportNotSaved
from enumerator.fieldwork.diagnostics import Diagnosis, diagnose
from enumerator.fieldwork.notices import privacy_notice
from enumerator.fieldwork.readiness import Outcome
from enumerator.fieldwork.slips import contact_is_real
from enumerator.logs import Log
from enumerator.ui import slip_printer
from enumerator.ui.background import Background
from enumerator.ui.devices.kit import devices_here
from enumerator.ui.languages import Languages
from enumerator.ui.settings_about import AboutPage, Facts
from enumerator.ui.settings_ready import ReadyPage
from enumerator.ui.settings_report import ReportPage
from enumerator.ui.settings_view import SettingsView
from enumerator.ui.shell import Shell
from enumerator.ui.theme import Appearance

if TYPE_CHECKING:
    from enumerator.app.sitting import Sitting


_log = Log("settings")


class SettingsRoom:
    """Opens the pages over whatever is in front, for somebody who is signed in."""

    def __init__(
        self,
        shell: Shell,
        preferences: Preferences,
        appearance: Appearance,
        languages: Languages,
        folders: Folders,
        *,
        clock: Callable[[], datetime],
        checking: Background,
        people: PeopleRoom,
    ) -> None:
        """``checking`` is used for the checks of the laptop, which may wait long for a printer."""
        self._shell, self._preferences = shell, preferences
        self._appearance, self._languages, self._folders = appearance, languages, folders
        self._clock, self._checking, self._people = clock, checking, people

    def open(self, sitting: "Sitting", settings: Settings) -> None:
        if isinstance(self._shell.page, SettingsView):
            return
        view = SettingsView(
            self._preferences,
            self._appearance,
            languages=self._languages.offers,
            printers=slip_printer.printer_names,
            supervises=sitting.supervises,
        )
        view.left.connect(self._shell.close_page)
        view.key_card_wanted.connect(self._shell.key_card_wanted)
        view.about_wanted.connect(lambda: self.open_about(sitting, settings))
        view.report_wanted.connect(lambda: self.open_report(sitting, settings))
        view.ready_wanted.connect(lambda: self.open_ready(sitting, settings))
        view.passphrase_wanted.connect(lambda: self.open_passphrase(sitting))
        view.people_wanted.connect(lambda: self.open_people(sitting))
        view.test_page_wanted.connect(lambda printer: self._test(view, printer))
        self._shell.open_page(view)

    def open_passphrase(self, sitting: "Sitting") -> None:
        """Change her own passphrase."""
        self._people.open_passphrase(sitting.unlocked)

    def open_people(self, sitting: "Sitting") -> None:
        """The people of this laptop, for a supervisor."""
        self._people.open_people(sitting.unlocked)

    def open_let_in(self, sitting: "Sitting") -> None:
        """A new laptop, for a supervisor."""
        self._people.open_let_in(sitting.unlocked)

    def open_ready(self, sitting: "Sitting", settings: Settings) -> None:
        """Check this laptop."""
        self._open(self._ready(sitting, settings))

    def open_report(self, sitting: "Sitting", settings: Settings) -> None:
        self._open(self._report(sitting, settings))

    def open_about(self, sitting: "Sitting", settings: Settings) -> None:
        self._open(self._about(sitting, settings))

    def _open(self, page: AboutPage | ReportPage | ReadyPage) -> None:
        page.left.connect(self._shell.close_page)
        self._shell.open_page(page)

    def _about(self, sitting: "Sitting", settings: Settings) -> AboutPage:
        pack = sitting.shelf.pack(sitting.shelf.newest())
        contact = settings.data_contact
        facts = Facts(
            enumerator.__version__,
            pack.title,
            pack.version,
            privacy_notice("en").version,
            sitting.device.certificate.subject,
            contact if contact_is_real(contact) else "",
        )
        return AboutPage(facts, self._appearance)

    def _report(self, sitting: "Sitting", settings: Settings) -> ReportPage:
        found = diagnose(
            sitting.unlocked.store, self._folders, settings, _window_facts(self._shell)
        )
        return ReportPage(found, lambda: save_report(found), self._appearance)

    def _ready(self, sitting: "Sitting", settings: Settings) -> ReadyPage:
        laptop = Laptop(
            self._folders.home,
            sitting.unlocked.store,
            devices_here(settings.position_device),
            self._clock,
            settings.printer,
            Path(settings.slip_folder) if settings.slip_folder else None,
        )
        page = ReadyPage(probes(laptop, self._checking), self._appearance)
        page.found.connect(_log_outcome)
        return page

    def _test(self, view: SettingsView, printer: str) -> None:
        try:
            slip_printer.print_on(printer, [test_slip()], sheet=False)
        except EnumeratorError as error:
            view.say_fault(error)
        else:
            view.say_printed(printer)


def _log_outcome(outcome: Outcome) -> None:
    _log.info("laptop_checked", code=outcome.code)


def save_report(found: Diagnosis, folder: Path | None = None) -> Path:
    """Write the bundle into the person's documents. Raises ReportNotSaved."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    place = folder or Path(QStandardPaths.writableLocation(documents))
    file = place / "pser-report.zip"
    try:
        write_whole(file, found.bundle())
    except OSError:
        raise ReportNotSaved(str(file)) from None
    return file


def _window_facts(window: QWidget) -> dict[str, str]:
    screen = window.screen()
    return {
        "qt": QLibraryInfo.version().toString(),
        "screen": f"{screen.size().width()}x{screen.size().height()}",
        "screen scale": f"{screen.devicePixelRatio():g}",
    }
