"""The recovery key as officers make it and check it."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from enumerator.cli.asking import Ask
from enumerator.cli.recovery_key import PUBLIC, WHOLE, grouped, main, read_file, share_name
from sync.keys import SealingKey
from sync.keys.recovery_public import read_recovery_public
from sync.keys.shares import ShareCost, join, open_part

CHEAP = ShareCost(memory_kib=8, passes=1)
ROOT = Path(__file__).parents[2]
OFFICERS = ("Director", "Auditor", "Head of IT")
WORDS = ("one long walk home", "two slow bullock carts", "tea at four o'clock")
Told = pytest.CaptureFixture[str]


def typed(lines: Iterable[str]) -> Ask:
    """Somebody who types these passphrases, one after the other."""
    left = iter(lines)

    def answer(_: str) -> str:
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    return answer


def twice(*words: str) -> Ask:
    return typed(word for one in words for word in (one, one))


def made(folder: Path) -> int:
    return main(["make", "--officers", *OFFICERS, "-o", str(folder)], ask=twice(*WORDS), cost=CHEAP)


def test_three_officers_make_a_key_and_any_two_have_it(tmp_path: Path, capsys: Told) -> None:
    assert made(tmp_path) == 0

    public = read_recovery_public((tmp_path / PUBLIC).read_bytes())
    files = [read_file(tmp_path / share_name(n)) for n in (1, 2, 3)]
    opened = [open_part(file, words) for file, words in zip(files, WORDS, strict=True)]
    for pair in ((0, 1), (1, 2), (2, 0)):
        private = join([opened[at] for at in pair])
        assert SealingKey(bytes(private)).public == public.public_bytes
        for path in tmp_path.iterdir():
            assert private.hex() not in path.read_text("utf-8"), "the private key is in no file"
    assert public.officers == OFFICERS
    assert grouped(public.key) in capsys.readouterr().out
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        PUBLIC,
        *map(share_name, (1, 2, 3)),
    ]


def test_a_small_office_keeps_the_whole_key_in_one_file(tmp_path: Path) -> None:
    done = main(
        ["make", "--single", "Head of IT", "-o", str(tmp_path)], ask=twice(WORDS[2]), cost=CHEAP
    )

    assert done == 0
    opened = open_part(read_file(tmp_path / WHOLE), WORDS[2])
    public = read_recovery_public((tmp_path / PUBLIC).read_bytes())
    assert SealingKey(bytes(join([opened]))).public == public.public_bytes


def test_a_key_is_never_written_over_another(tmp_path: Path, capsys: Told) -> None:
    made(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    (tmp_path / PUBLIC).unlink()

    assert made(tmp_path) == 1

    assert "is there already" in capsys.readouterr().err
    (tmp_path / PUBLIC).write_bytes(before[tmp_path / PUBLIC])
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["short", "short"], "too short"),
        (["bismillah786", "bismillah786"], "Everybody would try"),
        (["one long walk home", "one long walk hone"], "not typed the same way"),
        ([], "No passphrase was given"),
    ],
)
def test_without_three_good_passphrases_nothing_is_made(
    tmp_path: Path, capsys: Told, words: list[str], told: str
) -> None:
    done = main(["make", "--officers", *OFFICERS, "-o", str(tmp_path)], ask=typed(words))

    assert done == 1
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_one_officer_is_not_two(tmp_path: Path) -> None:
    done = main(["make", "--officers", "Ali", "Ali", "Sana", "-o", str(tmp_path)], ask=typed([]))

    assert done == 2
    assert list(tmp_path.iterdir()) == []


def test_a_share_is_checked_with_its_passphrase(tmp_path: Path, capsys: Told) -> None:
    made(tmp_path)
    share = str(tmp_path / share_name(2))
    capsys.readouterr()

    assert main(["check", share], ask=typed([WORDS[1]])) == 0
    assert "share 2 of 3, of Auditor" in capsys.readouterr().out

    assert main(["check", share], ask=typed([WORDS[0]])) == 1
    assert "does not open the share of Auditor" in capsys.readouterr().err


def test_a_damaged_share_says_so_before_it_asks(tmp_path: Path, capsys: Told) -> None:
    made(tmp_path)
    share = tmp_path / share_name(1)
    share.write_bytes(share.read_bytes()[:-20])

    assert main(["check", str(share)], ask=typed([])) == 1

    assert "recovery-share-1.json is not a share" in capsys.readouterr().err


def test_what_a_file_says_to_everybody_is_shown(tmp_path: Path, capsys: Told) -> None:
    made(tmp_path)
    public = read_recovery_public((tmp_path / PUBLIC).read_bytes())
    capsys.readouterr()

    assert main(["show", str(tmp_path / PUBLIC)]) == 0
    assert main(["show", str(tmp_path / share_name(3))]) == 0

    told = capsys.readouterr().out
    assert f"Public half: {public.public}" in told
    assert "Director, Auditor, Head of IT" in told
    assert "share 3 of 3, of Head of IT" in told
    assert told.count(grouped(public.key)) == 2


def test_the_program_itself_makes_one_from_lines_on_stdin(tmp_path: Path) -> None:
    lines = "".join(f"{word}\n{word}\n" for word in WORDS)
    command = [sys.executable, "-m", "enumerator", "recovery-key", "make"]

    done = subprocess.run(
        [*command, "--officers", *OFFICERS, "-o", str(tmp_path), "--passphrase-stdin"],
        input=lines, capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert not any(word in done.stdout for word in WORDS)
    opened = [open_part(read_file(tmp_path / share_name(n)), WORDS[n - 1]) for n in (1, 3)]
    assert len(join(opened)) == 32
