"""A supervisor's desk with three invented interviews."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from enumerator.errors import NotInThisState, OwnInterview
from enumerator.review.beside import Beside, lay_beside
from enumerator.review.queue import QueueItem, QueueState
from enumerator.review.reading import AnswerRow, Reading


def _row(section: str, code: str, label: str, answer: str, **more: object) -> AnswerRow:
    name = f"/data/{code.lower()}"
    return replace(AnswerRow(section, name, name, code, label, answer), **more)  # type: ignore[arg-type]


ROWS = (
    _row("Identification", "A05", "Village or neighbourhood", "Chak 214 RB"),
    _row("Household members", "D02", "Name", "Nasreen Bibi", row="Nasreen Bibi"),
    _row(
        "Household members", "D08", "Age in completed years", "40", row="Nasreen Bibi",
        warnings=(("Age ends in 0 or 5: probe", "document_seen"),),
    ),
    _row("Household members", "D17", "13-digit number", "3520112345671", row="Nasreen Bibi",
         pii="1"),
    _row("Housing", "H03", "What are the outer walls mainly made of?", "Baked brick or cement block"),
    _row(
        "Housing", "H09", "Rooms used for sleeping", "14",
        warnings=(("14 rooms for 6 people is unusual", "explained: two joint families"),),
    ),
    _row("Housing", "H12", "Type of toilet", "Flush to sewer",
         comments=(("Ayesha Khan", "shared with the neighbours"),)),
    _row("Housing", "H15", "Mobile number", "0300-4567812", changed_from="0300-4567813"),
    _row("Housing", "H16", "Landline", ""),
)  # fmt: skip

BEFORE = (
    *ROWS[:4],
    replace(ROWS[1], key="/data/member[@r2]/d02", answer="Gul Muhammad", row="Gul Muhammad"),
    ROWS[4],
    replace(ROWS[5], answer="4", warnings=()),
    replace(ROWS[7], answer="0300-4567813"),
    ROWS[8],
)
"""What stood before the return: other rooms, another number, no toilet asked, and a member more."""


@dataclass
class SupervisorDesk:
    """Answers as the program's desk does, and remembers what was decided."""

    own: frozenset[str] = frozenset({"i3"})
    moved_on: bool = False
    read_languages: list[str] = field(default_factory=list)
    states: dict[str, QueueState] = field(
        default_factory=lambda: dict.fromkeys(("i1", "i2", "i3"), QueueState.WAITING)
    )
    returned_with: dict[str, str] = field(default_factory=dict)
    comments: list[tuple[str, str, str]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    rows: tuple[AnswerRow, ...] = ROWS
    compared_languages: list[str] = field(default_factory=list)
    before: tuple[AnswerRow, ...] | None = None  # the revision before; empty where it was purged

    def items(self, state: QueueState) -> tuple[QueueItem, ...]:
        return tuple(
            QueueItem(
                interview_id=one,
                household=f"0417-2{number}-1-1",
                enumerator="Ayesha Khan",
                finalized_at=datetime(2026, 11, 24, 4, 30 + number, tzinfo=UTC),
                revision=1,
                flags=2 if one == "i1" else 0,
                state=now,
                own=one in self.own,
            )
            for number, (one, now) in enumerate(self.states.items(), 1)
            if now is state
        )

    def file(self, interview_id: str, name: str) -> bytes | None:
        return self.files.get(name)

    def read(self, interview_id: str, language: str = "en") -> Reading:
        self.read_languages.append(language)
        said = [(key, text) for one, key, text in self.comments if one == interview_id]
        rows = tuple(
            replace(
                row,
                comments=(
                    *row.comments,
                    *(("Bilal Ahmed", text) for key, text in said if key == row.key),
                ),
            )
            for row in self.rows
        )
        return Reading(
            interview_id, f"0417-2{interview_id[1:]}-1-1", "Ayesha Khan", 1, rows, seconds=2040
        )

    def beside(self, reading: Reading, language: str = "en") -> Beside | None:
        self.compared_languages.append(language)
        if self.before is None:
            return None
        sealed = datetime(2026, 11, 23, 10, 30, tzinfo=UTC)
        return Beside(1, sealed, lay_beside(reading.rows, self.before) if self.before else ())

    def comment(self, interview_id: str, key: str, text: str) -> None:
        self.comments.append((interview_id, key, text))

    def approve(self, interview_id: str) -> None:
        self._decide(interview_id, QueueState.APPROVED)

    def return_(self, interview_id: str, comment: str) -> None:
        self._decide(interview_id, QueueState.RETURNED)
        self.returned_with[interview_id] = comment

    def _decide(self, interview_id: str, state: QueueState) -> None:
        if interview_id in self.own:
            raise OwnInterview(interview_id)
        if self.moved_on:
            raise NotInThisState(interview_id, "withdrawn", state.value)
        self.states[interview_id] = state
