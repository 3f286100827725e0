"""The commands of IT: back up, look whether it is sound, bring work back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from enumerator.__main__ import main as run
from enumerator.cli import backup, restore, verify
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.store.interviews import InterviewStore
from sync.keys.shares import ShareCost, split
from tests.support.mirroring import bring_up_to_date
from tests.support.practice import NOTICE, A, PracticeLaptop

QUICK = ShareCost(memory_kib=8, passes=1)
OFFICERS = {"Officer One": "one kite", "Officer Two": "two kites", "Officer Three": "red kites"}


@pytest.fixture(scope="session")
def new_laptop(tmp_path_factory: pytest.TempPathFactory) -> PracticeLaptop:
    return PracticeLaptop(tmp_path_factory.mktemp("new") / "home")


@pytest.fixture
def empty(tmp_path: Path, new_laptop: PracticeLaptop) -> PracticeLaptop:
    """The laptop as it was set up, before anybody worked there."""
    return PracticeLaptop(tmp_path / "empty", like=new_laptop)


@pytest.fixture
def laptop(tmp_path: Path, new_laptop: PracticeLaptop) -> PracticeLaptop:
    """One interview is open, and copied to the card."""
    laptop = PracticeLaptop(tmp_path / "home", like=new_laptop)
    card = tmp_path / "card"
    card.mkdir()
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A).answer(NOTICE, "2")
        bring_up_to_date(sitting, card)
    return laptop


def asked(*answers: str) -> Callable[[str], str]:
    left = list(answers)
    return lambda _: left.pop(0)


def do(
    command: Callable[..., int],
    laptop: PracticeLaptop,
    *given: str | Path,
    say: Callable[[str], str],
) -> int:
    """One command on a laptop, with what is typed there."""
    return command(
        [str(one) for one in given],
        place=laptop.practice.folders,
        keyring=lambda: laptop.keyring,
        ask=say,
        clock=laptop.time.clock,
    )


def facts(laptop: PracticeLaptop) -> object:
    with laptop.signed_in(SUPERVISOR) as sitting:
        store = InterviewStore(sitting.unlocked.store)
        record = store.of_assignment(A)
        return None if record is None else store.facts_of(record.id)


HIS = PASSPHRASES[SUPERVISOR.id]
HERS = PASSPHRASES[ENUMERATOR.id]


def test_a_supervisor_looks_first_and_then_brings_the_work_back(
    laptop: PracticeLaptop,
    empty: PracticeLaptop,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    card = tmp_path / "card"

    assert do(restore.main, empty, card, "--person", SUPERVISOR.id, "--look", say=asked(HIS)) == 0
    assert facts(empty) is None
    assert "Nothing was changed" in capsys.readouterr().out
    assert do(restore.main, empty, card, "--person", SUPERVISOR.id, say=asked(HIS)) == 0
    assert facts(empty) == facts(laptop)
    said = capsys.readouterr().out
    assert "418020417-101-1-1" in said
    assert "went on" in said or "added" in said


def test_an_enumerator_alone_brings_nothing_back_and_with_two_officers_she_does(
    laptop: PracticeLaptop,
    empty: PracticeLaptop,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    card = tmp_path / "card"
    private = bytearray(laptop.realm.recovery.private)
    shares = []
    for file in split(private, OFFICERS, QUICK):
        path = tmp_path / f"share-{file.officer}.json"
        path.write_bytes(file.to_bytes())
        shares.append(path)

    assert do(restore.main, empty, card, "--person", ENUMERATOR.id, say=asked(HERS)) == 1
    assert "Only a supervisor" in capsys.readouterr().err
    with_shares = ("--share", shares[0], "--share", shares[2])
    typed = asked(HERS, OFFICERS["Officer One"], OFFICERS["Officer Three"])
    assert do(restore.main, empty, card, "--person", ENUMERATOR.id, *with_shares, say=typed) == 0
    assert facts(empty) == facts(laptop)


def test_a_backup_is_made_found_sound_and_opened(
    laptop: PracticeLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    disk = tmp_path / "disk"

    assert do(backup.main, laptop, disk, "--person", ENUMERATOR.id, say=asked(HERS)) == 0
    (made,) = disk.iterdir()
    assert do(verify.main, laptop, made, say=asked()) == 0
    assert do(verify.main, laptop, made, "--person", ENUMERATOR.id, say=asked(HERS)) == 0
    assert "Faults: 0." in capsys.readouterr().out


def test_a_backup_opens_with_the_recovery_key_where_nobody_of_the_laptop_is(
    laptop: PracticeLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from sync.keys.shares import whole

    disk, key = tmp_path / "disk", tmp_path / "key.json"
    key.write_bytes(
        whole(bytearray(laptop.realm.recovery.private), "IT", "a kite", QUICK).to_bytes()
    )
    do(backup.main, laptop, disk, "--person", ENUMERATOR.id, say=asked(HERS))
    (made,) = disk.iterdir()
    laptop.keyring = None

    assert do(verify.main, laptop, made, "--share", key, say=asked("a kite")) == 0
    assert "Faults: 0." in capsys.readouterr().out


def test_a_damaged_backup_is_said_in_the_language_that_was_asked_for(
    laptop: PracticeLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    disk = tmp_path / "disk"
    do(backup.main, laptop, disk, "--person", ENUMERATOR.id, say=asked(HERS))
    (made,) = disk.iterdir()
    (made / "store.db").write_bytes(b"")

    assert do(verify.main, laptop, made, "--language", "en", say=asked()) == 1
    assert "store.db is missing or has changed" in capsys.readouterr().err
    assert do(verify.main, laptop, made, "--language", "ur", say=asked()) == 1
    assert "is missing" not in capsys.readouterr().err


def test_the_backups_in_a_folder_are_listed_newest_first_and_a_damaged_one_is_named(
    laptop: PracticeLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    disk = tmp_path / "disk"
    for _ in range(3):
        laptop.time.pass_(86_400)
        do(backup.main, laptop, disk, "--person", ENUMERATOR.id, say=asked(HERS))
    oldest, middle, newest = sorted(disk.iterdir())
    (disk / "pser-backup-20260101-000000.making").mkdir()  # cut in the middle
    capsys.readouterr()

    assert do(backup.main, laptop, disk, "--list", say=asked()) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == [str(newest), str(middle), str(oldest)]
    (middle / "slots.json").write_bytes(b"{}")
    assert do(backup.main, laptop, disk, "--list", "--language", "en", say=asked()) == 1
    told = capsys.readouterr()
    assert str(middle) not in told.out
    assert f"{middle}: slots.json" in told.err


def test_a_folder_without_backups_is_said_and_a_backup_needs_somebody(
    laptop: PracticeLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert do(backup.main, laptop, tmp_path / "nowhere", "--list", say=asked()) == 1
    assert "neither copies" in capsys.readouterr().err
    with pytest.raises(SystemExit) as ended:
        do(backup.main, laptop, tmp_path, say=asked())
    assert ended.value.code == 2


@pytest.mark.parametrize("text", ["", "[" * 100_000, "{}", '{"files": {"/etc/passwd": 1}}'])
def test_a_backup_whose_list_is_hostile_is_damaged(
    laptop: PracticeLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    folder = tmp_path / "disk" / "pser-backup-20260101-000000"
    folder.mkdir(parents=True)
    (folder / "backup.json").write_text(text, encoding="utf-8")

    assert do(backup.main, laptop, folder.parent, "--list", say=asked()) == 1
    assert capsys.readouterr().out == ""


def test_what_a_backup_has_and_the_store_has_not_is_added(
    laptop: PracticeLaptop, empty: PracticeLaptop, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    do(backup.main, laptop, disk, "--person", SUPERVISOR.id, say=asked(HIS))
    (made,) = disk.iterdir()

    assert do(restore.main, empty, made, "--person", SUPERVISOR.id, say=asked(HIS, HIS)) == 0
    assert facts(empty) == facts(laptop)


def test_a_whole_laptop_comes_back_and_the_present_is_put_aside(
    laptop: PracticeLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    disk = tmp_path / "disk"
    do(backup.main, laptop, disk, "--person", SUPERVISOR.id, say=asked(HIS))
    (made,) = disk.iterdir()
    before = facts(laptop)
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A).answer(NOTICE, "1")

    assert do(restore.main, laptop, made, "--whole", say=asked()) == 0
    assert "put-aside" in capsys.readouterr().out
    assert facts(laptop) == before


def test_a_folder_with_nothing_in_it_is_said(
    laptop: PracticeLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert do(restore.main, laptop, tmp_path, "--person", SUPERVISOR.id, say=asked()) == 1
    assert "neither copies" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["backup", "verify", "restore"])
def test_the_program_knows_the_command(command: str) -> None:
    with pytest.raises(SystemExit) as ended:
        run([command, "--help"])
    assert ended.value.code == 0
