"""Envelopes, decisions, batches and receipts as bytes: signed, sealed, and read within limits."""

from sync.sealing.contexts import Context, FormRef
from sync.sealing.decisions import Decision, read_decision, sign_decision
from sync.sealing.envelopes import (
    Envelope,
    Header,
    Opened,
    open_envelope,
    read_envelope,
    seal_envelope,
)

__all__ = [
    "Context",
    "Decision",
    "Envelope",
    "FormRef",
    "Header",
    "Opened",
    "open_envelope",
    "read_decision",
    "read_envelope",
    "seal_envelope",
    "sign_decision",
]
