"""The reference registry: accepts sealed batches, opens them, answers with signed receipts."""
