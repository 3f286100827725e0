"""The attachment stage: files that opened interviews name, taken in after their text."""

from collections.abc import Callable, Mapping
from datetime import datetime

from sync.errors import (
    AttachmentRefused,
    CannotOpen,
    Malformed,
    ProtocolUnknown,
    SyncError,
    TooLarge,
    WrongRealm,
)
from sync.keys import SealingKey, SigningKey, TrustList
from sync.protocol.codec import sha256
from sync.protocol.messages import Item, ReceiptContent
from sync.registry.household import has_text
from sync.registry.ledger import Ledger, Place
from sync.registry.opened import HeldAttachment, OpenedStore
from sync.sealing import OpenedAttachment, SealedAttachment, open_attachment, read_attachment
from sync.sealing.receipts import read_own_receipt, sign_receipt


class AttachmentStage:
    """Opens an attachment, compares it with what its author signed, and signs the batch's receipt anew."""

    def __init__(
        self,
        *,
        ledger: Ledger,
        store: OpenedStore,
        trust: TrustList,
        keys: Mapping[str, SealingKey],
        signing: SigningKey,
        clock: Callable[[], datetime],
    ) -> None:
        self._ledger = ledger
        self._store = store
        self._trust = trust
        self._keys = keys
        self._signing = signing
        self._clock = clock

    def receive(self, batch: str, name: str, data: bytes) -> bytes:
        """Keep an attachment; the batch's newest receipt, which names it. Raises AttachmentRefused.

        The same file again changes nothing and gets the same receipt, also after a fall between the two.
        """
        latest = self._ledger.latest_receipt(batch)
        if latest is None:
            raise AttachmentRefused(name, batch, "unknown_batch")
        if sha256(data).hex() != name:
            raise AttachmentRefused(name, batch, "other_id")
        content = read_own_receipt(latest)
        try:
            self._take(batch, read_attachment(data), content.items)
        except SyncError as fault:
            raise AttachmentRefused(name, batch, _reason(fault)) from None
        return self._receipt(batch, latest, content)

    def _take(self, batch: str, sealed: SealedAttachment, items: tuple[Item, ...]) -> None:
        if sealed.context.realm is not self._trust.realm:
            raise WrongRealm("attachment", sealed.context.realm.value, self._trust.realm.value)
        item = next((i for i in items if i.envelope == sealed.envelope), None)
        if item is None:
            raise AttachmentRefused(sealed.id, batch, "unknown_envelope")
        if not item.outcome.purgeable:
            raise AttachmentRefused(sealed.id, batch, "envelope_not_held")
        if sealed.id in self._store.attachments_of(sealed.envelope):
            return
        key = next((self._keys[r] for r in sealed.context.recipients if r in self._keys), None)
        if key is None:
            raise AttachmentRefused(sealed.id, batch, "not_a_recipient")
        opened = open_attachment(sealed, key, signed=self._store.promised(sealed.envelope))
        self._check_name(batch, sealed, opened)
        held = HeldAttachment(sealed, opened, self._clock())
        with self._store.transaction():
            self._store.keep_attachment(held)

    def _check_name(self, batch: str, sealed: SealedAttachment, opened: OpenedAttachment) -> None:
        """The author signed the name where the submission says it."""
        if not opened.name or not has_text(self._store.xml(sealed.envelope), opened.name):
            raise AttachmentRefused(sealed.id, batch, "name")

    def _receipt(self, batch: str, latest: bytes, content: ReceiptContent) -> bytes:
        items = tuple(
            i.model_copy(update={"attachments": self._store.attachments_of(i.envelope)})
            for i in content.items
        )
        if items == content.items:
            return latest

        def again(place: Place) -> bytes:
            said = content.model_copy(
                update={
                    "items": items,
                    "number": place.number,
                    "previous": place.previous,
                    "at": self._clock(),
                }
            )
            return sign_receipt(said, self._signing)

        return self._ledger.add_receipt(batch, again)


def _reason(fault: SyncError) -> str:
    """The code that goes back for an attachment that is not taken."""
    match fault:
        case AttachmentRefused(reason=reason) | CannotOpen(reason=reason):
            return reason
        case TooLarge():
            return "too_large"
        case Malformed():
            return "malformed"
        case ProtocolUnknown():
            return "protocol"
        case WrongRealm():
            return "realm"
        case _:
            return "unknown"
