"""Enrolment requests: new public keys that want certificates, small enough for one QR code."""

import base64
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from sync.errors import Malformed, ProtocolUnknown, TooLarge
from sync.keys import SealingKey, SigningKey, verify
from sync.keys.pairs import KEY_BYTES, SIGNATURE_BYTES
from sync.protocol.codec import Reader, Writer, sha256
from sync.protocol.words import PROTOCOL, Limits, Realm, Role, Signed

_MAGIC = b"PSN1"
_TEXT = "PSER-REQUEST:"
_WHAT = "enrolment request"
_UNSEEN = frozenset({"Cc", "Zl", "Zp"})  # Unicode: a terminal obeys them and shows nothing
_TURNED = frozenset("\u202d\u202e")  # what stands behind them is shown in another order
_REALMS, _ROLES = list(Realm), list(Role)


@dataclass(frozen=True, slots=True)
class Holder:
    """A device or a person, with the public halves of the keys that she holds."""

    subject: str  # staff id, or device id
    role: Role
    sign_public: bytes
    seal_public: bytes


@dataclass(frozen=True)
class EnrolmentRequest:
    """A laptop and one person on it ask for certificates. Every key in it that can sign has signed it."""

    realm: Realm
    device: Holder
    epoch: int  # of the device
    person: Holder
    name: str  # the person's
    made_at: datetime  # as the laptop believes
    code_public: bytes  # the public half of the invitation's code; empty where there was none
    data: bytes = field(repr=False)

    @cached_property
    def hash(self) -> bytes:
        """32 bytes: an answer names the request by it."""
        return sha256(self.data)

    @property
    def holders(self) -> tuple[Holder, Holder]:
        return (self.device, self.person)

    @property
    def as_text(self) -> str:
        """For a QR code: about 400 signs. ``read_request`` reads it too."""
        return f"{_TEXT}{base64.b64encode(self.data).decode('ascii')}"

    @property
    def short_name(self) -> str:
        """Eight signs by which two people tell that they mean the same request."""
        return f"{self.hash.hex()[:4]}-{self.hash.hex()[4:8]}".upper()


def make_request(
    *,
    realm: Realm,
    device: str,
    device_signing: SigningKey,
    device_sealing: SealingKey,
    person: str,
    name: str,
    role: Role,
    signing: SigningKey,
    sealing: SealingKey,
    at: datetime,
    code: SigningKey | None = None,
    epoch: int = 0,
) -> EnrolmentRequest:
    """A request signed by the device's key, the person's, and the invitation's code where there is one."""
    body = (
        Writer()
        .number(PROTOCOL)
        .number(_REALMS.index(realm))
        .text(device)
        .number(epoch)
        .raw(device_signing.public)
        .raw(device_sealing.public)
        .text(person)
        .text(name)
        .number(_ROLES.index(role))
        .raw(signing.public)
        .raw(sealing.public)
        .time(at)
        .block(code.public if code else b"")
        .done()
    )
    writer = Writer().raw(_MAGIC).block(body)
    writer.raw(device_signing.sign(realm, Signed.ENROLMENT, body))
    writer.raw(signing.sign(realm, Signed.ENROLMENT, body))
    if code is not None:
        writer.raw(code.sign(realm, Signed.ENROLMENT_CODE, body))
    return read_request(writer.done())


def read_request(data: bytes) -> EnrolmentRequest:
    """A request whose signatures fit, from a file or as a QR code holds it.

    Raises Malformed, TooLarge, ProtocolUnknown, SignatureInvalid.
    """
    data = _bytes(data)
    if len(data) > Limits.ENROLMENT:
        raise TooLarge(_WHAT, len(data), Limits.ENROLMENT)
    reader = Reader(data, _WHAT)
    if reader.raw(len(_MAGIC)) != _MAGIC:
        raise Malformed(_WHAT, "not an enrolment request")
    body = reader.block(Limits.ENROLMENT)
    request = _said(body, data)
    signers = [(one.sign_public, Signed.ENROLMENT) for one in request.holders]
    if request.code_public:
        signers.append((request.code_public, Signed.ENROLMENT_CODE))
    for public, what in signers:
        verify(public, reader.raw(SIGNATURE_BYTES), request.realm, what, body)
    reader.end()
    return request


def _bytes(data: bytes) -> bytes:
    if not data.startswith(_TEXT.encode()) or len(data) > 2 * Limits.ENROLMENT:
        return data
    try:
        return base64.b64decode(data[len(_TEXT) :].strip(), validate=True)
    except ValueError:
        raise Malformed(_WHAT, "not base64") from None


def _said(body: bytes, data: bytes) -> EnrolmentRequest:
    reader = Reader(body, _WHAT)
    if (version := reader.number(1000)) != PROTOCOL:
        raise ProtocolUnknown(_WHAT, version)
    realm = _REALMS[reader.number(len(_REALMS) - 1)]
    device_id, epoch = reader.text(), reader.number(2**31)
    device = Holder(device_id, Role.DEVICE, reader.raw(KEY_BYTES), reader.raw(KEY_BYTES))
    subject, name = reader.text(), reader.text()
    role = _ROLES[reader.number(len(_ROLES) - 1)]
    person = Holder(subject, role, reader.raw(KEY_BYTES), reader.raw(KEY_BYTES))
    made_at, code = reader.time(), reader.block(KEY_BYTES)
    reader.end()
    keys = {device.sign_public, device.seal_public, person.sign_public, person.seal_public}
    if not (device_id and subject and name) or subject == device_id or len(keys) != 4:
        raise Malformed(_WHAT, "names or keys")
    if not all(map(_is_shown, (device_id, subject, name))):
        raise Malformed(_WHAT, "signs that nobody sees")
    if role is Role.DEVICE or len(code) not in (0, KEY_BYTES):
        raise Malformed(_WHAT, "role or code")
    return EnrolmentRequest(realm, device, epoch, person, name, made_at, code, data)


def _is_shown(text: str) -> bool:
    """Whether who looks at a request sees what it says: its sender may want to be taken for another."""
    return not any(sign in _TURNED or unicodedata.category(sign) in _UNSEEN for sign in text)
