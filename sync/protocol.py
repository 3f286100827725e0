"""The messages of PSER batch protocol v1."""
