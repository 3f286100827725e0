"""The largest forms: how long they take to open, to answer and to read, and what memory they need.

``python -m tests.bench.largest FILE|made`` measures one form in a process of its own and tells it as JSON.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.errors import FormError
from forms.prompts import ASKS_NOTHING, Prompt, SectionKind
from forms.session import FormSession
from forms.synthetic import AnyRespondent, Chance
from forms.synthetic.walk import CouldNotAnswer, answer_all
from forms.xpath.compiler import compile_expression
from tests.bench.largest_form import LONGEST, largest, longest_expression
from tests.bench.measuring import Effort, Machine, Row, milliseconds, percentile, within
from tests.bench.memory import peak_mb
from tests.peer.given import SHARED

_BEGUN = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
_REAL = ("r015", "r034")
_OPEN_MS, _ANSWER_MS, _MEMORY_MB = 2000, 100, 150
_RESPONDENTS, _ENOUGH = 6, 100
_ROWS = (10, 60, 200)


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds, but for ``memory`` (MB) and ``answers`` (how many were measured)."""

    open: float
    answers: int
    median: float
    p99: float
    page: float
    check: float
    finalize: float
    restore: float
    memory: float


def rows(folder: Path, effort: Effort, machine: Machine) -> Sequence[Row]:
    """A real form that is not at hand is left out of the table."""
    made = folder / "made.xml"
    made.write_text(largest(), "utf-8")
    forms = [("made-up form of 750 questions", made, Path())]
    corpus = SHARED / "forms-corpus"
    for name in _REAL if not effort.quick else ():
        paths = (corpus / "compiled").glob(f"{name}__*.xml")
        forms += [(f"real form {name}", path, corpus / "media" / name) for path in paths]
    found: list[Row] = []
    for what, path, media in forms:
        with machine.around() as slow:
            taken = _apart(path, media)
        size = path.stat().st_size / 1e6
        found += _told(f"{what} ({size:.1f} MB)", taken, slow[0])
    with machine.around() as slow:
        text = longest_expression()
        compiled = median(
            milliseconds(partial(compile_expression, text, {})) for _ in range(effort.of(5, 1))
        )
    found.append(
        within(f"expression of {LONGEST:,} characters, compiled", compiled, 100, "ms", slow[0])
    )
    return [*found, *_rosters(effort, machine)]


def _told(what: str, taken: Taken, slow: float) -> Iterator[Row]:
    yield within(f"{what}: open", taken.open, _OPEN_MS, "ms", slow)
    said = f"{taken.answers} answers, each with its page and all checks"
    yield within(f"{what}: {said}: median", taken.median, _ANSWER_MS, "ms", slow)
    yield within("the same, 99th percentile", taken.p99, _ANSWER_MS, "ms", slow)
    yield within(f"{what}: questions of a page, slowest", taken.page, _ANSWER_MS, "ms", slow)
    yield within(f"{what}: all checks", taken.check, _ANSWER_MS, "ms", slow)
    yield within(f"{what}: finalize or name what blocks", taken.finalize, 500, "ms", slow)
    yield within(f"{what}: restored from its log", taken.restore, _OPEN_MS, "ms", slow)
    yield within(f"{what}: peak memory of the process", taken.memory, _MEMORY_MB, "MB")


def _apart(path: Path, media: Path) -> Taken:
    """In a process of its own, so that the memory is that form's alone."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench.largest", path, media],
        capture_output=True,
        text=True,
        check=True,
    )
    return Taken(**json.loads(ran.stdout))


def measure(path: Path, media: Path) -> Taken:
    xml = path.read_bytes()
    files = {one.name: one.read_bytes() for one in media.glob("*")} if media != Path() else {}
    begun = perf_counter()
    form = read_form(xml, media=files, strict=False)
    session = FormSession.open(form, clock=lambda: _BEGUN)
    opened = (perf_counter() - begun) * 1000
    with suppress(
        CouldNotAnswer
    ):  # a form may want what nobody can guess; it is large all the same
        answer_all(session, AnyRespondent(Chance(Random(3)), _BEGUN.date(), most_rows=3))
    answers = list(_answers(session))
    pages = [milliseconds(partial(session.prompts, ref)) for ref in _pages(session)]
    facts = session.facts_now()
    return Taken(
        opened,
        len(answers),
        median(answers),
        percentile(answers, 0.99),
        max(pages),
        milliseconds(session.check),
        milliseconds(partial(_tried, session.finalize)),
        milliseconds(lambda: FormSession.restore(form, facts, clock=lambda: _BEGUN)),
        peak_mb(),
    )


def _answered(form: FormDefinition, session: FormSession) -> FormSession:
    """Interviewed to the end; again with another respondent where one refuses to be interviewed."""
    best = -1
    for seed in range(_RESPONDENTS):
        trial = FormSession.open(form, clock=lambda: _BEGUN)
        with suppress(CouldNotAnswer):  # a form may want what nobody can guess
            answer_all(trial, AnyRespondent(Chance(Random(seed)), _BEGUN.date(), most_rows=3))
        given = sum(1 for page in _pages(trial) for prompt in trial.prompts(page) if prompt.value)
        if given > best:
            session, best = trial, given
        if given >= _ENOUGH:
            break
    return session


def _pages(session: FormSession) -> Iterator[str]:
    for section in session.sections():
        if section.kind is not SectionKind.ROSTER:
            yield section.ref
        else:
            yield from (row.ref for row in session.rows(section.ref)[:1])


def _answers(session: FormSession) -> Iterator[float]:
    """Each given answer taken away and given again, with what the window reads after it."""
    for page in list(_pages(session)):
        for prompt in session.prompts(page):
            if prompt.value and not prompt.read_only and prompt.kind not in ASKS_NOTHING:
                for value in ("", prompt.value):
                    yield milliseconds(partial(_answer, session, page, prompt, value))


def _answer(session: FormSession, page: str, prompt: Prompt, value: str) -> None:
    _tried(partial(session.answer, prompt.ref, value))
    session.prompts(page)
    session.sections()
    session.check()


def _tried(act: Callable[[], object]) -> None:
    with suppress(FormError):
        act()


# ---------------------------------------------------------------- a row of many


_ROSTER = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>Roster</h:title><model><instance><data id="roster"><size/><member><age/><adult/><work/></member>
<adults/></data></instance>
<bind nodeset="/data/size" type="int"/><bind nodeset="/data/member/age" type="int" constraint=". &lt; 120"/>
<bind nodeset="/data/member/adult" type="int" calculate="if(../age &gt;= 18, 1, 0)"/>
<bind nodeset="/data/member/work" relevant="../adult = 1"/>
<bind nodeset="/data/adults" type="int" calculate="{}"/></model></h:head><h:body>
<input ref="/data/size"><label>Size</label></input><group ref="/data/member"><label>Member</label>
<repeat nodeset="/data/member" jr:count="/data/size" xmlns:jr="http://openrosa.org/javarosa">
<input ref="/data/member/age"><label>Age</label></input><input ref="/data/member/work"><label>Work</label></input>
</repeat></group></h:body></h:html>"""


def _rosters(effort: Effort, machine: Machine) -> Iterator[Row]:
    """An answer in one row costs what depends on it: with 200 rows what it costs with 10."""
    machine.slowness()
    for what, total in (("nothing outside reads", "1"), ("a sum reads", "sum(/data/member/adult)")):
        times = {size: _touched(total, size, effort.of(400, 20)) for size in _ROWS}
        least, most = times[_ROWS[0]], times[_ROWS[-1]]
        yield Row(
            f"answer in a row that {what}, with 200 rows",
            f"{most * 1000:.0f} µs",
            f"with 10 rows {least * 1000:.0f} µs, with 60 rows {times[60] * 1000:.0f} µs",
            most / least,
            1.5,
            told=total != "1",  # a sum has every row to add up; it is no answer's own
        )


def _touched(total: str, size: int, times: int) -> float:
    session = FormSession.open(read_form(_ROSTER.format(total).encode()), clock=lambda: _BEGUN)
    session.answer("/data/size", str(size))
    for row in range(1, size + 1):
        session.answer(f"/data/member[{row}]/age", "30")
    ref = f"/data/member[{size // 2}]/age"
    ages = ("5", "40")
    taken = [milliseconds(partial(session.answer, ref, ages[n % 2])) for n in range(times)]
    return median(taken)


if __name__ == "__main__":
    print(json.dumps(asdict(measure(*map(Path, sys.argv[1:])))))
