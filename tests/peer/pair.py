"""Both engines over one form: every step is taken in both, and what they then show is compared."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.peer.compare import Difference, differences, submissions
from tests.peer.decisions import About, Decision, about, decided
from tests.peer.engines import Answer, Engine, Lost
from tests.peer.given import Form
from tests.peer.steps import Step, next_step

_LARGE = 300  # places; a larger form is compared at every fifth step only


@dataclass(slots=True)
class Walk:
    """How a walk through a form went. ``over``: why it could not be compared to its end."""

    form: str
    steps: list[Step] = field(default_factory=list)
    compared: int = 0
    facts: int = 0
    seen: dict[str, Difference] = field(default_factory=dict)
    undecided: list[Difference] = field(default_factory=list)
    over: str = ""


@dataclass(slots=True)
class Pair:
    """Two engines and what is known about their differences."""

    ours: Engine
    peer: Engine
    known: Sequence[Decision]
    _languages: list[str | None] = field(default_factory=list)
    _sent: str = ""  # the submission as it stood last

    def wander(self, form: Form, chance: Random, most: int) -> Walk:
        """Up to ``most`` random steps; it ends at the first difference that is not decided."""
        walk = self._begin(form)
        said = about(form.xml)
        nodes = self._look(walk, said)
        while not walk.over and not walk.undecided and len(walk.steps) < most:
            step = next_step(nodes, self._languages, chance)
            if step is None:
                break
            number = len(walk.steps) + 1
            unseen = len(nodes) > _LARGE and number < most and number % 5 != 0
            nodes = self._take(walk, step, said, nodes if unseen else None)
        return walk

    def repeat(self, form: Form, steps: Sequence[Step]) -> Walk:
        """The same steps again, compared after each."""
        walk = self._begin(form)
        said = about(form.xml)
        self._look(walk, said)
        for step in steps:
            if walk.over or walk.undecided:
                break
            self._take(walk, step, said, None)
        return walk

    # ------------------------------------------------------------ one after the other

    def _begin(self, form: Form) -> Walk:
        walk, said = Walk(form.id), about(form.xml)
        given = {"xml": form.xml, "attachments": form.media, "missing": "blank"}
        answers = self._both(walk, "load", patience=60.0, **given)
        if answers is None:
            return walk
        refused = [
            str(one.get("error")) if "error" in one or one["status"] == "failure" else None
            for one in answers
        ]
        if (refused[0] is None) != (refused[1] is None):
            self._judge(walk, [Difference("load", "", "", *refused)], said)
        if any(refused):
            walk.over = walk.over or f"not loaded: {refused[1] or refused[0]}"
        else:
            self._languages = answers[1]["languages"]
        return walk

    def _take(
        self, walk: Walk, step: Step, said: About, unseen: list[dict[str, Any]] | None
    ) -> list[dict[str, Any]]:
        """Take a step in both; look at all they show, unless what was shown before is handed in."""
        walk.steps.append(step)
        asked = {name: value for name, value in step.items() if name != "verb"}
        if step["verb"] == "edit":
            asked["instance"] = self._sent
        answers = self._both(walk, step["verb"], **asked)
        if answers is None:
            return []
        wrong = [one.get("error") for one in answers]
        if (wrong[0] is None) != (wrong[1] is None):
            found = Difference("error", step.get("ref", ""), step["verb"], *wrong)
            self._judge(walk, [found], said)
        return self._look(walk, said) if unseen is None else unseen

    def _look(self, walk: Walk, said: About) -> list[dict[str, Any]]:
        if walk.over or walk.undecided:
            return []
        dumps = self._both(walk, "dump", patience=60.0)
        sent = self._both(walk, "serialize", patience=60.0)
        if dumps is None or sent is None:
            return []
        failed = [one.get("error") for one in (*dumps, *sent)]
        if any(failed):
            wrong = Difference("error", "", "dump", failed[::2], failed[1::2])
            self._judge(walk, [wrong], said)
            walk.over = walk.over or "nothing to compare"
            return []
        self._sent = sent[0]["xml"]
        walk.compared += 1
        walk.facts += 8 * len(dumps[0]["nodes"])
        found = list(differences(dumps[0]["nodes"], dumps[1]["nodes"]))
        if not any(one.field in ("value", "relevant", "places") for one in found):
            found += submissions(sent[0]["xml"], sent[1]["xml"])
        self._judge(walk, found, said)
        shown: list[dict[str, Any]] = dumps[1]["nodes"]
        return shown

    def _judge(self, walk: Walk, found: Sequence[Difference], said: About) -> None:
        """What is found at once with a decided difference that ``ends`` is taken to follow from it.

        A step that only one engine refused leaves them in different states at once.
        """
        unknown, ends, refused = [], "", False
        for one in found:
            decision = decided(one, self.known, said, walk.steps)
            if decision is None:
                unknown.append(one)
                continue
            walk.seen.setdefault(decision.id, one)
            if decision.ends:
                ends = decision.id
                refused = refused or one.field == "error"
        if ends and (unknown or refused):
            walk.over = walk.over or f"followed from: {ends}"
        else:
            walk.undecided += unknown

    def _both(self, walk: Walk, verb: str, **said: Any) -> tuple[Answer, Answer] | None:
        """None where the peer was lost; that we are lost is a difference like any other."""
        try:
            ours = self.ours.ask(verb, **said)
        except Lost as lost:
            walk.undecided.append(Difference("lost", str(said.get("ref", "")), verb, str(lost), ""))
            self.peer.close()
            return None
        try:
            return ours, self.peer.ask(verb, **said)
        except Lost as lost:
            walk.over = f"the peer: {verb}: {lost.reason}"
            return None


def shrink(pair: Pair, form: Form, walk: Walk, *, tries: int = 60) -> Walk:
    """The same difference after fewer steps, as few as ``tries`` repetitions find."""
    wanted = {one.sort for one in walk.undecided}
    best, size = walk, max(1, len(walk.steps) // 2)
    while tries > 0 and best.steps:
        at, shorter = 0, False
        while at < len(best.steps) and tries > 0:
            tries -= 1
            kept = best.steps[:at] + best.steps[at + size :]
            again = pair.repeat(form, kept)
            if wanted & {one.sort for one in again.undecided}:
                best, shorter = again, True
            else:
                at += size
        if size == 1 and not shorter:
            break
        size = max(1, size // 2)
    return best
