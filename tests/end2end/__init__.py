"""Real processes, the whole way through."""
