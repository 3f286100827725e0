"""``python -m tests.support.link.wire``: two network namespaces and the wire between them, until standard input ends.

Each namespace belongs to a process of its own, which makes a TUN device there and hands it up; so nothing of this
machine's network is touched, and nothing is left when the processes are gone.
"""

import ctypes
import fcntl
import json
import os
import select
import socket
import struct
import sys
from contextlib import suppress
from functools import partial
from time import monotonic

from tests.support.link.line import Line, Way

NEAR, FAR = "10.99.0.1", "10.99.0.2"
_CLONE_NEWNET = 0x40000000
_TUNSETIFF, _IFF_TUN, _IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
_SIOCSIFADDR, _SIOCSIFNETMASK, _SIOCGIFFLAGS, _SIOCSIFFLAGS = 0x8916, 0x891C, 0x8913, 0x8914
_IFF_UP = 0x1
_MOST = 65_536


def main() -> int:
    """Print ``{"near": pid, "far": pid}`` when both hosts are up, and at the end what the wire carried."""
    line = Line(**json.loads(sys.argv[1]))
    hosts = [_make_host(address) for address in (NEAR, FAR)]
    if None in hosts:
        sys.stdout.write("{}\n")
        return 1
    (near, near_tun, _), (far, far_tun, _) = (host for host in hosts if host is not None)
    _say({"near": near, "far": far})
    ways = _carry(line, near_tun, far_tun)
    _say(
        {
            "there": ways[0].carried,
            "back": ways[1].carried,
            "dropped": ways[0].dropped + ways[1].dropped,
        }
    )
    return 0


def _say(what: dict[str, int]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def _carry(line: Line, near: int, far: int) -> tuple[Way, Way]:
    begun = monotonic()
    there, back = Way(line, begun), Way(line, begun)
    leads_to = {near: (there, far), far: (back, near)}
    ends = sys.stdin.fileno()
    while True:
        now = monotonic()
        for way, device in leads_to.values():
            way.deliver(now, partial(_write, device))
        soonest = [way.next_arrival for way in (there, back) if way.next_arrival is not None]
        wait = max(0.0, min(soonest) - monotonic()) if soonest else None
        ready, _, _ = select.select([near, far, ends], [], [], wait)
        if ends in ready:
            return there, back
        for device in ready:
            leads_to[device][0].take(os.read(device, _MOST), monotonic())


def _write(device: int, packet: bytes) -> None:
    with suppress(OSError):  # the host is going down
        os.write(device, packet)


def _make_host(address: str) -> tuple[int, int, socket.socket] | None:
    """A process in a network of its own: its pid, its TUN device, and the socket whose end ends it."""
    ours, its = socket.socketpair()
    pid = os.fork()
    if pid == 0:
        ours.close()
        _be_host(address, its)
    its.close()
    _, devices, _, _ = socket.recv_fds(ours, 1, 1)
    return (pid, devices[0], ours) if devices else None


def _be_host(address: str, upwards: socket.socket) -> None:
    """Never returns."""
    try:
        if ctypes.CDLL(None, use_errno=True).unshare(_CLONE_NEWNET):
            os._exit(1)
        device = os.open("/dev/net/tun", os.O_RDWR)
        fcntl.ioctl(device, _TUNSETIFF, struct.pack("16sH22x", b"wire", _IFF_TUN | _IFF_NO_PI))
        _set_up(b"lo", "127.0.0.1", "255.0.0.0")
        _set_up(b"wire", address, "255.255.255.0")
        socket.send_fds(upwards, [b"1"], [device])
        os.close(device)
        upwards.recv(1)  # until the wire's process is gone
    except OSError:
        os._exit(1)
    os._exit(0)


def _set_up(name: bytes, address: str, mask: str) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as handle:
        for call, value in ((_SIOCSIFADDR, address), (_SIOCSIFNETMASK, mask)):
            said = struct.pack("HH4s8x", socket.AF_INET, 0, socket.inet_aton(value))
            fcntl.ioctl(handle, call, struct.pack("16s16s8x", name, said))
        found = fcntl.ioctl(handle, _SIOCGIFFLAGS, struct.pack("16sH22x", name, 0))
        flags = struct.unpack_from("H", found, 16)[0]
        fcntl.ioctl(handle, _SIOCSIFFLAGS, struct.pack("16sH22x", name, flags | _IFF_UP))


if __name__ == "__main__":
    sys.exit(main())
