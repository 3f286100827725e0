"""The memory of the whole program after a lock, read from outside: by key, when nobody touches it, before sleep."""

import secrets
import string
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from enumerator.config import Folders
from enumerator.fieldwork.practice import ENUMERATOR, PASSPHRASES, lay_out
from tests.app.watched import READS_MEMORY, hear, tell, typed_in, unlike_itself, watched
from tests.store.test_memory import readable_regions
from tests.support.accounts import CHEAP
from tests.support.buses import PrivateBus
from tests.support.key_holder import MASK

pytestmark = READS_MEMORY


@contextmanager
def at_work(
    folders: Folders, passphrase: str, bus: PrivateBus
) -> Iterator["subprocess.Popen[str]"]:
    """The program, in which the enumerator types her passphrase."""
    with watched(bus, "tests.support.locking_program", str(folders.home), ENUMERATOR.id) as child:
        tell(child, unlike_itself(passphrase))
        yield child


def told_keys(child: "subprocess.Popen[str]") -> dict[str, bytes]:
    found = {}
    while (line := hear(child)) != ["open"]:
        assert line, "the program ended"
        found[line[0]] = bytes(int(word) ^ MASK for word in line[1:])
    return found


def traces_of(keys: dict[str, bytes], pid: int) -> set[str]:
    """Which keys are found: either half of them, as bytes, as digits, as the letters of a window."""
    traces = {}
    for name, key in keys.items():
        for half in (key[:16], key[16:]):
            digits = half.hex()
            for trace in (
                half,
                digits.encode(),
                digits.upper().encode(),
                digits.encode("utf-16-le"),
            ):
                traces[trace] = name
    return {
        name
        for region in readable_regions(pid)
        for trace, name in traces.items()
        if trace in region
    }


@pytest.mark.parametrize("how", ["key", "idle", "sleep"])
def test_no_key_is_in_the_memory_of_the_program_once_it_is_locked(
    tmp_path: Path, bus: PrivateBus, how: str
) -> None:
    folders = Folders(tmp_path / "home")
    accounts = lay_out(folders, cost=CHEAP)
    passphrase = "".join(secrets.choice(string.ascii_lowercase) for _ in range(24))
    unlocked = accounts.unlock(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id])
    accounts.change_passphrase(unlocked, PASSPHRASES[ENUMERATOR.id], passphrase)
    unlocked.lock()

    with at_work(folders, passphrase, bus) as program:
        keys = told_keys(program)
        while_open = traces_of(keys, program.pid)
        if how == "sleep":
            assert bus.hear() == "inhibited"
            bus.tell("sleep")
            assert bus.hear() == "released"
        else:
            tell(program, how)
        tell(program, "settled")
        assert hear(program) == ["locked"]
        after = traces_of(keys, program.pid)
        typed = typed_in(passphrase, program.pid)

    assert while_open == {"store", "signing", "sealing", "device-signing", "device-sealing"}
    assert after == set()
    assert not typed
