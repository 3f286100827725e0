"""One form with its answers, as another program drives it: the engine's parts, put together without a session."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from time import perf_counter
from typing import Self
from uuid import uuid4

from forms.definition.model import FormDefinition, Seed
from forms.definition.reader import read_form
from forms.engine.asking import Asking
from forms.engine.environment import FormEnvironment
from forms.engine.filling import Filling
from forms.engine.instance import Instance
from forms.errors import FormError, FormInvalid, FormProblem

BEARABLE = frozenset(
    {
        "unknown_path",  # an expression that reads nothing is XPath
        "unknown_list",
        "misplaced_question",  # a place that only the order of the body leaves out
    }
)


class NotLoaded(FormError):
    """The form names a file that is not at hand, or one of its expressions has no value at the start."""


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class World:
    """What a form asks of its surroundings: where it is, what time it is, and a number from 0 to 1."""

    zone: tzinfo
    clock: Callable[[], datetime] = now
    chance: Callable[[], float] = random.random


@dataclass(frozen=True, slots=True)
class Sitting:
    """The parts, and how long they took to make."""

    form: FormDefinition
    instance: Instance
    env: FormEnvironment
    filling: Filling
    asking: Asking
    parse_ms: float
    instance_ms: float

    @classmethod
    def begin(
        cls,
        form: FormDefinition,
        world: World,
        parse_ms: float,
        seed: Seed | None = None,
    ) -> Self:
        """Open the form empty, or (``seed``) with the answers of an earlier submission."""
        started = perf_counter()
        instance = Instance(form, seed)
        env = FormEnvironment(
            instance,
            now=world.clock(),
            zone=world.zone,
            language=form.texts.named(None),
            properties={},
            new_id=lambda: uuid4().hex,
            chance=world.chance,
        )
        filling = Filling(instance, env, world.clock, lambda: uuid4().hex)
        if seed is None:
            filling.open({})
        else:
            filling.resume(seed)
        spent = (perf_counter() - started) * 1000
        return cls(form, instance, env, filling, Asking(env), parse_ms, spent)


def read(xml: bytes, attachments: dict[str, str], *, blank: bool) -> tuple[FormDefinition, float]:
    """The form and the milliseconds that reading it took.

    Raises FormInvalid, NotLoaded, or OSError where a file cannot be read. Strict: what would only be
    a report beside a question in the program is a refusal here.
    """
    started = perf_counter()
    media = {url.rpartition("/")[2]: Path(path).read_bytes() for url, path in attachments.items()}
    form = read_form(xml, media=media, strict=False, given_identity=True)
    found: list[FormProblem] = [one for one in form.problems if one.code not in BEARABLE]
    if found:
        raise FormInvalid(found)
    if form.missing_media and not blank:
        raise NotLoaded("not at hand: " + ", ".join(form.missing_media))
    return form, (perf_counter() - started) * 1000
