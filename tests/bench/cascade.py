"""A form with 36 districts, 180 tehsils and 50,040 villages; run as a program, it measures itself.

``python -m tests.bench.cascade csv|inline`` prints milliseconds and peak memory in MB as JSON.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from statistics import median
from time import perf_counter

from forms.definition.reader import read_form
from forms.session import FormSession
from tests.bench.measuring import percentile
from tests.bench.memory import peak_mb

_DISTRICTS, _TEHSILS, _VILLAGES = 36, 5, 278
_LIST = "jr://file-csv/villages.csv"


def villages() -> Iterator[tuple[str, str, str]]:
    """Name, label and tehsil of each."""
    for d in range(_DISTRICTS):
        for t in range(_TEHSILS):
            for v in range(_VILLAGES):
                yield f"d{d}t{t}v{v}", f"Village {d}-{t}-{v}", f"d{d}t{t}"


def form(kind: str) -> tuple[bytes, dict[str, bytes]]:
    """The XForm and its media; ``inline`` has the villages in the form itself."""
    places = [(f"d{d}", f"District {d}", "") for d in range(_DISTRICTS)]
    tehsils = [
        (f"d{d}t{t}", f"Tehsil {d}-{t}", f"d{d}")
        for d in range(_DISTRICTS)
        for t in range(_TEHSILS)
    ]
    media = {}
    if kind == "inline":
        last = _instance("village", list(villages()))
    else:
        last = f'<instance id="village" src="{_LIST}"/>'
        lines = "\n".join(",".join(line) for line in villages())
        media["villages.csv"] = f"name,label,parent\n{lines}\n".encode()
    binds = "".join(
        f'<bind nodeset="/data/{name}" type="string"/>'
        for name in ("district", "tehsil", "village", "any", "x")
    )
    xml = f"""<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
<h:head><h:title>cascade</h:title><model>
<instance><data id="cascade" version="1"><district/><tehsil/><village/><any/><x/>
<orx:meta><orx:instanceID/></orx:meta></data></instance>
{_instance("district", places)}{_instance("tehsil", tehsils)}{last}
{binds}<bind nodeset="/data/orx:meta/orx:instanceID" type="string" jr:preload="uid"/>
</model></h:head><h:body>
{_select("district", "")}{_select("tehsil", "[parent=/data/district]")}{_select("village", "[parent=/data/tehsil]")}
{_select("any", "", "village")}
<input ref="/data/x"><label>Other</label></input>
</h:body></h:html>"""
    return xml.encode(), media


def _instance(name: str, items: Sequence[tuple[str, str, str]]) -> str:
    lines = "".join(
        f"<item><name>{n}</name><label>{label}</label><parent>{parent}</parent></item>"
        for n, label, parent in items
    )
    return f'<instance id="{name}"><root>{lines}</root></instance>'


def _select(name: str, condition: str, offered: str = "") -> str:
    return (
        f'<select1 ref="/data/{name}"><label>{name}</label>'
        f"<itemset nodeset=\"instance('{offered or name}')/root/item{condition}\">"
        '<value ref="name"/><label ref="label"/></itemset></select1>'
    )


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds, and MB of this process at its most."""

    load: float
    first: float  # a tehsil chosen and its villages read, when no village was needed before
    choose: float  # the same again, median
    memory: float  # so far
    narrow: float  # a key typed where the filter offers the villages of one tehsil, median
    index: float  # the first key typed where all villages are offered
    key: float  # every further one, median
    late: float  # of these, 95th percentile
    searched: float  # memory after that


def measure(kind: str) -> Measured:
    xml, media = form(kind)
    begun = perf_counter()
    read = read_form(xml, media=media)
    now = datetime(2026, 3, 1, 7, 0, tzinfo=UTC)
    session = FormSession.open(read, clock=lambda: now)
    load = (perf_counter() - begun) * 1000
    session.answer("/data/district", "d3")
    chosen = [_choose(session, number) for number in range(21)]
    memory = peak_mb()
    narrow = _typed(session, "/data/village")
    wide = _typed(session, "/data/any")
    return Measured(
        load,
        chosen[0],
        median(chosen[1:]),
        memory,
        median(narrow),
        wide[0],
        median(wide[1:]),
        percentile(wide[1:], 0.95),
        peak_mb(),
    )


def _choose(session: FormSession, number: int) -> float:
    begun = perf_counter()
    session.answer("/data/tehsil", f"d3t{number % _TEHSILS}")
    found = session.prompt("/data/village").choices
    taken = (perf_counter() - begun) * 1000
    assert len(found) == _VILLAGES, f"{len(found)} villages offered"
    return taken


def _typed(session: FormSession, ref: str) -> list[float]:
    """Each key of several names, of a code, of a part and of what is not there."""
    times = []
    for name in ("village 3-4-20", "277 3", "d3t4v", "lage 3", "zz", "4-20 vil"):
        for length in range(1, len(name) + 1):
            begun = perf_counter()
            session.search_choices(ref, name[:length])
            times.append((perf_counter() - begun) * 1000)
    return times


if __name__ == "__main__":
    print(json.dumps(asdict(measure(sys.argv[1]))))
