"""Every real form loads, is walked from its first page to its last, and finalizes; third-party data, by PSER_SHARED."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from lxml import etree

from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.errors import FormInvalid
from forms.session import FormSession
from forms.synthetic.stand_ins import properties_for
from forms.synthetic.walking import walk
from tests.forms.corpus.collected import COMPILED_HERE, CORPUS, collected

NOW = datetime(2026, 11, 24, 6, 30, tzinfo=UTC)
SEEDS = 3
PARTS = 6  # so that a failure names few forms
RECORDED = CORPUS.parent / "conformance" / "forms.json"
EVERY = 5  # of the recorded forms, one


def clock() -> datetime:
    return NOW


def walked_well(form: FormDefinition, seed: int) -> None:
    """Finalized, with every value in the submission asked for now, and the same again from its facts."""
    done = walk(form, seed=seed, clock=clock)

    again = FormSession.restore(form, done.facts, clock=clock, properties=properties_for(form))
    assert again.finalize().xml == done.finalized.xml
    assert again.facts_now() == done.facts
    root = etree.fromstring(done.finalized.xml)
    sent = dict(values(form, root, form.elements[0].ref, form.elements[0].ref))
    assert {ref: again.value(ref) for ref in sent} == sent  # what is not relevant reads as empty


def values(
    form: FormDefinition, element: etree._Element, plain: str, ref: str
) -> Iterator[tuple[str, str]]:
    """The values of a submission by their places."""
    counted: Counter[str] = Counter()
    for child in element:
        name = etree.QName(child).localname
        written = f"{child.prefix}:{name}" if child.prefix else name
        counted[written] += 1
        place = form.element(f"{plain}/{written}")
        assert place is not None, f"{plain}/{written}"
        here = f"{ref}/{written}" + (f"[{counted[written]}]" if place.repeat is not None else "")
        if place.is_group:
            yield from values(form, child, place.ref, here)
        elif child.text and counted[written] == 1:
            yield here, child.text


def noted(error: Exception, name: str, seed: int) -> Exception:
    error.add_note(f"{name}, seed {seed}")
    return error


@pytest.mark.parametrize("part", range(PARTS))
def test_every_form_is_walked_to_its_end(part: int) -> None:
    for form in collected()[part::PARTS]:
        definition = form.read()
        for seed in range(SEEDS):
            try:
                walked_well(definition, seed)
            except Exception as error:
                raise noted(error, form.name, seed) from None


def test_workbooks_that_are_compiled_here_are_walked_too() -> None:
    workbooks = [form for form in collected() if form.file.suffix.lower().startswith(".xls")]

    for form in workbooks[:: max(1, len(workbooks) // COMPILED_HERE)]:
        try:
            walked_well(form.read(compile_here=True), seed=1)
        except Exception as error:
            raise noted(error, form.name, 1) from None


def test_what_does_not_work_is_told_with_its_place() -> None:
    for form in collected():
        for problem in (*(definition := form.read()).problems, *definition.unmet):
            said = str(problem)
            assert said.endswith((".", "?")), said
            place = problem.place.ref or problem.subject
            assert place, said
            assert said.startswith(place) or place in said, said
            assert len(said.split()) > 3, said


def test_recorded_forms_are_walked_to_their_end() -> None:
    if not RECORDED.exists():
        pytest.skip(f"no recorded forms at {RECORDED}: set PSER_SHARED; nothing of it was run")
    forms: dict[str, str] = json.loads(RECORDED.read_bytes())

    for name, xform in list(forms.items())[::EVERY]:
        try:
            definition = read_form(xform.encode(), strict=False)
        except FormInvalid:
            continue
        try:
            walked_well(definition, seed=1)
        except Exception as error:
            raise noted(error, name, 1) from None
