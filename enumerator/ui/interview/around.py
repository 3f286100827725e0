"""What the window knows of a question beside the prompt itself: people, comments, whether it was put already."""

from collections.abc import Sequence

from enumerator.ui.bidi import isolate
from enumerator.ui.devices.kit import NO_DEVICES, Devices
from enumerator.ui.drafts import DraftAt, Drafts
from enumerator.ui.interview import lookup, wording
from enumerator.ui.interview.desk import InterviewDesk
from forms.prompts import Choice, Problem, ProblemKind, Prompt


class Around:
    """One for the whole interview; pages and cards ask it."""

    def __init__(
        self, desk: InterviewDesk, devices: Devices = NO_DEVICES, drafts: Drafts | None = None
    ) -> None:
        self._desk = desk
        self.devices = devices
        self._drafts = drafts or Drafts()
        self._passed: set[str] = set()
        self._remarks: dict[str, list[str]] = {}
        self.flags: frozenset[str] = frozenset()  # refs of questions, for the supervisor
        self._wanted: dict[str, Problem] = {}
        self._wanted_in = ""
        self.read_remarks()

    def read_remarks(self) -> None:
        """Look up the comments and flags anew."""
        self.flags = self._desk.flags()
        self._remarks = {}
        for remark in self._desk.comments():
            words = f"{isolate(wording.remark_words(remark.text))} ({isolate(remark.author)})"
            self._remarks.setdefault(remark.ref, []).append(words)

    def draft(self, *spot: str) -> DraftAt:
        """Where words are kept until they are given: what they are, and the key of what they are about."""
        return self._drafts.at("interview", self._desk.household, *spot)

    def forget_drafts(self, *spot: str) -> None:
        """What was typed there came to its end; without a ``spot`` the whole interview did."""
        self._drafts.forget("interview", self._desk.household, *spot)

    def files(self, name: str) -> bytes | None:
        """A picture or sound of the form."""
        return self._desk.session.media(name)

    def kept(self, name: str) -> bytes | None:
        """A file that answers a question."""
        return self._desk.file(name)

    def remarks(self, prompt: Prompt) -> Sequence[str]:
        return self._remarks.get(prompt.ref, ())

    def flagged(self, prompt: Prompt) -> bool:
        return prompt.ref in self.flags

    def people(self, prompt: Prompt) -> str:
        """The members whom this answer may name."""
        return lookup.people(self._desk.session, prompt.row_ref) if prompt.row_ref else ""

    def matches(self, prompt: Prompt, typed: str, most: int) -> Sequence[Choice]:
        """What may be meant by what is typed beside a long list."""
        return self._desk.session.search_choices(prompt.ref, typed, most)

    def beginning(self, prompt: Prompt, typed: str) -> Sequence[Choice]:
        """The choices whose name begins so, in the language that is shown or in another."""
        return self._desk.session.choices_beginning(prompt.ref, typed)

    def has_passed(self, key: str) -> bool:
        return key in self._passed

    def passed(self, key: str) -> bool:
        """Somebody has been at this question: from now on it may be reproached for being empty. True if new."""
        new = key not in self._passed
        self._passed.add(key)
        return new

    def problems(self, prompt: Prompt) -> tuple[Problem, ...]:
        """The problems to be seen now. An untouched question is not reproached for being empty."""
        if prompt.answered or not prompt.required or prompt.key not in self._passed:
            return prompt.problems
        if any(one.kind is ProblemKind.REQUIRED for one in prompt.problems):  # with its reason
            return prompt.problems
        return (self._missing(prompt), *prompt.problems)

    def note(self, problems: Sequence[Problem]) -> None:
        """Keep the form's own words for the answers that are missing."""
        session = self._desk.session
        self._wanted_in = session.language
        self._wanted = {
            session.prompt(problem.ref).key: problem
            for problem in problems
            if problem.kind is ProblemKind.REQUIRED
        }

    def _missing(self, prompt: Prompt) -> Problem:
        if prompt.key not in self._wanted or self._wanted_in != self._desk.session.language:
            self.note(self._desk.problems)
        known = self._wanted.get(prompt.key)
        return Problem(prompt.ref, ProblemKind.REQUIRED, known.message if known is not None else "")
