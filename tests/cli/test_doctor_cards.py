"""The doctor on a laptop with cards: what lies on them is held against the store, and nothing is written."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from enumerator.config import Settings, write_settings
from enumerator.demo.practice import ENUMERATOR
from enumerator.fieldwork.mirror_content import ENVELOPE, HOUSEHOLD
from enumerator.fieldwork.mirror_folder import INDEX, MIRRORS
from tests.cli.test_doctor import Doctor, Told
from tests.support.mirroring import bring_up_to_date, names_on
from tests.support.mounts import SmallDisk, small_disk
from tests.support.practice import REMARKS, A, PracticeLaptop, hold

B = "A-002"


@pytest.fixture
def card(tmp_path: Path, laptop: PracticeLaptop) -> Path:
    """One that is configured, with finished work on it and work that goes on."""
    card = tmp_path / "card"
    card.mkdir()
    configure(laptop, card)
    laptop.approved(A)
    copied(laptop, card)
    return card


@pytest.fixture
def doctor(laptop: PracticeLaptop, capsys: pytest.CaptureFixture[str]) -> Doctor:
    return Doctor(laptop, capsys)


def configure(laptop: PracticeLaptop, *media: Path) -> None:
    write_settings(laptop.practice.folders.settings, Settings(mirrors=media))


def copied(laptop: PracticeLaptop, card: Path) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(B)
        bring_up_to_date(sitting, card)


def the_file(card: Path, kind: str) -> Path:
    return next(card.glob(f"{MIRRORS}/*/{kind}*"))


def lying(card: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in card.rglob("*")
        if path.is_file()
    }


def test_a_card_that_is_whole_and_up_to_date_is_counted_and_not_touched(
    doctor: Doctor, card: Path
) -> None:
    before = lying(card)
    told = doctor.look()

    assert told.code("card") == "card_good"
    values = told.findings["card"]["values"]
    assert values["files"] == str(len(names_on(card)))
    assert values["envelopes"] == values["of"] != "0"
    assert lying(card) == before


def test_without_a_passphrase_it_is_seen_that_a_card_is_there(doctor: Doctor, card: Path) -> None:
    assert doctor.look(person="").code("card") == "card_there"


def test_a_laptop_without_a_card_is_told_so(doctor: Doctor) -> None:
    assert doctor.look().code("card") == "card_none"


def test_a_card_that_is_away_or_never_came_is_told_with_what_waits(
    doctor: Doctor, card: Path, tmp_path: Path
) -> None:
    shutil.move(card, tmp_path / "pocket")
    doctor.laptop.time.pass_(9 * 86400)
    told = doctor.look()
    assert told.code("card") == "card_away"
    assert told.findings["card"]["values"]["days"] == "9"

    configure(doctor.laptop, tmp_path / "elsewhere")
    assert doctor.look().code("card") == "card_never"


@pytest.mark.parametrize("kind", [ENVELOPE, HOUSEHOLD])
def test_a_flipped_bit_in_a_file_is_found_with_and_without_the_list(
    doctor: Doctor, card: Path, kind: str
) -> None:
    file = the_file(card, kind)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert doctor.look().code("card") == "card_changed"

    the_file(card, INDEX).unlink()
    assert doctor.look().code("card") == "card_changed"


def test_a_household_in_anothers_place_is_found(doctor: Doctor, card: Path) -> None:
    the_file(card, INDEX).unlink()
    file = the_file(card, HOUSEHOLD)
    file.rename(file.with_name(f"{HOUSEHOLD}{'0' * 32}-9"))

    assert doctor.look().code("card") == "card_changed"


def test_a_file_that_was_taken_away_is_missed(doctor: Doctor, card: Path) -> None:
    the_file(card, ENVELOPE).unlink()

    assert doctor.look().code("card") == "card_missing"


def test_what_was_not_copied_yet_waits(doctor: Doctor, card: Path) -> None:
    with doctor.laptop.signed_in(ENUMERATOR) as sitting:
        hold(interview := sitting.interviews.open(B))
        interview.answer(REMARKS, "the well is dry")

    told = doctor.look()

    assert told.code("card") == "card_behind"
    assert told.findings["card"]["values"]["waiting"] == "1"


def test_a_list_that_is_gone_or_another_laptops_is_told(
    doctor: Doctor, card: Path, tmp_path: Path
) -> None:
    index = the_file(card, INDEX)
    index.unlink()
    assert doctor.look().code("card") == "card_strange"

    stranger = PracticeLaptop(tmp_path / "stranger")
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    copied(stranger, theirs)
    shutil.copy(the_file(theirs, INDEX), index)
    assert doctor.look().code("card") == "card_strange"


def test_an_older_state_that_was_put_back_is_told(
    doctor: Doctor, card: Path, tmp_path: Path
) -> None:
    shutil.copytree(card, tmp_path / "older")
    with doctor.laptop.signed_in(ENUMERATOR) as sitting:
        hold(interview := sitting.interviews.open(B))
        interview.answer(REMARKS, "the well is dry")
        bring_up_to_date(sitting, card)
    shutil.rmtree(card)
    shutil.move(tmp_path / "older", card)

    assert doctor.look().code("card") == "card_put_back"


def test_an_empty_card_is_told(doctor: Doctor, card: Path) -> None:
    shutil.rmtree(card / MIRRORS)

    assert doctor.look().code("card") == "card_blank"


def test_a_link_in_the_place_of_our_folder_is_not_followed(
    doctor: Doctor, card: Path, tmp_path: Path
) -> None:
    folder = the_file(card, INDEX).parent
    folder.rename(tmp_path / "moved")
    folder.symlink_to(tmp_path / "moved", target_is_directory=True)

    assert doctor.look().code("card") == "card_failing"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "small", megabytes=8) as disk:
        yield disk


def test_a_full_card_and_one_that_is_locked_are_told_apart(
    doctor: Doctor, laptop: PracticeLaptop, disk: SmallDisk
) -> None:
    configure(laptop, disk.folder)
    laptop.approved(A)
    copied(laptop, disk.folder)
    assert doctor.look().code("card") == "card_low"

    disk.fill()
    assert doctor.look().code("card") == "card_full"

    disk.make_read_only()
    assert doctor.look().code("card") == "card_read_only"


def test_each_of_two_cards_is_told_and_the_report_names_neither(
    doctor: Doctor, card: Path, tmp_path: Path
) -> None:
    second = tmp_path / "Canarywala"
    configure(doctor.laptop, card, second)
    told = doctor.look()

    assert {one["code"] for one in told.all if one["check"] == "card"} == {
        "card_good",
        "card_never",
    }
    assert _report(doctor, tmp_path).count("card") >= 2
    assert "Canarywala" not in _report(doctor, tmp_path)


def _report(doctor: Doctor, folder: Path) -> str:
    file = folder / "report.zip"
    told: Told = doctor.look("--bundle", str(file))
    assert told.errors == ""
    shutil.unpack_archive(file, folder / "unpacked")
    return (folder / "unpacked" / "report.json").read_text("utf-8")
