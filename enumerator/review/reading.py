"""An interview as a supervisor reads it: questions and answers in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answered question."""

    section: str
    ref: str
    code: str
    label: str
    answer: str  # in words: choice labels, not codes
    row: str = ""  # label of the roster member it belongs to
    comment: str = ""  # of the enumerator
    warnings: tuple[
        tuple[str, str], ...
    ] = ()  # (soft check's message, reason it was confirmed with)
    changed_from: str | None = None  # the answer in the previous revision, where it differs


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole interview, read."""

    interview_id: str
    household: str
    enumerator: str
    revision: int
    rows: tuple[AnswerRow, ...]
    checks: tuple[
        tuple[str, str], ...
    ] = ()  # (level ok|warning|error, check code with fields as text)
    seconds: int = 0  # spent in the interview
    returned_comment: str = ""
