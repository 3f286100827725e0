"""The built-in questionnaire holds what the privacy notice promises."""

import re
from importlib import resources
from pathlib import Path

import pytest
import zstandard
from lxml import etree

from forms.authoring import Line
from forms.definition.reader import read_form
from forms.lint import lint_form
from forms.lint.datamap import data_map
from forms.synthetic import names
from forms.synthetic.population import population
from tests.forms.builtin.form import family, pack, workbook

ROOT = Path(__file__).parents[3]
FOLDER = resources.files("resources") / "forms"
PSER = "{https://pser.example/xforms}"
CONSENT = ("/data/sec_b/consent", "1")


def survey(**wanted: str) -> list[Line]:
    return [
        line
        for line in workbook().sheets.survey
        if all(line[column] == value for column, value in wanted.items())
    ]


def bind(path: str) -> etree._Element:
    [found] = etree.fromstring(pack().xform).findall(f".//{{*}}bind[@nodeset='{path}']")
    return found


def test_the_pack_is_the_workbook_compiled() -> None:
    assert workbook().xform == pack().xform
    assert (pack().form_id, pack().version) == ("pser_household", workbook().version)
    assert pack().title == "PSER household questionnaire"


def test_it_lints_clean() -> None:
    found = [(p.code, p.subject) for p in lint_form(workbook())]

    assert found == []


def test_nothing_personal_is_reachable_before_consent() -> None:
    """Every class-1 and class-2 question stands in a part that is relevant only after consent."""
    for path, line in workbook().sheets.paths.items():
        if line["bind::pser:pii"] in {"1", "2"} and path != "/data/sec_b/consent_mark":
            section = workbook().sheets.paths["/".join(path.split("/")[:3])]
            assert section["relevant"] == "${consent} = '1'", path


def test_before_consent_stand_only_the_household_key_and_what_the_program_knows() -> None:
    before = [
        line.name for line in workbook().sheets.survey if line["bind::pser:code"].startswith("A")
    ]
    names = before[: before.index("contact_result") + 1]

    assert names == [
        "form_profile", "case_id", "division", "district", "tehsil", "locality_type", "uc_name", "mauza", "hadbast_no",
        "mohalla", "block_code", "structure_no", "hh_serial", "family_serial", "visit_no", "contact_result",
    ]  # fmt: skip
    assert before[len(names) :] == ["address", "landmark", "gps", "gps_missing"]
    assert not survey(name="callback_at")
    assert not survey(name="visit_note")


@pytest.mark.parametrize(
    "path",
    ["/data/member/spouse_line", "/data/member/father_line", "/data/member/mother_line", "/data/sec_x/resp_line"],
)  # fmt: skip
def test_answers_that_name_a_member_say_so(path: str) -> None:
    assert bind(path).get(f"{PSER}row-ref") == "/data/member"


def test_every_soft_check_speaks_both_languages() -> None:
    document = etree.fromstring(pack().xform)
    translations = [
        {text.get("id") for text in translation.iter("{*}text")}
        for translation in document.iter("{*}translation")
    ]
    rules = [
        rule
        for found in document.iter("{*}bind")
        for rule in str(found.get(f"{PSER}warn") or "").split(" ;; ")
        if rule
    ]

    assert len(translations) == 2
    assert len(rules) >= 40
    for rule in rules:
        assert all(rule.partition(" => ")[2] in texts for texts in translations), rule


def test_every_constraint_has_its_own_message() -> None:
    for line in workbook().sheets.survey:
        if line["constraint"]:
            assert line["constraint_message::Urdu (ur)"], line.name


def test_the_notice_tells_the_helpline_in_both_languages_and_no_invented_address() -> None:
    [notice] = survey(name="notice")

    for language in ("English (en)", "Urdu (ur)"):
        assert "0800-02345" in notice[f"label::{language}"]
        assert "@" not in notice[f"label::{language}"]


def test_unofficial_items_say_that_they_are() -> None:
    for line in workbook().sheets.survey:
        if line.name.startswith(("wg_", "fies_")) and line.type != "calculate":
            assert line["bind::pser:note"] == "shortened, unofficial"


def test_no_rule_uses_what_only_the_draft_knew() -> None:
    assert b"pser-in-bbox" not in pack().xform


def test_the_dictionary_makes_each_submission_nearly_as_small_as_the_whole_batch_together() -> None:
    """DESIGN section 9: at most 1.15 times one zstd-19 frame of the batch; trained on another seed than measured."""
    made = [m.xml for m in population(read_form(pack().xform, media=pack().media), "measured", 60)]
    known = zstandard.ZstdCompressionDict(pack().dictionary)
    one = zstandard.ZstdCompressor(
        level=19, dict_data=known, write_dict_id=False, write_content_size=False
    )

    together = len(zstandard.ZstdCompressor(level=19).compress(b"".join(made)))
    apart = sum(len(one.compress(xml)) for xml in made)

    assert apart <= 1.15 * together


def test_the_dictionary_holds_nobody_else() -> None:
    """Every whole name in it is one of the invented ones (the trainer also splices)."""
    invented = {
        part
        for pair in (*names.MEN, *names.WOMEN, *names.SECOND, *names.SECOND_OF_WOMEN)
        for name in pair
        for part in name.split()
    }
    text = pack().dictionary.decode("utf-8", errors="replace")
    found = {name for _, name in re.findall(r"<(m_name|head_name|m_father)>([^<]+)</\1>", text)}
    whole = {name for name in found if "\N{REPLACEMENT CHARACTER}" not in name}

    assert len(whole) > 20
    assert {part for name in whole for part in name.split()} <= invented


def test_what_the_law_grounds_the_asking_on_goes_with_the_answers() -> None:
    asked = family(1, "full")

    assert asked.value("/data/sec_b/legal_basis") == "public_task"


def test_the_data_map_in_the_documents_is_the_form_s() -> None:
    kept = (ROOT / "docs" / "data-map.md").read_text(encoding="utf-8")

    assert kept == data_map(
        workbook(), "python -m forms datamap resources/forms/pser_household.xlsx"
    )
