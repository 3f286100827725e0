"""A thousand households over a bad line: the program's own client and registry, real TLS, a line of 64 kbit/s."""

import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from enumerator.fieldwork.shelf import built_in
from forms.packs import read_pack
from sync.batches import Batch, group_into_batches
from sync.registry.authority import make_server_identity
from sync.registry.practice import make_practice_realm
from sync.sealing import Envelope, FormRef
from tests.bench.measuring import Effort, Machine, NotMeasured, Row
from tests.bench.registry import made_up
from tests.support.link import Line, NoNamespaces, linked
from tests.support.link.wire import FAR
from tests.sync.team import Team

_RATE = 64_000  # bits a second each way
_FAR = 0.6  # seconds, there and back
_LOSS = 0.02
_PATIENCE = 1_800  # seconds


def rows(folder: Path, effort: Effort, machine: Machine) -> Sequence[Row]:
    machine.slowness()
    many, few = effort.of(1_000, 20), effort.of(25, 3)
    bad = Line(_RATE, _FAR, loss=_LOSS)
    try:
        together = _Sent(folder / "together", many, bad)
        alone = _Sent(folder / "alone", few, bad, each_alone=True)
        broken = _Sent(folder / "broken", many // 2, Line(_RATE, _FAR, loss=_LOSS, dead=25, of=60))
    except NoNamespaces:
        raise NotMeasured("this machine lets nobody make network namespaces") from None
    line = f"{_RATE // 1000} kbit/s, {_FAR * 1000:.0f} ms, {_LOSS:.0%} loss"
    return [
        Row(
            f"{many} households over {line}, sealed, sent and receipted",
            f"{together.seconds:.0f} s, {together.there / many:.0f} B each on the wire and "
            f"{together.back / many:.0f} B back",
            f"their {together.sealed / many:.0f} sealed bytes alone, {together.least:.0f} s",
            together.seconds / together.least,
            1.25,
        ),
        Row(
            f"the same with a request for each household ({few} measured)",
            f"{alone.seconds * many / few:.0f} s for {many}",
            "sent together",
            alone.seconds * many / few / together.seconds,
            0.0,
            goal="none",
            told=True,
        ),
        Row(
            f"{many // 2} households over the same line, dead for 25 s of every 60",
            f"{broken.seconds:.0f} s, {broken.tries} tries, "
            f"{broken.there / broken.sealed - 1:.0%} more bytes than were sealed",
            f"their sealed bytes in the time that the line lives, {broken.least * 60 / 35:.0f} s",
            broken.seconds / (broken.least * 60 / 35),
            0.0,
            goal="none",
            told=True,
        ),
    ]


class _Sent:
    """Households that travelled over a line, and what it cost."""

    def __init__(
        self, folder: Path, households: int, line: Line, *, each_alone: bool = False
    ) -> None:
        batches, team = _sealed(folder, households, each_alone=each_alone)
        realm = team.realm
        self.sealed = sum(batch.size for batch in batches)
        self.least = self.sealed * 8 / _RATE
        laptop = folder / "laptop"
        laptop.mkdir()
        for number, batch in enumerate(batches):
            (laptop / f"{number:05}.pserb").write_bytes(batch.data)
        for name in ("trust-root", "trust-list", "tls/ca.pem"):
            (laptop / Path(name).name).write_bytes((realm.path / name).read_bytes())
        (laptop / "device.key").write_bytes(team.device.signing.private)
        (laptop / "device.certificate").write_bytes(team.device.certificate.data)
        with linked(line) as link:
            serve = ["sync.registry", "--with-parent", "--host", FAR, "--folder", str(realm.path)]
            registry = link.far.start([sys.executable, "-m", *serve])
            assert registry.stdout is not None
            url = json.loads(registry.stdout.readline())["url"]
            sender = link.near.start(
                [sys.executable, "-m", "tests.support.link.sender", str(laptop), url]
            )
            said, _ = sender.communicate("begin\n", timeout=_PATIENCE)
            registry.communicate(timeout=60)
        told = json.loads(said)
        self.seconds, self.tries = told["seconds"], told["tries"]
        self.there, self.back = link.there, link.back


def _sealed(folder: Path, households: int, *, each_alone: bool) -> tuple[list[Batch], Team]:
    pack = read_pack(built_in())
    realm = make_practice_realm(folder / "registry")
    realm.add_form(pack.form_id, pack.version, pack.hash, pack.dictionary)
    identity = make_server_identity(datetime.now(UTC), [FAR])
    realm.folder.keep("tls/ca.pem", identity.ca)
    realm.folder.keep("tls/server.pem", identity.certificate)
    realm.folder.keep("tls/server-key.pem", identity.key)
    team = Team(realm, dictionary=pack.dictionary)
    form = FormRef(pack.form_id, pack.version, pack.hash)
    envelopes: list[Envelope] = [
        team.seal(xml, form=form) for xmls in made_up(pack, households) for xml in xmls
    ]
    groups = [(e,) for e in envelopes] if each_alone else list(group_into_batches(envelopes))
    return [team.batch(group) for group in groups], team
