"""Who signs what leaves this laptop, and for whom it is sealed."""

from dataclasses import dataclass, field

from sync.keys import Certificate, SigningKey


@dataclass(frozen=True, slots=True)
class Author:
    """A person at this laptop with the keys that are open now."""

    name: str
    certificate: Certificate
    key: SigningKey = field(repr=False)
    recipients: tuple[bytes, ...]  # public sealing keys: registry, supervisor's review, recovery
