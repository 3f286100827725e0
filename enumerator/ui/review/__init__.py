"""The review as the supervisor sees it."""
