"""The core questionnaire is the full one made shorter: what it asks, and how much of it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from forms.authoring.profiles import asked_in
from forms.prompts import ASKS_NOTHING, Prompt, SectionKind
from forms.session import FormSession
from tests.forms.builtin.form import family, interview, workbook

ONLY_FULL = ("sec_p", "sec_s", "sec_t")
KNOWN = 13  # what an assignment fills in: case, place, block, structure, serials, visit, result


def asked(session: FormSession) -> Iterator[Prompt]:
    for section in session.sections():
        rows = session.rows(section.ref) if section.kind is SectionKind.ROSTER else ()
        for ref in [row.ref for row in rows] or [section.ref]:
            for prompt in session.prompts(ref):
                if prompt.kind not in ASKS_NOTHING and not prompt.read_only:
                    yield prompt


def counted(profile: str) -> tuple[int, int]:
    """Answers that a typical family of six gives, and questions that twelve such families are asked; medians."""
    counts, names = [], set[str]()
    for seed in range(12):
        prompts = list(asked(family(6, profile, seed)))
        counts.append(len(prompts))
        names |= {p.name for p in prompts}
    return sorted(counts)[6], len(names)


def test_the_core_asks_about_ninety_questions_and_the_full_form_the_rest_too() -> None:
    core_answers, core = counted("core")
    full_answers, full = counted("full")

    assert 85 <= core - KNOWN <= 98
    assert full >= 220
    assert core_answers <= 215
    assert 350 <= full_answers <= 420


@pytest.mark.parametrize("section", ONLY_FULL)
def test_whole_sections_are_left_out_of_the_core(section: str) -> None:
    core, full = (interview(form_profile=profile) for profile in ("core", "full"))

    assert f"/data/{section}" not in {s.ref for s in core.session.sections() if s.asked}
    assert f"/data/{section}" in {s.ref for s in full.session.sections() if s.asked}


def test_of_each_member_the_core_asks_who_it_is_and_the_gist_of_health_school_and_work() -> None:
    names = {
        p.name for seed in range(12) for p in asked(family(6, "core", seed)) if "/member" in p.ref
    }

    assert names - WHO == {
        "disab", "disab_type", "disab_cert", "chronic",
        "edu_status", "edu_done", "edu_now",
        "work_month", "job_status", "emp_status", "inc_basis", "inc_month", "inc_months", "inc_year",
        "pension", "pension_month",
    }  # fmt: skip


WHO = {
    "m_name", "m_father", "relation", "sex", "dob_known", "dob", "age_told", "marital", "spouse_line", "father_line",
    "mother_line", "resid", "nationality", "id_type", "id_number", "id_other", "id_seen", "no_id_reason",
}  # fmt: skip


def test_consent_is_asked_in_every_profile() -> None:
    for path, profiles in asked_in(workbook().sheets).items():
        if re.match(r"/data/sec_[ab]\b", path):
            assert profiles == {"core", "full"}, path


def test_what_counts_members_by_their_answers_counts_only_what_its_profile_asks() -> None:
    """count(${member}[wg_see >= 3]) is 0 where nobody was asked, and 0 would look like an answer."""
    profiles = asked_in(workbook().sheets)
    for path, line in workbook().sheets.paths.items():
        for counted_over in re.findall(
            r"\$\{member\}\[(.*?)\]", line["calculation"] + line["relevant"]
        ):
            for name in re.findall(r"[a-z_]{3,}", counted_over):
                read = f"/data/member/{name}"
                assert profiles[path] <= profiles.get(read, profiles[path]), (path, name)


def test_without_a_program_that_fills_it_in_the_full_questionnaire_is_asked() -> None:
    interview().expect("form_profile", "full")


def test_the_documents_count_as_the_form_does() -> None:
    sheets, found = workbook().sheets, dict[str, list[int]]()
    for path, line in sheets.paths.items():
        if line["bind::pser:code"] and line.type not in ("note", "calculate", "hidden"):
            counts = found.setdefault(line["bind::pser:code"][0], [0, 0])
            counts[0] += 1
            counts[1] += "core" in asked_in(sheets)[path]
    document = (Path(__file__).parents[3] / "docs" / "questionnaire.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| ([A-Z]) \| .* \| (\d+) \| (\d+) \|$", document, re.MULTILINE)

    assert {section: [int(full), int(core)] for section, full, core in told} == found
