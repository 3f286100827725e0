"""What waits on this laptop, and how a run ended, in words."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from enumerator.fieldwork.outbox import BatchState, OutboxState
from enumerator.ui.bidi import ltr
from enumerator.ui.messages import message_for
from enumerator.ui.moments import size_words, when_words
from sync.errors import SyncCancelled
from sync.ports import SyncReport

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


def report_words(report: SyncReport, state: OutboxState) -> tuple[str, str]:
    """How a run ended: the tone of a note, and its sentence."""
    if report.stopped is not None:
        tone = "info" if isinstance(report.stopped, SyncCancelled) else "warning"
        return tone, fault_words(report.stopped)
    faults = (*report.refused, *report.set_aside)
    if faults:
        return "error", " ".join(dict.fromkeys(fault_words(fault) for fault in faults))
    if report.kept:
        return "warning", " ".join(dict.fromkeys(fault_words(refusal) for refusal in report.kept))
    if report.waiting:
        return "info", translate(
            "Outbox",
            "The registry has taken the batches and is still checking them. "
            "Nothing is lost. Sync again later for the receipts.",
        )
    if not report.receipts:
        return "ok", translate("Outbox", "There was nothing to send.")
    receipted = {receipt.batch for receipt in report.receipts}
    kept = sum(len(batch.kept) for batch in state.batches if batch.id in receipted)
    if kept:
        return "warning", translate(
            "Outbox",
            "Receipts came. {count} interviews were not taken; they are kept here, see below.",
        ).format(count=ltr(kept))
    if len(report.receipts) == 1:
        return "ok", translate("Outbox", "Sent. The registry has signed for 1 batch.")
    return "ok", translate("Outbox", "Sent. The registry has signed for {count} batches.").format(
        count=ltr(len(report.receipts))
    )


def fault_words(error: BaseException) -> str:
    """A fault as one paragraph: what happened, what is safe, what to do."""
    message = message_for(error)
    return " ".join(part for part in (message.what, message.safe, message.do) if part)


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
    if kind == "request":
        if count == 1:
            return translate("Outbox", "1 request about data")
        return translate("Outbox", "{count} requests about data").format(count=ltr(count))
    return translate("Outbox", "{count} others").format(count=ltr(count))
