"""Who asks: the laptop behind a signed request."""

from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from starlette.requests import Request

from sync.errors import CertificateRefused, RequestNotSigned, SyncError, WrongRealm
from sync.keys import Certificate, TrustList, read_certificate
from sync.protocol.words import Role
from sync.registry.challenges import Challenges
from sync.signatures import Asked, certificate_in, verify_request

_KNOWN = 20_000  # certificates that are kept in memory; whoever is not there sends hers again


@dataclass(frozen=True, slots=True)
class Asker:
    """A laptop that showed who it is. One that was revoked may still hear that it was."""

    certificate: Certificate
    revoked: bool

    @property
    def device(self) -> str:
        return self.certificate.subject


class Askers:
    """Finds out who asks. The trust list is asked each time: it may be a newer one."""

    def __init__(self, trust: Callable[[], TrustList], challenges: Challenges) -> None:
        self._trust = trust
        self._challenges = challenges
        self._known: OrderedDict[str, Certificate] = OrderedDict()

    def who(self, request: Request) -> Asker:
        """The laptop that signed a request over a challenge of ours. Raises RequestNotSigned."""
        trust = self._trust()
        self._learn(trust, dict(request.headers))
        asked = Asked(request.method, str(request.url), dict(request.headers))
        signed = verify_request(asked, trust.content.registry, self._key_of)
        if not self._challenges.holds(signed.challenge):
            raise RequestNotSigned("challenge")
        return self._asker(trust, self._known[signed.certificate])

    @staticmethod
    def _asker(trust: TrustList, certificate: Certificate) -> Asker:
        try:
            trust.check_certificate(certificate, Role.DEVICE)
        except WrongRealm:
            raise RequestNotSigned("realm") from None
        except CertificateRefused as fault:
            raise RequestNotSigned(fault.reason) from None
        return Asker(certificate, trust.is_revoked(certificate))

    def _key_of(self, name: str) -> bytes | None:
        found = self._known.get(name)
        if found is not None:
            self._known.move_to_end(name)
        return found.sign_public if found else None

    def _learn(self, trust: TrustList, headers: dict[str, str]) -> None:
        """Keep a certificate that came along, when the trust list stands behind it."""
        data = certificate_in(headers)
        if not data:
            return
        with suppress(SyncError):
            certificate = read_certificate(data)
            trust.check_certificate(certificate)
            self._known[certificate.id] = certificate
            while len(self._known) > _KNOWN:
                self._known.popitem(last=False)
