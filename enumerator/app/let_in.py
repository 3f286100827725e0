"""Letting laptops in, from wherever a supervisor asked for it."""

from enumerator.auth.countersigning import Countersigning
from enumerator.auth.session import Unlocked
from enumerator.config import POLICY_ZONE
from enumerator.ui.devices.kit import Desktop
from enumerator.ui.first_run.desk import NewRole
from enumerator.ui.let_in_view import Allowed, Asking, LetInView
from enumerator.ui.shell import Shell
from enumerator.ui.theme import Appearance
from sync.protocol import Role


class CountersigningDesk:
    """The countersigning as the page needs it (ui.let_in_view)."""

    def __init__(self, countersigning: Countersigning) -> None:
        self._countersigning = countersigning

    def allowed(self) -> Allowed | None:
        found = self._countersigning.authority
        return Allowed(found.not_after, found.left) if found is not None else None

    def code(self) -> str:
        return self._countersigning.names().typed_code

    def look(self, request: bytes) -> Asking:
        found = self._countersigning.look(request)
        supervises = found.person.role is Role.SUPERVISOR
        return Asking(
            found.short_name,
            found.name,
            found.person.subject,
            NewRole.SUPERVISOR if supervises else NewRole.ENUMERATOR,
            found.device.subject,
            found.made_at,
        )

    def answer(self, request: bytes) -> bytes:
        return self._countersigning.countersign(request)


def open_let_in(unlocked: Unlocked, shell: Shell, appearance: Appearance) -> None:
    """Open its page over what is in front. Raises SupervisorOnly."""
    unlocked.must_be_supervisor("let laptops in")
    if isinstance(shell.page, LetInView):
        return
    desk = CountersigningDesk(Countersigning(unlocked))
    view = LetInView(desk, appearance, zone=POLICY_ZONE, desktop=Desktop())
    view.left.connect(shell.close_page)
    shell.open_page(view)
