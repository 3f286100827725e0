"""The bad line that other tests order is as bad as it was ordered, and no worse."""

import sys

import pytest

from tests.support.link import Line, NoNamespaces, linked
from tests.support.link.line import Way

PACKET = bytes(1000)


def through(line: Line, *entered: float) -> list[float]:
    """When packets of 1000 bytes arrive that enter at these seconds."""
    way, arrived = Way(line, begun=0.0), list[float]()
    for at in entered:
        way.take(PACKET, at)
    while (at_ := way.next_arrival) is not None:
        way.deliver(at_, lambda _, at=at_: arrived.append(at))  # type: ignore[misc]
    return arrived


def test_a_packet_takes_its_length_and_half_the_round_trip() -> None:
    assert through(Line(8_000, 0.5), 0.0) == [1.25]


def test_packets_wait_for_the_one_before() -> None:
    assert through(Line(8_000, 0.5), 0.0, 0.0, 5.0) == [1.25, 2.25, 6.25]


def test_a_full_queue_drops_what_comes() -> None:
    assert through(Line(8_000, 0.0, queue=2_500), 0.0, 0.0, 0.0, 0.0) == [1.0, 2.0]


def test_in_its_dead_time_the_line_carries_nothing() -> None:
    line = Line(8_000_000, 0.0, dead=25, of=60)
    arrived = through(line, *(float(second) for second in range(120)))
    assert [round(at) for at in arrived] == [*range(35), *range(60, 95)]


def test_the_share_that_is_lost_is_the_one_that_was_ordered_and_the_same_again() -> None:
    line = Line(8_000_000, 0.0, loss=0.02, seed=7)
    first = through(line, *(float(second) for second in range(10_000)))
    assert 0.015 < 1 - len(first) / 10_000 < 0.025
    assert through(line, *(float(second) for second in range(10_000))) == first


_LISTENER = """
import socket
with socket.create_server(("0.0.0.0", 5000)) as server:
    print("ready", flush=True)
    line, _ = server.accept()
    while line.recv(65536):
        pass
    line.sendall(b"all")
"""
_SENDER = """
import socket, sys, time
begun = time.monotonic()
line = socket.create_connection((sys.argv[1], 5000))
print(time.monotonic() - begun)
line.sendall(bytes(25_000))
line.shutdown(socket.SHUT_WR)
assert line.recv(3) == b"all"
print(time.monotonic() - begun, flush=True)
"""


def test_real_tcp_between_two_hosts_is_as_slow_and_as_far_as_ordered() -> None:
    try:
        with linked(Line(200_000, 0.1)) as link:
            listener = link.far.start([sys.executable, "-c", _LISTENER])
            assert listener.stdout is not None
            assert listener.stdout.readline() == "ready\n"
            sender = link.near.start([sys.executable, "-c", _SENDER, link.far.address])
            said, _ = sender.communicate(timeout=30)
            listener.communicate(timeout=30)
    except NoNamespaces:
        pytest.skip("this machine lets nobody make network namespaces")
    connected, done = map(float, said.split())
    assert 0.1 <= connected < 0.2
    assert 1.1 <= done < 2.5  # 25,000 bytes at 200 kbit/s are one second, three round trips beside
    assert 25_000 < link.there < 28_000
