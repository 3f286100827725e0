"""The whole way through, with made-up families."""
