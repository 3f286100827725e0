"""The batches of this laptop as a table."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo

from enumerator.fieldwork.outbox import BatchRow, BatchState
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.moments import size_words, when_words
from enumerator.ui.record_model import RecordModel
from enumerator.ui.theme import Appearance


class BatchModel(RecordModel[BatchRow]):
    """Newest first: number, state, what the registry says, how much it is, when it was sealed."""

    NUMBER, STATE, RECEIPT, SIZE, SEALED = range(5)
    SIGNED = STATE

    def __init__(self, appearance: Appearance, clock: Callable[[], datetime], zone: tzinfo) -> None:
        super().__init__(appearance)
        self._clock, self._zone = clock, zone

    def present(self, batches: Sequence[BatchRow]) -> None:
        self.show_records(sorted(batches, key=lambda batch: -batch.sequence))

    def headings(self) -> tuple[str, ...]:
        return (
            self.tr("Batch"),
            self.tr("State"),
            self.tr("Receipt"),
            self.tr("Size"),
            self.tr("Sealed"),
        )

    def words(self, record: BatchRow, column: int) -> str:
        if column == self.NUMBER:
            return ltr(f"{record.sequence} · {record.id[:8]}")
        if column == self.STATE:
            return self._state_words(record)
        if column == self.RECEIPT:
            return self._receipt_words(record)
        if column == self.SIZE:
            return size_words(record.size)
        return when_words(record.sealed_at, self._clock(), self._zone)

    def sign(self, record: BatchRow) -> tuple[str, str]:
        if record.state is BatchState.SEALED:
            return "lock", "muted"
        if record.state is BatchState.SENT:
            return "cloud-upload", "info"
        kept = record.kept or record.attachments
        return ("alert-triangle", "warn") if kept else ("receipt", "ok")

    def _state_words(self, batch: BatchRow) -> str:
        match batch.state:
            case BatchState.SEALED:
                return self.tr("Signed, not sent")
            case BatchState.SENT:
                return self.tr("Sent, no final receipt yet")
            case BatchState.RECEIPTED:
                return self.tr("Signed for by the registry")

    def _receipt_words(self, batch: BatchRow) -> str:
        if batch.state is not BatchState.RECEIPTED:
            return self.tr("{count} sealed").format(count=ltr(batch.items))
        held = self.tr("{received} of {count} received").format(
            received=ltr(batch.received), count=ltr(batch.items)
        )
        kept = [f"{ltr(household)}: {isolate(reason)}" for household, reason in batch.kept]
        lines = [held, *(self.tr("Kept here: {item}").format(item=item) for item in kept)]
        if batch.attachments:
            files = self.tr("Files not yet signed for, kept here: {count}")
            lines.append(files.format(count=ltr(batch.attachments)))
        return "\n".join(lines)
