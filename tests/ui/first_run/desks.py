"""An office that lets laptops in, and how it may refuse."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from threading import Event

from enumerator.errors import KeyringRequired, NothingWaits, WrongPassphrase
from enumerator.ui.first_run.desk import Invited, Newcomer, NewRole, Stage, Waiting
from enumerator.ui.let_in_view import Allowed, Asking
from sync.enrolment.invitation import Invitation, naming, new_invitation
from sync.keys import SigningKey, TrustRoot
from sync.protocol import Realm

ROOT = TrustRoot(Realm.PRACTICE, (SigningKey(bytes(range(32))).public,))
LAST_DAY = date(2099, 12, 31)
INVITATION = new_invitation(ROOT, address="https://pser.example.pk", last_day=LAST_DAY)
NAMING = naming(ROOT)
AYESHA = Newcomer("PE-0002", "Ayesha Khan", NewRole.ENUMERATOR)
WAITING = Waiting(AYESHA, "3F0A-77C2", datetime(2026, 11, 24, 5, 30, tzinfo=UTC), b"request")


def copied(passphrase: str) -> str:
    """A text of its own: who typed a passphrase overwrites it after use."""
    return "".join(passphrase)


def invited(given: Invitation) -> Invited:
    return Invited(
        given.typed_code,
        given.address,
        given.last_day,
        practice=given.realm is Realm.PRACTICE,
        by_line=bool(given.code),
    )


@dataclass
class Office:
    """Reads invitations as the real one does; whether it lets in, the test says."""

    waits: Waiting | None = None
    need: int = 8
    refusals: list[Exception] = field(default_factory=list)
    held: Event | None = None
    asked: list[tuple[Newcomer, str]] = field(default_factory=list)
    forgotten: int = 0
    old_store: bool = False
    ring_lacks: bool = False

    def invited(self, given: str | bytes, address: str = "") -> Invited:
        text = given.decode() if isinstance(given, bytes) else given
        found = (
            Invitation.parse(text) if "PSER" in text or "://" in text else Invitation.typed(text, address)
        )  # fmt: skip
        if self.ring_lacks:
            raise KeyringRequired
        return invited(found)

    def least(self) -> int:
        return self.need

    def waiting(self) -> Waiting | None:
        return self.waits

    def left_behind(self) -> bool:
        return self.old_store

    def online(
        self,
        invited: Invited,
        newcomer: Newcomer,
        passphrase: str,
        progress: Callable[[Stage], None],
    ) -> str:
        self.asked.append((newcomer, copied(passphrase)))
        for stage in Stage:
            progress(stage)
        if self.held is not None:
            self.held.wait(10)
        if self.refusals:
            raise self.refusals.pop(0)
        return f"opened for {newcomer.id}"

    def request(self, invited: Invited, newcomer: Newcomer, passphrase: str) -> Waiting:
        self.asked.append((newcomer, copied(passphrase)))
        self.waits = Waiting(newcomer, WAITING.mark, WAITING.made_at, b"request")
        return self.waits

    def accept(self, answer: bytes, passphrase: str) -> str:
        if self.refusals:
            raise self.refusals.pop(0)
        if self.waits is None:
            raise NothingWaits
        if passphrase != "four small words":
            raise WrongPassphrase(self.waits.person.id, 9, 1)
        return f"opened with {answer.decode()}"

    def forget(self) -> None:
        self.waits = None
        self.forgotten += 1


class Supervising:
    """A supervisor whom her office allows twelve more."""

    def allowed(self) -> Allowed:
        return Allowed(datetime(2027, 1, 31, 18, tzinfo=UTC), 12)

    def code(self) -> str:
        return NAMING.typed_code

    def look(self, request: bytes) -> Asking:
        who = WAITING.person
        return Asking(WAITING.mark, who.name, who.id, who.role, "L-7KQ2M9XA", WAITING.made_at)

    def answer(self, request: bytes) -> bytes:
        return b"answer"
