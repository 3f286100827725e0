"""A laptop that nobody was added to: the enrolment behind the window, and what comes once it has let somebody in."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from enumerator.app.preferences import Preferences
from enumerator.app.readiness import Laptop, probes
from enumerator.app.sitting import Sitting
from enumerator.auth.enrolling import Enrolling, WaitingRequest
from enumerator.auth.enrolling import Step as Reached
from enumerator.auth.session import Person
from enumerator.config import POLICY_ZONE, Folders, Settings, SettingsFile, read_settings
from enumerator.errors import NothingWaits
from enumerator.fieldwork.readiness import Check
from enumerator.store.people import PersonRole
from enumerator.store.settings import DEVICE_ID, RECOVERY_KEY, SettingStore
from enumerator.ui import slip_printer
from enumerator.ui.background import Background
from enumerator.ui.devices.kit import devices_here
from enumerator.ui.first_run.desk import Invited, Newcomer, NewRole, Stage, Waiting
from enumerator.ui.first_run.ready_page import FirstReadyPage
from enumerator.ui.first_run.view import FirstRunView
from enumerator.ui.languages import Languages
from enumerator.ui.recovery_slip import RecoverySlip
from enumerator.ui.recovery_slip_view import RecoverySlipView
from enumerator.ui.shell import Shell
from enumerator.ui.theme import Appearance
from sync.enrolment.invitation import Invitation
from sync.keys import key_id
from sync.protocol import Realm

_STAGES: Mapping[Reached, Stage] = MappingProxyType(
    {
        Reached.KEYS: Stage.KEYS,
        Reached.ASKED: Stage.FOUND,
        Reached.SENT: Stage.SENT,
        Reached.VERIFIED: Stage.BELIEVED,
        Reached.MADE: Stage.MADE,
    }
)

_CHECKED = (Check.CLOCK, Check.DISK, Check.STORE, Check.POSITION, Check.PRINTER)


def first_run_page(
    enrolling: Enrolling,
    work: Background,
    appearance: Appearance,
    languages: Languages,
    *,
    folders: Folders,
    clock: Callable[[], datetime],
) -> FirstRunView:
    """The page that stands where the gate will be."""
    return FirstRunView(
        EnrolmentDesk(enrolling, folders, clock),
        work,
        appearance,
        languages,
        zone=POLICY_ZONE,
        devices=devices_here(),
    )


def take_registry(file: SettingsFile, folders: Folders) -> None:
    """Where to send, which the enrolment wrote into the settings file, holds from now on. Raises SettingsInvalid."""
    found = read_settings(folders.settings)
    ca = str(found.registry_ca) if found.registry_ca else None
    file.change(registry_url=found.registry_url, registry_ca=ca)


def open_first_checks(
    sitting: Sitting,
    settings: Settings,
    shell: Shell,
    appearance: Appearance,
    *,
    folders: Folders,
    clock: Callable[[], datetime],
    checking: Background,
    preferences: Preferences,
) -> None:
    """Over the open room: the recovery slip, and behind it whether the laptop is ready for the field."""
    laptop = Laptop(
        folders.home,
        sitting.unlocked.store,
        devices_here(settings.position_device),
        clock,
        settings.printer,
        Path(settings.slip_folder) if settings.slip_folder else None,
    )
    found = [one for one in probes(laptop, checking) if one.check in _CHECKED]
    page = FirstReadyPage(found, appearance)
    page.left.connect(shell.close_page)
    shell.open_page(page)
    slip = RecoverySlipView(
        recovery_slip(sitting, settings, clock()),
        slip_printer,
        appearance,
        printer=settings.printer,
        folder=settings.slip_folder,
    )
    slip.left.connect(shell.close_page)
    slip.left.connect(page.begin)
    slip.went.connect(preferences.keep_outlet)
    shell.open_page(slip)


def recovery_slip(sitting: Sitting, settings: Settings, now: datetime) -> RecoverySlip:
    """What stands on the slip of this laptop and this person."""
    kept = SettingStore(sitting.unlocked.store)
    public = kept.data(RECOVERY_KEY)
    return RecoverySlip(
        kept.text(DEVICE_ID),
        sitting.person.name,
        sitting.person.id,
        _grouped(key_id(public)) if public else "—",
        settings.registry_url.removeprefix("https://"),
        now.astimezone(POLICY_ZONE).date(),
    )


def _grouped(key: str) -> str:
    """A key's id as the officers' command shows it, to be compared aloud."""
    return " ".join(key[at : at + 4] for at in range(0, len(key), 4))


class EnrolmentDesk:
    """The enrolment as the first run needs it (ui.first_run.desk)."""

    def __init__(
        self, enrolling: Enrolling, folders: Folders, clock: Callable[[], datetime]
    ) -> None:
        self._enrolling, self._folders, self._clock = enrolling, folders, clock

    def invited(self, given: str | bytes, address: str = "") -> Invited:
        text = given if isinstance(given, str) else b""
        whole = isinstance(given, bytes) or "PSER" in text or "://" in text
        found = Invitation.parse(given) if whole else Invitation.typed(str(given), address)
        self._enrolling.check_ring(found.realm)
        return Invited(
            found.typed_code,
            found.address,
            found.last_day,
            over=found.over(self._clock()),
            practice=found.realm is Realm.PRACTICE,
            by_line=found.code_key is not None,
        )

    def least(self) -> int:
        return self._enrolling.accounts.minimum_length

    def waiting(self) -> Waiting | None:
        found = self._enrolling.waiting()
        return _waiting(found) if found is not None else None

    def left_behind(self) -> bool:
        return self._folders.store.exists()

    def online(
        self,
        invited: Invited,
        newcomer: Newcomer,
        passphrase: str,
        progress: Callable[[Stage], None],
    ) -> object:
        return self._enrolling.online(
            _invitation(invited),
            _person(newcomer),
            passphrase,
            lambda reached: progress(_STAGES[reached]),
        )

    def request(self, invited: Invited, newcomer: Newcomer, passphrase: str) -> Waiting:
        self._enrolling.request(_invitation(invited), _person(newcomer), passphrase)
        found = self._enrolling.waiting()
        if found is None:
            raise NothingWaits
        return _waiting(found)

    def accept(self, answer: bytes, passphrase: str) -> object:
        return self._enrolling.accept(answer, passphrase)

    def forget(self) -> None:
        self._enrolling.forget()


def _invitation(invited: Invited) -> Invitation:
    return Invitation.typed(invited.code, invited.address)


def _person(newcomer: Newcomer) -> Person:
    supervises = newcomer.role is NewRole.SUPERVISOR
    return Person(
        newcomer.id,
        newcomer.name,
        PersonRole.SUPERVISOR if supervises else PersonRole.ENUMERATOR,
    )


def _waiting(found: WaitingRequest) -> Waiting:
    supervises = found.person.role is PersonRole.SUPERVISOR
    return Waiting(
        Newcomer(
            found.person.id,
            found.person.name,
            NewRole.SUPERVISOR if supervises else NewRole.ENUMERATOR,
        ),
        found.short_name,
        found.made_at,
        found.data,
        found.invitation.address if found.invitation else "",
        sent=found.sent,
    )
