"""The registry lets laptops in: one code, one request, one answer, however often it is asked."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sync.enrolment.answer import write_answer
from sync.enrolment.introduction import (
    LINE,
    Introduction,
    RegistryLine,
    publish_line,
    said_in,
)
from sync.enrolment.request import EnrolmentRequest, Holder, read_request
from sync.errors import EnrolmentRefused, SyncError
from sync.keys import Certificate, SigningKey, TrustList, issue_certificate, read_certificate
from sync.published import read_published, read_verified
from sync.registry.codes import CodeBook, Enrolled
from sync.registry.folder import RegistryFolder

CERTIFICATE_DAYS = 180
_EARLIER = timedelta(hours=1)  # a laptop's clock may be a little behind
_LINE_FILE = "registry-line"


class TooManyWrongCodes(EnrolmentRefused):
    """So many wrong codes came from one address that nothing from there is looked at for a while."""


class EnrolmentDesk:
    """Answers enrolment requests. The trust list is read for each: the root may have signed a newer one."""

    def __init__(self, folder: RegistryFolder, clock: Callable[[], datetime]) -> None:
        self._folder = folder
        self._clock = clock
        self._codes = CodeBook(folder.enrolment)
        self._key = folder.signing_key()

    def close(self) -> None:
        self._codes.close()

    def introduction(self) -> bytes:
        """Root, trust list and line, for anybody who asks. Raises FileNotFoundError before ``answer_at``."""
        return introduction_of(self._folder).to_bytes()

    def enrol(self, data: bytes, peer: str) -> bytes:
        """The answer to a request; to the same request the same. ``peer`` is the address it came from.

        Raises EnrolmentRefused, and TooManyWrongCodes.
        """
        now = self._clock()
        if self._codes.too_many(peer, now):
            raise TooManyWrongCodes("too_many")
        try:
            request = read_request(data)
        except SyncError:
            raise EnrolmentRefused("malformed") from None
        self._check_realm(request)
        if known := self._codes.answered(request.code_public, request.hash):
            return known
        self._check_code(request, peer, now)
        certificates = self._certify_all(request, now)
        answer = write_answer(request, introduction_of(self._folder), certificates, self._key)
        if not self._codes.use(request.code_public, request.hash, answer, _kept(certificates), now):
            raise EnrolmentRefused("code_used")
        return answer

    def answer(self, data: bytes) -> tuple[EnrolmentRequest, bytes]:
        """For the office: a request that came by stick and was looked at, and its answer, without a code.

        Raises EnrolmentRefused and what ``read_request`` raises; FileNotFoundError before ``answer_at``.
        """
        request = read_request(data)
        self._check_realm(request)
        now = self._clock()
        certificates = self._certify_all(request, now)
        answer = write_answer(request, introduction_of(self._folder), certificates, self._key)
        self._codes.keep(_kept(certificates), now)
        return request, answer

    def _check_device(self, request: EnrolmentRequest) -> None:
        """A laptop under new keys has to say that a new epoch begins; one epoch has one key."""
        data = self._codes.device(request.device.subject)
        known = read_certificate(data) if data else None
        if known is None or known.epoch < request.epoch:
            return
        if (known.epoch, known.sign_public) != (request.epoch, request.device.sign_public):
            raise EnrolmentRefused("device_known")

    def _check_realm(self, request: EnrolmentRequest) -> None:
        if request.realm is not self._folder.root.realm:
            raise EnrolmentRefused("realm")

    def _certify_all(self, request: EnrolmentRequest, now: datetime) -> list[Certificate]:
        if self._folder.trust_list().expired(now):
            raise EnrolmentRefused("trust_list_expired")
        self._check_device(request)
        return [
            certify(self._key, one, request, now, days=CERTIFICATE_DAYS) for one in request.holders
        ]

    def _check_code(self, request: EnrolmentRequest, peer: str, now: datetime) -> None:
        code = self._codes.one(request.code_public) if request.code_public else None
        if code is None:
            self._codes.wrong(peer, now)
            raise EnrolmentRefused("code_unknown")
        state = code.state(now)
        if state != "open":
            raise EnrolmentRefused(f"code_{state}")
        if code.role is not request.person.role:
            raise EnrolmentRefused("other_role")
        if code.person and code.person != request.person.subject:
            raise EnrolmentRefused("other_person")


def certify(
    key: SigningKey, one: Holder, request: EnrolmentRequest, now: datetime, *, days: int
) -> Certificate:
    """A certificate over keys of a request, from an hour ago on."""
    start = now - _EARLIER
    return issue_certificate(
        key,
        realm=request.realm,
        role=one.role,
        subject=one.subject,
        device=request.device.subject,
        sign_public=one.sign_public,
        seal_public=one.seal_public,
        not_before=start,
        not_after=start + timedelta(days=days),
        epoch=request.epoch,
    )


def _kept(certificates: list[Certificate]) -> tuple[Enrolled, ...]:
    return tuple(
        Enrolled(c.id, c.role, c.subject, c.device, c.sign_public, c.data) for c in certificates
    )


def introduction_of(folder: RegistryFolder) -> Introduction:
    """What the registry of a folder says of itself. Raises FileNotFoundError before ``answer_at`` was called."""
    read = [(folder.path / name).read_bytes() for name in ("trust-root", "trust-list", _LINE_FILE)]
    return Introduction(*read)


def answer_at(folder: RegistryFolder, url: str, at: datetime) -> RegistryLine:
    """Sign where the registry answers; a new edition only when that has changed."""
    line = RegistryLine(url=url, ca=folder.ca.read_text("ascii"))
    trust, edition = folder.trust_list(), 0
    file = folder.path / _LINE_FILE
    if file.exists():
        data = file.read_bytes()
        edition = read_verified(data).edition
        if _says(data, line, trust):
            return line
    data = publish_line(line, edition + 1, at, trust.realm, folder.signing_key())
    folder.keep(_LINE_FILE, data)
    return line


def _says(data: bytes, line: RegistryLine, trust: TrustList) -> bool:
    try:
        return said_in(read_published(data, trust, kind=LINE)) == line
    except SyncError:  # signed by a key that has gone since
        return False


def line_of(folder: RegistryFolder) -> RegistryLine | None:
    """Where the registry said that it answers."""
    file = folder.path / _LINE_FILE
    if not file.exists():
        return None
    return said_in(read_published(file.read_bytes(), folder.trust_list(), kind=LINE))
