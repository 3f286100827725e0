"""Certifying: keys on an enrolled laptop that have no certificate, after a reset, a recovery or for somebody new."""

from enumerator.auth.session import Unlocked
from enumerator.auth.trusting import TrustKept
from enumerator.config import Folders, write_whole
from enumerator.errors import EnrolledAlready, NothingWaits
from enumerator.store.events import EventKind, EventLog
from enumerator.store.people import PersonRole
from enumerator.store.settings import DEVICE_CERTIFICATE, DEVICE_ID, SettingStore
from sync.enrolment.answer import Granted, read_answer
from sync.enrolment.introduction import Introduction
from sync.enrolment.invitation import Invitation
from sync.enrolment.request import EnrolmentRequest, make_request, read_request
from sync.errors import RootNotTrusted
from sync.keys import read_certificate
from sync.protocol import Role

_ASKED = "certificate_asked_for_"  # a setting for each person: her request


class Certifying:
    """Asks for certificates over the keys of who is signed in, and of the laptop, and puts them in force."""

    def __init__(self, unlocked: Unlocked, trust: TrustKept | None = None) -> None:
        self._unlocked = unlocked
        self._kept = SettingStore(unlocked.store)
        self.trust = trust or unlocked.trust

    @property
    def lacking(self) -> bool:
        """Whether her keys, or the laptop's, have no certificate: what she signs would be refused."""
        return not (
            _fits(self._unlocked.certificate, self._unlocked.signing.public)
            and _fits(self._unlocked.device_certificate, self._unlocked.device_signing.public)
        )

    def request(self, invitation: Invitation | None = None) -> EnrolmentRequest:
        """The request for an answer by stick, or by line with an invitation's code; asked again, the same.

        Raises EnrolledAlready.
        """
        if not self.lacking:
            raise EnrolledAlready(self._unlocked.person.id)
        code = invitation.code_key if invitation else None
        waits = self._asked()
        if waits is not None and waits.code_public == (code.public if code else b""):
            return waits
        who, root, epoch = self._unlocked, self.trust.root, 0
        known = self._kept.data(DEVICE_CERTIFICATE)
        if known:  # keys made anew begin a new epoch of the same laptop
            before = read_certificate(known)
            epoch = before.epoch + (before.sign_public != who.device_signing.public)
        request = make_request(
            realm=root.realm,
            device=self._kept.text(DEVICE_ID),
            device_signing=who.device_signing,
            device_sealing=who.device_sealing,
            person=who.person.id,
            name=who.person.name,
            role=Role.SUPERVISOR if who.person.role is PersonRole.SUPERVISOR else Role.ENUMERATOR,
            signing=who.signing,
            sealing=who.sealing,
            at=who.store.now(),
            code=code,
            epoch=epoch,
        )
        self._kept.keep(f"{_ASKED}{who.person.id}", request.data)
        return request

    def online(self, invitation: Invitation, folders: Folders) -> Granted:
        """By line, with an invitation's code. Raises RootNotTrusted where the invitation is another registry's, what
        ``accept`` raises, and of the line what ``Enrolling.online`` raises.
        """
        from sync.enrolment.client import fetch_introduction, post_request  # no line, no libraries

        root = self.trust.root
        if not invitation.names(root):
            raise RootNotTrusted("other_root")
        request = self.request(invitation)
        introduction = Introduction.from_bytes(fetch_introduction(invitation.address))
        now = self._unlocked.store.now()
        line = introduction.believe(root.fingerprint, root.realm, now).line
        ca = folders.home / "registry-ca.pem"
        write_whole(ca, line.ca.encode("ascii"))
        return self.accept(post_request(invitation.address, ca, request.data))

    def accept(self, answer: bytes) -> Granted:
        """Put the certificates of an answer in force, and its trust list where it is newer.

        The list goes first and stays, whatever becomes of the certificates: the root signed it. They are checked
        against the newest list that is known, and the answer may have come with an older one. Raises NothingWaits;
        TrustListRefused (older) where the key ring knows a newer list than store and answer; what ``read_answer``
        raises.
        """
        request, store = self._asked(), self._unlocked.store
        if request is None:
            raise NothingWaits
        granted = read_answer(answer, request, self.trust.root.fingerprint, store.now())
        brought = granted.introduced.trust
        if brought.version >= self.trust.kept().version:
            self.trust.take(granted.introduction.trust_list)
        known = self.trust.list()
        if known.version > brought.version:
            for certificate in granted.certificates:
                known.check_certificate(certificate, at=store.now())
                known.check_not_revoked(certificate, 0)
        said = {"request": request.hash.hex(), "signer": granted.signer.id}
        with store.transaction():
            for certificate in granted.certificates:
                known_device = certificate.role is Role.DEVICE and self._device_certified
                if not known_device:
                    self._unlocked.certify(certificate)
            self.trust.take_line(granted.introduction.line)
            EventLog(store).append(EventKind.ENROLLED, self._unlocked.person.id, said)
        return granted

    @property
    def _device_certified(self) -> bool:
        return _fits(self._unlocked.device_certificate, self._unlocked.device_signing.public)

    def _asked(self) -> EnrolmentRequest | None:
        """Her last request, when it is about the keys that she has now."""
        data = self._kept.data(f"{_ASKED}{self._unlocked.person.id}")
        request = read_request(data) if data else None
        if request is None:
            return None
        now = (self._unlocked.signing.public, self._unlocked.device_signing.public)
        return request if (request.person.sign_public, request.device.sign_public) == now else None


def _fits(certificate: bytes, public: bytes) -> bool:
    return bool(certificate) and read_certificate(certificate).sign_public == public
