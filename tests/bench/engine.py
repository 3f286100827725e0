"""The form engine: the built-in questionnaire with 60 members, and a list of 50,040 villages."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import fields
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from statistics import median

from enumerator.fieldwork.shelf import built_in
from forms.definition.reader import read_form
from forms.errors import FormError
from forms.packs import read_pack
from forms.prompts import Kind, Prompt, SectionKind
from forms.session import FormSession
from forms.synthetic import Chance, PserFamily, answer_all
from tests.bench.cascade import Measured
from tests.bench.measuring import Effort, Machine, Row, milliseconds, percentile, within

_MEMBERS = 60


def rows(folder: Path, effort: Effort, machine: Machine) -> Sequence[Row]:
    return [*_built_in(effort, machine), *_cascade(folder, effort, machine)]


def _built_in(effort: Effort, machine: Machine) -> list[Row]:
    pack = read_pack(built_in())
    begun = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
    with machine.around() as slow:
        loads = [
            milliseconds(lambda: read_form(pack.xform, media=pack.media))
            for _ in range(effort.of(7, 1))
        ]
        session = FormSession.open(read_form(pack.xform, media=pack.media), clock=lambda: begun)
        answer_all(session, PserFamily(Chance(Random(3)), begun.date(), size=_MEMBERS))
        answers = _every_answer(session, every=effort.of(1, 20))
        outlines = _outlines(session, effort.of(60, 5))
        refs = [s.ref for s in session.sections() if s.kind is not SectionKind.ROSTER]
        refs += [row.ref for row in session.rows("/data/member")]
        pages = [milliseconds(partial(session.prompts, ref)) for ref in refs]
    said = f"{len(answers)} answers to all kinds of questions"
    return [
        within("load of the built-in form", median(loads), 500, "ms", slow[0]),
        within(
            f"60 members: an answer, then its page, the outline and all checks; median of {said}",
            median(answers),
            20,
            "ms",
            slow[0],
        ),
        within("the same, 99th percentile", percentile(answers, 0.99), 100, "ms", slow[0]),
        within("60 members: outline alone", median(outlines), 20, "ms", slow[0]),
        within(
            "60 members: questions of a page, 95th percentile",
            percentile(pages, 0.95),
            20,
            "ms",
            slow[0],
        ),
    ]


def _every_answer(session: FormSession, *, every: int) -> list[float]:
    """Take each answer of the sections and of three members away, and give it again."""
    refs = [s.ref for s in session.sections() if s.kind is not SectionKind.ROSTER]
    refs += [f"/data/member[{row}]" for row in (1, _MEMBERS // 2, _MEMBERS)]
    asked = [(ref, prompt) for ref in refs for prompt in session.prompts(ref) if _given(prompt)]
    taken = []
    for ref, prompt in asked[::every]:
        for value in ("", prompt.value):
            try:
                taken.append(milliseconds(partial(_answer, session, ref, prompt.ref, value)))
            except FormError:
                break  # its choices went with the answer; it stays empty
    return taken


def _answer(session: FormSession, page: str, ref: str, value: str) -> None:
    """Take an answer and read everything that a window could show after it."""
    session.answer(ref, value)
    session.prompts(page)
    session.sections()
    session.check()


def _given(prompt: Prompt) -> bool:
    return bool(prompt.value) and not prompt.read_only and prompt.kind is not Kind.NOTE


def _outlines(session: FormSession, count: int) -> list[float]:
    ref, times = "/data/member[60]/m_name", []
    for number in range(count):
        session.answer(ref, f"Name {number}")
        times.append(milliseconds(session.sections))
    return times


def _cascade(folder: Path, effort: Effort, machine: Machine) -> list[Row]:
    """Each load in a process of its own, so that memory is that form's alone."""
    found: list[Row] = []
    for kind, words in (("csv", "50,040 villages as CSV"), ("inline", "the same inside the form")):
        with machine.around() as slow:
            runs = [_run(kind) for _ in range(effort.of(5, 1))]
        took = {
            part.name: median(getattr(run, part.name) for run in runs) for part in fields(Measured)
        }
        found += [
            within(f"{words}: load", took["load"], 500, "ms", slow[0]),
            within(
                f"{words}: first tehsil chosen, villages read", took["first"], 500, "ms", slow[0]
            ),
            within(f"{words}: tehsil chosen, villages read", took["choose"], 10, "ms", slow[0]),
            within(f"{words}: peak memory of the process", took["memory"], 150, "MB"),
            within(f"{words}: a key typed, 278 offered", took["narrow"], 1, "ms", slow[0]),
            within(f"{words}: first key typed, all offered", took["index"], 1000, "ms", slow[0]),
            within(f"{words}: a further key, all offered", took["key"], 5, "ms", slow[0]),
            within(f"{words}: the same, 95th percentile", took["late"], 5, "ms", slow[0]),
            within(f"{words}: peak memory after that", took["searched"], 150, "MB"),
        ]
    return found


def _run(kind: str) -> Measured:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench.cascade", kind],
        capture_output=True,
        text=True,
        check=True,
    )
    return Measured(**json.loads(ran.stdout))
