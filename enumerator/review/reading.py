"""An interview as a supervisor reads it: questions and answers in words."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from enumerator.review.findings import Finding
from enumerator.review.paradata import Given
from enumerator.store.interviews import CommentRecord
from forms.definition.appearances import is_area
from forms.prompts import (
    ASKS_NOTHING,
    NOT_TAKEN,
    Kind,
    ProblemKind,
    Prompt,
    SectionKind,
    SectionState,
)
from forms.session import FormSession


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question that was asked, with its answer."""

    section: str
    ref: str
    key: str
    code: str
    label: str
    answer: str  # in words: choice labels, not codes; a file's name; empty where nobody answered
    kind: Kind = Kind.TEXT
    special: str = ""  # what was said in place of an answer: dont_know, refused, not_applicable
    row: str = ""  # label of the roster member it belongs to
    pii: str = ""
    comments: tuple[tuple[str, str], ...] = ()  # (author, text), oldest first
    warnings: tuple[
        tuple[str, str], ...
    ] = ()  # (soft check's message, reason it was confirmed with)
    not_taken: str = ""  # why there is no picture, sound or place
    flagged: bool = False  # by the enumerator, for the supervisor
    unmet: tuple[ProblemKind, ...] = ()  # what blocked when it was finished before its end
    changed_from: str | None = None  # the answer before the return, where it was changed since
    special_before: str = ""  # the special answer that stood there before the return


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole interview, read."""

    interview_id: str
    household: str
    enumerator: str
    revision: int
    rows: tuple[AnswerRow, ...]
    seconds: int = 0  # spent in the interview
    returned_comment: str = ""
    partial: str = ""  # why it was finished before its end: "code" or "code: words"
    findings: tuple[Finding, ...] = ()  # what stands out beside the other interviews of the laptop

    @property
    def confirmed(self) -> int:
        """Soft checks that were confirmed with a reason."""
        return sum(len(row.warnings) for row in self.rows)


def read_answers(
    session: FormSession,
    comments: Sequence[CommentRecord] = (),
    changed: Mapping[str, Given] | None = None,
    flags: Collection[str] = (),
    unmet: Mapping[str, tuple[ProblemKind, ...]] = {},
) -> tuple[AnswerRow, ...]:
    """Every question that is asked, in the form's order, with what was said about it; ``unmet`` is by ref."""
    said: dict[str, list[tuple[str, str]]] = {}
    for comment in comments:
        said.setdefault(comment.key, []).append((comment.author_name, comment.text))
    return tuple(
        AnswerRow(
            section=section,
            ref=prompt.ref,
            key=prompt.key,
            code=prompt.code,
            label=prompt.label,
            answer=in_words(prompt, prompt.value),
            kind=prompt.kind,
            special=prompt.special_answer,
            row=row,
            pii=prompt.pii,
            comments=tuple(said.get(prompt.key, ())),
            warnings=tuple(
                (p.message, p.confirmed)
                for p in prompt.problems
                if p.confirmed and p.rule != NOT_TAKEN
            ),
            not_taken=next((p.confirmed for p in prompt.problems if p.rule == NOT_TAKEN), None)
            or "",
            flagged=prompt.key in flags,
            unmet=unmet.get(prompt.ref, ()),
            changed_from=_before(prompt, changed or {}),
            special_before=(changed or {}).get(prompt.key, Given()).special,
        )
        for section, row, prompt in _asked(session)
    )


def in_words(prompt: Prompt, value: str) -> str:
    """An answer as people say it: the labels of choices, else the value."""
    if prompt.kind not in {Kind.SELECT_ONE, Kind.SELECT_MANY, Kind.RANK} or not value:
        looks = prompt.appearance
        parted = ("thousands-sep" in looks or is_area(looks)) and value.lstrip("-").isdecimal()
        return f"{int(value):,}" if parted else value
    labels = {choice.value: choice.label for choice in prompt.choices}
    return (
        "، ".join(labels.get(code, code) for code in value.split())
        if _is_urdu(labels)
        else (", ".join(labels.get(code, code) for code in value.split()))
    )


def _asked(session: FormSession) -> Iterator[tuple[str, str, Prompt]]:
    for section in session.sections():
        if section.state is SectionState.NOT_NEEDED:
            continue
        if section.kind is SectionKind.ROSTER:
            pages = [
                (row.label or str(i), row.ref) for i, row in enumerate(session.rows(section.ref), 1)
            ]
        else:
            pages = [("", section.ref)]
        for row, ref in pages:
            for prompt in session.prompts(ref):
                if prompt.kind not in ASKS_NOTHING:
                    yield section.label, row, prompt


def prompts_asked(session: FormSession) -> Iterator[Prompt]:
    """Every question that is asked now, on every page and in every row."""
    return (prompt for _, _, prompt in _asked(session))


def _before(prompt: Prompt, changed: Mapping[str, Given]) -> str | None:
    return in_words(prompt, changed[prompt.key].value) if prompt.key in changed else None


def _is_urdu(labels: Mapping[str, str]) -> bool:
    return any("\u0600" <= letter <= "\u06ff" for label in labels.values() for letter in label)
