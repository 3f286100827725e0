"""Receipts: what the registry signed, checked before anything is purged."""
