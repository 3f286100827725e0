"""Who signs what leaves this laptop, and for whom it is sealed."""

from collections.abc import Callable
from dataclasses import dataclass, field

from enumerator.errors import CertificateAwaited
from sync.keys import Certificate, SigningKey


@dataclass(frozen=True, slots=True)
class Author:
    """A person at this laptop with the keys that are open now."""

    person: str  # staff id
    name: str
    certified: Certificate | None  # None while her keys wait for one
    key: SigningKey = field(repr=False)
    readers: Callable[[], tuple[bytes, ...]] = field(repr=False)

    @property
    def certificate(self) -> Certificate:
        """What everything that she signs names. Raises CertificateAwaited: until then she works, and signs nothing."""
        if self.certified is None:
            raise CertificateAwaited(self.person)
        return self.certified

    @property
    def recipients(self) -> tuple[bytes, ...]:
        """Public sealing keys of the registry, the supervisors' review and the recovery, as they are at this moment."""
        return self.readers()
