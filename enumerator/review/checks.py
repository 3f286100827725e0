"""Checks on one interview, for the supervisor who reads it. A check's result is a code with fields, not a sentence."""

from collections.abc import Sequence

from enumerator.review.reading import AnswerRow

SHORT_SECONDS = 12 * 60
"""A household interview that took less is looked at twice."""

Check = tuple[str, str]
"""ok, warning or error; and the check's code with its fields: ``short_interview seconds=420``."""


def check_reading(rows: Sequence[AnswerRow], *, seconds: int, revision: int) -> tuple[Check, ...]:
    """What a supervisor should know before she reads the answers one by one."""
    return tuple(
        check
        for check in (
            _duration(seconds, revision),
            _confirmed(rows),
            _unanswered(rows),
            _revised(rows, revision),
        )
        if check is not None
    )


def _duration(seconds: int, revision: int) -> Check:
    if seconds < SHORT_SECONDS and revision == 1:
        return "warning", f"short_interview seconds={seconds}"
    return "ok", f"duration seconds={seconds}"


def _confirmed(rows: Sequence[AnswerRow]) -> Check:
    count = sum(len(row.warnings) for row in rows)
    return ("warning", f"confirmed_warnings count={count}") if count else ("ok", "no_warnings")


def _unanswered(rows: Sequence[AnswerRow]) -> Check | None:
    count = sum(1 for row in rows if not row.answer)
    return ("ok", f"unanswered count={count}") if count else None


def _revised(rows: Sequence[AnswerRow], revision: int) -> Check | None:
    if revision == 1:
        return None
    changed = sum(1 for row in rows if row.changed_from is not None)
    return ("ok" if changed else "warning"), f"revised changed={changed}"
