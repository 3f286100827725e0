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
    """Opens attachments, compares them with what their author signed, and signs receipts that name them."""

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

    def receive(self, batch: str, name: str, data: bytes) -> None:
        """Keep an attachment. The same file again changes nothing. Raises AttachmentRefused."""
        latest = self._ledger.latest_receipt(batch)
        if latest is None:
            raise AttachmentRefused(name, batch, "unknown_batch")
        if sha256(data).hex() != name:
            raise AttachmentRefused(name, batch, "other_id")
        try:
            self._take(batch, read_attachment(data), read_own_receipt(latest).items)
        except SyncError as fault:
            raise AttachmentRefused(name, batch, _reason(fault)) from None

    def receipt(self, batch: str) -> bytes | None:
        """The batch's newest receipt, signed anew where attachments came since the last one."""
        latest = self._ledger.latest_receipt(batch)
        if latest is None:
            return None
        content = read_own_receipt(latest)
        return self._naming(batch, content) or latest

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

    def _naming(self, batch: str, content: ReceiptContent) -> bytes | None:
        """A receipt that names what is held; None where the last one does."""
        items = tuple(
            i.model_copy(update={"attachments": self._store.attachments_of(i.envelope)})
            for i in content.items
        )
        if items == content.items:
            return None

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
