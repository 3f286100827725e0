"""What waits on this laptop, in words."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from enumerator.fieldwork.outbox import BatchState, OutboxState
from enumerator.ui.bidi import ltr
from enumerator.ui.moments import size_words, when_words

translate = QCoreApplication.translate


def waiting_words(state: OutboxState, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """How much waits, and of what kinds, how large, since when; the second is empty where nothing waits."""
    waiting = state.waiting
    sealed = sum(batch.state is not BatchState.RECEIPTED for batch in state.batches)
    if not waiting and sealed:
        return _batches_words(sealed), ""
    if not waiting:
        return translate("Outbox", "Nothing waits to be sent"), ""
    title = (
        translate("Outbox", "1 item waits to be sent")
        if len(waiting) == 1
        else translate("Outbox", "{count} items wait to be sent").format(count=ltr(len(waiting)))
    )
    parts = [_kind_words(kind, count) for kind, count in _counted(state).items()]
    parts.append(size_words(sum(item.size for item in waiting)))
    oldest = when_words(min(item.since for item in waiting), now, zone)
    parts.append(translate("Outbox", "oldest {when}").format(when=oldest))
    if sealed:
        parts.append(_batches_words(sealed))
    return title, " · ".join(parts)


def _batches_words(count: int) -> str:
    if count == 1:
        return translate("Outbox", "1 batch waits for its receipt")
    return translate("Outbox", "{count} batches wait for their receipts").format(count=ltr(count))


def _counted(state: OutboxState) -> dict[str, int]:
    counted: dict[str, int] = {}
    for item in state.waiting:
        counted[item.kind] = counted.get(item.kind, 0) + 1
    return counted


def _kind_words(kind: str, count: int) -> str:
    if kind == "interview":
        if count == 1:
            return translate("Outbox", "1 interview")
        return translate("Outbox", "{count} interviews").format(count=ltr(count))
    if kind == "visit":
        if count == 1:
            return translate("Outbox", "1 visit")
        return translate("Outbox", "{count} visits").format(count=ltr(count))
    return translate("Outbox", "{count} others").format(count=ltr(count))
