"""A population of made-up interviews with one form, and the compression dictionary trained on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

import zstandard

from forms.definition.model import FormDefinition
from forms.session import FormSession
from forms.synthetic.chance import Chance
from forms.synthetic.pser import PserFamily
from forms.synthetic.walk import answer_all

CAMPAIGN_BEGINS = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
MOST_BYTES = 160 * 1024  # of a dictionary; more gains little and costs every laptop memory
TRAINED_ON = 300


@dataclass(frozen=True, slots=True)
class MadeUp:
    """One finished interview. ``bits``: how much chance decided, an upper bound of what it holds."""

    instance_id: str
    xml: bytes
    members: int
    bits: float


def population(form: FormDefinition, seed: str, count: int) -> Iterator[MadeUp]:
    """``count`` finished interviews; the same seed makes the same bytes."""
    for number in range(count):
        yield interview(form, f"{seed}/{number}")


def interview(form: FormDefinition, seed: str, *, size: int | None = None) -> MadeUp:
    """One finished interview with a family of ``size``, or as large as it comes."""
    random = Random(seed)  # noqa: S311  made-up people, not keys
    begun = CAMPAIGN_BEGINS + timedelta(minutes=random.randrange(60 * 24 * 120))
    chance = Chance(random)
    session = FormSession.open(
        form,
        clock=lambda: begun,
        properties={
            "deviceid": f"pser:{random.randrange(15_000):05d}",
            "username": f"e{random.randrange(9999):04d}",
        },
        new_id=lambda: f"{random.getrandbits(128):032x}",
    )
    family = PserFamily(chance, begun.date(), size=size)
    answer_all(session, family)
    finished = session.finalize()
    return MadeUp(finished.instance_id, finished.xml, len(family.family.members), chance.bits)


def train_dictionary(form: FormDefinition, *, seed: str = "dictionary") -> bytes:
    """A zstd dictionary for the submissions of ``form``; empty where the form is too small to need one.

    Only made-up interviews go into it. Raises CouldNotAnswer for a form that none of them gets through.
    """
    samples: list[bytes | bytearray | memoryview[int]] = [
        made.xml for made in population(form, seed, TRAINED_ON)
    ]
    size = min(MOST_BYTES, sum(map(len, samples)) // 10)
    try:
        return zstandard.train_dictionary(size, samples).as_bytes()
    except zstandard.ZstdError:
        return b""
