"""IT at a laptop whose people cannot get in: two officers, two passphrases, and all interviews are there."""

import os
import pty
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from select import select

import pytest

from enumerator.auth.accounts import Accounts
from enumerator.cli.recover import main
from enumerator.cli.recovery_key import share_name
from enumerator.config import Folders
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.store.events import EventLog
from enumerator.store.people import PersonRole
from sync.keys import SealingKey
from sync.keys.shares import ShareCost, split, whole
from sync.protocol import Realm
from tests.cli.test_recovery_key import typed
from tests.support.accounts import CHEAP
from tests.support.practice import PracticeLaptop

ROOT = Path(__file__).parents[2]
HOLDERS = {
    "Director": "one long walk home",
    "Auditor": "two slow carts",
    "IT": "tea at four o'clock",
}
NEW = "an open door in winter"
SLOW = 120  # seconds after which a command hangs
Told = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> PracticeLaptop:
    """A laptop without a key ring, as any process finds it, with two interviews in it."""
    laptop = PracticeLaptop(tmp_path_factory.mktemp("kept") / "home", keyring=None)
    laptop.finalized("A-001")
    laptop.finalized("A-002", seed=2)
    return laptop


@pytest.fixture
def laptop(tmp_path: Path, kept: PracticeLaptop) -> PracticeLaptop:
    return PracticeLaptop(tmp_path / "home", keyring=None, like=kept)


@pytest.fixture
def sticks(tmp_path: Path, laptop: PracticeLaptop) -> Path:
    """The three officers' shares of the laptop's recovery key."""
    return shares(tmp_path / "sticks", laptop.realm.recovery)


def shares(folder: Path, key: SealingKey) -> Path:
    folder.mkdir()
    cheap = ShareCost(memory_kib=8, passes=1)
    for file in split(bytearray(key.private), HOLDERS, cheap):
        (folder / share_name(file.officer)).write_bytes(file.to_bytes())
    only = whole(bytearray(key.private), "IT", HOLDERS["IT"], cheap)
    (folder / "recovery-key.json").write_bytes(only.to_bytes())
    return folder


def two(sticks: Path, first: int = 1, second: int = 2) -> list[str]:
    files = [str(sticks / share_name(n)) for n in (first, second)]
    return ["--share", files[0], "--share", files[1]]


def recovered(
    place: Folders, files: Sequence[str], words: Sequence[str], *more: str, person: str = "PE-0002"
) -> int:
    return main(
        ["recover", *files, "--person", person, *more],
        place=place, keyring=lambda: None, ask=typed(words), cost=CHEAP,
    )  # fmt: skip


WORDS = ("one long walk home", "two slow carts", NEW, NEW)


def everything_is_there(laptop: PracticeLaptop, person: str, words: str) -> None:
    unlocked = laptop.practice.accounts.unlock(person, words)
    try:
        store = unlocked.store
        states = store.rows("SELECT assignment, state FROM interview ORDER BY assignment")
        assert states == [("A-001", "finalized"), ("A-002", "finalized")]
        answers = store.row("SELECT count(*) FROM answer")
        assert answers is not None
        assert answers[0] > 100
        assert EventLog(store).verify_chain() == ()
        assert store.check_file() == ()
        said = [event.kind for event in EventLog(store).of(person)]
        assert "recovered" in said
    finally:
        unlocked.lock()


# --- the whole way, in a process of its own ---


def at_a_terminal(command: Sequence[str], words: Sequence[str]) -> tuple[int, str]:
    """Run a command at a terminal of its own, typing an answer at each question; its status, and all that was seen."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.execv(command[0], list(command))
    seen, left = b"", iter(words)
    answered = 0
    while select([terminal], [], [], SLOW)[0]:
        try:
            new = os.read(terminal, 4096)
        except OSError:  # the other end is closed
            break
        if not new:
            break
        seen += new
        while seen.count(b": ", answered) and seen.rstrip(b" ").endswith(b":"):
            answered = len(seen)
            with suppress(StopIteration):
                os.write(terminal, f"{next(left)}\n".encode())
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), seen.decode()


def test_at_a_terminal_two_officers_let_her_in_and_all_interviews_are_there(
    laptop: PracticeLaptop, sticks: Path
) -> None:
    home = str(laptop.practice.folders.home)
    command = [sys.executable, "-m", "enumerator", "--folder", home, "recover", *two(sticks)]

    status, seen = at_a_terminal([*command, "--person", "PE-0002", "--language", "en"], WORDS)

    assert status == 0, seen
    assert "All interviews are there (2)" in seen
    assert "enumerator enrol" in seen
    assert not any(word in seen for word in WORDS), "what is typed is not shown"
    everything_is_there(laptop, "PE-0002", NEW)
    laptop.practice.accounts.unlock(SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id]).lock()


def test_lines_on_stdin_do_as_well(laptop: PracticeLaptop, sticks: Path) -> None:
    home = str(laptop.practice.folders.home)

    done = subprocess.run(
        [sys.executable, "-m", "enumerator", "--folder", home, "recover", *two(sticks, 3, 1),
         "--person", "IT-1", "--name", "Tariq", "--role", "supervisor", "--passphrase-stdin"],
        input="tea at four o'clock\none long walk home\n" + f"{NEW}\n" * 2,
        capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    everything_is_there(laptop, "IT-1", NEW)


def test_a_new_key_for_the_store_by_a_command(laptop: PracticeLaptop) -> None:
    home = str(laptop.practice.folders.home)
    before = laptop.practice.folders.store.read_bytes()

    done = subprocess.run(
        [sys.executable, "-m", "enumerator", "--folder", home, "rekey", "--person", SUPERVISOR.id,
         "--passphrase-stdin"],
        input=f"{PASSPHRASES[SUPERVISOR.id]}\n",
        capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert laptop.practice.folders.store.read_bytes() != before
    for person in (SUPERVISOR.id, ENUMERATOR.id):
        laptop.practice.accounts.unlock(person, PASSPHRASES[person]).lock()


# --- in words ---


def test_the_whole_key_of_a_small_office_does_it_too(laptop: PracticeLaptop, sticks: Path) -> None:
    file = ["--key", str(sticks / "recovery-key.json")]

    assert recovered(laptop.practice.folders, file, ["tea at four o'clock", NEW, NEW]) == 0

    everything_is_there(laptop, "PE-0002", NEW)


def test_it_speaks_urdu_where_the_window_does(
    laptop: PracticeLaptop, sticks: Path, capsys: Told
) -> None:
    laptop.set(language="ur")

    assert recovered(laptop.practice.folders, two(sticks), WORDS) == 0
    assert recovered(laptop.practice.folders, two(sticks, 1, 1), WORDS) == 1

    told = capsys.readouterr()
    assert "تمام انٹرویو موجود ہیں" in told.out
    assert "دونوں حصے" in told.err


def test_she_chooses_a_passphrase_of_her_own_unless_she_typed_it_herself(
    laptop: PracticeLaptop, sticks: Path
) -> None:
    place, accounts = laptop.practice.folders, laptop.practice.accounts
    assert recovered(place, two(sticks), WORDS) == 0
    assert accounts.check("PE-0002", NEW).slot.must_change

    assert recovered(place, two(sticks), WORDS, "--keep-passphrase") == 0
    assert not accounts.check("PE-0002", NEW).slot.must_change


@pytest.fixture
def wrong(laptop: PracticeLaptop, sticks: Path, tmp_path: Path) -> Iterator[Path]:
    """Afterwards the old passphrases open as before: nothing was changed."""
    shares(tmp_path / "others", SealingKey.generate())
    yield tmp_path / "others"
    laptop.practice.accounts.unlock(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id]).lock()


def test_what_does_not_fit_is_told_before_anybody_types(
    laptop: PracticeLaptop, sticks: Path, wrong: Path, capsys: Told
) -> None:
    place = laptop.practice.folders
    mixed = ["--share", two(sticks)[1], "--share", two(wrong)[3]]
    torn = wrong / "torn.json"
    torn.write_bytes((sticks / share_name(1)).read_bytes()[:200])

    for files, told in (
        (mixed, "belong to two recovery keys"),
        (two(sticks, 2, 2), "Both shares are those of Auditor"),
        (two(sticks)[:2], "The share of Director alone opens nothing"),
        (two(wrong), "This laptop belongs to recovery key"),
        (["--share", str(torn), *two(sticks)[:2]], "torn.json is not a share"),
        (["--share", str(wrong / "none.json")], "none.json"),
    ):
        assert recovered(place, files, []) == 1
        assert told in capsys.readouterr().err


def test_a_wrong_passphrase_of_a_share_names_its_officer(
    laptop: PracticeLaptop, sticks: Path, wrong: Path, capsys: Told
) -> None:
    assert (
        recovered(laptop.practice.folders, two(sticks), [WORDS[0], "two slow cats", NEW, NEW]) == 1
    )
    assert "does not open the share of Auditor" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((*WORDS[:2], "short", "short"), "too short"),
        ((*WORDS[:2], NEW, "an open door in summer"), "not typed the same way"),
        (WORDS[:2], "No passphrase was given"),
    ],
)
def test_without_a_good_new_passphrase_nothing_is_changed(
    laptop: PracticeLaptop, sticks: Path, wrong: Path, capsys: Told, words: Sequence[str], told: str
) -> None:
    assert recovered(laptop.practice.folders, two(sticks), words) == 1
    assert told in capsys.readouterr().err


def test_somebody_new_needs_a_name_and_a_role(
    laptop: PracticeLaptop, sticks: Path, wrong: Path, capsys: Told
) -> None:
    place = laptop.practice.folders
    assert recovered(place, two(sticks), [], "--name", "Tariq", person="IT-1") == 1
    assert "IT-1 has not worked on this laptop yet" in capsys.readouterr().err


def test_while_somebody_works_it_is_refused(
    laptop: PracticeLaptop, sticks: Path, wrong: Path, capsys: Told
) -> None:
    with laptop.signed_in(ENUMERATOR):
        assert recovered(laptop.practice.folders, two(sticks), []) == 1
    assert "open already" in capsys.readouterr().err


def test_a_laptop_without_a_recovery_slot_says_so(
    tmp_path: Path, sticks: Path, capsys: Told
) -> None:
    place = Folders(tmp_path / "bare")
    accounts = Accounts(place, None, cost=CHEAP)
    accounts.create(
        SUPERVISOR, PASSPHRASES[SUPERVISOR.id], realm=Realm.PRACTICE, device="d1"
    ).lock()

    assert recovered(place, two(sticks), []) == 1
    assert "without a recovery key" in capsys.readouterr().err


def test_where_no_laptop_is_it_says_so(tmp_path: Path, sticks: Path, capsys: Told) -> None:
    assert recovered(Folders(tmp_path / "nowhere"), two(sticks), []) == 1
    assert "There is no laptop of ours in" in capsys.readouterr().err


def test_a_store_that_is_missing_or_damaged_is_told(
    laptop: PracticeLaptop, sticks: Path, wrong: Path, capsys: Told
) -> None:
    place = laptop.practice.folders
    whole_store = place.store.read_bytes()
    place.store.unlink()
    assert recovered(place, two(sticks), []) == 1
    assert "There is no store" in capsys.readouterr().err

    place.store.write_bytes(b"x" * len(whole_store))
    assert recovered(place, two(sticks), WORDS) == 1
    assert "the file is damaged" in capsys.readouterr().err
    place.store.write_bytes(whole_store)


@pytest.mark.parametrize("person", [ENUMERATOR.id, "PE-9999"])
def test_only_a_supervisor_gives_the_store_a_new_key(
    laptop: PracticeLaptop, wrong: Path, capsys: Told, person: str
) -> None:
    done = main(
        ["rekey", "--person", person], place=laptop.practice.folders, keyring=lambda: None,
        ask=typed([PASSPHRASES[ENUMERATOR.id]]), cost=CHEAP,
    )  # fmt: skip

    assert done == 1
    assert capsys.readouterr().err


def test_a_reset_by_a_supervisor_makes_new_keys(laptop: PracticeLaptop) -> None:
    accounts = laptop.practice.accounts
    bilal = accounts.unlock(SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id])
    before = accounts.check(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id]).keys.signing.public

    accounts.reset_passphrase(bilal, ENUMERATOR.id, NEW)
    bilal.lock()

    assert accounts.check(ENUMERATOR.id, NEW).keys.signing.public != before
    assert ENUMERATOR.role is PersonRole.ENUMERATOR
