"""Times in the store: UTC, as text that sorts."""

from datetime import UTC, datetime


def to_text(at: datetime) -> str:
    """2026-03-05T09:30:12.123456+00:00; of one length, so that text order is time order."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def from_text(text: str) -> datetime:
    return datetime.fromisoformat(text)


def maybe_from_text(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def maybe_to_text(at: datetime | None) -> str | None:
    return None if at is None else to_text(at)
