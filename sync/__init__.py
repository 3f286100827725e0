"""Sealed, signed batches on their way to the registry, and its signed receipts."""
