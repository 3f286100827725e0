import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.key_holder import MASK


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc of another process")
@pytest.mark.parametrize("held_by", ["store", "sitting"])
def test_the_memory_holds_no_key_once_the_store_is_closed(tmp_path: Path, held_by: str) -> None:
    command = [sys.executable, "-m", "tests.support.key_holder", held_by, str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdin is not None
        key = bytes(int(word) ^ MASK for word in child.stdout.readline().split())
        assert child.stdout.readline() == "open\n"
        while_open = traces_of(key, child.pid)
        child.stdin.write("\n")
        child.stdin.flush()
        assert child.stdout.readline() == "closed\n"
        after = traces_of(key, child.pid)
        child.kill()

    assert "raw" in while_open, "the search finds a key that is there"
    assert after == []


def traces_of(key: bytes, pid: int) -> list[str]:
    """How the key is found in a process: whole or its second half, as bytes or as digits."""
    half = key[16:]
    traces = {
        "raw": key,
        "half": half,
        "digits": half.hex().encode(),
        "capital digits": half.hex().upper().encode(),
    }
    found = []
    for region in readable_regions(pid):
        found += [name for name, trace in traces.items() if trace in region]
    return found


def readable_regions(pid: int) -> list[bytes]:
    regions = []
    lines = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines()
    try:
        memory = open(f"/proc/{pid}/mem", "rb", buffering=0)  # noqa: SIM115
    except PermissionError:
        pytest.skip("this system does not let us read another process")
    with memory:
        for line in lines:
            if "[v" in line:  # vvar, vdso and vsyscall are the kernel's
                continue
            start, end = (int(part, 16) for part in line.split()[0].split("-"))
            try:
                memory.seek(start)
                regions.append(memory.read(end - start))
            except OSError:
                continue
    return regions
