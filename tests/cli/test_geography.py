"""The list of places on its way: checked in an office, signed at the registry, in force on a laptop."""

import re
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

import pytest

from enumerator.__main__ import main as enumerator
from enumerator.app.sitting import Sitting
from enumerator.cli.geography import main
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.fieldwork.interview import Interview
from enumerator.fieldwork.places import DRAFT, draft
from forms.packs import Pack, new_pack, write_pack
from sync.registry.practice import make_practice_realm
from tests.support.practice import PracticeLaptop
from tests.support.scenario import xform_of

HEADS = "level,id,parent,name_en,name_ur,valid_from,valid_to,pcode,bor_code,pbs_code\n"
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
CHOOSING = xform_of("""
    | type                                  | name     | label::English (en) | label::Urdu (ur) | choice_filter        |
    | select_one_from_file geo_division.csv | area     | Division            | ڈویژن            |                      |
    | select_one_from_file geo_district.csv | part     | District            | ضلع              | parent = ${area}     |
    """, settings={"form_id": "placing", "default_language": "English (en)"})  # fmt: skip
DIVISION, DISTRICT = "/data/area", "/data/part"


@pytest.fixture(scope="session")
def new_laptop(tmp_path_factory: pytest.TempPathFactory) -> PracticeLaptop:
    return PracticeLaptop(tmp_path_factory.mktemp("new") / "home")


@pytest.fixture
def laptop(tmp_path: Path, new_laptop: PracticeLaptop) -> PracticeLaptop:
    return PracticeLaptop(tmp_path / "home", like=new_laptop)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    folder.mkdir()
    return folder


def table(office: Path, more: str = "") -> Path:
    """The draft with some lines more, as an office would write its own list."""
    text = (resources.files("resources") / "geography" / DRAFT).read_text("utf-8")
    file = office / "punjab.csv"
    file.write_text(text + more, encoding="utf-8")
    return file


def published(laptop: PracticeLaptop, office: Path, file: Path, edition: int = 1) -> Path:
    out = office / f"punjab-{edition}.places"
    done = main(
        ["publish", str(file), "--edition", str(edition), "-o", str(out),
         "--registry", str(laptop.practice.registry)],
        now=lambda: NOW,
    )  # fmt: skip
    assert done == 0
    return out


def imported(laptop: PracticeLaptop, file: Path) -> int:
    return main(
        ["import", str(file), "--person", ENUMERATOR.id],
        place=laptop.practice.folders,
        keyring=lambda: laptop.keyring,
        ask=lambda _: PASSPHRASES[ENUMERATOR.id],
    )


def edition(laptop: PracticeLaptop) -> int:
    with laptop.signed_in(SUPERVISOR) as sitting:
        return sitting.places.geography().edition


def test_a_list_is_checked_signed_and_in_force(
    laptop: PracticeLaptop, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = table(office, more="tehsil,031199,0311,New Town,نیا شہر,2026-12-01,,,,\n")

    assert main(["check", str(file)]) == 0
    assert imported(laptop, published(laptop, office, file)) == 0

    told = capsys.readouterr().out
    assert "10 of level division, 41 of level district, 156 of level tehsil" in told
    assert "edition 1 is in force" in told
    assert "new: 031199" in told
    assert edition(laptop) == 1


def test_an_older_list_does_not_come_back(
    laptop: PracticeLaptop, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = table(office)
    first, second = published(laptop, office, file, 1), published(laptop, office, file, 2)
    assert imported(laptop, second) == 0

    assert imported(laptop, first) == 1

    assert "What was in force before stands." in capsys.readouterr().err
    assert edition(laptop) == 2


def test_the_same_list_twice_is_no_harm(laptop: PracticeLaptop, office: Path) -> None:
    file = published(laptop, office, table(office))

    assert [imported(laptop, file), imported(laptop, file)] == [0, 0]

    assert edition(laptop) == 1


def test_two_lists_of_one_number_are_not_both_believed(
    laptop: PracticeLaptop, office: Path
) -> None:
    assert imported(laptop, published(laptop, office, table(office))) == 0
    other = published(laptop, office, table(office, more="tehsil,9,0311,X,ش,,,,,\n"))

    assert imported(laptop, other) == 1


def test_what_another_registry_signed_changes_nothing(laptop: PracticeLaptop, office: Path) -> None:
    make_practice_realm(office / "other")
    out = office / "foreign.places"
    main(["publish", str(table(office)), "--edition", "3", "-o", str(out),
          "--registry", str(office / "other")])  # fmt: skip

    assert imported(laptop, out) == 1
    assert edition(laptop) == 0


def test_a_table_that_nobody_signed_is_not_imported(
    laptop: PracticeLaptop, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(laptop, table(office)) == 1

    assert "cannot be read" in capsys.readouterr().err


def test_faults_are_told_with_file_line_and_column(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = office / "mine.csv"
    file.write_text(f"{HEADS}division,D1,,Lahore,Lahore,,,,,\ndistrict,T1,D9,Kasur,قصور,,,,,\n")

    assert main(["check", str(file)]) == 1

    told = capsys.readouterr().err.splitlines()
    assert told == [f"{file}, line 2, column name_ur: the Urdu name has no Urdu letter: 'Lahore'"]


def test_a_list_that_loses_a_unit_is_not_published(
    laptop: PracticeLaptop, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = office / "mine.csv"
    file.write_text(f"{HEADS}division,01,,Bahawalpur,بہاولپور,,,,,\n")

    done = main(["publish", str(file), "--edition", "1", "-o", str(office / "out"),
                 "--registry", str(laptop.practice.registry)])  # fmt: skip

    assert done == 1
    assert "unit 02 of the edition before is missing" in capsys.readouterr().err
    assert not (office / "out").exists()


def test_what_a_list_says_of_a_day_can_be_read(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = table(office, more="tehsil,031199,0311,New Town,نیا شہر,2026-12-01,,,,\n")

    main(["show", str(file), "--day", "2026-11-30"])
    before = capsys.readouterr().out
    main(["show", str(file), "--day", "2026-12-01"])

    assert "New Town" not in before
    assert "New Town" in capsys.readouterr().out


# --- in interviews ---


def pack() -> Pack:
    places = draft().on(NOW.date())
    lists = {n: places.file(n) or b"" for n in ("geo_division.csv", "geo_district.csv")}
    return new_pack(form_id="placing", version="1", title="Placing", xform=CHOOSING, media=lists)


def begun(sitting: Sitting, assignment: str) -> Interview:
    """An interview about places, instead of the questionnaire that came with the program."""
    sitting.shelf.lay_in(write_pack(pack()))
    return sitting.interviews.open(assignment)


def districts(interview: Interview) -> list[str]:
    interview.answer(DIVISION, "03")
    return [choice.label for choice in interview.session.prompt(DISTRICT).choices]


def test_new_interviews_choose_from_the_list_in_force(laptop: PracticeLaptop, office: Path) -> None:
    more = "district,0399,03,New District,نیا ضلع,2026-03-01,,,,\n"
    assert imported(laptop, published(laptop, office, table(office, more=more))) == 0

    with laptop.signed_in(ENUMERATOR) as sitting:
        found = districts(begun(sitting, "A-001"))

    assert "Faisalabad" in found
    assert "New District" in found


def test_an_interview_keeps_the_places_with_which_it_began(
    laptop: PracticeLaptop, office: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = begun(sitting, "A-001")
        districts(interview)
        interview.answer(DISTRICT, "0311")
    laptop.time.pass_(3600)
    gone = table(office)
    text = re.sub(
        r"^((?:district,0311,|tehsil,03110).*),,,(.*,,)$",
        r"\1,,2020-01-01,\2",
        gone.read_text("utf-8"),
        flags=re.MULTILINE,
    )
    gone.write_text(text, encoding="utf-8")
    assert imported(laptop, published(laptop, office, gone)) == 0

    with laptop.signed_in(ENUMERATOR) as sitting:
        again = sitting.interviews.open("A-001")
        assert again.session.value(DISTRICT) == "0311"
        assert "Faisalabad" not in districts(begun(sitting, "A-002"))


def test_names_of_places_are_shown_in_urdu(laptop: PracticeLaptop) -> None:
    laptop.language = "ur"
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = begun(sitting, "A-001")
        interview.set_language("Urdu (ur)")

        assert "فیصل آباد" in districts(interview)


def test_a_list_goes_to_the_laptop_whose_folder_is_named(
    laptop: PracticeLaptop, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = published(laptop, office, table(office))
    capsys.readouterr()
    home = str(office / "nobody")

    for named in (["--folder", home], [f"--folder={home}"]):
        done = enumerator([*named, "geography", "import", str(file), "--person", ENUMERATOR.id])

        assert done == 1
        assert "works on this laptop" in capsys.readouterr().err


def test_without_a_passphrase_nothing_is_imported(
    laptop: PracticeLaptop, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def nobody_answers(_: str) -> str:
        raise EOFError

    done = main(
        ["import", str(published(laptop, office, table(office))), "--person", ENUMERATOR.id],
        place=laptop.practice.folders,
        keyring=lambda: laptop.keyring,
        ask=nobody_answers,
    )

    assert done == 1
    assert "Nothing was changed." in capsys.readouterr().err
    assert edition(laptop) == 0


@pytest.mark.parametrize("command", ["form", "registry"])
def test_a_folder_before_a_command_that_has_no_use_for_it_is_refused(command: str) -> None:
    with pytest.raises(SystemExit):
        enumerator(["--folder", "somewhere", command])
