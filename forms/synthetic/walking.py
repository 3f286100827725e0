"""``python -m forms walk FILE…``: made-up interviews with any form, to see whether it can be finished."""

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from forms.authoring import compile_xlsform
from forms.authoring.beside import media_beside
from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.errors import FormError, FormInvalid
from forms.prompts import Fact, Finalized, SectionKind, SectionState
from forms.session import POLICY_ZONE, FormSession
from forms.synthetic.chance import Chance
from forms.synthetic.respondent import AnyRespondent
from forms.synthetic.stand_ins import HERE, prefill_for, properties_for
from forms.synthetic.walk import CouldNotAnswer, answer_all

XFORMS = (".xml", ".xform")
_BEFORE = b"\xef\xbb\xbf \t\r\n"  # what may stand before the first element


@dataclass(frozen=True, slots=True)
class Walked:
    """One interview from the first page to the last, and what became of it."""

    pages: int  # that had something to ask; each row of a roster is one
    asked: int
    answered: int
    rows: int
    finalized: Finalized
    facts: tuple[Fact, ...]


def load(file: Path, media: Mapping[str, bytes] = {}) -> FormDefinition:
    """Any form, XForm or XLSForm, as far as it goes; ``problems`` and ``unmet`` say what does not.

    Raises FormInvalid for what is no form, OSError where the file cannot be read.
    """
    data = file.read_bytes()
    if file.suffix.lower() in XFORMS or data.lstrip(_BEFORE)[:1] == b"<":
        return read_form(data, media=media, strict=False)
    form = compile_xlsform(data, file.name, repair=True)
    return read_form(form.xform, media={**form.media, **media}, strict=False)


def opened(
    form: FormDefinition, clock: Callable[[], datetime], prefill: Mapping[str, str] = {}
) -> FormSession:
    """A session that is told what a laptop would tell."""
    return FormSession.open(
        form, clock=clock, prefill=prefill, properties=properties_for(form), position=lambda: HERE
    )


def walk(form: FormDefinition, *, seed: int, clock: Callable[[], datetime]) -> Walked:
    """Interview somebody by chance and finalize. Raises CouldNotAnswer.

    A form that cannot be finished as it opens is tried again as another program would open it, with
    values in the places that only such a program can fill.
    """
    try:
        session = _asked(form, seed, clock, {})
    except CouldNotAnswer:
        prefill = prefill_for(form)
        if not prefill:
            raise
        session = _asked(form, seed, clock, prefill)
    needed = [s for s in session.sections() if s.state is not SectionState.NOT_NEEDED]
    rows = sum(section.rows for section in needed)
    return Walked(
        pages=sum(section.kind is SectionKind.QUESTIONS for section in needed) + rows,
        asked=sum(section.asked for section in needed),
        answered=sum(section.answered for section in needed),
        rows=rows,
        finalized=session.finalize(),
        facts=session.facts_now(),
    )


def _asked(
    form: FormDefinition, seed: int, clock: Callable[[], datetime], prefill: Mapping[str, str]
) -> FormSession:
    session = opened(form, clock, prefill)
    today = clock().astimezone(POLICY_ZONE).date()
    answer_all(session, AnyRespondent(Chance(Random(seed)), today))  # noqa: S311  # nothing secret
    return session


def main(arguments: Sequence[str], *, prog: str = "python -m forms") -> int:
    """One line for each form and walk; the exit status is 1 where a form could not be read or not be finished."""
    asked = _parser(prog).parse_args(arguments)
    failed = False
    for file in asked.file:
        for line, well in _walks(file, asked.media, range(asked.seed, asked.seed + asked.walks)):
            failed = failed or not well
            sys.stdout.write(f"{file}: {line}\n")
    return int(failed)


def _walks(file: Path, media: Path | None, seeds: Iterable[int]) -> Iterable[tuple[str, bool]]:
    started = time.perf_counter()
    try:
        form = load(file, media_beside(file, media))
    except OSError as error:
        yield str(error.strerror), False
        return
    except FormInvalid as error:
        yield f"is no form that can be read: {error}", False
        return
    told = dict.fromkeys(map(str, (*form.problems, *form.unmet)))
    told |= dict.fromkeys(f"{name} is not there" for name in form.missing_media)
    degraded = f"; degraded: {' | '.join(told)}" if told else ""
    read = time.perf_counter() - started
    for seed in seeds:
        started = time.perf_counter()
        try:
            done = walk(form, seed=seed, clock=lambda: datetime.now(UTC))
        except FormError as error:
            yield f"seed {seed}, not finished: {error}{degraded}", False
            continue
        spent = read + time.perf_counter() - started
        counted = f"{done.pages} pages, {done.asked} questions, {done.answered} answers"
        yield f"seed {seed}, {counted}, {done.rows} rows, {spent:.2f} s{degraded}", True
        read, degraded = 0.0, ""  # told once


def _parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"{prog} walk", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE", nargs="+", help="an XForm or an XLSForm")
    parser.add_argument("--seed", type=int, default=1, help="of the first walk")
    parser.add_argument("--walks", type=int, default=1, help="how many, each with the next seed")
    parser.add_argument("--media", type=Path, help="folder with the files that the form names")
    return parser
