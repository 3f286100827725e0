"""The memory of the whole program after a new passphrase was typed, read from outside: at the first run, for others."""

import secrets
import string
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from enumerator.config import Folders
from enumerator.fieldwork.practice import PASSPHRASES, SUPERVISOR, lay_out
from sync.protocol import Realm
from sync.registry.practice import make_practice_realm
from tests.app.watched import READS_MEMORY, hear, tell, typed_in, unlike_itself, watched
from tests.support.accounts import CHEAP
from tests.support.buses import PrivateBus
from tests.support.enrolling import invited
from tests.support.registry_process import running

pytestmark = READS_MEMORY


@contextmanager
def typing(home: Path, what: str, bus: PrivateBus) -> Iterator["subprocess.Popen[str]"]:
    with watched(bus, "tests.support.typing_program", str(home), what) as child:
        yield child


def any_passphrase() -> str:
    return "".join(secrets.choice(string.ascii_lowercase) for _ in range(24))


def left_after_a_lock(program: "subprocess.Popen[str]", passphrase: str) -> bool:
    assert hear(program) == ["typed"]
    assert typed_in(passphrase, program.pid)
    tell(program, "go on")
    assert hear(program) == ["open"]
    tell(program, "key")
    tell(program, "settled")
    assert hear(program) == ["locked"]
    return typed_in(passphrase, program.pid)


def test_a_passphrase_that_was_chosen_at_the_first_run_is_not_in_the_memory_after_a_lock(
    tmp_path: Path, bus: PrivateBus
) -> None:
    realm = make_practice_realm(tmp_path / "registry", realm=Realm.PRODUCTION)
    passphrase = any_passphrase()

    with (
        running(realm.path) as registry,
        typing(tmp_path / "home", "first-run", bus) as program,
    ):
        invitation = invited(realm, role="enumerator", at=datetime.now(UTC))
        tell(program, unlike_itself(passphrase))
        tell(program, f"{invitation.typed_code} {registry.url}")

        assert not left_after_a_lock(program, passphrase)


def test_a_passphrase_that_was_given_to_somebody_new_is_not_in_the_memory_after_a_lock(
    tmp_path: Path, bus: PrivateBus
) -> None:
    lay_out(Folders(tmp_path / "home"), cost=CHEAP)
    passphrase = any_passphrase()

    with typing(tmp_path / "home", "people", bus) as program:
        own = unlike_itself(PASSPHRASES[SUPERVISOR.id])
        tell(program, f"{SUPERVISOR.id}|{own}|{unlike_itself(passphrase)}")

        assert not left_after_a_lock(program, passphrase)
