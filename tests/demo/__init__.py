"""The demo proves what it says."""
