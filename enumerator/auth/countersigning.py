"""Countersigning: a supervisor lets laptops and enumerators in, by the authority that the root gave to her key.

The authority is her own signing key, named in the trust list as one that may certify: it lies in her slot alone, and
is gone when her keys are made anew (docs/adr/0019-enrolment.md).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from enumerator.auth.session import PublicKeys, Unlocked
from enumerator.auth.trusting import TrustKept
from enumerator.store.events import EventKind, EventLog
from enumerator.store.settings import SettingStore
from sync.enrolment.answer import write_answer
from sync.enrolment.invitation import Invitation, naming
from sync.enrolment.request import EnrolmentRequest, Holder, read_request
from sync.errors import AuthorityRefused, NotInForceToday, SyncError, WrongRealm
from sync.keys import Certificate, Issuer, TrustList, issue_certificate, read_certificate
from sync.protocol import Limits, Realm, Role
from sync.protocol.codec import Reader, Writer

CERTIFICATE_DAYS = 180
_EARLIER = timedelta(hours=1)  # the other laptop's clock may be a little behind
_COUNTER = "countersigned"
_ANSWERED = "countersigned_"  # a setting for each request: the certificates it got


@dataclass(frozen=True, slots=True)
class Authority:
    """What the root allows a supervisor."""

    roles: tuple[Role, ...]
    not_after: datetime
    days: int  # of one certificate, at most
    most: int  # requests that may be answered; 0: no limit
    used: int

    @property
    def left(self) -> int | None:
        return max(0, self.most - self.used) if self.most else None


class Countersigning:
    """Answers requests on the laptop of a supervisor who is signed in."""

    def __init__(self, unlocked: Unlocked, trust: TrustKept | None = None) -> None:
        self._unlocked = unlocked
        self._store = unlocked.store
        self._kept = SettingStore(unlocked.store)
        self.trust = trust or unlocked.trust

    @property
    def authority(self) -> Authority | None:
        """None where the trust list names no such permission for her key."""
        issuer = self._issuer(self.trust.kept())
        if issuer is None:
            return None
        days = min(issuer.days or CERTIFICATE_DAYS, CERTIFICATE_DAYS)
        used = self._kept.last(self._counter)
        return Authority(issuer.roles, issuer.not_after, days, issuer.most, used)

    @property
    def usable(self) -> bool:
        """Whether she may let an enumerator in now; what stands in the way, ``countersign`` says."""
        try:
            self._must_allow(Role.ENUMERATOR)
        except SyncError:
            return False
        return True

    def names(self) -> Invitation:
        """What the new laptop's person types, so that it knows which root is meant: a code of 36 signs."""
        return naming(self.trust.root)

    def look(self, request: bytes) -> EnrolmentRequest:
        """Who and what a request is about, for the supervisor to read before she answers it.

        It is a file's bytes, or a QR code's text; its signatures fit. Raises Malformed, TooLarge, ProtocolUnknown,
        SignatureInvalid, WrongRealm.
        """
        found = read_request(request)
        realm = self.trust.root.realm
        if found.realm is not realm:
            raise WrongRealm("enrolment request", found.realm.value, realm.value)
        return found

    def countersign(self, request: bytes) -> bytes:
        """The answer for a stick. The same request again gets the same certificates, and counts once.

        Raises SupervisorOnly, AuthorityRefused (none, role, over, used_up), NotInForceToday, and what
        ``look`` raises.
        """
        self._unlocked.must_be_supervisor("let laptops in")
        asked = self.look(request)
        before = self._answered(asked)
        with self._store.transaction():
            certificates = before or self._certify_all(asked)
            key = self._unlocked.signing
            return write_answer(asked, self.trust.introduction(), certificates, key)

    def certify(self, keys: PublicKeys) -> Certificate:
        """A certificate for keys made on this very laptop: for Accounts.add_person and reset_passphrase.

        Raises as ``countersign`` does.
        """
        self._unlocked.must_be_supervisor("certify keys")
        holder = Holder(keys.subject, keys.role, keys.sign_public, keys.seal_public)
        with self._store.transaction():
            authority = self._must_allow(holder.role)
            made = self._certify(holder, keys.device, 0, self.trust.root.realm, authority.days)
            self._note(keys.subject, (made,), "")
            return made

    @property
    def _counter(self) -> str:
        """Counted by key: an authority that was given anew begins anew."""
        return f"{_COUNTER}_{self._unlocked.signing.id}"

    def _issuer(self, trust: TrustList) -> Issuer | None:
        return trust.issuer(self._unlocked.signing.id)

    def _must_allow(self, *roles: Role) -> Authority:
        trust, now = self.trust.list(), self._store.now()
        if trust.expired(now):
            raise NotInForceToday(trust.version)
        authority = self.authority
        if authority is None:
            raise AuthorityRefused("none")
        own = self._unlocked.certificate
        if own:
            trust.check_not_revoked(read_certificate(own), 0)
        if now > authority.not_after:
            raise AuthorityRefused("over")
        if not set(roles) <= set(authority.roles):
            raise AuthorityRefused("role")
        if authority.left == 0:
            raise AuthorityRefused("used_up")
        return authority

    def _certify_all(self, asked: EnrolmentRequest) -> tuple[Certificate, ...]:
        authority = self._must_allow(*(one.role for one in asked.holders))
        device = asked.device.subject
        made = tuple(
            self._certify(one, device, asked.epoch, asked.realm, authority.days)
            for one in asked.holders
        )
        self._note(device, made, asked.hash.hex())
        writer = Writer()
        for certificate in made:
            writer.block(certificate.data)
        self._kept.keep(f"{_ANSWERED}{asked.hash.hex()}", writer.done())
        return made

    def _certify(
        self, one: Holder, device: str, epoch: int, realm: Realm, days: int
    ) -> Certificate:
        start = self._store.now() - _EARLIER
        return issue_certificate(
            self._unlocked.signing,
            realm=realm,
            role=one.role,
            subject=one.subject,
            device=device,
            sign_public=one.sign_public,
            seal_public=one.seal_public,
            not_before=start,
            not_after=start + timedelta(days=days),
            epoch=epoch,
        )

    def _note(self, subject: str, made: tuple[Certificate, ...], request: str) -> None:
        number = self._kept.next(self._counter)
        said = {
            "number": number,
            "request": request,
            "certificates": [
                {"id": one.id, "role": one.role.value, "subject": one.subject, "device": one.device}
                for one in made
            ],
        }
        EventLog(self._store).append(EventKind.COUNTERSIGNED, subject, said)

    def _answered(self, asked: EnrolmentRequest) -> tuple[Certificate, ...]:
        data = self._kept.data(f"{_ANSWERED}{asked.hash.hex()}")
        if not data:
            return ()
        reader, found = Reader(data, "certificates"), []
        while reader.left:
            found.append(read_certificate(reader.block(Limits.CERTIFICATE)))
        return tuple(found)
