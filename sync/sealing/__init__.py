"""Envelopes, attachments, decisions, batches and receipts as bytes: signed, sealed, and read within limits."""

from sync.sealing.attachments import (
    OpenedAttachment,
    SealedAttachment,
    open_attachment,
    read_attachment,
    seal_attachment,
)
from sync.sealing.contexts import Context, FormRef
from sync.sealing.decisions import Decision, read_decision, sign_decision
from sync.sealing.envelopes import (
    Envelope,
    Opened,
    open_envelope,
    read_envelope,
    seal_envelope,
)
from sync.sealing.headers import Header

__all__ = [
    "Context",
    "Decision",
    "Envelope",
    "FormRef",
    "Header",
    "Opened",
    "OpenedAttachment",
    "SealedAttachment",
    "open_attachment",
    "open_envelope",
    "read_attachment",
    "read_decision",
    "read_envelope",
    "seal_attachment",
    "seal_envelope",
    "sign_decision",
]
