"""The built-in questionnaire as the tests meet it: its workbook, its pack, an interview with a family."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from pathlib import Path
from random import Random

from forms.authoring import CompiledForm, Line, compile_xlsform
from forms.authoring.beside import media_beside
from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.packs import Pack, read_pack
from forms.session import FormSession
from forms.synthetic import Chance, PserFamily, answer_all
from tests.support.scenario import Scenario

FOLDER = resources.files("resources") / "forms"
CONSENT = {"contact_result": "1", "consent": "1", "ok_ids": "1"}


@cache
def workbook() -> CompiledForm:
    file = Path(str(FOLDER)) / "pser_household.xlsx"
    return replace(compile_xlsform(file.read_bytes(), file.name), media=media_beside(file))


@cache
def pack() -> Pack:
    return read_pack((FOLDER / "pser_household.pack").read_bytes())


@cache
def definition() -> FormDefinition:
    return read_form(pack().xform, media=pack().media)


def line_of(name: str) -> Line:
    """The row of the survey sheet that has this name."""
    [found] = [line for line in workbook().sheets.survey if line.name == name]
    return found


def interview(
    answers: Mapping[str, str] = {}, *, form_profile: str = "full", language: str = "en"
) -> Scenario:
    """Consent is given; then ``answers`` by name, in their order: ``member[2]/sex``; rows are added as needed."""
    made = Scenario(definition(), prefill={"form_profile": form_profile}, language=language)
    give(made, {**CONSENT, **answers})
    return made


def give(made: Scenario, answers: Mapping[str, str]) -> None:
    for name, value in answers.items():
        if name.startswith("member["):
            place = int(name[7 : name.index("]")])
            while len(made.session.rows("/data/member")) < place:
                made.add_row("member")
        made.answer(name, value)


NOON = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)


def family(size: int, profile: str, seed: int = 1) -> FormSession:
    """The interview of a made-up family, all asked and everything unusual confirmed."""
    made = FormSession.open(definition(), clock=lambda: NOON, prefill={"form_profile": profile})
    answer_all(made, PserFamily(Chance(Random(seed)), NOON.date(), size=size))
    return made
