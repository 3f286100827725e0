"""An envelope's header: what everybody on the way may read, in its one form."""

from collections.abc import Callable
from dataclasses import dataclass

from sync.errors import Malformed, ProtocolUnknown
from sync.protocol.codec import Reader, Writer
from sync.protocol.words import Kind
from sync.sealing.contexts import ID_BYTES, Context
from sync.sealing.identifiers import pack_id, read_id

WHOLE, SPLIT = 1, 2
"""Envelope formats. A WHOLE one travels with every wrap; of a SPLIT one only the first recipient's wrap does."""

_KINDS = list(Kind)
_PREVIOUS = 0x20


@dataclass(frozen=True, slots=True)
class Header:
    """What everybody on the way may read. It holds no personal data."""

    kind: Kind
    id: str
    revision: int
    counter: int  # the device's own; laptop clocks are not trusted
    previous: str  # hash of the previous revision's envelope, or empty
    context: Context
    format: int = SPLIT

    @property
    def data(self) -> bytes:
        """The header as it is sealed and signed: the context is named by its id."""
        return self._written(self.context.id)

    def travelling(self, place: int) -> bytes:
        """The header as it stands in a batch, where a SPLIT one names its context by its place in the list."""
        if self.format == WHOLE:
            return self.data
        return self._written(Writer().number(place).done())

    def _written(self, context: bytes) -> bytes:
        form_of_id, name = pack_id(self.id)
        flags = _KINDS.index(self.kind) | form_of_id << 3 | (_PREVIOUS if self.previous else 0)
        writer = Writer().raw(bytes([self.format, flags])).raw(context).raw(name)
        writer.number(self.revision).number(self.counter)
        return writer.raw(bytes.fromhex(self.previous)).done()


def read_header(reader: Reader, context_of: Callable[[Reader, int], Context | None]) -> Header:
    """A header; ``context_of`` reads what names its context, given the format.

    Raises ProtocolUnknown for a format that is not known here, Malformed for what is none.
    """
    if (version := reader.raw(1)[0]) not in {WHOLE, SPLIT}:
        raise ProtocolUnknown("envelope", version)
    flags = reader.raw(1)[0]
    kind, form_of_id, has_previous = flags & 0x07, (flags >> 3) & 0x03, flags & _PREVIOUS
    if kind >= len(_KINDS) or flags & 0xC0:
        raise Malformed("envelope", "flags")
    context = context_of(reader, version)
    if context is None:
        raise Malformed("envelope", "its context is missing")
    name = read_id(reader, form_of_id)
    revision, counter = reader.number(2**31), reader.number(2**53)
    previous = reader.raw(32).hex() if has_previous else ""
    return Header(_KINDS[kind], name, revision, counter, previous, context, version)


def context_id(reader: Reader) -> bytes:
    """The id by which a header names its context."""
    return reader.raw(ID_BYTES)
