"""The reference registry on one core: a batch verified, opened, stored, receipted."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

from enumerator.fieldwork.shelf import built_in
from forms.definition.reader import read_form
from forms.packs import Pack, read_pack
from forms.synthetic.population import population
from sync.batches import Batch
from sync.protocol import Outcome
from sync.registry.practice import make_practice_realm
from sync.registry.server import Registry
from sync.sealing import FormRef
from sync.sealing.receipts import read_receipt
from tests.bench.measuring import Effort, Machine, Row
from tests.sync.team import Team

_STRUCTURE = re.compile(rb"<structure_no>[^<]*<")


def rows(folder: Path, effort: Effort, machine: Machine) -> Sequence[Row]:
    pack = read_pack(built_in())
    realm = make_practice_realm(folder)
    realm.add_form(pack.form_id, pack.version, pack.hash, pack.dictionary)
    team = Team(realm, dictionary=pack.dictionary)
    batches = [
        _batch(team, pack, xmls)
        for xmls in _xmls(pack, rounds=effort.of(5, 1), count=effort.of(200, 10))
    ]
    registry = Registry(realm.folder)
    with one_core(), machine.around() as slow:
        rates = []
        for batch in batches:
            begun = perf_counter()
            receipt = registry.receive(batch.id, batch.data)
            rates.append(len(batch.envelopes) / (perf_counter() - begun))
            stored = {item.outcome for item in read_receipt(receipt, realm.trust()).items}
            assert stored == {Outcome.STORED}, stored
    registry.close()
    rate = median(rates)
    said = f"{rate:.0f}/s"
    if slow[0] > 1:
        said += f", {rate * slow[0]:.0f}/s on a quiet machine"
    return [
        Row(
            "registry on one core: interviews verified, opened and stored",
            said,
            "1,000/s",
            rate * slow[0] / 1000,
            1.0,
            least=True,
            goal="≥ 1,000/s",
        )
    ]


@contextmanager
def one_core() -> Iterator[None]:
    """Work on one core only, where the system lets a program choose."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def made_up(pack: Pack, households: int) -> Iterator[list[bytes]]:
    """So many households, at most 200 of them at a time; a multiple of 200, or fewer."""
    count = min(households, 200)
    yield from _xmls(pack, rounds=households // count, count=count)


def _xmls(pack: Pack, *, rounds: int, count: int) -> Iterator[list[bytes]]:
    """Each round the same made-up families, in other houses: a house that comes twice would be parked."""
    form = read_form(pack.xform, media=pack.media)
    made = [one.xml for one in population(form, "registry", count)]
    for number in range(rounds):
        yield [
            _STRUCTURE.sub(b"<structure_no>%d<" % (number * count + at), xml)
            for at, xml in enumerate(made)
        ]


def _batch(team: Team, pack: Pack, xmls: Sequence[bytes]) -> Batch:
    form = FormRef(pack.form_id, pack.version, pack.hash)
    return team.batch([team.seal(xml, form=form) for xml in xmls])
