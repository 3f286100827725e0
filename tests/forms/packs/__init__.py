"""Form packs."""
