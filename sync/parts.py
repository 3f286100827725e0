"""Sending in parts: what was taken stays taken, however often the line goes.

The registry keeps a part only when it is whole, has its digest and begins where the upload stands. The laptop keeps
nothing: after a break it asks where the upload stands. Parts grow while the line is quick and shrink when it breaks.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from sync.errors import RegistryAnswersNonsense, RegistryUnreachable
from sync.line import Answer, Sent, check_ours
from sync.protocol.codec import sha256
from sync.protocol.http import (
    PART_TYPE,
    UPLOAD_DIGEST_HEADER,
    UPLOAD_LENGTH_HEADER,
    UPLOAD_OFFSET_HEADER,
    digest_value,
)

SMALLEST, FIRST, LARGEST = 4 * 1024, 32 * 1024, 1024 * 1024  # bytes
_SECONDS = 30.0  # a part that breaks off costs at most about so much
_STANDSTILL = 3  # answers without progress, until it is not believed to be the registry


class Pace:
    """How large the next part is: doubled while one twice as large would still take less than half a minute."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.size = FIRST

    def took(self, size: int, seconds: float) -> None:
        """A part of ``size`` bytes was taken after so many seconds."""
        if size < self.size:
            return  # the rest of a file says little
        if seconds * 2 < _SECONDS:
            self.size = min(self.size * 2, LARGEST)
        elif seconds > 2 * _SECONDS:
            self.broke()

    def broke(self) -> None:
        """The line went while a part was on its way."""
        self.size = max(self.size // 2, SMALLEST)


Ask = Callable[[str, bytes | None, Mapping[str, str], Sent], Answer]
"""Method, body, headers, who hears of bytes: the answer."""


@dataclass(frozen=True, slots=True)
class PartsUnknown(Exception):
    """The registry at this address takes no parts: an older one. The whole is sent instead."""

    status: int


def send_in_parts(
    data: bytes, ask: Ask, pace: Pace, *, url: str, begun: bool, sent: Sent
) -> Answer:
    """Send ``data`` and return the answer to its last part.

    ``begun``: some of it may have been sent before, so the registry is asked first. ``sent`` hears how
    many bytes are there or on their way. Raises as ``Line.ask`` does, and PartsUnknown.
    """
    whole = {
        UPLOAD_LENGTH_HEADER: str(len(data)),
        UPLOAD_DIGEST_HEADER: digest_value(sha256(data)),
    }
    stands, still = 0, 0
    if begun:
        stands = _asked_where(ask, whole, len(data), url)
    while True:
        part = data[stands : stands + pace.size]
        headers = {**whole, "Content-Type": PART_TYPE, UPLOAD_OFFSET_HEADER: str(stands)}
        answer = _one_part(ask, part, headers, pace, partial(_further, sent, stands))
        if answer.status in {404, 405} and not answer.ours:
            raise PartsUnknown(answer.status)
        check_ours(url, answer)
        last = stands + len(part) == len(data) and answer.offset is None
        if answer.status not in {204, 409} or (answer.status == 204 and last):
            return answer
        if answer.offset is None or answer.offset > len(data):
            raise RegistryAnswersNonsense(url, answer.status, "no place to go on from")
        still = 0 if answer.offset > stands else still + 1
        if still >= _STANDSTILL:
            raise RegistryAnswersNonsense(url, answer.status, "the upload does not move")
        stands = answer.offset
        sent(stands)


def _asked_where(ask: Ask, whole: Mapping[str, str], length: int, url: str) -> int:
    answer = ask("HEAD", None, whole, lambda _: None)
    if answer.status in {404, 405} and not answer.ours:
        raise PartsUnknown(answer.status)
    check_ours(url, answer)
    if answer.offset is None or answer.offset > length:
        raise RegistryAnswersNonsense(url, answer.status, "no place to go on from")
    return answer.offset


def _further(sent: Sent, stands: int, count: int) -> None:
    sent(stands + count)


def _one_part(ask: Ask, part: bytes, headers: Mapping[str, str], pace: Pace, sent: Sent) -> Answer:
    begin = pace.clock()
    try:
        answer = ask("PATCH", part, headers, sent)
    except RegistryUnreachable:
        pace.broke()
        raise
    if answer.status in {200, 204}:
        pace.took(len(part), pace.clock() - begin)
    return answer
