"""The full counts of what `make test` samples."""
