"""The built-in questionnaire as the tests meet it: its workbook, its pack, an interview with a family."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from forms.authoring import CompiledForm, Line, compile_xlsform
from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.packs import Pack, read_pack
from tests.support.scenario import Scenario

FOLDER = resources.files("resources") / "forms"
CONSENT = {"contact_result": "1", "consent": "1", "ok_ids": "1"}


@cache
def workbook() -> CompiledForm:
    return compile_xlsform((FOLDER / "pser_household.xlsx").read_bytes(), "pser_household.xlsx")


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


def interview(answers: Mapping[str, str] = {}, **given: Any) -> Scenario:
    """Consent is given; then ``answers`` by name, in their order: ``member[2]/sex``; rows are added as needed."""
    made = Scenario(definition(), **given)
    give(made, {**CONSENT, **answers})
    return made


def give(made: Scenario, answers: Mapping[str, str]) -> None:
    for name, value in answers.items():
        if name.startswith("member["):
            place = int(name[7 : name.index("]")])
            while len(made.session.rows("/data/member")) < place:
                made.add_row("member")
        made.answer(name, value)
