"""What the program opens over whatever is in front: settings, people, the key card, requests about data."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from enumerator.ui.background import Background
from enumerator.ui.palette import Offer

if TYPE_CHECKING:
    from enumerator.app.host import Accounts, Host
    from enumerator.app.people_room import PeopleRoom
    from enumerator.app.settings_room import SettingsRoom


class OwnRooms:
    """For whoever is signed in; nothing is opened while the program is locked."""

    def __init__(
        self,
        host: "Host",
        accounts: "Accounts",
        work: Background,
        checking: Background,
        *,
        practise: Callable[[], object] | None,
    ) -> None:
        """``practise`` is None where people practise already."""
        self._host, self._accounts = host, accounts
        self._work, self._checking = work, checking
        self._practise = practise
        shell = host.shell
        shell.settings_wanted.connect(self._open_settings)
        shell.key_card_wanted.connect(self._open_key_card)
        shell.requests_wanted.connect(self._open_requests)
        shell.more_offers = self._offers

    def people(self) -> "PeopleRoom":
        from enumerator.app.people_room import PeopleRoom

        host = self._host
        return PeopleRoom(
            host.shell,
            host.appearance,
            self._accounts.whole,
            self._work,
            host.folders,
            drafts=host.drafts,
        )

    def _settings(self) -> "SettingsRoom":
        from enumerator.app.settings_room import SettingsRoom

        host = self._host
        return SettingsRoom(
            host.shell,
            host.preferences,
            host.appearance,
            host.languages,
            host.folders,
            clock=host.clock,
            checking=self._checking,
            people=self.people(),
        )

    def _open_settings(self) -> None:
        sitting = self._host.sitting
        if sitting is not None:
            self._settings().open(sitting, self._host.file.now)

    def _open_key_card(self) -> None:
        from enumerator.app.key_card_room import open_key_card

        host, sitting = self._host, self._host.sitting
        if sitting is not None:
            open_key_card(sitting, host.file.now, host.shell, host.appearance, host.preferences)

    def _open_requests(self) -> None:
        from enumerator.app.request_room import RequestRoom

        host, sitting = self._host, self._host.sitting
        if sitting is not None:
            RequestRoom(
                sitting,
                host.file.now,
                host.shell,
                host.appearance,
                host.preferences,
                clock=host.clock,
                drafts=host.drafts,
            ).open()

    def _offers(self) -> Sequence[Offer]:
        """What the program itself has for the palette."""
        from enumerator.app.palette_acts import program_offers

        sitting = self._host.sitting
        if sitting is None:
            return ()
        return program_offers(
            self._settings(),
            sitting,
            self._host.file.now,
            print_keys=self._open_key_card,
            requests=self._host.shell.want_requests,
            practise=self._practise,
        )
