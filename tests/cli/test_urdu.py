"""With ``--language ur`` commands say and ask nothing in English: only names of options, files and codes are Latin."""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from enumerator.cli import backup, doctor, enrol, geography, restore, salvage, trust, verify
from enumerator.config import Settings, write_settings
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from tests.support.mirroring import bring_up_to_date
from tests.support.practice import A, PracticeLaptop

Command = Callable[..., int]
CODE = re.compile(
    r"(?m)^(?:enumerator|supervisor) [PS].*$|--[a-z-]+|/\S+|\b[\w-]+\.[a-z]{2,6}\b|\u2068[^\u2068\u2069]*\u2069"
)
SENTENCE = re.compile(r"[A-Za-z]{2,}(?:[ ,:;.']+[A-Za-z]{2,})+")
NAMES = {"CSV UTF", "Microsoft Windows"}


class Terminal:
    """Runs a command in Urdu, and keeps all that stood on the screen."""

    def __init__(self, laptop: PracticeLaptop, capsys: pytest.CaptureFixture[str]) -> None:
        self.laptop, self._capsys = laptop, capsys

    def run(self, command: Command, *given: object, typed: str = "", person: str = "") -> str:
        asked: list[str] = []

        def ask(question: str) -> str:
            asked.append(question)
            return typed or PASSPHRASES[person or ENUMERATOR.id]

        clock = {} if command is geography.main else {"clock": self.laptop.time.clock}
        command(
            [*map(str, given), "--language", "ur"],
            place=self.laptop.practice.folders,
            keyring=lambda: self.laptop.keyring,
            ask=ask,
            **clock,
        )
        said = self._capsys.readouterr()
        return "\n".join((*asked, said.out, said.err))


def english(text: str) -> list[str]:
    """Whatever reads as a sentence once values and names of options and files are away."""
    bare = text
    while (less := CODE.sub("·", bare)) != bare:
        bare = less
    return [found for found in SENTENCE.findall(bare) if found not in NAMES]


@pytest.fixture
def terminal(laptop: PracticeLaptop, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(laptop, capsys)


@pytest.fixture
def card(laptop: PracticeLaptop, tmp_path: Path) -> Path:
    card = tmp_path / "card"
    card.mkdir()
    write_settings(laptop.practice.folders.settings, Settings(mirrors=(card,)))
    laptop.approved(A)
    with laptop.signed_in(ENUMERATOR) as sitting:
        bring_up_to_date(sitting, card)
    return card


def test_the_doctor_speaks_urdu_of_what_is_sound_and_what_is_not(
    terminal: Terminal, card: Path, laptop: PracticeLaptop
) -> None:
    person = ("--person", ENUMERATOR.id)
    told = terminal.run(doctor.main, *person)
    assert f"\u2068{card}\u2069" in told
    told += terminal.run(doctor.main, *person, typed="not the passphrase")
    for file in card.rglob("e-*"):
        file.unlink()
    laptop.practice.folders.settings.chmod(0o644)
    (laptop.practice.folders.outbox / "stray.pserb").write_bytes(b"x")
    told += terminal.run(doctor.main, *person)
    laptop.practice.folders.slots.write_bytes(b"{")
    told += terminal.run(doctor.main)

    assert english(told) == [], told


def test_a_backup_is_made_looked_through_and_found_damaged_in_urdu(
    terminal: Terminal, card: Path, tmp_path: Path
) -> None:
    person = ("--person", ENUMERATOR.id)
    told = terminal.run(backup.main, tmp_path / "disk", *person)
    (made,) = (tmp_path / "disk").iterdir()
    told += terminal.run(verify.main, made)
    told += terminal.run(verify.main, made, *person)
    next(made.rglob("*.db")).write_bytes(b"another")
    told += terminal.run(verify.main, made)
    told += terminal.run(verify.main, tmp_path)

    assert english(told) == [], told


def test_work_is_brought_back_and_a_laptop_salvaged_in_urdu(
    terminal: Terminal, card: Path, tmp_path: Path
) -> None:
    his = {"person": SUPERVISOR.id}
    told = terminal.run(restore.main, card, "--person", SUPERVISOR.id, "--look", **his)
    told += terminal.run(restore.main, card, "--person", ENUMERATOR.id)
    told += terminal.run(salvage.main, "--person", ENUMERATOR.id, "--to", tmp_path / "new")

    assert english(told) == [], told


def test_places_are_checked_and_shown_in_urdu(terminal: Terminal, tmp_path: Path) -> None:
    heads = "level,id,parent,name_en,name_ur,valid_from,valid_to,pcode,bor_code,pbs_code\n"
    file = tmp_path / "mine.csv"
    faults = "district,T1,D9,Kasur,Kasur,x,,,,\nBad Level,!,,,,,,,,\n"
    told = ""
    for table in ("", heads, heads + faults, "level,id\na,b\n"):
        file.write_text(table, encoding="utf-8")
        told += terminal.run(geography.main, "check", file)
    told += terminal.run(geography.main, "import", file, "--person", ENUMERATOR.id)

    assert told.count(str(file)) > 3
    assert english(told) == [], told


def test_whom_a_laptop_believes_and_what_waits_is_told_in_urdu(terminal: Terminal) -> None:
    told = terminal.run(trust.main, "show", "--person", ENUMERATOR.id)
    told += terminal.run(enrol.main, "status")
    told += terminal.run(enrol.main, "root", "--person", SUPERVISOR.id, person=SUPERVISOR.id)
    with suppress(SystemExit):
        told += terminal.run(enrol.main, "look", "/nowhere")

    assert english(told) == [], told
