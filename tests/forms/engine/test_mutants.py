"""Whatever a form's file holds, reading it says what is wrong, and what can be read can be opened."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.errors import FormInvalid, NoSuchPlace
from forms.prompts import SectionKind
from forms.session import FormSession
from tests.forms.engine.mutants import mutant

NOW = datetime(2026, 11, 24, 6, 30, tzinfo=UTC)
FORM = (Path(__file__).parent / "everything.xml").read_bytes()


def looked_at(session: FormSession) -> None:
    """Everything that a window would ask for."""
    for section in session.sections():
        if section.kind is SectionKind.ROSTER:
            for row in session.rows(section.ref):
                session.prompts(row.ref)
        else:
            session.prompts(section.ref)
    session.check()
    assert session.unmet is not None


def read(
    xml: bytes, media: Mapping[str, bytes] = {}, *, strict: bool = False
) -> FormDefinition | None:
    """The form, or nothing where it is refused with problems that can be read."""
    try:
        return read_form(xml, media=media, strict=strict)
    except FormInvalid as refusal:
        told = [str(problem) for problem in refusal.problems]
    assert told
    assert all(told)
    return None


def test_the_form_itself_is_a_form() -> None:
    looked_at(FormSession.open(read_form(FORM), clock=lambda: NOW))


@pytest.mark.parametrize("part", range(6))
def test_a_form_gone_wrong_is_refused_by_name_or_opens(part: int) -> None:
    for number in range(part * 50, part * 50 + 50):
        xml = mutant(FORM, Random(number))
        for strict in (True, False):
            form = read(xml, {"far.csv": b"name,label\na,A\n"}, strict=strict)
            if form is None:
                continue
            session = FormSession.open(form, clock=lambda: NOW)
            looked_at(session)
            FormSession.restore(form, session.facts_now(), clock=lambda: NOW)


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"\x00" * 50,
        b"<" * 5000,
        b"<a>" * 5000 + b"</a>" * 5000,
        b"<a " + b" ".join(b'a%d="1"' % n for n in range(50_000)) + b"/>",
        FORM.replace(b"<q>a</q>", b"<q>" + b"<x>" * 200 + b"</x>" * 200 + b"</q>"),
        FORM.replace(b"/data/q != ''", b"(" * 5000 + b"1" + b")" * 5000),
        FORM.replace(b"/data/q != ''", b" and ".join([b"/data/q != 'a'"] * 5000)),
        FORM.replace(b"<q>a</q>", b"<q>" + b"y" * 1_000_000 + b"</q>"),
        FORM.decode().encode("utf-16"),
    ],
)
def test_what_is_large_deep_or_no_form_at_all_is_refused_or_read(xml: bytes) -> None:
    form = read(xml)

    if form is not None:
        looked_at(FormSession.open(form, clock=lambda: NOW))


def test_nothing_stands_at_a_place_that_nobody_knows() -> None:
    session = FormSession.open(read_form(FORM), clock=lambda: NOW)

    with pytest.raises(NoSuchPlace):
        session.prompts("/data/nowhere")
