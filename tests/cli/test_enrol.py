"""Laptops let in from the command line: by line, by stick, and after a reset."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from enumerator.__main__ import main as enumerator
from enumerator.auth.accounts import Accounts
from enumerator.cli.enrol import main as enrol
from enumerator.cli.trust import main as trust
from enumerator.config import Settings, write_settings
from enumerator.errors import RecoveryOfAnotherKey
from sync.keys import SealingKey, read_certificate, sign_trust_list
from sync.protocol import Role
from sync.registry.office import main as office
from sync.registry.practice import PracticeRealm, make_practice_realm
from tests.support.accounts import ADIL, ADILS, CHEAP, SANA, SANAS
from tests.support.enrolling import NewLaptop, invited
from tests.sync.served import Served, served_registry
from tests.sync.team import NOW

PASSPHRASES = {SANA.id: SANAS, ADIL.id: ADILS}


@pytest.fixture
def realm(tmp_path: Path) -> PracticeRealm:
    return make_practice_realm(tmp_path / "registry", now=NOW)


@pytest.fixture
def registry(realm: PracticeRealm) -> Iterator[Served]:
    with served_registry(realm.path) as served:
        yield served


@pytest.fixture
def first(tmp_path: Path) -> NewLaptop:
    return NewLaptop(tmp_path / "first")


@pytest.fixture
def second(tmp_path: Path) -> NewLaptop:
    return NewLaptop(tmp_path / "second")


def answering(question: str) -> str:
    """Everybody types her own passphrase."""
    return next(said for person, said in PASSPHRASES.items() if person in question)


def on(laptop: NewLaptop, command: str, *words: str | Path) -> int:
    """One command on a laptop."""
    act = {"enrol": enrol, "trust": trust}[command]
    return act(
        [str(word) for word in words],
        place=laptop.folders,
        keyring=lambda: laptop.keyring,
        ask=answering,
        clock=laptop.time.clock,
        cost=CHEAP,
    )


def enrolled(realm: PracticeRealm, laptop: NewLaptop) -> None:
    """Sana's laptop, let in by line."""
    code = invited(realm)
    words = ["--code", code.typed_code, "--address", code.address, "--person", SANA.id]
    assert on(laptop, "enrol", "online", *words, "--name", "Sana", "--role", "supervisor") == 0


def permitted(realm: PracticeRealm, laptop: NewLaptop) -> None:
    """The root has let Sana's key certify, and her laptop has fetched the list that says so."""
    assert (
        office(["authorities", "grant", SANA.id, "--folder", str(realm.path)], now=lambda: NOW) == 0
    )
    assert on(laptop, "trust", "fetch", "--person", SANA.id) == 0


def test_the_whole_way_from_a_code_to_a_second_laptop(
    realm: PracticeRealm,
    registry: Served,
    first: NewLaptop,
    second: NewLaptop,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked, answer = tmp_path / "request.pserq", tmp_path / "answer.psera"
    enrolled(realm, first)
    permitted(realm, first)

    words: list[str | Path] = ["-o", asked, "--person", ADIL.id, "--name", "Adil", "--practice"]
    assert on(second, "enrol", "request", *words) == 0
    mark = capsys.readouterr().out.splitlines()[-1]
    assert on(first, "enrol", "countersign", asked, "-o", answer, "--person", SANA.id) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == mark
    assert said[1].endswith("29 more requests.")
    assert on(first, "enrol", "root", "--person", SANA.id) == 0
    root = capsys.readouterr().out.strip()
    assert on(second, "enrol", "accept", answer) == 1  # nothing says yet which root is meant
    assert root in capsys.readouterr().out
    assert on(second, "enrol", "accept", answer, "--root", root) == 0

    adil = second.unlock(ADIL, ADILS)
    certificate = read_certificate(adil.certificate)
    adil.lock()
    realm.trust().check_certificate(certificate, Role.ENUMERATOR, at=NOW)


def test_after_a_reset_the_new_keys_are_certified_by_stick(
    realm: PracticeRealm, registry: Served, first: NewLaptop, tmp_path: Path
) -> None:
    asked, answer = tmp_path / "request.pserq", tmp_path / "answer.psera"
    enrolled(realm, first)
    permitted(realm, first)
    sana = first.unlock()
    first.enrolling.accounts.add_person(sana, ADIL, "first the supervisor's")
    sana.lock()
    accounts: Accounts = first.enrolling.accounts
    sana = accounts.unlock(SANA.id, SANAS)
    accounts.reset_passphrase(sana, ADIL.id, ADILS)
    sana.lock()

    assert on(first, "enrol", "request", "-o", asked, "--person", ADIL.id) == 0
    assert on(first, "enrol", "countersign", asked, "-o", answer, "--person", SANA.id) == 0
    assert on(first, "enrol", "accept", answer, "--person", ADIL.id) == 0

    adil = first.unlock(ADIL, ADILS)
    assert read_certificate(adil.certificate).sign_public == adil.signing.public
    adil.lock()
    assert on(first, "enrol", "request", "-o", asked, "--person", ADIL.id) == 1  # nothing lacks


def test_the_office_answers_what_a_supervisor_may_not(
    realm: PracticeRealm,
    registry: Served,
    first: NewLaptop,
    second: NewLaptop,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked, answer = tmp_path / "request.pserq", tmp_path / "answer.psera"
    paper = tmp_path / "paper.txt"
    paper.write_bytes(invited(realm).to_file())
    enrolled(realm, first)
    permitted(realm, first)
    who = ["--person", "S-9", "--name", "Hira", "--role", "supervisor", "--invitation", str(paper)]
    PASSPHRASES["S-9"] = "five wells near the canal"
    assert on(second, "enrol", "request", "-o", asked, *who) == 0

    assert on(first, "enrol", "countersign", asked, "-o", answer, "--person", SANA.id) == 1
    assert "(role)" in capsys.readouterr().err
    given = ["answer", str(asked), "-o", str(answer), "--folder", str(realm.path)]
    assert office(given, now=lambda: NOW) == 0
    assert on(second, "enrol", "accept", answer) == 0


def test_a_request_fits_a_qr_code_and_is_read_from_one(
    second: NewLaptop, first: NewLaptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "request.png"
    words: list[str | Path] = ["-o", picture, "--person", ADIL.id, "--name", "Adil", "--practice"]
    assert on(second, "enrol", "request", *words) == 0
    mark = capsys.readouterr().out
    grey = QImage(str(picture)).convertToFormat(QImage.Format.Format_Grayscale8)
    dots = memoryview(bytes(grey.constBits())).cast("B", (grey.height(), grey.bytesPerLine()))
    [found] = zxingcpp.read_barcodes(dots)
    read = tmp_path / "read.txt"
    read.write_text(found.text)

    assert on(first, "enrol", "look", read) == 0
    assert capsys.readouterr().out == mark


def test_the_list_is_shown_and_an_older_one_refused(
    realm: PracticeRealm,
    registry: Served,
    first: NewLaptop,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    older = tmp_path / "older"
    older.write_bytes(realm.trust_list)
    enrolled(realm, first)
    permitted(realm, first)

    assert on(first, "trust", "import", older, "--person", SANA.id) == 1
    assert on(first, "trust", "show", "--person", SANA.id) == 0

    said = capsys.readouterr().out
    assert "Version 2" in said
    assert "Lets in device, enumerator" in said


def test_a_list_that_names_another_recovery_key_gives_the_laptop_to_it(
    realm: PracticeRealm,
    registry: Served,
    first: NewLaptop,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    enrolled(realm, first)
    other, content = SealingKey.generate(), realm.trust().content
    named = content.recovery.model_copy(update={"public": other.public.hex()})
    newer = tmp_path / "newer"
    update = {"version": content.version + 1, "recovery": named}
    newer.write_bytes(sign_trust_list(content.model_copy(update=update), [realm.root_key]))

    assert on(first, "trust", "import", newer, "--person", SANA.id) == 0
    assert f"recovery key {named.id} now" in capsys.readouterr().out
    assert on(first, "trust", "import", newer, "--person", SANA.id) == 0
    assert "recovery key" not in capsys.readouterr().out

    accounts = first.enrolling.accounts
    with pytest.raises(RecoveryOfAnotherKey):
        accounts.recover(realm.recovery, SANA, "an open door in winter")
    accounts.recover(other, SANA, "an open door in winter").lock()


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "still opens to the recovery key that it has"), ("ur", "اپنی موجودہ بحالی کی چابی")],
)
def test_over_an_older_copy_of_the_store_the_recovery_key_stays_and_the_command_says_why(
    realm: PracticeRealm,
    registry: Served,
    first: NewLaptop,
    capsys: pytest.CaptureFixture[str],
    language: str,
    said: str,
) -> None:
    enrolled(realm, first)
    copy = first.folders.store.read_bytes()
    permitted(realm, first)
    first.folders.store.write_bytes(copy)
    words = ["--person", SANA.id, "--language", language]
    capsys.readouterr()

    assert on(first, "trust", "show", *words) == 0
    assert said in capsys.readouterr().out
    assert on(first, "trust", "fetch", *words) == 0
    assert said not in capsys.readouterr().out


def test_where_a_key_ring_is_required_and_lacks_no_passphrase_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    laptop = NewLaptop(tmp_path / "ringless", keyring=None)
    laptop.folders.made()
    write_settings(laptop.folders.settings, replace(Settings(), require_keyring=True))
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return ADILS

    who = ["--person", ADIL.id, "--name", ADIL.name, "--role", "enumerator"]
    request = ["request", "-o", str(tmp_path / "asked"), *who]
    code = enrol(request, place=laptop.folders, keyring=lambda: None, ask=answer, cost=CHEAP)

    assert code == 1
    assert asked == []
    assert "has no key ring" in capsys.readouterr().err


def test_the_commands_are_known_to_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enumerator([f"--folder={tmp_path / 'nowhere'}", "enrol", "status"]) == 0
    assert "no request waits" in capsys.readouterr().out
    assert enumerator([f"--folder={tmp_path / 'nowhere'}", "trust", "show", "--person", "S-2"]) == 1


def test_codes_are_listed_and_taken_back(
    realm: PracticeRealm, registry: Served, first: NewLaptop, capsys: pytest.CaptureFixture[str]
) -> None:
    code = invited(realm, "--person", SANA.id, "--note", "block 0417")
    folder = ["--folder", str(realm.path)]

    assert office(["codes", "revoke", "1", *folder], now=lambda: NOW) == 0
    assert office(["codes", "revoke", "1", *folder], now=lambda: NOW) == 1
    assert office(["codes", "list", *folder], now=lambda: NOW) == 0
    assert "1\trevoked\tsupervisor\tS-2\t2026-03-16\tblock 0417" in capsys.readouterr().out

    words = ["--code", code.typed_code, "--address", code.address, "--person", SANA.id]
    assert on(first, "enrol", "online", *words, "--name", "Sana", "--role", "supervisor") == 1
    assert "taken it back" in capsys.readouterr().err
