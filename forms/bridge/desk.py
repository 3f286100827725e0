"""The verbs of the engine protocol. Every question gets an answer; a fault is a sentence in it."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo
from pathlib import Path
from random import random
from statistics import median
from time import perf_counter
from typing import Any, Final

from pydantic import ValidationError

from forms.bridge import messages
from forms.bridge.asked import evaluate
from forms.bridge.sitting import NotLoaded, Sitting, World, now, read
from forms.bridge.view import View
from forms.definition.model import Control, FormDefinition
from forms.definition.submitted import seed_of
from forms.engine.casting import FITTED, handed, submitted
from forms.engine.instance import AnswerNode
from forms.engine.places import ref_of
from forms.engine.serializer import submission
from forms.errors import AnswerNotAccepted, FormError, NoSuchPlace, SeveralTargets
from forms.prompts import Kind

Answer = dict[str, Any]
_TYPED: Final = (Control.INPUT, Control.RANGE)

Given = bool | int | float | str | list[str] | None


class Refused(FormError):
    """The question cannot be answered as things stand."""


class Desk:
    """Holds one form at a time."""

    def __init__(
        self,
        *,
        zone: tzinfo,
        clock: Callable[[], datetime] = now,
        chance: Callable[[], float] = random,
    ) -> None:
        self._world = World(zone, clock, chance)
        self._form: FormDefinition | None = None
        self._parse_ms = 0.0
        self._sitting: Sitting | None = None

    def hear(self, line: bytes) -> Answer:
        """One question, one answer."""
        try:
            message = json.loads(line)
            if not isinstance(message, dict):
                return {"error": "a message is one JSON object"}
            return self.answer(message)
        except (ValueError, RecursionError) as error:
            return {"error": f"not JSON: {error}"}

    def answer(self, message: Mapping[str, Any]) -> Answer:
        verb = str(message.get("cmd") or message.get("verb") or "")
        known = _VERBS.get(verb)
        if known is None:
            return {"error": f"no such verb: {verb!r}"}
        kind, act = known
        try:
            given = {name: one for name, one in message.items() if one is not None}
            return act(self, kind.model_validate(given))
        except ValidationError as error:
            return {"error": f"{verb}: {error.errors()[0]['msg']} at {error.errors()[0]['loc']}"}
        except (FormError, OSError) as error:
            return {"error": str(error) or type(error).__name__}
        except Exception as error:  # whatever is wrong with us, the next question is heard
            return {"error": f"a fault of ours: {type(error).__name__}: {error}"}

    # ------------------------------------------------------------ forms

    def load(self, message: messages.Load) -> Answer:
        self._form = self._sitting = None
        try:
            if message.xml is None and message.file is None:
                raise Refused("load wants xml or file")
            xml = (
                Path(message.file or "").read_bytes()
                if message.xml is None
                else message.xml.encode()
            )
            blank = message.missing == "blank"
            self._form, self._parse_ms = read(xml, message.attachments, blank=blank)
            sitting = Sitting.begin(self._form, self._world, self._parse_ms)
            if sitting.env.failed is not None:
                raise NotLoaded(str(sitting.env.failed))
        except (FormError, OSError) as error:
            return {"status": "failure", "error": str(error)}
        self._sitting = sitting
        return self._begun()

    def edit(self, message: messages.Edit) -> Answer:
        if self._form is None:
            raise Refused("no form is loaded")
        seed = seed_of(self._form, message.instance.encode())
        self._sitting = Sitting.begin(self._form, self._world, self._parse_ms, seed)
        return self._begun()

    def _begun(self) -> Answer:
        sitting = self._open
        return {
            "status": "warning"
            if sitting.form.problems or sitting.form.missing_media
            else "success",
            "parse_ms": sitting.parse_ms,
            "instance_ms": sitting.instance_ms,
            "languages": list(sitting.form.languages) or [None],
            "nodes": sum(1 for _ in View(sitting).nodes()),
        }

    @property
    def _open(self) -> Sitting:
        if self._sitting is None:
            raise Refused("no form is loaded")
        return self._sitting

    # ------------------------------------------------------------ acts

    def set(self, message: messages.Set) -> Answer:
        sitting = self._open
        node = self._asked(sitting, message.ref)
        started = perf_counter()
        self._put(sitting, node, message.value)
        spent = (perf_counter() - started) * 1000
        return View(sitting).node(node) | {"set_ms": spent}

    def _asked(self, sitting: Sitting, ref: str) -> AnswerNode:
        """The place of a question that takes an answer."""
        node = sitting.filling.find.answer(ref)
        if node.element.question is None:
            raise Refused(f"nobody is asked about {ref}")
        if sitting.asking.kinds[node.element.number] is Kind.NOTE:
            raise Refused(f"{ref} is a note")
        return node

    def _put(self, sitting: Sitting, node: AnswerNode, given: Given) -> None:
        text = written(node, given)
        question = node.element.question
        if question is not None and question.control is Control.RANK and text:
            left = sitting.env.offers.values(node).difference(text.split())
            if left:
                raise Refused(f"ranking leaves out {len(left)} of the choices of {ref_of(node)}")
        sitting.env.failed = None
        try:
            sitting.filling.give(node, text, asked=False)
        except AnswerNotAccepted as error:
            if error.reason not in ("type", "choice"):
                raise
            sitting.filling.give(node, "", asked=False)
        if isinstance(sitting.env.failed, SeveralTargets):
            raise sitting.env.failed

    def add(self, message: messages.Add) -> Answer:
        sitting = self._open
        repeat, outer = sitting.filling.find.rows(message.ref)
        at = len(outer.rows[repeat]) if message.after is None else message.after + 1
        started = perf_counter()
        for _ in range(message.count):
            sitting.filling.add_row(message.ref, at)
            at += 1
        spent = (perf_counter() - started) * 1000
        return View(sitting).range(repeat, outer) | {"ms": spent}

    def remove(self, message: messages.Remove) -> Answer:
        sitting = self._open
        repeat, outer = sitting.filling.find.rows(message.ref)
        for _ in range(message.count):
            sitting.filling.remove_row(f"{message.ref}[{message.index + 1}]")
        return View(sitting).range(repeat, outer)

    def lang(self, message: messages.Lang) -> Answer:
        sitting = self._open
        if message.name and message.name not in sitting.form.languages:
            raise Refused(f"the form does not speak {message.name!r}")
        sitting.filling.speak(message.name)
        return {"ok": True}

    # ------------------------------------------------------------ looks

    def get(self, message: messages.Get) -> Answer:
        sitting = self._open
        view = View(sitting)
        try:
            return view.node(sitting.filling.find.node(message.ref))
        except NoSuchPlace:
            return view.range(*sitting.filling.find.rows(message.ref))

    def dump(self, message: messages.Bare) -> Answer:  # noqa: ARG002
        return {"nodes": list(View(self._open).nodes())}

    def choices(self, message: messages.Choices) -> Answer:
        sitting = self._open
        node = sitting.filling.find.answer(message.ref)
        started = perf_counter()
        found = sitting.env.offers.choices(node)
        said: Answer = {"n": len(found), "ms": (perf_counter() - started) * 1000}
        if not message.brief:
            said["choices"] = View(sitting).choices(node)
        return said

    def serialize(self, message: messages.Bare) -> Answer:  # noqa: ARG002
        sitting = self._open
        started = perf_counter()
        sitting.filling.end()
        xml = submission(sitting.instance, submitted).decode()
        spent = (perf_counter() - started) * 1000
        view = View(sitting)
        broken = [ref_of(node) for node in sitting.instance.answers() if view.violation(node)]
        status = "pending" if broken else "ready"
        return {"xml": xml, "ms": spent, "status": status, "violations": broken}

    def bench(self, message: messages.Bench) -> Answer:
        sitting = self._open
        node = self._asked(sitting, message.ref)
        read = sitting.filling.find.answer(message.read) if message.read else None
        times: list[float] = []
        for turn in range(message.n):
            value = message.values[turn % len(message.values)]
            started = perf_counter()
            self._put(sitting, node, value)
            if read is not None:
                self._look(sitting, read)
            times.append((perf_counter() - started) * 1000)
        times.sort()
        p95 = times[min(len(times) - 1, int(0.95 * len(times)))]
        return {"n": len(times), "median_ms": median(times), "p95_ms": p95, "max_ms": times[-1]}

    def _look(self, sitting: Sitting, node: AnswerNode) -> None:
        question = node.element.question
        if question is not None and question.selects:
            sitting.env.offers.choices(node)
        else:
            node.text()

    def xpath(self, message: messages.XPath) -> Answer:
        return {"value": evaluate(message, self._world.zone)}


def written(node: AnswerNode, given: Given) -> str:
    """A value as another program has it, in the writing of a submission: numbers and dates fit their place."""
    match given:
        case str():
            text = given
        case None | False:
            return "" if given is None or _ticked(node) else "false"
        case True:
            return "OK" if _ticked(node) else "true"
        case list():
            return " ".join(given)
        case float() if given.is_integer():
            text = str(int(given))
        case _:
            text = str(given)
    kind = node.element.bind.type
    question = node.element.question
    if kind in FITTED and question is not None and question.control in _TYPED:
        return handed(text, kind)
    return text


def _ticked(node: AnswerNode) -> bool:
    question = node.element.question
    return question is not None and question.control is Control.TRIGGER


_VERBS: Final[Mapping[str, tuple[type[messages.Message], Callable[..., Answer]]]] = {
    "load": (messages.Load, Desk.load),
    "edit": (messages.Edit, Desk.edit),
    "set": (messages.Set, Desk.set),
    "add": (messages.Add, Desk.add),
    "remove": (messages.Remove, Desk.remove),
    "get": (messages.Get, Desk.get),
    "dump": (messages.Bare, Desk.dump),
    "choices": (messages.Choices, Desk.choices),
    "lang": (messages.Lang, Desk.lang),
    "serialize": (messages.Bare, Desk.serialize),
    "bench": (messages.Bench, Desk.bench),
    "xpath": (messages.XPath, Desk.xpath),
}
