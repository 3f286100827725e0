"""What a household costs on the line: content, and what the protocol adds to it."""

from collections.abc import Sequence
from pathlib import Path
from statistics import mean

import zstandard

from enumerator.fieldwork.shelf import built_in
from forms.definition.reader import read_form
from forms.packs import read_pack
from forms.synthetic.population import MadeUp, population
from sync.registry.practice import make_practice_realm
from sync.sealing import FormRef
from sync.sealing.compression import compress
from tests.bench.measuring import Effort, Machine, Row
from tests.sync.team import Team

_SEED = "measured"  # the dictionary was trained on another


def rows(folder: Path, effort: Effort, machine: Machine) -> Sequence[Row]:
    machine.slowness()
    pack = read_pack(built_in())
    form = read_form(pack.xform, media=pack.media)
    made = list(population(form, _SEED, effort.of(200, 10)))
    team = Team(make_practice_realm(folder), dictionary=pack.dictionary)
    named = FormRef(pack.form_id, pack.version, pack.hash)
    envelopes = [team.seal(m.xml, id=f"uuid:{m.instance_id[-32:]}", form=named) for m in made]
    batch = team.batch(envelopes)
    content = sum(len(compress(m.xml, pack.dictionary)) for m in made)
    frame = len(zstandard.ZstdCompressor(level=19).compress(b"".join(m.xml for m in made)))
    count = len(made)
    overhead = (len(batch.data) - content) / count
    decisions = sum(len(decision.data) for decision in batch.decisions) / count
    return [
        Row(
            f"content of a household on the line ({_population(made)})",
            f"{content / count:.0f} B",
            f"the whole batch in one zstd-19 frame, {frame / count:.0f} B each",
            content / frame,
            1.15,
        ),
        Row(
            "protocol around it: signature, three recipients, padding, manifest, without the decision",
            f"{overhead - decisions:.0f} B",
            "320 B",
            (overhead - decisions) / 320,
            1.0,
            goal="≤ 320 B",
        ),
        Row(
            "all of a household in a batch, the supervisor's signed decision too",
            f"{len(batch.data) / count:.0f} B",
            f"what chance decided of it, {mean(m.bits for m in made) / 8:.0f} B",
            len(batch.data) * 8 / sum(m.bits for m in made),
            0.0,
            goal="none",
            told=True,
        ),
    ]


def _population(made: Sequence[MadeUp]) -> str:
    members = mean(m.members for m in made)
    size = mean(len(m.xml) for m in made)
    return f"{len(made)} made-up households, {members:.1f} members and {size / 1000:.1f} kB of XML each"
