"""The upload, over HTTPS."""
