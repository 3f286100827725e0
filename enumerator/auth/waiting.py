"""What waits on a new laptop until its enrolment is answered: keys in a slot, the request, which root is meant."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from enumerator.auth.session import Person
from enumerator.auth.slots_file import SlotsFile, read_slots, write_slots
from enumerator.config import write_whole
from enumerator.store.connection import disk_error
from enumerator.store.people import PersonRole
from sync.enrolment.invitation import Invitation
from sync.enrolment.request import EnrolmentRequest, read_request
from sync.protocol import Realm, Role


@dataclass(frozen=True, slots=True)
class WaitingRequest:
    """A request whose answer has not come yet."""

    person: Person
    device: str
    realm: Realm
    made_at: datetime
    short_name: str  # eight signs, the same on the laptop that answers
    invitation: Invitation | None  # without its code
    sent: bool  # by line: the registry may know it
    data: bytes = field(repr=False)  # the file for a stick; at most 4 KB, fits a QR code


class WaitingFolder:
    """Files of a request that waits: the slot with its keys, the request, which root is meant, whether it was sent.

    The request is written last: without it nothing waits.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.slots_path = path / "slots.json"
        self._request = path / "request.pserq"
        self._invitation = path / "invitation.txt"
        self._sent = path / "sent"

    def keep(
        self, file: SlotsFile, request: EnrolmentRequest, invitation: Invitation | None
    ) -> None:
        write_slots(self.slots_path, file)
        self.keep_invitation(invitation)
        write_whole(self._request, request.data)

    def keep_invitation(self, invitation: Invitation | None) -> None:
        """Its code is left out: the request bears its mark already."""
        if invitation is not None:
            write_whole(self._invitation, str(replace(invitation, code=b"")).encode())

    def mark_sent(self) -> None:
        if not self._sent.exists():
            with on_disk(self._sent):
                write_whole(self._sent, b"")

    @property
    def there(self) -> bool:
        """Whether anything of a request lies here, a whole one or not."""
        return self._path.exists()

    def slots(self) -> SlotsFile | None:
        return read_slots(self.slots_path) if self.slots_path.exists() else None

    def read(self) -> WaitingRequest | None:
        if not self._request.exists():
            return None
        request = read_request(self._request.read_bytes())
        role = (
            PersonRole.SUPERVISOR
            if request.person.role is Role.SUPERVISOR
            else PersonRole.ENUMERATOR
        )
        return WaitingRequest(
            Person(request.person.subject, request.name, role),
            request.device.subject,
            request.realm,
            request.made_at,
            request.short_name,
            Invitation.parse(self._invitation.read_bytes()) if self._invitation.exists() else None,
            self._sent.exists(),
            request.data,
        )

    def clear(self) -> None:
        """The request goes first, so that half a folder is no request."""
        self._request.unlink(missing_ok=True)
        shutil.rmtree(self._path, ignore_errors=True)


@contextmanager
def on_disk(path: Path) -> Iterator[None]:
    """Raises DiskFull, StoreReadOnly or DiskFault for what the system says of a disk."""
    try:
        yield
    except OSError as error:
        raise disk_error(path, error) from None
