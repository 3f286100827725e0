"""Who may certify besides the registry: supervisors whose keys the root puts on the trust list, and takes off again."""

from dataclasses import dataclass
from datetime import datetime

from sync.errors import EnrolmentRefused
from sync.keys import Issuer, NamedKey, SigningKey, TrustContent, read_certificate, sign_trust_list
from sync.protocol.words import Role
from sync.registry.codes import CodeBook
from sync.registry.folder import RegistryFolder

ROLES = (Role.DEVICE, Role.ENUMERATOR)
"""What a supervisor's authority reaches to: never to another supervisor."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What is allowed: until when, how long one certificate holds, how many requests."""

    until: datetime
    certificate_days: int
    most: int


def grant(
    folder: RegistryFolder, root: SigningKey, staff_id: str, limit: Limit, now: datetime
) -> TrustContent:
    """A new trust list in which the supervisor's newest key may certify; her review key is on it too.

    Raises EnrolmentRefused when nobody of this staff number was enrolled here as a supervisor.
    """
    book = CodeBook(folder.enrolment)
    try:
        data = book.latest(staff_id)
    finally:
        book.close()
    certificate = read_certificate(data) if data else None
    if certificate is None or certificate.role is not Role.SUPERVISOR:
        raise EnrolmentRefused("no_such_supervisor")
    content = folder.trust_list().content
    authority = Issuer(
        public=certificate.sign_public.hex(),
        name=staff_id,
        not_after=limit.until,
        roles=ROLES,
        days=limit.certificate_days,
        most=limit.most,
    )
    reads = NamedKey(
        public=certificate.seal_public.hex(), name=staff_id, not_after=content.expires_at
    )
    update = {
        "issuers": (*_others(content.issuers, authority.public), authority),
        "review": (*(key for key in content.review if key.name != staff_id), reads),
    }
    return sign_again(folder, root, content.model_copy(update=update), now)


def withdraw(
    folder: RegistryFolder, root: SigningKey, staff_id: str, now: datetime
) -> TrustContent:
    """A new trust list in which a supervisor's authorities let nobody in any more; whom she let in stays.

    Her keys stay on the list, over from now on: certificates that they signed before are known by them.
    """
    content = folder.trust_list().content
    issuers = tuple(
        one.model_copy(update={"not_after": min(one.not_after, now)})
        if one.name == staff_id and set(one.roles) <= set(ROLES)
        else one
        for one in content.issuers
    )
    if issuers == content.issuers:
        raise EnrolmentRefused("no_such_authority")
    return sign_again(folder, root, content.model_copy(update={"issuers": issuers}), now)


def granted(folder: RegistryFolder) -> tuple[Issuer, ...]:
    """Everybody on the list who may certify, the registry too."""
    return folder.trust_list().content.issuers


def sign_again(
    folder: RegistryFolder, root: SigningKey, content: TrustContent, now: datetime
) -> TrustContent:
    """The next version, signed by the root and in force here, also for a registry that runs."""
    newer = content.model_copy(update={"version": content.version + 1, "issued_at": now})
    folder.keep("trust-list", sign_trust_list(newer, [root]))
    return folder.trust_list().content


def _others(issuers: tuple[Issuer, ...], public: str) -> tuple[Issuer, ...]:
    return tuple(one for one in issuers if one.public != public)
