"""A passphrase is stretched to a key, and the process that did it holds no copy of the passphrase."""

import secrets
import string
import subprocess
import sys
from pathlib import Path

import pytest

from sync.keys.stretching import stretch
from tests.store.test_memory import readable_regions

ROOT = Path(__file__).parents[2]
MASK = 0x55
_PROGRAM = """
import sys
from threading import Thread
from enumerator.auth.slots import check_passphrase
from sync.keys.stretching import stretch
from sync.wiping import overwrite_text

said = [int(word) ^ 0x55 for word in sys.stdin.readline().split()]

def work():
    letters = "".join(map(chr, said))
    check_passphrase(letters, with_keyring=False)
    into = memoryview(bytearray(32))
    stretch(letters, into, salt=bytes(range(16)), memory_kib=65536, passes=1, lanes=1)
    overwrite_text(letters)

thread = Thread(target=work)
thread.start()
thread.join()
said.clear()
print("done", flush=True)
sys.stdin.readline()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc of another process")
@pytest.mark.parametrize("count", [8, 12, 24, 65, 300, 1200])
@pytest.mark.parametrize("letters", [string.ascii_lowercase, "ابتثجحخدذرزسشصضطظعغفقکگلمنوہی"])
def test_no_copy_of_a_stretched_passphrase_is_left(count: int, letters: str) -> None:
    passphrase = "".join(secrets.choice(letters) for _ in range(count))

    with subprocess.Popen(
        [sys.executable, "-c", _PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(" ".join(str(ord(letter) ^ MASK) for letter in passphrase) + "\n")
        child.stdin.flush()
        assert child.stdout.readline() == "done\n"
        at = len(passphrase) // 2
        halves = [
            half.encode(code)
            for half in (passphrase[:at], passphrase[at:])
            for code in ("utf-8", "utf-16-le")
            if len(half) >= 6
        ]
        found = [
            half for region in readable_regions(child.pid) for half in halves if half in region
        ]
        child.kill()

    assert not found


def test_the_key_is_that_of_the_standard() -> None:
    """The vector of the reference implementation (phc-winner-argon2, src/test.c, Argon2id, t=2, m=16, p=1)."""
    key = bytearray(32)
    stretch("password", memoryview(key), salt=b"somesalt", memory_kib=65536, passes=2, lanes=1)
    assert key.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
