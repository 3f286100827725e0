"""One interview with its form: prompts go out, answers come in, the submission leaves once."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, tzinfo
from typing import Self
from uuid import uuid4
from zoneinfo import ZoneInfo

from forms.definition.model import FormDefinition
from forms.prompts import Change, Fact, Finalized, Problem, Prompt, Row, Section

POLICY_ZONE = ZoneInfo("Asia/Karachi")


def _new_id() -> str:
    return uuid4().hex


class FormSession:
    """The door to the engine. Refs carry 1-based row positions (``/data/member[2]/age``), keys carry row ids.

    Raises ``NoSuchPlace`` for a ref at which nothing stands.
    """

    opening: Change  # what opening did: preloads, defaults, prefill, first rows

    @classmethod
    def open(
        cls,
        form: FormDefinition,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo = POLICY_ZONE,
        language: str | None = None,
        prefill: Mapping[str, str] = {},
        properties: Mapping[str, str] = {},
        new_id: Callable[[], str] = _new_id,
    ) -> Self:
        """Begin an interview. ``prefill`` maps names of questions outside of repeats to values."""
        raise NotImplementedError

    @classmethod
    def restore(
        cls,
        form: FormDefinition,
        facts: Iterable[Fact],
        *,
        clock: Callable[[], datetime],
        zone: tzinfo = POLICY_ZONE,
        language: str | None = None,
        properties: Mapping[str, str] = {},
        new_id: Callable[[], str] = _new_id,
    ) -> Self:
        """Go on with an interview from the facts of its log, or from ``facts_now()``. First-load actions do not run."""
        raise NotImplementedError

    def reset(self, facts: Iterable[Fact]) -> None:
        """Become what ``restore`` would give; for taking back a change that could not be stored."""
        raise NotImplementedError

    @property
    def form(self) -> FormDefinition:
        raise NotImplementedError

    @property
    def title(self) -> str:
        raise NotImplementedError

    @property
    def form_id(self) -> str:
        raise NotImplementedError

    @property
    def version(self) -> str:
        raise NotImplementedError

    @property
    def instance_id(self) -> str:
        """``uuid:…``; fixed when the interview was opened."""
        raise NotImplementedError

    @property
    def languages(self) -> tuple[str, ...]:
        raise NotImplementedError

    @property
    def language(self) -> str:
        raise NotImplementedError

    def set_language(self, name: str) -> None:
        raise NotImplementedError

    def sections(self) -> tuple[Section, ...]:
        """The outline: top-level groups and repeats in order (loose top-level questions form one section, ref /data)."""
        raise NotImplementedError

    def prompts(self, ref: str) -> tuple[Prompt, ...]:
        """The questions that are asked now on a page (section ref) or in a row (``/data/member[2]``), in order."""
        raise NotImplementedError

    def prompt(self, ref: str) -> Prompt:
        """One question as it stands, asked now or not."""
        raise NotImplementedError

    def value(self, ref: str) -> str:
        """The value at ``ref`` (a calculate too) as it would be submitted; not relevant reads empty."""
        raise NotImplementedError

    def rows(self, ref: str) -> tuple[Row, ...]:
        """The rows of a roster."""
        raise NotImplementedError

    def can_add(self, ref: str) -> bool:
        raise NotImplementedError

    def can_remove(self, ref: str) -> bool:
        raise NotImplementedError

    def rows_naming(self, ref: str) -> tuple[Prompt, ...]:
        """The answers (pser:row-ref) that name the row at ``ref``."""
        raise NotImplementedError

    def ref_of(self, key: str) -> str | None:
        """Where the question or row with this stable key stands now; None when its row is gone."""
        raise NotImplementedError

    def answer(self, ref: str, value: str) -> Change:
        """Take an answer as it would be submitted ("" clears it). Raises ``AnswerNotAccepted``."""
        raise NotImplementedError

    def add_row(self, ref: str) -> Change:
        """Add a row at the end of the repeat; ``Change.ref`` is the new row. Raises ``RowsFixed``."""
        raise NotImplementedError

    def remove_row(self, ref: str) -> Change:
        """Remove a row. Answers that name it are emptied, those that name later rows follow them. Raises ``RowsFixed``."""
        raise NotImplementedError

    def confirm(self, ref: str, rule: int, reason: str) -> Change:
        """Confirm a soft check that fails now; the confirmation goes when the answer changes ("" takes it back)."""
        raise NotImplementedError

    def check(self) -> tuple[Problem, ...]:
        """Everything in the whole form that blocks or is confirmed, in document order."""
        raise NotImplementedError

    def finalize(self) -> Finalized:
        """Render the submission, with the end timestamp. Raises ``NotFinished`` while anything blocks."""
        raise NotImplementedError

    def facts_now(self) -> tuple[Fact, ...]:
        """The present state as the shortest list of facts: rows first, then answers, then confirmations."""
        raise NotImplementedError
