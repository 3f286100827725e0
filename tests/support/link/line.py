"""What a line does to the packets that it is given."""

import random
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from heapq import heappop, heappush


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is ordered; the same both ways."""

    bits_per_second: int
    round_trip: float  # seconds, of a packet that waits for nobody
    loss: float = 0.0  # share of packets, drawn from ``seed``
    queue: int = 16 * 1024  # bytes that may wait to be sent; what comes then is dropped
    dead: float = 0.0  # seconds without anything ...
    of: float = 0.0  # ... in each so many; the dead ones come last
    seed: int = 1

    def to_dict(self) -> dict[str, float]:
        return asdict(self)


@dataclass(slots=True)
class Way:
    """One direction of a line. Times are seconds of any one clock; nothing here waits."""

    line: Line
    begun: float
    carried: int = 0  # bytes that arrived, with their IP headers
    dropped: int = 0  # packets
    _free_at: float = 0.0  # when the last byte that was taken has left
    _chance: random.Random = field(init=False)
    _flying: list[tuple[float, int, bytes]] = field(default_factory=list)
    _number: int = 0

    def __post_init__(self) -> None:
        self._chance = random.Random(self.line.seed)

    def take(self, packet: bytes, now: float) -> None:
        """A packet enters: it is lost, dropped from a full queue, or on its way."""
        line = self.line
        lost = self._chance.random() < line.loss
        waiting = max(0.0, self._free_at - now) * line.bits_per_second / 8
        if lost or self._is_dead(now) or waiting + len(packet) > line.queue:
            self.dropped += 1
            return
        leaves = max(now, self._free_at) + len(packet) * 8 / line.bits_per_second
        self._free_at = leaves
        self._number += 1
        heappush(self._flying, (leaves + line.round_trip / 2, self._number, packet))

    def deliver(self, now: float, hand_over: Callable[[bytes], object]) -> None:
        """Hand over all that has arrived by now."""
        while self._flying and self._flying[0][0] <= now:
            packet = heappop(self._flying)[2]
            self.carried += len(packet)
            hand_over(packet)

    @property
    def next_arrival(self) -> float | None:
        return self._flying[0][0] if self._flying else None

    def _is_dead(self, now: float) -> bool:
        line = self.line
        return bool(line.of) and (now - self.begun) % line.of >= line.of - line.dead
