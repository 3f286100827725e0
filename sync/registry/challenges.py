"""Challenges: what a laptop signs to show that its request is new, whatever its clock says.

They are not kept: time and random bytes under a key of this process.
"""

import base64
import binascii
import hmac
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

HOLDS = timedelta(hours=1)  # a part of a batch may need minutes on its way
_TIME, _RANDOM, _TAG = 6, 10, 16


class Challenges:
    """Gives challenges and knows its own again. A new process knows none: laptops are given another."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._key = secrets.token_bytes(32)

    def new(self) -> str:
        """43 signs, for one request."""
        body = self._now().to_bytes(_TIME, "big") + secrets.token_bytes(_RANDOM)
        return base64.urlsafe_b64encode(body + self._tag(body)).decode("ascii").rstrip("=")

    def holds(self, challenge: str) -> bool:
        """True of one that was given here within the last hour."""
        try:
            data = base64.b64decode(challenge + "=" * (-len(challenge) % 4), b"-_", validate=True)
        except (binascii.Error, ValueError):
            return False
        body, tag = data[:-_TAG], data[-_TAG:]
        if len(data) != _TIME + _RANDOM + _TAG or not hmac.compare_digest(tag, self._tag(body)):
            return False
        age = self._now() - int.from_bytes(body[:_TIME], "big")
        return 0 <= age <= HOLDS.total_seconds()

    def _now(self) -> int:
        return int(self._clock().astimezone(UTC).timestamp())

    def _tag(self, body: bytes) -> bytes:
        return hmac.digest(self._key, body, "sha256")[:_TAG]
