"""What all envelopes of one author on one form share: said once, named by its hash.

An envelope carries sixteen bytes in place of form, pack, dictionary, author and recipients.
"""

from dataclasses import dataclass
from functools import cached_property

from sync.errors import Malformed, ProtocolUnknown, TooLarge
from sync.protocol.codec import Reader, Writer, domain, sha256
from sync.protocol.words import PROTOCOL, CertificateId, KeyId, Limits, Realm

_REALMS = list(Realm)
ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class FormRef:
    """The form version an envelope was filled on; empty strings where no form pack is involved."""

    form_id: str = ""
    version: str = ""
    pack_hash: str = ""  # SHA-256, hex
    dictionary: str = ""  # SHA-256 of the compression dictionary, hex; empty without one


@dataclass(frozen=True)
class Context:
    """Realm, form, author and recipients of an envelope."""

    realm: Realm
    form: FormRef
    device: str
    author: CertificateId
    recipients: tuple[KeyId, ...]

    @cached_property
    def data(self) -> bytes:
        writer = (
            Writer()
            .number(PROTOCOL)
            .number(_REALMS.index(self.realm))
            .text(self.form.form_id)
            .text(self.form.version)
            .block(bytes.fromhex(self.form.pack_hash))
            .block(bytes.fromhex(self.form.dictionary))
            .text(self.device)
            .raw(bytes.fromhex(self.author))
            .number(len(self.recipients))
        )
        for recipient in self.recipients:
            writer.raw(bytes.fromhex(recipient))
        return writer.done()

    @cached_property
    def id(self) -> bytes:
        return sha256(domain(self.realm, "context"), self.data)[:ID_BYTES]


def read_context(data: bytes) -> Context:
    """A context from its bytes; equal bytes, equal context."""
    if len(data) > Limits.CONTEXT:
        raise TooLarge("context", len(data), Limits.CONTEXT)
    reader = Reader(data, "context")
    if (version := reader.number(1000)) != PROTOCOL:
        raise ProtocolUnknown("context", version)
    realm = _REALMS[reader.number(len(_REALMS) - 1)]
    form = FormRef(reader.text(), reader.text(), _hash(reader), _hash(reader))
    device = reader.text()
    author = CertificateId(reader.raw(16).hex())
    count = reader.number(Limits.RECIPIENTS)
    recipients = tuple(KeyId(reader.raw(16).hex()) for _ in range(count))
    reader.end()
    return Context(realm, form, device, author, recipients)


def _hash(reader: Reader) -> str:
    value = reader.block(32)
    if len(value) not in {0, 32}:
        raise Malformed(reader.what, "a hash has the wrong length")
    return value.hex()
